import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';
import { codings, isAscii, withoutEscapes } from '../file/charset.ts';

/** A known word among bytes, at its place once the escape sequences are gone. */
export interface KnownWord {
  word: string;
  start: number;
  end: number;
}

interface Form {
  word: string;
  bytes: Uint8Array;
  /** Letters of ASCII mean the word only where no other letter touches them; other bytes are rare enough by themselves. */
  standsAlone: boolean;
}

/** Fewer bytes stand anywhere by chance. */
const SHORTEST = 4;

/**
 * Finds known words in bytes of which nobody can say how to read them: written in any character set, behind an escape sequence that
 * is lost or damaged, or in two-byte text that a stray byte has put out of step. What is searched for is the bytes of each word.
 *
 * Not found: words of which bytes themselves are damaged, and other spellings than those of `spellings`.
 */
export class KnownBytes {
  /** By the first four bytes. */
  readonly #forms = new Map<number, Form[]>();
  /** Which first two bytes any form begins with: nearly all places are passed over by this alone. */
  readonly #starts = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      for (const spelling of spellings(word)) {
        for (const bytes of codings(spelling)) this.#add({ word: spelling, bytes, standsAlone: isAscii(Buffer.from(spelling)) });
      }
    }
  }

  #add(form: Form): void {
    const { bytes } = form;
    if (bytes.length < SHORTEST) return;
    const key = numberAt(bytes, 0);
    this.#starts[key >>> 16] = 1;
    const others = this.#forms.get(key);
    if (others) others.push(form);
    else this.#forms.set(key, [form]);
  }

  /** The known words in the bytes, from left to right; one that ends another, as a name in a longer one, is told too. */
  within(value: Uint8Array): KnownWord[] {
    const found: KnownWord[] = [];
    if (this.#forms.size === 0) return found;
    const bytes = withoutEscapes(value);
    for (let start = 0; start + SHORTEST <= bytes.length; start++) {
      if (this.#starts[(bytes[start]! << 8) | bytes[start + 1]!] === 0) continue;
      for (const form of this.#forms.get(numberAt(bytes, start)) ?? []) {
        const end = start + form.bytes.length;
        if (!stands(form.bytes, bytes, start) || (form.standsAlone && (isLetter(bytes[start - 1]) || isLetter(bytes[end])))) continue;
        found.push({ word: form.word, start, end });
      }
    }
    return found;
  }
}

/** As given, in capitals, in small letters, and with a capital first. */
function spellings(word: string): Set<string> {
  const small = word.toLowerCase();
  return new Set([word, word.toUpperCase(), small, small.replace(/^./u, (letter) => letter.toUpperCase())]);
}

function numberAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

function stands(form: Uint8Array, bytes: Uint8Array, start: number): boolean {
  return start + form.length <= bytes.length && form.every((byte, index) => bytes[start + index] === byte);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/** The words of a name (PN or running text) that are searched for by themselves, and its groups in scripts without spaces as a whole, since a word of one character is too short. */
export function nameWords(name: string): string[] {
  return name.split(/[\\=]/).flatMap((group) => {
    const words = group.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
    return hasUnspacedScript(group) && words.length > 1 ? [...words, ...['', ' ', '^'].map((between) => words.join(between))] : words;
  });
}
