import { inflateRawSync } from 'node:zlib';
import { memorySource, type ByteSource } from '../../source.ts';
import { MEDIA_STORAGE_DIRECTORY } from '../standard/sopClasses.ts';
import { TAG } from '../standard/tags.ts';
import { ByteWindow } from './byteWindow.ts';
import { DataSet, UID } from './dataset.ts';
import { UNDEFINED_LENGTH } from './delimiter.ts';
import { DicomError } from './dicomError.ts';
import { ElementReader, isVr, type PixelDataLocation } from './elementReader.ts';
import { MAGIC, PREAMBLE } from './preamble.ts';
import { encodingOf, isEncapsulated, EXPLICIT_BIG_ENDIAN, EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN, type DataSetEncoding } from './transferSyntax.ts';

export type { ByteRange, PixelDataLocation } from './elementReader.ts';

/** A DICOM file, read but for its pixel data. Values larger than 256 KB are read from `body` when asked for, which must stay open. */
export interface DicomFile {
  /** File Meta Information; empty when the file has none. */
  meta: DataSet;
  dataset: DataSet;
  /** As declared, or as found when it is missing or wrong. */
  transferSyntax: string;
  /** How the elements are encoded, which a damaged file may declare otherwise. */
  encoding: DataSetEncoding;
  /** What the offsets of `pixelData` count in: the source itself, or the inflated data set of a deflated one. */
  body: ByteSource;
  pixelData?: PixelDataLocation;
  /** What was put right while reading, in words without values. */
  repairs: string[];
}

/** The most that a deflated data set may unpack to: it has to be held in memory. */
const LARGEST_INFLATED = 512 * 1024 * 1024;

/** The first element of a data set without preamble has one of these groups. */
const FIRST_GROUPS = new Set([0x0002, 0x0004, 0x0008]);

/**
 * Reads a DICOM file (PS3.10) of any transfer syntax, with or without preamble and File Meta Information.
 *
 * Pixel data is located, not loaded. Harmless flaws are put right and listed in `repairs`.
 * @throws DicomError when the bytes are no DICOM, incomplete or damaged.
 */
export function readDicom(source: ByteSource): DicomFile {
  const window = new ByteWindow(source);
  const head = window.peek(0, PREAMBLE + MAGIC.length);
  const hasPreamble = asText(head, PREAMBLE, MAGIC.length) === MAGIC;
  const repairs: string[] = [];
  let start = 0;
  if (hasPreamble) start = PREAMBLE + MAGIC.length;
  else if (asText(head, 0, MAGIC.length) === MAGIC) start = MAGIC.length;
  if (!hasPreamble) {
    if (!FIRST_GROUPS.has(firstGroup(head, start))) throw new DicomError('not-dicom');
    repairs.push('preamble added');
  }

  const metaReader = new ElementReader(window, { explicit: isExplicit(window, start), littleEndian: true });
  const { dataset: meta, end: bodyStart } = readMeta(metaReader, start);
  repairs.push(...metaReader.repairs);
  if (meta.elements.length === 0) repairs.push('file meta information added');

  const declared = validUid(meta.string(TAG.TransferSyntaxUID));
  if (encodingOf(declared ?? '').deflated) {
    const body = memorySource(inflate(source, bodyStart));
    return finish(meta, declared!, encodingOf(declared!), new ByteWindow(body), 0, repairs);
  }
  const found = actualSyntax(window, bodyStart, declared, repairs);
  // Pixel data stays compressed as declared when only the elements around it are encoded otherwise; the writer puts that right.
  const transferSyntax = declared !== undefined && isEncapsulated(declared) ? declared : found;
  return finish(meta, transferSyntax, encodingOf(found), window, bodyStart, repairs);
}

/** Whether a file is a DICOMDIR, which lists others (PS3.10 8.6). */
export function isDirectory({ dataset, meta }: Pick<DicomFile, 'dataset' | 'meta'>): boolean {
  return dataset.string(TAG.SOPClassUID) === MEDIA_STORAGE_DIRECTORY || meta.string(TAG.MediaStorageSOPClassUID) === MEDIA_STORAGE_DIRECTORY;
}

/** A damaged transfer syntax is none: then the data tells. */
function validUid(uid: string | undefined): string | undefined {
  return uid !== undefined && UID.test(uid) ? uid : undefined;
}

function readMeta(reader: ElementReader, start: number): { dataset: DataSet; end: number } {
  return reader.read(start, (tag) => tag >>> 16 === 0x0002);
}

function finish(meta: DataSet, transferSyntax: string, encoding: DataSetEncoding, window: ByteWindow, start: number, repairs: string[]): DicomFile {
  const reader = new ElementReader(window, encoding);
  const { dataset } = reader.read(start);
  if (dataset.elements.length === 0) throw new DicomError(meta.elements.length === 0 ? 'not-dicom' : 'truncated');
  const { pixelData } = reader;
  const unterminated = reader.repairs.includes('missing sequence delimiter added');
  if (unterminated && (dataset.number(0x00280008) ?? 1) > (pixelData?.fragments?.length ?? 0)) throw new DicomError('truncated');
  return { meta, dataset, transferSyntax, encoding, body: window.source, ...(pixelData ? { pixelData } : {}), repairs: [...repairs, ...reader.repairs] };
}

function inflate(source: ByteSource, start: number): Uint8Array {
  try {
    return inflateRawSync(source.read(start, source.size - start), { maxOutputLength: LARGEST_INFLATED });
  } catch (error) {
    throw new DicomError((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'malformed');
  }
}

/** The declared syntax unless the first element contradicts it: then the one that it is written in. */
function actualSyntax(window: ByteWindow, start: number, declared: string | undefined, repairs: string[]): string {
  const first = window.peek(start, 8);
  if (first.length < 8) throw new DicomError('truncated');
  const explicit = isVr(first[4]!, first[5]!);
  const found = !explicit ? IMPLICIT_LITTLE_ENDIAN : startsLittleEndian(first) ? EXPLICIT_LITTLE_ENDIAN : EXPLICIT_BIG_ENDIAN;
  if (declared === undefined) {
    repairs.push('transfer syntax found from the data');
    return found;
  }
  const { explicit: declaredExplicit, littleEndian } = encodingOf(declared);
  if (declaredExplicit === explicit && littleEndian === (found !== EXPLICIT_BIG_ENDIAN)) return declared;
  // An implicit length can look like a VR, and the first element may have a damaged one: believe the data only when the declared reading is absurd.
  if (!explicit && declaredExplicit && !plausibleImplicit(first, window.size)) return declared;
  repairs.push('transfer syntax corrected');
  return found;
}

function isExplicit(window: ByteWindow, start: number): boolean {
  const first = window.peek(start, 8);
  return first.length < 8 || isVr(first[4]!, first[5]!) || firstGroup(first, 0) !== 0x0002;
}

/** Groups of a data set begin low: read in the wrong byte order, 0008 is 0800. */
function startsLittleEndian(first: Uint8Array): boolean {
  return (first[0]! | (first[1]! << 8)) <= ((first[0]! << 8) | first[1]!);
}

function plausibleImplicit(first: Uint8Array, size: number): boolean {
  const length = (first[4]! | (first[5]! << 8) | (first[6]! << 16) | (first[7]! << 24)) >>> 0;
  return length <= size || length === UNDEFINED_LENGTH;
}

/** The group of the first element in whichever byte order makes it one that data sets begin with. */
function firstGroup(bytes: Uint8Array, at: number): number {
  const little = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const big = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return FIRST_GROUPS.has(little) ? little : big;
}

function asText(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
}
