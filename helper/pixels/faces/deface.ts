import type { Problem } from '../../../shared/journal.ts';
import type { DicomFile } from '../../dicom/file/reader.ts';
import type { FrameChange } from '../frames/rewrite.ts';
import { editable } from '../image/storedFrame.ts';
import { faceSeen, type FaceSeen } from './check/check.ts';
import { coreOf } from './head/core.ts';
import { airOfPixels } from './cut/air.ts';
import { cutFrame, meets, type Cutter, type FaceMethod } from './cut/cut.ts';
import { evenOut, type Even } from './head/even.ts';
import { blurVolume, measureFilling } from './cut/filling.ts';
import { crop, type Mask } from './volume/grid.ts';
import { findBody } from './head/head.ts';
import { skinThreshold } from './head/skin.ts';
import { findIntrusion, spare } from './cut/intrusion.ts';
import { dilate } from './volume/morphology.ts';
import { readPlanes } from './volume/planes.ts';
import { faceProblem, type FaceProblemCode } from './problem.ts';
import { boundsOfView, viewOf } from './check/rendering.ts';
import { searchFace, SPACING, type FaceSeries, type FoundFace, type Missing } from './search/search.ts';
import { regionOf } from './headers/decision.ts';
import type { SeriesInfo } from './headers/seriesInfo.ts';
import { buildShell, type FaceShell } from './cut/shell.ts';
import { assembleVolume, placeInstances, type PlacedInstance } from './volume/volume.ts';

export type { FaceSeries } from './search/search.ts';

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
  /** Whether no head was found in what the header calls one: that it shows no face is then not said. */
  unlikeHeader?: boolean;
  /** Why, in words for the reviewer. */
  reason: string;
  problem?: Problem;
  cutter?: Cutter;
  /** What face detectors see in the surface after the cut. */
  seen?: FaceSeen;
}

/** What happens to the series of one frame of reference: all are cut by the same shell. */
export interface FacePlan {
  frameOfReference: string;
  /** The series in which the face was found. */
  reference?: string;
  shell?: FaceShell;
  series: SeriesPlan[];
}

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
  const search = await searchFace(members, options.signal);
  if (!search.found) return { frameOfReference, series: members.map((one) => withoutFace(one, search.missing)) };
  const { found } = search;
  const patient: Patient = { found, body: dilate(found.whole.mask, 3), core: found.brain && coreOf(found.brain, found.head, found.frame.size) };
  let best: { plans: SeriesPlan[]; badness: number } | undefined;
  for (const attempt of ATTEMPTS.filter(({ method }) => method !== options.method)) {
    const asked = { ...options, ...attempt };
    const shell = buildShell(found.whole, found.frame, found.brain, { ...asked, bare: asked.method !== 'replace' });
    const plans: SeriesPlan[] = [];
    for (const one of members) {
      options.signal?.throwIfAborted();
      plans.push(await planSeries(one, shell, patient, asked, attempt.reason));
    }
    const badness = Math.max(...plans.map(badnessOf));
    // Of attempts as bad, what is cut the least; but a smooth shell looks less like a face than ledges do.
    if (!best || badness < best.badness || (badness === best.badness && attempt.method)) best = { plans, badness };
    if (badness === 0) break;
  }
  const { plans } = best!;
  return { frameOfReference, reference: found.reference, shell: plans.find(({ cutter }) => cutter)?.cutter!.shell, series: plans.map(heldIfOwn) };
}

/**
 * Where a face is still seen after the cut it is cut once more, deeper and wider; then, where it was to be taken away or blurred, a smooth shell is
 * put in its place: the ledges of thick slices, with air or a blur behind them, look more like a face than that does. What the detectors see after
 * the last attempt too is held if it was there before: they see faces in smooth heads as well.
 */
const ATTEMPTS: readonly { wide: boolean; method?: FaceMethod; reason: string }[] = [
  { wide: false, reason: 'the face is cut by the surface found for this examination' },
  { wide: true, reason: 'the face is cut by the surface found for this examination, deeper and wider than usual' },
  { wide: true, method: 'replace', reason: 'the face is cut by the surface found for this examination; a smooth shell stands in its place, without which what was left looked like a face' },
];

/** What may be seen after a cut, the better first. Worse than all is a cut into the brain. */
const SEEN: readonly FaceSeen[] = ['none', 'other', 'own'];

function badnessOf({ seen = 'none', problem }: SeriesPlan): number {
  return problem?.code === 'faces-brain' ? SEEN.length : SEEN.indexOf(seen);
}

/** What is known of a patient when a series is planned. */
interface Patient {
  found: FoundFace;
  /** The patient, with some room around. */
  body: Mask;
  /** What is brain for sure. */
  core: Mask | undefined;
}

/** Of a cut that would take more of the brain than this, ml, a person must decide: the brain was not found as it is. */
const MOST_SPARED = 3;

function heldIfOwn(plan: SeriesPlan): SeriesPlan {
  return plan.seen === 'own' ? held(plan.id, 'faces-remains', 'the surface still looks like a face after the cut') : plan;
}

function held(id: string, code: FaceProblemCode, reason: string): SeriesPlan {
  return { id, outcome: 'held', reason, problem: faceProblem(code) };
}

function withoutFace({ id, info, decision }: FaceSeries, missing: Missing): SeriesPlan {
  if (isUnclear(info, decision)) return held(id, 'faces-unclear-geometry', 'a person must decide');
  if (decision === 'skip') return { id, outcome: 'unchanged', reason: 'no face to be recognised' };
  if (missing === 'above') return { id, outcome: 'unchanged', reason: 'only the top of the head is in the field of view' };
  if (missing === 'unlike') return held(id, 'faces-not-found', 'a head, but its face was not found');
  if (info.slices < 2) return held(id, 'faces-too-few-slices', 'too few slices to find the face in');
  return { id, outcome: 'unchanged', ...(regionOf(info) === 'head' ? { unlikeHeader: true } : {}), reason: 'no head was found in the images' };
}

/** A frame that does not say where it lies would pass uncut. */
function isUnclear({ located }: SeriesInfo, decision: FaceSeries['decision']): boolean {
  return decision === 'hold' || (decision === 'deface' && !located);
}

async function planSeries(series: FaceSeries, common: FaceShell, { found, body, core }: Patient, options: FaceOptions, reason: string): Promise<SeriesPlan> {
  const { id, info, decision } = series;
  if (isUnclear(info, decision)) return held(id, 'faces-unclear-geometry', 'a person must decide');
  const placed = placeInstances(series.instances);
  if (!placed.some(({ planes }) => planes.some((plane) => meets(plane, common)))) return { id, outcome: 'unchanged', reason: 'the field of view does not reach the face' };

  const { volume, coil, white } = id === found.reference ? found : await evenVolume(series, placed, common);
  // Each series is asked itself: its brain may be distorted, or have moved.
  const own = id === found.reference ? found.head : volume && findBody(volume, info.modality, coil?.noise);
  const intrusion = volume && findIntrusion(volume, own ?? found.whole, core, common);
  if (intrusion && intrusion.millilitres > MOST_SPARED) return held(id, 'faces-brain', 'the cut would reach into the brain');
  const shell = intrusion ? spare(common, intrusion) : common;
  const around = volume && crop(volume, shell.cut);
  const threshold = volume && (own?.threshold ?? skinThreshold(volume, info.modality, coil?.noise));
  const pixels = around && await airOfPixels(placed, around, threshold!, shell, white === undefined ? {} : { white });
  const filling = measureFilling(around && { around, threshold: threshold!, ...(pixels ? { pixels } : {}) }, shell, info.modality);
  const cutter: Cutter = { shell, method: options.method, filling, ...(coil ? { coil } : {}), ...(white === undefined ? {} : { white }), ...(options.method === 'blur' && around ? { blurred: blurVolume(around, filling) } : {}) };
  const seen = volume && canBeRendered(info) ? await faceSeen(volume, info.modality, cutter, body) : 'none';
  return { id, outcome: 'deface', reason, cutter, seen };
}

async function evenVolume({ info }: FaceSeries, placed: readonly PlacedInstance[], { frame }: FaceShell): Promise<Partial<Even>> {
  const volume = await assembleVolume(placed, SPACING, boundsOfView(viewOf(frame)));
  return volume ? evenOut(volume, info.modality) : {};
}

/** Fewer slices, or slices farther apart, show no surface to be looked at after the cut. */
function canBeRendered({ slices, sliceSpacing }: SeriesInfo): boolean {
  return slices >= 8 && sliceSpacing <= 12;
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
      const { bitsStored, signed, float } = stored.layout;
      const { low, high } = range(bitsStored, signed, float);
      const { frame, set } = editable(stored);
      cutFrame(plane, cutter, (at, value) => {
        const level = (value - plane.intercept) / plane.slope;
        set(at, Math.min(high, Math.max(low, float ? level : Math.round(level))));
      });
      return frame();
    },
  };
}

function range(bits: number, signed: boolean, float: boolean): { low: number; high: number } {
  if (float) return { low: -Infinity, high: Infinity };
  return signed ? { low: -(2 ** (bits - 1)), high: 2 ** (bits - 1) - 1 } : { low: 0, high: 2 ** bits - 1 };
}

