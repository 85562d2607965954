import { emptyGrid, emptyMask, pointCount, type Grid, type Lattice, type Mask } from './grid.ts';

/** Steps to the six face neighbours, as index offsets; points on the border of the lattice are left to the caller. */
function neighbours({ size }: Lattice): [number, number, number, number, number, number] {
  const row = size[0];
  const plane = size[0] * size[1];
  return [-1, 1, -row, row, -plane, plane];
}

/** Visits every point that is not on the border of the lattice. */
function eachInner({ size }: Lattice, visit: (index: number) => void): void {
  const [nx, ny, nz] = size;
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      let index = (k * ny + j) * nx + 1;
      for (let i = 1; i < nx - 1; i++, index++) visit(index);
    }
  }
}

/** Points all of whose six neighbours are set too. Beyond the lattice counts as set: an organ cut off by the field of view has no surface there. */
export function erode(mask: Mask): Mask {
  const result = { ...mask, values: mask.values.slice() };
  const [a, b, c, d, e, f] = neighbours(mask);
  const v = mask.values;
  eachInner(mask, (at) => {
    if (v[at] && !(v[at + a] && v[at + b] && v[at + c] && v[at + d] && v[at + e] && v[at + f])) result.values[at] = 0;
  });
  return result;
}

/** Points with a set neighbour among the six, or set themselves. */
export function dilate(mask: Mask): Mask {
  const result = { ...mask, values: mask.values.slice() };
  const [a, b, c, d, e, f] = neighbours(mask);
  const v = mask.values;
  eachInner(mask, (at) => {
    if (!v[at] && (v[at + a] || v[at + b] || v[at + c] || v[at + d] || v[at + e] || v[at + f])) result.values[at] = 1;
  });
  return result;
}

/** Points set in both. */
export function intersect(a: Mask, b: Mask): Mask {
  return { ...a, values: a.values.map((value, index) => value & b.values[index]!) };
}

/** The largest connected part (six neighbours); empty when the mask is. */
export function largestPart(mask: Mask): Mask {
  const [nx, ny, nz] = mask.size;
  const labels = new Int32Array(pointCount(mask));
  const queue = new Int32Array(pointCount(mask));
  let best = 0;
  let bestSize = 0;
  let label = 0;
  for (let seed = 0; seed < labels.length; seed++) {
    if (!mask.values[seed] || labels[seed]) continue;
    labels[seed] = ++label;
    let head = 0;
    let tail = 0;
    queue[tail++] = seed;
    while (head < tail) {
      const at = queue[head++]!;
      const i = at % nx;
      const j = Math.floor(at / nx) % ny;
      const k = Math.floor(at / (nx * ny));
      const visit = (next: number, inside: boolean): void => {
        if (inside && mask.values[next] && !labels[next]) {
          labels[next] = label;
          queue[tail++] = next;
        }
      };
      visit(at - 1, i > 0);
      visit(at + 1, i < nx - 1);
      visit(at - nx, j > 0);
      visit(at + nx, j < ny - 1);
      visit(at - nx * ny, k > 0);
      visit(at + nx * ny, k < nz - 1);
    }
    if (tail > bestSize) {
      bestSize = tail;
      best = label;
    }
  }
  const part = emptyMask(mask);
  if (best) for (let at = 0; at < labels.length; at++) if (labels[at] === best) part.values[at] = 1;
  return part;
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

/** Distance in mm from every point to the nearest set one (chamfer of 1, √2, √3: within 6 % of the true one); Infinity when none is set. */
export function distanceTo(mask: Mask): Grid {
  const grid = emptyGrid(mask, Infinity);
  const [nx, ny, nz] = mask.size;
  const { values } = grid;
  for (let at = 0; at < values.length; at++) if (mask.values[at]) values[at] = 0;
  // Half of the 26 neighbours come before a point in the order of the array, half after it.
  const steps: { dx: number; dy: number; dz: number; offset: number; cost: number }[] = [];
  for (let dz = -1; dz <= 0; dz++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const offset = (dz * ny + dy) * nx + dx;
        if (offset < 0) steps.push({ dx, dy, dz, offset, cost: Math.sqrt(dx * dx + dy * dy + dz * dz) * mask.spacing });
      }
    }
  }
  const pass = (sign: 1 | -1): void => {
    for (let n = 0; n < values.length; n++) {
      const at = sign === 1 ? n : values.length - 1 - n;
      const i = at % nx;
      const j = Math.floor(at / nx) % ny;
      const k = Math.floor(at / (nx * ny));
      let least = values[at]!;
      if (least === 0) continue;
      for (const { dx, dy, dz, offset, cost } of steps) {
        const x = i + sign * dx;
        const y = j + sign * dy;
        const z = k + sign * dz;
        if (x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz) continue;
        const through = values[at + sign * offset]! + cost;
        if (through < least) least = through;
      }
      values[at] = least;
    }
  };
  pass(1);
  pass(-1);
  return grid;
}
