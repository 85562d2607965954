import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../shared/report/tokens.ts';
import { truecase } from '../../../shared/report/truecase.ts';

const written = (text: string, lang: string): string => truecase(text, tokenise(text), lang);

describe('a text in one case', () => {
  it.each([
    ['en', 'MR HALE WILL RETURN IN MAY FOR A CLINICAL EXAM', 'mr Hale will return in May for a clinical exam'],
    ['en', 'patient: rose martin, seen by dr. hand', 'patient: Rose Martin, seen by dr. Hand'],
    ['en', 'LEFT HAND: NO FRACTURE. THICK RED CYST', 'left hand: no fracture. thick red cyst'],
    ['en', 'prior at tidewater clinic on st patrick\'s day', 'prior at Tidewater Clinic on St Patrick\'s Day'],
    ['es', 'LA SRA. CALVO PIDE COPIA', 'la Sra. Calvo pide copia'],
    ['es', 'VIVE EN LA PLAZA DE LAS NIEVES DESDE NAVIDAD', 'vive en la Plaza de las Nieves desde Navidad'],
    ['fr', 'LE DR ROBIN CONCLUT A UNE ATTEINTE', 'le dr Robin conclut a une atteinte'],
    ['de', 'pkw PLÖ-MP 4471, dr. öztürk', 'pkw PLÖ-MP 4471, dr. Öztürk'],
  ])('is written as it would have been (%s): %s', (lang, text, expected) => {
    expect(written(text, lang)).toBe(expected);
  });

  it('keeps its length, also where a letter is longer in the other case', () => {
    for (const text of ['STRAßE İSTANBUL ŉ', 'straße ﬁbula', 'ΑΣ']) expect(written(text, 'de')).toHaveLength(text.length);
  });
});
