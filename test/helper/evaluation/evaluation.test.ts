import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../helper/detection/tagger.ts';
import { evaluate } from '../../../helper/evaluation/evaluate.ts';
import { evaluateFolds } from '../../../helper/evaluation/folds.ts';
import { readMarks, readReports, type LabelledReport } from '../../../helper/evaluation/labelledReport.ts';
import { PERTURBATIONS } from '../../../helper/evaluation/perturbation.ts';
import { addReport, emptyScore, rates } from '../../../helper/evaluation/score.ts';

function report(marked: string): LabelledReport {
  return { name: 'case', lang: 'en', ...readMarks('case', marked) };
}

describe('labelled reports', () => {
  it('lose their marks and keep what they mark', () => {
    const { text, marks } = readMarks('case', 'Seen by {{CLINICIAN:Osei}} on {{DATE:28 June}}.');
    expect(text).toBe('Seen by Osei on 28 June.');
    expect(marks.map(({ start, end, label }) => [label, text.slice(start, end)])).toEqual([['CLINICIAN', 'Osei'], ['DATE', '28 June']]);
  });

  it('refuse labels that nobody knows', () => {
    expect(() => readMarks('case', '{{NICKNAME:Zizi}}')).toThrow(/unknown label/);
  });

  it.each(Object.keys(PERTURBATIONS) as (keyof typeof PERTURBATIONS)[])('keep their marks on the same words: %s', (name) => {
    const before = report('Patient: {{PATIENT:José Vexley}}\nExam no.: {{ACCESSION:A1058}}\n\nSeen {{DATE:28 June}}.');
    const after = PERTURBATIONS[name](before);
    expect(after.marks).toHaveLength(3);
    const values = after.marks.map(({ start, end }) => after.text.slice(start, end));
    expect(values.join(' ').length).toBeGreaterThanOrEqual(20);
    for (const value of values) expect(value).toBe(value.trim());
  });
});

describe('cross-validation', () => {
  const reports = Array.from({ length: 11 }, (_, index) => ({ ...report(`Dr. {{CLINICIAN:Osei}} saw ${index} cysts.`), name: `case-${index}` }));

  it('scores each report once, in the same part every time', async () => {
    const folds = await evaluateFolds(reports, { header: false }, 5);
    expect(folds.map(({ score }) => score.reports).reduce((sum, count) => sum + count)).toBe(reports.length);
    expect(await evaluateFolds([...reports].reverse(), { header: false }, 5)).toEqual(folds);
  });

  it('chooses the threshold without the part that is held out', async () => {
    // Outside of the odd one every finding is right, so that the lowest threshold is as good as any; the odd one alone would ask for more.
    const odd = { ...report('Mr Hale was here.'), name: 'odd' };
    const folds = await evaluateFolds([...reports, odd], { header: false }, 12);
    expect(folds.find(({ score }) => score.strict.marked === 0 && score.reports === 1)?.threshold ?? 0.3).toBe(0.3);
  });
});

describe('scores', () => {
  const one = report('By {{CLINICIAN:Ada Osei}} on {{DATE:28 June}} here');

  it('count exact spans with their labels, and characters without', () => {
    const score = emptyScore();
    addReport(score, one, [{ start: 3, end: 11, label: 'PATIENT' }, { start: 15, end: 17, label: 'DATE' }]);
    expect(score.strict).toEqual({ marked: 2, found: 2, right: 0 });
    expect(rates(score.characters)).toMatchObject({ precision: 1, recall: 9 / 13 });
    expect(score.nothingMissed).toBe(0);
    expect(score.unmarkedChanged).toBe(0);
  });

  it('know a report with nothing missed, and text that would be changed for nothing', () => {
    const score = emptyScore();
    addReport(score, one, [{ start: 0, end: 2, label: 'ORG' }, ...one.marks]);
    expect(score.nothingMissed).toBe(1);
    expect(score.strict.right).toBe(2);
    expect(score.unmarkedChanged).toBe(2);
    expect(score.unmarked).toBe(8);
  });
});

const REPORTS = '../shared/text/reports';

/** Needs the labelled reports beside the project; skipped in a clone that has none. Floors are a little below what docs/report.md states. */
describe.skipIf(!existsSync(REPORTS))('detection on the labelled reports beside the project (skipped where they are absent)', () => {
  const tagger = loadTagger();
  it.each([true, false])('does not fall below its floors, header given: %s', async (header) => {
    const score = await evaluate(readReports(REPORTS), { header, threshold: 0.5, ...(tagger ? { tagger } : {}) });
    expect(rates(score.characters).recall).toBeGreaterThan(0.95);
    expect(rates(score.characters).precision).toBeGreaterThan(0.965);
    expect(score.unmarkedChanged / score.unmarked).toBeLessThan(0.012);
  }, 180_000);
});
