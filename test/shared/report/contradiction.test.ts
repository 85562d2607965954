import { describe, expect, it } from 'vitest';
import { detect } from '../../../shared/report/detect.ts';
import { Lexicon, tokenise } from '../../../shared/report/tagger/tokens.ts';

/** What is found in a text of which a network holds everything this probable. */
function found(text: string, probability: number): string[] {
  const { starts, count } = tokenise(text, new Lexicon());
  const network = { starts, identifying: new Float32Array(count).fill(probability), beginning: new Float32Array(count), labels: [] };
  return detect([{ id: 'x', text }], { network }).identifiers.map((identifier) => identifier.text);
}

describe('what forms and lists find where the network is sure of nothing', () => {
  it.each([
    ['a word that is also a given name', 'El punto Lucía no se valora.', 'Lucía'],
    ['a short number behind a label', 'MRN: 4512\nNo fracture.', '4512'],
    ['a town that gave a score its name', 'Rodilla. Vive en Cincinnati desde entonces.', 'Cincinnati'],
  ])('is left, though found otherwise: %s', (_, text, value) => {
    expect(found(text, 0.5).some((identifier) => identifier.includes(value))).toBe(true);
    expect(found(text, 0.001).some((identifier) => identifier.includes(value))).toBe(false);
  });

  it.each([
    ['a person behind a title', 'El colon del Sr. Colón muestra engrosamiento.', 'Colón'],
    ['a long number behind its label', 'MRN: 00482915\nNo fracture.', '00482915'],
    ['a date', 'Compared with 12 March 2021.', '12 March 2021'],
    ['an address', 'Write to j.doe@example.org about it.', 'j.doe@example.org'],
    ['initials', 'No fracture.\nTranscribed: kw', 'kw'],
  ])('goes all the same: %s', (_, text, value) => {
    expect(found(text, 0.001)).toContain(value);
  });

  it('goes all the same when it is known', () => {
    const text = 'Cincinnati aqueduct, patient Cincinnati.';
    const { starts, count } = tokenise(text, new Lexicon());
    const network = { starts, identifying: new Float32Array(count), beginning: new Float32Array(count), labels: [] };
    expect(detect([{ id: 'x', text }], { network, header: { PatientName: 'Cincinnati^Ada' } }).identifiers.map((identifier) => identifier.text)).toContain('Cincinnati');
  });
});
