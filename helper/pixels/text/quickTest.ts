import type { GrayImage } from '../image/gray.ts';
import type { Box } from '../image/box.ts';

/** Strokes of text differ from what lies beside them by at least this many grey levels within two pixels. */
const LEAST_STEP = 10;

/** So many pixels with such a step are less than the smallest readable word has. */
const LEAST_PIXELS = 12;

/** What surrounds text helps to know it: so many pixels around the outermost step are looked at besides. */
const MARGIN = 48;

/** The part begins on a grid of this pitch, so that text that stands still in a clip is seen in the same way in each frame. */
const GRID = 64;

/**
 * The part of the image that can hold text, undefined when there can be none: flat, black or smoothly shaded images. At most one pass over
 * the pixels, and less where steps lie near the borders. Text needs strokes, and strokes are steep; a part only says that it is worth looking.
 */
export function textArea(image: GrayImage): Box | undefined {
  const { width, height, data } = image;
  if (!hasSteps(image)) return undefined;
  let left = width;
  let right = 1;
  let top = height;
  let bottom = 0;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    // Between the outermost steps of the rows above nothing more is to be learnt than whether this row has any.
    let x = 2;
    while (x < width && isFlat(data, row + x)) x++;
    if (x === width) continue;
    if (x < left) left = x;
    if (y < top) top = y;
    bottom = y;
    for (x = width - 1; x > right && isFlat(data, row + x); ) x--;
    if (x > right) right = x;
  }
  const from = (first: number): number => Math.max(0, Math.floor((first - MARGIN) / GRID) * GRID);
  const [x, y] = [from(left), from(top)];
  return { x, y, width: Math.min(width, right + 1 + MARGIN) - x, height: Math.min(height, bottom + 1 + MARGIN) - y };
}

function hasSteps({ width, height, data }: GrayImage): boolean {
  let steep = 0;
  for (let y = 0; y < height; y++) {
    for (let at = y * width + 2; at < (y + 1) * width; at++) if (!isFlat(data, at) && ++steep >= LEAST_PIXELS) return true;
  }
  return false;
}

/** Whether a pixel is about as light as that two pixels to its left. */
function isFlat(data: Uint8Array, at: number): boolean {
  const step = data[at]! - data[at - 2]!;
  return step < LEAST_STEP && step > -LEAST_STEP;
}
