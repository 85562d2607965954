/** Ordinary words of each language, by its two-letter code, those that are names here left out. */
import { ENGLISH } from '../../../shared/report/words/ordinary/english.ts';
import { FRENCH } from '../../../shared/report/words/ordinary/french.ts';
import { GERMAN } from '../../../shared/report/words/ordinary/german.ts';
import { ITALIAN } from '../../../shared/report/words/ordinary/italian.ts';
import { PORTUGUESE } from '../../../shared/report/words/ordinary/portuguese.ts';
import { SPANISH } from '../../../shared/report/words/ordinary/spanish.ts';
import { CULTURES } from './words/people.ts';

const NAMES = new Set(CULTURES.flatMap(({ female, male, family }) => [...female, ...male, ...family]).flatMap((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[ _'’-]/)));

export const ORDINARY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({ en: ENGLISH, es: SPANISH, de: GERMAN, fr: FRENCH, pt: PORTUGUESE, it: ITALIAN }).map(([lang, words]) => [
    lang,
    [...new Set(words.trim().split(/\s+/))].filter((word) => word.length > 1 && !NAMES.has(word)),
  ]),
);
