import { describe, expect, it } from 'vitest';
import { piecesOf, portionOf, timesIn } from '../../addin/review/reading.ts';
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
    const pieces = piecesOf(DOCUMENT.segments[0]!, DOCUMENT.identifiers, values, ['nibbles']);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.filter(({ found: value }) => value).map(({ text, found: value }) => [text, value!.label])).toEqual([['Okafor', 'PATIENT'], ['St Mary', 'ORG']]);
    expect(pieces.filter(({ added }) => added).map(({ text }) => text)).toEqual(['Nibbles', 'nibbles']);
  });

  it('takes what is added for characters, not for a pattern', () => {
    expect(timesIn([DOCUMENT], '(Nibbles)')).toBe(1);
    expect(timesIn([DOCUMENT], 'St. ')).toBe(1);
    expect(timesIn([DOCUMENT], 'N.bbles')).toBe(0);
  });

  it('shows a long document in portions of whole segments', () => {
    const segments = Array.from({ length: 90 }, (_, index) => ({ id: `${index}`, text: 'x'.repeat(1000) }));
    const long = { ...DOCUMENT, segments };
    const first = portionOf(long, 1);
    expect(first.more).toBe(true);
    expect(first.segments.length).toBeLessThan(segments.length);
    expect(portionOf(long, 3)).toEqual({ segments, more: false });
  });
});
