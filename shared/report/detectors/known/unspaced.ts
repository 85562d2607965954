import type { Candidate, Page } from '../../candidate.ts';
import { foldUnspaced, hasUnspacedScript, unspacedNames } from '../../../identity/unspaced.ts';
import type { Known } from '../../known.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { UNSPACED_GENERIC } from '../../words/otherScripts.ts';
import { knownNameReason } from './names.ts';

/** The fewest characters that tell a hospital from others. */
const SHORTEST = 2;

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

/** Institutions in scripts without spaces: the whole name, or what tells it from others. */
export function findUnspacedOrganisations({ text }: Page, organisations: readonly Known[]): Candidate[] {
  if (!hasUnspacedScript(text)) return [];
  const telling = organisations.flatMap((organisation) => [organisation.text, ...organisation.text.replace(UNSPACED_GENERIC, ' ').split(/[^\p{L}\p{M}ー]+/u)]).filter((name) => hasUnspacedScript(name) && [...name].length >= SHORTEST);
  return [...new Set(telling)].flatMap((name) => {
    const found: Candidate[] = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      found.push({ start, end: start + name.length, label: 'ORG', source: 'known-value', confidence: 0.95, reason: 'the institution of the study' });
    }
    return found;
  });
}
