import { deflateRawSync } from 'node:zlib';
import type { Random } from '../pixels/text/random.ts';

/** An element to be written: text as bytes, numbers as bytes, or items. */
export interface Node {
  tag: number;
  vr: string;
  value: Buffer | Node[][];
}

/** Data-set encodings by transfer syntax; every other one is explicit little endian with compressed pixels. */
export const SYNTAXES = {
  implicit: '1.2.840.10008.1.2',
  explicit: '1.2.840.10008.1.2.1',
  bigEndian: '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
  jpeg: '1.2.840.10008.1.2.4.50',
  jpegLossless: '1.2.840.10008.1.2.4.70',
  jpegLs: '1.2.840.10008.1.2.4.80',
  jpeg2000: '1.2.840.10008.1.2.4.90',
  htj2k: '1.2.840.10008.1.2.4.201',
  rle: '1.2.840.10008.1.2.5',
} as const;
export type Syntax = keyof typeof SYNTAXES;

/** What old and careless writers do. Each is a chance from 0 to 1 that one element, item or file has the flaw. */
export interface Quirks {
  undefinedSequence: number;
  undefinedItem: number;
  /** A public text written as UN. */
  unknownVr: number;
  /** A text with the VR of another one. */
  wrongVr: number;
  oddLength: number;
  /** A nested element out of order, or a repeated one. */
  unsorted: number;
  groupLengths: number;
  noPreamble: number;
  noMeta: number;
  trailing: number;
}

export const NO_QUIRKS: Quirks = { undefinedSequence: 0, undefinedItem: 0, unknownVr: 0, wrongVr: 0, oddLength: 0, unsorted: 0, groupLengths: 0, noPreamble: 0, noMeta: 0, trailing: 0 };
export const MANY_QUIRKS: Quirks = { undefinedSequence: 0.4, undefinedItem: 0.4, unknownVr: 0.05, wrongVr: 0.05, oddLength: 0.05, unsorted: 0.1, groupLengths: 0.2, noPreamble: 0.1, noMeta: 0.05, trailing: 0.1 };

const LONG = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const TEXTS = new Set(['LO', 'SH', 'ST', 'LT', 'PN', 'UT']);
/** Bytes of one number, turned round in big endian. */
const NUMBERS: Record<string, number> = { US: 2, SS: 2, OW: 2, UL: 4, SL: 4, FL: 4, FD: 8 };
const UNDEFINED = 0xffffffff;

/** Writes files byte by byte, in the ways that real writers have been seen to; shares nothing with the product's reader and writer. */
export class Encoder {
  readonly #random: Random;
  readonly #quirks: Quirks;
  #explicit = true;
  #little = true;

  constructor(random: Random, quirks: Quirks) {
    this.#random = random;
    this.#quirks = quirks;
  }

  /** A whole file. @param frames compressed frames, or the one native value. */
  file(nodes: readonly Node[], syntax: Syntax, frames: readonly Buffer[]): Buffer {
    this.#explicit = syntax !== 'implicit';
    this.#little = syntax !== 'bigEndian';
    const body = Buffer.concat([this.#elements(nodes, 0), frames.length > 0 ? this.#pixels(frames, syntax) : Buffer.alloc(0), this.#chance('trailing') ? Buffer.alloc(this.#random.whole(1, 40)) : Buffer.alloc(0)]);
    const dataset = syntax === 'deflated' ? deflateRawSync(body) : body;
    const mayLackMeta = syntax === 'implicit' || syntax === 'explicit' || syntax === 'bigEndian';
    if (mayLackMeta && this.#chance('noMeta')) return dataset;
    const meta = this.#meta(nodes, syntax);
    return this.#chance('noPreamble') ? Buffer.concat([meta, dataset]) : Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), meta, dataset]);
  }

  #meta(nodes: readonly Node[], syntax: Syntax): Buffer {
    const text = (tag: number): Buffer => nodes.find((node) => node.tag === tag)!.value as Buffer;
    const [explicit, little] = [this.#explicit, this.#little];
    this.#explicit = this.#little = true;
    const rows: [number, string, Buffer][] = [[0x00020001, 'OB', Buffer.from([0, 1])], [0x00020002, 'UI', text(0x00080016)], [0x00020003, 'UI', text(0x00080018)], [0x00020010, 'UI', Buffer.from(SYNTAXES[syntax])], [0x00020012, 'UI', Buffer.from('1.2.826.0.1.3680043.8.498.94')]];
    const group = Buffer.concat(rows.map(([tag, vr, value]) => Buffer.concat([this.#header(tag, vr, value.length + (value.length % 2)), value, Buffer.alloc(value.length % 2)])));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(group.length);
    const meta = Buffer.concat([this.#header(0x00020000, 'UL', 4), length, group]);
    [this.#explicit, this.#little] = [explicit, little];
    return meta;
  }

  #elements(nodes: readonly Node[], depth: number): Buffer {
    const written = nodes.map((node) => ({ tag: node.tag, bytes: this.#element(node, depth) }));
    if (depth > 0 && written.length > 1 && this.#chance('unsorted')) written.reverse();
    const parts: Buffer[] = [];
    let group = -1;
    for (const { tag, bytes } of written) {
      if (tag >>> 16 !== group && this.#chance('groupLengths')) {
        const length = Buffer.alloc(4);
        this.#put32(length, 0, written.filter((other) => other.tag >>> 16 === tag >>> 16).reduce((sum, other) => sum + other.bytes.length, 0));
        parts.push(this.#header((tag & 0xffff0000) >>> 0, 'UL', 4), length);
      }
      group = tag >>> 16;
      parts.push(bytes);
    }
    return Buffer.concat(parts);
  }

  #element(node: Node, depth: number): Buffer {
    if (Array.isArray(node.value)) return this.#sequence(node.tag, node.value, depth);
    const { vr, value } = this.#written(node.vr, node.value, depth);
    const odd = value.length % 2 === 1;
    const padded = odd && !this.#chance('oddLength') ? Buffer.concat([value, Buffer.from(TEXTS.has(vr) ? ' ' : '\0')]) : value;
    return Buffer.concat([this.#header(node.tag, vr, padded.length), padded]);
  }

  #written(vr: string, value: Buffer, depth: number): { vr: string; value: Buffer } {
    const size = NUMBERS[vr];
    if (size && !this.#little) {
      const swapped = Buffer.from(value);
      for (let at = 0; at + size <= swapped.length; at += size) swapped.subarray(at, at + size).reverse();
      return { vr, value: swapped };
    }
    if (depth === 0 || !TEXTS.has(vr) || !this.#explicit) return { vr, value };
    if (this.#chance('unknownVr')) return { vr: 'UN', value };
    return { vr: this.#chance('wrongVr') ? this.#random.pick(['LO', 'SH', 'ST', 'LT', 'UT', 'OB', '??']) : vr, value };
  }

  #sequence(tag: number, items: readonly Node[][], depth: number): Buffer {
    const parts = items.map((nodes) => {
      const content = this.#elements(nodes, depth + 1);
      return this.#chance('undefinedItem') ? Buffer.concat([this.#item(0xe000, UNDEFINED), content, this.#item(0xe00d, 0)]) : Buffer.concat([this.#item(0xe000, content.length), content]);
    });
    const content = Buffer.concat(parts);
    const open = this.#chance('undefinedSequence');
    return Buffer.concat([this.#header(tag, 'SQ', open ? UNDEFINED : content.length), content, open ? this.#item(0xe0dd, 0) : Buffer.alloc(0)]);
  }

  #pixels(frames: readonly Buffer[], syntax: Syntax): Buffer {
    if (['implicit', 'explicit', 'bigEndian', 'deflated'].includes(syntax)) return Buffer.concat([this.#header(0x7fe00010, 'OW', frames[0]!.length), frames[0]!]);
    const parts = frames.map((frame) => (frame.length % 2 ? Buffer.concat([frame, Buffer.alloc(1)]) : frame)).map((frame) => Buffer.concat([this.#item(0xe000, frame.length), frame]));
    return Buffer.concat([this.#header(0x7fe00010, 'OB', UNDEFINED), this.#item(0xe000, 0), ...parts, this.#item(0xe0dd, 0)]);
  }

  #header(tag: number, vr: string, length: number): Buffer {
    const long = !this.#explicit || LONG.has(vr);
    const bytes = Buffer.alloc(this.#explicit && long ? 12 : 8);
    this.#put16(bytes, 0, tag >>> 16);
    this.#put16(bytes, 2, tag & 0xffff);
    if (!this.#explicit) this.#put32(bytes, 4, length);
    else {
      bytes.write(vr, 4, 'latin1');
      if (long) this.#put32(bytes, 8, length);
      else this.#put16(bytes, 6, length);
    }
    return bytes;
  }

  #item(element: number, length: number): Buffer {
    const bytes = Buffer.alloc(8);
    this.#put16(bytes, 0, 0xfffe);
    this.#put16(bytes, 2, element);
    this.#put32(bytes, 4, length);
    return bytes;
  }

  #put16(bytes: Buffer, at: number, value: number): void {
    if (this.#little) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt16BE(value, at);
  }

  #put32(bytes: Buffer, at: number, value: number): void {
    if (this.#little) bytes.writeUInt32LE(value, at);
    else bytes.writeUInt32BE(value, at);
  }

  #chance(quirk: keyof Quirks): boolean {
    return this.#random.next() < this.#quirks[quirk];
  }
}
