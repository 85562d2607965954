import type { GrayImage } from '../gray.ts';

/** Strokes of text differ from what lies beside them by at least this many grey levels within two pixels. */
const LEAST_STEP = 10;

/** So many pixels with such a step are less than the smallest readable word has. */
const LEAST_PIXELS = 12;

/**
 * Whether there can be text at all: false for flat, black or smoothly shaded images, in one pass of about a
 * millisecond per million pixels. Text needs strokes, and strokes are steep; true only says that it is worth looking.
 */
export function mayHoldText(image: GrayImage): boolean {
  const { width, height, data } = image;
  let steep = 0;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 2; x < width; x++) {
      const step = data[row + x]! - data[row + x - 2]!;
      if ((step >= LEAST_STEP || step <= -LEAST_STEP) && ++steep >= LEAST_PIXELS) return true;
    }
  }
  return false;
}
