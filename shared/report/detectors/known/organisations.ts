import type { Candidate, Page } from '../../candidate.ts';
import { plain } from '../../../identity/normalise.ts';
import { remembered } from '../../../remembered.ts';
import type { Known } from '../../known.ts';
import { wordSet } from '../../phrases.ts';
import { GAP, isCapitalised } from '../../tokens.ts';
import { COUNTRIES } from '../../words/countries.ts';
import { BRANCH_ENDING, DEPARTMENT_WORDS, GENERIC_WORDS } from '../../words/institutions.ts';
import { isOrdinary } from '../../words/ordinary/index.ts';
import { PARTICLES } from '../../words/people.ts';
import { EPONYMS, MEDICAL_WORDS } from '../../words/protected.ts';
import { spells } from './wording.ts';

/** A known institution word by word in any case, two of its distinctive words in a row, or one that tells it; endings such as `Hospital` go along. */
export function findKnownOrganisations(page: Page, organisations: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const { wordings, all, distinctive } = wordingsOf(organisations);
  if (distinctive.size === 0) return [];
  const found: Candidate[] = [];
  const add = (from: number, to: number, confidence: number): void => {
    found.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, label: 'ORG', source: 'known-value', confidence, reason: 'the institution of the study' });
  };
  for (const words of wordings.filter((one) => one.length > 1 && one.some((word) => distinctive.has(word)))) {
    for (let at = 0; at < tokens.length; at++) {
      const to = tokens[at]!.key === words[0] ? spells(tokens, at, words) : undefined;
      if (to !== undefined) add(at, to, 0.97);
    }
  }
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
        if (!LINKS.has(token.key)) last = to;
      } else if (!(PARTICLES.has(token.key) || /^['’&.,-]$/.test(token.text) || token.key === 's' || token.key === 'and')) break;
      to++;
    }
    const enough = matched >= 2 || (matched === 1 && (distinctive.size === 1 || last > at || isTelling(tokens[at]!.key, page.lang)) && longestWord >= 5);
    if (enough && capital && !PARTICLES.has(tokens[at]!.key)) add(at, last + 1, matched >= 2 ? 0.97 : 0.85);
    at = last;
  }
  return found;
}

/** Small words within the name of an institution, with which no part of it ends: `Mercy on the Bluff`. */
const LINKS = wordSet('the of on at in for and by upon');

/** Institutions word by word, all their words, and those that are of no other. */
const wordingsOf = remembered((organisations: readonly Known[]) => {
  const wordings = organisations.map(({ text }) => plain(text).split(' '));
  const isGeneric = (word: string): boolean => GENERIC_WORDS.has(word) || MEDICAL_WORDS.has(word) || INSTITUTION_WORDS.has(word) || PARTICLES.has(word) || DEPARTMENT_WORDS.has(word) || BRANCH_ENDING.test(word) || EXAMINATION.test(word);
  return { wordings, all: new Set(wordings.flat()), distinctive: new Set(wordings.flat().filter((word) => word.length >= 3 && !isGeneric(word) && !LINKS.has(word))) };
});

/** Whether a word of an institution's name tells it by itself: `Kresowy`, but not `Base` of `Red Gum Base Hospital`. */
function isTelling(word: string, lang: string): boolean {
  return !isOrdinary(word, lang) && !isOrdinary(word, 'en') && !EPONYMS.has(word) && !COUNTRIES.has(word);
}

/** What a site examines with: `Centro de Sonografía Villa Mella`. */
const EXAMINATION = /^.{3,}(?:grafia|graphy|graphie|scopia|scopy|scopie)$/;

const INSTITUTION_WORDS = new Set(['inst', 'osp', 'hosp', 'assoc', 'associates', 'group', 'st', 'clinico', 'ltd', 'llp', 'inc', 'trust', 'screening', 'einheit', 'gabinete', 'ecografico', 'consultorio', 'vamc', 'va', 'bone', 'joint', 'cancer', 'ent', 'residencia', 'praxis', 'community', 'sciences', 'krankenhaus', 'klinik', 'ospedale', 'clinique', 'hopital', 'cardiovascular', 'oncologico', 'mamaria', 'scan']);
