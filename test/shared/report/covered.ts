import { expect } from 'vitest';
import { readMarks } from '../../../helper/evaluation/labelledReport.ts';
import { detect, type DetectOptions } from '../../../shared/report/detect.ts';

/** Expects that each letter and digit inside the inline marks of a text is found, whatever its label, and none outside. */
export function expectMarksAlone(lang: string, marked: string, options: DetectOptions = {}): void {
  const { text, marks } = readMarks('case', marked);
  const covered = (spans: readonly { start: number; end: number }[]): string => [...text].map((letter, at) => (/[\p{L}\p{N}]/u.test(letter) && spans.some(({ start, end }) => start <= at && at < end) ? letter : '·')).join('');
  expect(covered(detect([{ id: 'x', text }], { lang, ...options }).identifiers)).toBe(covered(marks));
}
