import type { Candidate, Page } from '../candidate.ts';
import { actsAsPerson, readName } from '../names.ts';
import { isNamedAfter } from '../protection.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { COUNTRIES } from '../words/countries.ts';
import { GIVEN_NAMES, PLAIN_GIVEN_NAMES, WORD_GIVEN_NAMES } from '../words/givenNames.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { EPONYM_LEADS, EPONYM_NOUNS, EPONYM_PHRASES, EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

/** People by a given name alone, `Lucía refiere dolor`, and what follows it as a surname, `Lindsay Marchetti`. */
export function findGivenNames(page: Page): Candidate[] {
  const { tokens } = page;
  const longest = page.lang === 'de' ? 2 : 4; // German writes every noun with a capital.
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || !isGivenName(page, at) || isPartOfOther(tokens, at)) continue;
    const name = readName(page, at, { words: longest });
    if (!name || (name.words.length === 1 && isNamedAfter(tokens, at, name.next))) continue;
    const words = name.words.filter((word) => MEDICAL_WORDS.has(word)).length === 0 ? name : { ...name, end: tokens[at]!.end, next: at + 1 };
    const start = tokens[surnameBefore(page, at)]!.start;
    // The patient is the safe reading: every policy takes the patient's name away.
    found.push({ start, end: words.end, label: 'PATIENT', source: 'given-name', confidence: 0.75, reason: 'a given name' });
    while (at + 1 < tokens.length && tokens[at + 1]!.start < words.end) at++;
  }
  return found;
}

function isGivenName(page: Page, at: number): boolean {
  const token = page.tokens[at]!;
  if (!isCapitalised(token.text) || token.text.length < 2 || /\p{Ll}\p{Lu}/u.test(token.text) || isRated(page.tokens, at)) return false;
  if (page.text !== page.written && isOrdinary(token.key, page.lang) && !WORD_GIVEN_NAMES.has(token.key)) return false; // "and he said"
  if (PLAIN_GIVEN_NAMES[page.lang]?.has(token.key) && (token.gap >= GAP.wide || /^[.:;!?]$/.test(page.tokens[at - 1]?.text ?? ''))) return actsAsPerson(page.tokens, at + 1);
  if (GIVEN_NAMES.has(token.key)) return !isUpper(token.text) || isUpper(neighbour(page.tokens, at, -1)) || isUpper(neighbour(page.tokens, at, 1));
  // "asked Grace": a capital that no sentence's beginning explains.
  const before = page.tokens[at - 1];
  if (WORD_GIVEN_NAMES.has(token.key) && actsAsPerson(page.tokens, at + 1)) return true;
  return WORD_GIVEN_NAMES.has(token.key) && page.lang !== 'de' && token.gap === GAP.space && before?.kind === 'word' && !isCapitalised(before.text) && token.text !== token.text.toUpperCase();
}

/** `Claus 19 %`, `Sofia 6F`: what a model of risk says, the size of a device. */
function isRated(tokens: readonly Token[], at: number): boolean {
  const [number, unit] = [tokens[at + 1], tokens[at + 2]];
  return number?.kind === 'number' && number.gap === GAP.space && (unit?.text === '%' || (unit?.key === 'f' && unit.gap === GAP.none));
}

/** The word before or after, commas left aside; a test's acronym in capitals, `ELISA`, stands between others in small letters. */
function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): string {
  const token = tokens[at + step]?.text === ',' ? tokens[at + 2 * step] : tokens[at + step];
  return token?.kind === 'word' ? token.text : '';
}

/** The given name of an eponym, a saint, a mail address or a compound word. */
function isPartOfOther(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  if (before && token.gap === GAP.none && (before.kind === 'number' || /^[-@/.'’]$/.test(tokens[at - 1]!.text))) return true;
  if (before && token.gap <= GAP.space && (SAINTS.has(before.key) || EPONYM_LEADS.has(before.key))) return true;
  if (COUNTRIES.has(token.key)) return true;
  const after = tokens[at + 1];
  if (after?.gap === GAP.none && /^[@]$/.test(after.text)) return true;
  for (let next = at + 1; next < at + 5 && tokens[next] && tokens[next]!.gap <= GAP.space; next++) if (EPONYM_NOUNS.has(tokens[next]!.key)) return true; else if (!(/^['’-]$/.test(tokens[next]!.text) || tokens[next]!.key === 's' || isCapitalised(tokens[next]!.text))) break;
  return EPONYMS.has(token.key) && (after === undefined || after.gap > GAP.space || !isCapitalised(after.text)) || EPONYM_PHRASES.match(tokens, at) !== undefined;
}

const SAINTS = new Set(['san', 'santa', 'santo', 'saint', 'sainte', 'st', 'ste', 'sankt', 'sao', 'sant']);

/** `Calvo León, Teresa`: the index of the first word of surnames that fill the stretch from a line's, column's or quotation's beginning to the comma. */
function surnameBefore(page: Page, at: number): number {
  const { tokens } = page;
  if (tokens[at - 1]?.text !== ',' || tokens[at]!.gap > GAP.space) return at;
  for (let from = at - 2; from >= 0 && from >= at - 5; from--) {
    const token = tokens[from]!;
    if (token.kind !== 'word' || !isCapitalised(token.text) || MEDICAL_WORDS.has(token.key)) return at;
    const before = tokens[from - 1];
    if (!before || token.gap >= GAP.wide || /^[:;"“«(|/]$/.test(before.text)) {
      const name = readName(page, from, { words: 4, comma: true });
      return name !== undefined && name.end >= tokens[at]!.end ? from : at;
    }
  }
  return at;
}
