import { emptyMask, type Grid, type Mask } from './grid.ts';
import type { Head } from './head.ts';
import { count } from './head.ts';
import { dilate, erode, largestPart } from './morphology.ts';

/** Brain, blood and liquor, with room for calcified and contrasted tissue at the upper end. */
const SOFT = { from: -20, to: 130 };

/** Compact bone, thinned by averaging over the lattice's spacing. */
const BONE = 220;

/** Of the 14 directions (6 along the axes, 8 along the diagonals) this many meet bone within reach from any point of the brain. */
const ENCLOSED = 12;
const REACH = 150;

/** The least volume of brain, in ml, that proves a head: a newborn's is 350, a field of view may hold a part. */
const SMALLEST_BRAIN_ML = 90;

/**
 * The content of the skull in a CT: soft tissue that bone surrounds on nearly all sides.
 * Where the field of view ends above or below counts as bone, so that a cut-off head still has a brain.
 * @returns undefined when nothing of that kind is large enough.
 */
export function brainInBone(volume: Grid, head: Head): Mask | undefined {
  const [nx, ny, nz] = volume.size;
  const { values } = volume;
  const hits = new Uint8Array(values.length);
  const reach = Math.round(REACH / volume.spacing);
  for (const [dx, dy, dz] of DIRECTIONS) {
    // Sweep so that the point in the direction of the ray has been visited before; `since` counts steps from the last bone there.
    const since = new Uint16Array(values.length).fill(reach + 1);
    const order = (n: number, d: number): number[] => Array.from({ length: n }, (_, at) => (d > 0 ? n - 1 - at : at));
    const xs = order(nx, dx);
    const ys = order(ny, dy);
    for (const k of order(nz, dz)) {
      for (const j of ys) {
        for (const i of xs) {
          const at = (k * ny + j) * nx + i;
          const value = values[at]!;
          if (value > BONE) {
            since[at] = 0;
            continue;
          }
          const x = i + dx;
          const y = j + dy;
          const z = k + dz;
          const inside = x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz;
          const next = (z * ny + y) * nx + x;
          // Out of the top or the bottom of the field of view, not of its sides.
          const cutOff = dz !== 0 && (!inside ? z < 0 || z >= nz : !head.known.values[next]);
          const steps = cutOff ? 1 : inside ? since[next]! + 1 : reach + 1;
          since[at] = steps;
          if (steps <= reach) hits[at]!++;
        }
      }
    }
  }
  const soft = emptyMask(volume);
  for (let at = 0; at < hits.length; at++) if (hits[at]! >= ENCLOSED && values[at]! > SOFT.from && values[at]! < SOFT.to) soft.values[at] = 1;
  // Opening separates the orbits, the throat and the neck from the brain.
  const core = largestPart(erode(erode(erode(soft))));
  let brain = core;
  for (let step = 0; step < 4; step++) brain = within(dilate(brain), soft);
  return (count(brain) * volume.spacing ** 3) / 1000 < SMALLEST_BRAIN_ML ? undefined : brain;
}

function within(mask: Mask, limit: Mask): Mask {
  return { ...mask, values: mask.values.map((value, at) => value & limit.values[at]!) };
}

const DIRECTIONS: readonly [number, number, number][] = [
  [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1],
  [1, 1, 1], [-1, 1, 1], [1, -1, 1], [-1, -1, 1], [1, 1, -1], [-1, 1, -1], [1, -1, -1], [-1, -1, -1],
];
