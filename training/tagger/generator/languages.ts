/** The languages of invented reports and their shares. */
import type { Language } from './language.ts';
import { ENGLISH } from './words/english.ts';
import { FRENCH } from './words/french.ts';
import { GERMAN } from './words/german.ts';
import { ITALIAN } from './words/italian.ts';
import { PORTUGUESE } from './words/portuguese.ts';
import { SPANISH } from './words/spanish.ts';

export const LANGUAGES: readonly { language: Language; weight: number }[] = [
  { language: ENGLISH, weight: 8 },
  { language: SPANISH, weight: 6 },
  { language: GERMAN, weight: 2 },
  { language: FRENCH, weight: 2 },
  { language: PORTUGUESE, weight: 2 },
  { language: ITALIAN, weight: 2 },
];
