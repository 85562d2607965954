import { readDicom, type DicomFile } from '../../../helper/dicom/file/reader.ts';
import type { PixelReplacement } from '../../../helper/dicom/file/pixelReplacement.ts';
import { redactionChange, type RedactionBox } from '../../../helper/pixels/frames/redaction.ts';
import { rewriteFrames } from '../../../helper/pixels/frames/rewrite.ts';
import { memorySource } from '../../../helper/source.ts';

/** Elements by tag: VR and value. Numbers are written in US, SS, UL, DS or IS; bytes as they are; items as lists of such elements. */
export type Elements = Record<number, [vr: string, value: string | number | number[] | Uint8Array | Elements[]]>;

export interface ImageOptions {
  width: number;
  height: number;
  transferSyntax?: string;
  samples?: number;
  bitsAllocated?: number;
  bitsStored?: number;
  highBit?: number;
  signed?: boolean;
  planar?: 0 | 1;
  photometric?: string;
  frames?: number;
  more?: Elements;
}

export const EXPLICIT = '1.2.840.10008.1.2.1';

/** A small image instance with these pixels: native bytes, or fragments with an optional offset table. */
export function imageFile(options: ImageOptions, pixels: Uint8Array | { fragments: Uint8Array[]; offsets?: number[] }): DicomFile {
  return readDicom(memorySource(imageBytes(options, pixels)));
}

export function imageBytes(options: ImageOptions, pixels: Uint8Array | { fragments: Uint8Array[]; offsets?: number[] }): Uint8Array {
  const bitsAllocated = options.bitsAllocated ?? 8;
  const bitsStored = options.bitsStored ?? bitsAllocated;
  const samples = options.samples ?? 1;
  const elements: Elements = {
    0x00080016: ['UI', '1.2.840.10008.5.1.4.1.1.7'],
    0x00080018: ['UI', '1.2.3.4'],
    0x00280002: ['US', samples],
    0x00280004: ['CS', options.photometric ?? (samples === 3 ? 'RGB' : 'MONOCHROME2')],
        0x00280010: ['US', options.height],
    0x00280011: ['US', options.width],
    0x00280100: ['US', bitsAllocated],
    0x00280101: ['US', bitsStored],
    0x00280102: ['US', options.highBit ?? bitsStored - 1],
    0x00280103: ['US', options.signed ? 1 : 0],
    ...options.more,
  };
  if (samples > 1) elements[0x00280006] = ['US', options.planar ?? 0];
  if (options.frames !== undefined) elements[0x00280008] = ['IS', String(options.frames)];
  const meta = write({ 0x00020010: ['UI', options.transferSyntax ?? EXPLICIT] });
  const metaLength = write({ 0x00020000: ['UL', meta.length] });
  const data = pixels instanceof Uint8Array ? element(0x7fe00010, bitsAllocated > 8 ? 'OW' : 'OB', pixels) : encapsulated(pixels.fragments, pixels.offsets ?? []);
  return Buffer.concat([new Uint8Array(128), Buffer.from('DICM'), metaLength, meta, write(elements), data]);
}

/** New pixel data with nothing but the boxes blanked; undefined when nothing has to change. */
export async function redactFrames(file: DicomFile, boxes: readonly RedactionBox[]): Promise<PixelReplacement | undefined> {
  const change = await redactionChange(file, boxes);
  return change && rewriteFrames(file, change);
}

/** The frames of new pixel data. */
export async function framesOf(replacement: PixelReplacement): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for await (const frame of replacement.frames()) frames.push(Uint8Array.from(frame));
  return frames;
}

/** The instance with its new pixel data, as a receiver reads it. */
export async function applied(options: ImageOptions, replacement: PixelReplacement): Promise<DicomFile> {
  const frames = await framesOf(replacement);
  const native = replacement.transferSyntax === EXPLICIT || replacement.transferSyntax === '1.2.840.10008.1.2';
  const changed: Record<number, string | number | number[] | undefined> = Object.fromEntries(replacement.attributes.map(({ tag, value }) => [tag, value]));
  const next: ImageOptions = {
    ...options,
    transferSyntax: native ? EXPLICIT : replacement.transferSyntax,
    ...(changed[0x00280004] !== undefined ? { photometric: String(changed[0x00280004]) } : {}),
    ...(changed[0x00280006] !== undefined ? { planar: Number(changed[0x00280006]) as 0 | 1 } : {}),
    ...(changed[0x00280102] !== undefined ? { highBit: Number(changed[0x00280102]) } : {}),
  };
  return imageFile(next, native ? Buffer.concat(frames) : { fragments: frames });
}

const LONG = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'OL', 'OF', 'OD']);

function write(elements: Elements): Uint8Array {
  const tags = Object.keys(elements).map(Number).sort((a, b) => a - b);
  return Buffer.concat(tags.map((tag) => element(tag, ...elements[tag]!)));
}

function element(tag: number, vr: string, value: Elements[number][1]): Uint8Array {
  const body = bodyOf(vr, value);
  const padded = body.length % 2 ? Buffer.concat([body, Uint8Array.of(vr === 'UI' || vr === 'OB' ? 0 : 0x20)]) : body;
  const head = Buffer.alloc(LONG.has(vr) ? 12 : 8);
  head.writeUInt16LE(tag >>> 16, 0);
  head.writeUInt16LE(tag & 0xffff, 2);
  head.write(vr, 4, 'latin1');
  if (LONG.has(vr)) head.writeUInt32LE(padded.length, 8);
  else head.writeUInt16LE(padded.length, 6);
  return Buffer.concat([head, padded]);
}

function bodyOf(vr: string, value: Elements[number][1]): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (vr === 'SQ') return Buffer.concat((value as Elements[]).map((item) => { const bytes = write(item); return Buffer.concat([itemHead(bytes.length), bytes]); }));
  if (typeof value === 'string') return Buffer.from(value, 'latin1');
  const numbers = [value].flat() as number[];
  if (vr === 'DS' || vr === 'IS') return Buffer.from(numbers.join('\\'), 'latin1');
  const size = vr === 'UL' || vr === 'SL' ? 4 : 2;
  const body = Buffer.alloc(numbers.length * size);
  numbers.forEach((number, index) => {
    if (size === 4) body.writeUInt32LE(number >>> 0, index * 4);
    else body.writeUInt16LE(number & 0xffff, index * 2);
  });
  return body;
}

function itemHead(length: number): Uint8Array {
  const head = Buffer.from([0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0]);
  head.writeUInt32LE(length, 4);
  return head;
}

function encapsulated(fragments: Uint8Array[], offsets: number[]): Uint8Array {
  const head = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff]);
  const table = Buffer.alloc(offsets.length * 4);
  offsets.forEach((offset, index) => table.writeUInt32LE(offset, index * 4));
  const items = fragments.map((fragment) => {
    const padded = fragment.length % 2 ? Buffer.concat([fragment, Uint8Array.of(0)]) : fragment;
    return Buffer.concat([itemHead(padded.length), padded]);
  });
  return Buffer.concat([head, itemHead(table.length), table, ...items, Buffer.from([0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0])]);
}
