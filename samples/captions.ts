import path from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { packageRoot } from '../helper/packageRoot.ts';

/** The font comes with a package of ours, so that the samples are the same on a machine without fonts. */
const FONT = 'CaseVeil Sample';
GlobalFonts.registerFromPath(path.join(packageRoot(), 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'), FONT);

export interface Caption {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  /** Height of the font in pixels. */
  size: number;
}

/** Captions as a mask: 0 where there is none, up to 255 where ink is full, anti-aliased. */
export function drawCaptions(width: number, height: number, captions: readonly Caption[]): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'black';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'white';
  for (const { text, x, y, size } of captions) {
    context.font = `${size}px "${FONT}"`;
    context.fillText(text, x, y);
  }
  const { data } = context.getImageData(0, 0, width, height);
  return Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * 4]!);
}
