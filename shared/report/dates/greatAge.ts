import { fullYears, isLater, parseDate, type Day } from '../../identity/dates.ts';
import { remembered } from '../../remembered.ts';
import type { KnownValue, StudyHeader } from '../../text.ts';
import { announcesBirth } from './birth.ts';
import type { DateOrder } from './order.ts';
import { partsOfDateText } from './writing.ts';

/** The highest age that is told. Of who is older, 45 CFR 164.514(b)(2)(i)(C) takes all elements of dates that show it, the year too. */
export const OLDEST_TOLD = 89;

/** What the studies of a patient say of the time that they were made in. */
export interface Lifetime {
  birth?: Day;
  /** The day of the latest study, at which ages are counted. */
  latest?: Day;
  /** All days that are known, the birth among them. */
  days?: readonly Day[];
}

/** Days of the header that are days of the study. */
const STUDY_DAYS = ['StudyDate', 'SeriesDate', 'AcquisitionDate', 'ContentDate'] as const satisfies readonly (keyof StudyHeader)[];

/** The lifetime that a header and what else is known of the patient tell. */
export const lifetimeOf = remembered(({ header, known = [] }: { header?: StudyHeader; known?: readonly KnownValue[] }): Lifetime => {
  const dates = [...STUDY_DAYS.map((attribute) => header?.[attribute] ?? ''), ...known.filter(({ label }) => label === 'DATE').map(({ text }) => text)];
  const days = dates.map(parseDate).filter((day) => day !== undefined);
  const latest = latestOf(days);
  const birth = parseDate(header?.PatientBirthDate ?? '');
  return { ...(birth ? { birth } : {}), ...(latest ? { latest } : {}), days: birth ? [birth, ...days] : days };
});

/** The latest of some days; undefined of none. */
export function latestOf(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>((latest, day) => (latest && !isLater(day, latest) ? latest : day), undefined);
}

/** Whether who was born on a day is over 89 on another one. */
export function isGreatAge(born: Day, on: Day): boolean {
  return fullYears(born, on) > OLDEST_TOLD;
}

/** Whether who was born in a year may be over 89 in another one. */
export function mayBeGreatAge(born: number, on: number): boolean {
  return on - born > OLDEST_TOLD;
}

export interface DateInText {
  /** The date itself, and what stands before it. */
  text: string;
  before: string;
  lang: string;
  order: DateOrder;
}

/**
 * Whether a date of a text shows an age over 89. No day of a case lies so far back but one of a birth, so a whole year needs no label; two digits of a
 * year mean the last century where the date is said to be one of a birth, or is the patient's.
 * @param on the day at which the age is counted. @param yearsOnly whether only years are left to count it with.
 */
export function showsGreatAge({ text, before, lang, order }: DateInText, birth: Day | undefined, on: Day, yearsOnly: boolean): boolean {
  const written = partsOfDateText(text, lang, order);
  if (!written) return false;
  const { month, day, isShortYear } = written;
  const year = isShortYear ? fullYear(written, birth, announcesBirth(before) ? on.year : Infinity) : written.year;
  return yearsOnly || month === undefined || day === undefined ? mayBeGreatAge(year, on.year) : isGreatAge({ year, month, day }, on);
}

/** The year that two digits of one mean: the patient's own, or the last century's where it would come after `latest`. */
function fullYear({ year, month, day }: { year: number; month?: number | undefined; day?: number | undefined }, birth: Day | undefined, latest: number): number {
  if (birth && birth.month === month && birth.day === day && birth.year % 100 === year % 100) return birth.year;
  return year > latest ? year - 100 : year;
}
