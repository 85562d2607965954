import { describe, expect, it } from 'vitest';
import { remembered } from '../../shared/remembered.ts';

describe('what is remembered of an object', () => {
  it('is worked out once for each object, also where it is nothing', () => {
    const asked: object[] = [];
    const lengthOf = remembered((words: readonly string[]) => (asked.push(words), words.length || undefined));
    const [some, none] = [['a', 'b'], []];
    expect([some, none, some, none, ['a', 'b']].map(lengthOf)).toEqual([2, undefined, 2, undefined, 2]);
    expect(asked).toEqual([some, none, ['a', 'b']]);
  });
});
