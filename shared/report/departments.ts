import type { Page } from './candidate.ts';
import { LINKS } from './nameEdges.ts';
import { wordSet } from './phrases.ts';
import { isDepartment } from './sites.ts';
import { GAP, isUpper, type Token } from './tokens.ts';
import { CARE_UNITS, ROOMS } from './words/places.ts';

/** Departments that admit, and what they are called for short. */
const OBSERVATION = wordSet('urgencia observacion');
const WARDS_BY_LETTERS = wordSet('ed er ps urg obs zna');

/** Words that end the name of a site: what stands behind them is a department of it. */
const SITE_ENDS = wordSet('hospital hosp infirmary clinic clinica klinik klinikum krankenhaus spital hopital ospedale infirmary sanatorio policlinico policlinica');

/** `Loc: [ER]`, `[MICU], bed 14`: an emergency department or a care unit without its number. */
export function isWardAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const { key, text } = tokens[from]!;
  return to === from + 1 && ((isUpper(text) && isWardByLetters(key)) || OBSERVATION.has(key));
}

/** `Urgencias, [Box 6]`, `, [hab. 422]`: where a room begins behind its department, which stays; `from` where none does. `ICU bed 9` is one room. */
export function roomStart(page: Page, from: number, to: number): number {
  const { tokens } = page;
  let first = from;
  while (first < to - 1 && (/^[,–-]$/.test(tokens[first]!.text) || isBeforeRoom(page, first))) first++;
  return first > from && ROOMS.has(tokens[first]!.key) ? first : from;
}

function isBeforeRoom(page: Page, at: number): boolean {
  const { key } = page.tokens[at]!;
  const isWard = isWardByLetters(key) && page.tokens[at + 1]!.text === ',';
  return isWard || OBSERVATION.has(key) || isDepartment(page, at, at + 1);
}

function isWardByLetters(key: string): boolean {
  return CARE_UNITS.has(key) || WARDS_BY_LETTERS.has(key);
}

/** `General Hospital Radiology`, also where the study writes it so: where a site ends before its department, which stays; `to` where none does. */
export function siteEnd(page: Page, from: number, to: number): number {
  const { tokens } = page;
  for (let at = from + 2; at < to; at++) {
    const opens = SITE_ENDS.has(tokens[at - 1]!.key) && tokens[at]!.gap <= GAP.space && !LINKS.has(tokens[at]!.key);
    if (opens && isDepartment(page, at, to)) return at;
  }
  return to;
}
