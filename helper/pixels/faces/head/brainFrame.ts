import { ABOVE, UNLIKE, type FaceSearch, type Guess } from './faceFrame.ts';
import { isSet } from '../volume/grid.ts';
import type { Head } from './head.ts';
import { quantile } from '../volume/quantile.ts';
import type { MidPlane } from './symmetry.ts';
import { along, cross, dot, scale, type Vector } from '../volume/vector.ts';

/** By how many mm, times its square in radians, a nod makes a brain seem shorter, and how far it is looked for. */
const UPRIGHT = 40;
const NOD_REACH = 30 * (Math.PI / 180);

/** What is found beyond this is a brain about as high as long, which tells nothing, radians. */
const LARGEST_NOD = 16 * (Math.PI / 180);

/** How far the face looks up, radians, and the length of its brain, mm: the line between frontal and occipital pole is the longest through the middle of the brain. */
export function noddingOf(middle: readonly Vector[], forward: Vector, upright: Vector): { nod: number; length: number } {
  const ahead = placesAlong(middle, forward);
  const high = placesAlong(middle, upright);
  const places = new Float64Array(middle.length);
  let best = { nod: 0, length: 0, score: -Infinity };
  for (let nod = -NOD_REACH; middle.length > 0 && nod <= NOD_REACH; nod += Math.PI / 90) {
    const [cosine, sine] = [Math.cos(nod), Math.sin(nod)];
    for (let at = 0; at < places.length; at++) places[at] = ahead[at]! * cosine + high[at]! * sine;
    const length = quantile(places, 0.998) - quantile(places, 0.002);
    // A brain is not much longer than high: of lengths about the same the more upright head.
    const score = length - UPRIGHT * nod ** 2;
    if (score > best.score) best = { nod, length, score };
  }
  return { nod: Math.abs(best.nod) > LARGEST_NOD ? 0 : best.nod, length: best.length };
}

/**
 * Where the face must be by the brain alone: the floor of the anterior fossa lies at the height of the nasion. The field of view may cut the
 * nose off, but below the nasion there must be a face: where there is nothing the head lies otherwise than its coordinates say.
 * @param middle points of the brain near the mirror plane.
 */
export function frameByBrain(head: Head, middle: readonly Vector[], plane: MidPlane, guess: Guess): FaceSearch {
  const { anterior, up, size } = guess;
  if (middle.length === 0) return UNLIKE;
  const pole = quantile(placesAlong(middle, anterior), 0.99);
  const front = middle.filter((point) => dot(point, anterior) > pole - 22 * size);
  const level = quantile(placesAlong(front, up), 0.02) - 3 * size;
  const base = along(along(scale(plane.left, plane.offset), up, level), anterior, pole);
  // Where the brain's own front lies outside the field of view, the middle of the head would pass for the skin.
  if (isSet(head.mask, along(base, anterior, 60 * size))) return UNLIKE;
  for (let ahead = 60 * size; ahead > -20 * size; ahead -= 1) {
    const nasion = along(base, anterior, ahead);
    if (!isSet(head.mask, nasion)) continue;
    if (!isSet(head.known, along(along(nasion, up, -12 * size), anterior, -8 * size))) return ABOVE;
    if (!tissueBelow(head, nasion, guess)) return UNLIKE;
    const noseTip = along(along(nasion, up, -45 * size), anterior, 20 * size);
    return { face: { nasion, noseTip, left: cross(up, anterior), anterior, up, size, protrusion: 0, found: 'brain', ahead: false } };
  }
  return isSet(head.known, along(along(base, anterior, 4 * size), up, -6 * size)) ? UNLIKE : ABOVE;
}

/** Whether something of a face lies below a nasion, as far as slices cover it. */
function tissueBelow({ mask, known }: Head, nasion: Vector, { anterior, up, size }: Guess): boolean {
  const places = [20, 30, 40, 50].flatMap((down) => [0, 15, 30, 45].map((behind) => along(along(nasion, up, -down * size), anterior, -behind * size))).filter((place) => isSet(known, place));
  return places.filter((place) => isSet(mask, place)).length >= places.length / 3;
}

/** Where points lie along a direction, mm. */
function placesAlong(points: readonly Vector[], direction: Vector): Float64Array {
  const places = new Float64Array(points.length);
  for (let at = 0; at < places.length; at++) places[at] = dot(points[at]!, direction);
  return places;
}
