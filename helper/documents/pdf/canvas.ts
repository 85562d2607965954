import { createRequire } from 'node:module';
import { PDFJS } from './source.ts';
import type { FontLook } from './glyphs.ts';

/** The canvas that pdf.js draws with: canvases and fonts of another copy of the package would be strangers to it. */
const { createCanvas, GlobalFonts, loadImage } = createRequire(`${PDFJS}/package.json`)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

export { createCanvas, loadImage };
export type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

/** Frees a canvas's pixels at once: the garbage collector sees only its small handle, and would let whole pages pile up. */
export function release(canvas: { width: number; height: number }): void {
  canvas.width = 1;
  canvas.height = 1;
}

/** Fonts for new text: those that come with pdf.js, the same on every machine. */
const FACES: readonly { family: string; file: string }[] = [
  { family: 'CaseVeilSans', file: 'LiberationSans-Regular.ttf' },
  { family: 'CaseVeilSansBold', file: 'LiberationSans-Bold.ttf' },
  { family: 'CaseVeilSansItalic', file: 'LiberationSans-Italic.ttf' },
  { family: 'CaseVeilSansBoldItalic', file: 'LiberationSans-BoldItalic.ttf' },
  { family: 'CaseVeilSerif', file: 'FoxitSerif.pfb' },
  { family: 'CaseVeilSerifBold', file: 'FoxitSerifBold.pfb' },
  { family: 'CaseVeilSerifItalic', file: 'FoxitSerifItalic.pfb' },
  { family: 'CaseVeilSerifBoldItalic', file: 'FoxitSerifBoldItalic.pfb' },
  { family: 'CaseVeilMono', file: 'FoxitFixed.pfb' },
  { family: 'CaseVeilMonoBold', file: 'FoxitFixedBold.pfb' },
  { family: 'CaseVeilMonoItalic', file: 'FoxitFixedItalic.pfb' },
  { family: 'CaseVeilMonoBoldItalic', file: 'FoxitFixedBoldItalic.pfb' },
];

let registered = false;

/** The family that looks most like a font of the document. */
export function familyLike({ mono, serif, bold, italic }: FontLook): string {
  if (!registered) for (const { family, file } of FACES) GlobalFonts.registerFromPath(`${PDFJS}/standard_fonts/${file}`, family);
  registered = true;
  return `CaseVeil${mono ? 'Mono' : serif ? 'Serif' : 'Sans'}${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`;
}
