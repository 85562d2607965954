import { describe, expect, it } from 'vitest';
import { likeness } from '../../../../../helper/pixels/faces/check/likeness.ts';
import type { Picture } from '../../../../../helper/pixels/faces/check/rendering.ts';

const BOX = { x: 10, y: 10, width: 100, height: 100 };

/** A face drawn with two eyes and a mouth on an evenly shaded head; `kept` says what of its features is still there. */
function face(kept: (y: number) => boolean, other: (x: number, y: number) => number = () => 0): Picture {
  const data = new Uint8Array(120 * 120);
  for (let y = 0; y < 120; y++) for (let x = 0; x < 120; x++) {
    const eye = Math.min(Math.hypot(x - 42, y - 45), Math.hypot(x - 78, y - 45));
    const feature = eye < 8 || (Math.abs(x - 60) < 16 && Math.abs(y - 85) < 4) ? 60 : 0;
    data[y * 120 + x] = 200 - x / 2 - (kept(y) ? feature : 0) + other(x, y);
  }
  return { width: 120, height: 120, data };
}

const before = face(() => true);

describe('how alike a surface is to what it was', () => {
  it('is all where nothing changed', () => expect(likeness(before, before, BOX)).toBeCloseTo(1));

  it('is a good part where the eyes stayed', () => expect(likeness(before, face((y) => y < 60), BOX)).toBeGreaterThan(0.4));

  it('is next to nothing where a smooth head took its place, however it is shaded', () => {
    expect(likeness(before, face(() => false), BOX)).toBeLessThan(0.05);
    expect(likeness(before, face(() => false, (_, y) => (y % 14 < 4 ? -20 : 0)), BOX)).toBeLessThan(0.2);
  });

  it('is all where nothing is shown that could tell', () => {
    const nothing = { width: 120, height: 120, data: new Uint8Array(120 * 120).fill(24) };
    expect(likeness(nothing, nothing, BOX)).toBe(1);
  });
});
