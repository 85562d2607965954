import { readDate, UNITS } from './dates/reading.ts';
import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';

/** A number or code as it stands in the text. */
export interface CodeReading {
  start: number;
  end: number;
  next: number;
  digits: number;
  letters: number;
}

const GLUE = new Set(['-', '/', '.', '_', '–', '‐', '‑', '+', '*', '\\']);

/**
 * Reads the code that starts with the token at `at`: letters and digits glued by hyphens, slashes and dots, then groups of
 * digits after single spaces when the groups look like parts of one number (`943 471 2831`, `CF 209-114`).
 * A code has at least one digit, is no date and none of a coding system, and no unit follows it.
 */
export function readCode(tokens: readonly Token[], at: number, lang: string): CodeReading | undefined {
  const first = chunk(tokens, at);
  if (!first || readDate(tokens, at, lang)?.form === 'full' || isOfCodingSystem(tokens, at)) return undefined;
  let { next, digits, letters } = first;
  let pure = letters === 0;
  for (let groups = 0; groups < 6; groups++) {
    const token = tokens[next];
    if (!token || token.gap !== GAP.space || token.kind === 'mark') break;
    const group = chunk(tokens, next);
    if (!group || group.digits === 0 || group.letters > 2) break;
    const startsLong = digits >= 7 && groups === 0;
    const groupSize = group.digits + group.letters;
    const lone = groupSize === 1 && (digits < 4 + letters || !pure) && !(letters > 0 && letters <= 4 && digits === 0);
    if (startsLong || lone || groupSize > 8 || (digits === 0 && letters > 4)) break;
    if (tokens[group.next]?.text === ':' && tokens[group.next]!.gap === GAP.none) break;
    if (isMeasure(tokens, group.next) || readDate(tokens, next, lang)?.form === 'full') break;
    if (!pure && digits > 0 && digits + group.digits > 14) break;
    digits += group.digits;
    letters += group.letters;
    pure &&= group.letters === 0;
    next = group.next;
  }
  if (digits === 0 || isMeasure(tokens, next) || isSize(tokens, at, next)) return undefined;
  const date = readDate(tokens, at, lang);
  if (date && (date.form === 'full' || date.form === 'month-year' || date.form === 'day-month') && date.next >= next) return undefined;
  return { start: tokens[at]!.start, end: tokens[next - 1]!.end, next, digits, letters };
}

/** `00077119DOB:`, where separators are lost: a word before a colon names the next field. */
export function opensField(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.kind === 'word' && tokens[at]!.text.length > 2 && tokens[at + 1]?.text === ':' && tokens[at + 1]!.gap === GAP.none && tokens[at - 1]?.kind === 'number';
}

/** Letters and digits without spaces between, glued by single marks. */
function chunk(tokens: readonly Token[], at: number): Omit<CodeReading, 'start' | 'end'> | undefined {
  let next = at;
  let digits = 0;
  let letters = 0;
  while (next < tokens.length && next - at < 24) {
    const token = tokens[next]!;
    if (next > at && (token.gap !== GAP.none || opensField(tokens, next))) break;
    if (token.kind === 'number') digits += token.text.length;
    else if (token.kind === 'word') letters += token.text.length;
    else if (next === at || !GLUE.has(token.text) || tokens[next + 1]?.gap !== GAP.none || tokens[next + 1]?.kind === 'mark') break;
    next++;
  }
  return next === at || digits + letters === 0 ? undefined : { next, digits, letters };
}

/** `35x43`, `41x36x38`: length by breadth. */
export function isSize(tokens: readonly Token[], at: number, next: number): boolean {
  return next - at >= 3 && tokens.slice(at, next).every(({ kind, key }, index) => (index % 2 === 0 ? kind === 'number' : key === 'x'));
}

/** What has the form of a code and is nobody's: doses of a day, values of diffusion, scores out of ten, variants of genes, what the standard numbers (PS3.6 Annex A). */
const NOBODYS: readonly RegExp[] = [/^(?:\d{1,4}(?:[.,]\d)?-)+0(?:-\d{1,4}(?:[.,]\d)?)*$/, /^([1-9]\d{0,3})(?:-\1){2,}$/, /^([1-9]\d{0,2})-\1-[1-9]\d{0,2}$/, /^0(?:\/\d{2,4})+$/, /^\d{1,2}(?:-\d{1,2})?\/10$/, /^[ACGT]\d{2,5}[ACGT]$/, /^rs\d+$/, /^1\.2\.840\.10008\./];

/** `20-20-0`, `0/800/1400`, `2-3/10`, `G20210A`. */
export function isNobodys(written: string): boolean {
  return NOBODYS.some((form) => form.test(written));
}

/** Systems whose codes say what something is, and never who: ICD and its translations, procedures, laboratory, drugs, case groups. */
const CODING_SYSTEMS = wordSet('icd cie cim cid icf cpt hcpcs opcs ops ccam cups nomesco loinc snomed sct radlex umls atc drg grd ghm ccs meddra omim orpha orphanet hgvs acr seram tuss iso iec astm din une isbn issn doi pmid rd ley lopd rgpd decreto directiva');
/** How far the codes of one list reach back to the name of their system, in tokens. */
const LONGEST_LIST = 16;

/** `ICD-10 Z87.891, F17.210`: whether the code at `at` stands behind the name of a coding system, with nothing but other codes between. */
export function isOfCodingSystem(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= LONGEST_LIST; before--) {
    const { key, kind, text, gap } = tokens[before]!;
    if (CODING_SYSTEMS.has(key)) return true;
    const listed = kind === 'number' || (kind === 'mark' ? /^[-.,;:/()+]$/.test(text) : text.length <= 2 || /^(?:code|codes|codigo|codigos|and)$/.test(key));
    if (!listed || gap === GAP.line) return false;
  }
  return false;
}

function isMeasure(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.text === '%' || (token.kind === 'word' && token.gap === GAP.space && UNITS.has(token.key) && token.text.length > 1 && token.text === token.text.toLowerCase()));
}
