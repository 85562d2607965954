import { expect, it } from 'vitest';
import { areGenerations, generationOf } from '../../../shared/identity/generation.ts';
import { nameLikeness } from '../../../shared/identity/likeness.ts';

it('is told by the end of a name or of its surname, in a header and in text', () => {
  expect(['QUENNELL^RUFUS^D^^JR', 'QUENNELL JR^RUFUS', 'QUENNELL, RUFUS D SR', 'Rufus Quennell, Sr.', 'Rufus Quennell III', 'Rufus Junior'].map(generationOf)).toEqual(['jr', 'jr', 'sr', 'sr', 'iii', 'jr']);
  expect(['Sr. Quennell', 'Sr', 'QUENNELL^RUFUS', 'Junior'].map(generationOf)).toEqual([undefined, undefined, undefined, undefined]);
});

it('tells a father from his son, where both names tell it', () => {
  expect(areGenerations('QUENNELL^RUFUS^^^SR', 'Rufus Quennell Jr')).toBe(true);
  expect(areGenerations('QUENNELL^RUFUS', 'Rufus Quennell Jr')).toBe(false);
  expect(nameLikeness('QUENNELL^RUFUS^^^SR', 'Rufus Quennell Jr')).toBe('kin');
  expect(nameLikeness('QUENNELL^RUFUS^^^SR', 'Rufus Quennell Senior')).toBe('same');
});
