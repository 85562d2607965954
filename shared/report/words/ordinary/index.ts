import { wordSet } from '../../phrases.ts';
import { monthWord } from '../calendar.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from '../givenNames.ts';
import { WORD_NAMES } from '../protected.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** Ordinary words of each language by its two-letter code, those that are also somebody's name and months left out. */
export const ORDINARY_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ en: ENGLISH, es: SPANISH, de: GERMAN, fr: FRENCH, pt: PORTUGUESE, it: ITALIAN }).map(([lang, text]) => {
    const words = wordSet(text);
    for (const word of words) if (GIVEN_NAMES.has(word) || WORD_GIVEN_NAMES.has(word) || WORD_NAMES.has(word) || monthWord(word, lang)) words.delete(word);
    return [lang, words];
  }),
);

const NONE: ReadonlySet<string> = new Set();

/** Shortest last part of a German compound that tells what the whole is, and shortest first part. */
const SHORTEST_HEAD = 5;
const SHORTEST_MODIFIER = 4;

/** Whether a folded word is ordinary; a German compound is when its last part is: `Vakuumbiopsie`. */
export function isOrdinary(word: string, lang: string): boolean {
  const words = ordinaryWords(lang);
  if (words.has(word)) return true;
  if (lang !== 'de') return false;
  for (let at = SHORTEST_MODIFIER; at <= word.length - SHORTEST_HEAD; at++) if (words.has(word.slice(at))) return true;
  return false;
}

/** The ordinary words of a language; none for a language without a list. */
export function ordinaryWords(lang: string): ReadonlySet<string> {
  return ORDINARY_WORDS.get(lang) ?? NONE;
}
