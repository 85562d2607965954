import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../shared/faults.ts';
import { policySchema } from '../../shared/policy/policy.ts';
import { preset } from '../../shared/policy/presets.ts';

const faults = (change: object): string[] => faultsOf(policySchema.safeParse({ ...preset('safe-harbor'), ...change }).error!, 'a policy');

describe('a policy with a typing error', () => {
  it.each([
    [{ reversable: true }, 'reversable is no part of a policy. Check its spelling, or take it out.'],
    [{ reversible: undefined }, 'reversible must be there, and be true or false.'],
    [{ dates: 'shfit' }, 'dates must be one of: shift, year, remove, keep.'],
    [{ dicom: { ...preset('safe-harbor')!.dicom, keep: ['Rows', 'not an attribute'] } }, 'dicom.keep, entry 2 is not right: Write a DICOM keyword or a tag such as (0010,0010).'],
    [{ text: { ...preset('safe-harbor')!.text, threshold: 5 } }, 'text.threshold must be 1 or less.'],
  ])('is told in words: %j', (change, sentence) => {
    expect(faults(change)).toEqual([sentence]);
  });
});
