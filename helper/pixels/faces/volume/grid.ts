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

/** The points of a lattice, told by their index, of which something is true. */
export function maskOf(lattice: Lattice, isIn: (at: number) => boolean): Mask {
  const mask = emptyMask(lattice);
  for (let at = 0; at < mask.values.length; at++) if (isIn(at)) mask.values[at] = 1;
  return mask;
}

export function emptyGrid(lattice: Lattice, fill = 0): Grid {
  const { size, spacing, origin } = lattice;
  return { size, spacing, origin, values: new Float32Array(pointCount(lattice)).fill(fill) };
}

/** The part of a grid that lies in the box of another lattice, its points unmoved; undefined when they do not overlap. */
export function crop(grid: Grid, box: Lattice): Grid | undefined {
  const [nx, ny] = grid.size;
  const low = AXES.map((axis) => Math.max(0, Math.floor((box.origin[axis] - grid.origin[axis]) / grid.spacing))) as [number, number, number];
  const high = AXES.map((axis) => Math.min(grid.size[axis] - 1, Math.ceil((box.origin[axis] + (box.size[axis] - 1) * box.spacing - grid.origin[axis]) / grid.spacing)));
  const size = AXES.map((axis) => high[axis]! - low[axis] + 1) as [number, number, number];
  if (size.some((count) => count < 2)) return undefined;
  const part = emptyGrid({ size, spacing: grid.spacing, origin: pointAt(grid, ...low) });
  for (let k = 0; k < size[2]; k++) for (let j = 0; j < size[1]; j++) {
    const from = ((low[2] + k) * ny + low[1] + j) * nx + low[0];
    part.values.set(grid.values.subarray(from, from + size[0]), (k * size[1] + j) * size[0]);
  }
  return part;
}

const AXES = [0, 1, 2] as const;

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

/** A mask on another lattice: every point as the one nearest to it. */
export function onto(lattice: Lattice, mask: Mask): Mask {
  const taken = emptyMask(lattice);
  const [nx, ny] = mask.size;
  const [is, js, ks] = AXES.map((axis) => Int32Array.from(stepsAlong(axis, lattice, mask), (step) => (Math.round(step) >= 0 && Math.round(step) < mask.size[axis] ? Math.round(step) : -1))) as [Int32Array, Int32Array, Int32Array];
  let at = 0;
  for (const k of ks) for (const j of js) {
    const row = (k * ny + j) * nx;
    for (let i = 0; i < is.length; i++, at++) if (k >= 0 && j >= 0 && is[i]! >= 0) taken.values[at] = mask.values[row + is[i]!]!;
  }
  return taken;
}

/** Where the points of an axis lie on that of another lattice, in steps of it from its origin. */
function stepsAlong(axis: 0 | 1 | 2, { size, spacing, origin }: Lattice, other: Lattice): Float64Array {
  return Float64Array.from({ length: size[axis] }, (_, index) => (origin[axis] + index * spacing - other.origin[axis]) / other.spacing);
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
  return interpolate(values, (k * size[1] + j) * size[0] + i, size[0], size[0] * size[1], u - i, v - j, w - k);
}

/** The values of a grid at the points of another lattice, as `sampleGrid` has them. */
export function resampled(lattice: Lattice, grid: Grid, outside: number): Float64Array {
  const [nx, ny, nz] = grid.size;
  const { values } = grid;
  const [us, vs, ws] = AXES.map((axis) => stepsAlong(axis, lattice, grid)) as [Float64Array, Float64Array, Float64Array];
  const samples = new Float64Array(pointCount(lattice)).fill(outside);
  let row = 0;
  for (const w of ws) for (const v of vs) {
    const [j, k] = [Math.floor(v), Math.floor(w)];
    if (j >= 0 && k >= 0 && j < ny - 1 && k < nz - 1) {
      for (let index = 0; index < us.length; index++) {
        const i = Math.floor(us[index]!);
        if (i >= 0 && i < nx - 1) samples[row + index] = interpolate(values, (k * ny + j) * nx + i, nx, nx * ny, us[index]! - i, v - j, w - k);
      }
    }
    row += us.length;
  }
  return samples;
}

/** Places on a straight line: those of the first and last of some steps from a start. */
export interface Line {
  start: Vector;
  /** Unit vector, and the length of a step, mm. */
  direction: Vector;
  step: number;
  from: number;
  to: number;
}

/**
 * Samples a grid along a line as `sampleGrid` does, a step each.
 * @param samples takes the values, that of the step n in its n-th place.
 * @param cells where it is known which cells (named by their lowest corners) are of interest: 2 for these, 1 for what lies beside them, 0 for
 * the rest. In the others the value is `outside`, as it is beyond the lattice.
 */
export function sampleLine(grid: Grid, { start: [x0, y0, z0], direction: [dx, dy, dz], step, from, to }: Line, outside: number, samples: Float64Array, cells?: Uint8Array): void {
  const { size: [nx, ny, nz], origin: [ox, oy, oz], spacing, values } = grid;
  // So many steps lead no farther than to the next cell.
  const stride = Math.max(1, Math.floor(spacing / step));
  samples.fill(outside, from, to + 1);
  for (let n = from; n <= to; n++) {
    const t = n * step;
    const u = (x0 + t * dx - ox) / spacing;
    const v = (y0 + t * dy - oy) / spacing;
    const w = (z0 + t * dz - oz) / spacing;
    if (!(u >= 0 && v >= 0 && w >= 0 && u < nx - 1 && v < ny - 1 && w < nz - 1)) continue;
    const i = Math.floor(u);
    const j = Math.floor(v);
    const k = Math.floor(w);
    const at = (k * ny + j) * nx + i;
    const cell = cells ? cells[at]! : 2;
    if (cell === 0) n += stride - 1;
    else if (cell === 2) samples[n] = interpolate(values, at, nx, nx * ny, u - i, v - j, w - k);
  }
}

/** The value within the cell of which `at` is the lowest corner, at the shares `fu`, `fv`, `fw` of its edges. */
function interpolate(values: Float32Array, at: number, row: number, plane: number, fu: number, fv: number, fw: number): number {
  const above = at + plane;
  const front = mix(mix(values[at]!, values[at + 1]!, fu), mix(values[at + row]!, values[at + row + 1]!, fu), fv);
  const back = mix(mix(values[above]!, values[above + 1]!, fu), mix(values[above + row]!, values[above + row + 1]!, fu), fv);
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

/** Visits all set points with their patient coordinates and index, in the order of the array. */
export function eachSet({ values, size: [nx, ny], origin, spacing }: Mask, visit: (x: number, y: number, z: number, index: number) => void): void {
  for (let at = values.indexOf(1); at >= 0; at = values.indexOf(1, at + 1)) {
    visit(origin[0] + (at % nx) * spacing, origin[1] + (Math.floor(at / nx) % ny) * spacing, origin[2] + Math.floor(at / (nx * ny)) * spacing, at);
  }
}
