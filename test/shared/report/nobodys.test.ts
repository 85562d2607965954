import { expect, it } from 'vitest';
import { isDoses, isNobodys } from '../../../shared/report/nobodys.ts';

it.each(['20-20-0', '75-0-150', '5000-0-5000', '1-0-0-1', '2,5-0-2,5'])('%s are doses of a day', (written) => {
  expect(isDoses(written)).toBe(true);
});

it.each(['10-10-20', '5-5-23', '3/10', '12-10-2020', '0-150', '600-600-600'])('%s may be a day or a piece of something, and is left to the other rules', (written) => {
  expect(isDoses(written)).toBe(false);
});

it('sex and age are nobody’s, and a letter before a longer number may be', () => {
  expect(isNobodys('F/22')).toBe(true);
  expect(isNobodys('F/2204')).toBe(false);
});
