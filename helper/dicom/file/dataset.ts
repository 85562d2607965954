import { TAG } from '../standard/tags.ts';
import { characterSet, decodeAscii, type CharacterSet } from './charset.ts';
import { CHARACTER_SET_VRS, NUMBERS, SINGLE_TEXT_VRS, TEXT_VRS } from './vr.ts';

/** One data element as it stands in the file. `bytes` has the file's byte order; a sequence has `items` instead; encapsulated pixel data has neither. */
export interface DicomElement {
  /** 0xGGGGEEEE. */
  readonly tag: number;
  /** Two letters of PS3.5 6.2; `UN` where nothing is known. */
  readonly vr: string;
  /** Read on demand when the value is large; do not hold on to it. */
  readonly bytes?: Uint8Array;
  readonly items?: readonly DataSet[];
  /** Bytes of the value as stored; 0 for sequences. */
  readonly length: number;
}

/** A UID as PS3.5 9.1 writes it, leading zeros of components forgiven. */
export const UID = /^[0-9]+(\.[0-9]+)*$/;

/** The elements of a data set or of an item of a sequence, ascending by tag, each tag once; values are decoded when asked for. */
export class DataSet {
  readonly elements: readonly DicomElement[];
  readonly littleEndian: boolean;
  readonly #outer: { readonly charset: CharacterSet } | undefined;
  #charset: CharacterSet | undefined;

  /** @param outer the enclosing data set, whose character set holds where this one declares none. */
  constructor(elements: readonly DicomElement[], littleEndian = true, outer?: { readonly charset: CharacterSet }) {
    this.elements = elements;
    this.littleEndian = littleEndian;
    this.#outer = outer;
  }

  get(tag: number): DicomElement | undefined {
    const { elements } = this;
    let [low, high] = [0, elements.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (elements[middle]!.tag < tag) low = middle + 1;
      else high = middle;
    }
    const found = elements[low];
    return found?.tag === tag ? found : undefined;
  }

  has(tag: number): boolean {
    return this.get(tag) !== undefined;
  }

  /** The character set in force here: declared, else that of the enclosing data set, else the default repertoire. */
  get charset(): CharacterSet {
    if (!this.#charset) {
      const declared = this.elements.find((element) => element.tag >= TAG.SpecificCharacterSet);
      this.#charset = declared?.tag === TAG.SpecificCharacterSet && declared.bytes
        ? characterSet(trimPadding(Buffer.from(declared.bytes).toString('latin1')).split('\\').map((term) => term.trim()))
        : this.#outer?.charset ?? characterSet([]);
    }
    return this.#charset;
  }

  /** The whole value as text, without padding; several values are separated by backslashes. Undefined when absent or not text. */
  text(tag: number): string | undefined {
    const element = this.get(tag);
    return element && decodeText(element, this.charset);
  }

  /** The first value as text; numbers in binary VRs as decimal. Undefined when absent or empty. */
  string(tag: number): string | undefined {
    const value = this.strings(tag)[0];
    return value === '' ? undefined : value;
  }

  /** All values as text, trimmed. */
  strings(tag: number): string[] {
    const element = this.get(tag);
    if (!element) return [];
    const text = decodeText(element, this.charset);
    if (text === undefined) return this.numbers(tag).map(String);
    if (text === '') return [];
    return SINGLE_TEXT_VRS.has(element.vr) ? [text] : text.split('\\').map((value) => value.trim());
  }

  number(tag: number): number | undefined {
    return this.numbers(tag)[0];
  }

  /** Numbers of a binary VR, IS or DS; AT values as 0xGGGGEEEE. Values that are no numbers are left out. */
  numbers(tag: number): number[] {
    const element = this.get(tag);
    if (!element?.bytes) return [];
    const bytes = element.bytes;
    const binary = NUMBERS[element.vr];
    if (!binary) {
      const text = decodeText(element, this.charset);
      return text ? text.split('\\').filter((value) => value.trim() !== '').map(Number).filter((value) => !Number.isNaN(value)) : [];
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const numbers: number[] = [];
    for (let at = 0; at + binary.size <= bytes.length; at += binary.size) numbers.push(binary.read(view, at, this.littleEndian));
    return numbers;
  }

  /** The items of a sequence; none when it is absent or empty. */
  items(tag: number): readonly DataSet[] {
    return this.get(tag)?.items ?? [];
  }
}

/** The text of an element's value without padding; undefined for binary VRs and sequences. */
export function decodeText(element: DicomElement, charset: CharacterSet): string | undefined {
  if (!TEXT_VRS.has(element.vr) || element.items) return undefined;
  const bytes = element.bytes ?? new Uint8Array(0);
  const text = CHARACTER_SET_VRS.has(element.vr)
    ? charset.decode(bytes, element.vr === 'PN')
    : decodeAscii(bytes) ?? charset.decode(bytes);
  return trimPadding(text);
}

/** Padding is trailing spaces and NULs (PS3.5 6.2). */
export function trimPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0x20 || text.charCodeAt(end - 1) === 0)) end--;
  return end === text.length ? text : text.slice(0, end);
}
