import { FACE_WORDS, HEAD_WORDS, LOCALISER_WORDS, mentions, OTHER_WORDS, PAGE_WORDS, RENDERING_WORDS, SAGITTAL_WORDS, WIDE_WORDS } from './words.ts';
import { isSecondaryCapture } from '../../imageKind.ts';
import type { FaceProblemCode } from '../problem.ts';
import type { SeriesInfo } from './seriesInfo.ts';

/** `deface`: a face may be in it, look and remove; `skip`: no face can be recognised from it; `hold`: a person must decide. */
export interface FaceDecision {
  decision: 'deface' | 'skip' | 'hold';
  /** Why, in plain words for the reviewer. */
  reason: string;
  /** For `hold`: what the person who decides should know. */
  problem?: FaceProblemCode;
}

/** What the user says about faces in this case. */
export type FaceAnswer = 'yes' | 'no' | 'unknown';

/** A rule: the first whose test is met decides. Tests look at the facts below, never at the series itself. */
interface Rule {
  when: (facts: Facts) => boolean;
  decision: FaceDecision['decision'];
  reason: string;
  problem?: FaceProblemCode;
}

interface Facts {
  answer: FaceAnswer;
  /** Slices through the body from which a surface can be rendered. */
  crossSectional: boolean;
  /** A projection such as a CT scout, lying in the patient's coordinates. */
  projection: boolean;
  rendering: boolean;
  /** A secondary capture, a screen shot or the like of a modality that sees heads. */
  capture: boolean;
  /** A capture of text or curves. */
  page: boolean;
  located: boolean;
  region: Region;
  /** Whether the series itself, or Body Part Examined, names a part without a face, and the head at most the study (`PET/CT`, `trauma`). */
  elsewhere: boolean;
  /** Too few images to render a surface from. A localiser is never few: its planes are chosen to show the outline. */
  few: boolean;
  /** Slices along the midline, one of which shows the profile: by where they lie, or by what they are called where that is not known. */
  profile: boolean;
  /** Whether the field of view is large enough to hold a recognisable part of a face: 60 mm each way. */
  wideEnough: boolean;
  /** Whether slices lie close enough for a surface, 12 mm, or one alone shows the profile. */
  denseEnough: boolean;
}

export type Region = 'face' | 'head' | 'wide' | 'other' | 'unknown';

/** Modalities whose slices show skin against air. */
const SLICE_MODALITIES = new Set(['CT', 'MR', 'PT']);

/** Storage classes of slices, whatever the modality says: CT, enhanced CT, MR, enhanced MR, PET, enhanced PET, and X-ray 3D (angiographic, craniofacial) of rotating tubes. */
const SLICE_CLASSES = new Set(['2', '2.1', '4', '4.1', '128', '130', '13.1.1', '13.1.2'].map((last) => `1.2.840.10008.5.1.4.1.1.${last}`));

/** So many parallel slices that say where they lie are a volume, whatever else the header says. */
const VOLUME_SLICES = 12;
/** Modalities that show no face surface, with the reason. Photographs go through `photos/`. */
const FACELESS_MODALITIES: Record<string, string> = {
  US: 'ultrasound shows no face surface unless it was rendered',
  DX: 'a projection radiograph shows no face surface', CR: 'a projection radiograph shows no face surface', MG: 'mammography shows no face',
  XA: 'angiography is a projection', RF: 'fluoroscopy is a projection', NM: 'scintigraphy is too coarse for a face', SM: 'microscopy shows no face',
  SR: 'a report has no image', KO: 'a selection has no image', PR: 'a presentation state has no image', AU: 'a sound has no image', DOC: 'a document is looked at page by page',
  SEG: 'a segmentation holds no signal', RTSTRUCT: 'contours are not an image', RTPLAN: 'a plan is not an image', RTDOSE: 'a dose grid shows no face surface', REG: 'a registration is not an image', ECG: 'a tracing shows no face',
};

const FEW_FRAMES = 4;

const RULES: readonly Rule[] = [
  { when: ({ answer }) => answer === 'no', decision: 'skip', reason: 'you said that no face is visible' },
  { when: ({ page, answer }) => page && answer !== 'yes', decision: 'skip', reason: 'a captured page of text or curves' },
  { when: ({ rendering, capture, region, answer }) => (rendering && region !== 'other') || ((rendering || capture) && (answer === 'yes' || (region !== 'other' && region !== 'unknown'))), decision: 'hold', reason: 'a rendered picture or screen shot may show the face at a glance; it cannot be cut from a finished picture', problem: 'faces-rendered' },
  { when: ({ region, crossSectional, answer }) => crossSectional && region === 'face' && answer !== 'yes', decision: 'hold', reason: 'the examination is of the face, sinuses, jaws or eyes: removing the face would remove what it is for', problem: 'faces-examined' },
  { when: ({ answer, located, crossSectional }) => answer === 'yes' && crossSectional && !located, decision: 'hold', reason: 'you said that a face is visible, but the images do not say where in the patient they lie', problem: 'faces-unclear-geometry' },
  { when: ({ answer, crossSectional, projection }) => answer === 'yes' && (crossSectional || projection), decision: 'deface', reason: 'you said that a face is visible' },
  { when: ({ projection, region }) => projection && region !== 'other', decision: 'deface', reason: 'a scout or projection of the head shows the profile' },
  { when: ({ crossSectional }) => !crossSectional, decision: 'skip', reason: 'no slices through a head' },
  { when: ({ region }) => region === 'other', decision: 'skip', reason: 'the header names a part of the body without a face' },
  { when: ({ few, region }) => few && region === 'unknown', decision: 'skip', reason: 'so few images, of which nothing says that they are of a head, do not show a face' },
  { when: ({ few, elsewhere, region }) => few && elsewhere && region === 'wide', decision: 'skip', reason: 'so few images, which name another part of the body, do not show a face' },
  { when: ({ few, profile }) => few && !profile, decision: 'skip', reason: 'so few slices across the head do not make a face' },
  { when: ({ wideEnough, located }) => located && !wideEnough, decision: 'skip', reason: 'the field of view is too small for a face' },
  { when: ({ region, located }) => (region === 'head' || region === 'wide') && !located, decision: 'hold', reason: 'slices of the head that do not say where in the patient they lie', problem: 'faces-unclear-geometry' },
  { when: ({ denseEnough }) => !denseEnough, decision: 'skip', reason: 'the slices lie too far apart for a face' },
  { when: ({ region }) => region === 'head', decision: 'deface', reason: 'slices of the head from which a face can be rendered' },
  { when: ({ region }) => region === 'wide', decision: 'deface', reason: 'the field of view may reach the head' },
  { when: ({ located }) => located, decision: 'deface', reason: 'the header does not say which part of the body this is: looked for a head' },
  { when: () => true, decision: 'hold', reason: 'neither the part of the body nor the place of the slices is known', problem: 'faces-unclear-geometry' },
];

/** Why a face is cut or a person asked: all reasons that a reviewer sees. */
export const FACE_REASONS: readonly string[] = RULES.filter(({ decision }) => decision !== 'skip').map(({ reason }) => reason);

/**
 * Decides whether a series can show a face, from its headers alone. `deface` means that the volume is looked at;
 * a volume without a head comes out unchanged.
 */
export function faceDecision(info: SeriesInfo, answer: FaceAnswer = 'unknown'): FaceDecision {
  const faceless = FACELESS_MODALITIES[info.modality];
  if (faceless && !isRendering(info) && !SLICE_CLASSES.has(info.sopClass)) return { decision: 'skip', reason: faceless };
  const facts = factsOf(info, answer);
  const { decision, reason, problem } = RULES.find((rule) => rule.when(facts))!;
  return { decision, reason, ...(problem ? { problem } : {}) };
}

function factsOf(info: SeriesInfo, answer: FaceAnswer): Facts {
  const localiser = isLocaliser(info);
  const profile = info.orientations.some((plane) => plane === 'sagittal' || plane === 'oblique') || (!info.located && mentions(seriesDescription(info), SAGITTAL_WORDS) !== undefined);
  const slices = SLICE_MODALITIES.has(info.modality) || SLICE_CLASSES.has(info.sopClass) || (info.located && info.slices >= VOLUME_SLICES);
  const capture = isSecondaryCapture(info.sopClass) && (slices || info.modality === 'OT' || info.modality === 'SC');
  const rendering = isRendering(info);
  const projection = isProjection(info) && !rendering && !capture;
  return {
    answer,
    crossSectional: slices && !capture && !rendering && !projection,
    projection,
    rendering,
    capture,
    page: capture && mentions(seriesDescription(info), PAGE_WORDS) !== undefined,
    located: info.located,
    region: regionOf(info),
    elsewhere: regionOf({ ...info, descriptions: `${seriesDescription(info)} | ${info.bodyPart}` }) === 'other',
    few: !localiser && info.frames <= FEW_FRAMES,
    profile,
    wideEnough: info.extent.filter((length) => length >= 60).length >= 2,
    denseEnough: localiser || profile || (info.slices >= 2 && info.sliceSpacing <= 12),
  };
}

function isLocaliser({ imageType, descriptions }: SeriesInfo): boolean {
  return imageType.includes('LOCALIZER') || mentions(seriesDescription({ descriptions }), LOCALISER_WORDS) !== undefined;
}

/** Series Description and Protocol Name, without the description of the study. */
function seriesDescription({ descriptions }: Pick<SeriesInfo, 'descriptions'>): string {
  const [study, ...own] = descriptions.split(' | ');
  return own.length > 0 ? own.join(' | ') : study!;
}

/** CT scouts are projections by nature; so are maximum intensity projections of whatever modality. */
export function isProjection(info: Pick<SeriesInfo, 'modality' | 'imageType' | 'descriptions'>): boolean {
  const scout = info.modality === 'CT' && info.imageType.includes('LOCALIZER');
  return scout || info.imageType.some((value) => value === 'PROJECTION IMAGE' || value.startsWith('MAX_IP') || value === 'MIP');
}

function isRendering(info: SeriesInfo): boolean {
  if (info.imageType.some((value) => ['VOLREN', 'VRT', 'VOLUME', '3D', 'SSD', 'SURFACE', 'SHADED'].includes(value) && !info.imageType.includes('ORIGINAL'))) return true;
  const derived = info.imageType.includes('DERIVED') || info.imageType.includes('SECONDARY') || isSecondaryCapture(info.sopClass);
  return derived && (info.samples > 1 || !info.located) && mentions(seriesDescription(info), RENDERING_WORDS) !== undefined;
}

/**
 * What the header says of the part of the body. Body Part Examined is often left over from the last patient or the default of a protocol: it
 * can say that there is a head, but only a description can say that there is none.
 */
export function regionOf(info: Pick<SeriesInfo, 'descriptions' | 'bodyPart' | 'extent'>): Region {
  const texts = [info.descriptions, info.bodyPart];
  const says = (words: readonly string[]): boolean => texts.some((text) => mentions(text, words) !== undefined);
  if (says(FACE_WORDS) && !says(WIDE_WORDS)) return says(HEAD_WORDS) && !says(FACE_ALONE_WORDS) ? 'head' : 'face';
  if (says(HEAD_WORDS)) return 'head';
  if (says(WIDE_WORDS)) return 'wide';
  // A field of view that goes far beyond the named part may still reach the head.
  if (mentions(info.descriptions, OTHER_WORDS)) return info.extent[2] > LONG_VIEW ? 'wide' : 'other';
  return 'unknown';
}

/** Words of the face that mean it even where the head is named too. */
const FACE_ALONE_WORDS = ['sinus', 'orbit', 'facial', 'face ', 'dental', 'maxillofacial', 'tmj', 'mandib'] as const;

/** Trunk and more, mm. */
const LONG_VIEW = 650;
