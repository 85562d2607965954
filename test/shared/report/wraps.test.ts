import { describe, expect, it } from 'vitest';
import { HOLDS_PLACE, unwrap } from '../../../shared/report/wraps.ts';

describe('line ends that end nothing', () => {
  it.each([
    ['running text broken anywhere', 'The study was asked for by Ursula\nZenker and compared with the film\nof last year, which shows the\nsame.', 'The study was asked for by Ursula Zenker and compared with the film of last year, which shows the same.'],
    ['a title at the end of a line', 'Discussed with Dr.\nZenker', 'Discussed with Dr. Zenker'],
    ['a value that goes on below its beginning', 'NAME : RAJENDRAN A/L\n       MUTHUSAMY', `NAME : RAJENDRAN A/L ${HOLDS_PLACE.repeat(7)}MUTHUSAMY`],
  ])('%s', (_, text, unwrapped) => {
    expect(unwrap(text)).toBe(unwrapped);
    expect(unwrap(text)).toHaveLength(text.length);
  });

  it.each([
    ['fields', 'Name: John Marsh\nSex: male\nReferred: A. Bell'],
    ['a letterhead', 'Dr. John Marsh\nConsultant Radiologist\nOak Hill Clinic'],
    ['a list', 'The findings:\n- cyst of the liver\n- no stones'],
    ['a chat in small letters', '[07:58] ana: is it broken\n[07:59] ben: it is not\nthanks'],
  ])('stay between %s', (_, text) => expect(unwrap(text)).toBe(text));
});
