import type { FaceFrame, Guess } from '../head/faceFrame.ts';
import { eachSet, isSet, nearestIndex, type Mask } from '../volume/grid.ts';
import type { Head } from '../head/head.ts';
import type { MidPlane } from '../head/symmetry.ts';
import { along, cross, distance, dot, scale, subtract, unit, type Vector } from '../volume/vector.ts';

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

/**
 * The face of a head by its nose: in the mirror plane the most pointed place, below a bridge that rises to a dip, standing out before both cheeks.
 * What lies below a nose that the field of view cuts off is none.
 * @param surface where skin meets air.
 */
export function frameByNose(head: Head, surface: Mask, plane: MidPlane, guess: Guess): FaceFrame | undefined {
  const { anterior, up, centre, size } = guess;
  const ball = ballOffsets(NOSE.ball * size, surface.spacing);
  const small = ballOffsets(9 * size, surface.spacing);
  const { left, offset } = plane;
  const inFront = (mask: Mask): Vector[] => {
    const points: Vector[] = [];
    eachSet(mask, (x, y, z) => {
      if (!(Math.abs(left[0] * x + left[1] * y + left[2] * z - offset) < 9 * size)) return;
      const point: Vector = [x, y, z];
      const off = subtract(point, centre);
      if (dot(off, anterior) > 30 * size && dot(off, up) < 40 * size) points.push(point);
    });
    return points;
  };
  const midline = inFront(surface);
  const section = inFront(head.mask).filter((point) => !isSet(head.known, along(point, anterior, BEYOND)));
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
    if (section.some((cutOff) => isBridgeOf(subtract(cutOff, noseTip), guess))) continue;
    const nasion = bridgeEnd(head, midline, noseTip, plane, guess, small);
    const frame = nasion && orient(nasion, noseTip, plane, guess);
    if (frame && standsOut(head, frame)) frames.push(frame);
  }
  const uppermost = frames.sort((a, b) => dot(b.noseTip, up) - dot(a.noseTip, up))[0];
  if (!uppermost) return undefined;
  // Its ridge is as sharp as its tip: of the places on one nose, the one that stands out most is the tip.
  return frames.filter((frame) => distance(frame.noseTip, uppermost.noseTip) < 26 * size).reduce((best, frame) => (frame.protrusion > best.protrusion ? frame : best));
}

/** Where so far before the skin no slice lies the field of view ends, mm. */
const BEYOND = 4;

/** Whether what lies on this way from a tip stands out as the tip does, where its bridge would be. */
function isBridgeOf(way: Vector, { anterior, up, size }: Guess): boolean {
  const rise = dot(way, up);
  return rise > 0 && rise < NOSE.bridge.to * size && dot(way, anterior) > -NOSE.protrusion * size;
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
  return { nasion, noseTip, left: side, anterior, up, size, protrusion: 0, found: 'nose', ahead: false };
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
  const { known, mask } = head;
  let inside = 0;
  let covered = 0;
  for (let at = 0; at < ball.length; at++) {
    const offset = ball[at]!;
    const place = nearestIndex(known, point[0] + offset[0], point[1] + offset[1], point[2] + offset[2]);
    if (place < 0 || !known.values[place]) continue;
    covered++;
    if (mask.values[place]) inside++;
  }
  return covered < ball.length * 0.8 ? 1 : inside / covered;
}
