import type { Box } from '../image/box.ts';

/** Blocks across a face: at so few, neither people nor networks tell who it is (and depixelating invents somebody else). */
const BLOCKS = 6;

/**
 * Replaces an area of a picture by the mean colours of a few blocks, in place.
 * @param data samples of the pixels side by side; @param samples per pixel;
 * @param mean false where values are no colours but indices into a palette: the first value of a block stands for it then.
 */
export function pixelate(data: { [index: number]: number; length: number }, width: number, samples: number, box: Box, mean = true): void {
  const block = Math.max(2, Math.ceil(Math.max(box.width, box.height) / BLOCKS));
  const height = Math.floor(data.length / samples / width);
  for (let top = box.y; top < box.y + box.height; top += block) {
    for (let left = box.x; left < box.x + box.width; left += block) {
      const cell = { x: left, y: top, right: Math.min(width, left + block, box.x + box.width), bottom: Math.min(height, top + block, box.y + box.height) };
      for (let sample = 0; sample < samples; sample++) level(data, width, samples, sample, cell, mean);
    }
  }
}

function level(data: { [index: number]: number }, width: number, samples: number, sample: number, cell: { x: number; y: number; right: number; bottom: number }, average: boolean): void {
  let sum = 0;
  for (let y = cell.y; y < cell.bottom; y++) for (let x = cell.x; x < cell.right; x++) sum += data[(y * width + x) * samples + sample]!;
  const value = average ? Math.round(sum / Math.max(1, (cell.bottom - cell.y) * (cell.right - cell.x))) : data[(cell.y * width + cell.x) * samples + sample]!;
  for (let y = cell.y; y < cell.bottom; y++) for (let x = cell.x; x < cell.right; x++) data[(y * width + x) * samples + sample] = value;
}
