import { describe, expect, it } from 'vitest';
import { readDate } from '../../../shared/report/dates/reading.ts';
import { readNumberWords } from '../../../shared/report/numberWords.ts';
import { tokenise } from '../../../shared/report/tokens.ts';

describe('numbers in words', () => {
  it.each([
    ['en', 'ninety-three', 93], ['en', 'one hundred and one', 101], ['en', 'two thousand nineteen', 2019],
    ['es', 'sesenta y uno', 61], ['es', 'mil novecientos ochenta y cuatro', 1984],
    ['de', 'neunzehnhunderteinunddreißig', 1931], ['de', 'zweitausendvierundzwanzig', 2024], ['de', 'einunddreißigsten', 31],
    ['fr', 'quatre-vingt-douze', 92], ['fr', 'mille neuf cent soixante-dix-huit', 1978],
    ['it', 'millenovecentotrentadue', 1932], ['it', 'sessantuno', 61], ['pt', 'dois mil e vinte e quatro', 2024],
  ])('%s: “%s” is %d', (lang, text, value) => {
    const tokens = tokenise(text);
    expect(readNumberWords(tokens, 0, lang)).toMatchObject({ value, next: tokens.length });
  });

  it('ends where grammar lets no word follow', () => expect(readNumberWords(tokenise('twenty twenty four'), 0, 'en')).toMatchObject({ value: 20, next: 1 }));
  it('reads no other word', () => expect(readNumberWords(tokenise('anders'), 0, 'de')).toBeUndefined());
});

describe('dates in words', () => {
  it.each([
    ['es', 'nueve del nueve del sesenta y uno', [9, 9, 1961]], ['de', 'fünfter achter neunzehnhunderteinunddreißig', [5, 8, 1931]],
    ['en', 'two twelve twenty four', [2, 12, 2024]], ['en', 'the fourth', undefined],
  ])('%s: “%s”', (lang, text, values) => expect(readDate(tokenise(text), 0, lang)?.parts.map(({ value }) => value)).toEqual(values));
});
