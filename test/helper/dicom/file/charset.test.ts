import { describe, expect, it } from 'vitest';
import { characterSet } from '../../../../helper/dicom/file/charset.ts';

/** The examples of PS3.5 Annexes H, I and J, and of each single-byte set. */
const NAMES: [string[], string][] = [
  [['ISO_IR 100'], 'Äneas^Rüdiger'],
  [['ISO_IR 144'], 'Люкceмбypг'],
  [['ISO_IR 126'], 'Διονυσιος'],
  [['ISO_IR 127'], 'قباني^لنزار'],
  [['ISO_IR 138'], 'שרון^דבורה'],
  [['ISO_IR 166'], 'นามสกุล'],
  [['ISO_IR 192'], 'Wang^XiaoDong=王^小東='],
  [['GB18030'], 'Wang^XiaoDong=王^小东='],
  [['', 'ISO 2022 IR 87'], 'Yamada^Tarou=山田^太郎=やまだ^たろう'],
  [['ISO 2022 IR 13', 'ISO 2022 IR 87'], 'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう'],
  [['', 'ISO 2022 IR 149'], 'Hong^Gildong=洪^吉洞=홍^길동'],
  [['', 'ISO 2022 IR 58'], 'Zhang^XiaoDong=张^小东='],
  [['ISO 2022 IR 100', 'ISO 2022 IR 144'], 'Äneas Люк Ü'],
  [['', 'ISO 2022 IR 87', 'ISO 2022 IR 159'], 'あ丂'],
];

describe('a character set', () => {
  it.each(NAMES)('%j writes and reads %s', (terms, name) => {
    const charset = characterSet(terms);
    const bytes = charset.encode(name, true);
    expect(bytes).toBeDefined();
    expect(charset.decode(bytes!, true)).toBe(name);
  });

  it('reads the Japanese example of PS3.5 H.3.1 byte by byte', () => {
    const bytes = Buffer.from('Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B', 'latin1');
    expect(characterSet(['', 'ISO 2022 IR 87']).decode(bytes, true)).toBe('Yamada^Tarou=山田^太郎=やまだ^たろう');
    expect(Buffer.from(characterSet(['', 'ISO 2022 IR 87']).encode('Yamada^Tarou=山田^太郎=やまだ^たろう', true)!)).toEqual(bytes);
  });

  it('says when it lacks a character', () => {
    expect(characterSet(['ISO_IR 100']).encode('山')).toBeUndefined();
    expect(characterSet([]).encode('é')).toBeUndefined();
  });

  it('reads what a file forgot to declare: UTF-8 when it is, else Latin 1', () => {
    expect(characterSet([]).decode(Buffer.from('Jérôme', 'utf8'))).toBe('Jérôme');
    expect(characterSet([]).decode(Buffer.from('Jérôme', 'latin1'))).toBe('Jérôme');
  });

  it('is found in the spellings that files use', () => {
    for (const term of ['ISO-IR 100', 'iso_ir 100', 'ISO IR 100']) expect(characterSet([term]).decode(Buffer.from('é', 'latin1'))).toBe('é');
  });
});
