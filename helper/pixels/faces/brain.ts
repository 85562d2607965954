import { localMean, neighbourMean } from './filling.ts';
import { emptyMask, type Grid, type Mask } from './grid.ts';
import { count, topPart, type Head } from './head.ts';
import { dilate, distanceTo, erode, fillHoles, intersect, inverse, largestPart, union, without } from './morphology.ts';

/**
 * The brain of a head where it can be told from the rest: by the bone around it in CT, by its signal elsewhere.
 * @param said whether the header speaks of a head. Bone proves a brain; by its signal alone a small one may be the marrow of a knee.
 */
export function findBrain(volume: Grid, head: Head, said: boolean): Mask | undefined {
  if (!head.hounsfield) return brainBySignal(volume, head, said ? SIGNAL.said : SIGNAL.unsaid);
  // At a low dose the noise of brain and bone hides both; averaged, they stand out.
  return brainInBone(volume, head) ?? brainInBone(neighbourMean(volume), head);
}

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
function brainInBone(volume: Grid, head: Head): Mask | undefined {
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
  const part = opened(soft, 3, head);
  if ((count(part) * volume.spacing ** 3) / 1000 < SMALLEST_BRAIN_ML) return undefined;
  // What the field of view cuts off above thins out to a wedge that opening takes; noise leaves holes.
  return closed(largestPart(union(part, intersect(topOfView(head), soft))), head);
}

/** A brain that the field of view cuts off above thins out within so many mm of its end. */
const WEDGE = 24;

/** The uppermost part of what slices cover. */
function topOfView({ known }: Head): Mask {
  const [nx, ny, nz] = known.size;
  const plane = nx * ny;
  const values = new Uint8Array(known.values.length);
  for (let column = 0; column < plane; column++) {
    let k = nz - 1;
    while (k >= 0 && !known.values[k * plane + column]) k--;
    const lowest = Math.max(0, k - Math.round(WEDGE / known.spacing));
    for (; k >= lowest; k--) values[k * plane + column] = 1;
  }
  return { ...known, values };
}

/** A brain with its holes and furrows filled. */
function closed(brain: Mask, head: Head): Mask {
  return intersect(erode(erode(fillHoles(dilate(dilate(brain))))), head.mask);
}

const DIRECTIONS: readonly [number, number, number][] = [
  [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1],
  [1, 1, 1], [-1, 1, 1], [1, -1, 1], [-1, -1, 1], [1, 1, -1], [-1, 1, -1], [1, -1, -1], [-1, -1, -1],
];

/** Measures of a head in MR and PET; lengths in mm. */
const SIGNAL = {
  /** The brain lies in the upper part of the head, this high. */
  upper: 130,
  /** Scalp and skull are thicker than this nearly everywhere, a newborn's too. */
  scalp: 6,
  /** The signal is compared with its mean over about this far, so that a coil's falling sensitivity does not matter. */
  surroundings: 30,
  /** Brain is brighter than this share of that mean; compact bone, air, and liquor in T1, are darker. */
  bright: 0.55,
  /** Between skin and brain there is dark bone: at least a share of what lies 4 to 12 mm deep. */
  skull: { from: 4, to: 12 },
  /** Steps of the lattice by which what leads out of the skull is thinner than the brain. */
  opening: 4,
  /** The least brain, ml, and the least share of bone where the header speaks of a head, of which thick slices show little bone. */
  said: { smallest: SMALLEST_BRAIN_ML, bone: 0.04 },
  /** Where it does not, a smaller brain may be marrow. */
  unsaid: { smallest: 500, bone: 0.08 },
  /** More than this, in ml, is no brain, even with the orbits. */
  largest: 2400,
} as const;

/**
 * The brain where there are no Hounsfield units: the largest thing with signal well below the skin of the upper head, with dark bone around it.
 * @returns undefined when nothing of that kind is there, as in a limb, a trunk or a bottle of water.
 */
function brainBySignal(volume: Grid, head: Head, least: { smallest: number; bone: number }): Mask | undefined {
  const depth = distanceTo(without(head.known, head.mask)).values;
  const upper = topPart(head.mask, SIGNAL.upper).values;
  const inner = emptyMask(volume);
  for (let at = 0; at < depth.length; at++) if (upper[at] && depth[at]! >= SIGNAL.scalp) inner.values[at] = 1;
  const mean = localMean(volume, inner.values, SIGNAL.surroundings).values;

  const soft = emptyMask(volume);
  let dark = 0;
  let shallow = 0;
  for (let at = 0; at < depth.length; at++) {
    if (!upper[at]) continue;
    const bright = volume.values[at]! > SIGNAL.bright * mean[at]!;
    if (bright && inner.values[at]) soft.values[at] = 1;
    if (depth[at]! < SIGNAL.skull.from || depth[at]! > SIGNAL.skull.to) continue;
    shallow++;
    if (!bright) dark++;
  }
  if (dark < least.bone * shallow) return undefined;
  // Opening cuts the nerves, vessels and marrow that lead out of the skull.
  // Sulci and ventricles, dark where liquor is, are filled.
  const brain = closed(opened(soft, SIGNAL.opening, head), head);
  const millilitres = (count(brain) * volume.spacing ** 3) / 1000;
  return millilitres < least.smallest || millilitres > SIGNAL.largest ? undefined : brain;
}

/** The largest part of a mask without what hangs on it by bridges thinner than twice so many steps. Where the field of view ends it grows back whole. */
function opened(mask: Mask, steps: number, { known }: Head): Mask {
  const times = (count: number, start: Mask, step: (one: Mask) => Mask): Mask => Array.from({ length: count }).reduce((one: Mask) => step(one), start);
  const edge = intersect(times(steps + 2, inverse(known), dilate), mask);
  const part = times(steps + 1, largestPart(times(steps, mask, erode)), (one) => intersect(dilate(one), mask));
  return times(2 * steps, part, (one) => union(one, intersect(dilate(one), edge)));
}
