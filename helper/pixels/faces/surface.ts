import { eachPoint, emptyGrid, emptyMask, isSet, nearestIndex, type Grid, type Mask } from './grid.ts';
import type { Head } from './head.ts';
import type { FaceFrame } from './faceFrame.ts';
import { distanceTo } from './morphology.ts';
import { along, dot, scale, subtract, type Vector } from './vector.ts';

/**
 * The one surface by which all series of a frame of reference are cut, as two fields on a lattice in patient coordinates.
 * `cut`: mm beyond the cut surface; what is positive is removed or replaced, and nothing else changes.
 * `skin`: mm beyond the smooth skin that a replacement shows; only meaningful where `cut` is positive.
 */
export interface FaceShell {
  cut: Grid;
  skin: Grid;
  frame: FaceFrame;
}

export interface ShellOptions {
  /** How deep behind the skin, mm. */
  depth: number;
  /** Whether the ears go too. */
  ears: boolean;
  /** Deeper and wider than usual: a face was still seen after the usual cut. */
  wide?: boolean;
}

/** The map of the head's surface around an upright axis: radius in mm by angle (from the front, left positive) and height over the nasion. */
interface RadiusMap {
  axis: Vector;
  angles: number;
  heights: number;
  /** Lowest height, mm; the step is HEIGHT_STEP. */
  lowest: number;
  radius: Float32Array;
}

const DEGREE = Math.PI / 180;
const ANGLE_STEP = 2;
const HEIGHT_STEP = 2;

/** Measures of the face of an adult, mm over the nasion or degrees from the front; the size of the head scales the lengths. */
const FACE = {
  axis: 85,
  /** Half width of the map. */
  span: 150,
  top: 84,
  bottom: -196,
  farthest: 138,
  usualChin: -122,
  chinRange: [-150, -96],
  /** Blurring that turns a face into an egg. */
  smooth: 20,
  /** Width of the smoothing of hollows. */
  hollow: 13,
  /** Above the eyes lies the brain: from here up the bounds below hold. */
  browFrom: -14,
  /** Width of the smoothing of that skin. */
  browSmooth: 8,
  /** The same holds for the temples, down to here below the nasion: a nasion found too high must not cost brain. */
  temple: { side: [34, 48], below: [24, 36] },
  /** Beyond the skin the shell reaches out this far: a moved head, a mask, a tube. */
  outward: 32,
  /** Ears: angles and heights where they sit. */
  ear: { side: [68, 128], height: [-78, 30], depth: 1 },
} as const;

/** How deep the cut reaches above the eyes and at the temples, mm for an adult; scalp and skull measure 10 mm and more there. */
interface Bounds {
  /** Behind the egg, and behind the skin itself, however hollow the face. */
  brow: number;
  skin: number;
  /** Whether a wide cut may be deeper than the policy asks for. */
  deeper: boolean;
}

/** By what is known of the brain: nothing, its signal, or the bone around it, which is trusted to the millimetre. */
const BOUNDS: Record<'nothing' | 'signal' | 'bone', Bounds> = {
  nothing: { brow: 6, skin: 8, deeper: false },
  signal: { brow: 12, skin: 11, deeper: true },
  bone: { brow: Infinity, skin: Infinity, deeper: true },
};

/** How far the cut reaches: full effect within the first number, none beyond the second; over the brow, to the sides and below the chin. */
interface Reach {
  brow: readonly [number, number];
  side: readonly [number, number];
  chin: readonly [number, number];
  /** Times the depth that the policy asks for. */
  depth: number;
}

const REACH: Record<'usual' | 'wide', Reach> = {
  usual: { brow: [20, 38], side: [68, 86], chin: [16, 40], depth: 1 },
  /** For a face whose place rests on one landmark alone, or that was still seen after the usual cut. */
  wide: { brow: [30, 48], side: [74, 92], chin: [34, 58], depth: 1.4 },
};

/** Nothing is cut nearer to the brain than this, mm: more than a voxel of the lattice, and of thick slices. */
const BRAIN_MARGIN = 4;

/** Builds the shell for a face. */
export function buildShell(head: Head, frame: FaceFrame, brain: Mask | undefined, options: ShellOptions): FaceShell {
  const measured = measure(head, frame);
  const { skin, cut, weight } = surfaces(measured, frame, BOUNDS[!brain ? 'nothing' : head.hounsfield ? 'bone' : 'signal'], options);
  const fields = onLattice(head.mask.spacing, frame, measured, skin, cut, weight);
  if (brain) protect(fields.cut, brain);
  return { ...fields, frame };
}

/** Measures the radius of the skin in every direction; gaps (beyond the field of view) take the value of the nearest height. */
function measure(head: Head, frame: FaceFrame): RadiusMap {
  const { size } = frame;
  const axis = along(frame.nasion, frame.anterior, -FACE.axis * size);
  const angles = (2 * FACE.span) / ANGLE_STEP + 1;
  const lowest = FACE.bottom * size;
  const heights = Math.round(((FACE.top - FACE.bottom) * size) / HEIGHT_STEP) + 1;
  const radius = new Float32Array(angles * heights).fill(NaN);
  const map: RadiusMap = { axis, angles, heights, lowest, radius };
  for (let h = 0; h < heights; h++) {
    const base = along(axis, frame.up, lowest + h * HEIGHT_STEP);
    for (let a = 0; a < angles; a++) {
      const direction = directionAt(frame, angleOf(a));
      for (let r = FACE.farthest * size; r > 10; r -= 1) {
        if (isSet(head.mask, along(base, direction, r))) {
          radius[h * angles + a] = r + 0.5;
          break;
        }
      }
    }
  }
  for (let a = 0; a < angles; a++) fillGaps(radius, a, angles, heights);
  return map;
}

function angleOf(index: number): number {
  return index * ANGLE_STEP - FACE.span;
}

function directionAt(frame: FaceFrame, degrees: number): Vector {
  return along(scale(frame.anterior, Math.cos(degrees * DEGREE)), frame.left, Math.sin(degrees * DEGREE));
}

function fillGaps(radius: Float32Array, column: number, stride: number, rows: number): void {
  const at = (row: number): number => row * stride + column;
  let last = NaN;
  for (let row = rows - 1; row >= 0; row--) {
    if (Number.isNaN(radius[at(row)]!)) radius[at(row)] = last;
    last = radius[at(row)]!;
  }
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(radius[at(row)]!)) radius[at(row)] = Number.isNaN(last) ? FACE.axis : last;
    last = radius[at(row)]!;
  }
}

/** The smooth skin, the cut behind it, and how much of them applies where (0 to 1). */
function surfaces(map: RadiusMap, frame: FaceFrame, bounds: Bounds, options: ShellOptions): { skin: Float32Array; cut: Float32Array; weight: Float32Array } {
  const { angles, heights, radius, lowest } = map;
  const { size } = frame;
  const toRows = 1 / HEIGHT_STEP;
  const toColumns = 1 / (ANGLE_STEP * DEGREE * FACE.axis * size);
  const egg = blur(radius, angles, heights, FACE.smooth * size * toColumns, FACE.smooth * size * toRows);
  // How far the skin lies within the egg: hollows widened and smoothed away, so that the cut behind them tells nothing of eyes and mouth.
  const hollow = lowestWithin(radius.map((r, at) => Math.min(0, r - egg[at]!)), angles, heights, Math.round(FACE.hollow * size * toColumns), Math.round(FACE.hollow * size * toRows));
  const smoothHollow = blur(hollow, angles, heights, FACE.hollow * size * toColumns, FACE.hollow * size * toRows);
  const inner = egg.map((r, at) => r + smoothHollow[at]!);
  const ownSkin = blur(radius, angles, heights, FACE.browSmooth * size * toColumns, FACE.browSmooth * size * toRows);
  const chin = findChin(map, size);
  const reach = REACH[options.wide || frame.found !== 'both' ? 'wide' : 'usual'];
  // Of a brain cut off by the field of view thin parts may be missed: no deeper than asked for there.
  const fullDepth = options.depth * (bounds.deeper && frame.found !== 'chin' ? reach.depth : 1);

  const skin = new Float32Array(radius.length);
  const cut = new Float32Array(radius.length);
  const weight = new Float32Array(radius.length);
  for (let row = 0; row < heights; row++) {
    const height = lowest + row * HEIGHT_STEP;
    const vertical = ramp(height, reach.brow[0] * size, reach.brow[1] * size) * ramp(-height, -chin + reach.chin[0] * size, -chin + reach.chin[1] * size);
    const shallow = ramp(-height, 0, -FACE.browFrom * size);
    const depth = fullDepth + shallow * (Math.min(fullDepth, bounds.brow * size) - fullDepth);
    const beside = ramp(-height, FACE.temple.below[0] * size, FACE.temple.below[1] * size);
    for (let column = 0; column < angles; column++) {
      const at = row * angles + column;
      const r = radius[at]!;
      const temple = beside * (1 - ramp(Math.abs(angleOf(column)), FACE.temple.side[0], FACE.temple.side[1]));
      const w = vertical * ramp(Math.abs(angleOf(column)), reach.side[0], reach.side[1]);
      weight[at] = w;
      skin[at] = w * egg[at]! + (1 - w) * r;
      const planned = inner[at]! - depth;
      const bounded = planned + Math.max(shallow, temple) * Math.max(0, ownSkin[at]! - bounds.skin * size - planned);
      cut[at] = w * bounded + (1 - w) * (r + 3);
    }
  }
  if (options.ears) addEars(map, frame, { skin, cut, weight });
  return { skin, cut, weight };
}

/** Cuts the auricles back to the side of the head: the lowest radius around them. */
function addEars(map: RadiusMap, { size }: FaceFrame, surface: { skin: Float32Array; cut: Float32Array; weight: Float32Array }): void {
  const { angles, heights, radius, lowest } = map;
  const columns = Math.round((26 * size) / (ANGLE_STEP * DEGREE * FACE.axis * size));
  const side = blur(lowestWithin(radius, angles, heights, columns, Math.round((14 * size) / HEIGHT_STEP)), angles, heights, 3, 3);
  const { side: [front, back], height: [bottom, top], depth } = FACE.ear;
  for (let row = 0; row < heights; row++) {
    const height = (lowest + row * HEIGHT_STEP) / size;
    if (height < bottom || height > top) continue;
    for (let column = 0; column < angles; column++) {
      const angle = Math.abs(angleOf(column));
      if (angle < front || angle > back) continue;
      const at = row * angles + column;
      const flat = side[at]! + depth;
      if (surface.cut[at]! <= flat) continue;
      surface.cut[at] = flat;
      surface.skin[at] = Math.min(surface.skin[at]!, flat);
      surface.weight[at] = 1;
    }
  }
}

/** Height of the lower edge of the chin: where, below the mouth, the profile falls back towards the neck. */
function findChin(map: RadiusMap, size: number): number {
  const profile = (height: number): number => {
    const row = Math.round((height * size - map.lowest) / HEIGHT_STEP);
    return map.radius[Math.min(map.heights - 1, Math.max(0, row)) * map.angles + FACE.span / ANGLE_STEP]!;
  };
  const mouth = Math.max(...[-60, -65, -70, -75, -80, -85].map(profile));
  const [lowestChin, highestChin] = FACE.chinRange;
  for (let height: number = highestChin; height > lowestChin; height -= 2) if (profile(height) < mouth - 20 * size) return height * size;
  return FACE.usualChin * size;
}

/** 1 below `from`, 0 above `to`, smooth between. */
function ramp(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return 1 - t * t * (3 - 2 * t);
}

/** Writes the fields on a lattice around the face. */
function onLattice(spacing: number, frame: FaceFrame, map: RadiusMap, skin: Float32Array, cut: Float32Array, weight: Float32Array): { cut: Grid; skin: Grid } {
  const { box, reach } = surroundings(frame, map, weight);
  const lattice = { origin: box.low, spacing, size: [0, 1, 2].map((axis) => Math.ceil((box.high[axis]! - box.low[axis]!) / spacing) + 2) as [number, number, number] };
  const cutField = emptyGrid(lattice, OUTSIDE);
  const skinField = emptyGrid(lattice, 0);
  eachPoint(lattice, (at, x, y, z) => {
    const offset = subtract([x, y, z], map.axis);
    const forward = dot(offset, frame.anterior);
    const sideways = dot(offset, frame.left);
    const r = Math.hypot(forward, sideways);
    const column = (Math.atan2(sideways, forward) / DEGREE + FACE.span) / ANGLE_STEP;
    const row = (dot(offset, frame.up) - map.lowest) / HEIGHT_STEP;
    if (r > reach || column < 0 || column >= map.angles - 1 || row < 0 || row >= map.heights - 1) return;
    if (lookUp(weight, map.angles, column, row) < 0.02) return;
    const within = lookUp(map.radius, map.angles, column, row) + FACE.outward * frame.size - r;
    cutField.values[at] = within < 0 ? OUTSIDE : Math.max(OUTSIDE, r - lookUp(cut, map.angles, column, row));
    skinField.values[at] = r - lookUp(skin, map.angles, column, row);
  });
  return { cut: cutField, skin: skinField };
}

/** `cut` where nothing is cut. */
const OUTSIDE = -20;

/** A box around all that the shell can reach. */
function surroundings(frame: FaceFrame, map: RadiusMap, weight: Float32Array): { box: { low: [number, number, number]; high: [number, number, number] }; reach: number } {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  const reach = (FACE.farthest + FACE.outward) * frame.size;
  for (let row = 0; row < map.heights; row++) {
    for (let column = 0; column < map.angles; column++) {
      const at = row * map.angles + column;
      if (weight[at]! < 0.01) continue;
      const base = along(map.axis, frame.up, map.lowest + row * HEIGHT_STEP);
      const direction = directionAt(frame, angleOf(column));
      for (const r of [0.4 * map.radius[at]!, map.radius[at]! + FACE.outward]) {
        const point = along(base, direction, r);
        for (let axis = 0; axis < 3; axis++) {
          low[axis] = Math.min(low[axis]!, point[axis]! - 2);
          high[axis] = Math.max(high[axis]!, point[axis]! + 2);
        }
      }
    }
  }
  return { box: { low, high }, reach };
}

function protect(cut: Grid, brain: Mask): void {
  // The brain on the lattice of the shell; what of it lies farther away needs no protection.
  const near = emptyMask(cut);
  eachPoint(cut, (at, x, y, z) => {
    const index = nearestIndex(brain, x, y, z);
    if (index >= 0) near.values[at] = brain.values[index]!;
  });
  const distance = distanceTo(near);
  cut.values.forEach((value, at) => {
    if (value > 0) cut.values[at] = Math.min(value, distance.values[at]! - BRAIN_MARGIN);
  });
}

function lookUp(values: Float32Array, stride: number, column: number, row: number): number {
  const i = Math.floor(column);
  const j = Math.floor(row);
  const u = column - i;
  const v = row - j;
  const at = j * stride + i;
  const upper = values[at]! + u * (values[at + 1]! - values[at]!);
  const lower = values[at + stride]! + u * (values[at + stride + 1]! - values[at + stride]!);
  return upper + v * (lower - upper);
}

/** Gaussian blur; the edges repeat. Sigmas in columns and rows. */
function blur(values: Float32Array, columns: number, rows: number, sigmaColumns: number, sigmaRows: number): Float32Array {
  const across = convolve(values, kernel(sigmaColumns), (at) => at % columns, columns, 1);
  return convolve(across, kernel(sigmaRows), (at) => Math.floor(at / columns), rows, columns);
}

function kernel(sigma: number): number[] {
  const reach = Math.ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function convolve(values: Float32Array, weights: number[], position: (at: number) => number, length: number, stride: number): Float32Array {
  const reach = (weights.length - 1) / 2;
  return values.map((_, at) => {
    const place = position(at);
    let sum = 0;
    for (let n = 0; n < weights.length; n++) {
      const other = Math.min(length - 1, Math.max(0, place + n - reach));
      sum += weights[n]! * values[at + (other - place) * stride]!;
    }
    return sum;
  });
}

/** The lowest value within a rectangle around each place. */
function lowestWithin(values: Float32Array, columns: number, rows: number, reachColumns: number, reachRows: number): Float32Array {
  const lowest = (source: Float32Array, position: (at: number) => number, length: number, stride: number, reach: number): Float32Array => source.map((_, at) => {
    const place = position(at);
    let least = Infinity;
    for (let n = Math.max(0, place - reach); n <= Math.min(length - 1, place + reach); n++) least = Math.min(least, source[at + (n - place) * stride]!);
    return least;
  });
  return lowest(lowest(values, (at) => at % columns, columns, 1, reachColumns), (at) => Math.floor(at / columns), rows, columns, reachRows);
}
