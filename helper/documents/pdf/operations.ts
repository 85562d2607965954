import { createCanvas } from '@napi-rs/canvas';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from './source.ts';

/** The drawing operations of a page, as pdf.js will execute them. */
export interface Operations {
  fnArray: number[];
  argsArray: unknown[][];
}

/** A glyph as pdf.js shows it; a number among glyphs moves the pen. Fields are named as pdf.js names them. */
export interface ShownGlyph {
  unicode: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
  vmetric?: [number, number, number] | null;
}

/**
 * The operations that later calls of `page.render` draw: what is taken out of them is not drawn.
 *
 * pdf.js keeps them with the page once it has rendered it; a first rendering that skips every operation brings them there.
 * @throws Error when pdf.js does not keep them, which its pinned version does.
 */
export async function operationsOf(page: PDFPageProxy): Promise<Operations> {
  const canvas = createCanvas(8, 8);
  const viewport = page.getViewport({ scale: 0.01 });
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D, viewport, operationsFilter: () => false }).promise;
  const { _intentStates: states } = page as unknown as { _intentStates: Map<string, { operatorList?: Operations & { lastChunk: boolean } }> };
  const operations = [...states.values()].map((state) => state.operatorList).find((list) => list?.lastChunk);
  if (!operations) throw new Error('The operations of the page cannot be read.');
  operations.fnArray.forEach((operator, index) => { if (operator === OPS.showText) unshare(operations, index); });
  return operations;
}

/** pdf.js shows a text that it has met before by the same array of glyphs: what is taken out of one place would be gone from all. */
function unshare({ argsArray }: Operations, index: number): void {
  const [shown, ...rest] = argsArray[index] as [unknown[], ...unknown[]];
  argsArray[index] = [[...shown], ...rest];
}
