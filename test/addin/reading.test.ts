import { describe, expect, it } from 'vitest';
import { pagesOf, piecesOf, timesIn } from '../../addin/review/reading.ts';
import { groupFindings } from '../../addin/review/findings.ts';
import type { Inspection } from '../../shared/contract/case.ts';
import type { Label } from '../../shared/label.ts';

const TEXT = 'Mrs Okafor (Nibbles) of St Mary Hospital; nibbles again, St. Nibblesworth.';

function found(label: Label, text: string, proposed = true): Inspection['documents'][number]['identifiers'][number] {
  const start = TEXT.indexOf(text);
  return { id: text, segment: 's', start, end: start + text.length, label, text, source: 'test', confidence: 0.9, reason: '', proposed };
}

const DOCUMENT: Inspection['documents'][number] = {
  id: 'd', name: 'report', kind: 'text', lang: 'en', segments: [{ id: 's', text: TEXT }],
  identifiers: [found('PATIENT', 'Okafor'), found('CLINICIAN', 'Mary Hospital', false), found('ORG', 'St Mary', true)],
};
const values = new Map(groupFindings([DOCUMENT]).flatMap((group) => group.values.flatMap((value) => value.ids.map((id) => [id, value] as const))));

describe('a document to read', () => {
  it('is cut at what was found and added, without a character lost or twice', () => {
    const pieces = piecesOf(DOCUMENT, { segment: 's', start: 0, end: TEXT.length }, values, ['nibbles']);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.filter(({ found: value }) => value).map(({ text, found: value }) => [text, value!.label])).toEqual([['Okafor', 'PATIENT'], ['St Mary', 'ORG']]);
    expect(pieces.filter(({ added }) => added).map(({ text }) => text)).toEqual(['Nibbles', 'nibbles']);
  });

  it('takes what is added for characters, not for a pattern', () => {
    expect(timesIn([DOCUMENT], '(Nibbles)')).toBe(1);
    expect(timesIn([DOCUMENT], 'St. ')).toBe(1);
    expect(timesIn([DOCUMENT], 'N.bbles')).toBe(0);
  });

  it('is cut at the edges of a part, also amid a value', () => {
    const pieces = piecesOf(DOCUMENT, { segment: 's', start: 6, end: 20 }, values, []);
    expect(pieces.map(({ text }) => text)).toEqual(['afor', ' (Nibbles)']);
    expect(pieces[0]!.found!.label).toBe('PATIENT');
  });

  it('comes in pages of whole segments, or of whole lines, that together are all of it', () => {
    const line = `${'x'.repeat(99)}\n`;
    const segments = [...Array.from({ length: 90 }, (_, index) => ({ id: `${index}`, text: line.repeat(10) })), { id: 'long', text: line.repeat(1000) }, { id: 'wide', text: 'y'.repeat(90_000) }, { id: 'empty', text: '' }];
    const pages = pagesOf({ ...DOCUMENT, segments });
    for (const page of pages) expect(page.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(40_000);
    expect(pages[0]).toHaveLength(40);
    for (const { id, text } of segments) {
      const parts = pages.flat().filter(({ segment }) => segment === id);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      if (id === 'long') for (const { end } of parts) expect(text[end - 1]).toBe('\n');
    }
  });
});
