import type { GrayImage } from '../gray.ts';

/** What a network reads in a line that stands upright. */
export interface Recognition {
  text: string;
  /** Mean probability of the characters, 0 to 1. */
  confidence: number;
  /** Where the middle of each letter of `text` stands along the line, 0 to 1. */
  places: number[];
}

/** Darkest to brightest pixel, a hundredth at either end left out, becomes 0 to 255. */
export function stretchContrast(image: GrayImage): GrayImage {
  const counts = new Uint32Array(256);
  for (const value of image.data) counts[value]!++;
  const margin = image.data.length / 100;
  let low = 0;
  for (let seen = 0; low < 255 && (seen += counts[low]!) <= margin; ) low++;
  let high = 255;
  for (let seen = 0; high > low && (seen += counts[high]!) <= margin; ) high--;
  if (high - low < 8) return image;
  const scale = 255 / (high - low);
  return { ...image, data: image.data.map((value) => Math.max(0, Math.min(255, (value - low) * scale))) };
}
