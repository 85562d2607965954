import { GAP, type Token } from './tokens.ts';
import { INSURERS, INSURER_KINDS, INSURER_WORDS, WORD_INSURERS } from './words/insurers.ts';

/** The number of a plan of a payer, `OSDE 310`: short, where the number of a member is long; and letters that it may begin with, `SMG30`, or that are all of it, `FONASA B`. */
const PLAN = /^\d{1,3}$|^[A-D]$/;
const PLAN_LETTERS = /^[A-Z]{1,4}$/;

/** Words that a kind of payer may have behind it: so many tokens back it is looked for. */
const LONGEST_KIND = 4;

/** Whether tokens are a payer of a whole country with nothing but its kind and plan: `EPS Sura`, `OSDE 310`, or the plan alone behind it. */
export function isInsurer(tokens: readonly Token[], from: number, to: number): boolean {
  let named = false;
  for (let at = from; at < to;) {
    const payer = payerEnd(tokens, at);
    if (payer !== undefined && payer <= to) {
      named = true;
      at = payer;
      continue;
    }
    const { kind, key, text } = tokens[at]!;
    const opensPlan = PLAN_LETTERS.test(text) && tokens[at + 1]?.gap === GAP.none && PLAN.test(tokens[at + 1]!.text);
    if (!INSURER_WORDS.has(key) && kind !== 'mark' && !PLAN.test(text) && !opensPlan) return false;
    at++;
  }
  return named || isPlan(tokens, from, to);
}

/** Where the name of a payer ends that begins at a token. */
function payerEnd(tokens: readonly Token[], at: number): number | undefined {
  const payer = INSURERS.match(tokens, at);
  if (payer) return payer.next;
  return WORD_INSURERS.has(tokens[at]!.key) && isOfKind(tokens, at) ? at + 1 : undefined;
}

/** Whether the name of a kind of payer stands before a token, with a colon at the most between: `ART: Prevención`. */
function isOfKind(tokens: readonly Token[], at: number): boolean {
  const end = /^[:=]$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  for (let start = Math.max(0, end - LONGEST_KIND); start < end; start++) if (INSURER_KINDS.match(tokens, start)?.next === end) return true;
  return false;
}

/** `OSDE [310]`: what is found is the number of a plan alone. */
function isPlan(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens.slice(from + 1, to).some(({ text }) => text !== '.') || !PLAN.test(tokens[from]!.text) || tokens[from]!.gap !== GAP.space) return false;
  for (let start = Math.max(0, from - LONGEST_KIND); start < from; start++) if (INSURERS.match(tokens, start)?.next === from) return true;
  return false;
}
