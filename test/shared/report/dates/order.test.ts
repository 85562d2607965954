import { describe, expect, it } from 'vitest';
import { dateOrder } from '../../../../shared/report/dates/order.ts';

describe('the order of day and month', () => {
  it('is that of a date that leaves no doubt', () => {
    expect(dateOrder(['03/04/2024', '25/12/2023'], '', 'en')).toBe('day-first');
    expect(dateOrder(['03/04/2024', '12/25/2023'], '', 'es')).toBe('month-first');
  });

  it('puts the day before dots, and the study where it was made', () => {
    expect(dateOrder(['11.06.2024'], '', 'en')).toBe('day-first');
    expect(dateOrder(['11/06/2024'], '', 'en', { year: 2024, month: 6, day: 11 })).toBe('day-first');
    expect(dateOrder(['11/06/2024'], '', 'es', { year: 2024, month: 11, day: 6 })).toBe('month-first');
  });

  it('is American where English says so and nothing else does', () => {
    expect(dateOrder(['03/04/2024'], 'No hemorrhage.', 'en')).toBe('month-first');
    expect(dateOrder(['03/04/2024'], 'NHS Trust', 'en')).toBe('day-first');
    expect(dateOrder(['03/04/2024'], '', 'es', { year: 2023, month: 3, day: 4 })).toBe('day-first');
  });
});
