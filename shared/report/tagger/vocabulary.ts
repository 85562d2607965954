import { GIVEN_NAMES, WORD_GIVEN_NAMES } from '../words/givenNames.ts';
import { GENERIC_WORDS } from '../words/institutions.ts';
import { MEDICAL_ENDING } from '../words/medicalEndings.ts';
import { ORDINARY_WORDS } from '../words/ordinary/index.ts';
import { NOT_NAMES, PARTICLES } from '../words/people.ts';
import { EPONYMS, EPONYM_NOUNS, MEDICAL_WORDS, WORD_NAMES } from '../words/protected.ts';

/** The word lists, any language in each: a reader knows which of them a word is in before seeing where it stands. */
const LISTS: readonly ((word: string) => boolean)[] = [
  (word) => NOT_NAMES.has(word) || [...ORDINARY_WORDS.values()].some((words) => words.has(word)),
  (word) => GIVEN_NAMES.has(word),
  (word) => WORD_GIVEN_NAMES.has(word) || WORD_NAMES.has(word),
  (word) => MEDICAL_WORDS.has(word) || EPONYM_NOUNS.has(word) || MEDICAL_ENDING.test(word),
  (word) => EPONYMS.has(word),
  (word) => GENERIC_WORDS.has(word),
  (word) => PARTICLES.has(word),
  (word) => word.length === 1,
];

/** The lists that hold a word in small letters without accents, one bit each; 0 for a word that none of them knows. */
export function listsOf(word: string): number {
  return LISTS.reduce((bits, holds, at) => (holds(word) ? bits | (1 << at) : bits), 0);
}
