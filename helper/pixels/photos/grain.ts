import { PairCorrelation } from '../correlation.ts';
import type { RgbImage } from './rgbImage.ts';
import type { Box } from '../image/box.ts';

/** A face is compared in so many cells across, each the mean of its pixels, so that film grain and printed dots do not count. */
const CELLS = 16;

/** How alike neighbouring cells are at least, as a correlation: on one cheek, brow or shadow they are, in noise they have nothing in common. */
const ALIKE = 0.2;

/** Whether what lies within a box is noise, without a surface. The networks see faces in noise of 16 to 64 pixels, which they enlarge. */
export function isNoise({ width, height, data }: RgbImage, box: Box): boolean {
  const size = Math.max(1, Math.round(box.width / CELLS));
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  const columns = Math.floor((Math.min(width, box.x + box.width) - left) / size);
  const rows = Math.floor((Math.min(height, box.y + box.height) - top) / size);
  const means = new Float64Array(Math.max(0, columns * rows));
  for (let y = 0; y < rows * size; y++) {
    for (let x = 0; x < columns * size; x++) {
      const at = ((top + y) * width + left + x) * 3;
      means[Math.floor(y / size) * columns + Math.floor(x / size)]! += data[at]! + data[at + 1]! + data[at + 2]!;
    }
  }
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const neighbours = new PairCorrelation(mean);
  for (let cell = 0; cell < means.length; cell++) {
    if ((cell + 1) % columns !== 0) neighbours.add(means[cell]!, means[cell + 1]!);
    if (cell + columns < means.length) neighbours.add(means[cell]!, means[cell + columns]!);
  }
  return neighbours.value < ALIKE;
}
