/**
 * Reports written by hand, `written/LANGUAGE/NAME.txt` with marks as `{{LABEL:text}}`: contexts that no grammar would think of.
 * Their values are exchanged again and again, so that the contexts are learnt and not the values.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMarks, readReports } from '../../helper/evaluation/labelledReport.ts';
import { PARTICLES } from '../../shared/report/words/people.ts';
import type { Example } from './example.ts';
import { fromExample, type Piece } from './generator/marked.ts';
import { makePerson } from './generator/people.ts';
import type { Random } from './random.ts';

export interface WrittenReport {
  lang: string;
  pieces: Piece[];
}

/** Whose words are exchanged for those of other people. */
const PEOPLE = new Set(['PATIENT', 'CLINICIAN', 'RELATIVE']);
const PLACES = new Set(['ORG', 'LOCATION']);
/** Whose digits and capitals are drawn anew. */
const CODES = new Set(['MRN', 'ACCESSION', 'NATIONALID', 'INSURANCE', 'ACCOUNT', 'ID', 'PHONE', 'FAX']);

/** A word that stands in the places of so many reports is a kind of place (`Hospital`, `Street`) and no name. */
const GENERIC_FROM = 3;

/** Share of the names of places that are exchanged; the others keep their endings. */
const EXCHANGED_PLACES = 0.5;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Names in other scripts are not exchanged for Latin ones. */
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;

/** The reports of a folder, in the order of their names. */
export function readWritten(folder: string): WrittenReport[] {
  return readdirSync(folder).sort().flatMap((lang) => readdirSync(path.join(folder, lang)).filter((name) => name.endsWith('.txt')).sort().map((name) => {
    const { text, marks } = readMarks(name, readFileSync(path.join(folder, lang, name), 'utf8'));
    const example: Example = { name, text, spans: marks };
    return { lang, pieces: fromExample(example) };
  }));
}

/** The labelled reports of a folder whose names are wanted. */
export function readLabelled(folder: string, isWanted: (name: string) => boolean): WrittenReport[] {
  return readReports(folder).filter(({ name }) => isWanted(name)).map(({ name, lang, text, marks }) => ({ lang, pieces: fromExample({ name, text, spans: marks }) }));
}

/** Exchanges the values of reports: the same word for the same word throughout one report. */
export class Exchange {
  readonly #generic: ReadonlySet<string>;

  constructor(reports: readonly WrittenReport[]) {
    const counts = new Map<string, number>();
    for (const { pieces } of reports) {
      const words = new Set(pieces.filter(({ label }) => label !== undefined && PLACES.has(label)).flatMap(({ text }) => (text.match(WORD) ?? []).map((word) => word.toLowerCase())));
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    this.#generic = new Set([...counts].filter(([, count]) => count >= GENERIC_FROM).map(([word]) => word));
  }

  /** The report of other people, at other places, with other numbers. */
  exchange({ lang, pieces }: WrittenReport, random: Random): Piece[] {
    const words = new Map<string, string>();
    const other = (word: string, rate: number): string => {
      const key = word.toLowerCase();
      if (word.length === 1 || isInitials(word)) return word.replace(/\p{L}/gu, (letter) => inCaseOf(letter, random.pick([...'abcdefghijklmnoprstvwyz'])));
      if (!LATIN.test(word)) return word;
      if (PARTICLES.has(key) || this.#generic.has(key)) return word;
      if (!words.has(key)) words.set(key, random.chance(rate) ? newWord(random, lang) : word);
      return inCaseOf(word, words.get(key)!);
    };
    return pieces.map(({ text, label }): Piece => {
      if (label === undefined) return { text };
      if (PEOPLE.has(label)) return { text: text.replace(WORD, (word) => other(word, 1)), label };
      if (PLACES.has(label)) return { text: newDigits(text, random).replace(WORD, (word) => (word.length > 3 ? other(word, EXCHANGED_PLACES) : word)), label };
      return { text: CODES.has(label) ? newDigits(text, random) : text, label };
    });
  }
}

/** `JKL`, `MO`. */
function isInitials(word: string): boolean {
  return word.length <= 3 && word === word.toUpperCase();
}

function newWord(random: Random, lang: string): string {
  const person = makePerson(random, lang);
  return random.chance(0.5) ? person.given[0]! : person.family[0]!;
}

/** `model` in capitals or small letters throughout gives `word` so; otherwise as it is. */
function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word.toLowerCase();
  return model === model.toUpperCase() ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

function newDigits(text: string, random: Random): string {
  return text.replace(/[1-9]/g, () => String(random.int(1, 9)));
}
