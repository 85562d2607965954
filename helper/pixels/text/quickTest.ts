import type { GrayImage } from '../gray.ts';
import type { Box } from './textLine.ts';

/** Strokes of text differ from what lies beside them by at least this many grey levels within two pixels. */
const LEAST_STEP = 10;

/** So many pixels with such a step are less than the smallest readable word has. */
const LEAST_PIXELS = 12;

/** What surrounds text helps to know it: so many pixels around the outermost step are looked at besides. */
const MARGIN = 48;

/** The part begins on a grid of this pitch, so that text that stands still in a clip is seen in the same way in each frame. */
const GRID = 64;

/**
 * The part of the image that can hold text, undefined when there can be none: flat, black or smoothly shaded images. One pass of two
 * milliseconds per million pixels. Text needs strokes, and strokes are steep; a part only says that it is worth looking.
 */
export function textArea({ width, height, data }: GrayImage): Box | undefined {
  let steep = 0;
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 2; x < width; x++) {
      const step = data[row + x]! - data[row + x - 2]!;
      if (step < LEAST_STEP && step > -LEAST_STEP) continue;
      steep++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (steep < LEAST_PIXELS) return undefined;
  const [x, y] = [left, top].map((first) => Math.max(0, Math.floor((first - MARGIN) / GRID) * GRID)) as [number, number];
  return { x, y, width: Math.min(width, right + 1 + MARGIN) - x, height: Math.min(height, bottom + 1 + MARGIN) - y };
}
