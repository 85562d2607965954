import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import { detectText } from '../../../helper/pixels/text/detector.ts';
import { findRegions, findText } from '../../../helper/pixels/text/finder.ts';
import type { TextRegion } from '../../../helper/pixels/text/textLine.ts';
import type { Finder, Found } from './measure.ts';
import { detectWithPaddle } from './paddle.ts';
import { readWithTesseract } from './tesseract.ts';

const boxes =
  (detect: (image: GrayImage) => Promise<TextRegion[]>): Finder =>
  async (image) => ({ boxes: (await detect(image)).map((region) => region.box) });

/** As Presidio's image redactor uses Tesseract: the whole page at its own size, every word that was read at all. */
async function presidioStyle(image: GrayImage): Promise<Found> {
  const { words, milliseconds } = readWithTesseract(image);
  return { boxes: words.map(({ box }) => box), milliseconds };
}

/** The ways to find text that are compared. */
export const FINDERS = {
  own: boxes((image) => detectText(image)),
  'own at all scales': boxes(findRegions),
  'own 1.5': boxes((image) => detectText(image, 1.5)),
  paddle: boxes((image) => detectWithPaddle(image)),
  'paddle 1.5': boxes((image) => detectWithPaddle(image, 1.5)),
  /** What users get: the search with reading, and with it the sorting out of what reads as nothing. */
  search: async (image) => ({ boxes: (await findText(image)).map((line) => line.box) }),
  tesseract: presidioStyle,
} satisfies Record<string, Finder>;

export type FinderName = keyof typeof FINDERS;
