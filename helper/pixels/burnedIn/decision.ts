import type { Policy } from '../../../shared/policy/policy.ts';
import type { DataSet } from '../../dicom/file/dataset.ts';
import { isSecondaryCapture, SCANNERS } from '../imageKind.ts';

/** What the user says of the case: whether names are burned into its images. */
export type BurnedInAnswer = 'yes' | 'no' | 'unknown';

/**
 * Whether the images of a series are searched for text. `thorough`: every frame is; otherwise each frame is first tested for
 * strokes of one extreme value, as text drawn into scanner images has them.
 */
export interface BurnedInDecision {
  decision: 'look' | 'skip';
  thorough: boolean;
  /** Whether they are slices of a scanner of which nobody says that they bear text: nearly all that looks like a line there is anatomy, and goes only where there is proof of text. */
  slices: boolean;
  /** Whether they are radiographs, where whoever took them leaves initials beside the marker of the side. */
  radiograph?: true;
  /** Whether they are pages or screens, which consist of text: much of them may be covered. */
  page?: true;
  /** For the reviewer; holds no value of the patient. */
  reason: string;
}

const TAG = {
  ImageType: 0x00080008,
  SOPClassUID: 0x00080016,
  Modality: 0x00080060,
  ConversionType: 0x00080064,
  SamplesPerPixel: 0x00280002,
  BurnedInAnnotation: 0x00280301,
  SequenceOfUltrasoundRegions: 0x00186011,
} as const;

/** What the headers of a series say about text in its pixels. */
interface Facts {
  answer: BurnedInAnswer;
  burnedIn: string;
  sopClass: string;
  modality: string;
  conversion: string;
  imageType: string[];
  colour: boolean;
  regions: boolean;
}

/** Storage classes by UID: what their pixels are. */
const COMPUTED_CLASSES: Record<string, string> = {
  '1.2.840.10008.5.1.4.1.1.66': 'raw data',
  '1.2.840.10008.5.1.4.1.1.66.4': 'a segmentation',
  '1.2.840.10008.5.1.4.1.1.66.7': 'a label map',
  '1.2.840.10008.5.1.4.1.1.481.2': 'a dose grid',
  '1.2.840.10008.5.1.4.1.1.30': 'a parametric map',
};

/** Modalities whose devices or film scanners write text into the image. */
const WRITING_MODALITIES = new Set([
  'US', 'IVUS', 'BDUS', 'ES', 'XC', 'GM', 'SM', 'OP', 'OT', 'SC', 'DOC', 'SR', 'XA', 'RF', 'RG', 'CR', 'DX', 'MG', 'IO', 'PX', 'BMD', 'DG', 'TG', 'LS', 'HC', 'ECG', 'DMS', 'OPT', 'KER', 'OCT',
]);

/** Kinds of derived pictures that carry text, as values of Image Type. */
const WRITTEN_KINDS = ['SCREEN SAVE', 'SCREENSAVE', 'DOSE', 'REPORT', 'CAPTURE', 'RESAMPLED TEXT', 'PROTOCOL', 'VOLREN', 'SCANNED'];

/** How pages and screens became images, as values of Conversion Type (PS3.3 C.8.6.1): scanned documents, workstations, drawings. */
const PAGE_CONVERSIONS = new Set(['SD', 'WSD', 'DRW']);

/** Modalities of documents. */
const PAGE_MODALITIES = new Set(['DOC', 'SR', 'OT', 'SC', 'ECG']);

/** Computed and digital radiography, digitised films and mammography. */
const RADIOGRAPHS = new Set(['CR', 'DX', 'RG', 'MG']);

/** Scanners whose derived images are slices as well: reformatted, averaged. Those of nuclear medicine are mostly pages of results. */
const CROSS_SECTIONS = new Set(['CT', 'MR', 'PT']);

interface Row {
  when(facts: Facts): boolean;
  decision: BurnedInDecision['decision'];
  thorough: boolean;
  slices?: true;
  reason: string;
}

/** First match decides. Unsure means look. */
const DECISIONS: readonly Row[] = [
  { when: ({ answer }) => answer === 'yes', decision: 'look', thorough: true, reason: 'You said that names are burned into the images.' },
  { when: ({ burnedIn }) => burnedIn === 'YES', decision: 'look', thorough: true, reason: 'The images are marked as having text burned in.' },
  { when: ({ sopClass }) => isSecondaryCapture(sopClass), decision: 'look', thorough: true, reason: 'Secondary captures (screens, scanned pages) usually carry names.' },
  { when: ({ conversion }) => conversion !== '' && conversion !== 'DI', decision: 'look', thorough: true, reason: 'The images were digitised or captured from a screen.' },
  { when: ({ imageType }) => isWritten(imageType), decision: 'look', thorough: true, reason: 'The images are screens or reports made by a workstation.' },
  { when: ({ sopClass }) => sopClass in COMPUTED_CLASSES, decision: 'skip', thorough: false, reason: 'The pixels are computed values, not a picture.' },
  { when: ({ answer }) => answer === 'no', decision: 'skip', thorough: false, reason: 'You said that no names are burned into the images.' },
  { when: ({ regions, modality }) => regions || modality === 'US', decision: 'look', thorough: true, reason: 'Ultrasound devices write the patient\'s name around the image.' },
  { when: ({ modality }) => WRITING_MODALITIES.has(modality), decision: 'look', thorough: true, reason: 'Devices of this modality can write text into the image.' },
  { when: ({ colour }) => colour, decision: 'look', thorough: true, reason: 'Colour images of a scanner are captures or renderings, which can carry text.' },
  { when: ({ modality, imageType }) => CROSS_SECTIONS.has(modality) && imageType[1] === 'SECONDARY', decision: 'look', thorough: true, slices: true, reason: 'The images were made from others, and text can be drawn into such images.' },
  { when: ({ modality, imageType }) => SCANNERS.has(modality) && imageType[1] === 'SECONDARY', decision: 'look', thorough: true, reason: 'The images were made from others, and text can be drawn into such images.' },
  { when: ({ modality }) => SCANNERS.has(modality), decision: 'look', thorough: false, slices: true, reason: 'The images come straight from the scanner: only those with signs of drawn text are read.' },
  { when: () => true, decision: 'look', thorough: true, reason: 'Nothing in the headers says that the images are free of text.' },
];

/** Why no text is read in the pixels under a policy, whatever the headers say; all other ways of `pixels.text` read it. */
const UNREAD: Partial<Record<Policy['pixels']['text'], string>> = {
  none: 'This policy does not look at the pixels: what is written in them stays, but for what you draw over.',
  boxes: 'This policy blanks only the places where known devices write: what stands elsewhere stays, but for what you draw over.',
};

/** All reasons that a decision may give. */
export const BURNED_IN_REASONS: readonly string[] = [...new Set([...DECISIONS.map(({ reason }) => reason), ...Object.values(UNREAD)])];

/** What the reviewer is told: the decision for a series, unless the policy reads no text in any. */
export function decisionUnder(mode: Policy['pixels']['text'], { decision, reason }: BurnedInDecision): Pick<BurnedInDecision, 'decision' | 'reason'> {
  const unread = UNREAD[mode];
  return unread ? { decision: 'skip', reason: unread } : { decision, reason };
}

/** Decides for a series, by the headers of any of its instances; one decision a series keeps it consistent, so pass the strictest answer on. */
export function burnedInDecision(dataset: DataSet, answer: BurnedInAnswer = 'unknown'): BurnedInDecision {
  const upper = (tag: number): string => (dataset.string(tag) ?? '').toUpperCase();
  const facts: Facts = {
    answer,
    burnedIn: upper(TAG.BurnedInAnnotation),
    sopClass: dataset.string(TAG.SOPClassUID) ?? '',
    modality: upper(TAG.Modality),
    conversion: upper(TAG.ConversionType),
    imageType: dataset.strings(TAG.ImageType).map((value) => value.toUpperCase()),
    colour: (dataset.number(TAG.SamplesPerPixel) ?? 1) > 1,
    regions: dataset.items(TAG.SequenceOfUltrasoundRegions).length > 0,
  };
  const { decision, thorough, slices = false, reason } = DECISIONS.find((row) => row.when(facts))!;
  return { decision, thorough, slices, ...(RADIOGRAPHS.has(facts.modality) ? { radiograph: true } : {}), ...(isPage(facts) ? { page: true } : {}), reason };
}

/** Radiographs and ultrasound are pictures of the body even where they came as a capture. */
function isPage({ sopClass, modality, conversion, imageType }: Facts): boolean {
  if (RADIOGRAPHS.has(modality) || modality === 'US') return false;
  return isSecondaryCapture(sopClass) || PAGE_MODALITIES.has(modality) || PAGE_CONVERSIONS.has(conversion) || isWritten(imageType);
}

function isWritten(imageType: readonly string[]): boolean {
  return imageType.some((value) => WRITTEN_KINDS.some((kind) => value.includes(kind)));
}
