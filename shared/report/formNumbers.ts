import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, type Token } from './tokens.ts';

/** Words before the number of a form, and before the day on which it was printed. */
const FORM_WORDS = wordSet('mod modelo forma formato formulario modulo vordruck formblatt');
const REVISED = wordSet('rev revised revision');

/** How far before that day the form is named, in tokens. */
const FORM_REACH = 8;

/** The number of a form, with its year: `53-04-1`, `4-30-2/2019`. Between brackets it is one by itself where it ends with one digit. */
const NUMBER = /^\d{1,3}(?:-\d{1,3}){1,3}(?:\/\d{2,4})?$/;
const SHORT_NUMBER = /^[1-9]\d?-[1-9]\d?-\d$/;

/** `REFERRAL SHEET (4-30-8)`: no year is written with one digit behind hyphens and between brackets; a form or doses are. */
export function isFormNumber(tokens: readonly Token[], from: number, to: number): boolean {
  const written = tokens.slice(from, to).map(({ text, gap }, at) => (at > 0 && gap !== GAP.none ? ' ' : '') + text).join('');
  return SHORT_NUMBER.test(written) && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
}

/** `MINSAP Mod. 53-04-1`, `Forma 4-30-2`: which form is filled in. */
export function isNumberOfForm(tokens: readonly Token[], from: number, to: number): boolean {
  const form = tokens[from - 1]?.text === '.' && tokens[from - 1]!.gap === GAP.none ? tokens[from - 2] : tokens[from - 1];
  const written = tokens.slice(from, to).map(({ text }) => text).join('');
  const isNamed = form !== undefined && FORM_WORDS.has(form.key) && isCapitalised(form.text);
  return isNamed && tokens[from]!.gap === GAP.space && NUMBER.test(written);
}

/** `Form 88-112 rev 4/19`: when a form was printed. */
export function isRevision(tokens: readonly Token[], from: number): boolean {
  const before = /^[.:]$/.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
  if (!REVISED.has(tokens[before]?.key ?? '')) return false;
  for (let at = before; at > 0 && before - at < FORM_REACH && tokens[at]!.gap < GAP.line; at--) if (tokens[at - 1]!.key === 'form') return true;
  return false;
}
