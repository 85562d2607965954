import { ByteBuilder } from './byteBuilder.ts';
import type { DataSet, DicomElement } from './dataset.ts';
import { ITEM, UNDEFINED_LENGTH } from './delimiter.ts';
import type { Sink } from './sink.ts';
import { LONG_VRS, NUMBERS, padding } from './vr.ts';

/** What is gathered before it goes to the sink. */
const FLUSH = 256 * 1024;

/** The largest value that a 16-bit length field holds, values having even lengths. */
const LARGEST_SHORT = 0xfffe;

/** Writes elements of a data set in one encoding. Sequences and items get defined lengths; odd values are padded. */
export class ElementWriter {
  readonly #builder: ByteBuilder;
  readonly #sink: Sink;
  readonly #explicit: boolean;

  /** @param size the bytes that it begins to gather in. */
  constructor(sink: Sink, encoding: { explicit: boolean; littleEndian: boolean }, size = 8 * 1024) {
    this.#sink = sink;
    this.#explicit = encoding.explicit;
    this.#builder = new ByteBuilder(encoding.littleEndian, size);
  }

  /** Writes one element. @param littleEndian the byte order of its value. */
  element(element: DicomElement, littleEndian: boolean): void {
    if (element.items) this.#sequence(element.tag, element.items);
    else this.#value(element.tag, element.vr, element.bytes ?? new Uint8Array(0), littleEndian);
    if (this.#builder.length > FLUSH) this.flush();
  }

  /** Writes a header whose value follows through the sink. @returns where its length stands in the sink. */
  open(tag: number, vr: string, length: number | undefined): number {
    this.#header(tag, vr, length ?? UNDEFINED_LENGTH);
    this.flush();
    return this.#sink.length - 4;
  }

  /** Overwrites the length of an element that was opened with a 32-bit length field. */
  patchLength(at: number, length: number): void {
    const builder = new ByteBuilder(this.#builder.littleEndian);
    builder.uint32(length);
    this.#sink.patch(at, builder.take());
  }

  /** An item tag or delimiter inside encapsulated pixel data. */
  item(tag: number, length: number): void {
    this.#builder.tag(tag);
    this.#builder.uint32(length);
    this.flush();
  }

  flush(): void {
    if (this.#builder.length > 0) this.#sink.write(this.#builder.take());
  }

  #header(tag: number, vr: string, length: number): void {
    const builder = this.#builder;
    builder.tag(tag);
    if (!this.#explicit) {
      builder.uint32(length);
      return;
    }
    const long = LONG_VRS.has(vr);
    // A value too long for its VR's length field is written as UN (PS3.5 6.2.2).
    const written = !long && length > LARGEST_SHORT ? 'UN' : vr;
    builder.ascii(written);
    if (long || written === 'UN') {
      builder.uint16(0);
      builder.uint32(length);
    } else {
      builder.uint16(length);
    }
  }

  #value(tag: number, vr: string, bytes: Uint8Array, littleEndian: boolean): void {
    const odd = bytes.length % 2;
    this.#header(tag, vr, bytes.length + odd);
    const size = NUMBERS[vr]?.turned ?? NUMBERS[vr]?.size ?? 1;
    this.#builder.append(size > 1 && littleEndian !== this.#builder.littleEndian ? swapped(bytes, size) : bytes);
    if (odd) this.#builder.byte(padding(vr));
  }

  #sequence(tag: number, items: readonly DataSet[]): void {
    const builder = this.#builder;
    this.#header(tag, 'SQ', 0);
    const start = builder.length;
    for (const item of items) {
      builder.tag(ITEM);
      builder.uint32(0);
      const itemStart = builder.length;
      for (const element of item.elements) {
        if (element.items) this.#sequence(element.tag, element.items);
        else this.#value(element.tag, element.vr, element.bytes ?? new Uint8Array(0), item.littleEndian);
      }
      builder.patch32(itemStart - 4, builder.length - itemStart);
    }
    builder.patch32(start - 4, builder.length - start);
  }
}

function swapped(bytes: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(bytes);
  for (let at = 0; at + size <= result.length; at += size) result.subarray(at, at + size).reverse();
  return result;
}
