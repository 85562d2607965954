import { PEOPLE } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readName } from '../names.ts';
import { wordSet } from '../phrases.ts';
import { GAP, tokenAt } from '../tokens.ts';

/** Words with which somebody who dictates takes a name back. */
const CORRECTIONS = wordSet('sorry correction rather pardon oops scratch strike mean perdon perdona disculpa corrijo digo mejor entschuldigung korrektur quatsch beziehungsweise desole correction desculpe digo perdao scusi pardon correggo');
const FILLERS = wordSet('no not that i it is s make it the dicho quiero decir nein ich meine non je veux dire nao quero dizer anzi volevo');

/** The most words between a name and its correction. */
const LONGEST_CORRECTION = 4;

/** A name that corrects the one before it: `doctor Marsh no sorry Marshall`, `Leonardo perdón Leandro Bancos`. */
export function findCorrections(page: Page, found: readonly Candidate[]): Candidate[] {
  const { tokens } = page;
  const corrected: Candidate[] = [];
  for (const { label, end, source } of found) {
    if (!PEOPLE.has(label) || source === 'given-name') continue;
    const from = tokenAt(tokens, end);
    let next = from;
    let taken = false;
    for (; next < from + LONGEST_CORRECTION && tokens[next] && tokens[next]!.gap <= GAP.space; next++) {
      const { key, kind } = tokens[next]!;
      if (CORRECTIONS.has(key)) taken = true;
      else if (!FILLERS.has(key) && kind !== 'mark') break;
    }
    const name = taken && tokens[next]?.gap === GAP.space ? readName(page, next, { words: 3 }) : undefined;
    if (name) corrected.push({ start: name.start, end: name.end, label, source: 'person', confidence: 0.75, reason: 'corrects the name before it' });
  }
  return corrected;
}
