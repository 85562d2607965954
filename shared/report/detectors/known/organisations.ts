import type { Candidate, Page } from '../../candidate.ts';
import { plain } from '../../../identity/normalise.ts';
import type { Known } from '../../known.ts';
import { GAP, isCapitalised } from '../../tokens.ts';
import { GENERIC_WORDS } from '../../words/institutions.ts';
import { PARTICLES } from '../../words/people.ts';
import { MEDICAL_WORDS } from '../../words/protected.ts';

/** Two distinctive words of a known institution in a row, or its one distinctive word; endings such as `Hospital` go along. */
export function findKnownOrganisations(page: Page, organisations: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const distinctive = new Set<string>();
  const all = new Set<string>();
  for (const { text } of organisations) {
    for (const word of plain(text).split(' ')) {
      all.add(word);
      const generic = GENERIC_WORDS.has(word) || MEDICAL_WORDS.has(word) || INSTITUTION_WORDS.has(word) || PARTICLES.has(word);
      if (word.length >= 3 && !generic) distinctive.add(word);
    }
  }
  if (distinctive.size === 0) return [];
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || !all.has(tokens[at]!.key)) continue;
    let to = at;
    let matched = 0;
    let last = at;
    let longestWord = 0;
    let capital = false;
    while (to < tokens.length && to - at < 14) {
      const token = tokens[to]!;
      if (to > at && token.gap > GAP.space) break;
      if (token.kind === 'word' && all.has(token.key)) {
        if (distinctive.has(token.key)) {
          matched++;
          longestWord = Math.max(longestWord, token.text.length);
        }
        capital ||= isCapitalised(token.text);
        last = to;
      } else if (!(PARTICLES.has(token.key) || /^['’&.,-]$/.test(token.text) || token.key === 's' || token.key === 'and')) break;
      to++;
    }
    const enough = matched >= 2 || (matched === 1 && (distinctive.size === 1 || last > at) && longestWord >= 5);
    if (enough && capital && !PARTICLES.has(tokens[at]!.key)) {
      found.push({ start: tokens[at]!.start, end: tokens[last]!.end, label: 'ORG', source: 'known-value', confidence: matched >= 2 ? 0.97 : 0.85, reason: 'the institution of the study' });
    }
    at = last;
  }
  return found;
}

const INSTITUTION_WORDS = new Set(['inst', 'osp', 'hosp', 'assoc', 'associates', 'group', 'st', 'clinico', 'ltd', 'llp', 'inc', 'trust', 'screening', 'einheit', 'gabinete', 'ecografico', 'consultorio', 'vamc', 'va', 'bone', 'joint', 'cancer', 'ent', 'residencia', 'praxis', 'community', 'sciences', 'krankenhaus', 'klinik', 'ospedale', 'clinique', 'hopital', 'cardiovascular', 'oncologico', 'mamaria', 'scan']);
