import { describe, expect, it } from 'vitest';
import { weekdayBeside } from '../../../../shared/report/dates/weekday.ts';

const DAY = { year: 2024, month: 6, day: 11 };

function beside(text: string, lang: string): string | undefined {
  const start = text.indexOf('02');
  return weekdayBeside(text, start, start + 10, DAY, lang)?.text;
}

describe('the weekday beside a date', () => {
  it.each([['Fri 02/19/1949', 'en', 'Tue'], ['viernes 02/19/1949', 'en', 'martes'], ['Sex, 02/19/1949', 'pt', 'Ter'], ['Fri 02/19/1949', 'es', 'Tue']])('is named anew: %s', (text, lang, name) => {
    expect(beside(text, lang)).toBe(name);
  });

  it.each([['DOB / Sex 02/19/1949', 'en'], ['Sex\t02/19/1949', 'pt'], ['Friday\t02/19/1949', 'en'], ['Ven 02/19/1949', 'en']])('is no word of another language or cell: %s', (text, lang) => {
    expect(beside(text, lang)).toBeUndefined();
  });
});
