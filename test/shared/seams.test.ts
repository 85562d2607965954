import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../shared/identity/normalise.ts';
import { detect } from '../../shared/report/detect.ts';
import { closeSeams } from '../../shared/seams.ts';

const found = (text: string, header?: Record<string, string>): string[] => detect([{ id: 's', text }], header ? { header } : {}).identifiers.map((one) => text.slice(one.start, one.end));

describe('cuts in words that no reader sees', () => {
  it.each([
    ['soft hyphens', 'Ok\u00ada\u00adfor', 'Okafor'],
    ['signs without width', '\ufeffAd\u200beze', 'Adeze'],
    ['hyphenation at a line end', 'der Pati-\n  entin', 'der Patientin'],
    ['a line end behind the hyphen of a name', 'Mrs Pryce-\nJones', 'Mrs Pryce-Jones'],
    ['a line end behind the hyphen of a number', 'DNI 8.771.180-\nZ', 'DNI 8.771.180-Z'],
  ])('are closed: %s', (_, text, seamless) => expect(closeSeams(text).text).toBe(seamless));

  it.each([
    ['a dash between lines', 'No lesion -\nstable'],
    ['a heading', 'Findings-\nLiver: normal'],
  ])('are not seen in %s', (_, text) => expect(closeSeams(text).text).toBe(text));

  it('lead back to every character', () => {
    const text = 'a\u00adbc-\nde\u200b\u200bf gh-\nij';
    const { text: seamless, origin } = closeSeams(text);
    for (let at = 0; at < seamless.length; at++) expect(text[origin(at)]).toBe(seamless[at]);
  });

  it('hide no name, whether it is known or not', () => {
    expect(found('Seen by Dr. Ok\u00adafor today.')).toEqual(['Ok\u00adafor']);
    expect(found('Pide la Dra. Sán-\nchez Lobato, sin cambios.')).toEqual(['Sán-\nchez Lobato']);
    expect(found('The scan of Oko\u200bnjo is normal.', { PatientName: 'OKONJO^ADA' })).toEqual(['Oko\u200bnjo']);
  });

  it('make no other person of anybody', () => {
    expect(normaliseName('San\u00adchez, Ana')).toBe(normaliseName('Ana Sanchez'));
    expect(normaliseName('Ana Sán-\nchez')).toBe(normaliseName('SANCHEZ^ANA'));
  });

  it('meet where segments meet', () => {
    const { identifiers } = detect([{ id: 'a', text: 'Seen by Dr. Zen-' }, { id: 'b', text: 'kerling today.' }]);
    expect(identifiers.map(({ segment, text }) => `${segment} ${text}`)).toEqual(['a Zen-', 'b kerling']);
  });
});
