import { describe, expect, it } from 'vitest';
import { policyFaults } from '../../shared/policy/faults.ts';
import { policySchema } from '../../shared/policy/policy.ts';
import { preset } from '../../shared/policy/presets.ts';

const faults = (change: object): string[] => policyFaults(policySchema.safeParse({ ...preset('safe-harbor'), ...change }).error!);

describe('a policy with a typing error', () => {
  it.each([
    [{ reversable: true }, 'reversable is no part of a policy. Check its spelling, or take it out.'],
    [{ reversible: undefined }, 'reversible must be there, and be true or false.'],
    [{ dates: 'shfit' }, 'dates must be one of: shift, year, remove, keep.'],
    [{ text: { ...preset('safe-harbor')!.text, threshold: 5 } }, 'text.threshold must be 1 or less.'],
  ])('is told in words: %j', (change, sentence) => {
    expect(faults(change)).toEqual([sentence]);
  });
});
