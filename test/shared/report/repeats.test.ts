import { expect, it } from 'vitest';
import type { Candidate } from '../../../shared/report/candidate.ts';
import { joinSegments } from '../../../shared/report/page.ts';
import { withRepeats } from '../../../shared/report/repeats.ts';

/** What is believed of the second of two places, where the first is certain to be somebody and the arbiter doubts the second. */
function believed(text: string, first: string, second: string): boolean {
  const { page } = joinSegments([{ id: 'text', text }], {});
  const at = (found: string, start: number, source: Candidate['source'], confidence: number): Candidate => ({ start, end: start + found.length, label: 'PATIENT', source, confidence, reason: 'test' });
  const candidates = [at(first, text.indexOf(first), 'person', 0.98), at(second, text.lastIndexOf(second), 'second-pass', 0.3)];
  return withRepeats(page, candidates)[1]!.confidence > 0.5;
}

it('a word of a certain name that is no other word is believed wherever it stands', () => {
  expect(believed('Mr Gethin Pryddercholl was seen. LI-RADS Pryddercholl seg. VIII', 'Gethin Pryddercholl', 'Pryddercholl')).toBe(true);
  expect(believed('Beatrix Olumide was seen. printed by bolumide', 'Beatrix Olumide', 'bolumide')).toBe(true);
});

it('a word of a certain name that is also another word is not', () => {
  expect(believed('Mr Gethin Hand was seen. Hand: no fracture', 'Gethin Hand', 'Hand')).toBe(false);
  expect(believed('Dr Petra Colles was seen. Colles fracture', 'Petra Colles', 'Colles')).toBe(false);
});
