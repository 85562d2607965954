import type { Problem } from '../../../shared/journal.ts';
import type { DicomFile } from '../../dicom/reader.ts';
import type { FrameChange } from '../rewrite.ts';
import { pack, unpack } from '../storedFrame.ts';
import { cutFrame, meets, type Cutter, type FaceMethod } from './cut.ts';
import type { FaceDecision } from './decision.ts';
import { measureFilling, blurVolume } from './filling.ts';
import type { Grid } from './grid.ts';
import { brainInBone } from './brain.ts';
import { findBody } from './head.ts';
import { findFace } from './landmarks.ts';
import { readPlanes } from './planes.ts';
import { faceProblem } from './problem.ts';
import type { SeriesInfo } from './seriesInfo.ts';
import { buildShell, type FaceShell } from './surface.ts';
import { assembleVolume, boundsOf, placeInstances, type Bounds, type VolumeInstance } from './volume.ts';

/** A series with what was decided about it. */
export interface FaceSeries {
  id: string;
  info: SeriesInfo;
  decision: FaceDecision['decision'];
  instances: VolumeInstance[];
}

export interface FaceOptions {
  method: FaceMethod;
  /** How deep behind the skin, mm. */
  depth: number;
  ears: boolean;
  signal?: AbortSignal;
}

/** What happens to one series. `cutter` is plain data: it travels to worker threads. */
export interface SeriesPlan {
  id: string;
  outcome: 'deface' | 'unchanged' | 'held';
  /** Why, in words for the reviewer. */
  reason: string;
  problem?: Problem;
  cutter?: Cutter;
}

/** What happens to the series of one frame of reference: all are cut by the same shell. */
export interface FacePlan {
  frameOfReference: string;
  /** The series in which the face was found. */
  reference?: string;
  shell?: FaceShell;
  series: SeriesPlan[];
}

/** Spacing of the lattice on which heads are looked for, mm. */
export const SPACING = 2;

/** A head is looked for in the topmost part of a long field of view, mm. */
const HEAD_PART = 420;

/** So many volumes of one frame of reference are searched before it counts as without a face. */
const ATTEMPTS = 3;

/**
 * Plans the removal of faces from the series of a case. Series of one frame of reference share one shell, so that
 * none shows what was cut from another.
 *
 * Deterministic: neither the order of the series nor that of their instances matters.
 * @throws PixelError when a frame of a series that must be looked at cannot be decoded; the abort reason when `signal` fires.
 */
export async function planFaces(series: readonly FaceSeries[], options: FaceOptions): Promise<FacePlan[]> {
  const frames = new Map<string, FaceSeries[]>();
  for (const one of [...series].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    // Without a frame of reference a series has nothing in common with others.
    const key = one.info.frameOfReference || `series ${one.id}`;
    frames.set(key, [...(frames.get(key) ?? []), one]);
  }
  const plans: FacePlan[] = [];
  for (const [frameOfReference, members] of frames) plans.push(await planFrame(frameOfReference, members, options));
  return plans;
}

async function planFrame(frameOfReference: string, members: readonly FaceSeries[], options: FaceOptions): Promise<FacePlan> {
  const search = await searchFace(members, options);
  if (!search.found) return { frameOfReference, series: members.map((one) => withoutFace(one, search.missing)) };
  const { shell, reference } = search.found;
  const plans: SeriesPlan[] = [];
  for (const one of members) {
    options.signal?.throwIfAborted();
    plans.push(await planSeries(one, shell, options));
  }
  return { frameOfReference, reference, shell, series: plans };
}

interface Search {
  found?: { shell: FaceShell; reference: string };
  /** `none`: no head; `above`: only the top of a head; `unlike`: a head whose face was not found. */
  missing: 'none' | 'above' | 'unlike';
}

/** Looks for a face in the most telling volumes of the frame of reference. */
async function searchFace(members: readonly FaceSeries[], options: FaceOptions): Promise<Search> {
  const candidates = members.filter(({ decision, info }) => decision === 'deface' && info.located && info.slices > 1).sort((a, b) => telling(b.info) - telling(a.info) || (a.id < b.id ? -1 : 1));
  let missing: Search['missing'] = 'none';
  for (const candidate of candidates.slice(0, ATTEMPTS)) {
    options.signal?.throwIfAborted();
    const placed = placeInstances(candidate.instances);
    const volume = await assembleVolume(placed, SPACING, headBounds(boundsOf(placed)));
    const head = volume && findBody(volume, candidate.info.modality);
    if (!volume || !head) continue;
    const brain = head.hounsfield ? brainInBone(volume, head) : undefined;
    // In CT a head without brain in bone is none; elsewhere the shape alone tells.
    const search = findFace(head, brain);
    if (search.face && (brain || !head.hounsfield || looksLikeFaceAlone(candidate))) {
      return { found: { shell: buildShell(head, search.face, brain, options), reference: candidate.id }, missing };
    }
    if (brain && !search.face) missing = search.missing;
  }
  return { missing };
}

/** A CT of the face alone has no brain to prove the head; the header, or the user, has said that it is one. */
function looksLikeFaceAlone({ info }: FaceSeries): boolean {
  return info.extent[2] < 200 && info.orientation !== 'unknown';
}

/** How well a volume shows a face: CT before MR before PET, fine before coarse, long before short. */
function telling(info: SeriesInfo): number {
  const modality = { CT: 3, MR: 2, PT: 0 }[info.modality] ?? 1;
  const fineness = Math.min(4, 6 / Math.max(0.5, info.sliceSpacing));
  const cover = Math.min(220, Math.min(...info.extent)) / 55;
  return modality + fineness + cover;
}

/** The topmost part of the field of view. */
function headBounds({ low, high }: Bounds): Bounds {
  return { low: [low[0], low[1], Math.max(low[2], high[2] - HEAD_PART)], high };
}

function withoutFace({ id, info, decision }: FaceSeries, missing: Search['missing']): SeriesPlan {
  if (decision === 'hold') return { id, outcome: 'held', reason: 'a person must decide', problem: faceProblem('faces-unclear-geometry') };
  if (decision === 'skip') return { id, outcome: 'unchanged', reason: 'no face to be recognised' };
  if (missing === 'above') return { id, outcome: 'unchanged', reason: 'only the top of the head is in the field of view' };
  if (missing === 'unlike') return { id, outcome: 'held', reason: 'a head, but its face was not found', problem: faceProblem('faces-not-found') };
  const few = info.slices < 2;
  return few
    ? { id, outcome: 'held', reason: 'too few slices to find the face in', problem: faceProblem('faces-too-few-slices') }
    : { id, outcome: 'unchanged', reason: 'no head was found in the images' };
}

async function planSeries(series: FaceSeries, shell: FaceShell, options: FaceOptions): Promise<SeriesPlan> {
  const { id, info, decision } = series;
  if (decision === 'hold') return { id, outcome: 'held', reason: 'a person must decide', problem: faceProblem('faces-unclear-geometry') };
  const placed = placeInstances(series.instances);
  const touched = placed.filter(({ planes }) => planes.some((plane) => meets(plane, shell)));
  if (touched.length === 0) return { id, outcome: 'unchanged', reason: 'the field of view does not reach the face' };
  const volume = await assembleVolume(touched, SPACING, shellBounds(shell.cut));
  const filling = measureFilling(volume, shell, info.modality);
  const blurred = options.method === 'blur' && volume ? blurVolume(volume, filling) : undefined;
  return { id, outcome: 'deface', reason: 'the face is cut by the surface found for this examination', cutter: { shell, method: options.method, filling, ...(blurred ? { blurred } : {}) } };
}

function shellBounds({ origin, size, spacing }: Grid): Bounds {
  return { low: origin, high: [origin[0] + (size[0] - 1) * spacing, origin[1] + (size[1] - 1) * spacing, origin[2] + (size[2] - 1) * spacing] };
}

/**
 * The change that removes the face from the frames of one instance, to be combined with others or written by `rewriteFrames`.
 * @returns undefined when no frame meets the shell: the instance passes through as it is.
 */
export function faceChange(file: DicomFile, cutter: Cutter): FrameChange | undefined {
  const planes = readPlanes(file.dataset);
  const touched = new Map((planes ?? []).filter((plane) => meets(plane, cutter.shell)).map((plane) => [plane.frame, plane]));
  if (touched.size === 0) return undefined;
  return {
    touches: (index) => touched.has(index),
    apply: (stored, index) => {
      const plane = touched.get(index);
      if (!plane) return stored;
      const frame = unpack(stored);
      const { low, high } = range(frame.bits, frame.signed, stored.layout.float);
      const { samples, data } = frame;
      const whole = !stored.layout.float;
      cutFrame(plane, cutter, (at, value) => {
        const level = (value - plane.intercept) / plane.slope;
        const kept = Math.min(high, Math.max(low, whole ? Math.round(level) : level));
        for (let sample = 0; sample < samples; sample++) data[at * samples + sample] = kept;
      });
      return pack(frame, stored);
    },
  };
}

function range(bits: number, signed: boolean, float: boolean): { low: number; high: number } {
  if (float) return { low: -Infinity, high: Infinity };
  return signed ? { low: -(2 ** (bits - 1)), high: 2 ** (bits - 1) - 1 } : { low: 0, high: 2 ** bits - 1 };
}

