import { emptyMask, maskOf, pointCount, type Grid, type Mask } from '../volume/grid.ts';
import { dilate, erode, fillHoles, intersect, largestPart, majority, partsThat, union, without } from '../volume/morphology.ts';

/** What was found of a head in a volume. */
export interface Head {
  /** Skin and everything within, holes filled; what touches from outside (cup, pillow, table) taken off where a thin bridge joins it. */
  mask: Mask;
  /** That, and what thin bridges join to it, or nearly, and is as small as an ear: auricles are no thicker than what joins a head to its cup. */
  withEars: Mask;
  /** In CT, small things that touch the head nowhere or by thin bridges: glasses, a tube. */
  worn?: Mask;
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

/**
 * Where a CT keeps the values of one window only, its air lies at the lower end of that: so large a share of all values, all alike. Skin
 * begins so many HU above.
 */
const CLIPPED = { share: 0.15, to: -100, skin: 30 };

/** The smallest part, in ml, that could be a head, however little of it the field of view holds. */
const SMALLEST_HEAD_ML = 150;

/** An auricle with what hangs on it is smaller, ml; cups and cushions are larger. */
const LARGEST_EAR_ML = 25;

/** Glasses are smaller, ml; masks, cups and cushions are larger. */
const LARGEST_WORN_ML = 30;

/**
 * Finds the body in a volume.
 * @param noise what of a volume is surely air, where that is known: its upper end.
 * @returns undefined when there is too little of it.
 */
export function findBody(volume: Grid, modality: string, noise?: number): Head | undefined {
  const air = airOf(volume, modality);
  const hounsfield = air !== undefined;
  const threshold = skinThreshold(volume, modality, noise, air);
  const known = maskOf(volume, (at) => !Number.isNaN(volume.values[at]!));
  const tissue = maskOf(volume, (at) => volume.values[at]! > threshold);
  const body = hounsfield ? withoutBridges(tissue) : majority(tissue, known);
  // Nostrils and lips are closed before holes are filled, so that airways count as inside; so is the dark skull between scalp and brain.
  const mask = intersect(erode(fillHoles(largestPart(dilate(body, 2))), 2), known);
  const pointMl = volume.spacing ** 3 / 1000;
  if (count(mask) * pointMl < SMALLEST_HEAD_ML) return undefined;
  // The root of a child's auricle is so thin that averaging parts the two.
  const beside = dilate(mask, 3).values;
  const hanging = partsThat(without(tissue, mask), (points) => points.length <= LARGEST_EAR_ML / pointMl && points.some((at) => beside[at]));
  const withEars = union(mask, hanging);
  const worn = hounsfield ? partsThat(without(tissue, dilate(mask)), (points) => points.length <= LARGEST_WORN_ML / pointMl) : undefined;
  return { mask, withEars, ...(worn ? { worn } : {}), threshold, hounsfield, known };
}

/** The largest thing, cut loose from the cup that the head lies in: opening cuts thin bridges, growing back within the tissue restores the skin. */
function withoutBridges(tissue: Mask): Mask {
  let part = largestPart(erode(tissue));
  for (let step = 0; step < 2; step++) part = intersect(dilate(part), tissue);
  return part;
}

/** The part of a mask that lies at most so many mm below its top; a few stray points do not make a top. */
export function topPart(mask: Mask, reach: number): Mask {
  const [nx, ny, nz] = mask.size;
  const plane = nx * ny;
  const layer = (k: number): Uint8Array => mask.values.subarray(k * plane, (k + 1) * plane);
  let top = nz - 1;
  while (top > 0 && layer(top).reduce((sum, value) => sum + value, 0) < SMALLEST_TOP / mask.spacing ** 2) top--;
  const bottom = Math.max(0, top - Math.round(reach / mask.spacing));
  const part = emptyMask(mask);
  part.values.set(mask.values.subarray(bottom * plane, (top + 1) * plane), bottom * plane);
  return part;
}

/** Area of the first layer that counts as the top of a head, mm². */
const SMALLEST_TOP = 400;

export function count(mask: Mask): number {
  const { values } = mask;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}

/** The value of air, HU; undefined when the values are no Hounsfield units. */
function airOf(volume: Grid, modality: string): number | undefined {
  if (modality !== 'CT') return undefined;
  const sample = sampled(volume).filter((value) => value > -1900).sort();
  const at = (share: number): number => sample[Math.floor(sample.length * share)] ?? 0;
  const [air, bright] = [at(0.05), at(0.995)];
  const usual = air > CT_AIR.from && air < CT_AIR.to;
  const clipped = air >= CT_AIR.to && air <= CLIPPED.to && at(CLIPPED.share) - at(0) < 1;
  return (usual || clipped) && bright > 100 ? air : undefined;
}

/** The value at which the surface of a head lies, in the units of its series. */
export function skinThreshold(volume: Grid, modality: string, noise = -Infinity, air = airOf(volume, modality)): number {
  return Math.max(noise, air === undefined ? thresholdBySignal(volume, modality) : Math.max(CT_SKIN, air + CLIPPED.skin));
}

function thresholdBySignal(volume: Grid, modality: string): number {
  const values = sampled(volume);
  const tissue = otsu(values);
  const lowered = tissue.low + LOWERED * (tissue.threshold - tissue.low);
  // Where the brain outshines the skin, as in PET and in echo planar images, the skin is told from air among what is left.
  const darker = values.filter((value) => value < tissue.threshold);
  const skin = otsu(darker).threshold;
  if (modality !== 'MR') return skin > OUTSHONE * lowered ? Math.min(lowered, skin) : skin;
  // Diffusion and fat suppression dim the skin until only the noise of air bounds it from below.
  const noise = brightestAir(darker);
  const isDim = skin <= OUTSHONE * lowered || numberBetween(values, NOISE_MARGIN * noise, skin) > DIM * numberBetween(values, skin, Infinity);
  return isDim ? Math.min(skin, noise) : Math.min(lowered, skin);
}

export function numberBetween(values: Float32Array, low: number, high: number): number {
  return values.reduce((number, value) => (value > low && value <= high ? number + 1 : number), 0);
}

/** A brain outshines the skin where the second threshold lies below this share of the first. */
const OUTSHONE = 0.7;

/**
 * Where skin meets air, and bone tissue, points between the two average both: a fifth as many as brighter ones at most. More of them, brighter than the
 * noise by this factor, are a skin of their own.
 */
const DIM = 0.22;
const NOISE_MARGIN = 1.2;

/** Skin, and tissue far from the coil, is darker than the average of all tissue: its threshold lies at this share of the way to Otsu's. */
const LOWERED = 0.45;

/** The noise of air in MR (Rayleigh's distribution) reaches so many times as far up from its commonest value (to 99.9 %) as down (to 1 %). */
const RAYLEIGH = 2.9;

/** The upper end of the noise of air in MR. */
export function noiseOf(volume: Grid): number {
  const values = sampled(volume);
  const { threshold } = otsu(values);
  return brightestAir(values.filter((value) => value < threshold));
}

/** The upper end of the noise of air, from what is sure to be air: its commonest value and the darkest ones. */
function brightestAir(values: Float32Array): number {
  const sample = values.slice().sort();
  const low = sample[Math.floor(sample.length * 0.01)] ?? 0;
  const bins = new Uint32Array(64);
  const width = (sample[Math.floor(sample.length * 0.75)]! - low) / bins.length;
  for (const value of sample) bins[Math.min(bins.length - 1, Math.max(0, Math.floor((value - low) / width)))]!++;
  const usual = low + (bins.subarray(0, -1).reduce((best, number, bin) => (number > bins[best]! ? bin : best), 0) + 0.5) * width;
  return usual + RAYLEIGH * (usual - low);
}

/** Otsu's threshold (1979) between two kinds of values, and the lowest value. */
function otsu(values: Float32Array): { low: number; threshold: number } {
  const sample = values.sort();
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
  return { low, threshold: low + ((best + 0.5) / 255) * (high - low) };
}

/** Every eighth known value or so: enough for a histogram. */
export function sampled(volume: Grid): Float32Array {
  const step = Math.max(1, Math.floor(pointCount(volume) / 300_000)) | 1;
  const values = new Float32Array(Math.ceil(volume.values.length / step));
  let number = 0;
  for (let at = 0; at < volume.values.length; at += step) {
    const value = volume.values[at]!;
    if (!Number.isNaN(value)) values[number++] = value;
  }
  return values.slice(0, number);
}
