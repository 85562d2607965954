import type { Candidate, Page } from '../../candidate.ts';
import { plain } from '../../../identity/normalise.ts';
import { remembered } from '../../../remembered.ts';
import type { Known } from '../../known.ts';
import { GENERIC_WORDS } from '../../words/institutions.ts';
import { spells } from './wording.ts';

/** Addresses: the whole value, or its longest pieces between commas, word by word. */
export function findKnownAddresses(page: Page, values: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (const { label, words } of piecesOf(values)) {
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]!.key !== words[0]) continue;
      const to = spells(tokens, at, words);
      if (to !== undefined) found.push({ start: tokens[at]!.start, end: tokens[to - 1]!.end, label, source: 'known-value', confidence: 0.95, reason: 'an address from the study’s header' });
    }
  }
  return found;
}

/** The pieces between commas that tell an address, word by word. */
const piecesOf = remembered((values: readonly Known[]) => values.flatMap(({ label, text }) => text.split(/[,;\r\n\\^]+/).flatMap((piece) => {
  const words = plain(piece).split(' ').filter((word) => word !== '');
  return words.join('').length < 4 || words.every((word) => GENERIC_WORDS.has(word)) ? [] : [{ label, words }];
})));
