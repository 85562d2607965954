import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { GrayImage } from '../../../helper/pixels/gray.ts';
import { FONT } from './canvasFrame.ts';

const SIZE = 26;
const LINE = 44;

/** A page of paper with lines of print. */
export function paper(lines: readonly string[]): Canvas {
  const canvas = createCanvas(1100, 2 * LINE + lines.length * LINE);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'rgb(240, 240, 240)';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.font = `${SIZE}px "${FONT}"`;
  pen.fillStyle = 'rgb(20, 20, 20)';
  lines.forEach((line, index) => pen.fillText(line, 80, (index + 1.7) * LINE));
  return canvas;
}

/** The paper as it lies on a scanner, turned clockwise. */
export function scanned(sheet: Canvas, degrees: number): Canvas {
  const side = Math.ceil(Math.hypot(sheet.width, sheet.height));
  const canvas = createCanvas(side, side);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'rgb(240, 240, 240)';
  pen.fillRect(0, 0, side, side);
  pen.translate(side / 2, side / 2);
  pen.rotate((degrees * Math.PI) / 180);
  pen.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  return canvas;
}

export function page(lines: readonly string[]): GrayImage {
  return grayOf(paper(lines));
}

export function turnedPage(lines: readonly string[], degrees: number): GrayImage {
  return grayOf(scanned(paper(lines), degrees));
}

function grayOf(canvas: Canvas): GrayImage {
  const { width, height } = canvas;
  const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => rgba[at * 4]!) };
}
