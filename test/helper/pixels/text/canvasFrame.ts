import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import path from 'node:path';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { packageRoot } from '../../../../helper/packageRoot.ts';

/** The family under which the sans-serif font of the pdfjs-dist package is known to the canvas. */
export const FONT = 'Frame Sans';
GlobalFonts.registerFromPath(path.join(packageRoot(), 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'), FONT);

export interface DrawnLine {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  size?: number;
  level?: number;
  /** Anticlockwise, in degrees. */
  rotation?: 0 | 90 | 180 | 270;
}

/** Draws lines of text over a flat grey. */
export function frameWithText(lines: DrawnLine[], { width = 640, height = 480, background = 0 } = {}): GrayImage {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = grey(background);
  pen.fillRect(0, 0, width, height);
  for (const { text, x, y, size = 20, level = 255, rotation = 0 } of lines) {
    pen.save();
    pen.translate(x, y);
    pen.rotate((-rotation * Math.PI) / 180);
    pen.font = `${size}px "${FONT}"`;
    pen.fillStyle = grey(level);
    pen.fillText(text, 0, 0);
    pen.restore();
  }
  const rgba = pen.getImageData(0, 0, width, height).data;
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => rgba[at * 4]!) };
}

function grey(level: number): string {
  return `rgb(${level}, ${level}, ${level})`;
}
