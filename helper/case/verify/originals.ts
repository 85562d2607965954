import type { Label } from '../../../shared/label.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { nameSpellings, normaliseId, plain } from '../../../shared/identity/normalise.ts';
import { PARTICLES } from '../../../shared/report/words/people.ts';
import { KnownBytes, nameWords } from '../../dicom/text/knownBytes.ts';
import { foldUnspaced, hasUnspacedScript, unspacedNames } from '../../../shared/identity/unspaced.ts';

/** How values of a label are compared when they are hunted in the output. */
type Form = 'name' | 'number' | 'phrase' | 'none';

/** Dates are told by the dates that the output should hold (see `verification.ts`), ages by nothing: a number alone proves nothing. */
const FORMS: Record<Label, Form> = {
  PATIENT: 'name', CLINICIAN: 'name', RELATIVE: 'name',
  MRN: 'number', ACCESSION: 'number', NATIONALID: 'number', INSURANCE: 'number', ACCOUNT: 'number', ID: 'number', PHONE: 'number', FAX: 'number',
  EMAIL: 'phrase', URL: 'phrase', IP: 'phrase', ORG: 'phrase', LOCATION: 'phrase',
  DATE: 'none', AGE: 'none',
};

/** Shorter numbers stand in any text by chance. */
const SHORTEST_NUMBER = 5;
const SHORTEST_NAME_PART = 3;
/** A word that is no part of any name. */
const APART = ' 0 ';

/** How many bytes may stand between two parts of a name: a comma and a space, or what separates characters of two bytes. */
const WIDEST_GAP = 4;

/** A single word proves nothing: an institution may be entered as `TOSHIBA`, and Manufacturer says so too. */
function isTelling(phrase: string): boolean {
  return phrase.length >= 5 && (phrase.includes(' ') || /\d/.test(phrase));
}

/** The values that none of the texts says in any spelling. */
export function unsaid(values: readonly KnownValue[], texts: readonly string[]): KnownValue[] {
  const all = texts.join(`\n${APART}\n`);
  return values.filter((value) => new Originals([value]).residue(all).length === 0);
}

/**
 * The original values of a case, and whether a text still holds one of them in any spelling: case, accents, order of
 * the parts of a name, separators and leading zeros of a number do not matter.
 *
 * The verifying stage asks it; it shares nothing with the detectors but the normal forms of Identity.
 */
export class Originals {
  /** Neighbouring words of names of two parts or more: the first, then the second. */
  readonly #names = new Map<string, Map<string, Label>>();
  readonly #numbers = new Map<string, Label>();
  readonly #phrases = new Map<string, Label>();
  #longestNumber = 0;
  /** Names in scripts without spaces, one search a label. */
  readonly #unspaced: { label: Label; names: RegExp }[] = [];
  readonly #bytes: KnownBytes;

  constructor(values: readonly KnownValue[]) {
    this.#bytes = new KnownBytes(values.flatMap(({ label, text }) => (FORMS[label] === 'name' ? nameWords(text) : FORMS[label] === 'phrase' ? [text] : [])));
    for (const { label, text } of values) this.#add(label, text);
    for (const label of new Set(values.map((value) => value.label))) {
      const names = FORMS[label] === 'name' ? unspacedNames(values.filter((value) => value.label === label).map(({ text }) => text)) : undefined;
      if (names) this.#unspaced.push({ label, names });
    }
  }

  #add(label: Label, value: string): void {
    const form = FORMS[label];
    if (form === 'name') this.#addName(label, value);
    else if (form === 'number') this.#addNumber(label, normaliseId(value));
    else if (form === 'phrase' && isTelling(plain(value))) this.#phrases.set(plain(value), label);
  }

  /** The labels of the originals that the text still holds; empty when it is clean. */
  residue(text: string): Label[] {
    const words = plain(text).split(' ');
    const found = new Set<Label>();
    for (let index = 0; index + 1 < words.length; index++) {
      const label = this.#names.get(words[index]!)?.get(words[index + 1]!);
      if (label) found.add(label);
    }
    for (const label of this.#numbersIn(words)) found.add(label);
    if (this.#unspaced.length > 0 && hasUnspacedScript(text)) {
      const folded = foldUnspaced(text).text;
      for (const { label, names } of this.#unspaced) if (folded.search(names) !== -1) found.add(label);
    }
    if (this.#phrases.size > 0) {
      const line = ` ${words.join(' ')} `;
      for (const [phrase, label] of this.#phrases) if (line.includes(` ${phrase} `)) found.add(label);
    }
    return [...found];
  }

  /** The labels of names and phrases that bytes hold in any character set, however they are meant to be read. Names count as they do in text: by two parts beside each other, or alone in scripts without spaces. */
  residueInBytes(bytes: Uint8Array): Label[] {
    let line = '';
    let end = 0;
    for (const hit of this.#bytes.within(bytes)) {
      line += `${hit.start - end <= WIDEST_GAP ? ' ' : APART}${hit.word}`;
      end = Math.max(end, hit.end);
    }
    return line === '' ? [] : this.residue(line);
  }

  /** Any two parts of a name beside each other, in either order, count as the name, `Okafor, Adaeze` as `Adaeze Miriam Okafor`; two particles, `van der`, are anybody's. */
  #addName(label: Label, value: string): void {
    for (const group of value.split(/[\\=]/)) {
      const parts = nameSpellings(group).map((spellings) => spellings.filter((part) => part.length >= SHORTEST_NAME_PART && !/\d/.test(part)));
      for (const first of parts) for (const second of parts) if (first !== second) for (const one of first) for (const other of second) {
        if (!(PARTICLES.has(one) && PARTICLES.has(other))) this.#addPair(one, other, label);
      }
    }
  }

  #addPair(first: string, second: string, label: Label): void {
    const seconds = this.#names.get(first);
    if (seconds) seconds.set(second, label);
    else this.#names.set(first, new Map([[second, label]]));
  }

  #addNumber(label: Label, number: string): void {
    if (number.length < SHORTEST_NUMBER || !/\d/.test(number)) return;
    this.#numbers.set(number, label);
    this.#longestNumber = Math.max(this.#longestNumber, number.length);
  }

  /** A number may be cut into several words by separators, so up to as many words as it is long are joined; leading zeros do not count. */
  #numbersIn(words: readonly string[]): Label[] {
    const found: Label[] = [];
    if (this.#numbers.size === 0) return found;
    for (let start = 0; start < words.length; start++) {
      let joined = '';
      for (let end = start; end < words.length && joined.length <= this.#longestNumber; end++) {
        joined += words[end]!;
        const label = this.#numbers.get(joined.startsWith('0') ? joined.replace(/^0+(?=.)/, '') : joined);
        if (label) found.push(label);
      }
    }
    return found;
  }
}
