import { remembered } from '../../../remembered.ts';
import type { Candidate, Page } from '../../candidate.ts';
import type { Known } from '../../known.ts';

/** The capitals by which a site names itself, as a word or glued to digits: `99TLGHA`. */
export function findKnownAcronyms({ tokens, written }: Page, acronyms: readonly Known[]): Candidate[] {
  const wanted = wordsOf(acronyms);
  return tokens.filter(({ start, end }) => wanted.has(written.slice(start, end))).map(({ start, end }) => ({ start, end, label: 'ORG', source: 'known-value', confidence: 0.95, reason: 'the institution of the study' }));
}

const wordsOf = remembered((acronyms: readonly Known[]) => new Set(acronyms.map(({ text }) => text)));
