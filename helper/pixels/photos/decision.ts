import type { SeriesInfo } from '../faces/headers/seriesInfo.ts';
import { regionOf } from '../faces/headers/decision.ts';
import { mentions } from '../faces/headers/words.ts';
import { isSecondaryCapture, SCANNERS } from '../imageKind.ts';

/** `look`: photographs in which faces are looked for; `skip`: no photographs. */
export interface PhotoDecision {
  decision: 'look' | 'skip';
  /** What the picture is of, where that matters: a photo of the eye alone identifies less, and may be what the study is for. */
  subject: 'any' | 'eye';
  /** What speaks against a face in a captured picture: `none` for photographs. */
  capture: CaptureKind;
  reason: string;
}

/** Captured from a screen: of slices through the body, of slices of a part without a face, or of what nobody knows. */
export type CaptureKind = 'none' | 'unknown' | 'slices' | 'slices without a head';

/** Modalities of Visible Light and their relatives (PS3.3 C.7.3.1.1.1). */
const PHOTOGRAPHS: Record<string, string> = {
  XC: 'photographs from outside', GM: 'general microscopy may hold photographs', DMS: 'dermoscopy', ES: 'endoscopy begins outside the body', DG: 'diaphanography',
  OT: 'other pictures', SC: 'captured pictures', DOC: 'scanned documents may hold photographs', TG: 'thermography shows faces', BI: 'biomagnetic pictures',
};

/** Ophthalmic photography. */
const OPHTHALMIC = new Set(['OP', 'OPV', 'OAM']);

/** VL Photographic and its video, by SOP class: whatever the modality says. */
const PHOTOGRAPHIC_CLASSES = new Set(['1.2.840.10008.5.1.4.1.1.77.1.4', '1.2.840.10008.5.1.4.1.1.77.1.4.1', '1.2.840.10008.5.1.4.1.1.77.1.7']);

/** Decides from the headers whether a series can hold photographs of people. */
export function photoDecision(info: SeriesInfo): PhotoDecision {
  if (OPHTHALMIC.has(info.modality)) return { decision: 'look', subject: 'eye', capture: 'none', reason: 'ophthalmic photographs' };
  if (PHOTOGRAPHIC_CLASSES.has(info.sopClass)) return { decision: 'look', subject: eyeOr(info), capture: 'none', reason: 'photographs' };
  const known = PHOTOGRAPHS[info.modality];
  if (known) return { decision: 'look', subject: eyeOr(info), capture: captureKind(info), reason: known };
  if (isSecondaryCapture(info.sopClass)) return { decision: 'look', subject: 'any', capture: captureKind(info), reason: 'a captured picture' };
  return { decision: 'skip', subject: 'any', capture: 'none', reason: 'no photographs' };
}

function eyeOr(info: SeriesInfo): PhotoDecision['subject'] {
  return mentions(`${info.bodyPart} ${info.descriptions}`, ['eye', 'retina', 'fundus', 'ojo', 'oeil', 'auge']) ? 'eye' : 'any';
}

/** Modalities whose pictures may be captures of any screen. */
const SCREENS = new Set(['OT', 'SC', 'DOC']);

function captureKind(info: SeriesInfo): CaptureKind {
  if (SCANNERS.has(info.modality)) return regionOf(info) === 'other' ? 'slices without a head' : 'slices';
  return SCREENS.has(info.modality) || isSecondaryCapture(info.sopClass) ? 'unknown' : 'none';
}
