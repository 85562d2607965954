import { maskOf, pointCount, type Grid, type Mask } from '../volume/grid.ts';
import { dilate, distanceTo, erode, fillHoles, intersect, largestPart, majority, without } from '../volume/morphology.ts';
import { medianWhere } from '../volume/quantile.ts';

/** Air ends and skin begins: half way between −1000 and fat, then some, so that partial volume and hair stay out. */
const CT_SKIN = -300;

/** Air in CT lies about −1000 HU; a volume whose darkest tenth lies elsewhere is not in Hounsfield units. */
const CT_AIR = { from: -1150, to: -800 };

/**
 * Where a CT keeps the values of one window only, its air lies at the lower end of that: so large a share of all values, all alike. Skin
 * begins so many HU above.
 */
const CLIPPED = { share: 0.15, to: -100, skin: 30 };

/** The value of air, HU; undefined when the values are no Hounsfield units. */
export function airOf(volume: Grid, modality: string): number | undefined {
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
  const values = modality === 'MR' ? withoutPadding(sampled(volume)) : sampled(volume);
  const tissue = otsu(values);
  const lowered = tissue.low + LOWERED * (tissue.threshold - tissue.low);
  // Where the brain outshines the skin, as in PET and in echo planar images, the skin is told from air among what is left.
  const darker = values.filter((value) => value < tissue.threshold);
  const skin = otsu(darker).threshold;
  if (modality !== 'MR') return skin > OUTSHONE * lowered ? Math.min(lowered, skin) : skin;
  // Diffusion and fat suppression dim the skin until only the noise of air bounds it from below.
  const noise = brightestAir(darker);
  const [usual, dim] = [Math.min(lowered, skin), Math.min(skin, noise)];
  const isDim = skin <= OUTSHONE * lowered || numberBetween(values, NOISE_MARGIN * noise, skin) > DIM * numberBetween(values, skin, Infinity);
  return isDim && !(dim < usual && isSharper(volume, usual, dim)) ? dim : usual;
}

/**
 * Whether the signal falls much more steeply at the surface that one threshold draws than at that of another, lower one: ghosts of a head that moved,
 * and noise that parallel imaging leaves before it, are tissue for neither the eye nor the coil, but can be brighter than the noise of the corners.
 */
function isSharper(volume: Grid, threshold: number, lower: number): boolean {
  return fallAt(volume, threshold) > SHARPER * fallAt(volume, lower);
}

/** So many times as steep: 6 to 8 in real heads with ghosts before the skin, 0.8 to 1.2 where the skin is dim. */
const SHARPER = 1.6;

/** Just inside a surface and just outside, mm. */
const INSIDE = { from: 1, to: 4.5 } as const;
const OUTSIDE = { from: 2.5, to: 7 } as const;

/** How many times as bright a head is just inside its surface, drawn at a threshold, as the air just outside. */
function fallAt(volume: Grid, threshold: number): number {
  const known = knownOf(volume);
  const body = closedBody(majority(maskOf(volume, (at) => volume.values[at]! > threshold), known), known);
  const [depth, height] = [distanceTo(without(known, body)).values, distanceTo(body).values];
  const usual = (distances: Float32Array, { from, to }: { from: number; to: number }): number => medianWhere(volume.values, (at) => distances[at]! >= from && distances[at]! <= to) ?? 0;
  return usual(depth, INSIDE) / Math.max(Number.MIN_VALUE, usual(height, OUTSIDE));
}

/** The points that a slice covers. */
export function knownOf(volume: Grid): Mask {
  return maskOf(volume, (at) => !Number.isNaN(volume.values[at]!));
}

/** The largest part of what is tissue, its holes filled. Nostrils and lips are closed first, so that airways count as inside; so is the dark skull between scalp and brain. */
export function closedBody(tissue: Mask, known: Mask): Mask {
  return intersect(erode(fillHoles(largestPart(dilate(tissue, 2))), 2), known);
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
  const values = withoutPadding(sampled(volume));
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

/** A share of values all alike, and darker than any other, is no air but what a scanner puts where it measured nothing. */
const PADDING = 0.05;

function withoutPadding(values: Float32Array): Float32Array {
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
  const measured = values.filter((value) => value > lowest);
  return measured.length > 0 && measured.length < (1 - PADDING) * values.length ? measured : values;
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
