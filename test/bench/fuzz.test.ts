import { expect, it } from 'vitest';
import { fuzz } from '../../bench/fuzz/fuzzer.ts';

it('objects in all syntaxes and character sets come out without the seeded names, damaged ones too or not at all', async () => {
  const { failures, outcomes } = await fuzz({ firstSeed: 20_000, harms: ['none', 'quirks', 'mutation'], until: (objects) => objects >= 90 });
  expect(failures).toEqual([]);
  expect(outcomes['deidentified']).toBeGreaterThan(60);
});
