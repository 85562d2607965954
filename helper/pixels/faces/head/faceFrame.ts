import type { Vector } from '../volume/vector.ts';

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
  /** Whether it surely looks this way, and not the opposite: nose and brain say so, or the base of the brain does. */
  ahead: boolean;
}

/** A face, or why there is none: the field of view ends above it, nothing looks like one, or nobody knows which way the head looks: no plane halves it, or it stands upside down. */
export type FaceSearch = { face: FaceFrame } | { face: undefined; missing: 'above' | 'unlike' | 'lopsided' };

export const ABOVE: FaceSearch = { face: undefined, missing: 'above' };
export const UNLIKE: FaceSearch = { face: undefined, missing: 'unlike' };
export const LOPSIDED: FaceSearch = { face: undefined, missing: 'lopsided' };

/** Where a face is looked for. */
export interface Guess {
  /** Unit vectors: the way the face looks, and upwards. */
  anterior: Vector;
  up: Vector;
  /** The middle of the brain, or of the cranium. */
  centre: Vector;
  size: number;
}
