import type { Identity } from '../../../shared/identity/identity.ts';
import { memorySource } from '../../source.ts';
import { DataSet, type DicomElement } from './dataset.ts';
import { textElement } from './element.ts';
import { FileSink, type Sink } from './sink.ts';
import { attribute, tagOf } from '../standard/dictionary.ts';
import { MEDIA_STORAGE_DIRECTORY } from '../standard/sopClasses.ts';
import { TAG } from '../standard/tags.ts';
import { writeDicom, type DicomOutput } from './writer.ts';
import { EXPLICIT_LITTLE_ENDIAN } from './transferSyntax.ts';
import { LONG_VRS } from './vr.ts';

/** A de-identified instance as a DICOMDIR lists it. */
export interface DirectoryEntry {
  /** The components of its path below the folder of the DICOMDIR; PS3.10 8.5 allows eight of at most eight characters of A–Z, 0–9 and `_`. */
  fileId: readonly string[];
  dataset: DataSet;
  transferSyntax: string;
}

/** The kind of record for a SOP class (PS3.3 Table F.4-1); images are the rest. */
const RECORD_TYPES: readonly (readonly [prefix: string, type: string])[] = [
  ['1.2.840.10008.5.1.4.1.1.88.59', 'KEY OBJECT DOC'],
  ['1.2.840.10008.5.1.4.1.1.88.', 'SR DOCUMENT'],
  ['1.2.840.10008.5.1.4.1.1.11.', 'PRESENTATION'],
  ['1.2.840.10008.5.1.4.1.1.9.', 'WAVEFORM'],
  ['1.2.840.10008.5.1.4.1.1.104.', 'ENCAP DOC'],
  ['1.2.840.10008.5.1.4.1.1.481.2', 'RT DOSE'],
  ['1.2.840.10008.5.1.4.1.1.481.3', 'RT STRUCTURE SET'],
  ['1.2.840.10008.5.1.4.1.1.481.5', 'RT PLAN'],
  ['1.2.840.10008.5.1.4.1.1.481.8', 'RT PLAN'],
  ['1.2.840.10008.5.1.4.1.1.481.4', 'RT TREAT RECORD'],
  ['1.2.840.10008.5.1.4.1.1.481.6', 'RT TREAT RECORD'],
  ['1.2.840.10008.5.1.4.1.1.481.7', 'RT TREAT RECORD'],
  ['1.2.840.10008.5.1.4.1.1.66.1', 'REGISTRATION'],
  ['1.2.840.10008.5.1.4.1.1.66.2', 'FIDUCIAL'],
  ['1.2.840.10008.5.1.4.1.1.66.3', 'REGISTRATION'],
  ['1.2.840.10008.5.1.4.1.1.66.5', 'SURFACE'],
  ['1.2.840.10008.5.1.4.1.1.67', 'VALUE MAP'],
  ['1.2.840.10008.5.1.4.1.1.4.2', 'SPECTROSCOPY'],
  ['1.2.840.10008.5.1.4.1.1.77.1.5.3', 'STEREOMETRIC'],
];
const RAW_DATA = '1.2.840.10008.5.1.4.1.1.66';

/** The keys of each record (PS3.3 F.5), with what stands for a value that has to be there and is not. */
const KEYS: Record<string, readonly (readonly [keyword: string, missing?: string])[]> = {
  PATIENT: [['PatientName'], ['PatientID', 'UNKNOWN']],
  STUDY: [['StudyDate', '20000101'], ['StudyTime', '000000'], ['AccessionNumber'], ['StudyDescription'], ['StudyInstanceUID'], ['StudyID', '1']],
  SERIES: [['Modality', 'OT'], ['SeriesInstanceUID'], ['SeriesNumber', '1']],
  IMAGE: [['InstanceNumber', '1']],
  'SR DOCUMENT': [['ContentDate', '20000101'], ['ContentTime', '000000'], ['InstanceNumber', '1'], ['CompletionFlag', 'COMPLETE'], ['VerificationFlag', 'UNVERIFIED'], ['ConceptNameCodeSequence']],
  'KEY OBJECT DOC': [['ContentDate', '20000101'], ['ContentTime', '000000'], ['InstanceNumber', '1'], ['ConceptNameCodeSequence']],
  PRESENTATION: [['InstanceNumber', '1'], ['PresentationCreationDate', '20000101'], ['PresentationCreationTime', '000000'], ['ContentLabel', 'REMOVED'], ['ContentDescription'], ['ContentCreatorName']],
  WAVEFORM: [['ContentDate', '20000101'], ['ContentTime', '000000'], ['InstanceNumber', '1']],
  'ENCAP DOC': [['ContentDate'], ['ContentTime'], ['InstanceNumber', '1'], ['ConceptNameCodeSequence'], ['DocumentTitle'], ['MIMETypeOfEncapsulatedDocument', 'application/pdf']],
  'RT DOSE': [['InstanceNumber', '1'], ['DoseSummationType', 'PLAN']],
  'RT STRUCTURE SET': [['InstanceNumber', '1'], ['StructureSetLabel', 'REMOVED'], ['StructureSetDate'], ['StructureSetTime']],
  'RT PLAN': [['InstanceNumber', '1'], ['RTPlanLabel', 'REMOVED'], ['RTPlanDate'], ['RTPlanTime']],
  'RT TREAT RECORD': [['InstanceNumber', '1'], ['TreatmentDate'], ['TreatmentTime']],
  OTHER: [['ContentDate', '20000101'], ['ContentTime', '000000'], ['InstanceNumber', '1'], ['ContentLabel', 'REMOVED'], ['ContentDescription'], ['ContentCreatorName']],
};

/** Keys that a record has only where its object has them (type 1C). */
const CONDITIONAL_KEYS: Record<string, readonly string[]> = {
  'SR DOCUMENT': ['VerificationDateTime'],
  PRESENTATION: ['ReferencedSeriesSequence', 'BlendingSequence'],
  'ENCAP DOC': ['HL7InstanceIdentifier'],
};

const IN_USE = 0xffff;

interface DirectoryRecord {
  type: string;
  keys: DicomElement[];
  children: DirectoryRecord[];
}

/** A record with its place in the file. */
interface PlacedRecord {
  record: DirectoryRecord;
  offset: number;
  next: number;
  lower: number;
}

/**
 * Writes a DICOMDIR (PS3.3 Annex F) that lists de-identified instances: patients, studies, series and objects, in the order given.
 * Nothing of an original DICOMDIR is used.
 * @throws the error of `node:fs` when `output` cannot be written.
 */
export async function writeDirectory(entries: readonly DirectoryEntry[], identity: Identity, output: string): Promise<void> {
  const roots = hierarchy(entries);
  const uid = identity.uid(`DICOMDIR ${entries.map(({ dataset }) => dataset.string(TAG.SOPInstanceUID) ?? '').join(' ')}`);
  const measured = flatten(roots).reduce((sum, record) => sum + 8 + encodedLength(recordElements(record, 0, 0)), 0);
  const first = (await fileLength(directoryOutput(place(roots, 0), roots, uid))) - measured;
  const sink = new FileSink(output, false);
  try {
    await writeDicom(sink, directoryOutput(place(roots, first), roots, uid));
    sink.commit();
  } finally {
    sink.discard();
  }
}

function hierarchy(entries: readonly DirectoryEntry[]): DirectoryRecord[] {
  const roots: DirectoryRecord[] = [];
  const known = new Map<string, DirectoryRecord>();
  const child = (siblings: DirectoryRecord[], path: string, make: () => DirectoryRecord): DirectoryRecord => {
    let record = known.get(path);
    if (!record) {
      record = make();
      known.set(path, record);
      siblings.push(record);
    }
    return record;
  };
  for (const entry of entries) {
    const { dataset } = entry;
    let path = '';
    let siblings = roots;
    for (const [type, key] of [['PATIENT', 'PatientID'], ['STUDY', 'StudyInstanceUID'], ['SERIES', 'SeriesInstanceUID']] as const) {
      path += `\0${dataset.string(tagOf(key)!) ?? ''}`;
      siblings = child(siblings, path, () => ({ type, keys: keysOf(type, dataset), children: [] })).children;
    }
    siblings.push(objectRecord(entry));
  }
  return roots;
}

function objectRecord({ fileId, dataset, transferSyntax }: DirectoryEntry): DirectoryRecord {
  const sopClass = dataset.string(TAG.SOPClassUID) ?? '';
  const type = sopClass === RAW_DATA ? 'RAW DATA' : RECORD_TYPES.find(([prefix]) => sopClass === prefix || (prefix.endsWith('.') && sopClass.startsWith(prefix)))?.[1] ?? 'IMAGE';
  return {
    type,
    keys: [
      textElement(0x00041500, 'CS', fileId.join('\\')),
      textElement(0x00041510, 'UI', sopClass),
      textElement(0x00041511, 'UI', dataset.string(TAG.SOPInstanceUID) ?? ''),
      textElement(0x00041512, 'UI', transferSyntax),
      ...keysOf(type in KEYS ? type : 'OTHER', dataset),
    ],
    children: [],
  };
}

function keysOf(type: string, dataset: DataSet): DicomElement[] {
  const charset = dataset.charset.terms.length > 0 ? [textElement(0x00080005, 'CS', dataset.charset.terms.join('\\'))] : [];
  const keys = KEYS[type]!.map(([keyword, missing = '']): DicomElement => {
    const tag = tagOf(keyword)!;
    const element = dataset.get(tag);
    if (element && (element.items?.length ?? element.length) > 0) return element;
    const { vr } = attribute(tag)!;
    return vr === 'SQ' ? { tag, vr, items: [], length: 0 } : textElement(tag, vr, missing);
  });
  const conditional = (CONDITIONAL_KEYS[type] ?? []).flatMap((keyword) => presentIn(dataset, tagOf(keyword)!) ?? []);
  return [...charset, ...keys, ...conditional].sort((one, other) => one.tag - other.tag);
}

/** An element of an object with a value; when a report was verified stands with who verified it, the last time for the record (PS3.3 F.5.24). */
function presentIn(dataset: DataSet, tag: number): DicomElement | undefined {
  const verified = tag === VERIFICATION_DATE_TIME ? dataset.items(VERIFYING_OBSERVERS) : [];
  const values = verified.map((observer) => observer.string(tag)).filter((value) => value !== undefined).sort();
  if (values.length > 0) return textElement(tag, 'DT', values.at(-1)!);
  const element = dataset.get(tag);
  return element && (element.items?.length ?? element.length) > 0 ? element : undefined;
}

const VERIFICATION_DATE_TIME = tagOf('VerificationDateTime')!;
const VERIFYING_OBSERVERS = tagOf('VerifyingObserverSequence')!;

/** Records in the order of the file: each before its children. */
function flatten(records: readonly DirectoryRecord[]): DirectoryRecord[] {
  return records.flatMap((record) => [record, ...flatten(record.children)]);
}

/** Where each record lies when the first one lies at `start`, and which ones it points to. */
function place(roots: readonly DirectoryRecord[], start: number): PlacedRecord[] {
  const offsets = new Map<DirectoryRecord, number>();
  let offset = start;
  for (const record of flatten(roots)) {
    offsets.set(record, offset);
    offset += 8 + encodedLength(recordElements(record, 0, 0));
  }
  const placed: PlacedRecord[] = [];
  const visit = (siblings: readonly DirectoryRecord[]): void => {
    siblings.forEach((record, index) => {
      const at = (other: DirectoryRecord | undefined): number => (other ? offsets.get(other)! : 0);
      placed.push({ record, offset: at(record), next: at(siblings[index + 1]), lower: at(record.children[0]) });
      visit(record.children);
    });
  };
  visit(roots);
  return placed;
}

function recordElements({ type, keys }: DirectoryRecord, next: number, lower: number): DicomElement[] {
  return [uint32(0x00041400, next), uint16(0x00041410, IN_USE), uint32(0x00041420, lower), textElement(0x00041430, 'CS', type), ...keys];
}

function directoryOutput(placed: readonly PlacedRecord[], roots: readonly DirectoryRecord[], uid: string): DicomOutput {
  const offsetOf = (record: DirectoryRecord | undefined): number => placed.find((candidate) => candidate.record === record)?.offset ?? 0;
  const dataset = new DataSet([
    textElement(0x00041130, 'CS', ''),
    uint32(0x00041200, offsetOf(roots[0])),
    uint32(0x00041202, offsetOf(roots.at(-1))),
    uint16(0x00041212, 0),
    { tag: 0x00041220, vr: 'SQ', items: placed.map(({ record, next, lower }) => new DataSet(recordElements(record, next, lower))), length: 0 },
  ]);
  return { dataset, sopClassUid: MEDIA_STORAGE_DIRECTORY, sopInstanceUid: uid, transferSyntax: EXPLICIT_LITTLE_ENDIAN, body: memorySource(new Uint8Array(0)) };
}

async function fileLength(output: DicomOutput): Promise<number> {
  const sink: Sink & { length: number } = { length: 0, write: (bytes) => void (sink.length += bytes.length), patch: () => undefined };
  await writeDicom(sink, output);
  return sink.length;
}

/** Bytes that elements take in explicit little endian, as the writer writes them. */
function encodedLength(elements: readonly DicomElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.items) return sum + 12 + element.items.reduce((inner, item) => inner + 8 + encodedLength(item.elements), 0);
    const header = LONG_VRS.has(element.vr) ? 12 : 8;
    return sum + header + element.length + (element.length % 2);
  }, 0);
}

function uint32(tag: number, value: number): DicomElement {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return { tag, vr: 'UL', bytes, length: 4 };
}

function uint16(tag: number, value: number): DicomElement {
  return { tag, vr: 'US', bytes: Uint8Array.of(value & 0xff, value >>> 8), length: 2 };
}
