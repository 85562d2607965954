import { PixelError } from '../../problem.ts';

/** A Huffman table as DHT holds it: how many codes of each length from 1 to 16, and the symbols in order of their codes (ITU-T T.81 B.2.4.2). */
export interface HuffmanTable {
  counts: Uint8Array;
  symbols: Uint8Array;
}

/** Code and length of each symbol; a length of 0 means that the table does not have it. */
export interface HuffmanCodes {
  codes: Uint16Array;
  lengths: Uint8Array;
}

const LONGEST_CODE = 16;

/** T.81 C.2: codes of one length follow each other. */
export function codesOf({ counts, symbols }: HuffmanTable): HuffmanCodes {
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= LONGEST_CODE; length++, code <<= 1) {
    for (let count = 0; count < counts[length - 1]!; count++, code++, next++) {
      codes[symbols[next]!] = code;
      lengths[symbols[next]!] = length;
    }
  }
  return { codes, lengths };
}

/**
 * The best table for symbols of these frequencies (T.81 K.2), with codes of at most 16 bits, none of them all ones.
 * @param frequencies of symbols 0 to 255.
 */
export function buildTable(frequencies: Uint32Array): HuffmanTable {
  const reserved = 256;
  const weight = new Float64Array(257);
  weight.set(frequencies);
  weight[reserved] = 1;
  const size = new Uint8Array(257);
  const next = new Int16Array(257).fill(-1);
  for (;;) {
    const [first, second] = twoLightest(weight);
    if (second < 0) break;
    weight[first] = weight[first]! + weight[second]!;
    weight[second] = 0;
    lengthen(size, next, first);
    let tail = first;
    while (next[tail]! >= 0) tail = next[tail]!;
    next[tail] = second;
    lengthen(size, next, second);
  }
  return limited(size);
}

/** Indexes of the two least weights above zero; of equals, the higher symbol first. -1 where there is none. */
function twoLightest(weight: Float64Array): [number, number] {
  let first = -1;
  let second = -1;
  weight.forEach((value, symbol) => {
    if (value === 0) return;
    if (first < 0 || value <= weight[first]!) {
      second = first;
      first = symbol;
    } else if (second < 0 || value <= weight[second]!) {
      second = symbol;
    }
  });
  return [first, second];
}

function lengthen(size: Uint8Array, next: Int16Array, from: number): void {
  for (let symbol = from; symbol >= 0; symbol = next[symbol]!) size[symbol]!++;
}

/** Brings lengths down to 16 bits (T.81 Figure K.3) and takes the reserved code off the longest ones. */
function limited(size: Uint8Array): HuffmanTable {
  const bits = new Array<number>(258).fill(0);
  for (const length of size) if (length > 0) bits[length]!++;
  for (let length = bits.length - 1; length > LONGEST_CODE; length--) {
    while (bits[length]! > 0) {
      let shorter = length - 2;
      while (bits[shorter] === 0) shorter--;
      bits[length]! -= 2;
      bits[length - 1]!++;
      bits[shorter + 1]! += 2;
      bits[shorter]!--;
    }
  }
  let longest = LONGEST_CODE;
  while (bits[longest] === 0) longest--;
  bits[longest]!--;
  const symbols = Array.from({ length: 256 }, (_, symbol) => symbol).filter((symbol) => size[symbol]! > 0).sort((a, b) => size[a]! - size[b]! || a - b);
  return { counts: Uint8Array.from(bits.slice(1, LONGEST_CODE + 1)), symbols: Uint8Array.from(symbols) };
}

/** First code and first symbol of each length, and the short codes by the bits that begin with them: length × 256 + symbol, 0 for longer ones. */
export interface HuffmanDecoder extends HuffmanTable {
  first: Int32Array;
  start: Int32Array;
  short: Uint16Array;
}

const SHORT_CODE = 9;

export function decoderOf(table: HuffmanTable): HuffmanDecoder {
  const first = new Int32Array(LONGEST_CODE + 1);
  const start = new Int32Array(LONGEST_CODE + 1);
  const short = new Uint16Array(1 << SHORT_CODE);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= LONGEST_CODE; length++, code <<= 1) {
    first[length] = code;
    start[length] = next;
    for (let count = 0; count < table.counts[length - 1]!; count++, code++, next++) {
      if (length > SHORT_CODE) continue;
      const free = SHORT_CODE - length;
      short.fill((length << 8) | table.symbols[next]!, code << free, (code + 1) << free);
    }
  }
  return { ...table, first, start, short };
}

/** Reads Huffman codes and plain bits of one scan; stuffed zeros after 0xFF are skipped. Reading stops at a marker. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  /** Bits read ahead, the next one on top; the last `#beyond` of them stand for bits behind the marker. */
  #bits = 0;
  #count = 0;
  #beyond = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next marker stands. */
  get position(): number {
    let at = this.#at;
    while (at + 1 < this.#bytes.length && !(this.#bytes[at] === 0xff && this.#bytes[at + 1] !== 0 && this.#bytes[at + 1] !== 0xff)) at++;
    return at;
  }

  /** The next `length` bits, 15 at most, as a number. */
  take(length: number): number {
    if (length === 0) return 0;
    this.#readAhead(length);
    return this.#drop(length);
  }

  symbol(decoder: HuffmanDecoder): number {
    this.#readAhead(LONGEST_CODE);
    const short = decoder.short[(this.#bits >> (this.#count - SHORT_CODE)) & ((1 << SHORT_CODE) - 1)]!;
    if (short > 0) {
      this.#drop(short >> 8);
      return short & 255;
    }
    for (let length = SHORT_CODE + 1; length <= LONGEST_CODE; length++) {
      const code = (this.#bits >> (this.#count - length)) & ((1 << length) - 1);
      const index = code - decoder.first[length]!;
      if (index >= 0 && index < decoder.counts[length - 1]!) {
        this.#drop(length);
        return decoder.symbols[decoder.start[length]! + index]!;
      }
    }
    throw new PixelError('pixels-corrupt', 'JPEG');
  }

  /** Forgets the bits left of the byte and steps over the marker RSTn. */
  restart(): void {
    this.#at = this.position;
    const marker = this.#bytes[this.#at + 1] ?? 0;
    if (marker < 0xd0 || marker > 0xd7) throw new PixelError('pixels-corrupt', 'JPEG restart marker');
    this.#at += 2;
    this.#bits = this.#count = this.#beyond = 0;
  }

  #readAhead(length: number): void {
    while (this.#count < length) {
      const byte = this.#bytes[this.#at];
      const marker = byte === 0xff && this.#bytes[this.#at + 1] !== 0;
      if (byte === undefined || marker) this.#beyond += 8;
      else this.#at += byte === 0xff ? 2 : 1;
      this.#bits = ((this.#bits & 0xffff) << 8) | (byte === undefined || marker ? 0 : byte);
      this.#count += 8;
    }
  }

  #drop(length: number): number {
    this.#count -= length;
    if (this.#count < this.#beyond) throw new PixelError('pixels-corrupt', 'JPEG, incomplete');
    return (this.#bits >> this.#count) & ((1 << length) - 1);
  }
}

/** Writes bits with a zero stuffed after each 0xFF (T.81 F.1.2.3). */
export class BitWriter {
  #bytes: Uint8Array;
  #length = 0;
  #bits = 0;
  #count = 0;

  /** @param capacity bytes expected. */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Appends the low `length` bits, 16 at most. */
  put(value: number, length: number): void {
    this.#bits = ((this.#bits & 0xff) << length) | (value & ((1 << length) - 1));
    this.#count += length;
    while (this.#count >= 8) {
      this.#count -= 8;
      const byte = (this.#bits >> this.#count) & 0xff;
      this.#push(byte);
      if (byte === 0xff) this.#push(0);
    }
  }

  /** Fills the last byte with ones. */
  align(): void {
    if (this.#count > 0) this.put((1 << (8 - this.#count)) - 1, 8 - this.#count);
  }

  marker(code: number): void {
    this.align();
    this.#push(0xff);
    this.#push(code);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2 + 64);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
