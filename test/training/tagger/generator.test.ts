import { describe, expect, it } from 'vitest';
import { compose } from '../../../training/tagger/generator/compose.ts';
import { LANGUAGES } from '../../../training/tagger/generator/languages.ts';
import { fromExample, mark, toExample, toPieces } from '../../../training/tagger/generator/marked.ts';
import { disturb, dropFieldNames, dropInnerNames, joinLines, upperCase } from '../../../training/tagger/generator/noise.ts';
import { LABEL_NAMES } from '../../../shared/label.ts';
import { Random } from '../../../training/tagger/random.ts';

describe('invented reports', () => {
  it.each(LANGUAGES.map(({ language }) => [language.code, language] as const))('%s: every slot is filled and every mark bears a known label', (_, language) => {
    const random = new Random(11);
    for (let i = 0; i < 40; i++) {
      const pieces = compose(random, language);
      const text = pieces.map((piece) => piece.text).join('');
      expect(text).not.toMatch(/\{\w+\}|undefined|[\uE000-\uE002]/);
      for (const { label } of pieces) if (label !== undefined) expect(LABEL_NAMES).toContain(label);
      expect(pieces.some(({ label }) => label !== undefined)).toBe(true);
    }
  });

  it('are the same for the same seed', () => {
    const write = () => disturb(compose(new Random(3), LANGUAGES[0]!.language), new Random(4));
    expect(write()).toEqual(write());
  });

  it('keep the marks on the same words through every change', () => {
    const pieces = toPieces(`Name: ${mark('PATIENT', 'Ana Ruiz')}\nExam: CT. Seen by Dr. ${mark('CLINICIAN', 'Groß')}.`);
    const upper = toExample('x', upperCase(pieces, new Random(1)));
    expect(upper.spans.map((span) => upper.text.slice(span.start, span.end))).toEqual(['ANA RUIZ', 'GROSS']);
    expect(toExample('x', joinLines(pieces, new Random(1))).text).not.toContain('\n');
  });

  it('lose their field names and nothing else', () => {
    const pieces = dropFieldNames(toPieces(`Name: ${mark('PATIENT', 'Ana Ruiz')}\nMRN: ${mark('MRN', '123')}\nTime 12:30`), new Random(1));
    expect(pieces.map((piece) => piece.text).join('')).toBe('Ana Ruiz\n123\nTime 12:30');
  });

  it('lose the names of fields within a line, and only before an identifier', () => {
    const pieces = dropInnerNames(toPieces(`CT head: normal. Ref MD: ${mark('CLINICIAN', 'Ruiz')} Tel: ${mark('PHONE', '4417')}`), new Random(1));
    expect(pieces.map((piece) => piece.text).join('')).toBe('CT head: normal. Ruiz 4417');
  });

  it('tell of a patient whose surname is an eponym, a nickname, and a message with its fields', () => {
    const texts = Array.from({ length: 300 }, (_, i) => compose(new Random(i), LANGUAGES[0]!.language));
    const labelled = texts.flat();
    expect(labelled.some(({ label, text }) => label === 'PATIENT' && /["“(«'][A-Z]\p{L}+["”)»']/u.test(text))).toBe(true);
    expect(labelled.some(({ label, text }) => label !== undefined && /Wilms|Crohn|Colles|Baker|Paget/.test(text))).toBe(true);
    expect(texts.some((pieces) => /^From: $/m.test(pieces[0]!.text))).toBe(true);
  });

  it('give back the marks of an example that was cut in pieces', () => {
    const example = { name: 'x', text: 'Dr. Ruiz, 12/3', spans: [{ start: 4, end: 8, label: 'CLINICIAN' }, { start: 10, end: 14, label: 'DATE' }] };
    expect(toExample('x', fromExample(example))).toEqual(example);
  });
});
