import { PLACES, type Label } from '../label.ts';
import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';
import { monthWord, weekdayWord } from './words/calendar.ts';
import { EPONYMS } from './words/protected.ts';
import { UNITS } from './words/units.ts';
import type { Page } from './candidate.ts';

/** Signs of life as charts write them before their value: `sO2 89`, `Sat 93`, `PA 150/80`. */
const VITAL_SIGN = /(?<![\p{L}\d])(?:[sS][apAP]?O2|spo2|[sS]at(?:O2)?|SAT|FiO2|HR|FC|fc|HF|AF|FR|RR|PA|pa|TA|PAS|PAD|BZ|GCS|[Dd]extro|Glasgow|[Pp]uls|[Pp]ouls|[Pp]olso)[ :=]{0,2}(?:\d{1,3}\/)?$/u;

/** How far before a value its sign begins at most, in characters. */
const LONGEST_SIGN = 16;

/** Words before a grade, which a lone letter or number behind them is: `grau 1`, `Typ B`. */
const GRADED = wordSet('grau grad grade grado stadium stade stadio stage estadio typ type tipo tip stufe klasse classe clase class kategorie categorie categoria category score escore indice index');

/** A grade by itself. */
const GRADE = /^(?:[A-DI]|II|III|IV|V|VI|\d)$/;

/** Words before a bare year that say what is counted by it: `cl. 1979`, `Baujahr 2011`. */
const BEFORE_YEARS = wordSet('cl classe jg jahrgang bj baujahr leva annata clase quinta ca circa seit depuis dal desde anno annee ano jahr year');

/** `5'11"`: how tall somebody is. */
const HEIGHT = /^[3-7]['’]\d{1,2}$/;

/** Measures that are no unit elsewhere. */
const LENGTHS = wordSet('mt mtr metri metros metres meter lt gr');

/** Words before a time of day whose minutes stand behind a dot. */
const BEFORE_TIMES = wordSet('alle ore dalle um as');

/** Whether a candidate is a measured value, a grade, a bare year or a time of day, which readers of sentences take for numbers, places and days. */
export function isValue(page: Page, from: number, to: number, label: Label): boolean {
  const { tokens } = page;
  if (isVitalSign(page, from, to) || isGrade(tokens, from, to) || isUnitAlone(tokens, from, to)) return true;
  if (label === 'DATE') return isYearAlone(page, from, to) || isTime(tokens, from, to) || isHeight(page, from, to);
  return PLACES.has(label) && isLength(tokens, from, to);
}

/** `sO2 [89]`, `[Sat 93]`; `Sat 3` is a Saturday. */
function isVitalSign({ text, tokens }: Page, from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  if (last.kind !== 'number' || last.text.length > 3 || last.gap > GAP.space || isPartOfNumber(tokens, to)) return false;
  const sign = VITAL_SIGN.exec(text.slice(Math.max(0, last.start - LONGEST_SIGN), last.start));
  if (!sign || last.start - sign[0].length > tokens[from]!.start) return false;
  return !/^sat/i.test(sign[0]) || Number(last.text) > LAST_DAY;
}
const LAST_DAY = 31;

/** `HR 118.822`: whether a number goes on behind a mark. */
function isPartOfNumber(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.gap === GAP.none && /^[-./]$/.test(tokens[to]!.text) && tokens[to + 1]?.kind === 'number';
}

/** `prostate 42 [g]`: a unit behind its number; a capital may be an initial. */
function isUnitAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const { key, text, gap } = tokens[from]!;
  return to === from + 1 && UNITS.has(key) && text === key && gap === GAP.space && tokens[from - 1]?.kind === 'number';
}

/** `Niamey [D]`, `grau [1]`, `Brooker [I]`: a lone letter or number behind a word or a name for a scale. */
function isGrade(tokens: readonly Token[], from: number, to: number): boolean {
  const end = tokens[to - 1]!.text === '.' ? to - 1 : to;
  const scale = tokens[from - 1];
  const beside = scale !== undefined && tokens[from]!.gap === GAP.space && end === from + 1 && GRADE.test(tokens[from]!.text);
  return beside && (GRADED.has(scale.key) || EPONYMS.has(scale.key));
}

/** `cl. 1979`, `Bj. 2011`: a bare year with nothing but the word for it. */
function isYearAlone({ tokens, lang }: Page, from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  if (!YEAR.test(last.text)) return false;
  const words = tokens.slice(from, to - 1).filter(({ kind }) => kind === 'word');
  return words.length > 0 && words.every(({ key }) => BEFORE_YEARS.has(key) && monthWord(key, lang) === undefined && weekdayWord(key, lang) === undefined);
}
const YEAR = /^(?:19|20)\d\d$/;

/** `alle [15.10]`: a time of day with a dot, where words say so; no day, whatever its numbers. */
function isTime(tokens: readonly Token[], from: number, to: number): boolean {
  const [hours, dot, minutes] = [tokens[from]!, tokens[from + 1], tokens[from + 2]];
  const formed = to === from + 3 && /^[.:]$/.test(dot!.text) && /^(?:[01]?\d|2[0-3])$/.test(hours.text) && /^[0-5]\d$/.test(minutes!.text);
  return formed && BEFORE_TIMES.has(tokens[from - 1]?.key ?? '') && hours.gap === GAP.space;
}

/** `mt 2,80`: a length with its unit before it. */
function isLength(tokens: readonly Token[], from: number, to: number): boolean {
  const [unit, number] = [tokens[from]!, tokens[from + 1]];
  const isUnit = LENGTHS.has(unit.key) || UNITS.has(unit.key);
  return isUnit && number?.kind === 'number' && tokens.slice(from + 1, to).every(({ kind, text }) => kind === 'number' || /^[.,]$/.test(text));
}

function isHeight({ text, tokens }: Page, from: number, to: number): boolean {
  return HEIGHT.test(text.slice(tokens[from]!.start, tokens[to - 1]!.end));
}
