import { addDays, daysInMonth, isDay, ordinal, type Day } from '../../identity/dates.ts';
import { easter, fullMonthName, monthName, ROMAN_MONTHS, type Feast } from '../words/calendar.ts';
import { isUpper } from '../tokens.ts';
import { readWhole, type DateOrder } from './order.ts';
import type { DatePart, DateReading } from './reading.ts';

export interface DateSetting {
  lang: string;
  order: DateOrder;
  /** A day near which dates without a year lie where none of `anchors` is close: that of the study, or the latest of the report. */
  reference: Day;
  /** Days told in full that are no birth: a date without a year is of the year in which it lies closest to one of them. */
  anchors?: readonly Day[];
  /** Days that the text or the studies name in full: a month of one of them moves with it. */
  told?: readonly Day[];
}

/** A date shifted: its new spelling, and the days before and after for whoever corrects the weekday beside it. */
export interface ShiftedDate {
  text: string;
  from: Day;
  to: Day;
}

/**
 * A date moved by whole days and written back as it was: same order, separators, precision, language, length of names and case.
 * Feast days become plain dates. Undefined when the text is no date that can be moved; then the caller removes it.
 */
export function shiftDateText(text: string, days: number, setting: DateSetting): ShiftedDate | undefined {
  const reading = readWhole(text, setting.lang);
  const parts = reading && resolve(reading.parts, setting.order);
  const from = parts && dayOf(parts, reading.form, setting);
  if (!reading || !parts || !from) return loneDay(text, days, setting);
  const to = addDays(from, days);
  if (reading.form === 'feast') return { text: plainDate(to, parts.some((part) => part.role === 'year'), setting, text), from, to };
  let written = text;
  const namedDays = parts.filter((part) => part.role === 'day');
  const lastDay = namedDays.at(-1);
  // "30 May to 2 June" has no spelling with one month.
  if (lastDay && to.day - (lastDay.value - namedDays[0]!.value) < 1) return undefined;
  for (const part of [...parts].reverse()) {
    const value = part.role === 'year' ? to.year : part.role === 'month' ? to.month : part === lastDay || part.role !== 'day' ? to.day : to.day - (lastDay!.value - part.value);
    written = replacePart(written, part, value);
  }
  return { text: written, from, to };
}

/** The year that a date names, as four digits; undefined when it names none. */
export function yearOfDateText(text: string, lang: string): string | undefined {
  const year = readWhole(text, lang)?.parts.find((part) => part.role === 'year');
  return year && String(year.value);
}

/** What a date names, with its year as four digits and whether two of them were written; undefined for one without a year. */
export function partsOfDateText(text: string, lang: string, order: DateOrder): { year: number; month: number | undefined; day: number | undefined; isShortYear: boolean } | undefined {
  if (/^\d{4}$/.test(text)) return { year: Number(text), month: undefined, day: undefined, isShortYear: false };
  const reading = readWhole(text, lang);
  const parts = reading && resolve(reading.parts, order);
  const last = (role: DatePart['role']): DatePart | undefined => parts?.filter((part) => part.role === role).at(-1);
  const year = last('year');
  return year && { year: year.value, month: last('month')?.value, day: last('day')?.value, isShortYear: year.style === 'digits' && year.end - year.start === 2 };
}

/** The day that a text names in full; undefined for less. */
export function dayOfDateText(text: string, lang: string, order: DateOrder): Day | undefined {
  const reading = readWhole(text, lang);
  const parts = reading && resolve(reading.parts, order);
  if (!parts || (reading.form !== 'full' && reading.form !== 'compact')) return undefined;
  const value = (role: DatePart['role']): number => parts.filter((part) => part.role === role).at(-1)?.value ?? 0;
  const day = { year: value('year'), month: value('month'), day: value('day') };
  return isDay(day.year, day.month, day.day) ? day : undefined;
}

function resolve(parts: readonly DatePart[], order: DateOrder): DatePart[] {
  return parts.map((part) => ({
    ...part,
    role: part.role === 'first' ? (order === 'day-first' ? 'day' : 'month') : part.role === 'second' ? (order === 'day-first' ? 'month' : 'day') : part.role,
  }));
}

/** The day that the parts name; a month stands for the day of it that is told in full nearest to its middle, else for its middle, a year is chosen next to an anchor or the reference. */
function dayOf(parts: readonly DatePart[], form: DateReading['form'], { reference, anchors = [], told = [] }: DateSetting): Day | undefined {
  const last = (role: DatePart['role']): number | undefined => parts.filter((part) => part.role === role).at(-1)?.value;
  const year = last('year');
  if (form === 'feast') {
    const feast = parts.find((part) => part.role === 'feast')!.feast!;
    return feast === 'unknown' ? undefined : nearest(year, { reference, anchors }, (inYear) => feastDay(feast, inYear));
  }
  const month = last('month');
  if (month === undefined) return undefined;
  const day = last('day');
  return nearest(year, { reference, anchors }, (inYear) => (day === undefined ? { year: inYear, month, day: dayOfMonth(inYear, month, told) } : isDay(inYear, month, day) ? { year: inYear, month, day } : undefined));
}

const MIDDLE = 15;

/** The day for which a month stands: intervals to what is told in full stay. */
function dayOfMonth(year: number, month: number, told: readonly Day[]): number {
  const days = told.filter((day) => day.year === year && day.month === month).map(({ day }) => day);
  return days.sort((a, b) => Math.abs(a - MIDDLE) - Math.abs(b - MIDDLE) || a - b)[0] ?? MIDDLE;
}

/** Farther from every anchor than so many days, a date without a year is as likely of any other. */
const CLOSE = 60;

/** The day in its own year, or in the year that brings it close to an anchor, else nearest to the reference. */
function nearest(year: number | undefined, { reference, anchors }: { reference: Day; anchors: readonly Day[] }, inYear: (year: number) => Day | undefined): Day | undefined {
  if (year !== undefined) return inYear(year);
  const closest = (to: Day): { day: Day; distance: number } | undefined => {
    const days = [to.year - 1, to.year, to.year + 1].map(inYear).filter((day) => day !== undefined);
    return days.map((day) => ({ day, distance: Math.abs(ordinal(day) - ordinal(to)) })).sort((a, b) => a.distance - b.distance)[0];
  };
  const near = anchors.map(closest).reduce((best, one) => (one && one.distance < (best?.distance ?? CLOSE) ? one : best), undefined);
  return (near ?? closest(reference))?.day;
}

function feastDay(feast: Exclude<Feast, 'unknown'>, year: number): Day {
  if ('easter' in feast) return addDays({ year, ...easter(year) }, feast.easter);
  return { year, month: feast[0], day: feast[1] };
}

/** A number alone, as after a weekday: a day of the reference's month. */
function loneDay(text: string, days: number, { reference }: DateSetting): ShiftedDate | undefined {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > 31) return undefined;
  const from = { ...reference, day: Math.min(value, daysInMonth(reference.year, reference.month)) };
  const to = addDays(from, days);
  return { text: String(to.day).padStart(text.length, '0'), from, to };
}

function replacePart(text: string, part: DatePart, value: number): string {
  const before = text.slice(0, part.start);
  const old = text.slice(part.start, part.end);
  let after = text.slice(part.end);
  let written = String(value);
  if (part.style === 'digits') {
    if (part.role === 'year') written = String(value).padStart(4, '0').slice(-old.length);
    else if (old.length === 2) written = written.padStart(2, '0');
    if (part.role === 'day') after = after.replace(/^(?:st|nd|rd|th)(?![a-z])/i, (suffix) => likeCase(ordinalSuffix(value), suffix)).replace(/^(?:er|[º°])(?!\p{L})/iu, (suffix) => (value === 1 ? suffix : ''));
  } else if (part.style === 'roman') {
    written = likeCase(ROMAN_MONTHS[value - 1]!, old);
  } else if (part.style === 'name' && part.word) {
    written = likeCase(monthName(value - 1, part.word), old);
  }
  return before + written + after;
}

/** English counts every day; `1er mars`, `1º de mayo` count the first alone. */
function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** All capitals, a first capital, or lower case, as the model is. */
export function likeCase(word: string, model: string): string {
  if (isUpper(model)) return word.toUpperCase();
  if (model === model.toLowerCase()) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A feast day written as a date of the language. */
function plainDate(day: Day, withYear: boolean, { lang, order }: DateSetting, model: string): string {
  const month = fullMonthName(day.month - 1, lang);
  const forms: Record<string, [string, string]> = {
    en: order === 'month-first' ? [`${month} ${day.day}`, `, ${day.year}`] : [`${day.day} ${month}`, ` ${day.year}`],
    es: [`${day.day} de ${month}`, ` de ${day.year}`],
    pt: [`${day.day} de ${month}`, ` de ${day.year}`],
    de: [`${day.day}. ${month}`, ` ${day.year}`],
    fr: [`${day.day} ${month}`, ` ${day.year}`],
    it: [`${day.day} ${month}`, ` ${day.year}`],
  };
  const [date, year] = forms[lang] ?? forms['en']!;
  const written = withYear ? date + year : date;
  return isUpper(model) ? written.toUpperCase() : written;
}
