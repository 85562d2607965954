import { describe, expect, it } from 'vitest';
import { isLikeNumber, nameLikeness } from '../../../shared/identity/likeness.ts';

describe('how a name is like the one of a header', () => {
  it.each([
    ['turned about, with a title', 'BRACKENRIDGE^OSWIN^T', 'Mr Oswin Brackenridge'],
    ['with an initial', 'BRACKENRIDGE^OSWIN^T', 'Brackenridge, O.'],
    ['with a slip of the pen', 'BRACKENRIDGE^OSWIN', 'Oswin Brakenridge'],
    ['with a nickname', 'BRACKENRIDGE^LEOCADIA', 'Leo Brackenridge'],
    ['with a nickname that is no beginning', 'BRACKENRIDGE^MARGARET', 'Peggy Brackenridge'],
    ['with accents', 'MUNOZ CEBALLOS^INIGO', 'Íñigo Muñoz'],
    ['with one of two surnames', 'VILLAFUERTE ORDONEZ^ITZIAR', 'Itziar Ordóñez'],
    ['from another alphabet', 'AL-QURASHIY^ABDURRAHEEM', 'Qurashi, Abdul Rahim'],
    ['without a mark between its parts', 'Oswin Brackenridge', 'OSWIN BRACKENRIDGE'],
  ])('is the same %s', (_, header, text) => expect(nameLikeness(header, text)).toBe('same'));

  it.each([
    ['surname alone', 'BRACKENRIDGE^OSWIN', 'Mrs Brackenridge'],
    ['surname of a brother', 'VILLAFUERTE ORDONEZ^ITZIAR', 'Unai Villafuerte Ordóñez'],
    ['given name of a married woman', 'VILLAFUERTE^ITZIAR', 'Itziar Landaluce'],
    ['given name alone', 'VILLAFUERTE^ITZIAR', 'Itziar'],
  ])('is kin by the %s', (_, header, text) => expect(nameLikeness(header, text)).toBe('kin'));

  it('is another one where nothing is shared, or a middle name by chance', () => {
    expect(nameLikeness('BRACKENRIDGE^OSWIN', 'Philippa Sandmeier')).toBe('other');
    expect(nameLikeness('BRACKENRIDGE^PHILIPPA^ROSE', 'Rose Sandmeier')).toBe('other');
  });

  it('says nothing where they cannot be compared', () => {
    for (const [header, text] of [['', 'Oswin Brackenridge'], ['CASE^07', 'Oswin Brackenridge'], ['БЕЗБОРОДЬКО^ОДАРКА', 'Odarka Bezborodko'], ['BRACKENRIDGE^OSWIN', 'Mr']]) expect(nameLikeness(header!, text!)).toBe('unsaid');
  });
});

describe('a number', () => {
  it('is the same without separators, zeros or prefix', () => {
    for (const [one, other] of [['QX-0081534', '81534'], ['00 815 34', '81534'], ['HC00815340', 'HC 815340'], ['KV 00815004', 'KV8150004']]) expect(isLikeNumber(one!, other!)).toBe(true);
  });

  it('is another one with another prefix, with another digit, or where few digits tell it', () => {
    for (const [one, other] of [['A81534', 'B81534'], ['81534', '81543'], ['QX-77', '77']]) expect(isLikeNumber(one!, other!)).toBe(false);
  });
});
