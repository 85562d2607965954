import type { GrayImage } from '../../../helper/pixels/gray.ts';
import { detectText } from '../../../helper/pixels/text/detector.ts';
import { findRegions, findText } from '../../../helper/pixels/text/finder.ts';
import type { TextRegion } from '../../../helper/pixels/text/textLine.ts';
import type { Finder } from './measure.ts';
import { detectWithPaddle } from './paddle.ts';

const boxes =
  (detect: (image: GrayImage) => Promise<TextRegion[]>): Finder =>
  async (image) =>
    (await detect(image)).map((region) => region.box);

/** The ways to find text that are compared. */
export const FINDERS = {
  own: boxes((image) => detectText(image)),
  'own, all scales': boxes(findRegions),
  'own 1.5': boxes((image) => detectText(image, 1.5)),
  paddle: boxes((image) => detectWithPaddle(image)),
  'paddle 1.5': boxes((image) => detectWithPaddle(image, 1.5)),
  /** What users get: the search with reading, and with it the sorting out of what reads as nothing. */
  search: async (image) => (await findText(image)).map((line) => line.box),
} satisfies Record<string, Finder>;

export type FinderName = keyof typeof FINDERS;
