import type { Label } from '../../label.ts';

/** A national number whose form, or whose check digits, give it away without a field name. */
export interface NationalId {
  label: Label;
  name: string;
  pattern: RegExp;
  /** Whether the check digits of the value, letters and digits only, in upper case, are right; absent where there are none. */
  check?: (value: string) => boolean;
  confidence: number;
}

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const digitSum = (digits: string, weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** Spain, DNI and NIE: the letter is the number modulo 23 (Real Decreto 1553/2005). */
export function isDni(value: string): boolean {
  const match = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(value);
  if (!match) return false;
  const number = Number(match[1] ? 'XYZ'.indexOf(match[1]) + match[2]! : match[2]);
  return DNI_LETTERS[number % 23] === match[3];
}

/** United Kingdom, NHS number: weights 10 to 2, modulo 11. */
export function isNhs(value: string): boolean {
  const check = 11 - (digitSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return /^\d{10}$/.test(value) && check !== 10 && check % 11 === Number(value[9]);
}

/** Spain, social security (NASS): the first ten digits modulo 97. */
export function isNass(value: string): boolean {
  return /^\d{12}$/.test(value) && Number(value.slice(0, 10)) % 97 === Number(value.slice(10));
}

/** France, NIR: 97 less the first thirteen digits modulo 97; Corsica's 2A and 2B count as 19 and 18. */
export function isNir(value: string): boolean {
  const body = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return /^\d{13}$/.test(body) && 97 - Number(BigInt(body) % 97n) === Number(value.slice(13));
}

/** Germany, KVNR: the letter as two digits, weights 1 and 2 in turn with digit sums, modulo 10 (§ 290 SGB V). */
export function isKvnr(value: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(value)) return false;
  const digits = String(value.charCodeAt(0) - 64).padStart(2, '0') + value.slice(1, 9);
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const product = Number(digits[index]) * (index % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === Number(value[9]);
}

/** Italy, codice fiscale: odd and even places by table, modulo 26 (DM 23.12.1976). */
export function isCodiceFiscale(value: string): boolean {
  if (!/^[A-Z]{6}[\dLMNPQRSTUV]{2}[A-EHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/.test(value)) return false;
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const character = value[index]!;
    const rank = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += index % 2 === 0 ? odd[rank]! : rank;
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}

/** Portugal, NIF: weights 9 to 2, modulo 11. */
export function isPortugueseNif(value: string): boolean {
  const check = 11 - (digitSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return /^[1235689]\d{8}$/.test(value) && (check >= 10 ? 0 : check) === Number(value[8]);
}

/** Brazil, CPF: two check digits modulo 11. */
export function isCpf(value: string): boolean {
  if (!/^\d{11}$/.test(value) || /^(\d)\1+$/.test(value)) return false;
  const digit = (length: number): number => ((digitSum(value, Array.from({ length }, (_, index) => length + 1 - index)) * 10) % 11) % 10;
  return digit(9) === Number(value[9]) && digit(10) === Number(value[10]);
}

/** Chile, RUT: weights 2 to 7 from the right, modulo 11, K for 10. */
export function isRut(value: string): boolean {
  const match = /^(\d{7,8})([\dK])$/.exec(value);
  if (!match) return false;
  const sum = [...match[1]!].reverse().reduce((total, digit, index) => total + Number(digit) * ((index % 6) + 2), 0);
  const check = 11 - (sum % 11);
  return (check === 11 ? '0' : check === 10 ? 'K' : String(check)) === match[2];
}

/** IBAN: the country and check digits moved to the end, letters as numbers, modulo 97 (ISO 13616). */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false;
  const digits = (value.slice(4) + value.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/**
 * Forms that stand on their own. Where `check` is given, a wrong check digit makes it no candidate here; beside a field name
 * the value counts whatever its check digit (see `fields.ts`).
 */
export const NATIONAL_IDS: readonly NationalId[] = [
  { label: 'NATIONALID', name: 'a US social security number', pattern: /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])/g, confidence: 0.95 },
  { label: 'INSURANCE', name: 'a US Medicare number', pattern: /(?<!\w)[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?!\w)/g, confidence: 0.9 },
  { label: 'NATIONALID', name: 'an NHS number', pattern: /(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])/g, check: isNhs, confidence: 0.9 },
  { label: 'NATIONALID', name: 'a UK national insurance number', pattern: /(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/g, confidence: 0.9 },
  { label: 'NATIONALID', name: 'a Spanish DNI or NIE', pattern: /(?<![\w.-])(?:[XYZ][-. ]?\d{7}|\d{2}[. ]?\d{3}[. ]?\d{3})[-. ]?[A-Z](?!\w)/gi, check: isDni, confidence: 0.95 },
  { label: 'NATIONALID', name: 'a Catalan CIP', pattern: /(?<!\w)[A-Z]{4} ?[01]\d{6} ?\d{3}(?!\w)/g, confidence: 0.9 },
  { label: 'INSURANCE', name: 'a Spanish social security number', pattern: /(?<![\w.-])\d{2}[ /.-]?\d{8}[ /.-]?\d{2}(?![\w-])/g, check: isNass, confidence: 0.9 },
  { label: 'NATIONALID', name: 'a Mexican CURP', pattern: /(?<!\w)[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d(?!\w)/gi, confidence: 0.95 },
  { label: 'NATIONALID', name: 'a Mexican RFC', pattern: /(?<!\w)[A-ZÑ]{4}\d{6}[A-Z\d]{3}(?!\w)/g, confidence: 0.85 },
  { label: 'NATIONALID', name: 'a Chilean RUT', pattern: /(?<![\w.-])\d{1,2}\.?\d{3}\.?\d{3}-[\dkK](?!\w)/g, check: isRut, confidence: 0.9 },
  { label: 'NATIONALID', name: 'an Argentine CUIL', pattern: /(?<![\w.-])(?:20|23|24|27)-\d{8}-\d(?![\w-])/g, confidence: 0.9 },
  { label: 'NATIONALID', name: 'a French NIR', pattern: /(?<![\w.-])[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\w)/g, confidence: 0.9 },
  { label: 'INSURANCE', name: 'a German KVNR', pattern: /(?<!\w)[A-Z]\d{9}(?!\w)/g, check: isKvnr, confidence: 0.92 },
  { label: 'NATIONALID', name: 'a German social security number', pattern: /(?<!\w)\d{2} ?\d{6} ?[A-Z] ?\d{3}(?!\w)/g, confidence: 0.75 },
  { label: 'NATIONALID', name: 'an Italian codice fiscale', pattern: /(?<!\w)[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/gi, confidence: 0.96 },
  { label: 'INSURANCE', name: 'an Italian health card', pattern: /(?<!\d)80380\d{15}(?!\d)/g, confidence: 0.95 },
  { label: 'NATIONALID', name: 'a Brazilian CPF', pattern: /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, confidence: 0.95 },
  { label: 'NATIONALID', name: 'a Swiss AHV number', pattern: /(?<![\w.])756\.\d{4}\.\d{4}\.\d{2}(?!\w)/g, confidence: 0.97 },
  { label: 'NATIONALID', name: 'an Indian Aadhaar number', pattern: /(?<![\w.-])[2-9]\d{3} \d{4} \d{4}(?![\w-])/g, confidence: 0.7 },
  { label: 'ACCOUNT', name: 'a German court file number', pattern: /(?<![\w.-])\d{1,3} [A-Z][A-Za-z]{0,2} \d{1,5}\/\d{2}(?![\w/])/g, confidence: 0.8 },
  { label: 'ID', name: 'a German number plate', pattern: /(?<![\p{L}\d-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}(?![\d\p{L}-])/gu, confidence: 0.75 },
  { label: 'ID', name: 'a French or Italian number plate', pattern: /(?<![\w-])[A-Z]{2}-\d{3}-[A-Z]{2}(?![\w-])/g, confidence: 0.8 },
  { label: 'ACCOUNT', name: 'an IBAN', pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g, check: isIban, confidence: 0.97 },
];
