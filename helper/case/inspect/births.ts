import { formatDate } from '../../../shared/identity/dates.ts';
import { announcesBirth } from '../../../shared/report/dates/birth.ts';
import { dayOfDateText } from '../../../shared/report/dates/writing.ts';
import type { Identifier } from '../../../shared/text.ts';
import type { Report } from './reports.ts';

/** The days that a date may mean, YYYYMMDD: `03/04/2024` two. */
export function daysOf({ label, text }: Identifier, { lang }: Report): string[] {
  return label === 'DATE' ? (['day-first', 'month-first'] as const).flatMap((order) => dayOfDateText(text, lang, order) ?? []).map(formatDate) : [];
}

/** Whether a report says before a date that it is one of birth. */
export function isBirth(identifier: Identifier, report: Report): boolean {
  if (daysOf(identifier, report).length === 0) return false;
  const { segments } = report.document;
  const index = segments.findIndex(({ id }) => id === identifier.segment);
  return announcesBirth(`${segments[index - 1]?.text ?? ''}\n${segments[index]?.text.slice(0, identifier.start) ?? ''}`);
}
