import { expect, it } from 'vitest';
import { PROBLEMS_ES } from '../../../../addin/words/problems.ts';
import { besideWarnings, disclosures } from '../../../../helper/case/review/disclosures.ts';
import { HIDDEN_REASONS, removed, TOLD_REASONS } from '../../../../helper/documents/journal.ts';

const entries = (counts: Partial<Record<keyof typeof HIDDEN_REASONS, number>>) => Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, () => removed(`body/${kind}`, 'HIDDEN', HIDDEN_REASONS[kind as keyof typeof HIDDEN_REASONS])));

it('who discloses a document is told of what it tracked and hid, by the report that it was in', () => {
  const [warning, ...more] = disclosures([[removed('body/link', 'LINK', 'the target of a link may identify')], entries({ deletion: 1, insertion: 2, text: 3 })]);
  expect(more).toEqual([]);
  expect(warning!.code).toBe('document-revisions');
  expect(warning!.message).toMatch(/^Report 2: 1 tracked deletion and 3 pieces of hidden text taken out, 2 tracked insertions kept as plain text, and nothing in the result shows it\./);
});

it('and of insertions alone, and of nothing where nothing was tracked or hidden', () => {
  expect(disclosures([entries({ insertion: 1 })])[0]!.message).toMatch(/^Report 1: 1 tracked insertion kept as plain text, and nothing/);
  expect(disclosures([[], [removed('body/hidden', 'HIDDEN', 'a layer that is switched off')]])).toEqual([]);
});

it('a moved text is told as such, not as deleted and inserted', () => {
  expect(disclosures([entries({ move: 2 })])[0]!.message).toMatch(/^Report 1: 2 moved pieces kept in the new place alone, and nothing/);
});

it('one note a kind tells of what documents carried along, with the reports that did, in both languages', () => {
  const told = (...kinds: (keyof typeof TOLD_REASONS)[]) => kinds.map((kind) => removed('x', 'METADATA', TOLD_REASONS[kind]));
  const chart = { where: 'chart1/p2', category: 'PATIENT', operation: 'replace', reason: 'identifier in the text' } as const;
  const notes = disclosures([told('file', 'macros'), [chart], told('outline', 'document', 'recognised')]);
  expect(notes.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([['document-files', 'Reports 1, 3'], ['document-outline', 'Report 3'], ['document-chart', 'Report 2'], ['document-recognised', 'Report 3']]);
  for (const kind of Object.keys(TOLD_REASONS) as (keyof typeof TOLD_REASONS)[]) for (const { code } of disclosures([told(kind)])) expect(PROBLEMS_ES[code]).toBeTruthy();
  expect(disclosures([[{ ...chart, where: 'body/p2' }, removed('word/unknown', 'ATTACHMENT', 'a part of a kind that is not understood')]])).toEqual([]);
});

it('people whom lists name as patients besides are counted once each, and no code of another kind', () => {
  const replaced = (text: string, label: 'PATIENT' | 'CLINICIAN' = 'PATIENT') => ({ segment: 'text', start: 0, end: 1, text, label });
  expect(besideWarnings([replaced('CV-7K3M9QXY'), replaced('PERSON-7K3M9Q', 'CLINICIAN')])).toEqual([]);
  expect(besideWarnings([replaced('PATIENT-7K3M9Q'), replaced('PATIENT-7K3M9Q'), replaced('CV-7K3M9QXY')])[0]!.message).toMatch(/^1 more person is named/);
  expect(besideWarnings([replaced('PATIENT-7K3M9Q'), replaced('PATIENT-8K3M9Q')])[0]).toMatchObject({ code: 'patients-beside', message: expect.stringMatching(/^2 more people are named as patients in the reports, each with a code that begins with PATIENT-\./) as string });
  expect(PROBLEMS_ES['patients-beside']).toBeTruthy();
});
