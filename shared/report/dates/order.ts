import type { Day } from '../../identity/dates.ts';
import { tokenise } from '../tokens.ts';
import { englishOf } from './english.ts';
import { readDate, type DateReading } from './reading.ts';

/** Which of two ambiguous numbers is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** What besides a document's dates tells their order. */
export interface OrderEvidence {
  text?: string;
  /** The language that the document declares (BCP 47). */
  declared?: string | undefined;
  /** Days that are known: of the study, of the patient's birth. */
  known?: readonly Day[] | undefined;
}

/**
 * The order of day and month in a document: by the dates that leave no doubt, by dots, which stand behind the day everywhere, and
 * by days that are known from the studies; without any, month first in English alone, and there where nothing says that it is written
 * outside the United States.
 * @param dates the texts of its dates.
 */
export function dateOrder(dates: readonly string[], lang: string, { text = '', declared, known = [] }: OrderEvidence = {}): DateOrder {
  const votes = dates.map((date) => vote(date, lang, known));
  const dayFirst = votes.filter((order) => order === 'day-first').length;
  const monthFirst = votes.filter((order) => order === 'month-first').length;
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  return lang === 'en' && englishOf(text, declared) !== 'british' ? 'month-first' : 'day-first';
}

/** What one date says of the order: `25/12/2024` by its numbers, `11.06.2024` by its dots, `11/06/2024` where a day of June or of November is known. */
function vote(date: string, lang: string, known: readonly Day[]): DateOrder | undefined {
  const parts = readWhole(date, lang)?.parts.filter(({ style }) => style === 'digits');
  const [first, second, third] = parts ?? [];
  if (!first || !second || first.role === 'year') return undefined;
  if (first.role === 'day' && second.role === 'month') return 'day-first';
  if (first.role === 'month' && second.role === 'day') return 'month-first';
  if (first.role !== 'first' || third?.role !== 'year') return undefined;
  if (DOTTED.test(date)) return 'day-first';
  const isKnown = (day: number, month: number): boolean => known.some((one) => one.year === third.value && one.month === month && one.day === day);
  const [asDay, asMonth] = [isKnown(first.value, second.value), isKnown(second.value, first.value)];
  if (asDay === asMonth) return undefined;
  return asDay ? 'day-first' : 'month-first';
}

const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;

/** The reading that covers a whole text, as the detector cut it out. */
export function readWhole(date: string, lang: string): DateReading | undefined {
  // A dot closes `14.3.`; a following word does not belong to it.
  const tokens = tokenise(date);
  const reading = readDate(tokens, 0, lang);
  return reading && tokens.slice(reading.next).every((token) => token.kind === 'mark') ? reading : undefined;
}
