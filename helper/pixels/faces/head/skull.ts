import type { FaceFrame } from './faceFrame.ts';
import { eachSet, emptyMask, isSet, sampleGrid, type Grid, type Mask } from '../volume/grid.ts';
import { partsThat } from '../volume/morphology.ts';
import type { Tissue } from './tissue.ts';
import { along, dot, scale, subtract, type Vector } from '../volume/vector.ts';

/** Measures of a skull, mm for an adult where the size of the head scales them. */
const SKULL = {
  /** How far behind the nasion the middle of a head lies. */
  middle: 85,
  /** Within so much of the way out there is bone, and so much of it at least. */
  outward: 26,
  thickness: 3,
  /** So far inward nothing else follows: behind the bones of a face there are air, fat and more bone. */
  inward: 30,
  /** Fewer points, of a lattice of 2 mm, are noise. */
  fewest: 12,
} as const;

/**
 * The points of a zone that lie behind a skull, though nobody had found a brain: on the way out there is bone, on the way in only more of the same.
 * @param head the patient without the air around. @param zone on the lattice of the volume.
 */
export function behindSkull(volume: Grid, tissue: Tissue, head: Mask, frame: FaceFrame, zone: Mask): Mask {
  const behind = emptyMask(volume);
  eachSet(zone, (x, y, z, at) => {
    if (!tissue.isBrain(at)) return;
    const out = outwardAt([x, y, z], frame);
    let before = volume.values[at]!;
    for (let r = volume.spacing; r <= SKULL.inward; r += volume.spacing) {
      const here = sampleGrid(volume, x - r * out[0], y - r * out[1], z - r * out[2], NaN);
      if (tissue.parts(at, before, here)) return;
      before = here;
    }
    if (hasBoneAhead(volume, tissue, head, at, [x, y, z], out, false)) behind.values[at] = 1;
  });
  return partsThat(behind, (points) => points.length >= SKULL.fewest);
}

/** The way out of a head at a place, level with it. */
export function outwardAt(place: Vector, { nasion, anterior, left, size }: FaceFrame): Vector {
  const offset = subtract(place, along(nasion, anterior, -SKULL.middle * size));
  const [ahead, aside] = [dot(offset, anterior), dot(offset, left)];
  return scale(along(scale(anterior, ahead), left, aside), 1 / Math.hypot(ahead, aside));
}

/**
 * Whether there is bone on the way out from a point of a head.
 * @param unknown whether what no slice covers counts as bone.
 */
export function hasBoneAhead(volume: Grid, tissue: Tissue, head: Mask, at: number, from: Vector, out: Vector, unknown: boolean): boolean {
  let thickness = 0;
  for (let r = 1; r < SKULL.outward && thickness < SKULL.thickness; r++) {
    const place = along(from, out, r);
    const value = sampleGrid(volume, ...place, NaN);
    thickness = (Number.isNaN(value) ? unknown : isSet(head, place) && tissue.isBone(at, value)) ? thickness + 1 : 0;
  }
  return thickness >= SKULL.thickness;
}
