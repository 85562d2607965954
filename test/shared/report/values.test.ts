import { describe, expect, it } from 'vitest';
import type { Label } from '../../../shared/label.ts';
import { joinSegments } from '../../../shared/report/page.ts';
import { tokenAt } from '../../../shared/report/tokens.ts';
import { isValue } from '../../../shared/report/values.ts';

/** Whether the stretch between square brackets is a value where it was taken for something of a label. */
function isTakenForValue(lang: string, marked: string, label: Label): boolean {
  const [before = '', value = '', after = ''] = marked.split(/[[\]]/);
  const { page } = joinSegments([{ id: 'text', text: before + value + after }], { lang });
  return isValue(page, tokenAt(page.tokens, before.length), tokenAt(page.tokens, before.length + value.length), label);
}

describe('what reads like an identifier and is a value', () => {
  it.each<[string, string, Label]>([
    ['de', 'noch heute wg [sO2 89]', 'ACCESSION'], ['it', 'PA 150/80 Sat [93] in aa', 'DATE'], ['fr', 'TA 120/[80], pouls normal', 'ID'],
    ['pt', 'no recreio, grau [1]', 'LOCATION'], ['de', 'Fraktur Typ [B]', 'CLINICIAN'], ['fr', 'Garden [IV]', 'CLINICIAN'],
    ['it', 'operaio, [cl. 1979], edile', 'DATE'], ['de', 'Herzschrittmacher [Baujahr 2011]', 'DATE'],
    ['it', 'arrivato alle [15.10]', 'DATE'], ['pt', 'visto às [09.30]', 'DATE'],
    ['it', 'dal ponteggio da [mt 2,80]', 'LOCATION'], ['fr', 'prostate 42 [g]. Vessie', 'CLINICIAN'],
  ])('%s: %s', (lang, marked, label) => expect(isTakenForValue(lang, marked, label)).toBe(true));
});

describe('what is like a value and identifies', () => {
  it.each<[string, string, Label]>([
    ['en', 'booked for [Sat 14]', 'DATE'], ['de', 'Kontrolle [Fr 24.10]', 'DATE'], ['en', 'MRN HR [118822]', 'MRN'], ['it', 'Dott. [B]', 'CLINICIAN'],
    ['it', 'visto il [15.10]', 'DATE'], ['de', 'seit [Ostern 2011]', 'DATE'], ['it', 'nato a [Meta 2]', 'LOCATION'], ['fr', 'validé à 17:42 [G]. Vessie', 'CLINICIAN'],
  ])('%s: %s', (lang, marked, label) => expect(isTakenForValue(lang, marked, label)).toBe(false));
});
