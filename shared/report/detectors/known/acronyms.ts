import { remembered } from '../../../remembered.ts';
import type { Candidate, Page } from '../../candidate.ts';
import type { Known } from '../../known.ts';
import { GAP } from '../../tokens.ts';

/** The capitals by which a site names itself, as a word or glued to digits: `99TLGHA`; and what it calls its devices with them in front: `TLGHAWS07`. */
export function findKnownAcronyms({ tokens, written }: Page, acronyms: readonly Known[]): Candidate[] {
  const wanted = wordsOf(acronyms);
  const isDevice = (word: string, at: number): boolean => tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.gap === GAP.none && [...wanted].some((acronym) => word.startsWith(acronym));
  return tokens.flatMap(({ start, end }, at) => {
    const word = written.slice(start, end);
    const isSite = wanted.has(word);
    if (!isSite && !isDevice(word, at)) return [];
    const last = isSite ? end : tokens[at + 1]!.end;
    return [{ start, end: last, label: isSite ? 'ORG' as const : 'ID' as const, source: 'known-value' as const, confidence: 0.95, reason: isSite ? 'the institution of the study' : 'a device of the institution of the study' }];
  });
}

const wordsOf = remembered((acronyms: readonly Known[]) => new Set(acronyms.map(({ text }) => text)));
