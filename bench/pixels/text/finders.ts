import type { GrayImage } from '../../../helper/pixels/gray.ts';
import { detectText } from '../../../helper/pixels/text/detector.ts';
import { detectWithPaddle } from '../../../helper/pixels/text/paddleDetector.ts';
import { withoutDoubles } from '../../../helper/pixels/text/regions.ts';
import type { TextRegion } from '../../../helper/pixels/text/textLine.ts';
import type { Finder } from './measure.ts';

const boxes =
  (detect: (image: GrayImage) => Promise<TextRegion[]>): Finder =>
  async (image) =>
    (await detect(image)).map((region) => region.box);

/** The ways to find text that are compared. */
export const FINDERS = {
  own: boxes((image) => detectText(image)),
  'own + half': boxes(async (image) => withoutDoubles([...(await detectText(image)), ...(await detectText(image, 0.5)).filter(({ box }) => Math.min(box.width, box.height) >= 24)])),
  'own 1.5': boxes((image) => detectText(image, 1.5)),
  paddle: boxes((image) => detectWithPaddle(image)),
  'paddle 1.5': boxes((image) => detectWithPaddle(image, 1.5)),
} satisfies Record<string, Finder>;

export type FinderName = keyof typeof FINDERS;
