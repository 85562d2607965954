import { formatDate, parseDate } from '../../../identity/dates.ts';
import type { Candidate, Page } from '../../candidate.ts';
import { remembered } from '../../../remembered.ts';
import { dayOfDateText } from '../../dates/writing.ts';
import type { Known } from '../../known.ts';
import { findDates } from '../dates.ts';

/** Known days written without separators, which the date detector leaves alone: `12041955`, `041255`. */
export function findKnownDays(page: Page, dates: readonly Known[]): Candidate[] {
  const { compact } = daysOf(dates);
  return page.tokens.filter((token) => token.kind === 'number' && compact.has(token.text)).map((token) => ({
    start: token.start, end: token.end, label: 'DATE' as const, source: 'known-value' as const, confidence: 0.9, reason: 'a date from the study’s header',
  }));
}

/** Known days as dates are written, in either order of day and month: `19.11.1968`, `11/19/1968`. The date detector finds them with all others; this is for text of which known values alone are wanted. */
export function findWrittenDays(page: Page, dates: readonly Known[]): Candidate[] {
  const { days } = daysOf(dates);
  if (days.size === 0) return [];
  return findDates(page).filter(({ start, end }) => (['day-first', 'month-first'] as const).some((order) => {
    const day = dayOfDateText(page.text.slice(start, end), page.lang, order);
    return day !== undefined && days.has(formatDate(day));
  }));
}

/** Known days as ISO 8601 writes them, and without separators in all orders. */
const daysOf = remembered((dates: readonly Known[]) => {
  const days = dates.map(({ text }) => parseDate(text)).filter((day) => day !== undefined);
  const compact = days.flatMap((day) => {
    const [y, m, d] = [String(day.year), String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')];
    return [y, y.slice(2)].flatMap((year) => [year + m + d, d + m + year, m + d + year]);
  });
  return { days: new Set(days.map(formatDate)), compact: new Set(compact) };
});
