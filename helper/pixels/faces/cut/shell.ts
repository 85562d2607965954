import type { FaceFrame } from '../head/faceFrame.ts';
import { emptyGrid, onto, type Grid, type Lattice, type Mask } from '../volume/grid.ts';
import type { Head } from '../head/head.ts';
import { dilate, distanceTo, erode, partsThat } from '../volume/morphology.ts';
import { between, locateAll, measureRadius, placeAt, reachOf, type Places, type RadiusMap } from './radiusMap.ts';
import { laySurfaces, type CutOptions, type Surfaces } from './surfaces.ts';
import { cutWorn, wornBefore } from './worn.ts';

/**
 * The one surface by which all series of a frame of reference are cut, as two fields on a lattice in patient coordinates.
 * `cut`: mm within the part that is removed or replaced; where it is not positive nothing changes.
 * `skin`: mm beyond the smooth skin that a replacement shows; only meaningful where `cut` is positive.
 */
export interface FaceShell {
  cut: Grid;
  skin: Grid;
  frame: FaceFrame;
}

/** Nothing is cut nearer to the brain than this, mm: more than a voxel of the lattice, and of thick slices. */
const BRAIN_MARGIN = 4;

/** `cut` where nothing is cut. */
const OUTSIDE = -20;

/**
 * Builds the shell for a face.
 * @param options of them `ears` says whether the ears go too, and `wide` is taken for granted where the place of the face rests on one landmark alone.
 */
export function buildShell(head: Head, frame: FaceFrame, brain: Mask | undefined, options: Omit<CutOptions, 'brain'> & { ears: boolean }): FaceShell {
  const map = measureRadius(head.mask, head.known, frame);
  const ears = options.ears ? { withEars: measureRadius(head.withEars, head.known, frame), bare: measureRadius(withoutEars(head), head.known, frame) } : undefined;
  const surfaces = laySurfaces({ map, ears, brain: brain && reachOf(brain, map) }, { ...options, wide: options.wide || frame.found !== 'both', brain: !brain ? 'nothing' : head.hounsfield ? 'bone' : 'signal' });
  const before = head.worn && wornBefore(map, surfaces, head.worn);
  const lattice = latticeAround(map, [surfaces, ...(ears && surfaces.side ? [{ cut: surfaces.side, outer: ears.withEars.radius }] : []), ...(before ? [before.layer] : [])], head.mask.spacing);
  const shell = { cut: emptyGrid(lattice, OUTSIDE), skin: emptyGrid(lattice), frame };
  const places = locateAll(map, lattice);
  const { rows, columns, radii } = places;
  for (let at = 0; at < radii.length; at++) {
    const r = radii[at]!;
    if (Number.isNaN(r)) continue;
    const within = Math.min(r - between(surfaces.cut, map, rows[at]!, columns[at]!), between(surfaces.outer, map, rows[at]!, columns[at]!) - r);
    shell.cut.values[at] = Math.max(OUTSIDE, within);
    shell.skin.values[at] = r - between(surfaces.skin, map, rows[at]!, columns[at]!);
  }
  if (before) cutWorn(shell.cut, before.worn);
  if (surfaces.side) cutEars(shell.cut, map, places, surfaces.side, head.withEars);
  if (brain) protect(shell.cut, brain);
  return shell;
}

/** Twice this, mm, is thicker than an auricle and thinner than anything else at the side of a head. */
const HALF_EAR = 6;

/** A head opened so far that its auricles are gone. */
function withoutEars({ withEars }: Head): Mask {
  const steps = Math.round(HALF_EAR / withEars.spacing);
  return dilate(erode(withEars, steps), steps);
}

/** So far about an auricle its surroundings go too, mm: the noise that would draw it. */
const ABOUT_EAR = 6;

/** Its root goes too, so deep, mm: the hollows in it would draw it, were they not filled. */
const HOLLOW = 3;

/** What stands out less, mm, is no ear: hair, and the roundness of the head. */
const LEAST_EAR = 4;

/** Cuts off what of the auricles lies beyond the side of the head, and nothing but that and a little around it. */
function cutEars(cut: Grid, map: RadiusMap, { rows, columns, radii }: Places, side: Float32Array, withEars: Mask): void {
  const beyond = new Float32Array(cut.values.length).fill(OUTSIDE);
  const auricles = onto(cut, withEars);
  for (let at = 0; at < radii.length; at++) {
    if (!Number.isNaN(radii[at]!)) beyond[at] = radii[at]! - between(side, map, rows[at]!, columns[at]!);
    if (!(beyond[at]! > 0)) auricles.values[at] = 0;
  }
  const distance = distanceTo(partsThat(auricles, (points) => points.some((at) => beyond[at]! > LEAST_EAR * map.frame.size))).values;
  for (let at = 0; at < distance.length; at++) cut.values[at] = Math.max(cut.values[at]!, Math.min(beyond[at]! + HOLLOW, ABOUT_EAR - distance[at]!));
}

/** Room about that, mm: for what goes around an auricle, and to interpolate in. */
const ROOM = ABOUT_EAR + 4;

/** A lattice around all that lies between the surfaces, with some room. */
function latticeAround(map: RadiusMap, layers: readonly Pick<Surfaces, 'cut' | 'outer'>[], spacing: number): Lattice {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const { cut, outer } of layers) {
    for (let at = 0; at < cut.length; at++) {
      if (cut[at]! >= outer[at]!) continue;
      for (const r of [cut[at]!, outer[at]!]) {
        placeAt(map, Math.floor(at / map.columns), at % map.columns, r).forEach((value, axis) => {
          low[axis] = Math.min(low[axis]!, value - ROOM);
          high[axis] = Math.max(high[axis]!, value + ROOM);
        });
      }
    }
  }
  const count = (axis: 0 | 1 | 2): number => Math.ceil((high[axis] - low[axis]) / spacing) + 2;
  return { origin: low, spacing, size: [count(0), count(1), count(2)] };
}

/** Keeps the cut away from the brain; what of it lies beyond the lattice of the shell needs no protection. */
function protect(cut: Grid, brain: Mask): void {
  const distance = distanceTo(onto(cut, brain));
  for (let at = 0; at < cut.values.length; at++) if (cut.values[at]! > 0) cut.values[at] = Math.min(cut.values[at]!, distance.values[at]! - BRAIN_MARGIN);
}
