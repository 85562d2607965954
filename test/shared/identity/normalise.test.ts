import { describe, expect, it } from 'vitest';
import { plain } from '../../../shared/identity/normalise.ts';

describe('the plain form', () => {
  const signs = [...'aZ09-_^.\\\n\r\t \0\x7f'];
  const texts = Array.from({ length: 2000 }, (_, seed) => Array.from({ length: seed % 12 }, (_, at) => signs[(seed * 7919 + at * at * 104_729) % signs.length]).join(''));

  it('of ASCII does not depend on whether an accent stands behind it', () => {
    for (const text of texts) expect(plain(`${text} é`)).toBe(`${plain(text)} e`.trimStart());
  });

  it.each([
    ['OKAFOR^ADAEZE^^^', 'okafor adaeze'],
    ['Sán-\nchez', 'sanchez'],
    ['San-\nchez', 'sanchez'],
    ['8.771.180-\nZ', '8 771 180 z'],
    ['one\ntwo', 'one two'],
  ])('of %j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});
