import { describe, expect, it } from 'vitest';
import { joined, namedPlaces } from '../../../../helper/case/review/named.ts';
import type { Label } from '../../../../shared/label.ts';

function places(text: string, ...named: string[]): string[] {
  return namedPlaces([{ id: 's', text }], named.map((one) => ({ label: 'RELATIVE' as Label, text: one }))).map(({ start, end }) => text.slice(start, end));
}

describe('what a reviewer names', () => {
  it.each<[named: string, text: string, found: string[]]>([
    ['zebra', 'a zebra, Zebra; ZEBRA.', ['zebra', 'Zebra', 'ZEBRA']],
    ['Mr Day', 'for mr\n day', ['mr\n day']],
    ['(Bo)', 'Ann (Bo) Li', ['(Bo)']],
    ['X.9', 'X.9 and X-9', ['X.9']],
    ['José', 'josé y José', ['josé', 'José']],
    ['nodule', 'nodule-like', ['nodule']],
  ])('goes wherever it is written: %s', (named, text, found) => expect(places(text, named)).toEqual(found));

  it.each([['zebra', 'zebras'], ['Ann', 'Annex, Joann'], ['12', '123, 012'], ['José', 'Josés']])('stays as a part of another word: %s in %s', (named, text) => expect(places(text, named)).toEqual([]));

  it('is joined with what was found at the same place, as the longer of both', () => {
    const text = 'Dr Ann Zebra Li';
    const found = { segment: 's', start: 3, end: 12, label: 'CLINICIAN' as Label, text: 'Ann Zebra', source: 'person', confidence: 0.9, reason: '' };
    const segments = [{ id: 's', text }, { id: 't', text: 'zebra' }];
    const all = joined(segments, [...namedPlaces(segments, [{ label: 'RELATIVE', text: 'Zebra' }, { label: 'ID', text: 'zebra li' }]), found]);
    expect(all.map(({ segment, label, text: said }) => [segment, label, said])).toEqual([['s', 'CLINICIAN', 'Ann Zebra Li'], ['t', 'RELATIVE', 'zebra']]);
  });
});
