import { findBrain, hasSkull } from '../head/brain.ts';
import { isBrainAlone } from '../head/brainAlone.ts';
import { regionOf, type FaceDecision } from '../headers/decision.ts';
import { evenOut, type Even } from '../head/even.ts';
import { maskOf, type Grid, type Mask } from '../volume/grid.ts';
import { count, findBody, largestSection, topPart, withThinWalls, type Head } from '../head/head.ts';
import type { FaceFrame, FaceSearch } from '../head/faceFrame.ts';
import { findFace } from './landmarks.ts';
import { dilate, intersect, inverse } from '../volume/morphology.ts';
import { frameByChin } from './profile.ts';
import { centreOf } from '../head/symmetry.ts';
import type { SeriesInfo } from '../headers/seriesInfo.ts';
import { isNoise } from '../volume/texture.ts';
import { assembleVolume, boundsOf, placeInstances, type Bounds, type VolumeInstance } from '../volume/volume.ts';
import { wholeHead } from './wholeHead.ts';

/** A series with what was decided about it. */
export interface FaceSeries {
  id: string;
  info: SeriesInfo;
  decision: FaceDecision['decision'];
  instances: VolumeInstance[];
}

/** Spacing of the lattice on which heads are looked for, mm. */
export const SPACING = 2;

/** A head is looked for in the topmost part of a long field of view, mm. */
const HEAD_PART = 420;

/** So many volumes of one frame of reference are searched before it counts as without a face. */
const ATTEMPTS = 3;

/** A face, and the volume that it was found in. */
export interface FoundFace extends Even {
  frame: FaceFrame;
  head: Head;
  /** The same, with what other series show of it where that volume ends. */
  whole: Head;
  brain: Mask | undefined;
  /** The series. */
  reference: string;
}

/** `none`: no head; `above`: only the top of a head; `unlike`: a head whose face was not found. */
export type Missing = 'none' | 'above' | 'unlike';

/** Looks for a face in the most telling volumes of a frame of reference. */
export async function searchFace(members: readonly FaceSeries[], signal?: AbortSignal): Promise<{ found: FoundFace } | { found: undefined; missing: Missing }> {
  const candidates = members.filter(({ decision, info }) => decision === 'deface' && info.located && info.slices > 1).sort((a, b) => telling(b.info) - telling(a.info) || (a.id < b.id ? -1 : 1));
  const missing = new Set<Missing>();
  for (const candidate of candidates.slice(0, ATTEMPTS)) {
    signal?.throwIfAborted();
    const placed = placeInstances(candidate.instances);
    const assembled = await assembleVolume(placed, SPACING, headBounds(boundsOf(placed)));
    if (!assembled || isNoise(assembled, placed, candidate.info.sliceSpacing)) continue;
    const even = evenOut(assembled, candidate.info.modality);
    const { volume } = even;
    if (even.white !== undefined) missing.add('unlike');
    const body = findBody(volume, candidate.info.modality, even.coil?.noise);
    if (!body) continue;
    if (even.coil && shareOfRim(body) > SHINING) {
      missing.add('unlike');
      continue;
    }
    const region = regionOf(candidate.info);
    const isSaidHead = (): boolean => region === 'head' && canBeHead(volume, body);
    if (candidate.info.modality === 'MR' && isBrainAlone(volume, body)) {
      if (isSaidHead()) missing.add('unlike');
      continue;
    }
    const said = region === 'head' || region === 'face' || region === 'wide';
    const brain = findBrain(volume, body, said);
    const { head, search } = lookFor(volume, body, brain);
    // A brain proves a head, and so does the header where there is bone; without either a nose may be any bulge, and a throat the lower half of a ball.
    const isBody = brain !== undefined || hasBone(volume, head);
    const frame = !isBody ? undefined : search.face ? (brain || said ? search.face : undefined) : search.missing === 'unlike' ? frameByChin(head, said, brain) : undefined;
    if (frame) {
      const others = candidates.filter((one) => one !== candidate).map(({ info, instances }) => ({ modality: info.modality, placed: placeInstances(instances) }));
      return { found: { frame, head, whole: await wholeHead(head, frame, others, SPACING, headBounds), brain, reference: candidate.id, ...even } };
    }
    if (brain || isSaidHead()) missing.add(search.face || search.missing === 'lopsided' ? 'unlike' : search.missing);
  }
  return { found: undefined, missing: missing.has('unlike') ? 'unlike' : missing.has('above') ? 'above' : 'none' };
}

/** The face of a body and, where none is seen in a CT with a brain, that of the body with the thin walls before it. */
function lookFor(volume: Grid, body: Head, brain: Mask | undefined): { head: Head; search: FaceSearch } {
  const usual = { head: body, search: findFace(volume, body, brain) };
  if (usual.search.face || usual.search.missing !== 'unlike' || !brain || !body.hounsfield) return usual;
  const head = withThinWalls(volume, body, centreOf(brain));
  const search = findFace(volume, head, brain);
  return search.face ? { head, search } : usual;
}

/** A larger share of the rim of the field of view than this is no head, and the air before a coil shines: its surface cannot be trusted. */
const SHINING = 0.2;

/** The share of the rim of the field of view that a head takes. */
function shareOfRim({ mask, known }: Head): number {
  const rim = intersect(known, dilate(inverse(known)));
  return count(intersect(rim, mask)) / Math.max(1, count(rim));
}

/** Whether a thing that the header calls a head can be one: no broader, and with bone. A bottle of water is none. */
function canBeHead(volume: Grid, head: Head): boolean {
  return largestSection(topPart(head.mask, SECTION_REACH)) < LARGEST_SECTION && hasBone(volume, head);
}

/** Whether there is as much bone in the upper part of a thing, or where a head has its skull, as in anybody. */
function hasBone(volume: Grid, head: Head): boolean {
  if (!head.hounsfield) return hasSkull(volume, head);
  const mask = topPart(head.mask, SECTION_REACH);
  return count(maskOf(mask, (at) => mask.values[at] === 1 && volume.values[at]! > BONE)) > LEAST_BONE * count(mask);
}

/** A section of head and face, mm², so far below the top of the field of view, mm; trunks are larger. */
const LARGEST_SECTION = 50_000;
const SECTION_REACH = 150;

/** Bone in CT, HU, and the least share of it in a head, which has a tenth and more. */
const BONE = 220;
const LEAST_BONE = 0.03;

/** How well a volume shows a face: CT before MR before PET, fine before coarse, long before short. */
function telling(info: SeriesInfo): number {
  const modality = { CT: 3, MR: 2, PT: 0 }[info.modality] ?? 1;
  const fineness = Math.min(4, 6 / Math.max(0.5, info.sliceSpacing));
  const cover = Math.min(220, Math.min(...info.extent)) / 55;
  return modality + fineness + cover;
}

/** The topmost part of the field of view, with room to close gaps of the head without meeting the border of the lattice. */
function headBounds({ low, high }: Bounds): Bounds {
  const room = 3 * SPACING;
  return { low: [low[0] - room, low[1] - room, Math.max(low[2], high[2] - HEAD_PART) - room], high: [high[0] + room, high[1] + room, high[2] + room] };
}
