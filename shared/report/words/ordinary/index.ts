import { wordSet } from '../../phrases.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from '../givenNames.ts';
import { WORD_NAMES } from '../protected.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** Ordinary words of each language by its two-letter code, those that are also somebody's name left out. */
export const ORDINARY_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ en: ENGLISH, es: SPANISH, de: GERMAN, fr: FRENCH, pt: PORTUGUESE, it: ITALIAN }).map(([lang, words]) => [
    lang,
    new Set([...wordSet(words)].filter((word) => !GIVEN_NAMES.has(word) && !WORD_GIVEN_NAMES.has(word) && !WORD_NAMES.has(word))),
  ]),
);

const NONE: ReadonlySet<string> = new Set();

/** The ordinary words of a language; none for a language without a list. */
export function ordinaryWords(lang: string): ReadonlySet<string> {
  return ORDINARY_WORDS.get(lang) ?? NONE;
}
