import { frameByBrain } from '../head/brainFrame.ts';
import type { FaceFrame, Guess } from '../head/faceFrame.ts';
import type { Head } from '../head/head.ts';
import type { MidPlane } from '../head/symmetry.ts';
import { cross, dot, subtract, turn, type Vector } from '../volume/vector.ts';

const DEGREE = Math.PI / 180;

/**
 * The way from the tip of a nose to the nasion: how far it leans back from upright, degrees (soft-tissue profiles: 20 to 32), and its length,
 * mm for an adult. Each with the deviation that makes it one step unlikelier, and the limits beyond which the tip is none of this brain's nose.
 */
const BRIDGE = {
  lean: { usual: 25, deviation: 7, from: -2, to: 52 },
  length: { usual: 46, deviation: 9, from: 24, to: 74 },
} as const;

/** Sum of the squares of such steps from which nose and brain contradict each other: a chin, a mask or a tube was taken for a nose. */
const CONTRADICTION = 5;

/** How far the head may nod, and by what steps that is tried, degrees; the nod that the brain itself suggests is right within a deviation, the smaller where its base was seen. */
const NOD = { most: 36, step: 2, deviation: { base: 8, length: 18 } } as const;

/** The face that a brain alone suggests for a nod. */
interface Nodding {
  nod: number;
  face: FaceFrame;
}

/**
 * The faces that a brain suggests, one for every nod.
 * @param middle points of the brain near the mirror plane; @param upright the direction of the patient's head that lies in that plane.
 */
export function nodding(head: Head, middle: readonly Vector[], plane: MidPlane, upright: Vector, { centre, size }: Pick<Guess, 'centre' | 'size'>): Nodding[] {
  const found: Nodding[] = [];
  for (let nod = -NOD.most; nod <= NOD.most; nod += NOD.step) {
    const up = turn(upright, plane.left, -nod * DEGREE);
    const { face } = frameByBrain(head, middle, plane, { centre, size, up, anterior: cross(plane.left, up) });
    if (face) found.push({ nod, face });
  }
  return found;
}

/**
 * The face that fits a brain and a nose at once. The tip of the nose is sharp but tells nothing of the nod of the head; the floor of the brain
 * tells the height of the nasion only when the nod is known. Of all nods one makes the bridge between the two lean back as noses do.
 * @param noses what may be the nose.
 * @param suggested the nod that the brain's own shape suggests, radians, and whether its base was seen.
 * @returns undefined when no nod brings the two together.
 */
export function frameByBoth(brains: readonly Nodding[], suggested: { nod: number; sure: boolean }, noses: readonly FaceFrame[]): FaceFrame | undefined {
  const deviation = suggested.sure ? NOD.deviation.base : NOD.deviation.length;
  let best: { face: FaceFrame; unlikely: number } | undefined;
  for (const { noseTip, protrusion } of noses) for (const { nod, face } of brains) {
    const bridge = subtract(face.nasion, noseTip);
    const lean = Math.atan2(-dot(bridge, face.anterior), dot(bridge, face.up)) / DEGREE;
    const length = Math.hypot(...bridge) / face.size;
    if (!isWithin(lean, BRIDGE.lean) || !isWithin(length, BRIDGE.length)) continue;
    const unlikely = steps(lean, BRIDGE.lean) ** 2 + steps(length, BRIDGE.length) ** 2 + ((nod - suggested.nod / DEGREE) / deviation) ** 2;
    if (unlikely < (best?.unlikely ?? CONTRADICTION)) best = { face: { ...face, noseTip, protrusion, found: 'both', ahead: true }, unlikely };
  }
  return best?.face;
}

function isWithin(value: number, { from, to }: { from: number; to: number }): boolean {
  return value >= from && value <= to;
}

function steps(value: number, { usual, deviation }: { usual: number; deviation: number }): number {
  return (value - usual) / deviation;
}
