import type { Stretch } from '../text.ts';
import { readDate } from './dates/reading.ts';
import { UNITS } from './words/units.ts';
import { isOfCodingSystem } from './nobodys.ts';
import { GAP, type Token } from './tokens.ts';

/** A number or code as it stands in the text. */
export interface CodeReading extends Stretch {
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

function isMeasure(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.text === '%' || (token.kind === 'word' && token.gap === GAP.space && UNITS.has(token.key) && token.text.length > 1 && token.text === token.text.toLowerCase()));
}
