import { expect, it } from 'vitest';
import { revisionWarnings } from '../../../../helper/case/review/warnings.ts';
import { HIDDEN_REASONS, removed } from '../../../../helper/documents/journal.ts';

const entries = (counts: Partial<Record<keyof typeof HIDDEN_REASONS, number>>) => Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, () => removed(`body/${kind}`, 'HIDDEN', HIDDEN_REASONS[kind as keyof typeof HIDDEN_REASONS])));

it('who discloses a document is told of what it tracked and hid, by the report that it was in', () => {
  const [warning, ...more] = revisionWarnings([[removed('body/link', 'LINK', 'the target of a link may identify')], entries({ deletion: 1, insertion: 2, text: 3 })]);
  expect(more).toEqual([]);
  expect(warning!.code).toBe('document-revisions');
  expect(warning!.message).toMatch(/^Report 2: 1 tracked deletion and 3 pieces of hidden text taken out, 2 tracked insertions kept as plain text, and nothing in the result shows it\./);
});

it('and of insertions alone, and of nothing where nothing was tracked or hidden', () => {
  expect(revisionWarnings([entries({ insertion: 1 })])[0]!.message).toMatch(/^Report 1: 1 tracked insertion kept as plain text, and nothing/);
  expect(revisionWarnings([[], [removed('body/hidden', 'HIDDEN', 'a layer that is switched off')]])).toEqual([]);
});
