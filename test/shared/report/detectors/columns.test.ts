import { describe, expect, it } from 'vitest';
import { findInColumns } from '../../../../shared/report/detectors/columns.ts';
import { detect } from '../../../../shared/report/detect.ts';
import { joinSegments } from '../../../../shared/report/page.ts';
import { expectMarksAlone } from '../covered.ts';

/** What `findInColumns` adds to stretches of a table that others have found. */
function added(text: string, found: readonly string[], label: 'PATIENT' | 'DATE' | 'ID' | 'LOCATION'): string[] {
  const { page } = joinSegments([{ id: 'x', text }], { lang: 'en' });
  const candidates = found.map((value) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length, label, source: 'person' as const, confidence: 0.9, reason: 'a test' }));
  return findInColumns(page, candidates).map(({ start, end }) => text.slice(start, end));
}

const WARD = [
  '0800 Vexley, Harold   B2-14   film 1   clear',
  '0820 Case, Faith      B2-15   film 2   right apical scar',
  '0850 Okonjo, Ada      C1-03   film 3   Sputum sent',
  '0920 Head, Roy        C3-20   film 4   Mass LUL',
].join('\n');

describe('a list of a ward without a head', () => {
  it('takes the other cells of a column of names for names, words or not', () => {
    expect(added(WARD, ['Vexley, Harold', 'Okonjo, Ada'], 'PATIENT')).toEqual(['Case, Faith', 'Head, Roy']);
  });

  it('takes a name whole of which a part was found', () => {
    expect(added(WARD, ['Vexley, Harold', 'Case', 'Okonjo, Ada'], 'PATIENT')).toEqual(['Case, Faith', 'Head, Roy']);
  });

  it('takes codes of the form of those that were found', () => {
    expect(added(WARD, ['B2-14', 'C1-03'], 'LOCATION')).toEqual(['B2-15', 'C3-20']);
  });

  it('believes nothing where fewer than half were found', () => {
    expect(added(WARD, ['Vexley, Harold'], 'PATIENT')).toEqual([]);
  });

  it('leaves findings under a name alone', () => {
    const table = 'Vexley   Left hand   normal\nOkonjo   Vexley      seen\nSiddiq   Okonjo      seen\nBrandt   Normal      seen';
    expect(added(table, ['Okonjo      seen'.slice(0, 6)], 'PATIENT')).toEqual([]);
  });
});

describe('tables with bars and tabs', () => {
  it('reads dates in a column of dates by their place in the row', () => {
    const table = 'Ada | 3/2 | CT\nRoy Head | 4/5 | MR\nFaith | 11/6 | CT';
    expect(added(table, ['3/2', '11/6'], 'DATE')).toEqual(['4/5']);
  });

  it('is asked by the engine', () => {
    expectMarksAlone('en', '{{ID:A44170FK}}\tMr {{PATIENT:Vexley}}\tclear\n{{ID:A99201CT}}\t{{PATIENT:Case, Faith}}\tclear\n{{ID:B30547EV}}\t{{PATIENT:Peter Brandt}}\tclear');
  });
});

describe('prose in two columns', () => {
  it('is no table', () => {
    expect(detect([{ id: 'x', text: 'Liver:   normal   size\nSpleen:   normal   size\nHand:   normal   size' }], { lang: 'en' }).identifiers).toEqual([]);
  });
});
