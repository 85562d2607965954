import type { Stretch } from '../../text.ts';
import { readNumberWords } from '../numberWords.ts';
import { GAP, type Token } from '../tokens.ts';

/** What joins the day of a deed with its month: `quince (15) días del mes de mayo`, `fourth (4th) day of March`. */
const JOINS = new Set(['de', 'del', 'mes', 'dia', 'dias', 'day', 'of', 'the', 'month', 'do']);
const MOST_JOINS = 4;

/**
 * The whole of a date as deeds write it, every number in words and again in brackets: `cuatro (4) de marzo de dos mil veinticuatro (2024)`.
 * @param at first token of the part with the month. @param next token behind it.
 * @returns offsets into the text, end exclusive.
 */
export function wholeDeedDate(tokens: readonly Token[], at: number, next: number, lang: string): Stretch {
  const day = dayBefore(tokens, at, lang);
  const year = bracketed(tokens, next, /^\d{4}$/);
  // "on May 30. The scan": the dot that closes the sentence is none of the day.
  const closed = year === undefined && tokens[next - 1]!.text === '.' && tokens[next - 2]?.kind === 'number';
  return { start: tokens[day ?? at]!.start, end: tokens[(year ?? next) - (closed ? 2 : 1)]!.end };
}

/** The token at which the day begins that stands in brackets before a month. */
function dayBefore(tokens: readonly Token[], at: number, lang: string): number | undefined {
  let close = at - 1;
  while (at - close <= MOST_JOINS && JOINS.has(tokens[close]?.key ?? '')) close--;
  if (close === at - 1 || tokens[close]?.text !== ')') return undefined;
  const open = [close - 2, close - 3].find((from) => bracketed(tokens, from, /^\d{1,2}$/) === close + 1);
  if (open === undefined) return undefined;
  for (let from = Math.max(0, open - 3); from < open; from++) if (readNumberWords(tokens, from, lang)?.next === open) return from;
  return open + 1;
}

/** The token behind a number in brackets, `(4)`, `(4th)`, that begins at a token. */
function bracketed(tokens: readonly Token[], at: number, number: RegExp): number | undefined {
  if (tokens[at]?.text !== '(' || tokens[at]!.gap > GAP.space || !number.test(tokens[at + 1]?.text ?? '')) return undefined;
  const isOrdinal = /^(?:st|nd|rd|th)$/.test(tokens[at + 2]?.key ?? '');
  const close = at + (isOrdinal ? 3 : 2);
  return tokens[close]?.text === ')' ? close + 1 : undefined;
}
