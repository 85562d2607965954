import type { Candidate, Page } from '../../candidate.ts';
import { foldUnspaced, hasUnspacedScript, unspacedNames } from '../../../identity/unspaced.ts';
import type { Known } from '../../known.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { knownNameReason } from './names.ts';

/** Names in scripts without spaces, which stand inside longer words. */
export function findUnspacedNames({ text }: Page, names: readonly Known[]): Candidate[] {
  if (!hasUnspacedScript(text)) return [];
  const folded = foldUnspaced(text);
  const found: Candidate[] = [];
  for (const label of new Set(names.map((name) => name.label))) {
    const pattern = unspacedNames(names.filter((name) => name.label === label).map((name) => name.text));
    for (const match of pattern ? matchesOf(folded.text, pattern) : []) {
      found.push({ start: folded.offsets[match.index]!, end: folded.offsets[match.index + match[0].length]!, label, source: 'known-value', confidence: 0.99, reason: knownNameReason(label) });
    }
  }
  return found;
}
