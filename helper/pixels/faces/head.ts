import { emptyMask, pointCount, type Grid, type Mask } from './grid.ts';
import { dilate, erode, fillHoles, intersect, largestPart } from './morphology.ts';

/** What was found of a head in a volume. */
export interface Head {
  /** Skin and everything within, holes filled; what touches from outside (cup, pillow, table) taken off where a thin bridge joins it. */
  mask: Mask;
  /** Signal at which tissue begins. */
  threshold: number;
  /** Whether the values are Hounsfield units. */
  hounsfield: boolean;
  /** Points that a slice covers. */
  known: Mask;
}

/** Air ends and skin begins: half way between −1000 and fat, then some, so that partial volume and hair stay out. */
const CT_SKIN = -300;

/** Air in CT lies about −1000 HU; a volume whose darkest tenth lies elsewhere is not in Hounsfield units. */
const CT_AIR = { from: -1150, to: -800 };

/** The smallest part, in ml, that could be a head, however little of it the field of view holds. */
const SMALLEST_HEAD_ML = 150;

/** Finds the body in a volume. @returns undefined when there is too little of it. */
export function findBody(volume: Grid, modality: string): Head | undefined {
  const hounsfield = modality === 'CT' && isHounsfield(volume);
  const threshold = hounsfield ? CT_SKIN : signalThreshold(volume);
  const tissue = emptyMask(volume);
  const known = emptyMask(volume);
  volume.values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    known.values[index] = 1;
    if (value > threshold) tissue.values[index] = 1;
  });
  // Opening by one point cuts thin bridges to the head cup; growing back within the tissue restores the skin.
  let mask = largestPart(erode(tissue));
  for (let step = 0; step < 2; step++) mask = intersect(dilate(mask), tissue);
  // Nostrils and lips are closed before holes are filled, so that airways count as inside.
  mask = intersect(erode(erode(fillHoles(dilate(dilate(mask))))), known);
  const millilitres = (count(mask) * volume.spacing ** 3) / 1000;
  return millilitres < SMALLEST_HEAD_ML ? undefined : { mask, threshold, hounsfield, known };
}

export function count(mask: Mask): number {
  return mask.values.reduce((sum, value) => sum + value, 0);
}

function isHounsfield(volume: Grid): boolean {
  const sample = sampled(volume).filter((value) => value > -1900).sort();
  const air = sample[Math.floor(sample.length * 0.05)] ?? 0;
  const bright = sample[Math.floor(sample.length * 0.995)] ?? 0;
  return air > CT_AIR.from && air < CT_AIR.to && bright > 100;
}

/** Otsu's threshold (1979), lowered: skin, and tissue far from the coil, is darker than the average of all tissue. */
export function signalThreshold(volume: Grid): number {
  const sample = sampled(volume).sort();
  const low = sample[0] ?? 0;
  const high = sample[Math.floor(sample.length * 0.99)] ?? 1;
  const bins = new Float64Array(256);
  for (const value of sample) bins[Math.min(255, Math.floor(((value - low) / Math.max(1e-6, high - low)) * 255))]!++;
  let total = 0;
  bins.forEach((number, bin) => (total += number * bin));
  let best = 0;
  let bestSpread = -1;
  let below = 0;
  let sumBelow = 0;
  for (let bin = 0; bin < 255; bin++) {
    below += bins[bin]!;
    sumBelow += bins[bin]! * bin;
    const above = sample.length - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (spread > bestSpread) {
      bestSpread = spread;
      best = bin;
    }
  }
  const otsu = low + ((best + 0.5) / 255) * (high - low);
  return low + LOWERED * (otsu - low);
}

const LOWERED = 0.45;

/** Every eighth known value or so: enough for a histogram. */
function sampled(volume: Grid): Float32Array {
  const step = Math.max(1, Math.floor(pointCount(volume) / 300_000)) | 1;
  const values: number[] = [];
  for (let at = 0; at < volume.values.length; at += step) {
    const value = volume.values[at]!;
    if (!Number.isNaN(value)) values.push(value);
  }
  return Float32Array.from(values);
}
