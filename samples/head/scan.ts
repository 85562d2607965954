import { distorted, folded, ghosted, padded, sensitivity, sharpened, streaked, wrapped } from './artefacts.ts';
import { CONTRASTS, isCt, type Contrast, type Phantom } from './phantom.ts';

export type Vector = readonly [number, number, number];

/** Where a head lies in the scanner: rotations in degrees about x (chin up positive), y (ear to shoulder) and z (turned to the left), and the place of its origin in patient coordinates, mm. */
export interface Pose {
  pitch: number;
  roll: number;
  yaw: number;
  at: Vector;
}

/** A stack of slices in patient coordinates (DICOM LPS, mm). */
export interface SlicePlan {
  /** Direction of growing column index, then of growing row index (Image Orientation (Patient)). */
  row: Vector;
  column: Vector;
  /** Centre of the first pixel of the first slice, and the way from one slice to the next. */
  first: Vector;
  step: Vector;
  /** Distance of columns, and of rows, mm. */
  pixel: number;
  line: number;
  /** Slice thickness, mm. */
  thickness: number;
  columns: number;
  rows: number;
  slices: number;
}

export interface ScanOptions {
  /** Standard deviation of the noise, in units of the signal. */
  noise: number;
  /** Draws a head cup of plastic and its foam, a table and nothing else. */
  holder: boolean;
  /** Strength of the bias field of a surface coil: the signal falls by this power of e over 100 mm from the front to the back, and rises again at the sides. */
  bias?: number;
  /** Where that coil lies; in front unless said. */
  coil?: 'front' | 'side' | 'vertex';
  /** Strength, HU, of the streaks from metal in two teeth. */
  streaks?: number;
  /** Share of the signal that is repeated a quarter of the field of view away, along the columns: pulsation, restless eyes. */
  ghost?: number;
  /** Whether what lies beyond the field of view, along the rows, folds in at its other end. */
  wrap?: boolean;
  /** The same along the columns: of a sagittal slice a nose, at the back of the head. */
  fold?: boolean;
  /** How far air cavities draw echo planar images out of shape, mm, from front to back. */
  distortion?: number;
  /** How much a kernel for bone sharpens a slice and its noise, 0 to 1. */
  sharpen?: number;
  /** All that is stored: values beyond end there, as after a conversion that keeps one window. */
  clip?: readonly [number, number];
  /** The value beyond a round field of view. */
  padding?: number;
  /** Whether the greys are turned about, as in a converted negative: the value that stands for 0. */
  inverted?: number;
  seed: number;
}

export interface Scan {
  plan: SlicePlan;
  contrast: Contrast;
  /** The value beyond a round field of view. */
  padding?: number;
  slices: Int16Array[];
}

const PLANES: Record<string, { row: Vector; column: Vector; step: Vector }> = {
  axial: { row: [1, 0, 0], column: [0, 1, 0], step: [0, 0, 1] },
  coronal: { row: [1, 0, 0], column: [0, 0, -1], step: [0, 1, 0] },
  sagittal: { row: [0, 1, 0], column: [0, 0, -1], step: [1, 0, 0] },
};

/**
 * Slices about a centre (patient coordinates, mm).
 * @param size in-plane extent, mm; @param rows where pixels are no squares; @param extent of the stack, mm; @param tilt gantry tilt in degrees: the plane leans, the table still moves along its axis;
 * @param oblique degrees by which the whole stack is turned about the patient's x and z axes.
 */
export function planSlices(
  plane: 'axial' | 'coronal' | 'sagittal',
  { centre = [0, 0, 0], size = 250, extent = 230, pixels = 256, rows = pixels, spacing = 1.5, thickness = spacing, tilt = 0, oblique = [0, 0], reverse = false }:
  { centre?: Vector; size?: number; extent?: number; pixels?: number; rows?: number; spacing?: number; thickness?: number; tilt?: number; oblique?: readonly [number, number]; reverse?: boolean } = {},
): SlicePlan {
  const base = PLANES[plane]!;
  const angle = (tilt * Math.PI) / 180;
  const turned = (v: Vector): Vector => rotateZ(rotateX(v, (oblique[0] * Math.PI) / 180), (oblique[1] * Math.PI) / 180);
  const row = turned(rotateX(base.row, angle));
  const column = turned(rotateX(base.column, angle));
  const direction = turned(reverse ? scale(base.step, -1) : base.step);
  const pixel = size / pixels;
  const line = size / rows;
  const slices = Math.max(1, Math.round(extent / spacing));
  const [across, down] = [((pixels - 1) / 2) * pixel, ((rows - 1) / 2) * line];
  const first = centre.map((value, axis) => value - across * row[axis]! - down * column[axis]! - ((slices - 1) / 2) * spacing * direction[axis]!) as unknown as Vector;
  return { row, column, first, step: scale(direction, spacing), pixel, line, thickness, columns: pixels, rows, slices };
}

/** Scans the phantom: averages over the slice thickness, adds holder, artefacts and noise. */
export function scanPhantom(phantom: Phantom, pose: Pose, plan: SlicePlan, options: ScanOptions): Scan {
  const { contrast, shape: { scale: size } } = phantom;
  const { ghost = 0, wrap = false, fold = false, distortion = 0, sharpen = 0, clip, padding, inverted, noise } = options;
  const random = gaussian(options.seed);
  const toHead = headCoordinates(phantom, pose);
  const normal = cross(plan.row, plan.column);
  const samples = Math.max(1, Math.round(plan.thickness / 2));
  const { air } = CONTRASTS[contrast];
  /** The mean signal of the pixel in column i and row j of slice k, which may lie beyond the field of view. */
  const pixel = (k: number, j: number, i: number): number => {
    let sum = 0;
    for (let s = 0; s < samples; s++) {
      const off = ((s + 0.5) / samples - 0.5) * plan.thickness;
      const [x, fromFront, z] = [0, 1, 2].map((axis) => placeOn(plan, k, j, i, axis) + off * normal[axis]!) as [number, number, number];
      const y = fromFront + distorted(distortion, (x - pose.at[0]) / size, (fromFront - pose.at[1]) / size, (z - pose.at[2]) / size);
      const head = toHead(x, y, z);
      sum += options.holder ? Math.max(head, holder(x - pose.at[0], y - pose.at[1], z - pose.at[2], size, air)) : head;
    }
    return affected(sum / samples, plan, k, i, j, pose, size, options);
  };
  const slices = Array.from({ length: plan.slices }, (_unused, k) => {
    let signal = Float32Array.from({ length: plan.rows * plan.columns }, (_empty, at) => pixel(k, Math.floor(at / plan.columns), at % plan.columns));
    if (wrap) signal = wrapped(signal, plan, air, (j, i) => pixel(k, j, i));
    if (fold) signal = folded(signal, plan, air, (j, i) => pixel(k, j, i));
    if (ghost > 0) signal = ghosted(signal, plan, air, ghost);
    // A magnitude image (MR, PET) has no negative values.
    const [least, most] = clip ?? [isCt(contrast) ? -1024 : 0, Infinity];
    const turned = (value: number): number => (inverted === undefined ? value : inverted - value);
    const noisySignal = signal.map((value) => value + noise * random());
    const stored = Int16Array.from(sharpen > 0 ? sharpened(noisySignal, plan, sharpen) : noisySignal, (noisy) => {
      return Math.round(turned(Math.min(inverted ?? most, Math.max(least, isCt(contrast) ? noisy : Math.abs(noisy)))));
    });
    if (padding !== undefined) padded(stored, plan, padding);
    return stored;
  });
  return { plan, contrast, slices, ...(padding === undefined ? {} : { padding }) };
}

/** Where, along an axis of the patient, the pixel in column i and row j of slice k lies, mm. */
export function placeOn({ first, step, pixel, line, row, column }: SlicePlan, k: number, j: number, i: number, axis: number): number {
  return first[axis]! + k * step[axis]! + i * pixel * row[axis]! + j * line * column[axis]!;
}

/** The mean signal of a pixel with what coil and metal do to it. */
function affected(signal: number, plan: SlicePlan, k: number, i: number, j: number, pose: Pose, size: number, { bias = 0, coil = 'front', streaks = 0 }: ScanOptions): number {
  if (bias === 0 && streaks === 0) return signal;
  const [x, y, z] = [0, 1, 2].map((axis) => (placeOn(plan, k, j, i, axis) - pose.at[axis]!) / size) as [number, number, number];
  const [across, away] = coil === 'front' ? [x, y] : coil === 'side' ? [y, -x] : [x, -z];
  return streaked(signal * sensitivity(bias, across, away), streaks, x, y, z);
}

/** The signal of the phantom at a point in patient coordinates. */
export function headCoordinates(phantom: Phantom, pose: Pose): (x: number, y: number, z: number) => number {
  const toPoint = headPoint(pose, phantom.shape.scale);
  return (x, y, z) => {
    const [hx, hy, hz] = toPoint(x, y, z);
    return phantom.at(hx, hy, hz);
  };
}

/** Patient coordinates to head coordinates (unscaled mm). */
export function headPoint(pose: Pose, size: number): (x: number, y: number, z: number) => Vector {
  const matrix = rotation(pose);
  return (x, y, z) => {
    const dx = (x - pose.at[0]) / size;
    const dy = (y - pose.at[1]) / size;
    const dz = (z - pose.at[2]) / size;
    // The inverse of a rotation is its transpose.
    return [
      matrix[0]![0] * dx + matrix[1]![0] * dy + matrix[2]![0] * dz,
      matrix[0]![1] * dx + matrix[1]![1] * dy + matrix[2]![1] * dz,
      matrix[0]![2] * dx + matrix[1]![2] * dy + matrix[2]![2] * dz,
    ];
  };
}

function rotation({ pitch, roll, yaw }: Pose): [Vector, Vector, Vector] {
  const [p, r, w] = [pitch, roll, yaw].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const turn = (v: Vector): Vector => rotateZ(rotateY(rotateX(v, p), r), w);
  const [a, b, c] = [turn([1, 0, 0]), turn([0, 1, 0]), turn([0, 0, 1])];
  return [[a[0], b[0], c[0]], [a[1], b[1], c[1]], [a[2], b[2], c[2]]];
}

/** A head cup with its foam lining and the table below; offsets from the head's origin, mm. */
function holder(x: number, y: number, z: number, size: number, air: number): number {
  if (air !== -1000) return air;
  const reach = Math.hypot(x, y - 8 * size) / size;
  if (y > -10 * size && z > -60 * size && z < 135 * size) {
    if (reach > 118 && reach < 122) return -120;
    if (reach > 100 && reach <= 118) return -960;
  }
  return y > 145 && y < 150 && Math.abs(x) < 200 ? -150 : air;
}

function rotateX(v: Vector, a: number): Vector {
  return [v[0], v[1] * Math.cos(a) - v[2] * Math.sin(a), v[1] * Math.sin(a) + v[2] * Math.cos(a)];
}
function rotateY(v: Vector, a: number): Vector {
  return [v[0] * Math.cos(a) + v[2] * Math.sin(a), v[1], -v[0] * Math.sin(a) + v[2] * Math.cos(a)];
}
function rotateZ(v: Vector, a: number): Vector {
  return [v[0] * Math.cos(a) - v[1] * Math.sin(a), v[0] * Math.sin(a) + v[1] * Math.cos(a), v[2]];
}
function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
function scale(v: Vector, factor: number): Vector {
  return [v[0] * factor, v[1] * factor, v[2] * factor];
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Normal deviates, approximated by the sum of four uniform ones: fast, and tails do not matter here. */
function gaussian(seed: number): () => number {
  const next = uniform(seed);
  return () => (next() + next() + next() + next() - 2) * 1.732;
}
