import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAPS, Lexicon, tokenise } from '../../../../shared/report/tagger/tokens.ts';
import { CASE_MODES } from '../../../../shared/report/tagger/word.ts';

const cut = (text: string) => {
  const tokens = tokenise(text, new Lexicon());
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
};

describe('tokens', () => {
  it('cuts letters, digits and marks apart', () => {
    expect(cut('MRN: A12-345')).toEqual(['MRN', ':', 'A', '12', '-', '345']);
  });

  it('cuts glued text where a capital follows a small letter', () => {
    expect(cut('MadridEmail')).toEqual(['Madrid', 'Email']);
  });

  it('keeps accents, composed or not, inside a word', () => {
    expect(cut('Núñez')).toEqual(['Núñez']);
    expect(cut('Nu\u0301n\u0303ez')).toEqual(['Nu\u0301n\u0303ez']);
  });

  it('takes several line ends as one token and sees the indent after them', () => {
    const tokens = tokenise('a\n\n   b', new Lexicon());
    expect(tokens.words.map((word) => word.kind)).toEqual(['letters', 'newline', 'letters']);
    expect(tokens.gaps[2]).toBe(GAPS.wide);
  });

  it('covers every character that is no white space, in order, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const tokens = tokenise(text, new Lexicon());
      let covered = '';
      const edges: number[] = [];
      for (let i = 0; i < tokens.count; i++) {
        edges.push(tokens.starts[i]!, tokens.ends[i]!);
        covered += text.slice(tokens.starts[i], tokens.ends[i]);
      }
      expect(edges).toEqual([...edges].sort((a, b) => a - b));
      expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }));
  });

  it('tells a text in one case from one in two', () => {
    const mode = (text: string) => tokenise(text, new Lexicon()).modes[0];
    expect(mode('THE PATIENT WAS SEEN TODAY')).toBe(CASE_MODES.upper);
    expect(mode('the patient was seen today by the team on call in the ward')).toBe(CASE_MODES.lower);
    expect(mode('The patient was seen today.')).toBe(CASE_MODES.mixed);
  });
});
