import { emptyGrid, emptyMask, type Grid, type Lattice, type Mask } from './grid.ts';

/** Steps to the six face neighbours, as index offsets; points on the border of the lattice are left to the caller. */
function neighbours({ size }: Lattice): [number, number, number, number, number, number] {
  const row = size[0];
  const plane = size[0] * size[1];
  return [-1, 1, -row, row, -plane, plane];
}

/** Visits the rows of points that are not on the border of the lattice: from the first index to before the last. */
function eachInnerRow({ size }: Pick<Lattice, 'size'>, visit: (from: number, to: number) => void): void {
  const [nx, ny, nz] = size;
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const row = (k * ny + j) * nx;
      visit(row + 1, row + nx - 1);
    }
  }
}

/** Points all of whose six neighbours are set too, so many times over. Beyond the lattice counts as set: an organ cut off by the field of view has no surface there. */
export function erode(mask: Mask, times = 1): Mask {
  return repeated(mask, times, erodeOnce);
}

/** Points with a set neighbour among the six, or set themselves, so many times over. */
export function dilate(mask: Mask, times = 1): Mask {
  return repeated(mask, times, dilateOnce);
}

/** One step from the values of a lattice to others, of which those on the border are there already. */
type Step = (from: Uint8Array, to: Uint8Array, lattice: Lattice) => void;

function repeated(mask: Mask, times: number, step: Step): Mask {
  let values = mask.values.slice();
  let spare = mask.values.slice();
  for (let time = 0; time < times; time++) {
    step(values, spare, mask);
    [values, spare] = [spare, values];
  }
  return { ...mask, values };
}

/**
 * A point is one byte, 0 or 1, so that four neighbours in a row are joined at a time; what is left of a row goes one by one. The two loops stay
 * apart: as one, which turns the values over to dilate, dilation takes two to three times as long.
 */
const TOGETHER = 4;

function erodeOnce(from: Uint8Array, to: Uint8Array, { size: [nx, ny, nz] }: Lattice): void {
  const plane = nx * ny;
  const [was, is] = [wordsOf(from), wordsOf(to)];
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      let at = (k * ny + j) * nx + 1;
      const end = at + nx - 2;
      for (; at + TOGETHER <= end; at += TOGETHER) {
        const four = was.getUint32(at, true);
        is.setUint32(at, four === 0 ? 0 : four & was.getUint32(at - 1, true) & was.getUint32(at + 1, true) & was.getUint32(at - nx, true) & was.getUint32(at + nx, true) & was.getUint32(at - plane, true) & was.getUint32(at + plane, true), true);
      }
      for (; at < end; at++) to[at] = from[at]! & from[at - 1]! & from[at + 1]! & from[at - nx]! & from[at + nx]! & from[at - plane]! & from[at + plane]!;
    }
  }
}

function dilateOnce(from: Uint8Array, to: Uint8Array, { size: [nx, ny, nz] }: Lattice): void {
  const plane = nx * ny;
  const [was, is] = [wordsOf(from), wordsOf(to)];
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      let at = (k * ny + j) * nx + 1;
      const end = at + nx - 2;
      for (; at + TOGETHER <= end; at += TOGETHER) {
        is.setUint32(at, was.getUint32(at, true) | was.getUint32(at - 1, true) | was.getUint32(at + 1, true) | was.getUint32(at - nx, true) | was.getUint32(at + nx, true) | was.getUint32(at - plane, true) | was.getUint32(at + plane, true), true);
      }
      for (; at < end; at++) to[at] = from[at]! | from[at - 1]! | from[at + 1]! | from[at - nx]! | from[at + nx]! | from[at - plane]! | from[at + plane]!;
    }
  }
}

function wordsOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** Points of whose surrounding cube of 27, as far as it is known, more than half are set: noise gone, surfaces smoothed. Points on the border stay as they are. */
export function majority(mask: Mask, known: Mask): Mask {
  const set = cubeSums(mask);
  const all = cubeSums(known);
  const values = mask.values.slice();
  eachInnerRow(mask, (from, to) => {
    for (let at = from; at < to; at++) values[at] = known.values[at]! && 2 * set[at]! > all[at]! ? 1 : 0;
  });
  return { ...mask, values };
}

/** How many points are set in the cube of 27 around each. */
function cubeSums({ values, size: [nx, ny] }: Mask): Uint8Array {
  let sums = values;
  for (const step of [1, nx, nx * ny]) {
    const before = sums;
    sums = new Uint8Array(before.length);
    for (let at = step; at < before.length - step; at++) sums[at] = before[at - step]! + before[at]! + before[at + step]!;
  }
  return sums;
}

/** Points set in both. */
export function intersect(a: Mask, b: Mask): Mask {
  const values = a.values.slice();
  const others = b.values;
  for (let at = 0; at < values.length; at++) values[at]! &= others[at]!;
  return { ...a, values };
}

/** Points set in either. */
export function union(a: Mask, b: Mask): Mask {
  const values = a.values.slice();
  const others = b.values;
  for (let at = 0; at < values.length; at++) values[at]! |= others[at]!;
  return { ...a, values };
}

/** Points set in the first and not in the second. */
export function without(a: Mask, b: Mask): Mask {
  const values = a.values.slice();
  const others = b.values;
  for (let at = 0; at < values.length; at++) values[at]! &= 1 - others[at]!;
  return { ...a, values };
}

/** Points that are not set. */
export function inverse(mask: Mask): Mask {
  const values = mask.values.slice();
  for (let at = 0; at < values.length; at++) values[at]! ^= 1;
  return { ...mask, values };
}

/** The connected parts (six neighbours) of a mask, each as the list of its points, which holds until the next. Points on the border of the lattice belong to no part. */
function* partsOf(mask: Mask): Generator<Int32Array> {
  const open = withoutBorder(mask);
  const [left, right, before, behind, below, above] = neighbours(mask);
  const queue = new Int32Array(open.length);
  for (let seed = open.indexOf(1); seed >= 0; seed = open.indexOf(1, seed + 1)) {
    let tail = 0;
    queue[tail++] = seed;
    open[seed] = 0;
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      if (open[at + left]) open[(queue[tail++] = at + left)] = 0;
      if (open[at + right]) open[(queue[tail++] = at + right)] = 0;
      if (open[at + before]) open[(queue[tail++] = at + before)] = 0;
      if (open[at + behind]) open[(queue[tail++] = at + behind)] = 0;
      if (open[at + below]) open[(queue[tail++] = at + below)] = 0;
      if (open[at + above]) open[(queue[tail++] = at + above)] = 0;
    }
    yield queue.subarray(0, tail);
  }
}

function withoutBorder({ values, size }: Mask): Uint8Array {
  const inner = new Uint8Array(values.length);
  eachInnerRow({ size }, (from, to) => inner.set(values.subarray(from, to), from));
  return inner;
}

/** The largest connected part; empty when the mask is. */
export function largestPart(mask: Mask): Mask {
  let best = new Int32Array(0);
  for (const points of partsOf(mask)) if (points.length > best.length) best = points.slice();
  const part = emptyMask(mask);
  mark(part, best);
  return part;
}

/** The connected parts of a mask that are wanted, told by their points. */
export function partsThat(mask: Mask, wanted: (points: Int32Array) => boolean): Mask {
  const chosen = emptyMask(mask);
  for (const points of partsOf(mask)) if (wanted(points)) mark(chosen, points);
  return chosen;
}

function mark({ values }: Mask, points: Int32Array): void {
  for (let n = 0; n < points.length; n++) values[points[n]!] = 1;
}

/** Fills, plane by plane across the z axis, what the outside cannot reach: sinuses, airways, dark bone. */
export function fillHoles(mask: Mask): Mask {
  const [nx, ny, nz] = mask.size;
  const filled = { ...mask, values: new Uint8Array(mask.values.length).fill(1) };
  const queue = new Int32Array(nx * ny);
  for (let k = 0; k < nz; k++) emptyFromRim(mask.values.subarray(k * nx * ny, (k + 1) * nx * ny), filled.values.subarray(k * nx * ny, (k + 1) * nx * ny), nx, queue);
  return filled;
}

/** Empties of a filled layer what its rim reaches through points that are not set. */
function emptyFromRim(set: Uint8Array, filled: Uint8Array, nx: number, queue: Int32Array): void {
  const end = set.length;
  let tail = 0;
  const enter = (at: number): void => {
    if (set[at] || !filled[at]) return;
    filled[at] = 0;
    queue[tail++] = at;
  };
  for (let at = 0; at < nx; at++) {
    enter(at);
    enter(end - nx + at);
  }
  for (let at = 0; at < end; at += nx) {
    enter(at);
    enter(at + nx - 1);
  }
  for (let head = 0; head < tail; head++) {
    const at = queue[head]!;
    const i = at % nx;
    if (i > 0) enter(at - 1);
    if (i < nx - 1) enter(at + 1);
    if (at >= nx) enter(at - nx);
    if (at < end - nx) enter(at + nx);
  }
}

/** Farther than anything, and finite, so that values can be interpolated. */
export const FAR = 1e6;

/**
 * Distance in mm from every point to the nearest set one (chamfer of 1, √2, √3: at most 13 % more than the true one); `FAR` when none is set,
 * and on the border of the lattice.
 */
export function distanceTo(mask: Mask): Grid {
  const grid = emptyGrid(mask, FAR);
  const [nx, ny, nz] = mask.size;
  const { values } = grid;
  for (let at = 0; at < values.length; at++) if (mask.values[at]) values[at] = 0;
  // Half of the 26 neighbours come before a point in the order of the array; the second pass runs backwards over the other half.
  const plane = nx * ny;
  for (let k = 1; k < nz - 1; k++) for (let j = 1; j < ny - 1; j++) relaxRow(values, (k * ny + j) * nx + 1, nx - 2, 1, nx, plane, mask.spacing);
  for (let k = nz - 2; k > 0; k--) for (let j = ny - 2; j > 0; j--) relaxRow(values, (k * ny + j + 1) * nx - 2, nx - 2, -1, -nx, -plane, mask.spacing);
  return grid;
}

/**
 * Shortens the distances of a row by those of its neighbours that come before it in a pass: of the row before and of the three rows of the
 * layer before. `step`, `row` and `layer` lead onwards to the next of each.
 */
function relaxRow(values: Float32Array, first: number, length: number, step: number, row: number, layer: number, spacing: number): void {
  const aslant = Math.SQRT2 * spacing;
  const across = Math.sqrt(3) * spacing;
  // Of each of the four rows the value behind the point, next to it and ahead of it.
  let [beside, below, here, above] = [first - row, first - layer - row, first - layer, first - layer + row];
  let [a, b, c, d] = [values[beside - step]!, values[below - step]!, values[here - step]!, values[above - step]!];
  let [a1, b1, c1, d1] = [values[beside]!, values[below]!, values[here]!, values[above]!];
  let before = values[first - step]!;
  for (let n = 0, at = first; n < length; n++, at += step) {
    const a2 = values[(beside += step)]!;
    const b2 = values[(below += step)]!;
    const c2 = values[(here += step)]!;
    const d2 = values[(above += step)]!;
    const faces = Math.min(Math.min(before, a1), c1) + spacing;
    const edges = Math.min(Math.min(Math.min(a, a2), Math.min(c, c2)), Math.min(b1, d1)) + aslant;
    const corners = Math.min(Math.min(b, b2), Math.min(d, d2)) + across;
    before = Math.fround(Math.min(Math.min(values[at]!, faces), Math.min(edges, corners)));
    values[at] = before;
    a = a1;
    b = b1;
    c = c1;
    d = d1;
    a1 = a2;
    b1 = b2;
    c1 = c2;
    d1 = d2;
  }
}
