/**
 * Calendar days and the DICOM forms of them (PS3.5 6.2: DA, DT), shifted by whole days.
 *
 * Headers and report text use these same functions with the same `Subject.dayShift`, so every interval in a case stays what it was.
 */

/** A day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const MS_PER_DAY = 86_400_000;

/** Whether the three numbers name a real day of the years 1 to 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A number that grows from day to day, as if every month had 31: for order, and for which of two days is nearer. */
export function ordinal({ year, month, day }: Day): number {
  return year * 372 + month * 31 + day;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  date.setTime(date.getTime() + days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a day comes after another. */
export function isLater(day: Day, than: Day): boolean {
  return day.year !== than.year ? day.year > than.year : day.month !== than.month ? day.month > than.month : day.day > than.day;
}

/** The whole years from a day to another one: an age. */
export function fullYears(from: Day, to: Day): number {
  return to.year - from.year - (isLater({ ...from, year: to.year }, to) ? 1 : 0);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  return date.getUTCDay();
}

/** The day that a DA value names: `YYYYMMDD`, or `YYYY.MM.DD` of ACR-NEMA; undefined when it names none. */
export function parseDate(value: string): Day | undefined {
  const match = /^(\d{4})(\.?)(\d{2})\2(\d{2})$/.exec(value.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return isDay(year, month, day) ? { year, month, day } : undefined;
}

/** A day as a DA value. */
export function formatDate({ year, month, day }: Day): string {
  return `${pad(year, 4)}${pad(month, 2)}${pad(day, 2)}`;
}

/** A DA value moved by `days`, always written `YYYYMMDD`; undefined when the value names no day, so that the caller removes it. */
export function shiftDate(value: string, days: number): string | undefined {
  const day = parseDate(value);
  return day && formatDate(addDays(day, days));
}

/**
 * A DT value moved by whole days: time of day, fraction and UTC offset stay as they are.
 * `YYYY` and `YYYYMM` move by their middle day and keep their precision. Undefined when the value is no DT.
 */
export function shiftDateTime(value: string, days: number): string | undefined {
  const match = /^(\d{4})(\d{2})?(\d{2})?((?:\d{2}){0,3}(?:\.\d{1,6})?)([+-]\d{4})?$/.exec(value.trim());
  if (!match) return undefined;
  const [, year = '', month, day, time = '', offset = ''] = match;
  if (day === undefined && time !== '') return undefined;
  const from = { year: Number(year), month: Number(month ?? 7), day: Number(day ?? (month ? 15 : 1)) };
  if (!isDay(from.year, from.month, from.day)) return undefined;
  const precision = day ? 8 : month ? 6 : 4;
  return formatDate(addDays(from, days)).slice(0, precision) + time + offset;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
