import { emptyMask, pointAt, type Mask } from './grid.ts';
import type { Head } from './head.ts';
import { centreOf, findMidPlane, isSet, surfaceOf, type MidPlane } from './symmetry.ts';
import { along, cross, dot, scale, subtract, unit, type Vector } from './vector.ts';

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
  /** How the frame was found. */
  found: 'nose' | 'brain';
}

const ADULT_BREADTH = 152;

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

/** How far below the vertex the head can reach, mm. */
const HEAD_REACH = 270;

/** A face, or why there is none: the field of view ends above it, or nothing looks like one. */
export type FaceSearch = { face: FaceFrame } | { face: undefined; missing: 'above' | 'unlike' };

const UNLIKE: FaceSearch = { face: undefined, missing: 'unlike' };

/**
 * Finds the face of a head by its nose: in the mirror plane of the head the most pointed place, below a bridge that rises to a dip,
 * standing out before both cheeks. Works in any pose up to 60° of turning and 30° of tilting, for either direction of the patient's front.
 * @param brain the brain where it is known; it gives the size and stands in for a nose that the field of view cuts off.
 */
export function findFace(head: Head, brain: Mask | undefined): FaceSearch {
  const upper = upperPart(head.mask);
  const surface = surfaceOf(upper, head.known);
  const cranium = brain ?? craniumPart(upper);
  const centre = centreOf(cranium);
  const plane = findMidPlane(cropAround(surface, centre, 130), centre);
  const size = sizeOf(head.mask, brain, plane, centre);
  if (size === undefined) return UNLIKE;

  const up = unit(along([0, 0, 1], plane.left, -plane.left[2]));
  const forward = cross(plane.left, up);
  const frames = [forward, scale(forward, -1)]
    .map((anterior) => frameByNose(head, surface, plane, { anterior, up, centre, size }))
    .filter((frame) => frame !== undefined)
    .sort((a, b) => b.protrusion - a.protrusion);
  if (frames[0]) return { face: frames[0] };
  return brain ? frameByBrain(head, brain, plane, { anterior: forward, up, centre, size }) : UNLIKE;
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
 * Where the nose lies outside the field of view: the floor of the anterior fossa lies at the height of the nasion.
 */
function frameByBrain(head: Head, brain: Mask, plane: MidPlane, guess: Guess): FaceSearch {
  const { anterior, up, size } = guess;
  const middle = points(brain).filter((point) => Math.abs(dot(plane.left, point) - plane.offset) < 20 * size);
  const pole = Math.max(...middle.map((point) => dot(point, anterior)));
  const front = middle.filter((point) => dot(point, anterior) > pole - 22 * size);
  const floor = Math.min(...front.map((point) => dot(point, up)));
  const level = floor - 3 * size;
  const base = along(along(scale(plane.left, plane.offset), up, level), anterior, pole);
  if (!isSet(head.known, along(along(base, anterior, 4 * size), up, -6 * size))) return { face: undefined, missing: 'above' };
  for (let ahead = 60 * size; ahead > 0; ahead -= 1) {
    const point = along(base, anterior, ahead);
    if (!isSet(head.mask, point)) continue;
    // Below the nasion there must be something of a face to remove.
    if (!isSet(head.known, along(point, up, -12 * size))) return { face: undefined, missing: 'above' };
    const face: FaceFrame = { nasion: point, noseTip: along(along(point, up, -45 * size), anterior, 20 * size), left: plane.left, anterior, up, size, protrusion: 0, found: 'brain' };
    return { face };
  }
  return UNLIKE;
}

/** Size of the head from the breadth of the cranium; undefined when it is none of a head. */
function sizeOf(mask: Mask, brain: Mask | undefined, plane: MidPlane, centre: Vector): number | undefined {
  const ahead = cross(plane.left, [0, 0, 1]);
  const spans = [0, 12, 24, 36].map((rise) => {
    const from = along(centre, [0, 0, 1], rise);
    return { breadth: span(mask, from, plane.left), length: span(mask, from, unit(ahead)) };
  });
  const breadth = Math.max(...spans.map((each) => each.breadth));
  const length = Math.max(...spans.map((each) => each.length));
  const ratio = breadth / length;
  const { breadth: b, length: l, ratio: r } = CRANIUM;
  if (brain) return Math.min(1.15, Math.max(0.55, breadth / ADULT_BREADTH));
  if (breadth < b.from || breadth > b.to || length < l.from || length > l.to || ratio < r.from || ratio > r.to) return undefined;
  return Math.min(1.15, Math.max(0.55, breadth / ADULT_BREADTH));
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

/** What lies at most the length of a head below the vertex. */
function upperPart(mask: Mask): Mask {
  const [nx, ny, nz] = mask.size;
  const plane = nx * ny;
  const enough = 400 / mask.spacing ** 2;
  let top = nz - 1;
  while (top > 0 && mask.values.subarray(top * plane, (top + 1) * plane).reduce((sum, value) => sum + value, 0) < enough) top--;
  const bottom = Math.max(0, top - Math.round(HEAD_REACH / mask.spacing));
  const part = emptyMask(mask);
  part.values.set(mask.values.subarray(bottom * plane, (top + 1) * plane), bottom * plane);
  return part;
}

/** The top 110 mm of the head: mostly cranium. */
function craniumPart(upper: Mask): Mask {
  const [nx, ny, nz] = upper.size;
  const plane = nx * ny;
  let top = nz - 1;
  while (top > 0 && !upper.values.subarray(top * plane, (top + 1) * plane).includes(1)) top--;
  const bottom = Math.max(0, top - Math.round(110 / upper.spacing));
  const part = emptyMask(upper);
  part.values.set(upper.values.subarray(bottom * plane, (top + 1) * plane), bottom * plane);
  return part;
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
