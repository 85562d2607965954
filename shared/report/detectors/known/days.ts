import { parseDate } from '../../../identity/dates.ts';
import type { Candidate, Page } from '../../candidate.ts';
import type { Known } from '../../known.ts';

/** Known days written without separators, which the date detector leaves alone: `12041955`, `041255`. */
export function findKnownDays(page: Page, dates: readonly Known[]): Candidate[] {
  const spellings = new Set<string>();
  for (const { text } of dates) {
    const day = parseDate(text);
    if (!day) continue;
    const [y, m, d] = [String(day.year), String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')];
    for (const year of [y, y.slice(2)]) for (const spelling of [year + m + d, d + m + year, m + d + year]) spellings.add(spelling);
  }
  return page.tokens.filter((token) => token.kind === 'number' && spellings.has(token.text)).map((token) => ({
    start: token.start, end: token.end, label: 'DATE' as const, source: 'known-value' as const, confidence: 0.9, reason: 'a date from the study’s header',
  }));
}
