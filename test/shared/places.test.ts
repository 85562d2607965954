import { expect, it } from 'vitest';
import { byReason, placesInWords } from '../../shared/places.ts';

const image = (number: number, series = 'CT series 3') => ({ source: `instance ${number}`, place: { series, image: number } });

it.each([
  [[image(1), image(2), image(3)], 'CT series 3, images 1–3'],
  [[image(7), image(1), image(2)], 'CT series 3, images 1–2, 7'],
  [[image(4), image(4)], 'CT series 3, image 4'],
  [[image(5), image(9, 'MR series 1'), { source: 'document 2' }], 'CT series 3, image 5; MR series 1, image 9; document 2'],
  [[{ source: 'file 4' }, { source: 'file 9' }], 'file 4; file 9'],
])('places are told by the numbers that a viewer shows (%#)', (files, words) => {
  expect(placesInWords(files)).toBe(words);
});

it('reasons come in the order in which they were met, each with all its files', () => {
  const files = [{ message: 'b', at: 1 }, { message: 'a', at: 2 }, { message: 'b', at: 3 }];
  expect([...byReason(files)]).toEqual([['b', [files[0], files[2]]], ['a', [files[1]]]]);
});
