import { describe, expect, it } from 'vitest';
import { cutWindows, weight } from '../../../helper/localModel/windows.ts';

const everyWord = (): boolean => true;

describe('windows', () => {
  it('are one where the text is short, and none where it is empty', () => {
    expect(cutWindows(10, 10, everyWord)).toEqual([{ from: 0, to: 10 }]);
    expect(cutWindows(0, 10, everyWord)).toEqual([]);
  });

  it('overlap by a quarter and cover everything', () => {
    const windows = cutWindows(30, 16, everyWord);
    expect(windows).toEqual([{ from: 0, to: 16 }, { from: 12, to: 28 }, { from: 24, to: 30 }]);
  });

  it('begin with a word, also where the word is long', () => {
    const opens = (index: number): boolean => index % 5 === 0;
    for (const { from } of cutWindows(200, 24, opens)) expect(from % 5).toBe(0);
  });

  it('go on where one word fills them, and their number grows with the text alone', () => {
    const windows = cutWindows(10_000, 16, () => false);
    expect(windows.at(-1)!.to).toBe(10_000);
    expect(windows.length).toBeLessThan(10_000 / 8);
  });

  it('say the more of a token the further it stands from where they were cut', () => {
    const [first, second] = cutWindows(28, 16, everyWord);
    expect(weight(first!, 12, 28)).toBeGreaterThan(weight(second!, 12, 28));
    expect(weight(first!, 15, 28)).toBeLessThan(weight(second!, 15, 28));
    expect(weight(first!, 0, 28)).toBeGreaterThan(weight(first!, 13, 28));
  });
});
