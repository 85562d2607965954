import { eachSet, emptyMask, maskOf, pointAt, sampleGrid, type Grid, type Mask } from '../volume/grid.ts';
import type { FaceFrame } from './faceFrame.ts';
import type { Head } from './head.ts';
import { distanceTo, erode, intersect, inverse, largestPart, union } from '../volume/morphology.ts';
import { hasBoneAhead, outwardAt } from './skull.ts';
import type { Tissue } from './tissue.ts';
import { along, distance, subtract, unit, type Vector } from '../volume/vector.ts';

/** What lies so many steps of the lattice within the brain that was found is brain, wherever the edge of that was drawn wrongly. */
const CORE = 3;

/** So far from the core more brain is looked for, mm: 12 mm beyond the edge; 9 mm were missed at most so far. */
const REACH = 18;

/**
 * Without Hounsfield units nothing nearer to the skin than this, mm for an adult, is brain for sure: scalp, skull and the steps above. The marrow of a
 * skull is as bright as liquor in T2, and its inner table thinner than a step of the lattice, so that a brain may seem to reach to the scalp.
 */
const LEAST_DEPTH = 14;

/**
 * The core of a brain: what is brain for sure. Where the field of view ends it has no edge; but only bone tells a brain from scalp and muscle at the
 * side of a narrow one.
 * @param size of the head, 1 for an adult's.
 */
export function coreOf(brain: Mask, { mask, known, hounsfield }: Head, size: number): Mask {
  const beyond = hounsfield ? inverse(known) : aboveOrBelow(known);
  const inner = largestPart(intersect(erode(union(brain, beyond), CORE), brain));
  if (hounsfield) return inner;
  const depth = distanceTo(inverse(union(mask, beyond))).values;
  return largestPart(maskOf(inner, (at) => inner.values[at] === 1 && depth[at]! > LEAST_DEPTH * size));
}

/** What no slice covers over or under what slices cover. */
function aboveOrBelow(known: Mask): Mask {
  const [nx, ny] = known.size;
  const column = new Uint8Array(nx * ny);
  for (let at = 0; at < known.values.length; at++) column[at % column.length]! |= known.values[at]!;
  return maskOf(known, (at) => known.values[at] === 0 && column[at % column.length] === 1);
}

/**
 * The points of a cut, or of any zone, that belong to the brain of a core: they look like it, nothing else lies on the straight way to the core,
 * such as the bone that parts a brain from its scalp, and there is bone on the way out, as there is none before an eye, or the field
 * of view ends.
 * @param core, head (the patient without the air around) and zone on the lattice of the volume.
 */
export function joinedToCore(volume: Grid, tissue: Tissue, core: Mask, head: Mask, frame: FaceFrame, zone: Mask): Mask {
  const away = distanceTo(core);
  const joined = emptyMask(volume);
  eachSet(zone, (x, y, z, at) => {
    const far = away.values[at]!;
    if (far > REACH) return;
    if (far === 0) joined.values[at] = 1;
    if (far === 0 || !tissue.isBrain(at)) return;
    const [place, nearest]: [Vector, Vector] = [[x, y, z], nearestOfCore(away, at)];
    if (isParted(volume, place, nearest, (before, here) => tissue.parts(at, before, here))) return;
    const ways = [unit(subtract(place, nearest)), outwardAt(place, frame)];
    if (ways.some((way) => hasBoneAhead(volume, tissue, head, at, place, way, true))) joined.values[at] = 1;
  });
  return joined;
}

function isParted(volume: Grid, from: Vector, to: Vector, parts: (before: number, here: number) => boolean): boolean {
  const way = unit(subtract(to, from));
  const length = distance(from, to);
  let before = sampleGrid(volume, ...from, NaN);
  for (let r = volume.spacing; r <= length; r += volume.spacing) {
    const here = sampleGrid(volume, ...along(from, way, r), NaN);
    if (parts(before, here)) return true;
    before = here;
  }
  return false;
}

/** Where, from a point, the distance falls to nothing. */
function nearestOfCore(away: Grid, start: number): Vector {
  const { values, size: [nx, ny] } = away;
  let at = start;
  for (let here = -1; here !== at;) {
    here = at;
    for (let dz = -1; dz <= 1; dz++) for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) {
      const next = here + (dz * ny + dy) * nx + dx;
      if (values[next]! < values[at]!) at = next;
    }
  }
  return pointAt(away, at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny)));
}
