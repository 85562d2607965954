/** What the tagger knows of one distinct word, whatever text it stands in. */
import { hashText } from './hash.ts';
import { listsOf } from './vocabulary.ts';

/** How letters are cased around a word: only in mixed case does a capital mean something. */
export const CASE_MODES = { mixed: 0, upper: 1, lower: 2 } as const;
export type CaseMode = (typeof CASE_MODES)[keyof typeof CASE_MODES];

export type WordKind = 'letters' | 'digits' | 'mark' | 'newline';

/**
 * Scores of a word at each place of the window, those that are not zero: first where those of each place begin, and where the last end;
 * then the scores, laid out as the entries of `FeatureTable`.
 */
export type WordScores = Int32Array;

export interface Word {
  readonly text: string;
  readonly kind: WordKind;
  /** Hash of the word in lower case without accents; digits by their count, short numbers by their value too. */
  readonly norm: number;
  /** Hash of the coarse form: kind, capitals and a bucket of length, by case mode. */
  readonly shapes: readonly [number, number, number];
  /** Hashes of the first and last 1 to 5 letters of the normalised word (fewer when it is shorter). */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** The word lists that hold the word, as bits; of digits and marks a hash of what they are. */
  readonly lists: number;
  /** Hash of a number's value or range, e.g. a day, a month, a year; 0 for other words. */
  readonly range: number;
  /** Scores that a tagger has already summed for this word, by case mode. */
  readonly scores: [WordScores | undefined, WordScores | undefined, WordScores | undefined];
}

const AFFIX_MAX = 5;
const COMBINING = /[\u0300-\u036f]/g;

/** Lower case without accents: `Núñez` becomes `nunez`. */
export function normaliseWord(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(COMBINING, '').replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l');
  }
  return lower;
}

export function makeWord(text: string, kind: WordKind): Word {
  const normal = kind === 'letters' ? normaliseWord(text) : text;
  const prefixes: number[] = [];
  const suffixes: number[] = [];
  if (kind === 'letters') {
    for (let n = 1; n <= AFFIX_MAX && n < normal.length; n++) {
      prefixes.push(hashText(normal, 0, n));
      suffixes.push(hashText(normal, normal.length - n));
    }
  }
  const norm = kind === 'digits' && text.length > 3 ? hashText(`#${text.length}`) : hashText(normal);
  return {
    text,
    kind,
    norm,
    shapes: [shape(text, kind, CASE_MODES.mixed), shape(text, kind, CASE_MODES.upper), shape(text, kind, CASE_MODES.lower)],
    prefixes,
    suffixes,
    lists: kind === 'letters' ? listsOf(normal) : hashText(kind === 'digits' ? '9' : text),
    range: kind === 'digits' ? hashText(numberRange(text)) : 0,
    scores: [undefined, undefined, undefined],
  };
}

/** The ranges that tell days, months, years and ages apart from other numbers. */
function numberRange(digits: string): string {
  const value = Number(digits);
  if (digits.length === 4 && value >= 1900 && value < 2100) return 'year';
  if (digits.length > 3) return `long${Math.min(digits.length, 12)}`;
  const zero = digits.startsWith('0') ? 'z' : '';
  const size = value <= 12 ? 'month' : value <= 31 ? 'day' : value <= 89 ? 'two' : value <= 120 ? 'old' : 'three';
  return `${zero}${size}${digits.length}`;
}

function shape(text: string, kind: WordKind, mode: CaseMode): number {
  if (kind !== 'letters') return hashText(kind === 'digits' ? `9${Math.min(text.length, 12)}` : text);
  const length = text.length <= 3 ? text.length : text.length <= 5 ? 5 : text.length <= 9 ? 9 : 10;
  if (mode !== CASE_MODES.mixed) return hashText(`a${mode}${length}`);
  const first = text.charAt(0) !== text.charAt(0).toLowerCase() ? 'X' : 'x';
  const rest = text.slice(1);
  const tail = rest === '' ? '' : rest === rest.toLowerCase() ? 'x' : rest === rest.toUpperCase() ? 'X' : 'm';
  return hashText(`${first}${tail}${length}`);
}
