import { frameByBoth, nodding } from './agreement.ts';
import { halfBreadth, nodByBase } from '../head/brainBase.ts';
import { frameByBrain, noddingOf } from '../head/brainFrame.ts';
import { detailsOf } from './details.ts';
import { LOPSIDED, UNLIKE, type FaceFrame, type FaceSearch, type Guess } from '../head/faceFrame.ts';
import { eachSet, isSet, type Grid, type Mask } from '../volume/grid.ts';
import { topPart, type Head } from '../head/head.ts';
import { frameByNose } from './nose.ts';
import { hiddenTop } from '../head/vertex.ts';
import { centreOf, findMidPlane, surfaceOf, type MidPlane } from '../head/symmetry.ts';
import { along, cross, dot, scale, subtract, turn, unit, type Vector } from '../volume/vector.ts';

/** Breadth of an adult's head with its skin (norms: 140 to 165), and the measures of adult brains, mm. */
const ADULT = { breadth: 152, brain: { least: { breadth: 120, length: 150 }, most: { breadth: 146, length: 186 } } } as const;

/** Sizes that occur, an adult's being 1. */
const SIZES = { least: 0.55, most: 1.15 } as const;

/** Of the brain so much to either side of the mirror plane is looked at for its poles and its floor, a share of its half breadth: nearer than the eyes, which may pass for brain. */
const MIDDLE = 0.23;

/** Breadth of the cranium, ear to ear without ears, and its length, mm: a newborn's to a large adult's. */
const CRANIUM = { breadth: { from: 80, to: 190 }, length: { from: 95, to: 250 }, ratio: { from: 0.55, to: 1.15 } } as const;

/** How far below the vertex the head can reach, and about how far the cranium, mm. */
const HEAD_REACH = 270;
const CRANIUM_HEIGHT = 110;

/**
 * Finds the face of a head in two ways that know nothing of each other, and compares them: by its nose, in the mirror plane of the head the
 * most pointed place, below a bridge that rises to a dip, standing out before both cheeks; and by its brain, whose floor in front lies at
 * the height of the nasion. Works in any pose up to 60° of turning and 30° of tilting, for either direction of the patient's front.
 * @param volume the values that the head was found in.
 * @param brain the brain where it is known. Where the two disagree it is believed.
 */
export function findFace(volume: Grid, head: Head, brain: Mask | undefined): FaceSearch {
  const upper = topPart(head.mask, HEAD_REACH);
  const surface = surfaceOf(upper, head.known);
  const centre = centreOf(brain ?? topPart(upper, CRANIUM_HEIGHT));
  const halves = { surface, details: detailsOf(volume, upper) };
  const plane = findMidPlane(halves, centre);
  const way = (other: MidPlane): Way => ({ plane: other, nod: brain && nodIn(head, brain, other) });
  const before = way(plane);
  const usual = plane.mismatch > WORST_MIRROR.mismatch && plane.likeness < WORST_MIRROR.likeness ? LOPSIDED : faceIn(head, brain, surface, centre, before);
  if (!brain || usual.face?.found === 'both') return usual;
  // A patient who lay on his face or on his side when the header says that he lay on his back.
  const sideways = plane.likeness < WORST_MIRROR.likeness ? findMidPlane(halves, centre, 90) : undefined;
  const behind = way(reversed(plane));
  for (const other of [behind, ...(sideways ? [way(sideways), way(reversed(sideways))] : [])]) {
    if (other.nod === undefined) continue;
    const search = faceIn(head, brain, surface, centre, other);
    // Where the brain seems to rest on a base either way, a nape may pass for a nose: the check looks at the other side too.
    if (search.face?.found === 'both') return { face: { ...search.face, ahead: before.nod === undefined } };
  }
  if (sideways && sideways.likeness > plane.likeness + CLEARLY) return LOPSIDED;
  return usual.face ? { face: { ...usual.face, ahead: before.nod !== undefined && behind.nod === undefined } } : usual;
}

/** A way in which a head may look. */
interface Way {
  plane: MidPlane;
  /** How far it looks up, by the base of its brain, radians; undefined where that is not to be seen, as from behind. */
  nod: number | undefined;
}

/** By so much more its halves are alike in a plane that nobody would expect, where the header, or the plane, must be wrong. */
const CLEARLY = 0.15;

/** The same plane, the head looking the other way. */
function reversed({ left, offset, ...how }: MidPlane): MidPlane {
  return { ...how, left: scale(left, -1), offset: -offset };
}

function uprightIn({ left }: MidPlane): Vector {
  return unit(along([0, 0, 1], left, -left[2]));
}

/** How far the face looks up that looks ahead in a plane, by the base of its brain, radians; undefined where that is not to be seen, as from behind. */
function nodIn(head: Head, brain: Mask, plane: MidPlane): number | undefined {
  const upright = uprightIn(plane);
  return nodByBase(brain, head.known, plane, cross(plane.left, upright), upright);
}

/**
 * The skin of a head and its mirror image lie about 1 mm apart, and its halves are alike within by 0.9. Where both are worse than this, as where a
 * slab holds half of a head, nobody knows which way the face looks.
 */
const WORST_MIRROR = { mismatch: 4.5, likeness: 0.65 } as const;

/** The face of a head that mirrors itself in a plane. */
function faceIn(head: Head, brain: Mask | undefined, surface: Mask, centre: Vector, { plane, nod: byBase }: Way): FaceSearch {
  const upright = uprightIn(plane);
  const middle: Vector[] = [];
  if (brain) {
    const reach = MIDDLE * halfBreadth(brain, plane);
    eachSet(brain, (x, y, z) => {
      const point: Vector = [x, y, z];
      if (Math.abs(dot(plane.left, point) - plane.offset) < reach) middle.push(point);
    });
  }
  const ahead = cross(plane.left, upright);
  const byLength = noddingOf(middle, ahead, upright);
  const nod = byBase ?? byLength.nod;
  const size = sizeOf(head.mask, brain, byLength.length, plane, centre);
  if (size === undefined) return UNLIKE;
  if (brain && highest(head.mask) - highest(brain) > TOP.scalp * size) return LOPSIDED;

  // Where no nose tells, the nod that the brain suggests is believed; it may hide a nose, so that straight ahead is tried too.
  const guesses = [nod, 0].flatMap((angle) => {
    const up = turn(upright, plane.left, -angle);
    const forward = cross(plane.left, up);
    return [forward, scale(forward, -1)].map((anterior): Guess => ({ anterior, up, centre, size }));
  });
  const evidence = guesses.map((guess): Evidence => ({ guess, nose: frameByNose(head, surface, plane, guess), brain: brain ? frameByBrain(head, middle, plane, guess) : UNLIKE }));
  // Forward first: what looks like a nose behind is more often a bun or a cushion than a head whose coordinates are wrong.
  const [before, behind] = [0, 1].map((side) => evidence.filter((_, index) => index % 2 === side)) as [Evidence[], Evidence[]];
  const noses = before.flatMap(({ nose }) => nose ?? []);
  const both = brain && noses.length > 0 ? frameByBoth(nodding(head, middle, plane, upright, { centre, size }), { nod, sure: byBase !== undefined }, noses) : undefined;
  if (both) return { face: both };
  const byBrain = before.find((one) => one.brain.face)?.brain;
  if (byBrain) return byBrain;
  const nose = mostProtruding(before, brain) ?? mostProtruding(behind, brain);
  if (nose) return { face: nose };
  const { brain: search } = before[0]!;
  const belowVertex = hiddenTop(head.mask, size) + highest(head.mask) - lowest(head.mask);
  return search.face || search.missing !== 'above' || belowVertex < TOP.eyes * size ? search : LOPSIDED;
}

/**
 * Measures of the top of a head, mm for an adult: scalp and skull over the brain, with hair and bandages, are thinner, where what lies above it is not
 * the neck of a head upside down; and nearer to the vertex than this there are no eyes.
 */
const TOP = { scalp: 40, eyes: 112 } as const;

/** The height of the highest point, mm. */
function highest({ values, size: [nx, ny], origin, spacing }: Mask): number {
  return origin[2] + Math.floor(values.lastIndexOf(1) / (nx * ny)) * spacing;
}

/** The height of the lowest point, mm. */
function lowest({ values, size: [nx, ny], origin, spacing }: Mask): number {
  return origin[2] + Math.floor(values.indexOf(1) / (nx * ny)) * spacing;
}

/** What nose and brain say of a face that looks in one direction. */
interface Evidence {
  guess: Guess;
  nose: FaceFrame | undefined;
  brain: FaceSearch;
}

/** The nose that stands out most; where there is a brain, with a nasion somewhere below its middle. */
function mostProtruding(evidence: readonly Evidence[], brain: Mask | undefined): FaceFrame | undefined {
  const likely = evidence.flatMap(({ nose, guess: { centre, up, size } }) => {
    if (!nose) return [];
    const height = dot(subtract(nose.nasion, centre), up) / size;
    return !brain || (height > -75 && height < 5) ? nose : [];
  });
  return likely.sort((a, b) => b.protrusion - a.protrusion)[0];
}

/** Size of the head from the breadth of the cranium, kept within what its brain allows; undefined when it is none of a head. */
function sizeOf(mask: Mask, brain: Mask | undefined, brainLength: number, plane: MidPlane, centre: Vector): number | undefined {
  const ahead = unit(cross(plane.left, [0, 0, 1]));
  const widest = (part: Mask, direction: Vector): number => Math.max(...[0, 12, 24, 36].map((rise) => span(part, along(centre, [0, 0, 1], rise), direction)));
  const breadth = widest(mask, plane.left);
  const limited = (size: number): number => Math.min(SIZES.most, Math.max(SIZES.least, size));
  if (brain) {
    const inner = widest(brain, plane.left);
    const { least, most } = ADULT.brain;
    // Where the field of view cuts the sides off, the length tells.
    const smallest = Math.max(inner / most.breadth, brainLength / most.length);
    return limited(Math.max(smallest, Math.min(Math.max(inner / least.breadth, brainLength / least.length), breadth / ADULT.breadth)));
  }
  const length = widest(mask, ahead);
  const ratio = breadth / length;
  const { breadth: b, length: l, ratio: r } = CRANIUM;
  const plausible = breadth >= b.from && breadth <= b.to && length >= l.from && length <= l.to && ratio >= r.from && ratio <= r.to;
  return plausible ? limited(breadth / ADULT.breadth) : undefined;
}

/** How far the mask reaches from a point along a line, both ways together. */
function span(mask: Mask, from: Vector, direction: Vector): number {
  const way = (sign: 1 | -1): number => {
    let reach = 0;
    while (reach < 400 && isSet(mask, along(from, direction, sign * (reach + 1)))) reach++;
    return reach;
  };
  return way(1) + way(-1);
}
