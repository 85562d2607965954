/** A growing stretch of bytes with numbers in either byte order. */
export class ByteBuilder {
  littleEndian: boolean;
  #bytes: Uint8Array;
  #length = 0;

  /** @param size the bytes to begin with. */
  constructor(littleEndian = true, size = 512) {
    this.littleEndian = littleEndian;
    this.#bytes = new Uint8Array(size);
  }

  get length(): number {
    return this.#length;
  }

  uint16(value: number): void {
    this.#grow(2);
    this.#put16(this.#length, value);
    this.#length += 2;
  }

  uint32(value: number): void {
    this.#grow(4);
    this.patch32(this.#length, value);
    this.#length += 4;
  }

  tag(value: number): void {
    this.uint16(value >>> 16);
    this.uint16(value & 0xffff);
  }

  /** Characters of ASCII, such as a VR. */
  ascii(text: string): void {
    this.#grow(text.length);
    for (let index = 0; index < text.length; index++) this.#bytes[this.#length++] = text.charCodeAt(index);
  }

  append(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  byte(value: number): void {
    this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** Overwrites a number that was written before. */
  patch32(at: number, value: number): void {
    const low = this.littleEndian ? at : at + 2;
    this.#put16(low, value & 0xffff);
    this.#put16(this.littleEndian ? at + 2 : at, value >>> 16);
  }

  /** A view of what was written since the last call; the next write may overwrite it. */
  take(): Uint8Array {
    const bytes = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #put16(at: number, value: number): void {
    this.#bytes[at] = this.littleEndian ? value & 0xff : (value >>> 8) & 0xff;
    this.#bytes[at + 1] = this.littleEndian ? (value >>> 8) & 0xff : value & 0xff;
  }

  #grow(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
