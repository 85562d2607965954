import { describe, expect, it } from 'vitest';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { partsOf } from '../../../../helper/pixels/text/parts.ts';
import { boxAlong, partsWithin } from '../../../../helper/pixels/text/textLine.ts';
import { frameWithText } from './canvasFrame.ts';

/** A white line on black: each bar is a letter. */
function barred(bars: readonly (readonly [from: number, to: number])[], width: number, height = 20) {
  const data = new Uint8Array(width * height);
  for (let y = 4; y < 16; y++) for (const [from, to] of bars) data.fill(255, y * width + from, y * width + to);
  return { width, height, data };
}

/** Two words of two letters each, and the middles of their letters. */
const BARS = [[4, 10], [12, 18], [30, 36], [38, 44]] as const;
const places = [7, 15, 22, 33, 41].map((x) => x / 50);

describe('the parts of a line', () => {
  it('end where the reader sees a space and the ink has a gap', () => {
    const parts = partsOf(barred(BARS, 50), { text: 'AB CD', places });
    expect(parts).toMatchObject([{ start: 0, end: 2, from: 0, unread: 0 }, { start: 3, end: 5, to: 1, unread: 0 }]);
    // A third of the gap is their own: the rest goes with what goes.
    expect(parts[0]!.to * 50).toBeCloseTo(21.6);
    expect(parts[1]!.from * 50).toBeCloseTo(26.4);
  });

  it('are one where the ink has no gap', () => {
    const joined = barred([...BARS, [18, 30]], 50);
    expect(partsOf(joined, { text: 'AB CD', places })).toMatchObject([{ start: 0, end: 5, from: 0, to: 1 }]);
  });

  it('leave out what stands between words unread', () => {
    const parts = partsOf(barred([...BARS, [23, 25]], 50), { text: 'AB CD', places });
    expect(parts.map(({ from, to }) => [from * 50, to * 50])).toEqual([[0, expect.closeTo(19.5)], [expect.closeTo(28.5), 50]]);
  });

  it('are not read where ink stands far from their letters', () => {
    expect(partsOf(barred([...BARS, [70, 90]], 100), { text: 'AB CD', places: places.map((x) => x / 2) }).map(({ unread }) => unread)).toEqual([0, 1]);
  });

  it('are found in a drawn line as its words stand', async () => {
    const [line] = await findText(frameWithText([{ text: '08/19/2021  17:30:14', x: 60, y: 80 }, { text: '17:30:14', x: 60, y: 180 }]));
    expect(line!.parts.map(({ start, end }) => line!.text.slice(start, end))).toEqual(['08/19/2021', '17:30:14']);
    // The second word stands as far from the end of its line as the word alone is wide.
    const own = boxAlong(line!, line!.parts[1]!.from, 1);
    expect(own.width).toBeGreaterThan(70);
    expect(own.width).toBeLessThan(110);
  });
});

describe('parts within a larger box', () => {
  const line = { box: { x: 100, y: 50, width: 100, height: 10 }, rotation: 0, parts: [{ start: 0, end: 2, from: 0, to: 0.4, unread: 0 }, { start: 3, end: 5, from: 0.5, to: 1, unread: 0 }] } as const;

  it('stand where they stood', () => {
    const [first, second] = partsWithin(line, { x: 98, y: 50, width: 104, height: 12 });
    expect(first).toMatchObject({ from: 0, unread: 0 });
    expect(first!.to * 104).toBeCloseTo(42);
    expect(second!.from * 104).toBeCloseTo(52);
    expect(second).toMatchObject({ to: 1, unread: 0 });
  });

  it('are not read where the box reaches far beyond them', () => {
    expect(partsWithin(line, { x: 60, y: 50, width: 140, height: 10 }).map(({ unread }) => unread > 1)).toEqual([true, false]);
    expect(partsWithin({ ...line, rotation: 180 }, { x: 60, y: 50, width: 140, height: 10 }).map(({ unread }) => unread > 1)).toEqual([false, true]);
  });
});
