import { ordinal, type Day } from '../../identity/dates.ts';
import { tokenise } from '../tokens.ts';
import { englishOf } from './english.ts';
import { readDate, type DatePart, type DateReading } from './reading.ts';

/** Which of two ambiguous numbers is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** What besides a document's dates tells their order. */
export interface OrderEvidence {
  text?: string;
  /** The language that the document declares (BCP 47). */
  declared?: string | undefined;
  /** Days that are known: of the study, of the patient's birth. */
  known?: readonly Day[] | undefined;
  /** What is usual where the studies were made (`usualOrder.ts`). */
  usual?: DateOrder | undefined;
}

/**
 * The order of day and month in a document: by the dates that leave no doubt, by dots, which stand behind the day everywhere, and
 * by days that are known from the studies, met or just missed; without any, month first in English alone, and there where neither the place of the studies, nor
 * a day next to them, nor the text itself says that it is written outside the United States.
 * @param dates the texts of its dates.
 */
export function dateOrder(dates: readonly string[], lang: string, { text = '', declared, known = [], usual }: OrderEvidence = {}): DateOrder {
  const numbers = dates.map((date) => numbersOf(date, lang)).filter((written) => written !== undefined);
  const told = majority(numbers.map((written) => vote(written, known))) ?? majority(numbers.map((written) => nearness(written, known)));
  if (told) return told;
  if (lang !== 'en' || OTHER_SCRIPT.test(text)) return 'day-first';
  const english = englishOf(text, declared);
  return usual ?? (english ? ORDER_OF[english] : majority(numbers.map(({ parts }) => rightAlone(parts, (day) => isWithin(NEXT, day, known)))) ?? 'month-first');
}

const ORDER_OF = { british: 'day-first', american: 'month-first' } as const;

/** A word in other than Latin letters; one or two are units and markers (`µ`, `TNF-α`). */
const OTHER_SCRIPT = /(?:(?!\p{Script=Latin})\p{L}){3}/u;

/** What more of the votes say than not; undefined where they are even. */
function majority(votes: readonly (DateOrder | undefined)[]): DateOrder | undefined {
  const dayFirst = votes.filter((order) => order === 'day-first').length;
  const monthFirst = votes.filter((order) => order === 'month-first').length;
  return dayFirst === monthFirst ? undefined : dayFirst > monthFirst ? 'day-first' : 'month-first';
}

/** A date that begins with two numbers of day and month. */
interface Written {
  date: string;
  parts: readonly DatePart[];
}

function numbersOf(date: string, lang: string): Written | undefined {
  const parts = readWhole(date, lang)?.parts.filter(({ style }) => style === 'digits') ?? [];
  return parts.length >= 2 && parts[0]!.role !== 'year' ? { date, parts } : undefined;
}

/** What one date says of the order: `25/12/2024` by its numbers, `11.06.2024` by its dots, `11/06/2024` where a day of June or of November is known. */
function vote({ date, parts }: Written, known: readonly Day[]): DateOrder | undefined {
  const [first, second] = parts;
  if (first!.role === 'day' && second!.role === 'month') return 'day-first';
  if (first!.role === 'month' && second!.role === 'day') return 'month-first';
  if (isAmbiguous(parts) && DOTTED.test(date)) return 'day-first';
  return rightAlone(parts, (day) => known.some((one) => ordinal(one) === ordinal(day)));
}

const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;

/** Days, as `ordinal` counts them. */
const NEXT = 2;
const CLOSE = 7;
const LONG_AFTER = 31;

/**
 * What an ambiguous date says by the days around the study: `12/06/24` beside one of 11 June is no day of December. That a reading lies long
 * after all that is known counts only where the other lies close to a known day, for appointments lie ahead too.
 */
function nearness({ parts }: Written, known: readonly Day[]): DateOrder | undefined {
  const latest = Math.max(...known.map(ordinal));
  if (!readingsOf(parts).some((day) => ordinal(day) > latest + LONG_AFTER)) return undefined;
  return rightAlone(parts, (day) => isWithin(CLOSE, day, known));
}

function isWithin(days: number, day: Day, known: readonly Day[]): boolean {
  return known.some((one) => Math.abs(ordinal(one) - ordinal(day)) <= days);
}

/** The order in which alone an ambiguous date is right. */
function rightAlone(parts: readonly DatePart[], isRight: (day: Day) => boolean): DateOrder | undefined {
  const [dayFirst = false, monthFirst = false] = readingsOf(parts).map(isRight);
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first';
}

/** An ambiguous date read with the day first and with the month first; nothing of others. */
function readingsOf(parts: readonly DatePart[]): Day[] {
  if (!isAmbiguous(parts)) return [];
  const [first, second, year] = parts.map(({ value }) => value) as [number, number, number];
  return [{ year, month: second, day: first }, { year, month: first, day: second }];
}

function isAmbiguous([first, , third]: readonly DatePart[]): boolean {
  return first!.role === 'first' && third?.role === 'year';
}

/** The reading that covers a whole text, as the detector cut it out. */
export function readWhole(date: string, lang: string): DateReading | undefined {
  // A dot closes `14.3.`; a following word does not belong to it.
  const tokens = tokenise(date);
  const reading = readDate(tokens, 0, lang);
  return reading && tokens.slice(reading.next).every((token) => token.kind === 'mark') ? reading : undefined;
}
