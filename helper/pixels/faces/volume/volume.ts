import type { ByteSource } from '../../../source.ts';
import { readDicom } from '../../../dicom/file/reader.ts';
import { openFrames } from '../../frames/frames.ts';
import { emptyGrid, type Grid, type Lattice } from './grid.ts';
import { cornersOf, readPlanes, type Plane } from './planes.ts';
import { dot, type Vector } from './vector.ts';

/** One DICOM instance of a series; its bytes are opened when they are needed and closed again. */
export interface VolumeInstance {
  id: string;
  open(): ByteSource;
}

/** A frame averaged down to about the lattice's spacing, at its place. */
interface Slice {
  plane: Plane;
  /** Place along the stack's normal, mm. */
  place: number;
  columns: number;
  rows: number;
  /** Distance of its columns and rows, mm, and where its first pixel's centre lies from that of the frame. */
  columnSpacing: number;
  rowSpacing: number;
  columnOffset: number;
  rowOffset: number;
  values: Float32Array;
}

/** Parallel slices, ascending along their normal, one a place. */
interface Stack {
  normal: Vector;
  slices: Slice[];
}

export interface PlacedInstance {
  instance: VolumeInstance;
  planes: Plane[];
}

/** Slices closer than this share a place: phases, echoes, repeats. */
const SAME_PLACE = 0.05;

/** Directions this close are parallel: rounding of Image Orientation (Patient). */
const PARALLEL = 0.9995;

/** Reads where the frames of the instances lie; those that do not say are left out. */
export function placeInstances(instances: readonly VolumeInstance[]): PlacedInstance[] {
  const placed: PlacedInstance[] = [];
  for (const instance of instances) {
    const source = instance.open();
    try {
      const planes = readPlanes(readDicom(source).dataset);
      if (planes) placed.push({ instance, planes });
    } finally {
      source.close();
    }
  }
  return placed;
}

/**
 * Brings the frames of a series onto a cubic lattice in patient coordinates: irregular spacing, gantry tilt, oblique
 * planes, any order. NaN where no slice lies.
 *
 * Streams: one frame is decoded at a time, and kept averaged down to the lattice's spacing.
 * @param bounds limits the lattice, patient coordinates.
 * @returns undefined when no two parallel slices lie at different places.
 * @throws PixelError when a frame cannot be decoded.
 */
export async function assembleVolume(placed: readonly PlacedInstance[], spacing: number, bounds: Bounds): Promise<Grid | undefined> {
  const stack = await readStack(placed, spacing, bounds);
  if (!stack || stack.slices.length < 2) return undefined;
  return resample(stack, latticeIn(bounds, spacing));
}

/** A box in patient coordinates. */
export interface Bounds {
  low: Vector;
  high: Vector;
}

/** The box around all frames. */
export function boundsOf(placed: readonly PlacedInstance[]): Bounds {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const { planes } of placed) {
    for (const plane of planes) {
      for (const corner of cornersOf(plane)) {
        for (let axis = 0; axis < 3; axis++) {
          low[axis] = Math.min(low[axis]!, corner[axis]!);
          high[axis] = Math.max(high[axis]!, corner[axis]!);
        }
      }
    }
  }
  return { low, high };
}

export function latticeIn({ low, high }: Bounds, spacing: number): Lattice {
  const count = (axis: 0 | 1 | 2): number => Math.max(2, Math.ceil((high[axis] - low[axis]) / spacing) + 1);
  return { size: [count(0), count(1), count(2)], spacing, origin: low };
}

/** The direction in which most frames are stacked, one frame a place. */
function chooseFrames(placed: readonly PlacedInstance[], bounds: Bounds): { normal: Vector; chosen: { entry: PlacedInstance; plane: Plane; place: number }[] } | undefined {
  const groups: { normal: Vector; frames: { entry: PlacedInstance; plane: Plane; place: number }[] }[] = [];
  for (const entry of placed) {
    for (const plane of entry.planes) {
      if (!touches(plane, bounds)) continue;
      let group = groups.find(({ normal }) => Math.abs(dot(normal, plane.normal)) > PARALLEL);
      if (!group) groups.push((group = { normal: plane.normal, frames: [] }));
      group.frames.push({ entry, plane, place: dot(plane.origin, group.normal) });
    }
  }
  const best = groups.map(({ normal, frames }) => {
    // Of several frames at one place the one with the larger field, then the earlier instance, whatever the order of the files.
    frames.sort((a, b) => a.place - b.place || area(b.plane) - area(a.plane) || (a.entry.instance.id < b.entry.instance.id ? -1 : 1));
    return { normal, chosen: frames.filter((frame, index) => index === 0 || frame.place - frames[index - 1]!.place > SAME_PLACE) };
  }).sort((a, b) => b.chosen.length - a.chosen.length);
  return best[0];
}

function area(plane: Plane): number {
  return plane.columns * plane.columnSpacing * plane.rows * plane.rowSpacing;
}

function touches(plane: Plane, { low, high }: Bounds): boolean {
  const corners = cornersOf(plane);
  return [0, 1, 2].every((axis) => corners.some((corner) => corner[axis]! <= high[axis]! + 10) && corners.some((corner) => corner[axis]! >= low[axis]! - 10));
}

async function readStack(placed: readonly PlacedInstance[], spacing: number, bounds: Bounds): Promise<Stack | undefined> {
  const choice = chooseFrames(placed, bounds);
  if (!choice) return undefined;
  // Frames nearer than half the lattice's spacing add nothing.
  const wanted = choice.chosen.filter(thinner(spacing / 2));
  const byInstance = new Map<PlacedInstance, typeof wanted>();
  for (const frame of wanted) byInstance.set(frame.entry, [...(byInstance.get(frame.entry) ?? []), frame]);
  const slices: Slice[] = [];
  for (const [entry, frames] of byInstance) {
    const source = entry.instance.open();
    try {
      const reader = await openFrames(readDicom(source));
      for (const { plane, place } of frames) {
        const frame = await reader.frame(plane.frame);
        slices.push(reduce(frame.data, frame.samples, plane, place, spacing));
      }
    } finally {
      source.close();
    }
  }
  slices.sort((a, b) => a.place - b.place);
  return { normal: choice.normal, slices };
}

/** A filter that drops what lies closer than `least` behind the last one kept. */
function thinner(least: number): (frame: { place: number }) => boolean {
  let last = -Infinity;
  return ({ place }) => {
    if (place - last < least - 1e-6) return false;
    last = place;
    return true;
  };
}

/** Averages blocks of pixels to about the spacing wanted, and applies the rescale. */
function reduce(data: ArrayLike<number>, samples: number, plane: Plane, place: number, spacing: number): Slice {
  const fx = Math.max(1, Math.round(spacing / plane.columnSpacing));
  const fy = Math.max(1, Math.round(spacing / plane.rowSpacing));
  const columns = Math.max(1, Math.floor(plane.columns / fx));
  const rows = Math.max(1, Math.floor(plane.rows / fy));
  const values = new Float32Array(columns * rows);
  const gain = plane.slope / (fx * fy);
  for (let j = 0; j < rows; j++) {
    for (let dy = 0; dy < fy; dy++) {
      let at = ((j * fy + dy) * plane.columns) * samples;
      for (let i = 0; i < columns; i++) {
        let sum = 0;
        for (let dx = 0; dx < fx; dx++, at += samples) sum += data[at]!;
        values[j * columns + i]! += sum * gain;
      }
    }
  }
  for (let index = 0; index < values.length; index++) values[index]! += plane.intercept;
  return {
    plane, place, columns, rows, values,
    columnSpacing: fx * plane.columnSpacing,
    rowSpacing: fy * plane.rowSpacing,
    columnOffset: ((fx - 1) / 2) * plane.columnSpacing,
    rowOffset: ((fy - 1) / 2) * plane.rowSpacing,
  };
}

/** Where slices are missing, skin and skull are drawn on from one side of the hole to the other, if it is no wider than this, mm: a head in two pieces is none. */
const WIDEST_HOLE = 45;

function resample(stack: Stack, lattice: Lattice): Grid {
  const grid = emptyGrid(lattice, NaN);
  const { slices, normal } = stack;
  const gap = medianGap(slices);
  // Beyond the first and last slice half a gap counts as covered; a hole wider than a mouth is high does not.
  const reach = gap / 2 + 0.01;
  const widest = Math.max(3 * gap, WIDEST_HOLE);
  const [nx, ny, nz] = lattice.size;
  const { origin, spacing } = lattice;
  let below = 0;
  for (let k = 0, index = 0; k < nz; k++) {
    const z = origin[2] + k * spacing;
    for (let j = 0; j < ny; j++) {
      const y = origin[1] + j * spacing;
      for (let i = 0; i < nx; i++, index++) {
        const x = origin[0] + i * spacing;
        const place = normal[0] * x + normal[1] * y + normal[2] * z;
        below = locate(slices, place, below);
        const low = slices[below]!;
        const high = slices[below + 1]!;
        const t = (place - low.place) / (high.place - low.place);
        if (place < low.place - reach || place > high.place + reach || high.place - low.place > widest) continue;
        if (t <= 0) grid.values[index] = sampleSlice(low, x, y, z);
        else if (t >= 1) grid.values[index] = sampleSlice(high, x, y, z);
        else grid.values[index] = (1 - t) * sampleSlice(low, x, y, z) + t * sampleSlice(high, x, y, z);
      }
    }
  }
  return grid;
}

/** The last slice at or below a place, but never the last of all; starts looking where the neighbour was. */
function locate(slices: readonly Slice[], place: number, start: number): number {
  let at = Math.min(start, slices.length - 2);
  while (at > 0 && slices[at]!.place > place) at--;
  while (at < slices.length - 2 && slices[at + 1]!.place <= place) at++;
  return at;
}

/** Bilinear; NaN beyond the slice. */
function sampleSlice(slice: Slice, x: number, y: number, z: number): number {
  const { plane, columns, rows, values } = slice;
  const dx = x - plane.origin[0];
  const dy = y - plane.origin[1];
  const dz = z - plane.origin[2];
  const u = (dx * plane.row[0] + dy * plane.row[1] + dz * plane.row[2] - slice.columnOffset) / slice.columnSpacing;
  const v = (dx * plane.column[0] + dy * plane.column[1] + dz * plane.column[2] - slice.rowOffset) / slice.rowSpacing;
  if (u < -0.5 || v < -0.5 || u > columns - 0.5 || v > rows - 0.5) return NaN;
  const i = Math.min(columns - 2, Math.max(0, Math.floor(u)));
  const j = Math.min(rows - 2, Math.max(0, Math.floor(v)));
  const fu = Math.min(1, Math.max(0, u - i));
  const fv = Math.min(1, Math.max(0, v - j));
  const at = j * columns + i;
  const top = values[at]! + fu * (values[at + 1]! - values[at]!);
  const bottom = values[at + columns]! + fu * (values[at + columns + 1]! - values[at + columns]!);
  return top + fv * (bottom - top);
}

function medianGap(slices: readonly Slice[]): number {
  const gaps = slices.slice(1).map((slice, index) => slice.place - slices[index]!.place).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1;
}
