import { FACE_WORDS, HEAD_WORDS, mentions, OTHER_WORDS, RENDERING_WORDS, WIDE_WORDS } from './regions.ts';
import type { SeriesInfo } from './seriesInfo.ts';

/** `deface`: a face may be in it, look and remove; `skip`: no face can be recognised from it; `hold`: a person must decide. */
export interface FaceDecision {
  decision: 'deface' | 'skip' | 'hold';
  /** Why, in plain words for the reviewer. */
  reason: string;
}

/** What the user says about faces in this case. */
export type FaceAnswer = 'yes' | 'no' | 'unknown';

/** A rule: the first whose test is met decides. Tests look at the facts below, never at the series itself. */
interface Rule {
  when: (facts: Facts) => boolean;
  decision: FaceDecision['decision'];
  reason: string;
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
  colour: boolean;
  located: boolean;
  region: Region;
  /** Too few images to render a surface from. A localiser is never few: its planes are chosen to show the outline. */
  few: boolean;
  /** Slices along the midline, one of which shows the profile. */
  profile: boolean;
  /** Whether the field of view is large enough to hold a recognisable part of a face: 60 mm each way. */
  wideEnough: boolean;
  /** Whether slices lie close enough for a surface: 12 mm, or any number of planes of a localiser. */
  denseEnough: boolean;
}

type Region = 'face' | 'head' | 'wide' | 'other' | 'unknown';

/** Modalities whose slices show skin against air. */
const SLICE_MODALITIES = new Set(['CT', 'MR', 'PT']);
/** Modalities that show no face surface, with the reason. Photographs go through `photos/`. */
const FACELESS_MODALITIES: Record<string, string> = {
  US: 'ultrasound shows no face surface unless it was rendered',
  DX: 'a projection radiograph shows no face surface', CR: 'a projection radiograph shows no face surface', MG: 'mammography shows no face',
  XA: 'angiography is a projection', RF: 'fluoroscopy is a projection', NM: 'scintigraphy is too coarse for a face', SM: 'microscopy shows no face',
  SR: 'a report has no image', KO: 'a selection has no image', PR: 'a presentation state has no image', AU: 'a sound has no image', DOC: 'a document is looked at page by page',
  SEG: 'a segmentation holds no signal', RTSTRUCT: 'contours are not an image', RTPLAN: 'a plan is not an image', RTDOSE: 'a dose grid shows no face surface', REG: 'a registration is not an image', ECG: 'a tracing shows no face',
};

const SECONDARY_CAPTURE = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.7(\.|$)/;

const FEW_FRAMES = 4;

const RULES: readonly Rule[] = [
  { when: ({ answer }) => answer === 'no', decision: 'skip', reason: 'you said that no face is visible' },
  { when: ({ rendering, capture, region, answer }) => (rendering && region !== 'other') || ((rendering || capture) && (answer === 'yes' || (region !== 'other' && region !== 'unknown'))), decision: 'hold', reason: 'a rendered picture or screen shot may show the face at a glance; it cannot be cut from a finished picture' },
  { when: ({ region, crossSectional, answer }) => crossSectional && region === 'face' && answer !== 'yes', decision: 'hold', reason: 'the examination is of the face, sinuses, jaws or eyes: removing the face would remove what it is for' },
  { when: ({ answer, located, crossSectional }) => answer === 'yes' && crossSectional && !located, decision: 'hold', reason: 'you said that a face is visible, but the images do not say where in the patient they lie' },
  { when: ({ answer, crossSectional, projection }) => answer === 'yes' && (crossSectional || projection), decision: 'deface', reason: 'you said that a face is visible' },
  { when: ({ projection, region }) => projection && region !== 'other', decision: 'deface', reason: 'a scout or projection of the head shows the profile' },
  { when: ({ crossSectional }) => !crossSectional, decision: 'skip', reason: 'no slices through a head' },
  { when: ({ region }) => region === 'other', decision: 'skip', reason: 'the header names a part of the body without a face' },
  { when: ({ few, region }) => few && region === 'unknown', decision: 'skip', reason: 'so few images, of which nothing says that they are of a head, do not show a face' },
  { when: ({ few, located, profile }) => few && located && !profile, decision: 'skip', reason: 'so few slices across the head do not make a face' },
  { when: ({ wideEnough, located }) => located && !wideEnough, decision: 'skip', reason: 'the field of view is too small for a face' },
  { when: ({ region, located }) => (region === 'head' || region === 'wide') && !located, decision: 'hold', reason: 'slices of the head that do not say where in the patient they lie' },
  { when: ({ denseEnough }) => !denseEnough, decision: 'skip', reason: 'the slices lie too far apart for a face' },
  { when: ({ region }) => region === 'head', decision: 'deface', reason: 'slices of the head from which a face can be rendered' },
  { when: ({ region }) => region === 'wide', decision: 'deface', reason: 'the field of view may reach the head' },
  { when: ({ located }) => located, decision: 'deface', reason: 'the header does not say which part of the body this is: looked for a head' },
  { when: () => true, decision: 'hold', reason: 'neither the part of the body nor the place of the slices is known' },
];

/**
 * Decides whether a series can show a face, from its headers alone. `deface` means that the volume is looked at;
 * a volume without a head comes out unchanged.
 */
export function faceDecision(info: SeriesInfo, answer: FaceAnswer = 'unknown'): FaceDecision {
  const faceless = FACELESS_MODALITIES[info.modality];
  if (faceless && !isRendering(info)) return { decision: 'skip', reason: faceless };
  const facts = factsOf(info, answer);
  const { decision, reason } = RULES.find((rule) => rule.when(facts))!;
  return { decision, reason };
}

function factsOf(info: SeriesInfo, answer: FaceAnswer): Facts {
  const localiser = info.imageType.includes('LOCALIZER');
  const slices = SLICE_MODALITIES.has(info.modality);
  const capture = SECONDARY_CAPTURE.test(info.sopClass) && (slices || info.modality === 'OT' || info.modality === 'SC');
  const rendering = isRendering(info);
  const projection = isProjection(info) && !rendering && !capture;
  return {
    answer,
    crossSectional: slices && !capture && !rendering && !projection,
    projection,
    rendering,
    capture,
    colour: info.samples > 1,
    located: info.located,
    region: regionOf(info),
    few: !localiser && info.frames <= FEW_FRAMES,
    profile: info.orientation === 'sagittal' || info.orientation === 'oblique',
    wideEnough: info.extent.filter((length) => length >= 60).length >= 2,
    denseEnough: localiser || (info.slices >= 2 && info.sliceSpacing <= 12),
  };
}

/** CT scouts are projections by nature; so are maximum intensity projections of whatever modality. */
export function isProjection(info: Pick<SeriesInfo, 'modality' | 'imageType' | 'descriptions'>): boolean {
  const scout = info.modality === 'CT' && info.imageType.includes('LOCALIZER');
  return scout || info.imageType.some((value) => value === 'PROJECTION IMAGE' || value.startsWith('MAX_IP') || value === 'MIP');
}

function isRendering(info: SeriesInfo): boolean {
  if (info.imageType.some((value) => ['VOLREN', 'VRT', 'VOLUME', '3D', 'SSD', 'SURFACE', 'SHADED'].includes(value) && !info.imageType.includes('ORIGINAL'))) return true;
  const derived = info.imageType.includes('DERIVED') || info.imageType.includes('SECONDARY') || SECONDARY_CAPTURE.test(info.sopClass);
  const seriesOnly = info.descriptions.split(' | ')[1] ?? info.descriptions;
  return derived && (info.samples > 1 || !info.located) && mentions(seriesOnly, RENDERING_WORDS) !== undefined;
}

/** What the header says of the part of the body. The descriptions outvote Body Part Examined, which is often left over from the last patient. */
function regionOf(info: SeriesInfo): Region {
  const texts = [info.descriptions, info.bodyPart];
  const says = (words: readonly string[]): boolean => texts.some((text) => mentions(text, words) !== undefined);
  if (says(FACE_WORDS) && !says(WIDE_WORDS)) return says(HEAD_WORDS) && !says(['sinus', 'orbit', 'facial', 'face ', 'dental', 'maxillofacial', 'tmj', 'mandib']) ? 'head' : 'face';
  if (says(HEAD_WORDS)) return 'head';
  if (says(WIDE_WORDS)) return 'wide';
  // A field of view that goes far beyond the named part may still reach the head.
  if (says(OTHER_WORDS)) return info.extent[2] > 900 ? 'wide' : 'other';
  return 'unknown';
}
