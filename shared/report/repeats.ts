import { PEOPLE } from '../label.ts';
import type { Candidate, Page } from './candidate.ts';
import { tokenAt, type Token } from './tokens.ts';
import { isOrdinary } from './words/ordinary/index.ts';
import { CREDENTIALS, NAME_SUFFIXES, NOT_NAMES, PARTICLES } from './words/people.ts';
import { EPONYMS, MEDICAL_WORDS, WORD_NAMES } from './words/protected.ts';

/** From here on a person is certain enough to be believed elsewhere too, and what is doubted lies below the other. */
const CERTAIN = 0.7;
const BELIEVED = 0.5;
const REPEATED = 0.8;
const SHORTEST = 4;

/**
 * The arbiter sees each place by itself: a lone surname in a running header says little there. A word of a certain name that is no other word is that name
 * wherever it stands.
 * @param candidates in order, with those that the arbiter doubts.
 */
export function withRepeats(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const certain = new Set(candidates.filter(({ label, confidence }) => PEOPLE.has(label) && confidence >= CERTAIN).flatMap((person) => wordsOf(page.tokens, person)).filter((word) => isNothingElse(word, page.lang)));
  const isRepeat = (candidate: Candidate): boolean => wordsOf(page.tokens, candidate).some((word) => certain.has(word) || certain.has(word.slice(1)));
  return candidates.map((candidate) => (candidate.source === 'second-pass' && PEOPLE.has(candidate.label) && candidate.confidence < BELIEVED && isRepeat(candidate) ? { ...candidate, confidence: REPEATED } : candidate));
}

function wordsOf(tokens: readonly Token[], { start, end }: Candidate): string[] {
  const words: string[] = [];
  for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) if (tokens[at]!.kind === 'word') words.push(tokens[at]!.key);
  return words;
}

function isNothingElse(word: string, lang: string): boolean {
  return word.length >= SHORTEST && ![WORD_NAMES, EPONYMS, MEDICAL_WORDS, PARTICLES, NOT_NAMES, CREDENTIALS, NAME_SUFFIXES].some((words) => words.has(word)) && !isOrdinary(word, lang) && !isOrdinary(word, 'en');
}
