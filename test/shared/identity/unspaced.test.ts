import { expect, it } from 'vitest';
import { nameSpellings, plain } from '../../../shared/identity/normalise.ts';
import { detect } from '../../../shared/report/detect.ts';

function found(text: string, PatientName: string): string[] {
  return detect([{ id: 'text', text }], { header: { PatientName } }).identifiers.map((identifier) => identifier.text);
}

it.each([
  ['頭部CT山城野太郎衛門様', 'Yamashirono^Tarouemon=山城野^太郎衛門=やましろの^たろうえもん', '山城野太郎衛門'],
  ['ヤマシロノ様 胸部', 'ﾔﾏｼﾛﾉ^ﾀﾛｳｴﾓﾝ=山城野^太郎衛門', 'ヤマシロノ'],
  ['CT ﾀﾞｲﾓﾝｼﾞ', 'Daimonji^T==だいもんじ^とら', 'ﾀﾞｲﾓﾝｼﾞ'],
  ['흉부 길동수님', 'Namgungmin^Gildongsu=南宮敏^吉洞秀=남궁민^길동수', '길동수'],
  ['小东 王 MRI', 'Wang^Xiaodong=王^小东', '小东 王'],
])('finds in %s the name in a script without spaces', (text, name, expected) => {
  expect(found(text, name)).toEqual([expected]);
});

it('finds no family name of one character by itself, as words are made of them', () => {
  expect(found('林間病院 CT', 'Hayashi^Taro=林^太郎')).toEqual([]);
});

it.each([
  ['MUELLER^JUERGEN', 'Seen by Herr Müller today.', 'Müller'],
  ['Müller^Jürgen', 'Brain of Mueller, follow-up.', 'Mueller'],
  ['SOERENSEN^AASE', 'Prior of Åse Sørensen.', 'Åse Sørensen'],
  ['Þórsdóttir^Ragnheiður', 'Prior of Ragnheidur Thorsdottir.', 'Ragnheidur Thorsdottir'],
])('%s is found as other systems spell it', (name, text, expected) => {
  expect(found(text, name)).toContain(expected);
});

it('spells letters that no accent makes as people do without them', () => {
  expect(plain('Łøðþæßħ')).toBe('lodthaessh');
  expect(nameSpellings('Jürgen Noe')).toEqual([['jurgen', 'juergen'], ['noe']]);
});
