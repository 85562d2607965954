import { expect, it } from 'vitest';
import { withFirmWords } from '../../../shared/report/firms.ts';
import { joinSegments } from '../../../shared/report/page.ts';

/** What goes of a text in which the stretch in brackets was found as a site. */
function whole(marked: string): string {
  const text = marked.replace(/[[\]]/g, '');
  const start = marked.indexOf('[');
  const candidate = { start, end: marked.indexOf(']') - 1, label: 'ORG', source: 'institution', confidence: 0.9, reason: 'test' } as const;
  const { end } = withFirmWords(joinSegments([{ id: 'text', text }], { lang: 'en' }).page, candidate, undefined);
  return text.slice(start, end);
}

it.each([
  ['Seen at [Dunmore] Radiology Associates, LLP for pain', 'Dunmore Radiology Associates, LLP'],
  ['Seen at [Kessler & Dunmore] Oncology Specialists for pain', 'Kessler & Dunmore Oncology Specialists'],
  ['Seen at [Dunmore Associates], PLLC', 'Dunmore Associates, PLLC'],
  ['Contact tracing of [Tukumaaq] Daycare staff', 'Tukumaaq Daycare'],
  ['Low risk ([Natura] labs, req)', 'Natura labs'],
  ['[Domus Röntgen] ehf., Egilsgata', 'Domus Röntgen ehf.'],
  ['A letter of [Dunmore] Imaging Partners', 'Dunmore Imaging Partners'],
])('a firm goes with the words of its name: %s', (marked, name) => expect(whole(marked)).toBe(name));

it.each([
  '[Gillette Regional] Radiology', '[Oakmere Hospital] Imaging Institute', '[Oakmere] Radiology\nAssociates', '[Oakmere] Radiology department', '[Oakmere] unit 4', '[Oakmere], Clinic 3', '[Oakmere]  Associates', '[Oakmere] group of patients', '[Oakmere] Incidental finding', '[Oakmere], PC-controlled pump', '[Oakmere] surgery of the knee', '[Oakmere] imaging was done',
])('a department, a heading and running text behind a name stay: %s', (marked) => expect(whole(marked)).toBe(marked.slice(1, marked.indexOf(']'))));

it('what is found behind stays by itself', () => {
  const { page } = joinSegments([{ id: 'text', text: 'Dunmore Associates' }], {});
  const site = { start: 0, end: 7, label: 'ORG', source: 'institution', confidence: 0.9, reason: 'test' } as const;
  expect(withFirmWords(page, site, { ...site, start: 8, end: 18 }).end).toBe(7);
});
