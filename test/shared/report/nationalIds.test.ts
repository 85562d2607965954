import { describe, expect, it } from 'vitest';
import { isCodiceFiscale, isCpf, isDni, isIban, isKvnr, isNass, isNhs, isNir, isPortugueseNif, isRut } from '../../../shared/report/words/nationalIds.ts';

/** Published examples of the issuers, or numbers made to the rule; each with one digit or letter changed. */
const CASES: [string, (value: string) => boolean, right: string, wrong: string][] = [
  ['Spanish DNI', isDni, '12345678Z', '12345678A'],
  ['Spanish NIE', isDni, 'X1234567L', 'X1234567M'],
  ['NHS number', isNhs, '9434765919', '9434765918'],
  ['Spanish social security', isNass, '281234567840', '281234567841'],
  ['French NIR', isNir, '255081416802538', '255081416802539'],
  ['German KVNR', isKvnr, 'A123456780', 'A123456781'],
  ['Italian codice fiscale', isCodiceFiscale, 'RSSMRA85T10A562S', 'RSSMRA85T10A562T'],
  ['Portuguese NIF', isPortugueseNif, '123456789', '123456788'],
  ['Brazilian CPF', isCpf, '52998224725', '52998224724'],
  ['Chilean RUT', isRut, '123456785', '123456784'],
  ['IBAN', isIban, 'DE89370400440532013000', 'DE89370400440532013001'],
];

describe('check digits', () => {
  it.each(CASES)('%s', (_, check, right, wrong) => {
    expect(check(right)).toBe(true);
    expect(check(wrong)).toBe(false);
  });
});
