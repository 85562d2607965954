import { describe, expect, it } from 'vitest';
import { placeOf } from '../../shared/contract/place.ts';

type Arguments = Parameters<typeof placeOf>;
const series = { pictures: [{ instance: 'a', frames: 1 }, { instance: 'b', frames: 1 }, { instance: 'c', frames: 30 }] } as unknown as Arguments[0];
const at = (instance: string, from: number, to: number): unknown => placeOf(series, { instance, frames: [from, to] } as unknown as Arguments[1]);

describe('the place of a finding in the pictures', () => {
  it('is the image of the series, and its frames where it has several', () => {
    expect(at('b', 0, 0)).toEqual({ image: 2, images: 3 });
    expect(at('c', 4, 29)).toEqual({ image: 3, images: 3, frames: [5, 30] });
  });
});
