import type { ByteSource } from '../../source.ts';
import type { ByteRange, DicomFile, PixelDataLocation } from '../../dicom/file/reader.ts';
import { PixelError } from '../problem.ts';

const EXTENDED_OFFSET_TABLE = 0x7fe00001;

/** Bytes of an item's tag and length, before the fragment. */
const ITEM_HEADER = 8;

/** First bytes of a compressed frame: JPEG and JPEG-LS SOI, JPEG 2000 SOC with SIZ, JP2 box, JPEG XL codestream and box. */
const STARTS = ['ffd8ff', 'ff4fff51', '0000000c6a502020', 'ff0a', '0000000c4a584c20'];

/**
 * Which fragments make up each frame (PS3.5 A.4): by the extended offset table, the basic one, one fragment a frame,
 * or by the marker that a frame begins with.
 * @throws PixelError `pixels-frames-unclear` when none of them gives the number of frames.
 */
export function frameFragments(file: DicomFile, location: PixelDataLocation, frames: number): ByteRange[][] {
  const fragments = location.fragments ?? [];
  const starts = extendedOffsets(file, frames) ?? (location.basicOffsetTable?.length ? location.basicOffsetTable : undefined);
  const groups = (starts && starts.length === frames ? byOffsets(fragments, starts) : undefined) ?? byShape(file.body, fragments, frames);
  if (!groups) throw new PixelError('pixels-frames-unclear');
  return groups;
}

/** The bytes of the fragments, joined. */
export function readFragments(source: ByteSource, fragments: readonly ByteRange[]): Uint8Array {
  const parts = fragments.map(({ offset, length }) => source.read(offset, length));
  if (parts.some((part, index) => part.length < fragments[index]!.length)) throw new PixelError('pixels-truncated');
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

function extendedOffsets(file: DicomFile, frames: number): number[] | undefined {
  const bytes = file.dataset.get(EXTENDED_OFFSET_TABLE)?.bytes;
  if (!bytes || bytes.length !== frames * 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: frames }, (_, index) => Number(view.getBigUint64(index * 8, true)));
}

/** Offsets count from the first item's tag; undefined when one of them meets no item. */
function byOffsets(fragments: readonly ByteRange[], starts: readonly number[]): ByteRange[][] | undefined {
  const origin = (fragments[0]?.offset ?? 0) - ITEM_HEADER;
  const items = new Map(fragments.map((fragment, index) => [fragment.offset - ITEM_HEADER - origin, index]));
  const indexes = starts.map((start) => items.get(start) ?? -1);
  const ascending = indexes.every((index, at) => index > (at === 0 ? -1 : indexes[at - 1]!));
  if (!ascending || indexes[0] !== 0) return undefined;
  return indexes.map((index, at) => fragments.slice(index, indexes[at + 1] ?? fragments.length));
}

function byShape(source: ByteSource, fragments: readonly ByteRange[], frames: number): ByteRange[][] | undefined {
  if (fragments.length === frames) return fragments.map((fragment) => [fragment]);
  if (fragments.length < frames) return undefined;
  const groups: ByteRange[][] = [];
  for (const fragment of fragments) {
    if (beginsFrame(source, fragment) || groups.length === 0) groups.push([fragment]);
    else groups.at(-1)!.push(fragment);
  }
  return groups.length === frames ? groups : undefined;
}

function beginsFrame(source: ByteSource, fragment: ByteRange): boolean {
  const head = Buffer.from(source.read(fragment.offset, Math.min(8, fragment.length))).toString('hex');
  return STARTS.some((start) => head.startsWith(start));
}
