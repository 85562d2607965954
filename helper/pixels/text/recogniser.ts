import type { GrayImage } from '../image/gray.ts';

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
  const counts = countLevels(image);
  const margin = image.data.length / 100;
  let low = 0;
  for (let seen = 0; low < 255 && (seen += counts[low]!) <= margin; ) low++;
  let high = 255;
  for (let seen = 0; high > low && (seen += counts[high]!) <= margin; ) high--;
  if (high - low < 8) return image;
  const scale = 255 / (high - low);
  const stretched = Uint8Array.from({ length: 256 }, (_, level) => Math.max(0, Math.min(255, (level - low) * scale)));
  const data = new Uint8Array(image.data.length);
  for (let at = 0; at < data.length; at++) data[at] = stretched[image.data[at]!]!;
  return { ...image, data };
}

/** How often each of the 256 levels occurs. */
export function countLevels({ data }: GrayImage): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at++) counts[data[at]!]!++;
  return counts;
}
