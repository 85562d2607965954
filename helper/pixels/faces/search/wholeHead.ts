import { evenOut } from '../head/even.ts';
import type { FaceFrame } from '../head/faceFrame.ts';
import { findBody, type Head } from '../head/head.ts';
import { isSet, onto, type Lattice, type Mask } from '../volume/grid.ts';
import { erode, intersect, inverse, union } from '../volume/morphology.ts';
import { along, type Vector } from '../volume/vector.ts';
import { assembleVolume, boundsOf, latticeIn, type Bounds, type PlacedInstance } from '../volume/volume.ts';

/** Another series of the frame of reference in which a face was found. */
export interface OtherSeries {
  modality: string;
  placed: readonly PlacedInstance[];
}

/** Where the profile of a face is looked for, mm for an adult: from the nasion down to below any chin, and so far behind it. */
const PROFILE = { from: 0, to: -150, step: 5, behind: 15 } as const;

/** Of more places of it than these another series tells. */
const WORTH = 2;

/** What lies so many steps within the end of a field of view is taken from the series that goes on there: an airway that it opens is not seen to be closed. */
const END = 2;

/**
 * The head as the series of its frame of reference show it together. Where the field of view of the one in which the face was found ends above
 * the chin, another may go on: its skin is what the cut must follow there.
 * @param boundsFor the part of a field of view in which a head is looked for.
 */
export async function wholeHead(head: Head, frame: FaceFrame, others: readonly OtherSeries[], spacing: number, boundsFor: (bounds: Bounds) => Bounds): Promise<Head> {
  const unseen = profileOf(frame).filter((place) => !isSet(head.known, place));
  const shown = ({ placed }: OtherSeries): number => unseen.filter((place) => isWithin(boundsOf(placed), place)).length;
  const best = others.map((other) => ({ other, shows: shown(other) })).reduce<{ other?: OtherSeries; shows: number }>((a, b) => (b.shows > a.shows ? b : a), { shows: WORTH });
  if (!best.other) return head;
  const { modality, placed } = best.other;
  const volume = await assembleVolume(placed, spacing, boundsFor(boundsOf(placed)));
  if (!volume) return head;
  const even = evenOut(volume, modality);
  const more = findBody(even.volume, modality, even.coil?.noise);
  return more ? joined(head, more) : head;
}

function profileOf({ nasion, anterior, up, size }: FaceFrame): Vector[] {
  const places = Array.from({ length: (PROFILE.from - PROFILE.to) / PROFILE.step + 1 }, (_, at) => PROFILE.from - at * PROFILE.step);
  return places.map((height) => along(along(nasion, up, height * size), anterior, -PROFILE.behind * size));
}

function isWithin({ low, high }: Bounds, place: Vector): boolean {
  return place.every((value, axis) => value >= low[axis]! && value <= high[axis]!);
}

/** A head with what another series shows of it beyond its field of view. */
function joined(head: Head, more: Head): Head {
  const lattice = latticeIn(boundsOfBoth(head.mask, more.mask), head.mask.spacing);
  const known = onto(lattice, head.known);
  const covered = onto(lattice, more.known);
  const beyond = intersect(covered, inverse(erode(known, END)));
  const both = (own: Mask, other: Mask): Mask => union(intersect(onto(lattice, own), inverse(beyond)), intersect(onto(lattice, other), beyond));
  const worn = head.worn && (more.worn ? both(head.worn, more.worn) : onto(lattice, head.worn));
  return { ...head, mask: both(head.mask, more.mask), withEars: both(head.withEars, more.withEars), ...(worn ? { worn } : {}), known: union(known, covered) };
}

function boundsOfBoth(a: Lattice, b: Lattice): Bounds {
  const end = ({ origin, size, spacing }: Lattice): Vector => origin.map((from, axis) => from + (size[axis]! - 1) * spacing) as unknown as Vector;
  const pick = (choose: (...values: number[]) => number, u: Vector, v: Vector): Vector => u.map((value, axis) => choose(value, v[axis]!)) as unknown as Vector;
  return { low: pick(Math.min, a.origin, b.origin), high: pick(Math.max, end(a), end(b)) };
}
