import type { Page } from './candidate.ts';
import { isNameWord } from './names.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, type Token } from './tokens.ts';
import { monthWord } from './words/calendar.ts';
import { AUTHORITY_WORDS, BRANCH_ENDING, DEPARTMENT_WORDS, GENERIC_WORDS, INSTITUTION_LEADS, SECTIONS } from './words/institutions.ts';
import { PARTICLES, TITLES } from './words/people.ts';
import { MEDICAL_WORDS } from './words/protected.ts';

/** Small words inside the name of a site. */
const LINKS = wordSet('de del la las los da do das dos di della dello dei degli du des le les of the am an der den im zu zur zum');

/** A span of tokens with the capitalised words beside it: `Sliabh Rua Physio`, of which the end was seen; `Castle Point DGH`. */
export function wholeSite(page: Page, from: number, to: number): [from: number, to: number] {
  const { tokens } = page;
  let first = from;
  while (first > 0 && tokens[first]!.gap === GAP.space && belongs(page, first - 1)) first--;
  let next = to;
  while (tokens[next]?.gap === GAP.space && belongs(page, next)) next++;
  return [first, linkedEnd(page, next)];
}

/** The end of a site with what small words link to it: `Hospital Nuestra Señora` goes on with `del Páramo`, `Univ. of` with `Northern Haldane`. */
export function linkedEnd(page: Page, to: number): number {
  const { tokens, lang } = page;
  let end = to;
  for (;;) {
    let next = end;
    while (next < end + 2 && tokens[next]?.gap === GAP.space && LINKS.has(tokens[next]!.key) && !isCapitalised(tokens[next]!.text)) next++;
    const token = tokens[next];
    if (next === end || token?.gap !== GAP.space || !isCapitalised(token.text) || !belongs(page, next) || GENERIC_WORDS.has(token.key) || monthWord(token.key, lang)) return end;
    end = next + 1;
    while (tokens[end]?.gap === GAP.space && belongs(page, end)) end++;
  }
}

/** `Urología Hospital Ramón y Cajal`: where the site begins behind the department that stands before it. */
export function afterDepartment({ tokens }: Page, from: number, to: number): number {
  let at = from;
  while (at < to && isOfMedicine(tokens[at]!)) at++;
  return at < to && INSTITUTION_LEADS.match(tokens, at) ? at : from;
}

/** `Medicina Interna`, `Cuidados Paliativos`: nothing but a branch of medicine. */
export function isDepartment({ tokens }: Page, from: number, to: number): boolean {
  return tokens.slice(from, to).every(isOfMedicine);
}

/** `Guardia Civil`, `Family Court`: nothing but a court, a force or a body of a whole country. */
export function isAuthority({ tokens }: Page, from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, key }) => kind !== 'word' || AUTHORITY_WORDS.has(key) || PARTICLES.has(key));
}

function isOfMedicine({ kind, key }: Token): boolean {
  return kind === 'word' && (DEPARTMENT_WORDS.has(key) || BRANCH_ENDING.test(key) || PARTICLES.has(key) || SECTIONS.has(key));
}

function belongs(page: Page, at: number): boolean {
  const token = page.tokens[at];
  return token !== undefined && token.kind === 'word' && token.text.length > 1 && isCapitalised(token.text) && !MEDICAL_WORDS.has(token.key) && !SECTIONS.has(token.key) && (isNameWord(page, token) || GENERIC_WORDS.has(token.key)) && TITLES.match(page.tokens, at) === undefined;
}
