import type { Filling } from './cut.ts';
import { emptyGrid, maskOf, resampled, type Grid } from '../volume/grid.ts';
import { skinThreshold } from '../head/head.ts';
import type { FaceShell } from './shell.ts';

/** What stands for air and tissue where the volume does not tell. */
const CT_DEFAULT: Filling = { air: { value: -1000, noise: 5 }, tissue: { value: 40, noise: 12 } };

/** A lattice point averages several pixels; their own noise is about this much higher. */
const NOISE_GAIN = 2;

/** How deep behind the cut tissue is sampled, mm. */
const SAMPLE_DEPTH = 12;

/** Blurring for the method `blur`, mm: features of a face are 10 to 30 mm. */
const BLUR = 15;

/**
 * Measures, around the shell, what air and tissue look like in this series.
 * @param volume the series on a lattice around the shell; undefined for a single slice. @param noise see `findBody`.
 */
export function measureFilling(volume: Grid | undefined, shell: FaceShell, modality: string, noise?: number): Filling {
  if (!volume) return modality === 'CT' ? CT_DEFAULT : { air: { value: 0, noise: 0 }, tissue: { value: 0, noise: 0 } };
  const threshold = skinThreshold(volume, modality, noise);
  const air: number[] = [];
  const tissue: number[] = [];
  const cut = resampled(volume, shell.cut, -1000);
  for (let at = 0; at < cut.length; at++) {
    const value = volume.values[at]!;
    if (cut[at]! > 0 && value < threshold) air.push(value);
    if (cut[at]! < 0 && cut[at]! > -SAMPLE_DEPTH && value > threshold) tissue.push(value);
  }
  const fallback = modality === 'CT' ? CT_DEFAULT : { air: { value: 0, noise: 0 }, tissue: { value: threshold * 2, noise: threshold * 0.1 } };
  return { air: spread(air) ?? fallback.air, tissue: spread(tissue) ?? fallback.tissue };
}

/** Median and noise, from the quartiles, which a few bones or air cells do not move. */
function spread(values: number[]): { value: number; noise: number } | undefined {
  if (values.length < 50) return undefined;
  const sorted = Float32Array.from(values).sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
  const value = at(0.5);
  return { value, noise: Math.min((NOISE_GAIN * (at(0.75) - at(0.25))) / 1.35, 0.2 * Math.abs(value) + 10) };
}

/** The volume around the shell, blurred so far that no feature of the face is left. */
export function blurVolume(volume: Grid, filling: Filling): Grid {
  const known = maskOf(volume, (at) => !Number.isNaN(volume.values[at]!));
  return localMean(volume, known.values, BLUR, filling.air.value);
}

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

/** The mean of each point with its 26 neighbours; what no slice covers counts as air. */
export function neighbourMean(volume: Grid): Grid {
  const mean = { ...volume, values: volume.values.slice() };
  for (let at = 0; at < mean.values.length; at++) if (Number.isNaN(mean.values[at]!)) mean.values[at] = CT_DEFAULT.air.value;
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
