import { expect, it } from 'vitest';
import { joinSegments } from '../../../shared/report/page.ts';
import { withRepeats } from '../../../shared/report/repeats.ts';

/** What is found besides `name`, which is certain to be somebody. */
function repeated(text: string, name: string): string[] {
  const { page } = joinSegments([{ id: 'text', text }], {});
  const start = text.indexOf(name);
  const certain = { start, end: start + name.length, label: 'PATIENT', source: 'person', confidence: 0.98, reason: 'test' } as const;
  return withRepeats(page, [certain]).filter((found) => found.start !== start).map((found) => text.slice(found.start, found.end));
}

it('a word of a certain name that is no other word is found wherever it stands', () => {
  expect(repeated('Mr Gethin Pryddercholl was seen. LI-RADS Pryddercholl seg. VIII', 'Gethin Pryddercholl')).toEqual(['Pryddercholl']);
  expect(repeated('Beatrix Olumide was seen. Printed by bolumide', 'Beatrix Olumide')).toEqual(['bolumide']);
});

it('a word of a certain name that is also another word is not', () => {
  expect(repeated('Mr Gethin Hand was seen. Hand: no fracture', 'Gethin Hand')).toEqual([]);
  expect(repeated('Dr Petra Colles was seen. Colles fracture', 'Petra Colles')).toEqual([]);
});

it('a German genitive is the name too', () => {
  expect(repeated('Frau Waltraudis Hünnebeck kam zur Untersuchung der Leber und der Milz. Hünnebecks Beschwerden bestehen seit einem Jahr.', 'Waltraudis Hünnebeck')).toEqual(['Hünnebecks']);
});

it('what is doubted gives way to it', () => {
  const text = 'Mr Gethin Pryddercholl was seen. Pryddercholl smiles';
  const { page } = joinSegments([{ id: 'text', text }], {});
  const at = (start: number, length: number, confidence: number) => ({ start, end: start + length, label: 'PATIENT', source: 'person', confidence, reason: 'test' }) as const;
  expect(withRepeats(page, [at(3, 19, 0.98), at(33, 12, 0.3)]).map(({ start, confidence }) => [start, confidence])).toEqual([[3, 0.98], [33, 0.8]]);
});
