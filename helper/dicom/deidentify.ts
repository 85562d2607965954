import type { Identity, Subject } from '../../shared/identity/identity.ts';
import type { JournalEntry, Outcome, Problem } from '../../shared/journal.ts';
import { keepsUids } from '../../shared/policy/uids.ts';
import { CharacterSetError, numbersElement, textElement } from './file/element.ts';
import { uidMap, type DeidentificationContext } from './context.ts';
import { DataSet, UID, type DicomElement } from './file/dataset.ts';
import { withReadings } from './earlyReading.ts';
import { markers, type PixelChecks } from './markers.ts';
import type { PixelReplacement } from './file/pixelReplacement.ts';
import { isDirectory, type DicomFile } from './file/reader.ts';
import { FileSink } from './file/sink.ts';
import { isWellKnown } from './standard/sopClasses.ts';
import { TAG } from './standard/tags.ts';
import { insert, Transformation, type InstanceFacts } from './transformation.ts';
import { VERSION } from '../version.ts';
import { writeDicom } from './file/writer.ts';

/** What an instance brings along besides its file. */
export interface InstanceOptions {
  /** Takes the place of the pixel data. */
  pixels?: PixelReplacement;
  checks?: PixelChecks;
  /** The patient, where the case knows better than the instance; by default the one whom its attributes describe. */
  subject?: Subject;
  /** Whether to compute the SHA-256 of the output; default true. */
  digest?: boolean;
}

/** What became of an instance. Only a `deidentified` one has an output file. */
export interface InstanceResult {
  outcome: Outcome;
  problem?: Problem;
  journal: JournalEntry[];
  /** The new SOP Instance UID; the empty string unless de-identified. */
  sopInstanceUid: string;
  /** Size of the output in bytes, and its SHA-256 as hexadecimal digits when asked for. */
  bytes: number;
  sha256: string;
}

const ENCAPSULATED_DOCUMENT = 0x00420011;
const ENCAPSULATED_DOCUMENT_LENGTH = 0x00420015;
const MIME_TYPE = 0x00420012;

/** Why an instance is held back, in words for the person who sent it. */
const HELD = {
  'dicom-no-class': 'This DICOM file does not say which kind of object it is, or has no identifier of its own. It is held back; export it again from the archive.',
  'dicom-directory': 'This DICOMDIR lists the original files. It is not delivered; a new one is written for the delivered files.',
  'dicom-document': 'This object holds a document that cannot be cleaned here. It is held back; send the document itself as part of the case.',
  'dicom-command': 'This file is a network message, not a stored object. It is held back.',
  'dicom-overlay': 'This image keeps an overlay inside its compressed pixel values, where it cannot be removed. It is held back; export it without compression.',
  'dicom-charset': 'The text of this object is in a character set that CaseVeil cannot write. It is held back.',
} as const;

/**
 * Writes the de-identified form of an instance to `output`, which appears only when it is complete.
 *
 * Applies the profile of `context` to every element at any depth, writes File Meta Information anew and passes pixel data
 * through in pieces. What is not searched: pixels (see `InstanceOptions.pixels`), and binary values that the profile keeps.
 * @returns the outcome; an instance that is not understood is held, and then nothing is written.
 * @throws the error of `node:fs` when `output` cannot be written.
 */
export async function deidentifyInstance(file: DicomFile, context: DeidentificationContext, output: string, options: InstanceOptions = {}): Promise<InstanceResult> {
  const { dataset } = file;
  const sopClassUid = dataset.string(TAG.SOPClassUID) ?? '';
  const originalUid = dataset.string(TAG.SOPInstanceUID) ?? '';
  if (isDirectory(file)) return held('dicom-directory');
  if (!UID.test(sopClassUid) || !UID.test(originalUid)) return held('dicom-no-class');
  if (dataset.elements[0]!.tag >>> 16 === 0) return held('dicom-command');

  const pixelMask = options.pixels ? undefined : overlayMask(dataset);
  if (pixelMask !== undefined && file.pixelData?.fragments) return held('dicom-overlay');

  const encapsulated = await cleanedDocument(dataset, context);
  if ('problem' in encapsulated) return { ...held('dicom-document'), problem: encapsulated.problem };

  const subject = options.subject ?? subjectOf(dataset, context.identity);
  const facts = { subject, sopClassUid };
  const transformed = await withReadings(dataset, context, facts, (readings) => transform(dataset, context, { ...facts, readings }));
  if (!transformed) return held('dicom-charset');
  const elements = [...transformed.dataset.elements];
  const place = (element: DicomElement): void => insert(elements, element);
  const isKept = (tag: number): boolean => context.profile.userRule(tag)?.action === 'keep';
  const sopInstanceUid = keepsUids(context.profile.policy) || isWellKnown(originalUid)
    ? originalUid : uidMap(context.identity)(originalUid);
  if (dataset.has(TAG.StudyInstanceUID) || dataset.has(TAG.PatientName) || dataset.has(TAG.PatientID)) {
    if (!isKept(TAG.PatientName)) place(textElement(TAG.PatientName, 'PN', subject.pseudonym));
    if (!isKept(TAG.PatientID)) place(textElement(TAG.PatientID, 'LO', subject.pseudonym));
  }
  for (const element of encapsulated.elements) place(element);
  for (const element of markers(transformed.dataset, context.profile, options.checks ?? {}, VERSION)) place(element);
  for (const { tag, vr, value } of options.pixels?.attributes ?? []) {
    if (value === undefined) removeElement(elements, tag);
    else place(attributeElement(tag, vr, value, dataset.littleEndian));
  }

  const sink = new FileSink(output, options.digest ?? true);
  try {
    const transferSyntax = options.pixels?.transferSyntax ?? file.transferSyntax;
    await writeDicom(sink, {
      dataset: new DataSet(elements, dataset.littleEndian),
      sopClassUid,
      sopInstanceUid,
      transferSyntax,
      pixelData: file.pixelData,
      body: file.body,
      pixelMask,
      replacement: options.pixels,
    });
    const sha256 = sink.commit();
    return {
      outcome: 'deidentified',
      journal: [...repairsOf(file), ...transformed.journal, ...encapsulated.journal, ...(pixelMask === undefined ? [] : [OVERLAY_CLEARED])],
      sopInstanceUid,
      bytes: sink.length,
      sha256,
    };
  } finally {
    sink.discard();
  }
}

const OVERLAY_CLEARED: JournalEntry = { where: '(7FE0,0010)', category: 'OVERLAY', operation: 'clean', reason: 'overlay in unused bits of the pixel cells, PS3.15 E.1-1 X' };

/**
 * The bits of a pixel cell that hold its value, when an overlay of the retired form lies in the others (PS3.5 8.1.2):
 * Overlay Bit Position is not 0, and there is no Overlay Data. Undefined when there is no such overlay.
 */
function overlayMask(dataset: DataSet): number | undefined {
  const embedded = dataset.elements.some(({ tag }) => tag >>> 24 === 0x60 && (tag & 0xffff) === 0x0102 && (dataset.number(tag) ?? 0) > 0 && !dataset.has(((tag & 0xffff0000) | 0x3000) >>> 0));
  const stored = dataset.number(0x00280101);
  const high = dataset.number(0x00280102);
  if (!embedded || dataset.number(0x00280100) !== 16 || stored === undefined || high === undefined) return undefined;
  return (((1 << stored) - 1) << (high - stored + 1)) & 0xffff;
}

/** The patient whom the attributes of a data set describe. */
export function subjectOf(dataset: DataSet, identity: Identity): Subject {
  return identity.subject({
    patientId: dataset.string(TAG.PatientID) ?? '',
    issuer: dataset.string(0x00100021) ?? '',
    patientName: dataset.string(TAG.PatientName) ?? '',
    birthDate: dataset.string(0x00100030) ?? '',
    sex: dataset.string(0x00100040) ?? '',
    origin: dataset.string(TAG.StudyInstanceUID) ?? '',
  });
}

/** Applies the profile; the data set changes to UTF-8 only when its own character set cannot hold a new value. */
function transform(dataset: DataSet, context: DeidentificationContext, facts: Omit<InstanceFacts, 'utf8'>): { dataset: DataSet; journal: JournalEntry[] } | undefined {
  for (const utf8 of [false, true]) {
    const transformation = new Transformation(context, { ...facts, utf8 });
    try {
      return { dataset: transformation.apply(dataset), journal: transformation.journal };
    } catch (error) {
      if (!(error instanceof CharacterSetError)) throw error;
    }
  }
  return undefined;
}

/** The document inside an object of the encapsulated IODs, cleaned; no elements for other objects. */
async function cleanedDocument(dataset: DataSet, context: DeidentificationContext): Promise<{ elements: DicomElement[]; journal: JournalEntry[] } | { problem: Problem }> {
  const element = dataset.get(ENCAPSULATED_DOCUMENT);
  if (!element || element.length === 0) return { elements: [], journal: [] };
  const result = await context.cleanDocument?.(documentBytes(dataset, element), dataset.string(MIME_TYPE) ?? '');
  if (!result) return { problem: problem('dicom-document') };
  if ('problem' in result) return result;
  const { bytes } = result;
  const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
  const elements: DicomElement[] = [{ tag: ENCAPSULATED_DOCUMENT, vr: 'OB', bytes: padded, length: padded.length }];
  if (dataset.has(ENCAPSULATED_DOCUMENT_LENGTH)) elements.push(lengthElement(bytes.length, dataset.littleEndian));
  return { elements, journal: result.journal.map((entry) => ({ ...entry, where: `(0042,0011)/${entry.where}` })) };
}

/** The document without the padding byte that even length may have asked for. */
function documentBytes(dataset: DataSet, element: DicomElement): Uint8Array {
  const bytes = element.bytes ?? new Uint8Array(0);
  const length = dataset.number(ENCAPSULATED_DOCUMENT_LENGTH);
  if (length !== undefined && length > 0 && length <= bytes.length) return bytes.subarray(0, length);
  return bytes[bytes.length - 1] === 0 ? bytes.subarray(0, bytes.length - 1) : bytes;
}

function lengthElement(length: number, littleEndian: boolean): DicomElement {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, littleEndian);
  return { tag: ENCAPSULATED_DOCUMENT_LENGTH, vr: 'UL', bytes, length: 4 };
}

function attributeElement(tag: number, vr: string, value: string | number | number[], littleEndian: boolean): DicomElement {
  if (typeof value === 'string') return textElement(tag, vr, value);
  const values = Array.isArray(value) ? value : [value];
  return vr === 'US' || vr === 'SS' ? numbersElement(tag, vr, values, littleEndian) : textElement(tag, vr, values.join('\\'));
}

function removeElement(elements: DicomElement[], tag: number): void {
  const at = elements.findIndex((element) => element.tag === tag);
  if (at !== -1) elements.splice(at, 1);
}

function repairsOf(file: DicomFile): JournalEntry[] {
  return [...new Set(file.repairs)].map((repair) => ({ where: 'file', category: 'FORMAT', operation: 'repair', reason: repair }));
}

function problem(code: keyof typeof HELD): Problem {
  return { code, message: HELD[code] };
}

function held(code: keyof typeof HELD): InstanceResult {
  return { outcome: 'held', problem: problem(code), journal: [], sopInstanceUid: '', bytes: 0, sha256: '' };
}
