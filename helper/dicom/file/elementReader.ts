import type { ByteSource } from '../../source.ts';
import { memorySource } from '../../source.ts';
import { ByteWindow } from './byteWindow.ts';
import { DataSet, type DicomElement } from './dataset.ts';
import { ITEM, ITEM_END, SEQUENCE_END, UNDEFINED_LENGTH } from './delimiter.ts';
import { DicomError } from './dicomError.ts';
import { dictionaryVr, formatTag, isPrivate, isPrivateCreator } from '../standard/dictionary.ts';
import { TAG } from '../standard/tags.ts';
import { LONG_VRS, SHORT_VRS, TEXT_VRS } from './vr.ts';

/** A stretch of the source. */
export interface ByteRange {
  offset: number;
  length: number;
}

/** Where pixel data lies: `offset` and `length` of the native value, or the fragments of an encapsulated one (without the offset table). */
export interface PixelDataLocation extends ByteRange {
  tag: number;
  vr: string;
  fragments?: ByteRange[];
  /** Offsets from the first fragment's item tag, as stored; empty when the table is. */
  basicOffsetTable?: number[];
}

/** What a stream of elements holds. */
export interface ElementStream {
  dataset: DataSet;
  pixelData?: PixelDataLocation;
  /** What was put right while reading, in words without values. */
  repairs: string[];
}

const TRAILING_PADDING = 0xfffcfffc;
const DEEPEST = 64;

/** Values beyond this size stay in the source until they are asked for. */
const LARGE_VALUE = 256 * 1024;

/** The VRs of explicit encodings by their two letters, and whether their length takes 32 bits. */
const EXPLICIT_VRS = new Map<number, { vr: string; long: boolean }>([
  ...[...LONG_VRS].map((vr) => [vrCode(vr), { vr, long: true }] as const),
  ...[...SHORT_VRS].map((vr) => [vrCode(vr), { vr, long: false }] as const),
]);

function vrCode(vr: string): number {
  return (vr.charCodeAt(0) << 8) | vr.charCodeAt(1);
}

/** Whether the two bytes spell a VR of the standard. */
export function isVr(first: number, second: number): boolean {
  return EXPLICIT_VRS.has((first << 8) | second);
}

/** A value that is read from the source each time. */
class LargeElement implements DicomElement {
  readonly tag: number;
  readonly vr: string;
  readonly length: number;
  readonly offset: number;
  readonly #source: ByteSource;

  constructor(tag: number, vr: string, source: ByteSource, offset: number, length: number) {
    this.tag = tag;
    this.vr = vr;
    this.#source = source;
    this.offset = offset;
    this.length = length;
  }

  get bytes(): Uint8Array {
    return this.#source.read(this.offset, this.length);
  }
}

/** Reads one stream of elements, explicit or implicit, in either byte order. */
export class ElementReader {
  readonly repairs: string[] = [];
  pixelData: PixelDataLocation | undefined;
  readonly #window: ByteWindow;
  readonly #littleEndian: boolean;
  #explicit: boolean;
  #signedPixels = false;

  constructor(window: ByteWindow, encoding: { explicit: boolean; littleEndian: boolean }) {
    this.#window = window;
    this.#window.littleEndian = encoding.littleEndian;
    this.#littleEndian = encoding.littleEndian;
    this.#explicit = encoding.explicit;
  }

  /** All elements from `offset` to the end of the source, or while `belongs` holds. @returns the data set and where it ended. */
  read(offset: number, belongs?: (tag: number) => boolean): { dataset: DataSet; end: number } {
    const elements: DicomElement[] = [];
    const dataset = new DataSet(elements, this.#littleEndian);
    const end = this.#elements(elements, dataset, offset, this.#window.size, { depth: 0, open: false, belongs });
    return { dataset, end };
  }

  #elements(elements: DicomElement[], dataset: DataSet, offset: number, limit: number, level: { depth: number; open: boolean; belongs?: ((tag: number) => boolean) | undefined }): number {
    const window = this.#window;
    let position = offset;
    let previous = -1;
    let sorted = true;
    for (;;) {
      if (position >= limit) {
        if (level.open) throw new DicomError('truncated');
        break;
      }
      if (limit - position < 8) {
        if (level.depth > 0) throw new DicomError('malformed');
        if (limit === window.size && this.#looksCut(position, limit)) throw new DicomError('truncated');
        this.repairs.push('trailing bytes removed');
        position = limit;
        break;
      }
      const tag = window.tag(position);
      if (tag >= ITEM) {
        position += 8;
        if (tag === ITEM_END && level.open) break;
        if (tag !== ITEM_END && tag !== SEQUENCE_END) throw new DicomError('malformed');
        this.repairs.push('stray delimiter removed');
        continue;
      }
      if (level.belongs && !level.belongs(tag)) break;
      if (tag === TRAILING_PADDING && level.depth === 0) {
        position = limit;
        break;
      }
      if (tag <= previous) sorted = false;
      previous = tag;
      if (tag === 0 && level.depth === 0 && this.#onlyZeros(position, limit)) {
        this.repairs.push('trailing bytes removed');
        position = limit;
        break;
      }
      position = this.#element(elements, dataset, tag, position, limit, level.depth);
    }
    if (!sorted) this.#sort(elements);
    return position;
  }

  /** Reads one element and returns where the next one begins. */
  #element(elements: DicomElement[], dataset: DataSet, tag: number, start: number, limit: number, depth: number): number {
    const window = this.#window;
    let vr: string;
    let length: number;
    let position: number;
    const found = this.#explicit ? EXPLICIT_VRS.get((window.uint8(start + 4) << 8) | window.uint8(start + 5)) : undefined;
    if (found) {
      vr = found.vr;
      position = start + (found.long ? 12 : 8);
      if (found.long && position > limit) throw new DicomError('truncated');
      length = found.long ? window.uint32(start + 8) : window.uint16(start + 6);
    } else if (this.#explicit) {
      ({ vr, length, position } = this.#withoutVr(tag, start, limit));
    } else {
      vr = this.#implicitVr(tag);
      length = window.uint32(start + 4);
      position = start + 8;
    }

    if (length === UNDEFINED_LENGTH) {
      if (vr === 'OB' || vr === 'OW' || tag === TAG.PixelData) return this.#fragments(elements, tag, vr === 'UN' ? 'OB' : vr, position, limit, depth);
      const asImplicit = vr === 'UN';
      return this.#sequence(elements, dataset, tag, position, undefined, limit, depth, asImplicit);
    }
    const end = position + length;
    if (end > limit) throw new DicomError(limit === window.size ? 'truncated' : 'malformed');
    if (vr === 'SQ') return this.#sequence(elements, dataset, tag, position, end, limit, depth, false);
    if (depth === 0 && tag >>> 16 === 0x7fe0 && (tag & 0xffff) >= 8) {
      this.pixelData ??= { tag, vr, offset: position, length };
      elements.push(new LargeElement(tag, vr, window.source, position, length));
      return end;
    }
    if (length > LARGE_VALUE) {
      elements.push(new LargeElement(tag, vr, window.source, position, length));
      return end;
    }
    const bytes = window.take(position, length);
    if (vr === 'UN') {
      this.#unknown(elements, dataset, tag, bytes, depth);
      return end;
    }
    if (tag === TAG.PixelRepresentation) this.#signedPixels = bytes[this.#littleEndian ? 0 : 1] === 1;
    elements.push({ tag, vr, bytes, length });
    return end;
  }

  /** In an explicit stream, an element whose VR is none of the standard: an implicit one, or an unknown VR with either length form. */
  #withoutVr(tag: number, start: number, limit: number): { vr: string; length: number; position: number } {
    const window = this.#window;
    const known = dictionaryVr(tag) === undefined ? 'UN' : this.#implicitVr(tag);
    const implicitLength = window.uint32(start + 4);
    const forms = [
      { vr: known, length: window.uint16(start + 6), position: start + 8 },
      { vr: known, length: start + 12 <= limit ? window.uint32(start + 8) : UNDEFINED_LENGTH, position: start + 12 },
      { vr: known, length: implicitLength, position: start + 8 },
    ];
    const fitting = forms.filter(({ length }) => length !== UNDEFINED_LENGTH);
    const form = fitting.find(({ length, position }) => this.#continues(position + length, limit, tag)) ?? fitting.find(({ length, position }) => this.#isKnownElement(position + length, limit));
    if (!form) {
      if (implicitLength === UNDEFINED_LENGTH) return { vr: 'UN', length: UNDEFINED_LENGTH, position: start + 8 };
      throw new DicomError('malformed');
    }
    this.repairs.push(`value representation of ${formatTag(tag)} restored`);
    return form;
  }

  /** Whether an explicit element with a greater tag, a delimiter or the end stands at `position`. */
  #continues(position: number, limit: number, tag: number): boolean {
    if (position === limit) return true;
    if (position + 8 > limit) return false;
    const next = this.#window.tag(position);
    if (next >= ITEM) return next === ITEM_END || next === SEQUENCE_END || next === ITEM;
    return next > tag && (this.#window.uint16(position) - (tag >>> 16) < 0x100 || isVr(this.#window.uint8(position + 4), this.#window.uint8(position + 5)));
  }

  /** Whether an element of the dictionary or a private creator with something like a VR stands at `position`, or another private element with a real one, in whatever order. */
  #isKnownElement(position: number, limit: number): boolean {
    if (position + 8 > limit) return false;
    const tag = this.#window.tag(position);
    const letters = [this.#window.uint8(position + 4), this.#window.uint8(position + 5)] as const;
    if (isPrivate(tag) && isVr(...letters)) return true;
    return (dictionaryVr(tag) !== undefined || isPrivateCreator(tag)) && letters.every((letter) => letter >= 0x20 && letter < 0x7f);
  }

  #implicitVr(tag: number): string {
    if (isPrivate(tag)) return isPrivateCreator(tag) ? 'LO' : 'UN';
    const vr = dictionaryVr(tag) ?? 'UN';
    if (vr === 'xs') return this.#signedPixels ? 'SS' : 'US';
    return vr === 'ox' || vr === 'ow' ? 'OW' : vr;
  }

  #sequence(elements: DicomElement[], dataset: DataSet, tag: number, start: number, end: number | undefined, limit: number, depth: number, asImplicit: boolean): number {
    if (depth >= DEEPEST) throw new DicomError('too-deep');
    const explicit = this.#explicit;
    if (asImplicit) this.#explicit = false;
    try {
      const items: DataSet[] = [];
      elements.push({ tag, vr: 'SQ', items, length: 0 });
      return this.#items(items, dataset, start, end, limit, depth);
    } finally {
      this.#explicit = explicit;
    }
  }

  #items(items: DataSet[], outer: DataSet, start: number, end: number | undefined, limit: number, depth: number): number {
    const window = this.#window;
    const last = end ?? limit;
    let position = start;
    while (end === undefined || position < end) {
      if (position + 8 > last) throw new DicomError(end === undefined && limit === window.size ? 'truncated' : 'malformed');
      const tag = window.tag(position);
      const length = window.uint32(position + 4);
      position += 8;
      if (tag === SEQUENCE_END) {
        if (end === undefined) return position;
        this.repairs.push('stray delimiter removed');
        continue;
      }
      if (tag === ITEM_END) {
        this.repairs.push('stray delimiter removed');
        continue;
      }
      if (tag !== ITEM) throw new DicomError('malformed');
      const open = length === UNDEFINED_LENGTH;
      const itemEnd = open ? last : position + length;
      if (itemEnd > last) throw new DicomError(last === window.size ? 'truncated' : 'malformed');
      const elements: DicomElement[] = [];
      const item = new DataSet(elements, this.#littleEndian, outer);
      position = this.#elements(elements, item, position, itemEnd, { depth: depth + 1, open });
      items.push(item);
    }
    return position;
  }

  /** A UN value: the dictionary's VR where it is text, a sequence where it parses as one, else itself. UN is implicit little endian (PS3.5 6.2.2). */
  #unknown(elements: DicomElement[], dataset: DataSet, tag: number, bytes: Uint8Array, depth: number): void {
    const vr = this.#implicitVr(tag);
    const startsWithItem = bytes.length >= 8 && bytes[0] === 0xfe && bytes[1] === 0xff && bytes[2] === 0x00 && bytes[3] === 0xe0;
    if (startsWithItem || (vr === 'SQ' && bytes.length === 0)) {
      const items = this.#itemsOf(bytes, dataset, depth);
      if (items) {
        elements.push({ tag, vr: 'SQ', items, length: 0 });
        return;
      }
    }
    const keeps = vr !== 'SQ' && (TEXT_VRS.has(vr) || this.#littleEndian);
    elements.push({ tag, vr: keeps ? vr : 'UN', bytes, length: bytes.length });
  }

  #itemsOf(bytes: Uint8Array, outer: DataSet, depth: number): DataSet[] | undefined {
    for (const explicit of [false, true]) {
      const reader = new ElementReader(new ByteWindow(memorySource(bytes)), { explicit, littleEndian: true });
      reader.#signedPixels = this.#signedPixels;
      try {
        const items: DataSet[] = [];
        if (depth >= DEEPEST) throw new DicomError('too-deep');
        reader.#items(items, outer, 0, bytes.length, bytes.length, depth);
        return items;
      } catch (error) {
        if (!(error instanceof DicomError) || error.problem.code === 'dicom-too-deep') throw error;
      }
    }
    return undefined;
  }

  /** Encapsulated pixel data (PS3.5 A.4): the offset table, then fragments up to the sequence delimiter. */
  #fragments(elements: DicomElement[], tag: number, vr: string, start: number, limit: number, depth: number): number {
    const window = this.#window;
    const near = 64;
    const fragments: ByteRange[] = [];
    let basicOffsetTable: number[] | undefined;
    let position = start;
    for (;;) {
      if (position === limit && fragments.length > 0) {
        this.repairs.push('missing sequence delimiter added');
        break;
      }
      if (position + 8 > limit) throw new DicomError('truncated');
      const item = window.tag(position, near);
      const length = window.uint32(position + 4, near);
      position += 8;
      if (item === SEQUENCE_END) break;
      if (item !== ITEM || length === UNDEFINED_LENGTH) throw new DicomError('malformed');
      if (position + length > limit) throw new DicomError('truncated');
      if (basicOffsetTable) fragments.push({ offset: position, length });
      else basicOffsetTable = this.#offsetTable(position, length);
      position += length;
    }
    if (depth === 0 && tag === TAG.PixelData) {
      this.pixelData ??= { tag, vr, offset: start, length: position - start, fragments, basicOffsetTable: basicOffsetTable ?? [] };
    }
    elements.push({ tag, vr, length: position - start });
    return position;
  }

  #offsetTable(offset: number, length: number): number[] {
    const table: number[] = [];
    for (let at = 0; at + 4 <= length; at += 4) table.push(this.#window.uint32(offset + at));
    return table;
  }

  /** Puts elements in ascending order and drops all but the first of a tag. */
  #sort(elements: DicomElement[]): void {
    elements.sort((one, other) => one.tag - other.tag);
    let kept = 0;
    for (let index = 0; index < elements.length; index++) {
      if (index > 0 && elements[index]!.tag === elements[kept - 1]!.tag) {
        this.repairs.push(`repeated ${formatTag(elements[index]!.tag)} removed`);
        continue;
      }
      elements[kept++] = elements[index]!;
    }
    elements.length = kept;
    this.repairs.push('elements sorted');
  }

  /** Whether fewer than eight last bytes are the beginning of an element rather than filling. */
  #looksCut(position: number, limit: number): boolean {
    return !this.#onlyZeros(position, limit) && limit - position >= 4 && dictionaryVr(this.#window.tag(position)) !== undefined;
  }

  #onlyZeros(position: number, limit: number): boolean {
    const length = Math.min(limit - position, 4096);
    return this.#window.take(position, length).every((byte) => byte === 0);
  }
}
