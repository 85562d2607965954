import { describe, expect, it } from 'vitest';
import { isColumn, joinAligned, withoutDoubles } from '../../../../helper/pixels/text/regions.ts';
import type { TextRegion } from '../../../../helper/pixels/text/textLine.ts';

const region = (x: number, y: number, width: number, height: number, vertical = false): TextRegion => ({ box: { x, y, width, height }, vertical, score: 0.9 });

describe('pieces that different looks see of a line', () => {
  it('become one region when they stand behind one another', () => {
    expect(joinAligned([region(140, 11, 90, 28), region(20, 10, 110, 30)])).toEqual([region(20, 10, 210, 30)]);
  });

  it('become one region in a line that runs upwards, too', () => {
    expect(joinAligned([region(10, 20, 30, 110, true), region(11, 140, 28, 90, true)])).toEqual([region(10, 20, 30, 210, true)]);
  });

  it.each([
    ['lines below each other whose boxes overlap', region(0, 0, 900, 60), region(0, 15, 408, 79)],
    ['columns', region(0, 0, 100, 30), region(130, 0, 100, 30)],
    ['letters of another size', region(0, 0, 100, 30), region(105, 5, 100, 18)],
    ['a line across and one upwards', region(0, 0, 100, 30), region(100, 0, 30, 100, true)],
  ])('stay apart: %s', (_, one, other) => {
    expect(joinAligned([one, other])).toHaveLength(2);
  });
});

describe('views of the same text', () => {
  it('become one box that holds both when they are alike', () => {
    expect(withoutDoubles([region(0, 0, 100, 30), region(30, 2, 100, 30)])).toEqual([region(0, 0, 130, 32)]);
  });

  it('count once when one lies crosswise within the other', () => {
    expect(withoutDoubles([region(0, 0, 200, 60), region(20, 5, 25, 62, true)])).toEqual([region(0, 0, 200, 60)]);
  });

  it('stay two when a third of one would be lost', () => {
    expect(withoutDoubles([region(0, 0, 60, 200, true), region(10, 150, 75, 24)])).toHaveLength(2);
  });

  it('are the lines of small print, not the heap of them that a coarse look takes for one line', () => {
    const lines = [region(1, 5, 86, 13), region(1, 17, 70, 14), region(1, 30, 62, 13)];
    expect(withoutDoubles([{ ...region(0, 2, 91, 45), score: 1 }, ...lines]).sort((a, b) => a.box.y - b.box.y)).toEqual(lines);
  });

  it('are one large line of which a fine look sees a stroke or two', () => {
    expect(withoutDoubles([region(0, 0, 200, 60), region(20, 8, 40, 18)])).toEqual([region(0, 0, 200, 60)]);
  });
});

describe('a column of lines', () => {
  const numbers = [0, 34, 68, 102].map((y) => ({ ...region(664, 355 + y, 48, 18), score: 1 }));
  const column = { ...region(683, 362, 25, 118, true), score: 0.8 };
  it('is no line that runs downwards', () => {
    expect(isColumn(column, numbers)).toBe(true);
    expect(withoutDoubles([column, ...numbers])).toHaveLength(4);
  });
  it.each([
    ['one line alone crosses it', [region(600, 400, 200, 20)]],
    ['most of it lies beside the lines', [region(664, 362, 48, 18), region(664, 390, 48, 18)]],
    ['the lines end at its side', numbers.map((line) => ({ ...line, box: { ...line.box, x: 640 } }))],
  ])('is a line when %s', (_, lines) => expect(isColumn(column, lines)).toBe(false));
});
