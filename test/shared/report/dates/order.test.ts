import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../../shared/report/dates/english.ts';
import { dateOrder } from '../../../../shared/report/dates/order.ts';

const DOUBTFUL = ['03/04/2024'];

describe('the order of day and month', () => {
  it('is that of a date that leaves no doubt', () => {
    expect(dateOrder(['03/04/2024', '25/12/2023'], 'en')).toBe('day-first');
    expect(dateOrder(['03/04/2024', '12/25/2023'], 'es')).toBe('month-first');
  });

  it('puts the day before dots, and the study and the birth where they were', () => {
    expect(dateOrder(['11.06.2024'], 'en')).toBe('day-first');
    expect(dateOrder(['11/06/2024'], 'en', { known: [{ year: 2024, month: 6, day: 11 }] })).toBe('day-first');
    expect(dateOrder(['11/06/2024'], 'es', { known: [{ year: 2024, month: 11, day: 6 }] })).toBe('month-first');
    expect(dateOrder(['08/09/1962', '11/07/1977'], 'en', { known: [{ year: 2024, month: 1, day: 2 }, { year: 1962, month: 9, day: 8 }] })).toBe('day-first');
    expect(dateOrder(DOUBTFUL, 'es', { known: [{ year: 2023, month: 3, day: 4 }] })).toBe('day-first');
  });

  it('puts a date of the days around the study, not half a year later; what lies ahead in both readings tells nothing', () => {
    const known = [{ year: 1961, month: 3, day: 2 }, { year: 2024, month: 6, day: 11 }];
    expect(dateOrder(['12/06/24'], 'en', { known })).toBe('day-first');
    expect(dateOrder(['06/10/2024'], 'es', { known })).toBe('month-first');
    expect(dateOrder(['05/06/2024'], 'en', { known })).toBe('month-first');
    expect(dateOrder(['12/11/2024'], 'es', { known })).toBe('day-first');
    expect(dateOrder(['12/06/24', '06/30/2024'], 'en', { known })).toBe('month-first');
  });

  it('puts the day first in other scripts', () => {
    expect(dateOrder(DOUBTFUL, 'en', { text: 'Εξέταση στις 03/04/2024' })).toBe('day-first');
    expect(dateOrder(DOUBTFUL, 'en', { text: 'TNF-α 5 µg/L' })).toBe('month-first');
  });

  it('is American in English where nothing says that it is another', () => {
    expect(dateOrder(DOUBTFUL, 'en')).toBe('month-first');
    expect(dateOrder(DOUBTFUL, 'en', { text: 'NHS Trust' })).toBe('day-first');
    expect(dateOrder(DOUBTFUL, 'es', { text: 'Medical Center' })).toBe('day-first');
  });

  it('is that of the declared English, unless the text says otherwise', () => {
    expect(dateOrder(DOUBTFUL, 'en', { declared: 'en-GB' })).toBe('day-first');
    expect(dateOrder(DOUBTFUL, 'en', { declared: 'en-US' })).toBe('month-first');
    expect(dateOrder(DOUBTFUL, 'en', { declared: 'en-US', text: 'No oedema.' })).toBe('day-first');
    expect(dateOrder(DOUBTFUL, 'en', { declared: 'en-GB', text: 'No edema. Jane Roe, MD, Springfield Medical Center, IL 62704' })).toBe('month-first');
  });
});

describe('the English of a text', () => {
  it.each(['haemorrhage and oedema', 'an ischaemic focus', 'Seen by Mr Ashgrove', 'tel. 0131 496 0822', 'Perth PH1 5XX', 'well visualised', 'Haematoma'])('is British by “%s”', (text) => {
    expect(englishOf(text)).toBe('british');
  });

  it.each(['hemorrhage and edema', 'an ischemic focus', 'Seen by Mr. Ashgrove', 'tel. (555) 010-0199', 'MN 55990', 'well visualized', 'Jane Roe, M.D.', 'Jane Roe, MD', 'Hematoma'])('is American by “%s”', (text) => {
    expect(englishOf(text)).toBe('american');
  });

  it.each(['', 'CT of the chest', 'colorectal cancer', 'the rumor is noted', 'an organism grew'])('is not told by “%s”', (text) => {
    expect(englishOf(text)).toBeUndefined();
  });
});
