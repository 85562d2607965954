import { describe, expect, it } from 'vitest';
import { Grams } from '../../../../shared/report/patterns/grams.ts';
import { matcherOf, matchesOf, WORTH_TELLING } from '../../../../shared/report/patterns/matches.ts';
import { mayMatch, needsOf } from '../../../../shared/report/patterns/needs.ts';
import { Spelling } from '../../../../shared/report/patterns/spelling.ts';

/** Whether a text holds what a pattern needs, so that it would be searched. */
function isSearched(pattern: RegExp, text: string): boolean {
  const spellings = [Spelling.byLetters(pattern.ignoreCase), Spelling.byShape(pattern.ignoreCase)];
  return mayMatch(needsOf(pattern, spellings), new Grams(text, spellings));
}

describe('what a pattern needs', () => {
  it.each<[RegExp, string, string]>([
    [/(?<!\p{L})Landstraße \d+/gu, 'Landstraße 12', 'Landweg 12'],
    [/(?:Street|Road|Avenue)(?!\p{L})/gu, 'Oak Road.', 'the lungs are clear'],
    [/[Rr]oom \d{3}/gu, 'in room 114', 'in room A'],
    [/\d{5}-\d{4}/g, 'MA 02139-4307', 'MA 02139 4307'],
    [/(?<![\p{L}\p{N}])\p{Lu}{2,3}\/\p{Ll}{2,3}/gu, 'JS/mk', 'js/mk JS MK a/b'],
    [/(?:\p{Lu}\.){2,4}/gu, 'signed K.M.', 'Signed. Kept.'],
    [/(?:a|b(?:c|de+)f)gh(?=ij)/g, 'bdeefghij', 'bdeefgh ij'],
    [/(?<=name: )x{3}y?z/g, 'name: xxxz', 'name of xxxz'],
    [/é(?:té|tude)s/giu, 'ÉTUDES', 'ETUDES'],
    [/stra(?:ß|ss)e/giu, 'STRAẞE', 'STRADE'],
    [/\u{41}\x42\u0043\tD/gu, 'ABC\tD', 'ABC D'],
    [/(?:ab){2,}c[^x]d\//g, 'ababc-d/', 'abc-d/'],
    [/(\w+)@\1/g, 'a@a', 'a at a'],
  ])('%s is looked for in %j and not in %j', (pattern, held, missed) => {
    expect(pattern.test(held)).toBe(true);
    expect(isSearched(pattern, held)).toBe(true);
    expect(isSearched(pattern, missed)).toBe(false);
  });

  it.each<[RegExp, string]>([
    [/a?b*c{0,2}/g, ''],
    [/^$|x/g, ''],
    [/(?!abc)\p{L}/gu, 'z'],
    [/[^a]/g, '\u{1f642}'],
    [/\p{Lu}\p{L}/gu, '\u{10400}\u{10428}'],
    [/k+/giu, '\u212a'],
    [/[\s\S]\S\D\W/g, 'a- .'],
    [/(?<word>ab)\k<word>/gu, 'abab'],
    [/a{2}{/g, 'aa{'],
    [/(?:x|)y/g, 'y'],
    [/(?:a{3}|bb)+c/g, 'bbaaac'],
    [/(?:\d{1,2} ?){3,5}h/g, '1 22 33h'],
  ])('%s is looked for in %j, which it matches', (pattern, text) => {
    pattern.lastIndex = 0;
    expect(pattern.test(text)).toBe(true);
    expect(isSearched(pattern, text)).toBe(true);
  });

  it('leaves out no match of patterns made at random', () => {
    let state = 7;
    const random = (below: number): number => {
      state = Math.imul(state, 1103515245) + 12345;
      return ((state >>> 8) & 0xffffff) % below;
    };
    const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
    const part = (depth: number): string => {
      const atom = depth > 0 && random(3) === 0 ? `(${pick(['', '?:', '?=', '?<=', '?!'])}${choice(depth - 1)})` : pick(['a', 'b', 'A', '1', '\\d', '\\p{Lu}', '\\p{L}', '[ab1]', '[^a]', ' ', '\\s', '.', '\\/']);
      return /^\(\?[=<!]/.test(atom) ? atom : atom + pick(['', '', '', '?', '+', '{2}', '{1,3}', '{0,2}', '*']);
    };
    const choice = (depth: number): string => Array.from({ length: 1 + random(2) }, () => Array.from({ length: 1 + random(4) }, () => part(depth)).join('')).join('|');
    for (let round = 0; round < 500; round++) {
      const pattern = new RegExp(choice(2), pick(['gu', 'giu']));
      const text = Array.from({ length: 12 }, () => pick(['a', 'b', 'A', '1', ' ', '/', '\n'])).join('');
      expect(matchesOf(text, pattern).length === 0 || isSearched(pattern, text), `${pattern} in ${JSON.stringify(text)}`).toBe(true);
    }
  });

  it('finds the same before and after it is asked', () => {
    const pattern = /Room \d{3}/g;
    const text = 'Room 114, then Room 9';
    const places = (): number[] => matcherOf(text)(pattern).map(({ index }) => index);
    expect(places()).toEqual([0]);
    matcherOf('-'.repeat(WORTH_TELLING))(pattern);
    expect(places()).toEqual([0]);
    expect(matcherOf('Room A')(pattern)).toEqual([]);
  });
});
