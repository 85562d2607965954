import { wordSet } from '../../phrases.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** Words of each language, by its two-letter code, that are names only where something says so. */
export const ORDINARY_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ en: ENGLISH, es: SPANISH, de: GERMAN, fr: FRENCH, pt: PORTUGUESE, it: ITALIAN }).map(([lang, words]) => [lang, wordSet(words)]),
);
