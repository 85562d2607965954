import type { Candidate, Page } from '../candidate.ts';
import { GAP, type Token } from '../tokens.ts';
import { NUMBERS_IN_WORDS } from '../words/calendar.ts';

/** Units and words after an age. */
const AGE_AFTER = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'yoa', 'ano', 'anos', 'a', 'an', 'ans', 'anni', 'jahre', 'jahren', 'jahrige', 'jahriger', 'jahrigen', 'jahr', 'jaehriger', 'jaehrige', 'jaehrigen', 'j', 'f', 'm', 'h', 'v', 'f/o', 'aged', 'enne', 'jr']);
const AGE_BEFORE = new Set(['age', 'aged', 'edad', 'alter', 'idade', 'eta', 'agee', 'agé', 'ages', 'age:', 'anciana', 'anciano', 'anziana', 'anziano']);

/** Ages over 89 that do not say a number. */
const AGE_WORDS = /(?<!\p{L})(?:centenarian|nonagenarian|supercentenarian|nonagenari[oa]|centenari[oa]|nonagénaire|centenaire|Hundertjährige[rn]?|Neunzigjährige[rn]?|ultracentenari[oa]|nonagenária)(?!\p{L})/giu;

/** The oldest age that is believed: above it a number measures something else. */
const OLDEST = 125;

/** Ages over 89, in digits and in words (45 CFR 164.514(b)(2)(i)(C)). Only the number is taken. */
export function findAges(page: Page): Candidate[] {
  const { tokens, text } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      const value = token.text.length <= 3 ? Number(token.text) : 0;
      if (value > 89 && value <= OLDEST && !isPartOfNumber(tokens, at) && saysAge(tokens, at, at + 1)) found.push(age(token.start, token.end));
    } else if (token.kind === 'word' && token.key.length > 3) {
      const words = ageInWords(tokens, at);
      if (words && saysAge(tokens, at, words)) found.push(age(token.start, tokens[words - 1]!.end));
    }
  }
  for (const match of text.matchAll(AGE_WORDS)) found.push(age(match.index, match.index + match[0].length));
  return found;
}

function saysAge(tokens: readonly Token[], at: number, next: number): boolean {
  let after = next;
  while (tokens[after]?.text === '-' && after < next + 2) after++;
  const word = tokens[after];
  const before = beforeAge(tokens, at);
  const labelled = before !== undefined && AGE_BEFORE.has(before.key);
  if (word?.kind === 'word' && word.gap <= GAP.space && AGE_AFTER.has(word.key)) {
    if (word.text.length > 2) return !/^(?:ago|later|antes|despues)$/.test(tokens[after + 1]?.key ?? '');
    // "95 F", "91Y", "93 A": one letter counts beside a slash, glued, in capitals, or after the field name.
    return labelled || word.gap === GAP.none || word.key === 'yo' || word.key === 'an' || (word.key === 'a' && tokens[after + 1]?.text === '.') || tokens[after + 1]?.key === 'o' || tokens[after + 1]?.text === '/' || tokens[after + 1]?.key === 'old';
  }
  if (word?.text === '/' && /^(?:f|m|h|v|w)$/.test(tokens[after + 1]?.key ?? '')) return true;
  return labelled;
}

/** The word before an age, past a colon, a sex and a slash: `Age/Sex: 93`, `F/97`. */
function beforeAge(tokens: readonly Token[], at: number): Token | undefined {
  let index = at - 1;
  for (let steps = 0; steps < 5 && index >= 0; steps++, index--) {
    const token = tokens[index]!;
    if (AGE_BEFORE.has(token.key)) return token;
    const passes = /^[:/.='’*]$/.test(token.text) || /^(?:sex|sexo|de|of|at|los|las|sesso|patient|d|pac|paz)$/.test(token.key);
    if (!passes) return undefined;
  }
  return undefined;
}

/** `ninety-three`, `noventa y dos`, `novantacinque`, `one hundred and two`: the index after the words when over 89. */
function ageInWords(tokens: readonly Token[], at: number): number | undefined {
  const key = tokens[at]!.key;
  const skip = (next: number): number => (tokens[next]?.text === '-' || tokens[next]?.key === 'y' || tokens[next]?.key === 'e' || tokens[next]?.key === 'and' ? next + 1 : next);
  if (key === 'ninety' || key === 'noventa' || key === 'neunzig') {
    const unitAt = skip(at + 1);
    const unit = NUMBERS_IN_WORDS.get(tokens[unitAt]?.key ?? '');
    return unit !== undefined && unit < 10 ? unitAt + 1 : at + 1;
  }
  if (/^novant[ao]/.test(key) || /undneunzig$/.test(key) || /^(?:ninetieth|nonagesimo)$/.test(key)) return at + 1;
  if (key === 'quatre' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.key === 'vingt') {
    const unit = NUMBERS_IN_WORDS.get(tokens[at + 4]?.key ?? '');
    if (tokens[at + 3]?.text === '-' && unit !== undefined && unit >= 10) return tokens[at + 5]?.text === '-' ? at + 7 : at + 5;
    return undefined;
  }
  if (key === 'hundred' || key === 'ciento' || key === 'cento' || key === 'hundert' || key === 'cien' || key === 'cent') {
    const unitAt = skip(at + 1);
    return NUMBERS_IN_WORDS.has(tokens[unitAt]?.key ?? '') ? unitAt + 1 : at + 1;
  }
  return undefined;
}

function isPartOfNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (tokens[at]!.gap === GAP.none && before && (before.kind === 'word' || (/^[-.,/]$/.test(before.text) && tokens[at - 2] !== undefined && before.gap === GAP.none))) return true;
  return after !== undefined && after.gap === GAP.none && /^[.,/]$/.test(after.text) && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.gap === GAP.none;
}

function age(start: number, end: number): Candidate {
  return { start, end, label: 'AGE', source: 'age', confidence: 0.95, reason: 'an age over 89' };
}
