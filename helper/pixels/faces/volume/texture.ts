import { PairCorrelation } from '../../correlation.ts';
import type { Grid } from './grid.ts';
import type { PlacedInstance } from './volume.ts';

/** How alike places of a head are at least, as a correlation, that lie this far apart, mm, or so many of its pixels or slices. */
const ALIKE = 0.1;
const APART = { least: 12, steps: 2.5 } as const;

/**
 * Whether a volume is noise: places of it that share no pixel have nothing in common, neither how bright they are nor how far from the mean. A head
 * is large, and stands in air that is darker or, in maps that are worked out of noise, at least of another grain.
 * @param placed what it was assembled from. @param sliceSpacing mm.
 */
export function isNoise(volume: Grid, placed: readonly PlacedInstance[], sliceSpacing: number): boolean {
  const coarsest = placed.reduce((most, { planes }) => planes.reduce((value, { columnSpacing, rowSpacing }) => Math.max(value, columnSpacing, rowSpacing), most), sliceSpacing);
  const lag = Math.ceil(Math.max(APART.least, APART.steps * coarsest) / volume.spacing);
  const mean = meanOf(volume.values);
  const far = { ...volume, values: volume.values.map((value) => Math.abs(value - mean)) };
  return [volume, far].every((grid) => correlationAt(grid, lag) < ALIKE);
}

function meanOf(values: Float32Array): number {
  let [sum, number] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at]!)) continue;
    sum += values[at]!;
    number++;
  }
  return sum / Math.max(1, number);
}

/** The correlation of values that lie so many points of the lattice apart; 1 where all are the same, or none lie so far apart. */
function correlationAt({ values, size: [nx, ny, nz] }: Grid, lag: number): number {
  const apart = new PairCorrelation(meanOf(values));
  const compare = (one: number, other: number): void => {
    if (!Number.isNaN(one + other)) apart.add(one, other);
  };
  for (let k = 0; k < nz; k += 2) for (let j = 0; j < ny; j += 2) for (let i = 0; i < nx; i += 2) {
    const at = (k * ny + j) * nx + i;
    if (i + lag < nx) compare(values[at]!, values[at + lag]!);
    if (j + lag < ny) compare(values[at]!, values[at + lag * nx]!);
    if (k + lag < nz) compare(values[at]!, values[at + lag * nx * ny]!);
  }
  return apart.value;
}
