import { expect, it } from 'vitest';
import { isBiomarker, isDoses, isNobodys } from '../../../shared/report/nobodys.ts';

it.each(['20-20-0', '75-0-150', '5000-0-5000', '1-0-0-1', '2,5-0-2,5', '600-600-600-600'])('%s are doses of a day', (written) => {
  expect(isDoses(written)).toBe(true);
});

it.each(['10-10-20', '5-5-23', '3/10', '12-10-2020', '0-150', '600-600-600'])('%s may be a day or a piece of something, and is left to the other rules', (written) => {
  expect(isDoses(written)).toBe(false);
});

it('sex and age are nobody’s, and a letter before a longer number may be', () => {
  expect(isNobodys('F/22')).toBe(true);
  expect(isNobodys('F/2204')).toBe(false);
});

it.each(['68Ga-PSMA-11', '99mTc-MDP', '18F-FDG', 'I-131', 'Lu-177'])('%s is a tracer or an isotope', (written) => {
  expect(isNobodys(written)).toBe(true);
});

it.each(['68-PSMA-11', '18F-4471', 'I-4471', 'L-177', '24B-118'])('%s may be a number of somebody', (written) => {
  expect(isNobodys(written)).toBe(false);
});

it('genes and their proteins are nobody’s, and other letters may be', () => {
  expect(['EGFR', 'PD-L1', 'anti-PD-L1', 'HESX1'].map(isBiomarker)).toEqual([true, true, true, true]);
  expect(['EGF', 'Ret', 'HES-1', 'anti-EGFR2'].map(isBiomarker)).toEqual([false, false, false, false]);
});
