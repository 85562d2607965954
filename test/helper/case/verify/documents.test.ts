import { describe, expect, it } from 'vitest';
import { residueBesides } from '../../../../helper/case/verify/documents.ts';
import { Originals } from '../../../../helper/case/verify/originals.ts';
import { openText } from '../../../../helper/documents/text/text.ts';
import type { Identifier, KnownValue, Replacement } from '../../../../shared/text.ts';

const values: KnownValue[] = [{ label: 'PATIENT', text: 'OKAFOR^ADAEZE^MIRIAM' }, { label: 'MRN', text: '00482915' }, { label: 'CLINICIAN', text: 'MARCHETTI^LUCIA' }];

/** The labels that a report is held for. @param keep the words of it that were kept, @param replace those that were replaced */
async function heldFor(text: string, keep: string[], replace: string[] = []): Promise<string | undefined> {
  const document = openText(new TextEncoder().encode(text));
  const stretch = (word: string): Pick<Replacement, 'segment' | 'start' | 'end'> => ({ segment: 'text', start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const kept = keep.map((word): Identifier => ({ ...stretch(word), label: 'PATIENT', text: word, source: 'x', confidence: 1, reason: '' }));
  const edits = { replacements: replace.map((word) => ({ ...stretch(word), text: 'CV-1' })), pictures: new Map<string, null>() };
  const { bytes } = await document.rewrite(edits);
  return (await residueBesides(kept, bytes, edits, document, { values, originals: new Originals(values) }))?.message.match(/\((.*)\)/)?.[1];
}

describe('a written report with kept places', () => {
  it('passes with what was kept in it, and is held without', async () => {
    expect(await heldFor('Seen: Adaeze Okafor today', ['Adaeze Okafor'])).toBeUndefined();
    expect(await heldFor('Seen: Adaeze Okafor today', [])).toBe('PATIENT');
  });

  it('is held for the same name at another place, in any spelling', async () => {
    expect(await heldFor('Seen: Adaeze Okafor. OKAFOR, Miriam', ['Adaeze Okafor'])).toBe('PATIENT');
    expect(await heldFor('Seen: Adaeze Okafor. OKAFOR, Miriam', ['Adaeze Okafor'], ['OKAFOR, Miriam'])).toBeUndefined();
  });

  it('is held for another original', async () => {
    expect(await heldFor('Adaeze Okafor, 482915', ['Adaeze Okafor'])).toBe('MRN');
    expect(await heldFor('Adaeze Okafor, Lucia Marchetti', ['Adaeze Okafor'])).toBe('CLINICIAN');
  });

  it('is held for a name that a kept word makes together with its neighbour', async () => {
    expect(await heldFor('Seen: Adaeze Okafor today', ['Okafor'])).toBe('PATIENT');
  });

  it('is held for a name anywhere in a long text, also where that is hunted in pieces', async () => {
    const filler = 'No pleural effusion.\n';
    for (const length of [499_990, 500_000, 500_990]) {
      const before = filler.repeat(Math.ceil(length / filler.length)).slice(0, length - 1);
      expect(await heldFor(`${before} Adaeze Okafor\n${filler}`, [])).toBe('PATIENT');
    }
    expect(await heldFor(filler.repeat(60_000), [])).toBeUndefined();
    expect(await heldFor(`${'x'.repeat(499_995)}Adaeze Okafor`, [])).toBeUndefined();
  });
});
