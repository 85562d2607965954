import { describe, expect, it } from 'vitest';
import { isOfCase, isWriting } from '../../../../helper/pixels/judgement/writing.ts';

const line = (text: string, confidence: number, width: number, height: number, rotation: 0 | 90 = 0) => ({ text, confidence, rotation, box: { x: 20, y: 20, width, height } });

describe('what is read in a slice straight from a scanner', () => {
  it.each([
    ['a name', line('Okafor, Adaeze', 0.83, 120, 17)],
    ['a number that runs upwards', line('00482915', 0.9, 18, 90, 90)],
    ['a name in large letters', line('OKAFOR', 0.95, 190, 48)],
    ['a large line of many letters, read less surely', line('0KAF0R 1958', 0.75, 320, 46)],
    ['a name of two ideographs', line('王伟', 0.8, 40, 20)],
  ])('is writing: %s', (_, one) => expect(isWriting(one)).toBe(true));

  it.each([
    ['initials', line('AA', 0.9, 94, 22)],
    ['a guess', line('Botanca os', 0.28, 193, 20)],
    ['few large letters, as orbits and petrous bones are read', line('allb', 0.69, 282, 111)],
    ['letters wider than a line of that height has', line('OKo', 0.8, 180, 20)],
    ['a row of vertebrae', line('00000', 0.85, 35, 146, 90)],
  ])('is no writing: %s', (_, one) => expect(isWriting(one)).toBe(false));

  it('is of the case where it holds one of its values, however badly read, unless that is short', () => {
    const known = [{ label: 'PATIENT', text: 'LEE^ADAEZE' }] as const;
    expect(isOfCase(line('4dae2e', 0.3, 120, 90), known)).toBe(true);
    expect(isOfCase(line('lee', 0.5, 120, 90), known)).toBe(false);
  });
});
