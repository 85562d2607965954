import { describe, expect, it } from 'vitest';
import { addDays, isDay, parseDate, shiftDate, shiftDateTime, weekday } from '../../../shared/identity/dates.ts';

describe('DICOM dates shifted by days', () => {
  it('crosses months, years and leap days', () => {
    expect(shiftDate('20240301', -1)).toBe('20240229');
    expect(shiftDate('20230301', -1)).toBe('20230228');
    expect(shiftDate('20240101', -366)).toBe('20221231');
  });

  it('keeps the interval between any two dates', () => {
    const [first, second] = ['20211231', '20240607'].map((date) => parseDate(shiftDate(date, -1234)!)!);
    expect(addDays(first!, 889)).toEqual(second);
  });

  it('reads the dotted form of ACR-NEMA and writes the standard one', () => {
    expect(shiftDate('2024.03.01', -1)).toBe('20240229');
    expect(shiftDate(' 20240301 ', -1)).toBe('20240229');
  });

  it('gives nothing for what names no day', () => {
    for (const value of ['', '20230229', '20231301', '2023', '1.2.2023', 'unknown', '20230101-20230201']) expect(shiftDate(value, -5)).toBeUndefined();
  });

  it('keeps time, fraction and offset of a DT, and its precision', () => {
    expect(shiftDateTime('20240301081530.123456+0200', -1)).toBe('20240229081530.123456+0200');
    expect(shiftDateTime('202403', -31)).toBe('202402');
    expect(shiftDateTime('2024', -365)).toBe('2023');
    expect(shiftDateTime('20241301', -1)).toBeUndefined();
    expect(shiftDateTime('20240301081', -1)).toBeUndefined();
  });

  it('knows weekdays and real days', () => {
    expect(weekday({ year: 2024, month: 6, day: 11 })).toBe(2);
    expect(isDay(1900, 2, 29)).toBe(false);
    expect(isDay(2000, 2, 29)).toBe(true);
  });
});
