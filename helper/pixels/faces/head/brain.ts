import { emptyMask, maskOf, type Grid, type Mask } from '../volume/grid.ts';
import { count, topPart, type Head } from './head.ts';
import { dilate, distanceTo, erode, fillHoles, intersect, inverse, largestPart, union, without } from '../volume/morphology.ts';
import { localMean, neighbourMean } from '../volume/smoothing.ts';

/**
 * The brain of a head where it can be told from the rest: by the bone around it in CT, by its signal elsewhere.
 * @param said whether the header speaks of a head. Bone proves a brain; by its signal alone a small one may be the marrow of a knee.
 */
export function findBrain(volume: Grid, head: Head, said: boolean): Mask | undefined {
  if (!head.hounsfield) return brainBySignal(volume, head, said ? SIGNAL.said : SIGNAL.unsaid);
  // At a low dose the noise of brain and bone hides both; averaged, they stand out.
  return brainInBone(volume, head) ?? brainInBone(neighbourMean(volume, AIR), head);
}

/** HU of brain, blood and liquor, with room for calcified and contrasted tissue at the upper end. */
const SOFT = { from: -20, to: 130 };

const AIR = -1000;

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
  const { values } = volume;
  const hits = bonesAround(volume, head);
  const soft = emptyMask(volume);
  for (let at = 0; at < hits.length; at++) if (hits[at]! >= ENCLOSED && values[at]! > SOFT.from && values[at]! < SOFT.to) soft.values[at] = 1;
  // Opening separates the orbits, the throat and the neck from the brain.
  const part = opened(soft, 3, head);
  if ((count(part) * volume.spacing ** 3) / 1000 < SMALLEST_BRAIN_ML) return undefined;
  // What the field of view cuts off above thins out to a wedge that opening takes; noise leaves holes.
  return closed(largestPart(union(part, intersect(topOfView(head), soft))), head);
}

/** In how many of the directions bone, or the upper or lower end of the field of view, lies within reach of each point. What no slice covers tells nothing. */
function bonesAround({ values, size: [nx, ny, nz], spacing }: Grid, { known }: Head): Uint8Array {
  const reach = Math.round(REACH / spacing);
  const bone = maskOf(known, (at) => values[at]! > BONE);
  // A ray that goes up or down ends where the slices do.
  const end = union(bone, inverse(known));
  const hits = new Uint8Array(values.length);
  // How many steps ago a ray met bone, at every point of a sweep that comes from where the rays go, and of a border around: bone above and below, none beside.
  const [row, plane] = [nx + 2, (nx + 2) * (ny + 2)];
  const since = new Uint16Array(plane * (nz + 2)).fill(reach);
  since.fill(0, 0, plane);
  since.fill(0, plane * (nz + 1));
  for (const [dx, dy, dz] of DIRECTIONS) {
    const met = (dz === 0 ? bone : end).values;
    const ahead = dz * plane + dy * row + dx;
    const back = dx > 0 ? -1 : 1;
    for (let layer = 0; layer < nz; layer++) {
      const k = dz > 0 ? nz - 1 - layer : layer;
      for (let line = 0; line < ny; line++) {
        const j = dy > 0 ? ny - 1 - line : line;
        let at = (k * ny + j) * nx + (dx > 0 ? nx - 1 : 0);
        let place = (k + 1) * plane + (j + 1) * row + 1 + (dx > 0 ? nx - 1 : 0);
        for (let point = 0; point < nx; point++, at += back, place += back) {
          const steps = met[at] ? 0 : since[place + ahead]! + 1;
          since[place] = steps;
          if (steps <= reach) hits[at]!++;
        }
      }
    }
  }
  return hits;
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
  return intersect(erode(fillHoles(dilate(brain, 2)), 2), head.mask);
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
  /** Half of an orbit is thinner than so many, and thicker than so many: the roof of a child's orbits, and any roof in thick slices, is too thin to part them from the brain. */
  orbit: { thinner: 7, thicker: 2 },
  /** The least brain, ml, and the least share of bone where the header speaks of a head, of which thick slices show little bone. */
  said: { smallest: SMALLEST_BRAIN_ML, bone: 0.04 },
  /** Where it does not, a smaller brain may be marrow. */
  unsaid: { smallest: 500, bone: 0.08 },
  /** With less, nothing is a head or a neck: those of `bench/faces` have four times as much and more. */
  phantom: 0.02,
  /** More than this, in ml, is no brain, even with the orbits. */
  largest: 2400,
} as const;

/**
 * The brain where there are no Hounsfield units: the largest thing with signal well below the skin of the upper head, with dark bone around it.
 * @returns undefined when nothing of that kind is there, as in a limb, a trunk or a bottle of water.
 */
function brainBySignal(volume: Grid, head: Head, least: { smallest: number; bone: number }): Mask | undefined {
  const { soft, bone } = insideOf(volume, head);
  if (bone < least.bone) return undefined;
  // Opening cuts the nerves, vessels and marrow that lead out of the skull.
  // Sulci and ventricles, dark where liquor is, are filled.
  const brain = closed(withoutOrbits(opened(soft, SIGNAL.opening, head), head), head);
  const millilitres = (count(brain) * volume.spacing ** 3) / 1000;
  return millilitres < least.smallest || millilitres > SIGNAL.largest ? undefined : brain;
}

/** What lies well below the skin of the upper head and has signal, and how much of what lies as deep as a skull is as dark, a share. */
function insideOf(volume: Grid, head: Head): { soft: Mask; bone: number } {
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
  return { soft, bone: dark / Math.max(1, shallow) };
}

/** Whether there is any bone where something without Hounsfield units would have its skull. A phantom of water or oil is as bright there as within. */
export function hasSkull(volume: Grid, head: Head): boolean {
  return insideOf(volume, head).bone > SIGNAL.phantom;
}

/** A brain without the thick things on it that a ball as large as an orbit does not reach into; its own corners that such a ball misses are thin. */
function withoutOrbits(brain: Mask, head: Head): Mask {
  const { thinner, thicker } = SIGNAL.orbit;
  const rest = without(brain, opened(brain, thinner, head));
  return largestPart(without(brain, intersect(dilate(erode(rest, thicker), thicker + 1), rest)));
}

/** The largest part of a mask without what hangs on it by bridges thinner than twice so many steps. Where the field of view ends it grows back whole. */
function opened(mask: Mask, steps: number, { known }: Head): Mask {
  const edge = intersect(dilate(inverse(known), steps + 2), mask);
  let part = largestPart(erode(mask, steps));
  for (let step = 0; step <= steps; step++) part = intersect(dilate(part), mask);
  for (let step = 0; step < 2 * steps; step++) part = union(part, intersect(dilate(part), edge));
  return part;
}
