import { ADULT, type HeadShape } from './anatomy.ts';
import { uniform, type Pose } from './scan.ts';

/** Ranges that heads are drawn from: [least, greatest] of each measure. */
type Ranges = {
  scale: Range; breadth: Range; length: Range; height: Range; faceHeight: Range;
  noseLength: Range; noseProjection: Range; noseWidth: Range; noseDeviation: Range;
  eyeSpacing: Range; eyeDepth: Range; eyeBulge: Range; brow: Range; cheek: Range; lips: Range; jaw: Range; chin: Range; ears: Range; neck: Range;
  face?: Range; fat?: Range; beard?: Range; swelling?: Range; mouth?: Range;
};
type Range = readonly [number, number];

/** Heads that nothing was chosen on: wider ranges, crooked noses, large ears, long and short faces, children. */
export const UNSEEN: Ranges = {
  scale: [0.74, 1.1], breadth: [68, 84], length: [86, 103], height: [77, 91], faceHeight: [0.88, 1.12],
  noseLength: [37, 50], noseProjection: [16, 29], noseWidth: [0.85, 1.3], noseDeviation: [-4, 4],
  eyeSpacing: [28, 35], eyeDepth: [7, 13], eyeBulge: [0.95, 1.06], brow: [0.75, 1.25], cheek: [0.8, 1.2], lips: [0.7, 1.35], jaw: [0.88, 1.14], chin: [0.7, 1.5], ears: [0.6, 1.7], neck: [42, 62],
};

/** Farther out still: small children and giants, fat and gaunt faces, flat and large noses, beards, swollen cheeks. */
export const WILD: Ranges = {
  scale: [0.68, 1.14], breadth: [66, 87], length: [84, 106], height: [75, 93], faceHeight: [0.84, 1.16],
  noseLength: [34, 54], noseProjection: [13, 32], noseWidth: [0.8, 1.45], noseDeviation: [-6, 6],
  eyeSpacing: [27, 36], eyeDepth: [5, 14], eyeBulge: [0.93, 1.1], brow: [0.6, 1.35], cheek: [0.75, 1.3], lips: [0.6, 1.5], jaw: [0.84, 1.2], chin: [0.5, 1.7], ears: [0.5, 1.9], neck: [38, 66],
  face: [0.74, 1.04], fat: [0, 9], beard: [-2, 2], swelling: [-16, 8], mouth: [-30, 16],
};

/** A head of a family; the same for the same seed. */
export function variedHead(seed: number, ranges: Ranges): HeadShape {
  const random = uniform(seed * 7919 + 13);
  const pick = ([from, to]: Range): number => from + (to - from) * random();
  /** What most heads do not have: the range begins below zero. */
  const perhaps = (range: Range | undefined): number => (range ? Math.max(0, pick(range)) : 0);
  return {
    ...ADULT,
    scale: pick(ranges.scale),
    cranium: { breadth: pick(ranges.breadth), length: pick(ranges.length), height: pick(ranges.height) },
    faceHeight: pick(ranges.faceHeight),
    nose: { length: pick(ranges.noseLength), projection: pick(ranges.noseProjection), width: pick(ranges.noseWidth), deviation: pick(ranges.noseDeviation) },
    eyes: { spacing: pick(ranges.eyeSpacing), depth: pick(ranges.eyeDepth), bulge: pick(ranges.eyeBulge) },
    brow: pick(ranges.brow), cheek: pick(ranges.cheek), lips: pick(ranges.lips), jawWidth: pick(ranges.jaw), chin: pick(ranges.chin), ears: pick(ranges.ears), neck: pick(ranges.neck),
    face: ranges.face ? pick(ranges.face) : 1, fat: perhaps(ranges.fat), beard: perhaps(ranges.beard), swelling: perhaps(ranges.swelling), mouth: perhaps(ranges.mouth),
  };
}

/** A pose within the given degrees of straight, and a place a few centimetres off the middle. */
export function variedPose(seed: number, reach: { pitch: number; roll: number; yaw: number }): Pose {
  const random = uniform(seed * 104729 + 7);
  const about = (limit: number): number => (2 * random() - 1) * limit;
  return { pitch: about(reach.pitch), roll: about(reach.roll), yaw: about(reach.yaw), at: [about(15), about(15), about(10)] };
}
