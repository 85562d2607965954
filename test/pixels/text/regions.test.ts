import { describe, expect, it } from 'vitest';
import { joinAligned } from '../../../helper/pixels/text/regions.ts';
import type { TextRegion } from '../../../helper/pixels/text/textLine.ts';

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
