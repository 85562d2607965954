import { describe, expect, it } from 'vitest';
import { quantile } from '../../../../../helper/pixels/faces/volume/quantile.ts';

describe('a quantile', () => {
  it('is what sorting would give, with many equal numbers too', () => {
    for (const kinds of [3, 17, 1000]) {
      const numbers = Float64Array.from({ length: 501 }, (_, at) => (at * 7919) % kinds);
      const sorted = numbers.slice().sort();
      for (const share of [0, 0.002, 0.5, 0.99, 1]) expect(quantile(numbers.slice(), share)).toBe(sorted[Math.floor(share * 500)]);
    }
  });

  it('of one number is that number', () => {
    expect(quantile(Float64Array.of(4), 0.3)).toBe(4);
  });
});
