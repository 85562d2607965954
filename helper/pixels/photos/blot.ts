import type { RgbImage } from './rgbImage.ts';
import type { Box } from '../image/box.ts';

/** A face is looked at in so many cells a side. */
const CELLS = 24;

/** Eyes and mouth are dark pits of fewer cells than this. */
const PIT = 7;

/** The rim of the box shows hair and background. */
const RIM = 4;

/** One cell in ten lies so much darker than its surroundings at least, share of the mean brightness: 0.35 and more in photographs, 0.1 in much blurred ones, 0.03 in a blot with noise. */
const DEPTH = { share: 0.1, least: 0.06 } as const;

/** Whether a box holds light and shade alone: nothing as dark as eyes and mouth in lighter surroundings. The networks take a smooth blot in the colour of skin for a face. @param box pixels of the picture; may reach beyond it. */
export function isBlot(picture: RgbImage, box: Box): boolean {
  const cells = brightnessOf(picture, box);
  const filled = extreme(extreme(cells, Math.max), Math.min);
  const pits: number[] = [];
  for (let row = RIM; row < CELLS - RIM; row++) {
    for (let column = RIM; column < CELLS - RIM; column++) pits.push(filled[row * CELLS + column]! - cells[row * CELLS + column]!);
  }
  pits.sort((one, other) => other - one);
  const mean = cells.reduce((sum, level) => sum + level, 0) / cells.length;
  return pits[Math.floor(pits.length * DEPTH.share)]! < DEPTH.least * mean;
}

/** Mean brightness of each cell, row by row; beyond the picture its edge goes on. */
function brightnessOf({ width, height, data }: RgbImage, box: Box): Float64Array {
  const edge = (from: number, length: number, cell: number, end: number): number => Math.min(end - 1, Math.max(0, Math.floor(from + (cell * length) / CELLS)));
  return Float64Array.from({ length: CELLS * CELLS }, (_, at) => {
    const [column, row] = [at % CELLS, Math.floor(at / CELLS)];
    const [left, right] = [edge(box.x, box.width, column, width), edge(box.x, box.width, column + 1, width)];
    const [top, bottom] = [edge(box.y, box.height, row, height), edge(box.y, box.height, row + 1, height)];
    let [sum, count] = [0, 0];
    for (let y = top; y < Math.max(bottom, top + 1); y++) {
      for (let x = left; x < Math.max(right, left + 1); x++) {
        const pixel = (y * width + x) * 3;
        sum += data[pixel]! + data[pixel + 1]! + data[pixel + 2]!;
        count += 3;
      }
    }
    return sum / count;
  });
}

/** Of each cell the lightest or darkest in the square around it: lightest and then darkest is the closing, which fills pits and leaves slopes and heights. */
function extreme(cells: Float64Array, pick: (...levels: number[]) => number): Float64Array {
  const reach = (PIT - 1) / 2;
  return cells.map((_, at) => {
    const [column, row] = [at % CELLS, Math.floor(at / CELLS)];
    const around: number[] = [];
    for (let y = Math.max(0, row - reach); y <= Math.min(CELLS - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(CELLS - 1, column + reach); x++) around.push(cells[y * CELLS + x]!);
    }
    return pick(...around);
  });
}
