import type { Stretch } from '../../text.ts';
import { isDay } from '../../identity/dates.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { readNumberWords } from '../numberWords.ts';
import { UNITS } from '../words/units.ts';
import { DAY_OF_MONTH, FEASTS_BY_FIRST_WORD, monthWord, ROMAN_MONTHS, type CalendarWord, type Feast } from '../words/calendar.ts';

/** One element of a date, where it stands in the text and how it is written. */
export interface DatePart extends Stretch {
  /** `first` and `second` are day and month in an order that the spelling does not tell. */
  role: 'day' | 'month' | 'year' | 'first' | 'second' | 'feast';
  value: number;
  style: 'digits' | 'name' | 'roman' | 'words';
  /** Set for a month written by name. */
  word?: CalendarWord;
  /** Set for the role `feast`. */
  feast?: Feast;
}

/** A date as it is written, before anyone asks whether it is one. */
export interface DateReading extends Stretch {
  /** Index of the token after the last. */
  next: number;
  parts: DatePart[];
  /**
   * `full` names a day; `month-year`, `day-month`, `month` and `day` name less; `compact` is eight digits;
   * `pair` is two numbers such as 3/2 that may as well be a fraction.
   */
  form: 'full' | 'month-year' | 'day-month' | 'month' | 'compact' | 'pair' | 'feast';
}

const SEPARATORS = new Set(['/', '.', '-', '–', '·', '‐', '‑', '_']);
const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', '°', 'de', 'da', 'ro', 'te', 'ten']);
const OF = new Set(['of', 'de', 'del', 'do', 'di', 'the', 'dell', 'd']);

/** The longest date that starts with the token at `at`; years lie between 1900 and 2099. */
export function readDate(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return numericDate(tokens, at, lang) ?? dayThenMonth(tokens, at, lang);
  if (token.kind === 'word') return feast(tokens, at, lang) ?? monthFirst(tokens, at, lang) ?? dayInWords(tokens, at, lang) ?? spoken(tokens, at, lang);
  return undefined;
}

/** `14/03/2024`, `3-2-24`, `16-NOV-2023`, `29.IX.22`, `18 03 1966`, `08/2019`, `2024-03`, `20240314`, `14.3.`. */
function numericDate(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const first = tokens[at]!;
  if (first.text.length === 8) return compact(first, at);
  if (first.text.length > 4) return undefined;
  const second = separated(tokens, at + 1);
  if (!second && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.gap === GAP.none) return gluedMonth(tokens, at, lang);
  if (!second) return spaced(tokens, at) ?? shortMonthYear(tokens, at);
  const month = tokens[second.at]!;
  const third = separated(tokens, second.at + 1, second.separator);
  const last = third ? tokens[third.at]! : undefined;
  const made = (form: DateReading['form'], parts: DatePart[], next: number): DateReading => reading(form, parts, next);

  if (month.kind === 'word') {
    const value = monthPart(month, lang, true);
    const yearFirst = first.text.length === 4; // "2024-May-03"
    const lone = last ? undefined : romanDay(first, month);
    if (lone) return made('day-month', lone, second.at + 1);
    const day = last && digits('day', yearFirst ? last : first, 1, 31);
    const year = last && yearPart(yearFirst ? first : last);
    if (!value || !day || !year || !isDay(year.value, value.value, day.value)) return undefined;
    return made('full', yearFirst ? [year, value, day] : [day, value, year], third!.at + 1);
  }
  if (first.text.length === 4) {
    const year = yearPart(first);
    const middle = digits('month', month, 1, 12);
    if (!year || !middle) return undefined;
    const day = last && digits('day', last, 1, 31);
    if (day && isDay(year.value, middle.value, day.value)) return made('full', [year, middle, day], third!.at + 1);
    return month.text.length === 2 && !last ? made('month-year', [year, middle], second.at + 1) : undefined;
  }
  if (first.text.length > 2) return undefined;
  if (last) {
    const year = yearPart(last);
    if (year && month.text.length <= 2) {
      const [a, b] = [Number(first.text), Number(month.text)];
      if (isDay(year.value, b, a) || isDay(year.value, a, b)) return made('full', [...dayAndMonth(first, month, year.value), year], third!.at + 1);
      if (first.text.length === 2 && last.text.length === 2 && isDay(yearOf(first.text), b, Number(last.text))) {
        return made('full', [yearPart(first)!, digits('month', month, 1, 12)!, digits('day', last, 1, 31)!], third!.at + 1);
      }
    }
    if (second.separator !== '.' || last.kind === 'number') return undefined;
  }
  if (month.kind === 'mark') return undefined;
  if (month.text.length === 4) {
    const value = digits('month', first, 1, 12);
    const year = yearPart(month);
    return value && year ? made('month-year', [value, year], second.at + 1) : undefined;
  }
  if (month.text.length > 2) return undefined;
  const [a, b] = [Number(first.text), Number(month.text)];
  if (!isDay(2000, b, a) && !isDay(2000, a, b)) return undefined;
  return made('pair', dayAndMonth(first, month, 2000), second.at + 1);
}

/** The highest grade that is written over the highest of all, `soplo III/VI`, `3/VI`: what is more is a day. */
const HIGHEST_GRADE = 6;

/** `24/XII`, `30-IV`: a day and a month in Roman numerals without the year. */
function romanDay(first: Token, second: Token): DatePart[] | undefined {
  const day = digits('day', first, HIGHEST_GRADE + 1, 31);
  const month = isUpper(second.text) && second.text.length > 1 ? monthPart(second, '', true) : undefined;
  return day && month?.style === 'roman' ? [day, month] : undefined;
}

/** The token after a separator written without spaces, or with them on both sides of a slash or, before a whole year, of any: `21 - 05 - 2026`. */
function separated(tokens: readonly Token[], at: number, same?: string): { at: number; separator: string } | undefined {
  const mark = tokens[at];
  const after = tokens[at + 1];
  if (!mark || !after || !SEPARATORS.has(mark.text) || (same !== undefined && mark.text !== same)) return undefined;
  const [sooner, later] = [tokens[at - 2], tokens[at + 2]];
  const yearEnds = (sooner?.text === mark.text && isWholeYear(after)) || (later?.text === mark.text && isWholeYear(tokens[at + 3]));
  const spaced = mark.gap === GAP.space && after.gap === GAP.space && (mark.text === '/' || yearEnds);
  if (!spaced && (mark.gap !== GAP.none || after.gap !== GAP.none)) return undefined;
  return after.kind === 'mark' ? undefined : { at: at + 1, separator: mark.text };
}

function isWholeYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 4 && yearPart(token) !== undefined;
}

/** `06JUN1930`. */
function gluedMonth(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const [day, month, year] = [digits('day', tokens[at]!, 1, 31), monthPart(tokens[at + 1]!, lang, false), tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.gap === GAP.none ? yearPart(tokens[at + 2]!) : undefined];
  return day && month && year && isDay(year.value, month.value, day.value) ? reading('full', [day, month, year], at + 3) : undefined;
}

/** `11/'22`: a month and the last digits of its year. */
function shortMonthYear(tokens: readonly Token[], at: number): DateReading | undefined {
  const month = digits('month', tokens[at]!, 1, 12);
  const year = tokens[at + 3]?.kind === 'number' && tokens[at + 3]!.text.length === 2 ? yearPart(tokens[at + 3]!) : undefined;
  const joined = tokens[at + 1]?.text === '/' && /^['’]$/.test(tokens[at + 2]?.text ?? '') && [1, 2, 3].every((step) => tokens[at + step]!.gap === GAP.none);
  return month && year && joined ? reading('month-year', [month, year], at + 4) : undefined;
}

/** `18 03 1966`, `1966 03 18`: two digits, two digits, four digits, or the year first; one space between. */
function spaced(tokens: readonly Token[], at: number): DateReading | undefined {
  const [first, second, third] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (second?.kind !== 'number' || third?.kind !== 'number' || second.gap !== GAP.space || third.gap !== GAP.space) return undefined;
  if (first.text.length === 4) return isAmongNumbers(tokens, at, at + 3) ? undefined : yearFirst(first, second, third, at + 3);
  if (first.text.length !== 2 || second.text.length !== 2 || third.text.length !== 4) return undefined;
  const year = yearPart(third);
  if (!year || (!isDay(year.value, Number(second.text), Number(first.text)) && !isDay(year.value, Number(first.text), Number(second.text)))) return undefined;
  return reading('full', [...dayAndMonth(first, second, year.value), year], at + 3);
}

function yearFirst(first: Token, second: Token, third: Token, next: number): DateReading | undefined {
  const [year, month, day] = [yearPart(first), digits('month', second, 1, 12), digits('day', third, 1, 31)];
  if (!year || !month || !day || second.text.length + third.text.length !== 4 || !isDay(year.value, month.value, day.value)) return undefined;
  return reading('full', [year, month, day], next);
}

/** Whether numbers go on before or behind, as in a row of a table. */
function isAmongNumbers(tokens: readonly Token[], from: number, to: number): boolean {
  return (tokens[from - 1]?.kind === 'number' && tokens[from]!.gap <= GAP.space) || (tokens[to]?.kind === 'number' && tokens[to]!.gap <= GAP.space);
}

/** `20240314` or `14032024`. */
function compact(token: Token, at: number): DateReading | undefined {
  const cut = (role: DatePart['role'], from: number, to: number): DatePart => ({
    role, start: token.start + from, end: token.start + to, value: Number(token.text.slice(from, to)), style: 'digits',
  });
  const iso = [cut('year', 0, 4), cut('month', 4, 6), cut('day', 6, 8)];
  const local = [cut('day', 0, 2), cut('month', 2, 4), cut('year', 4, 8)];
  const american = [cut('month', 0, 2), cut('day', 2, 4), cut('year', 4, 8)];
  const parts = [iso, local, american].find((order) => {
    const value = (role: DatePart['role']): number => order.find((part) => part.role === role)!.value;
    return value('year') >= 1900 && value('year') <= 2099 && isDay(value('year'), value('month'), value('day'));
  });
  return parts && { start: token.start, end: token.end, next: at + 1, parts, form: 'compact' };
}

/** `28th June 2023`, `9 de febrero de 2023`, `3. März`, `2 Jan`, `3-5 March`, `12, 14 and 16 May`. */
function dayThenMonth(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const days: DatePart[] = [];
  let next = at;
  for (let more: number | undefined = at; more !== undefined; more = nextDay(tokens, next)) {
    const day = digits('day', tokens[more]!, 1, 31);
    if (!day || day.value <= (days.at(-1)?.value ?? 0)) break;
    days.push(day);
    next = skipOrdinal(tokens, more + 1);
  }
  return days.length === 0 ? undefined : monthAndYear(tokens, next, lang, days);
}

/** What stands between the days of one month. */
const BETWEEN_DAYS = new Set(['-', '–', '/', ',', '&', '+', 'and', 'y', 'und', 'et', 'e', 'to', 'al', 'bis', 'au']);

/** The index of one more day of the same month: `-5` in `3-5 March`, `, 14` and `and 16` in `12, 14 and 16 May`. */
function nextDay(tokens: readonly Token[], at: number): number | undefined {
  const mark = tokens[at];
  const token = tokens[at + 1];
  if (!mark || token?.kind !== 'number' || !BETWEEN_DAYS.has(mark.key) || mark.gap > GAP.space || token.gap > GAP.space) return undefined;
  return mark.text === ',' && token.gap === GAP.none ? undefined : at + 1; // "2,5"
}

/** `the fourth of March`, `tres de mayo de dos mil veinte`, `twenty third of june`. */
function dayInWords(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const day = wordsPart('day', tokens, at, lang);
  return day && day.part.value <= 31 ? monthAndYear(tokens, day.next, lang, [day.part]) : undefined;
}

/** Words that dictation puts between the numbers of a date. */
const SAID_BETWEEN = new Set(['of', 'the', 'del', 'de', 'do', 'di', 'barra', 'slash', 'guion', 'strich', 'punkt', '/', '-', '.']);

/** Day, month and year all said as numbers: `nueve del nueve del sesenta y uno`, `fünfter achter dreiundzwanzig`, `two twelve twenty four`. */
function spoken(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const after = (part: { next: number }): number => (SAID_BETWEEN.has(tokens[part.next]?.key ?? '') ? part.next + 1 : part.next);
  const first = wordsPart('day', tokens, at, lang);
  const second = first && first.part.value <= 31 ? wordsPart('month', tokens, after(first), lang) : undefined;
  const year = second && second.part.value <= 31 ? yearInWords(tokens, after(second), lang) ?? twoDigitYear(tokens, after(second), lang) : undefined;
  if (!first || !second || !year) return undefined;
  const dayFirst = isDay(year.part.value, second.part.value, first.part.value);
  if (!dayFirst && !isDay(year.part.value, first.part.value, second.part.value)) return undefined;
  const roles = lang === 'en' || !dayFirst ? (['month', 'day'] as const) : (['day', 'month'] as const);
  return reading('full', [{ ...first.part, role: roles[0] }, { ...second.part, role: roles[1] }, year.part], year.next);
}

/** The last digits of a year in words, from ten on: `sesenta y uno`, `twenty four`. */
function twoDigitYear(tokens: readonly Token[], at: number, lang: string): { part: DatePart; next: number } | undefined {
  const year = wordsPart('year', tokens, at, lang);
  return year && year.part.value >= 10 && year.part.value < 100 ? { ...year, part: { ...year.part, value: yearOf(String(year.part.value)) } } : undefined;
}

/** A number in words as a part of a date. */
function wordsPart(role: 'day' | 'month' | 'year', tokens: readonly Token[], at: number, lang: string): { part: DatePart; next: number; ordinal: boolean } | undefined {
  const number = tokens[at]?.kind === 'word' ? readNumberWords(tokens, at, lang) : undefined;
  return number && { part: { role, start: tokens[at]!.start, end: tokens[number.next - 1]!.end, value: number.value, style: 'words' }, next: number.next, ordinal: number.ordinal };
}

/** `of March 2023`, `day of March 2023` after a day: the month by name is required, the year is not. */
function monthAndYear(tokens: readonly Token[], at: number, lang: string, days: DatePart[]): DateReading | undefined {
  let next = DAY_OF_MONTH.match(tokens, at)?.next ?? at;
  for (let skipped = 0; skipped < 2; skipped++) {
    const token = tokens[next];
    if (token && (OF.has(token.key) || token.text === '-' || token.text === ',' || token.text === '/') && token.gap <= GAP.line) next++;
  }
  const token = tokens[next];
  // A column of numbers above a month is no day: a date breaks at a line end only inside running text.
  if (token?.gap === GAP.line && tokens[at - 1]!.gap >= GAP.wide) return undefined;
  const month = token?.kind === 'word' && token.gap !== GAP.wide ? monthPart(token, lang, false) : undefined;
  if (!month || (tokens[next + 1]?.kind === 'number' && tokens[next + 1]?.gap === GAP.none)) return undefined;
  const year = trailingYear(tokens, next + 1, lang);
  const parts = [...days, month, ...(year ? [year.part] : [])];
  if (days.some((day) => day.value > 31)) return undefined;
  return reading(year ? 'full' : 'day-month', parts, year ? year.next : next + 1);
}

/** `May 2, 1974`, `Jan 20 2022`, `March the 4th`, `May 2023`, `June '20`, `julho/2022`, `octubre`. */
function monthFirst(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  const token = tokens[at]!;
  const month = monthPart(token, lang, false);
  if (!month) return undefined;
  let next = at + 1;
  if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
  if (tokens[next]?.key === 'the') next++;
  const dayToken = tokens[next];
  if (dayToken && dayToken.gap < GAP.wide) {
    const day = dayToken.kind === 'number' && dayToken.text.length <= 2 && dayToken.gap !== GAP.none ? digits('day', dayToken, 1, 31) : undefined;
    if (day && !isMeasured(tokens, next + 1)) {
      const after = skipOrdinal(tokens, next + 1);
      const year = trailingYear(tokens, after, lang);
      const found = reading(year ? 'full' : 'day-month', [month, day, ...(year ? [year.part] : [])], year ? year.next : after);
      // "September 19th": the ending belongs to the date.
      return !year && tokens[after - 1]!.kind === 'word' ? { ...found, end: tokens[after - 1]!.end } : found;
    }
    const words = wordsPart('day', tokens, next, lang);
    // "March four", but "in March two cysts were seen"
    if (words && words.part.value <= 31 && (words.ordinal || !tokens[words.next] || tokens[words.next]!.kind === 'mark' || yearInWords(tokens, words.next, lang))) {
      const year = trailingYear(tokens, words.next, lang);
      return reading(year ? 'full' : 'day-month', [month, words.part, ...(year ? [year.part] : [])], year ? year.next : words.next);
    }
  }
  const year = trailingYear(tokens, at + 1, lang);
  if (year) return reading('month-year', [month, year.part], year.next);
  return reading('month', [month], at + 1);
}

/** A year after a month: `2023`, `, 2023`, `de 2023`, `/2022`, `'20`, `-22`, `twenty twenty three`, `dos mil veinte`. */
function trailingYear(tokens: readonly Token[], at: number, lang: string): { part: DatePart; next: number } | undefined {
  let next = at;
  let joined = false;
  let apostrophe = false;
  for (let skipped = 0; skipped < 3; skipped++) {
    const token = tokens[next];
    if (!token || token.gap === GAP.wide) break;
    if (token.text === "'" || token.text === '’') apostrophe = true;
    else if (token.text === '/' || token.text === '-' || token.key === 'del') joined = true;
    else if (!OF.has(token.key) && token.text !== ',' && !(token.text === '.' && token.gap === GAP.none)) break;
    next++;
  }
  const token = tokens[next];
  if (!token || token.gap === GAP.wide) return undefined;
  if (token.kind === 'number') {
    const short = token.text.length === 2 && (apostrophe || joined || (token.gap === GAP.space && next === at && !isMeasured(tokens, next + 1)));
    if (token.text.length === 4 || short) {
      const part = yearPart(token);
      const continues = tokens[next + 1]?.gap === GAP.none && (tokens[next + 1]!.kind !== 'mark' || (tokens[next + 1]!.text === ':' && tokens[next + 2]?.kind === 'number' && tokens[next + 2]!.gap === GAP.none));
      if (part && !(continues && tokens[next + 1]!.key !== 't')) return { part, next: next + 1 };
    }
    return undefined;
  }
  return yearInWords(tokens, next, lang);
}

/** `two thousand nineteen`, `dos mil veintitrés`, `neunzehnhunderteinunddreißig`, `nineteen thirty one`; after `del` the last digits do, `del sesenta y uno`. */
function yearInWords(tokens: readonly Token[], at: number, lang: string): { part: DatePart; next: number } | undefined {
  const number = wordsPart('year', tokens, at, lang);
  if (!number) return undefined;
  const { value } = number.part;
  if (value >= 1900 && value <= 2099) return number;
  if (tokens[at - 1]?.key === 'del') return twoDigitYear(tokens, at, lang);
  const tens = value === 19 || value === 20 ? wordsPart('year', tokens, number.next, lang) : undefined;
  if (!tens || tens.part.value < 1 || tens.part.value > 99) return undefined;
  return { part: { ...tens.part, start: number.part.start, value: value * 100 + tens.part.value }, next: tens.next };
}

/** `Christmas Day 2023`, `Navidad`, `día de la Asunción`. */
function feast(tokens: readonly Token[], at: number, lang: string): DateReading | undefined {
  for (const { words, feast: day } of FEASTS_BY_FIRST_WORD.get(tokens[at]!.key) ?? []) {
    const next = matchWords(tokens, at, words);
    if (next === undefined) continue;
    const part: DatePart = { role: 'feast', start: tokens[at]!.start, end: tokens[next - 1]!.end, value: 0, style: 'name', feast: day };
    const year = trailingYear(tokens, next, lang);
    const fits = year && year.part.style === 'digits' && (year.part.end - year.part.start === 4 || /^['’]$/.test(tokens[year.next - 2]!.text));
    return reading('feast', fits ? [part, year.part] : [part], fits ? year.next : next);
  }
  return undefined;
}

/** The index after the tokens that spell `words`, marks between them left aside. */
function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    while (next > at && tokens[next]?.kind === 'mark' && /['’.-]/.test(tokens[next]!.text)) next++;
    if (tokens[next]?.key !== word || (next > at && tokens[next]!.gap > GAP.space && tokens[next]!.gap !== GAP.line)) return undefined;
    next++;
  }
  return next;
}

/** A month by name, or a Roman numeral between dots. A capital or a full name is asked of short words elsewhere. */
function monthPart(token: Token, lang: string, roman: boolean): DatePart | undefined {
  const place = { start: token.start, end: token.end };
  if (roman) {
    const index = ROMAN_MONTHS.indexOf(token.text.toUpperCase());
    if (index >= 0) return { role: 'month', ...place, value: index + 1, style: 'roman' };
  }
  const word = monthWord(token.key, lang);
  return word && { role: 'month', ...place, value: word.index + 1, style: 'name', word };
}

function digits(role: DatePart['role'], token: Token, low: number, high: number): DatePart | undefined {
  const value = token.kind === 'number' && token.text.length <= 2 ? Number(token.text) : NaN;
  return value >= low && value <= high ? { role, start: token.start, end: token.end, value, style: 'digits' } : undefined;
}

/** Day and month in the order that only one of them allows, else in unknown order. */
function dayAndMonth(first: Token, second: Token, year: number): DatePart[] {
  const [a, b] = [Number(first.text), Number(second.text)];
  const dayFirst = isDay(year, b, a);
  const monthFirstToo = isDay(year, a, b);
  const roles: [DatePart['role'], DatePart['role']] = dayFirst && monthFirstToo ? ['first', 'second'] : dayFirst ? ['day', 'month'] : ['month', 'day'];
  return [first, second].map((token, index) => ({ role: roles[index]!, start: token.start, end: token.end, value: Number(token.text), style: 'digits' as const }));
}

function yearPart(token: Token): DatePart | undefined {
  if (token.kind !== 'number' || (token.text.length !== 4 && token.text.length !== 2)) return undefined;
  const value = yearOf(token.text);
  return value >= 1900 && value <= 2099 ? { role: 'year', start: token.start, end: token.end, value, style: 'digits' } : undefined;
}

/** Two digits up to 40 belong to this century: reports look back further than forward. */
function yearOf(text: string): number {
  const value = Number(text);
  return text.length === 4 ? value : value <= 40 ? 2000 + value : 1900 + value;
}

function skipOrdinal(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
  const suffix = tokens[next];
  if (suffix && suffix.gap === GAP.none && ORDINAL_SUFFIXES.has(suffix.key)) next++;
  return next;
}

/** Whether a unit or a decimal follows, so that the number before it counts something else: `May 2 cm`, `March 3.5`. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === ',' && tokens[at + 1]?.text.length === 4 && yearPart(tokens[at + 1]!)) return false; // "March 14,2023"
  if (token.text === '%' || ((token.text === '.' || token.text === ',' || token.text === ':') && token.gap === GAP.none && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.gap === GAP.none)) return true;
  return UNITS.has(token.key) && token.gap <= GAP.space && !(token.key === 'm' && isCapitalised(token.text));
}

function reading(form: DateReading['form'], parts: DatePart[], next: number): DateReading {
  return { start: parts[0]!.start, end: parts.at(-1)!.end, next, parts, form };
}
