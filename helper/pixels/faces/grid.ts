import type { Vector } from './vector.ts';

/** Values on a cubic lattice whose axes are those of the patient (LPS). Index = (z · ny + y) · nx + x. */
export interface Lattice {
  size: readonly [number, number, number];
  /** Distance of neighbours, mm. */
  spacing: number;
  /** Patient coordinates of the first point, mm. */
  origin: Vector;
}

export interface Grid<Values extends Float32Array | Uint8Array = Float32Array> extends Lattice {
  values: Values;
}
export type Mask = Grid<Uint8Array>;

export function pointCount({ size }: Lattice): number {
  return size[0] * size[1] * size[2];
}

export function emptyMask(lattice: Lattice): Mask {
  const { size, spacing, origin } = lattice;
  return { size, spacing, origin, values: new Uint8Array(pointCount(lattice)) };
}

export function emptyGrid(lattice: Lattice, fill = 0): Grid {
  const { size, spacing, origin } = lattice;
  return { size, spacing, origin, values: new Float32Array(pointCount(lattice)).fill(fill) };
}

/** The part of a grid that lies in the box of another lattice, its points unmoved; undefined when they do not overlap. */
export function crop(grid: Grid, box: Lattice): Grid | undefined {
  const axes = [0, 1, 2] as const;
  const [nx, ny] = grid.size;
  const low = axes.map((axis) => Math.max(0, Math.floor((box.origin[axis] - grid.origin[axis]) / grid.spacing))) as [number, number, number];
  const high = axes.map((axis) => Math.min(grid.size[axis] - 1, Math.ceil((box.origin[axis] + (box.size[axis] - 1) * box.spacing - grid.origin[axis]) / grid.spacing)));
  const size = axes.map((axis) => high[axis]! - low[axis] + 1) as [number, number, number];
  if (size.some((count) => count < 2)) return undefined;
  const part = emptyGrid({ size, spacing: grid.spacing, origin: pointAt(grid, ...low) });
  for (let k = 0; k < size[2]; k++) for (let j = 0; j < size[1]; j++) {
    const from = ((low[2] + k) * ny + low[1] + j) * nx + low[0];
    part.values.set(grid.values.subarray(from, from + size[0]), (k * size[1] + j) * size[0]);
  }
  return part;
}

/** Patient coordinates of the point (i, j, k). */
export function pointAt({ origin, spacing }: Lattice, i: number, j: number, k: number): Vector {
  return [origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing];
}

/** Visits every point with its index and patient coordinates, in the order of the array. */
export function eachPoint({ size, origin, spacing }: Lattice, visit: (index: number, x: number, y: number, z: number) => void): void {
  let index = 0;
  for (let k = 0; k < size[2]; k++) for (let j = 0; j < size[1]; j++) for (let i = 0; i < size[0]; i++) visit(index++, origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing);
}

/** The index of the point nearest to a place, or -1 outside. */
export function nearestIndex({ size, origin, spacing }: Lattice, x: number, y: number, z: number): number {
  const i = Math.round((x - origin[0]) / spacing);
  const j = Math.round((y - origin[1]) / spacing);
  const k = Math.round((z - origin[2]) / spacing);
  if (i < 0 || j < 0 || k < 0 || i >= size[0] || j >= size[1] || k >= size[2]) return -1;
  return (k * size[1] + j) * size[0] + i;
}

/** The value at a place by trilinear interpolation; `outside` beyond the lattice. */
export function sampleGrid(grid: Grid, x: number, y: number, z: number, outside: number): number {
  const { size, origin, spacing, values } = grid;
  const u = (x - origin[0]) / spacing;
  const v = (y - origin[1]) / spacing;
  const w = (z - origin[2]) / spacing;
  const i = Math.floor(u);
  const j = Math.floor(v);
  const k = Math.floor(w);
  if (i < 0 || j < 0 || k < 0 || i >= size[0] - 1 || j >= size[1] - 1 || k >= size[2] - 1) return outside;
  const fu = u - i;
  const fv = v - j;
  const fw = w - k;
  const nx = size[0];
  const a = (k * size[1] + j) * nx + i;
  const b = a + nx * size[1];
  const front = mix(mix(values[a]!, values[a + 1]!, fu), mix(values[a + nx]!, values[a + nx + 1]!, fu), fv);
  const back = mix(mix(values[b]!, values[b + 1]!, fu), mix(values[b + nx]!, values[b + nx + 1]!, fu), fv);
  return mix(front, back, fw);
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** Whether the point nearest to a place is set. */
export function isSet(mask: Mask, point: Vector): boolean {
  const at = nearestIndex(mask, point[0], point[1], point[2]);
  return at >= 0 && mask.values[at] === 1;
}

/** Visits the patient coordinates of all set points. */
export function eachSet(mask: Mask, visit: (x: number, y: number, z: number) => void): void {
  eachPoint(mask, (at, x, y, z) => {
    if (mask.values[at]) visit(x, y, z);
  });
}
