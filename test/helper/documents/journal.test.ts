import { expect, it } from 'vitest';
import { replacementEntries } from '../../../helper/documents/journal.ts';

it('names the paragraph of each replacement, from 1', () => {
  const text = 'one\ntwo\n\nfour';
  const entries = replacementEntries([{ id: 'body', text }], ['one', 'two', 'four'].map((word) => ({ segment: 'body', start: text.indexOf(word), end: text.indexOf(word) + word.length, text: 'x', label: 'DATE' as const })));
  expect(entries.map(({ where, category }) => `${where} ${category}`)).toEqual(['body/p1 DATE', 'body/p2 DATE', 'body/p4 DATE']);
});

it('takes time by the length of a text, not by its replacements as well', () => {
  const line = 'No pleural effusion. Seen by Okafor.\n';
  const text = line.repeat(100_000);
  const replacements = Array.from({ length: 50_000 }, (_, index) => ({ segment: 'body', start: 2 * index * line.length, end: 2 * index * line.length + 2, text: 'x' }));
  const begun = performance.now();
  expect(replacementEntries([{ id: 'body', text }], replacements).at(-1)!.where).toBe('body/p99999');
  expect(performance.now() - begun).toBeLessThan(5000);
}, 120_000);
