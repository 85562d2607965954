import { emptyGrid, type Grid } from './grid.ts';

/**
 * The mean of the values around each point, nearly Gaussian. Only points that are set count: were the rest taken for air, a face cut off by
 * the field of view would get a rim there that looks like a mouth.
 * @param reach half width of each of three running means, mm.
 * @param fallback where too few points around are set.
 */
export function localMean(volume: Grid, set: Uint8Array, reach: number, fallback = 0): Grid {
  const [sum, share] = [emptyGrid(volume), emptyGrid(volume)];
  for (let at = 0; at < set.length; at++) {
    if (!set[at]) continue;
    sum.values[at] = volume.values[at]!;
    share.values[at] = 1;
  }
  const radius = Math.round(reach / volume.spacing);
  for (let pass = 0; pass < 3; pass++) for (const axis of [0, 1, 2] as const) for (const grid of [sum, share]) runningMean(grid, axis, radius);
  for (let at = 0; at < set.length; at++) sum.values[at] = share.values[at]! > LEAST_SHARE ? sum.values[at]! / share.values[at]! : fallback;
  return sum;
}

/** The mean of each point with its 26 neighbours. @param unknown stands where no slice lies. */
export function neighbourMean(volume: Grid, unknown: number): Grid {
  const mean = { ...volume, values: volume.values.slice() };
  for (let at = 0; at < mean.values.length; at++) if (Number.isNaN(mean.values[at]!)) mean.values[at] = unknown;
  for (const axis of [0, 1, 2] as const) runningMean(mean, axis, 1);
  return mean;
}

/** With fewer set points than this share about a point, its mean tells nothing. */
const LEAST_SHARE = 0.02;

function runningMean(grid: Grid, axis: 0 | 1 | 2, radius: number): void {
  const { size, values } = grid;
  const stride = [1, size[0], size[0] * size[1]][axis]!;
  const length = size[axis];
  const line = new Float32Array(length);
  const starts: number[] = [];
  const [nx, ny, nz] = size;
  for (let k = 0; k < (axis === 2 ? 1 : nz); k++) for (let j = 0; j < (axis === 1 ? 1 : ny); j++) for (let i = 0; i < (axis === 0 ? 1 : nx); i++) starts.push((k * ny + j) * nx + i);
  for (const start of starts) {
    for (let n = 0; n < length; n++) line[n] = values[start + n * stride]!;
    let sum = 0;
    const clamp = (n: number): number => line[Math.min(length - 1, Math.max(0, n))]!;
    for (let n = -radius; n <= radius; n++) sum += clamp(n);
    for (let n = 0; n < length; n++) {
      values[start + n * stride] = sum / (2 * radius + 1);
      sum += clamp(n + radius + 1) - clamp(n - radius);
    }
  }
}
