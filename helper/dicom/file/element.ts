import { characterSet, type CharacterSet } from './charset.ts';
import { DataSet, type DicomElement } from './dataset.ts';
import { padding } from './vr.ts';

const DEFAULT_REPERTOIRE = characterSet([]);

/** A character that the character set of a data set cannot express, so that the data set has to change to UTF-8. */
export class CharacterSetError extends Error {
  constructor() {
    super('The character set of the data set lacks a character of the new value.');
    this.name = 'CharacterSetError';
  }
}

/** An element with a text value, padded to even length. @throws CharacterSetError when `charset` lacks a character. */
export function textElement(tag: number, vr: string, text: string, charset: CharacterSet = DEFAULT_REPERTOIRE): DicomElement {
  const encoded = charset.encode(text, vr === 'PN');
  if (!encoded) throw new CharacterSetError();
  if (encoded.length % 2 === 0) return { tag, vr, bytes: encoded, length: encoded.length };
  const bytes = new Uint8Array(encoded.length + 1);
  bytes.set(encoded);
  bytes[encoded.length] = padding(vr);
  return { tag, vr, bytes, length: bytes.length };
}

/** An element without a value. */
export function emptyElement(tag: number, vr: string): DicomElement {
  return vr === 'SQ' ? { tag, vr, items: [], length: 0 } : { tag, vr, bytes: new Uint8Array(0), length: 0 };
}

/** A sequence of items, each given by its elements in ascending order. */
export function sequenceElement(tag: number, items: readonly (readonly DicomElement[])[], littleEndian = true): DicomElement {
  return { tag, vr: 'SQ', items: items.map((elements) => new DataSet(elements, littleEndian)), length: 0 };
}

/** An element of unsigned 16-bit numbers. */
export function numbersElement(tag: number, vr: 'US' | 'SS', values: readonly number[], littleEndian: boolean): DicomElement {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setUint16(index * 2, value & 0xffff, littleEndian));
  return { tag, vr, bytes, length: bytes.length };
}
