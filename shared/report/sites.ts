import type { Page } from './candidate.ts';
import { isNameWord } from './names.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, type Token } from './tokens.ts';
import { monthWord } from './words/calendar.ts';
import { CITIES } from './words/cities.ts';
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
  let end = LINKS.has(tokens[to - 1]?.key ?? '') ? afterTown(page, to) : to;
  for (;;) {
    let next = end;
    while (next < end + 2 && tokens[next]?.gap === GAP.space && LINKS.has(tokens[next]!.key) && !isCapitalised(tokens[next]!.text)) next++;
    const token = tokens[next];
    if (next === end || token?.gap !== GAP.space || !isCapitalised(token.text) || !belongs(page, next) || GENERIC_WORDS.has(token.key) || monthWord(token.key, lang)) return end;
    end = next + 1;
    while (tokens[end]?.gap === GAP.space && belongs(page, end)) end++;
  }
}

/** `Hospital Universitario de`, `Albacete Hermanos Falcó, s/n`: a site that ends with a small word takes the town behind it, and no more. */
function afterTown(page: Page, at: number): number {
  const { tokens } = page;
  return CITIES.match(tokens, at)?.next ?? (tokens[at]?.gap === GAP.space && belongs(page, at) ? at + 1 : at);
}

/** Words that begin the name of another site within a stretch, where a name stands before them. */
const NEXT_SITES = wordSet('hospital complejo universidad instituto centro');

/** `Universidad Central de Venezuela Hospital Universitario de Caracas` is two sites, `Universidad de Chile y Hospital San José` too. */
export function sitesOf({ tokens, lang }: Page, from: number, to: number): [from: number, to: number][] {
  const opens = lang !== 'en' && (INSTITUTION_LEADS.match(tokens, from) !== undefined || isOfMedicine(tokens[from]!) || CITIES.match(tokens, from) !== undefined);
  for (let at = from + 2; opens && at < to - 1; at++) {
    const { kind, key, text, gap } = tokens[at]!;
    if (kind !== 'word' || gap !== GAP.space || !NEXT_SITES.has(key) || !isCapitalised(text)) continue;
    const end = /^[ye]$/.test(tokens[at - 1]!.key) ? at - 1 : at;
    const named = !LINKS.has(tokens[end - 1]!.key) && tokens.slice(from, end).some((token) => token.kind === 'word' && !GENERIC_WORDS.has(token.key) && !LINKS.has(token.key));
    if (named) return [[from, end], [at, to]];
  }
  return [[from, to]];
}

/** Most words of a street that stands behind a site without a word for it. */
const LONGEST_STREET = 3;

/** `Hospital de Pontevedra Loureiro Crespo, 2`: where the words begin that a house number, or `s/n`, makes a street behind the town of a site. */
export function streetBehind(page: Page, from: number, to: number): { at: number; end: number } | undefined {
  const { tokens } = page;
  const number = tokens[to]?.text === ',' ? to + 1 : to;
  const unnumbered = tokens[number]?.key === 's' && tokens[number + 1]?.text === '/' && tokens[number + 2]?.key === 'n';
  const numbered = tokens[number]?.kind === 'number' && tokens[number]!.text.length <= 3 && tokens[number]!.gap === GAP.space;
  if (!unnumbered && !numbered) return undefined;
  let at = to - 1;
  while (at > from && tokens[at]!.kind === 'word' && isCapitalised(tokens[at]!.text) && !LINKS.has(tokens[at - 1]!.key)) at--;
  const words = to - at - 1;
  return at > from + 1 && words >= 1 && words <= LONGEST_STREET && LINKS.has(tokens[at - 1]!.key) ? { at: at + 1, end: unnumbered ? number + 3 : number + 1 } : undefined;
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

/** Whether a word is of a department: a branch of medicine, a section, a small word between them. */
export function isOfMedicine({ kind, key }: Token): boolean {
  return kind === 'word' && (DEPARTMENT_WORDS.has(key) || BRANCH_ENDING.test(key) || PARTICLES.has(key) || SECTIONS.has(key));
}

function belongs(page: Page, at: number): boolean {
  const token = page.tokens[at];
  return token !== undefined && token.kind === 'word' && token.text.length > 1 && isCapitalised(token.text) && !MEDICAL_WORDS.has(token.key) && !SECTIONS.has(token.key) && (isNameWord(page, token) || GENERIC_WORDS.has(token.key)) && TITLES.match(page.tokens, at) === undefined;
}
