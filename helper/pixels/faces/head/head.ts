import { eachSet, emptyMask, maskOf, type Grid, type Mask } from '../volume/grid.ts';
import { dilate, erode, intersect, largestPart, majority, partsThat, union, without } from '../volume/morphology.ts';
import type { Vector } from '../volume/vector.ts';
import { airOf, closedBody, knownOf, skinThreshold } from './skin.ts';

/** What was found of a head in a volume. */
export interface Head {
  /** Skin and everything within, holes filled; what touches from outside (cup, pillow, table) taken off where a thin bridge joins it. */
  mask: Mask;
  /** That, and what thin bridges join to it, or nearly, and is as small as an ear: auricles are no thicker than what joins a head to its cup. */
  withEars: Mask;
  /** In CT, small things that touch the head nowhere or by thin bridges: glasses, a tube. */
  worn?: Mask;
  /** Signal at which tissue begins. */
  threshold: number;
  /** Whether the values are Hounsfield units. */
  hounsfield: boolean;
  /** Points that a slice covers. */
  known: Mask;
}

/** The smallest part, in ml, that could be a head, however little of it the field of view holds. */
const SMALLEST_HEAD_ML = 150;

/** An auricle with what hangs on it is smaller, ml; cups and cushions are larger. */
const LARGEST_EAR_ML = 25;

/** Glasses are smaller, ml; masks, cups and cushions are larger. */
const LARGEST_WORN_ML = 30;

/**
 * Finds the body in a volume.
 * @param noise what of a volume is surely air, where that is known: its upper end.
 * @returns undefined when there is too little of it.
 */
export function findBody(volume: Grid, modality: string, noise?: number): Head | undefined {
  const air = airOf(volume, modality);
  const hounsfield = air !== undefined;
  const threshold = skinThreshold(volume, modality, noise, air);
  const known = knownOf(volume);
  const tissue = maskOf(volume, (at) => volume.values[at]! > threshold);
  const mask = closedBody(hounsfield ? withoutBridges(tissue) : majority(tissue, known), known);
  const pointMl = volume.spacing ** 3 / 1000;
  if (count(mask) * pointMl < SMALLEST_HEAD_ML) return undefined;
  // The root of a child's auricle is so thin that averaging parts the two.
  const beside = dilate(mask, 3).values;
  const hanging = partsThat(without(tissue, mask), (points) => points.length <= LARGEST_EAR_ML / pointMl && points.some((at) => beside[at]));
  const withEars = union(mask, hanging);
  const worn = hounsfield ? partsThat(without(tissue, dilate(mask)), (points) => points.length <= LARGEST_WORN_ML / pointMl) : undefined;
  return { mask, withEars, ...(worn ? { worn } : {}), threshold, hounsfield, known };
}

/** What walls too thin to be told from bridges hold may measure so much, ml: a nose with its cavity; masks and cups are larger. */
const LARGEST_THIN_ML = 180;

/** So far before the middle of its brain the face of a head begins, mm. */
const FACE_BEGINS = 20;

/**
 * A head of a CT with what lies before its brain in thin walls: about a wide nasal cavity they are no thicker than what joins a head to its cup, and
 * without them the profile of the head falls in below the brow. Filled before it is opened, such a nose is solid.
 */
export function withThinWalls(volume: Grid, head: Head, [, middle]: Vector): Head {
  const { mask, threshold, known } = head;
  const solid = withoutBridges(closedBody(maskOf(volume, (at) => volume.values[at]! > threshold), known));
  const before = without(solid, mask);
  eachSet(before, (_x, y, _z, at) => {
    if (y > middle - FACE_BEGINS) before.values[at] = 0;
  });
  const beside = dilate(mask).values;
  const most = (LARGEST_THIN_ML * 1000) / volume.spacing ** 3;
  const walls = partsThat(before, (points) => points.length <= most && points.some((at) => beside[at]));
  return { ...head, mask: union(mask, walls), withEars: union(head.withEars, walls) };
}

/** The largest thing, cut loose from the cup that the head lies in: opening cuts thin bridges, growing back within the tissue restores the skin. */
function withoutBridges(tissue: Mask): Mask {
  let part = largestPart(erode(tissue));
  for (let step = 0; step < 2; step++) part = intersect(dilate(part), tissue);
  return part;
}

/** The part of a mask that lies at most so many mm below its top; a few stray points do not make a top. */
export function topPart(mask: Mask, reach: number): Mask {
  const [nx, ny, nz] = mask.size;
  const plane = nx * ny;
  const layer = (k: number): Uint8Array => mask.values.subarray(k * plane, (k + 1) * plane);
  let top = nz - 1;
  while (top > 0 && layer(top).reduce((sum, value) => sum + value, 0) < SMALLEST_TOP / mask.spacing ** 2) top--;
  const bottom = Math.max(0, top - Math.round(reach / mask.spacing));
  const part = emptyMask(mask);
  part.values.set(mask.values.subarray(bottom * plane, (top + 1) * plane), bottom * plane);
  return part;
}

/** The areas of the axial sections of a mask from below, mm². */
export function sectionsOf({ values, size: [nx, ny, nz], spacing }: Mask): number[] {
  const layer = nx * ny;
  return Array.from({ length: nz }, (_, k) => values.subarray(k * layer, (k + 1) * layer).reduce((sum, value) => sum + value, 0) * spacing ** 2);
}

export function largestSection(mask: Mask): number {
  return Math.max(...sectionsOf(mask));
}

/** Area of the first layer that counts as the top of a head, mm². */
const SMALLEST_TOP = 400;

export function count(mask: Mask): number {
  const { values } = mask;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
