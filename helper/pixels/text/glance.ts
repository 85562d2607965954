import { clip, grown } from '../image/box.ts';
import type { GrayImage } from '../image/gray.ts';
import { detectText } from './detector.ts';
import { crop } from './raster.ts';
import { denseStrokes } from './strokes.ts';
import type { TextRegion } from './textLine.ts';

/** What surrounds the strokes helps to know letters: so many pixels around them are looked at besides. */
const MARGIN = 48;

/** Letters in an image as small as this are small too: it is looked at enlarged. */
const SMALL = { pixels: 100_000, scale: 2 };

/** What the network takes for a line at a glance is one when it is as sure as this, of the size of letters, and longer than high. */
const LINE = { score: 0.8, thickness: 48, length: 1.3 };

/**
 * Whether an image shows a line of text at a glance: letters drawn smoothly, in grey, outlined, over noise or anatomy. Most slices without
 * any hold no strokes as dense; of the others the network looks once at the part with the strokes.
 */
export async function showsText(image: GrayImage): Promise<boolean> {
  const strokes = denseStrokes(image);
  if (!strokes) return false;
  const part = crop(image, clip(grown(strokes, MARGIN), image.width, image.height)!);
  return (await detectText(part, image.width * image.height <= SMALL.pixels ? SMALL.scale : 1)).some(isLine);
}

function isLine({ box, vertical, score }: TextRegion): boolean {
  const [length, thickness] = vertical ? [box.height, box.width] : [box.width, box.height];
  return score >= LINE.score && thickness <= LINE.thickness && length >= LINE.length * thickness;
}
