import { parseDate } from '../../../shared/identity/dates.ts';
import { nameParts, plain, solid } from '../../../shared/identity/normalise.ts';
import { monthWord } from '../../../shared/report/words/calendar.ts';
import type { KnownValue } from '../../../shared/text.ts';

/** Characters that a reader of small text takes for each other; each group is one character when texts are compared. */
const CONFUSED = ['0oq', '1il', '2z', '5s', '8b', '6g'];

const FOLDED = new Map(CONFUSED.flatMap((group) => [...group].map((character) => [character, group[0]!] as const)));

/** How many characters may be read wrongly, by the length of what is looked for: short words must stand alone and be right. */
const EDITS = [
  { from: 12, edits: 3 },
  { from: 8, edits: 2 },
  { from: 5, edits: 1 },
  { from: 4, edits: 0 },
];

/** A shorter value is not looked for: `M` or `07` would match everything. */
const SHORTEST = 3;

/** A whole number as short as this is only a part of larger ones, unless it stands alone. */
const SHORT_NUMBER = 4;

/**
 * The first known value that a text read from a frame holds, in whole or by one part of a name, however it is
 * spelled there: case, accents, separators, order of name parts and date notation do not count, and a few misread
 * characters are forgiven (edit distance, more in longer values).
 * @param known names as PN or running text, dates as YYYYMMDD or as written, everything else as it is.
 */
export function matchesKnown(text: string, known: readonly KnownValue[]): KnownValue | undefined {
  const words = plain(text).split(' ').map(fold);
  const joined = words.join('');
  const read = text.toLowerCase();
  return known.find((value) => {
    if (value.label === 'DATE') return datesIn(read).some((date) => date === asDate(value.text)) || digitForms(value.text).some((form) => joined.includes(fold(form)));
    const parts = value.label === 'PATIENT' || value.label === 'CLINICIAN' || value.label === 'RELATIVE' ? nameParts(value.text) : [solid(value.text)];
    return parts.some((part) => holds(words, joined, fold(part)));
  });
}

/** Whether the text holds the wanted word: short ones as a word of their own, longer ones anywhere with a few characters wrong. */
function holds(words: readonly string[], joined: string, wanted: string): boolean {
  if (wanted.length < SHORTEST) return false;
  if (words.includes(wanted)) return true;
  if (wanted.length <= SHORT_NUMBER && /^\d+$/.test(wanted)) return false;
  const allowed = EDITS.find(({ from }) => wanted.length >= from)?.edits;
  return allowed !== undefined && distanceWithin(joined, wanted) <= allowed;
}

/** The least number of edits that makes some stretch of the text equal to the wanted word (Sellers 1980). */
function distanceWithin(text: string, wanted: string): number {
  let column = Array.from({ length: wanted.length + 1 }, (_, row) => row);
  let best = wanted.length;
  for (const character of text) {
    const next = [0];
    for (let row = 1; row <= wanted.length; row++) {
      const replaced = column[row - 1]! + (wanted[row - 1] === character ? 0 : 1);
      next.push(Math.min(replaced, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    best = Math.min(best, column[wanted.length]!);
  }
  return best;
}

/** `YYYYMMDD` of a DA value or of a date as it is written, when that can be read in one way only; else undefined. */
function asDate(value: string): string | undefined {
  const day = parseDate(value);
  if (day) return `${day.year}${two(day.month)}${two(day.day)}`;
  const readings = new Set(datesIn(value.toLowerCase()));
  return readings.size === 1 ? [...readings][0] : undefined;
}

/** The digits of a date in the orders that devices write, for readings that lost a separator. */
function digitForms(value: string): string[] {
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(asDate(value) ?? '');
  if (!date) return solid(value).length >= 6 ? [solid(value)] : [];
  const [, year, monthDigits, day] = date;
  return [`${year}${monthDigits}${day}`, `${day}${monthDigits}${year}`, `${monthDigits}${day}${year}`];
}

/** Every day that three numbers or month names in a row can mean, as YYYYMMDD: `03.04.58` is four days. */
function datesIn(text: string): string[] {
  const digits = text.replace(/0(?=[ck]t)/g, ' o').replace(/(?<=\d)[oq](?![ck]t)|[oq](?=\d)/g, '0').replace(/(?<=\d)[il|]|[il|](?=\d)/g, '1');
  const parts = digits.match(/\p{N}+|\p{L}+/gu) ?? [];
  const solid = parts.filter((part) => /^\d{8}$/.test(part));
  return [
    ...parts.flatMap((_, at) => days(parts.slice(at, at + 3))),
    ...solid.flatMap((part) => [...days([part.slice(0, 4), part.slice(4, 6), part.slice(6)]), ...days([part.slice(0, 2), part.slice(2, 4), part.slice(4)])]),
  ];
}

/** The days that three parts can mean in the orders day-month-year, month-day-year and year-month-day. */
function days(parts: readonly string[]): string[] {
  if (parts.length < 3) return [];
  const orders = [
    [2, 1, 0],
    [2, 0, 1],
    [0, 1, 2],
  ] as const;
  return orders.flatMap(([year, monthAt, day]) => {
    const years = fullYears(parts[year]!);
    const monthNumber = month(parts[monthAt]!) ?? Number(parts[monthAt]);
    return years.flatMap((full) => {
      const date = `${full}${two(monthNumber)}${two(Number(parts[day]))}`;
      return parseDate(date) ? [date] : [];
    });
  });
}

/** The years that two or four digits can mean. */
function fullYears(digits: string): string[] {
  if (/^\d{4}$/.test(digits)) return [digits];
  return /^\d{2}$/.test(digits) ? [`19${digits}`, `20${digits}`] : [];
}

/** The number of a month by its name in any language that the report engine knows. */
function month(word: string): number | undefined {
  const known = /^\p{L}+$/u.test(word) ? monthWord(plain(word), 'en') : undefined;
  return known && known.index + 1;
}

function fold(word: string): string {
  return [...word].map((character) => FOLDED.get(character) ?? character).join('');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
