import type { Canvas } from '@napi-rs/canvas';
import { printedSheet, scannedSheet } from '../../../../bench/documents/sheet.ts';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { canvasOf, PageView } from '../../../../helper/pixels/pages/pageView.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { FONT } from './canvasFrame.ts';

const PAPER = 240;
const PRINT = { width: 1100, left: 80, top: 44, line: 44, font: `26px "${FONT}"`, paper: PAPER, ink: 20 };

/** A page of paper with lines of print. */
export function paper(lines: readonly string[]): Canvas {
  return printedSheet(lines, PRINT);
}

/** The paper as it lies on a scanner, turned clockwise. */
export function scanned(sheet: Canvas, degrees: number): Canvas {
  return scannedSheet(sheet, degrees, PAPER);
}

export function page(lines: readonly string[]): GrayImage {
  return new PageView(paper(lines)).gray();
}

export function turnedPage(lines: readonly string[], degrees: number): GrayImage {
  return new PageView(scanned(paper(lines), degrees)).gray();
}

/** What can be read in a picture that lies turned clockwise by so many degrees, line by line from the top. */
export async function textOf(bytes: Uint8Array, degrees = 0): Promise<string> {
  const lines = await findText(new PageView(await canvasOf(bytes), -degrees).gray());
  return lines.sort((a, b) => a.box.y - b.box.y).map(({ text }) => text).join('\n');
}
