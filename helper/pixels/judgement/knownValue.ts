import { parseDate } from '../../../shared/identity/dates.ts';
import { letterRuns, nameParts, plain, solid } from '../../../shared/identity/normalise.ts';
import { monthWord } from '../../../shared/report/words/calendar.ts';
import { BRANCH_ENDING, DEPARTMENT_WORDS } from '../../../shared/report/words/institutions.ts';
import { EPONYM_LINKS } from '../../../shared/report/words/protected.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { ANNOTATION_WORDS, PROJECTIONS } from './annotationWords.ts';
import { isPlainWord } from './harmlessText.ts';

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

/** A preposition is told from the beginning of another word where so many letters or more follow. */
const JOINED = 5;

/** A whole number as short as this is only a part of larger ones, unless it stands alone. */
const SHORT_NUMBER = 4;

/**
 * The first known value that a text read from a frame holds, in whole or by one part of a name, however it is
 * spelled there: case, accents, separators, order of name parts and date notation do not count, and a few misread
 * characters are forgiven (edit distance, more in longer values). In the middle of ordinary words, and in the name of a
 * department, nobody is looked for.
 * @param known names as PN or running text, dates as YYYYMMDD or as written, everything else as it is.
 */
export function matchesKnown(text: string, known: readonly KnownValue[]): KnownValue | undefined {
  const line = new ReadLine(plain(text).split(' '));
  const read = text.toLowerCase();
  return known.find((value) => {
    if (value.label === 'DATE') return datesIn(read).some((date) => date === asDate(value.text)) || digitForms(value.text).some((form) => line.joined.includes(fold(form)));
    if (value.label === 'ORG' && isDepartment(value.text)) return false;
    const parts = value.label === 'PATIENT' || value.label === 'CLINICIAN' || value.label === 'RELATIVE' ? nameParts(value.text) : [solid(value.text)];
    return parts.some((part) => line.holds(part));
  });
}

/**
 * The known person whose initials a line is: three letters or four of given and family names, halves apart, `RML` of Rowena Mbeki-Larsen, where they are no
 * side and no projection.
 */
export function matchesInitials(text: string, known: readonly KnownValue[]): KnownValue | undefined {
  const letters = text.normalize('NFKC').trim();
  if (!/^\p{Lu}{3,4}$/u.test(letters) || PROJECTIONS.has(letters.toLowerCase())) return undefined;
  return known.find(({ label, text: name }) => {
    if ((label !== 'PATIENT' && label !== 'CLINICIAN') || !name.includes('^')) return false;
    const [family = '', ...given] = name.split('=')[0]!.split('^').slice(0, 3).map((part) => letterRuns(part).map((word) => word.charAt(0).toUpperCase()).join(''));
    return [`${given.join('')}${family}`, `${family}${given.join('')}`].includes(letters);
  });
}

/** `Radiology`, `Servicio de Radiología`: what every hospital has names none. */
function isDepartment(text: string): boolean {
  const words = plain(text).split(' ').filter((word) => !EPONYM_LINKS.has(word) && !/^(?:and|y|und|et|department|service|abteilung|reparto)$/.test(word));
  return words.some((word) => BRANCH_ENDING.test(word)) && words.every((word) => BRANCH_ENDING.test(word) || DEPARTMENT_WORDS.has(word));
}

/** A word of a line: where it stands in the line without spaces, the end excluded. */
interface PlacedWord {
  text: string;
  start: number;
  end: number;
}

/** The words of a line, and their letters without spaces, with characters that readers take for each other as one. */
class ReadLine {
  readonly joined: string;
  readonly #words: readonly string[];

  /** @param words small letters and digits, without marks. */
  constructor(words: readonly string[]) {
    this.#words = words;
    this.joined = fold(words.join(''));
  }

  /** Whether the line holds the wanted word: short ones as a word of their own, longer ones anywhere with a few characters wrong. */
  holds(part: string): boolean {
    const wanted = fold(part);
    if (wanted.length < SHORTEST) return false;
    const own = this.#words.filter((word) => fold(word) === wanted);
    // `MLO` is no misread `M10`.
    if (own.some((word) => wanted.length > SHORTEST || word === part || !ANNOTATION_WORDS.has(word))) return true;
    if (wanted.length <= SHORT_NUMBER && /^\d+$/.test(wanted)) return false;
    const allowed = EDITS.find(({ from }) => wanted.length >= from)?.edits;
    return allowed !== undefined && distanceWithin(this.joined, wanted) <= allowed && stretchesLike(this.joined, wanted, allowed).some((stretch) => !this.#isWithinPlainWords(stretch, allowed));
  }

  /** Whether a stretch begins or ends in the middle of plain words alone: `soren` is no part of `dolor en`. */
  #isWithinPlainWords({ start, end }: Stretch, spare: number): boolean {
    const touched = placed(this.#words.flatMap(halves)).filter((word) => word.start < end && word.end > start);
    return touched.every(({ text }) => isPlainWord(text)) && touched.some((word) => start > word.start + spare || end < word.end - spare);
  }
}

function placed(words: readonly string[]): PlacedWord[] {
  let end = 0;
  return words.map((text) => ({ text, start: end, end: (end += [...text].length) }));
}

/** A word, or the preposition and the word of which readers have made one: `deultrasonido`. */
function halves(word: string): string[] {
  const at = isPlainWord(word) ? 0 : Math.max(0, ...[2, 3].filter((length) => EPONYM_LINKS.has(word.slice(0, length)) && word.length >= length + JOINED && isPlainWord(word.slice(length))));
  return at === 0 ? [word] : [word.slice(0, at), word.slice(at)];
}

/** A stretch of a text, the end excluded. */
interface Stretch {
  start: number;
  end: number;
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

/** The stretches of the text from which so few edits make the wanted word, one for each end: slower than the distance alone. */
function stretchesLike(text: string, wanted: string, allowed: number): Stretch[] {
  let column = Array.from({ length: wanted.length + 1 }, (_, row) => ({ edits: row, start: 0 }));
  const found: Stretch[] = [];
  for (const [at, character] of [...text].entries()) {
    const next = [{ edits: 0, start: at + 1 }];
    for (let row = 1; row <= wanted.length; row++) {
      const [diagonal, left, above] = [column[row - 1]!, column[row]!, next[row - 1]!];
      const ways = [
        { edits: diagonal.edits + (wanted[row - 1] === character ? 0 : 1), start: diagonal.start },
        { edits: left.edits + 1, start: left.start },
        { edits: above.edits + 1, start: above.start },
      ];
      next.push(ways.reduce((best, way) => (way.edits < best.edits ? way : best)));
    }
    column = next;
    const { edits, start } = column[wanted.length]!;
    if (edits <= allowed) found.push({ start, end: at + 1 });
  }
  return found;
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
