import { isSet, pointAt, type Mask } from './grid.ts';
import { topPart, type Head } from './head.ts';
import { centreOf, findMidPlane, surfaceOf, type MidPlane } from './symmetry.ts';
import { along, cross, dot, scale, subtract, turn, unit, type Vector } from './vector.ts';

/** The frame in which a face is described, fixed at the nasion: the dip between forehead and nose. */
export interface FaceFrame {
  /** Nasion on the skin, patient coordinates. */
  nasion: Vector;
  noseTip: Vector;
  /** Unit vectors, at right angles to each other. */
  left: Vector;
  anterior: Vector;
  up: Vector;
  /** Size of the head; 1 is an adult's, 0.65 a newborn's. */
  size: number;
  /** How far the tip of the nose stands out before the cheeks, mm. */
  protrusion: number;
  /** What the frame was found by: the nose where the brain says that a nose must be, one of the two alone, or the chin above a throat. */
  found: 'both' | 'nose' | 'brain' | 'chin';
}

/** Breadth of an adult's head with its skin (norms: 140 to 165), and the measures of adult brains, mm. */
const ADULT = { breadth: 152, brain: { least: { breadth: 120, length: 150 }, most: { breadth: 146, length: 186 } } } as const;

/** Sizes that occur, an adult's being 1. */
const SIZES = { least: 0.55, most: 1.15 } as const;

/** Nose and brain agree when the heights at which they put the nasion differ by less, mm for an adult; the head may nod by 25°. */
const AGREEMENT = 20;

/** The line from the tip of the nose to the nasion leans back this far from upright (soft-tissue profile of adults, 20 to 32°). */
const NOSE_LEAN = 25 * (Math.PI / 180);

/** Limits that a nose meets and a chin, an ear, a toe or a belly do not; lengths are for an adult's size. */
const NOSE = {
  /** Radius of the ball whose filling tells how pointed the surface is. */
  ball: 14,
  /** Share of the ball filled: the tip of a cone 0.1 to 0.3, a plane 0.5. */
  fullest: 0.38,
  /** The bridge of the nose, from tip to nasion. */
  bridge: { from: 26, usual: 46, to: 66, hollow: 0.36 },
  /** Standing out before the cheeks, 28 mm to either side. */
  protrusion: 8,
  cheek: 28,
  /** The two cheeks differ by less. */
  lopsided: 20,
  /** The bridge leans back from the upright of the patient between these, degrees: pitch of the head included. */
  lean: { from: -15, to: 65 },
} as const;

/** Breadth of the cranium, ear to ear without ears, and its length, mm: a newborn's to a large adult's. */
const CRANIUM = { breadth: { from: 80, to: 190 }, length: { from: 95, to: 250 }, ratio: { from: 0.55, to: 1.15 } } as const;

/** How far below the vertex the head can reach, and about how far the cranium, mm. */
const HEAD_REACH = 270;
const CRANIUM_HEIGHT = 110;

/** A face, or why there is none: the field of view ends above it, or nothing looks like one. */
export type FaceSearch = { face: FaceFrame } | { face: undefined; missing: 'above' | 'unlike' };

const ABOVE: FaceSearch = { face: undefined, missing: 'above' };
const UNLIKE: FaceSearch = { face: undefined, missing: 'unlike' };

/**
 * Finds the face of a head in two ways that know nothing of each other, and compares them: by its nose, in the mirror plane of the head the
 * most pointed place, below a bridge that rises to a dip, standing out before both cheeks; and by its brain, whose floor in front lies at
 * the height of the nasion. Works in any pose up to 60° of turning and 30° of tilting, for either direction of the patient's front.
 * @param brain the brain where it is known. Where the two disagree it is believed.
 */
export function findFace(head: Head, brain: Mask | undefined): FaceSearch {
  const upper = topPart(head.mask, HEAD_REACH);
  const surface = surfaceOf(upper, head.known);
  const centre = centreOf(brain ?? topPart(upper, CRANIUM_HEIGHT));
  const plane = findMidPlane(cropAround(surface, centre, 130), centre, brain && turningOf(brain, centre));
  const upright = unit(along([0, 0, 1], plane.left, -plane.left[2]));
  const middle = brain ? points(brain).filter((point) => Math.abs(dot(plane.left, point) - plane.offset) < 20) : [];
  const { nod, length } = noddingOf(middle, cross(plane.left, upright), upright);
  const size = sizeOf(head.mask, brain, length, plane, centre);
  if (size === undefined) return UNLIKE;

  // Some brains are as high as long and tell nothing of the nod: straight ahead is tried too, and believed where no nose tells.
  const guesses = [0, nod].flatMap((angle) => {
    const up = turn(upright, plane.left, -angle);
    const forward = cross(plane.left, up);
    return [forward, scale(forward, -1)].map((anterior): Guess => ({ anterior, up, centre, size }));
  });
  const evidence = guesses.map((guess): Evidence => ({ guess, nose: frameByNose(head, surface, plane, guess), brain: brain ? frameByBrain(head, brain, plane, guess) : UNLIKE }));
  const agreeing = mostProtruding(evidence.filter(agree));
  if (agreeing) return { face: { ...agreeing, found: 'both' } };
  const ahead = evidence.filter((_, index) => index % 2 === 0).map(({ brain }) => brain);
  const byBrain = ahead.find(({ face }) => face);
  if (byBrain) return byBrain;
  const nose = mostProtruding(evidence.filter((one) => !brain || atHeightOfNose(one)));
  return nose ? { face: nose } : ahead[0]!;
}

/** What nose and brain say of a face that looks in one direction. */
interface Evidence {
  guess: Guess;
  nose: FaceFrame | undefined;
  brain: FaceSearch;
}

function agree({ nose, brain }: Evidence): boolean {
  return nose !== undefined && brain.face !== undefined && Math.abs(dot(subtract(nose.nasion, brain.face.nasion), brain.face.up)) < AGREEMENT * nose.size;
}

/** Whether the nasion lies somewhere below the middle of the brain. */
function atHeightOfNose({ nose, guess: { centre, up, size } }: Evidence): boolean {
  const height = nose ? dot(subtract(nose.nasion, centre), up) / size : Infinity;
  return height > -75 && height < 5;
}

function mostProtruding(evidence: readonly Evidence[]): FaceFrame | undefined {
  return evidence.map(({ nose }) => nose).filter((nose) => nose !== undefined).sort((a, b) => b.protrusion - a.protrusion)[0];
}

/** How far the head is turned to the side, degrees: the way of the longest axis of the brain, seen from above; undefined when it is about round. */
function turningOf(brain: Mask, centre: Vector): number | undefined {
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points(brain)) {
    xx += (x - centre[0]) ** 2;
    xy += (x - centre[0]) * (y - centre[1]);
    yy += (y - centre[1]) ** 2;
  }
  const spread = Math.hypot((xx - yy) / 2, xy);
  const longer = (xx + yy) / 2 + spread;
  const shorter = (xx + yy) / 2 - spread;
  if (longer < ROUND * shorter) return undefined;
  // The axis lies at half of this angle from the line between left and right; from front to back is 90° on.
  const degrees = (Math.atan2(xy, (xx - yy) / 2) / 2) * (180 / Math.PI);
  return degrees > 0 ? degrees - 90 : degrees + 90;
}

/** Variances along the axes of a brain differ by a factor of 1.3 to 1.8; with less than this the longest axis tells nothing. */
const ROUND = 1.12;

/** A head nods by no more than this, radians; and by how many mm, times its square, a nod makes a brain seem shorter. */
const LARGEST_NOD = 30 * (Math.PI / 180);
const UPRIGHT = 40;

/** How far the face looks up, radians, and the length of its brain, mm: the line between frontal and occipital pole is the longest through the middle of the brain. */
function noddingOf(middle: readonly Vector[], forward: Vector, upright: Vector): { nod: number; length: number } {
  const flat = middle.map((point) => [dot(point, forward), dot(point, upright)] as const);
  let best = { nod: 0, length: 0, score: -Infinity };
  for (let nod = -LARGEST_NOD; flat.length > 0 && nod <= LARGEST_NOD; nod += Math.PI / 90) {
    const places = flat.map(([ahead, high]) => ahead * Math.cos(nod) + high * Math.sin(nod));
    const length = quantile(places, 0.998) - quantile(places, 0.002);
    // A brain is not much longer than high: of lengths about the same the more upright head.
    const score = length - UPRIGHT * nod ** 2;
    if (score > best.score) best = { nod, length, score };
  }
  return best;
}

interface Guess {
  anterior: Vector;
  up: Vector;
  centre: Vector;
  size: number;
}

function frameByNose(head: Head, surface: Mask, plane: MidPlane, guess: Guess): FaceFrame | undefined {
  const { anterior, up, centre, size } = guess;
  const ball = ballOffsets(NOSE.ball * size, surface.spacing);
  const small = ballOffsets(9 * size, surface.spacing);
  const midline = points(surface).filter((point) => {
    const off = subtract(point, centre);
    return Math.abs(dot(plane.left, point) - plane.offset) < 9 * size && dot(off, anterior) > 30 * size && dot(off, up) < 40 * size;
  });
  const candidates = midline
    .map((point) => ({ point, filled: filling(head, point, ball) }))
    .filter(({ filled }) => filled < NOSE.fullest)
    .sort((a, b) => a.filled - b.filled);

  // Lips and chin can pass for a nose below a dip; the nose is the uppermost of them.
  const tried: Vector[] = [];
  const frames: FaceFrame[] = [];
  for (const { point } of candidates) {
    const noseTip = foremost(midline, point, guess);
    if (tried.some((other) => distance(other, noseTip) < 6 * size)) continue;
    tried.push(noseTip);
    const nasion = bridgeEnd(head, midline, noseTip, plane, guess, small);
    const frame = nasion && orient(nasion, noseTip, plane, guess);
    if (frame && standsOut(head, frame)) frames.push(frame);
  }
  const uppermost = frames.sort((a, b) => dot(b.noseTip, up) - dot(a.noseTip, up))[0];
  if (!uppermost) return undefined;
  // Its ridge is as sharp as its tip: of the places on one nose, the one that stands out most is the tip.
  return frames.filter((frame) => distance(frame.noseTip, uppermost.noseTip) < 26 * size).reduce((best, frame) => (frame.protrusion > best.protrusion ? frame : best));
}

/** The point of the nose that stands out most: the ridge is as sharp as the tip. */
function foremost(midline: readonly Vector[], near: Vector, { anterior, size }: Guess): Vector {
  return midline.filter((point) => distance(point, near) < 24 * size).reduce((best, point) => (dot(point, anterior) > dot(best, anterior) ? point : best), near);
}

/** The dip above the tip of the nose: the most filled place of the midline at the distance of a nose bridge. */
function bridgeEnd(head: Head, midline: readonly Vector[], noseTip: Vector, plane: MidPlane, { up, anterior, size }: Guess, ball: readonly Vector[]): Vector | undefined {
  let best: { point: Vector; filled: number } | undefined;
  for (const point of midline) {
    const way = subtract(point, noseTip);
    const length = Math.hypot(...way);
    if (length < NOSE.bridge.from * size || length > NOSE.bridge.to * size) continue;
    if (Math.abs(dot(plane.left, point) - plane.offset) > 4 * size) continue;
    const lean = (Math.atan2(-dot(way, anterior), dot(way, up)) * 180) / Math.PI;
    if (lean < NOSE.lean.from || lean > NOSE.lean.to) continue;
    // Of places about as hollow the one at the usual distance.
    const filled = filling(head, point, ball) - 0.005 * Math.abs(length / size - NOSE.bridge.usual);
    if (!best || filled > best.filled) best = { point, filled };
  }
  return best && best.filled > NOSE.bridge.hollow ? best.point : undefined;
}

function orient(nasion: Vector, noseTip: Vector, plane: MidPlane, { size, up: patientUp }: Guess): FaceFrame | undefined {
  const way = subtract(nasion, noseTip);
  const bridge = unit(along(way, plane.left, -dot(way, plane.left)));
  const side = plane.left;
  // Left × up is anterior in LPS; with the patient's front mistaken, left changes sides too.
  const ahead = cross(side, bridge);
  const faces = dot(ahead, subtract(noseTip, nasion)) >= 0 || dot(bridge, patientUp) > 0 ? ahead : scale(ahead, -1);
  const up = unit(along(scale(bridge, Math.cos(NOSE_LEAN)), faces, Math.sin(NOSE_LEAN)));
  const anterior = cross(side, up);
  return { nasion, noseTip, left: side, anterior, up, size, protrusion: 0, found: 'nose' };
}

/** Measures how far the nose stands out before the cheeks, and sets it. */
function standsOut(head: Head, frame: FaceFrame): boolean {
  const { size } = frame;
  const depthAt = (x: number): number | undefined => {
    for (let depth = -10 * size; depth < 90 * size; depth += 1) {
      const point = along(along(along(frame.noseTip, frame.left, x), frame.up, 4 * size), frame.anterior, -depth);
      if (isSet(head.mask, point)) return depth;
    }
    return undefined;
  };
  const left = depthAt(NOSE.cheek * size);
  const right = depthAt(-NOSE.cheek * size);
  if (left === undefined || right === undefined) return false;
  frame.protrusion = Math.min(left, right);
  return frame.protrusion >= NOSE.protrusion * size && Math.abs(left - right) <= NOSE.lopsided * size;
}

/**
 * Where the face must be by the brain alone: the floor of the anterior fossa lies at the height of the nasion. The field of view may cut the
 * nose off, but below the nasion there must be a face: where there is nothing the head lies otherwise than its coordinates say.
 */
function frameByBrain(head: Head, brain: Mask, plane: MidPlane, guess: Guess): FaceSearch {
  const { anterior, up, size } = guess;
  const middle = points(brain).filter((point) => Math.abs(dot(plane.left, point) - plane.offset) < 20 * size);
  if (middle.length === 0) return UNLIKE;
  const pole = quantile(middle.map((point) => dot(point, anterior)), 0.99);
  const front = middle.filter((point) => dot(point, anterior) > pole - 22 * size);
  const level = quantile(front.map((point) => dot(point, up)), 0.02) - 3 * size;
  const base = along(along(scale(plane.left, plane.offset), up, level), anterior, pole);
  // Where the brain's own front lies outside the field of view, the middle of the head would pass for the skin.
  if (isSet(head.mask, along(base, anterior, 60 * size))) return UNLIKE;
  for (let ahead = 60 * size; ahead > -20 * size; ahead -= 1) {
    const nasion = along(base, anterior, ahead);
    if (!isSet(head.mask, nasion)) continue;
    if (!isSet(head.known, along(along(nasion, up, -12 * size), anterior, -8 * size))) return ABOVE;
    if (!tissueBelow(head, nasion, guess)) return UNLIKE;
    const noseTip = along(along(nasion, up, -45 * size), anterior, 20 * size);
    return { face: { nasion, noseTip, left: cross(up, anterior), anterior, up, size, protrusion: 0, found: 'brain' } };
  }
  return isSet(head.known, along(along(base, anterior, 4 * size), up, -6 * size)) ? UNLIKE : ABOVE;
}

/** Whether something of a face lies below a nasion, as far as slices cover it. */
function tissueBelow({ mask, known }: Head, nasion: Vector, { anterior, up, size }: Guess): boolean {
  const places = [20, 30, 40, 50].flatMap((down) => [0, 15, 30, 45].map((behind) => along(along(nasion, up, -down * size), anterior, -behind * size))).filter((place) => isSet(known, place));
  return places.filter((place) => isSet(mask, place)).length >= places.length / 3;
}

/** The value below which the given share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  return Float64Array.from(numbers).sort()[Math.floor(share * (numbers.length - 1))]!;
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

/** Drops points farther than `reach` from the centre. */
function cropAround(mask: Mask, centre: Vector, reach: number): Mask {
  const [nx, ny] = mask.size;
  const values = mask.values.map((value, at) => (value && distance(pointAt(mask, at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny))), centre) < reach ? 1 : 0));
  return { ...mask, values };
}

function points(mask: Mask): Vector[] {
  const [nx, ny] = mask.size;
  const found: Vector[] = [];
  mask.values.forEach((value, at) => {
    if (value) found.push(pointAt(mask, at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny))));
  });
  return found;
}

function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function ballOffsets(radius: number, spacing: number): Vector[] {
  const reach = Math.ceil(radius / spacing);
  const offsets: Vector[] = [];
  for (let k = -reach; k <= reach; k++) for (let j = -reach; j <= reach; j++) for (let i = -reach; i <= reach; i++) {
    if (Math.hypot(i, j, k) * spacing <= radius) offsets.push([i * spacing, j * spacing, k * spacing]);
  }
  return offsets;
}

/** Share of a ball about a point that the head fills, of the part that slices cover; 1 where they cover too little to tell. */
function filling(head: Head, point: Vector, ball: readonly Vector[]): number {
  let inside = 0;
  let covered = 0;
  for (const offset of ball) {
    const place: Vector = [point[0] + offset[0], point[1] + offset[1], point[2] + offset[2]];
    if (!isSet(head.known, place)) continue;
    covered++;
    if (isSet(head.mask, place)) inside++;
  }
  return covered < ball.length * 0.8 ? 1 : inside / covered;
}
