import { emptyGrid, emptyMask, type Grid, type Lattice, type Mask } from './grid.ts';

/** Steps to the six face neighbours, as index offsets; points on the border of the lattice are left to the caller. */
function neighbours({ size }: Lattice): [number, number, number, number, number, number] {
  const row = size[0];
  const plane = size[0] * size[1];
  return [-1, 1, -row, row, -plane, plane];
}

/** Visits the rows of points that are not on the border of the lattice: from the first index to before the last. */
function eachInnerRow({ size }: Lattice, visit: (from: number, to: number) => void): void {
  const [nx, ny, nz] = size;
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      const row = (k * ny + j) * nx;
      visit(row + 1, row + nx - 1);
    }
  }
}

/** Points all of whose six neighbours are set too. Beyond the lattice counts as set: an organ cut off by the field of view has no surface there. */
export function erode(mask: Mask): Mask {
  const v = mask.values;
  const values = v.slice();
  const [a, b, c, d, e, f] = neighbours(mask);
  eachInnerRow(mask, (from, to) => {
    for (let at = from; at < to; at++) values[at] = v[at]! & v[at + a]! & v[at + b]! & v[at + c]! & v[at + d]! & v[at + e]! & v[at + f]!;
  });
  return { ...mask, values };
}

/** Points with a set neighbour among the six, or set themselves. */
export function dilate(mask: Mask): Mask {
  const v = mask.values;
  const values = v.slice();
  const [a, b, c, d, e, f] = neighbours(mask);
  eachInnerRow(mask, (from, to) => {
    for (let at = from; at < to; at++) values[at] = v[at]! | v[at + a]! | v[at + b]! | v[at + c]! | v[at + d]! | v[at + e]! | v[at + f]!;
  });
  return { ...mask, values };
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
  for (let at = 0; at < values.length; at++) values[at]! &= b.values[at]!;
  return { ...a, values };
}

/** Points set in either. */
export function union(a: Mask, b: Mask): Mask {
  const values = a.values.slice();
  for (let at = 0; at < values.length; at++) values[at]! |= b.values[at]!;
  return { ...a, values };
}

/** Points set in the first and not in the second. */
export function without(a: Mask, b: Mask): Mask {
  const values = a.values.slice();
  for (let at = 0; at < values.length; at++) values[at]! &= 1 - b.values[at]!;
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
  const [nx, ny, nz] = mask.size;
  const open = mask.values.slice();
  for (let at = 0; at < open.length; at++) {
    const i = at % nx;
    const j = Math.floor(at / nx) % ny;
    if (i === 0 || j === 0 || at < nx * ny || i === nx - 1 || j === ny - 1 || at >= nx * ny * (nz - 1)) open[at] = 0;
  }
  const steps = neighbours(mask);
  const queue = new Int32Array(open.length);
  for (let seed = 0; seed < open.length; seed++) {
    if (!open[seed]) continue;
    let tail = 0;
    queue[tail++] = seed;
    open[seed] = 0;
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      for (const step of steps) {
        const next = at + step;
        if (!open[next]) continue;
        open[next] = 0;
        queue[tail++] = next;
      }
    }
    yield queue.subarray(0, tail);
  }
}

/** The largest connected part; empty when the mask is. */
export function largestPart(mask: Mask): Mask {
  let best = new Int32Array(0);
  for (const points of partsOf(mask)) if (points.length > best.length) best = points.slice();
  const part = emptyMask(mask);
  for (const at of best) part.values[at] = 1;
  return part;
}

/** The connected parts of a mask that are wanted, told by their points. */
export function partsThat(mask: Mask, wanted: (points: Int32Array) => boolean): Mask {
  const chosen = emptyMask(mask);
  for (const points of partsOf(mask)) if (wanted(points)) for (const at of points) chosen.values[at] = 1;
  return chosen;
}

/** Fills, plane by plane across the z axis, what the outside cannot reach: sinuses, airways, dark bone. */
export function fillHoles(mask: Mask): Mask {
  const [nx, ny, nz] = mask.size;
  const filled = { ...mask, values: mask.values.slice() };
  const reached = new Uint8Array(nx * ny);
  const queue = new Int32Array(nx * ny);
  for (let k = 0; k < nz; k++) {
    const base = k * nx * ny;
    reached.fill(0);
    let tail = 0;
    const reach = (at: number): void => {
      if (!reached[at] && !mask.values[base + at]) {
        reached[at] = 1;
        queue[tail++] = at;
      }
    };
    for (let i = 0; i < nx; i++) {
      reach(i);
      reach((ny - 1) * nx + i);
    }
    for (let j = 0; j < ny; j++) {
      reach(j * nx);
      reach(j * nx + nx - 1);
    }
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      const i = at % nx;
      if (i > 0) reach(at - 1);
      if (i < nx - 1) reach(at + 1);
      if (at >= nx) reach(at - nx);
      if (at < nx * (ny - 1)) reach(at + nx);
    }
    for (let at = 0; at < nx * ny; at++) if (!reached[at]) filled.values[base + at] = 1;
  }
  return filled;
}

/** Farther than anything, and finite, so that values can be interpolated. */
export const FAR = 1e6;

/**
 * Distance in mm from every point to the nearest set one (chamfer of 1, √2, √3: within 6 % of the true one); `FAR` when none is set,
 * and on the border of the lattice.
 */
export function distanceTo(mask: Mask): Grid {
  const grid = emptyGrid(mask, FAR);
  const [nx, ny, nz] = mask.size;
  const { values } = grid;
  for (let at = 0; at < values.length; at++) if (mask.values[at]) values[at] = 0;
  // Half of the 26 neighbours come before a point in the order of the array; the second pass runs backwards over the other half.
  const steps: number[] = [];
  const costs: number[] = [];
  for (let dz = -1; dz <= 0; dz++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const step = (dz * ny + dy) * nx + dx;
        if (step >= 0) continue;
        steps.push(step);
        costs.push(Math.sqrt(dx * dx + dy * dy + dz * dz) * mask.spacing);
      }
    }
  }
  const relax = (at: number, sign: 1 | -1): void => {
    let least = values[at]!;
    if (least === 0) return;
    for (let n = 0; n < steps.length; n++) {
      const through = values[at + sign * steps[n]!]! + costs[n]!;
      if (through < least) least = through;
    }
    values[at] = least;
  };
  for (let k = 1; k < nz - 1; k++) for (let j = 1; j < ny - 1; j++) for (let i = 1; i < nx - 1; i++) relax((k * ny + j) * nx + i, 1);
  for (let k = nz - 2; k > 0; k--) for (let j = ny - 2; j > 0; j--) for (let i = nx - 2; i > 0; i--) relax((k * ny + j) * nx + i, -1);
  return grid;
}
