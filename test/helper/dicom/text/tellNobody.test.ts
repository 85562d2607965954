import { describe, expect, it } from 'vitest';
import { isMisread, tellNobody } from '../../../../helper/dicom/text/tellNobody.ts';

const told = (text: string): string[] => tellNobody(text).map(({ start, end }) => text.slice(start, end));

describe('what its form makes sure of', () => {
  it.each([
    ['V.a. LAE, Anforderung', 'V.a. LAE'], ['Z. n. TEP rechts', 'Z. n. TEP'], ['dno oka 24.05.2023 r. Kowalski', 'r.'], ['КТ 24.05.2023 г. Иванов', 'г.'],
    ['C61 Prostatakarzinom', 'C61'], ['Kontrolle; C50.9 Mammakarzinom', 'C50.9'], ['イオパミロン370', '370'], ['Iomeron 400 ml', '400'], ['CM Ultravist 370', '370'],
    ['HK', 'HK'], ['HK li', 'HK'], ['LHK re', 'LHK'], ['TAVI HK', 'HK'], ['Galindo F. nac. 1990', 'F.'], ['4711 N. esame 22', 'N.'],
  ])('names nobody: %s', (text, stretch) => expect(told(text)).toEqual([stretch]));
  it.each(['Station C61', 'C61 Kowalski', 'V.a. Meyer', 'Kowalski 370', 'Raum 2023 rot', 'r. Kowalski', 'K. Meyer', 'Iomeron 4711', 'Pavillon 210', 'room 310', 'ベッド300', 'イオパミロン 4711234', 'MR Knie HK', 'HK Meyer', 'Galindo F. kommt', 'Dr. N. Esposito'])('is not seen elsewhere: %s', (text) => (
    expect(told(text).filter((stretch) => stretch !== 'V.a.')).toEqual([])
  ));
});

it('words of scripts that the network has not learnt are read by what they are made of', () => {
  for (const word of ['нативное', 'отсроченная', 'венозной']) expect(isMisread(word, false)).toBe(true);
  for (const word of ['иванов', 'Нативное', 'снегирёва']) expect(isMisread(word, false)).toBe(false);
  for (const word of ['肺窗', '骨窗', '平扫']) expect(isMisread(word, true)).toBe(true);
  for (const word of ['沧澜市', '三院', '中山区']) expect(isMisread(word, true)).toBe(false);
  expect(isMisread('山田', false)).toBe(false);
});
