import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { turnedSize } from '../../helper/pixels/pages/pageView.ts';

/** How lines are printed: lengths in pixels, grey levels 0 to 255. */
export interface Print {
  width: number;
  left: number;
  /** Of paper above the first line and below the last. */
  top: number;
  /** From one line to the next. */
  line: number;
  /** As a canvas takes it: `26px "Frame Sans"`. */
  font: string;
  paper: number;
  ink: number;
}

/** A sheet of paper with lines of print. */
export function printedSheet(lines: readonly string[], { width, left, top, line, font, paper, ink }: Print): Canvas {
  const sheet = createCanvas(width, 2 * top + lines.length * line);
  const pen = sheet.getContext('2d');
  pen.fillStyle = grey(paper);
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.font = font;
  pen.fillStyle = grey(ink);
  lines.forEach((text, index) => pen.fillText(text, left, top + (index + 0.7) * line));
  return sheet;
}

/** A sheet as it lies on a scanner, turned clockwise, on a lid of one grey level. */
export function scannedSheet(sheet: Canvas, degrees: number, lid: number): Canvas {
  const { width, height } = turnedSize(sheet, degrees);
  const scan = createCanvas(width, height);
  const pen = scan.getContext('2d');
  pen.fillStyle = grey(lid);
  pen.fillRect(0, 0, width, height);
  pen.translate(width / 2, height / 2);
  pen.rotate((degrees * Math.PI) / 180);
  pen.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  return scan;
}

function grey(level: number): string {
  return `rgb(${level}, ${level}, ${level})`;
}
