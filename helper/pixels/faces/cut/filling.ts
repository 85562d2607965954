import { maskOf, resampled, type Grid } from '../volume/grid.ts';
import { localMean } from '../volume/smoothing.ts';
import type { Filling } from './cut.ts';
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
 * @param series its values on a lattice around the shell, and the signal at which tissue begins, of the whole series: around a shell there can be
 * too little air that was measured, and too much that a reformat padded, to tell; and how single pixels of air spread, where that is known. Undefined for a single slice.
 */
export function measureFilling(series: { around: Grid; threshold: number; pixels?: Float32Array } | undefined, shell: FaceShell, modality: string): Filling {
  if (!series) return modality === 'CT' ? CT_DEFAULT : { air: { value: 0, noise: 0 }, tissue: { value: 0, noise: 0 } };
  const { around: volume, threshold, pixels } = series;
  const air: number[] = [];
  const tissue: number[] = [];
  const cut = resampled(volume, shell.cut, -1000);
  for (let at = 0; at < cut.length; at++) {
    const value = volume.values[at]!;
    if (cut[at]! > 0 && value < threshold) air.push(value);
    if (cut[at]! < 0 && cut[at]! > -SAMPLE_DEPTH && value > threshold) tissue.push(value);
  }
  const fallback = modality === 'CT' ? CT_DEFAULT : { air: { value: 0, noise: 0 }, tissue: { value: threshold * 2, noise: threshold * 0.1 } };
  return { air: { ...(spread(air) ?? fallback.air), ...(pixels ? { pixels } : {}) }, tissue: spread(tissue) ?? fallback.tissue };
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
