import type { ByteSource } from '../../source.ts';
import { DicomError } from './dicomError.ts';

/** Most headers fit in the first read; what is longer is read in larger pieces. */
const FIRST = 16 * 1024;
const CHUNK = 64 * 1024;

/** Forward reading of a source in chunks; values are views into the chunk that they were read with. */
export class ByteWindow {
  readonly source: ByteSource;
  littleEndian = true;
  #chunk: Uint8Array = new Uint8Array(0);
  #start = 0;

  constructor(source: ByteSource) {
    this.source = source;
  }

  get size(): number {
    return this.source.size;
  }

  /** A view of the bytes at `offset`, fewer than `length` at the end. */
  peek(offset: number, length: number): Uint8Array {
    return this.take(offset, Math.max(0, Math.min(length, this.size - offset)));
  }

  /** A view of `length` bytes at `offset`. @throws DicomError `truncated` when the source ends before. */
  take(offset: number, length: number): Uint8Array {
    this.#ensure(offset, length, CHUNK);
    return this.#chunk.subarray(offset - this.#start, offset - this.#start + length);
  }

  uint8(offset: number): number {
    this.#ensure(offset, 1, CHUNK);
    return this.#chunk[offset - this.#start]!;
  }

  uint16(offset: number): number {
    this.#ensure(offset, 2, CHUNK);
    const at = offset - this.#start;
    const [first, second] = [this.#chunk[at]!, this.#chunk[at + 1]!];
    return this.littleEndian ? first | (second << 8) : (first << 8) | second;
  }

  /** @param ahead how much to read at once when the bytes are not at hand: little where the next look is far away. */
  uint32(offset: number, ahead = CHUNK): number {
    this.#ensure(offset, 4, ahead);
    const at = offset - this.#start;
    const [a, b, c, d] = [this.#chunk[at]!, this.#chunk[at + 1]!, this.#chunk[at + 2]!, this.#chunk[at + 3]!];
    return (this.littleEndian ? a | (b << 8) | (c << 16) | (d << 24) : (a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }

  /** A tag as 0xGGGGEEEE: two 16-bit numbers, the group first in either byte order. */
  tag(offset: number, ahead = CHUNK): number {
    this.#ensure(offset, 4, ahead);
    const at = offset - this.#start;
    const [a, b, c, d] = [this.#chunk[at]!, this.#chunk[at + 1]!, this.#chunk[at + 2]!, this.#chunk[at + 3]!];
    return (this.littleEndian ? (b << 24) | (a << 16) | (d << 8) | c : (a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }

  #ensure(offset: number, length: number, ahead: number): void {
    if (offset >= this.#start && offset + length <= this.#start + this.#chunk.length) return;
    if (offset + length > this.size) throw new DicomError('truncated');
    this.#chunk = this.source.read(offset, Math.max(length, this.#chunk.length === 0 ? Math.min(ahead, FIRST) : ahead));
    this.#start = offset;
    if (this.#chunk.length < length) throw new DicomError('truncated');
  }
}
