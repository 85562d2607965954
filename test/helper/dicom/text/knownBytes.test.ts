import { describe, expect, it } from 'vitest';
import { KnownBytes, nameWords } from '../../../../helper/dicom/text/knownBytes.ts';

const NAMES = ['Yamashiro^Taro=山城野^太郎衛門', '洪^吉洞', 'Simaguang=司馬光', 'Wąchočková^Žofie', 'Люксембург', 'Okafor^Adaeze'];
const known = new KnownBytes(NAMES.flatMap(nameWords));

/** The words found in bytes, given as one character each. */
function words(latin: string): string[] {
  return known.within(Buffer.from(latin, 'latin1')).map(({ word }) => word);
}

describe('a known word is found in bytes', () => {
  it.each([
    ['behind an escape sequence that is damaged', 'knee \x9b$BBB@O:1RLg', ['太郎衛門']],
    ['without an escape sequence', 'x;3>kLn', ['山城野']],
    ['in two-byte text that a stray byte has put out of step', 'prior of\xa0\xcb\xbe\xf1R\xb9\xe2,', ['司馬光']],
    ['in a character set that no one declares', '\x01\x00W\xb1cho\xe8kov\xe1\x00', ['Wąchočková']],
    ['in the coding of another system', '\xcb\xfe\xea\xf1\xe5\xec\xe1\xf3\xf0\xe3', ['Люксембург']],
    ['in Unicode of 16 bits, in either byte order', 'O\0k\0a\0f\0o\0r\0 \0\0a\0d\0a\0e\0z\0e', ['Okafor', 'adaeze']],
    ['with escape sequences inside it', '\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7', ['洪^吉洞', '吉洞']],
    ['where text in one byte a character is taken for one of two', '\x1b$B, OKAFOR', ['OKAFOR']],
  ])('%s', (_, latin, expected) => expect(words(latin)).toEqual(expected));

  it('in ASCII only where no other letter touches it', () => {
    expect(words('OKAFORS book, an OKAFOR 2')).toEqual(['OKAFOR']);
  });

  it('and nothing in what names nobody', () => {
    expect(words('AX T2 FLAIR 5 mm \x1b$BF,It\x1b(B Sch\xe4del')).toEqual([]);
    expect(new KnownBytes([]).within(Buffer.from('Okafor'))).toEqual([]);
  });
});
