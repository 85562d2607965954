import { eachSet, isSet, type Mask } from '../volume/grid.ts';
import { quantile } from '../volume/quantile.ts';
import type { MidPlane } from './symmetry.ts';
import { along, dot, scale, type Vector } from '../volume/vector.ts';

/**
 * Beside its stem a brain rests on two places: the roof of the orbits and the floor of the posterior fossa, some 60 mm lower for an adult. A ruler
 * laid against both from below leans by this, degrees from level, when the head is upright.
 */
const USUAL_LEAN = 29;

/** A lean of so much more or less is no such ruler, degrees: the largest nods. */
const LEAN_REACH = 42;

/** Where beside the mirror plane the brain is looked at from below, as shares of its half breadth: not at its stem and the upper cord, which lead down. */
const BESIDE = { from: 0.27, to: 0.53 } as const;

/** The least distance of the two places, as a share of the breadth of the brain. */
const SHORTEST = 0.42;

/** So far below the ruler, mm, slices must still lie: where the field of view ends within a brain its end is no base. */
const BELOW = 5;

/** Width of a step along the head, mm. */
const STEP = 2;

/** What is level to within so much and so long, mm, is no base, which is round: it shows how far down a brain was looked for. */
const LEVEL = { within: 1, length: 45 } as const;

/**
 * How far a face looks up, radians, by the base of its brain.
 * @param known what slices cover. @param forward, upright the patient's front and head, at right angles, in the mirror plane.
 * @returns undefined where the base is not to be seen.
 */
export function nodByBase(brain: Mask, known: Mask, plane: MidPlane, forward: Vector, upright: Vector): number | undefined {
  const half = halfBreadth(brain, plane);
  const base = lowestPlaces(brain, plane, half, forward, upright);
  const ruler = endsLevel(base) ? undefined : longestEdge(lowerHull(base));
  if (!ruler || ruler.length < SHORTEST * 2 * half) return undefined;
  const { from, to, lean } = ruler;
  const isCovered = [from, to].every(([ahead, height]) => [-1, 1].every((side) => {
    const beside = plane.offset + side * half * (BESIDE.from + BESIDE.to) / 2;
    return isSet(known, along(along(scale(plane.left, beside), forward, ahead), upright, height - BELOW));
  }));
  return isCovered ? ((lean - USUAL_LEAN) * Math.PI) / 180 : undefined;
}

/** Half the breadth of a brain, mm. */
export function halfBreadth(brain: Mask, plane: MidPlane): number {
  const away: number[] = [];
  eachSet(brain, (x, y, z) => away.push(Math.abs(dot(plane.left, [x, y, z]) - plane.offset)));
  return away.length > 0 ? quantile(Float64Array.from(away), 0.98) : 0;
}

/** A place in the mirror plane: mm along the patient's front, and upwards. */
type Place = readonly [ahead: number, height: number];

/** The lowest places of a brain beside its stem, from behind to the front. */
function lowestPlaces(brain: Mask, plane: MidPlane, half: number, forward: Vector, upright: Vector): Place[] {
  const lowest = new Map<number, number>();
  eachSet(brain, (x, y, z) => {
    const point: Vector = [x, y, z];
    const away = Math.abs(dot(plane.left, point) - plane.offset);
    if (away < BESIDE.from * half || away > BESIDE.to * half) return;
    const step = Math.round(dot(point, forward) / STEP);
    lowest.set(step, Math.min(lowest.get(step) ?? Infinity, dot(point, upright)));
  });
  return [...lowest].map(([step, height]): Place => [step * STEP, height]).sort(([a], [b]) => a - b);
}

function endsLevel(base: readonly Place[]): boolean {
  const end = base.reduce((low, [, height]) => Math.min(low, height), Infinity) + LEVEL.within;
  const level = base.filter(([, height]) => height <= end);
  return level.length > 0 && level.at(-1)![0] - level[0]![0] > LEVEL.length;
}

/** The corners of the lower side of the convex hull (Andrew's monotone chain). */
function lowerHull(places: readonly Place[]): Place[] {
  const hull: Place[] = [];
  for (const place of places) {
    while (hull.length > 1 && turnsDown(hull.at(-2)!, hull.at(-1)!, place)) hull.pop();
    hull.push(place);
  }
  return hull;
}

function turnsDown([x, y]: Place, [u, v]: Place, [s, t]: Place): boolean {
  return (u - x) * (t - y) - (v - y) * (s - x) <= 0;
}

/** The longest edge that rises to the front as a base may; `lean` in degrees. */
function longestEdge(hull: readonly Place[]): { from: Place; to: Place; length: number; lean: number } | undefined {
  return hull.slice(1).map((to, index) => {
    const from = hull[index]!;
    const [ahead, rise] = [to[0] - from[0], to[1] - from[1]];
    return { from, to, length: Math.hypot(ahead, rise), lean: (Math.atan2(rise, ahead) * 180) / Math.PI };
  }).filter(({ lean }) => Math.abs(lean - USUAL_LEAN) <= LEAN_REACH).sort((a, b) => b.length - a.length)[0];
}
