import type { Candidate, Page } from '../candidate.ts';
import { readForms } from '../form.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { readNumberWords } from '../numberWords.ts';

/** Units and words after an age. */
const AGE_AFTER = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'yoa', 'ano', 'anos', 'a', 'aa', 'an', 'ans', 'anni', 'jahre', 'jahren', 'jahrige', 'jahriger', 'jahrigen', 'jahr', 'jaehriger', 'jaehrige', 'jaehrigen', 'j', 'f', 'm', 'h', 'v', 'f/o', 'aged', 'enne', 'jr']);
const AGE_BEFORE = new Set(['age', 'edad', 'alter', 'idade', 'eta', 'agee', 'ages', 'anciana', 'anciano', 'anziana', 'anziano', 'turned', 'turns', 'turning', 'cumple', 'cumplio', 'cumplira', 'compie', 'compira', 'completa', 'completou', 'aged']);
/** Pronouns that only a person takes, before a verb of being: `who is ninety-six`. */
const WHO = new Set(['who', 'he', 'she', 'que', 'quien', 'der', 'die', 'er', 'sie', 'qui', 'il', 'elle', 'che', 'lei', 'lui', 'ele', 'ela']);
const IS = new Set(['is', 'was', 'tiene', 'ist', 'war', 'wird', 'a', 'ha', 'tem']);

/** What goes on after an age without a unit: `she is 93 and still drives`. */
const GOES_ON = new Set(['and', 'but', 'now', 'next', 'this', 'y', 'und', 'et', 'e', 'ya']);

/** Ages over 89 that do not say a number. */
const AGE_WORDS = /(?<!\p{L})(?:centenarian|nonagenarian|supercentenarian|nonagenari[oa]|centenari[oa]|nonagénaire|centenaire|Hundertjährige[rn]?|Neunzigjährige[rn]?|ultracentenari[oa]|nonagenária)(?!\p{L})/giu;

/** The oldest age that is believed: above it a number measures something else. */
const OLDEST = 125;

/** Ages over 89, in digits and in words (45 CFR 164.514(b)(2)(i)(C)). Only the number is taken. */
export function findAges(page: Page): Candidate[] {
  const { tokens, lang } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      const value = token.text.length <= 3 ? Number(token.text) : 0;
      if (value > 89 && value <= OLDEST && !isPartOfNumber(tokens, at) && saysAge(tokens, at, at + 1)) found.push(age(token.start, token.end));
    } else if (token.kind === 'word') {
      const words = ageInWords(tokens, at, lang);
      if (words === undefined) continue;
      if (saysAge(tokens, at, words)) found.push(age(token.start, tokens[words - 1]!.end));
      at = words - 1;
    }
  }
  return [...found, ...readForms(page, [{ pattern: AGE_WORDS }]).map(({ start, end }) => age(start, end))];
}

function saysAge(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at - 1]?.text === 'Tc') return false; // technetium
  let after = next;
  while (tokens[after]?.text === '-' && after < next + 2) after++;
  const word = tokens[after];
  const before = beforeAge(tokens, at);
  const labelled = before !== undefined && AGE_BEFORE.has(before.key);
  if (word?.kind === 'word' && word.gap <= GAP.space && AGE_AFTER.has(word.key)) {
    if (word.text.length > 2) return !/^(?:ago|later|antes|despues)$/.test(tokens[after + 1]?.key ?? '');
    // "95 F", "91Y", "93 A": one letter counts beside a slash, glued, in capitals, or after the field name.
    return labelled || word.gap === GAP.none || word.key === 'yo' || word.key === 'an' || word.key === 'aa' || (word.key === 'a' && isYears(tokens, at, after)) || tokens[after + 1]?.key === 'o' || tokens[after + 1]?.text === '/' || tokens[after + 1]?.key === 'old';
  }
  if (IS.has(tokens[at - 1]?.key ?? '') && WHO.has(tokens[at - 2]?.key ?? '') && (word === undefined || word.kind === 'mark' || GOES_ON.has(word.key))) return true;
  if (afterName(tokens, at) && (word === undefined || word.kind === 'mark')) return true;
  if (tokens[at]!.kind === 'word' && tokens[at - 1]?.text === '(' && word?.text === ')' && isCapitalised(tokens[at - 2]?.text ?? '')) return true; // "Mrs Tuttle (ninety-four)"
  if (word?.text === '/' && /^(?:f|m|h|v|w)$/.test(tokens[after + 1]?.key ?? '')) return true;
  return labelled;
}

/** `98 a.` and `Pacífico Guerra, 97 a, HC 118`: the letter for years. */
function isYears(tokens: readonly Token[], at: number, after: number): boolean {
  const next = tokens[after + 1]?.text;
  return next === '.' || (next === ',' && tokens[at - 1]?.text === ',');
}

/** `su hermana, Paz Iglesias, de 91.` */
function afterName(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at - 3];
  return tokens[at - 1]?.key === 'de' && tokens[at - 2]?.text === ',' && name?.kind === 'word' && isCapitalised(name.text) && !isUpper(name.text);
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
function ageInWords(tokens: readonly Token[], at: number, lang: string): number | undefined {
  const number = readNumberWords(tokens, at, lang);
  return number && number.value > 89 && number.value <= OLDEST ? number.next : undefined;
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
