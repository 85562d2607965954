import { describe, expect, it } from 'vitest';
import { likeness } from '../../../helper/pixels/faces/check.ts';
import type { RgbImage } from '../../../helper/pixels/photos/detector.ts';

/** A picture whose greys are even shading and, here and there, the details of a face. */
function picture(detail: (x: number, y: number) => number): RgbImage {
  const [width, height] = [120, 120];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.fill(100 + x / 2 + detail(x, y), (y * width + x) * 3, (y * width + x) * 3 + 3);
  return { width, height, data };
}

const BOX = { x: 10, y: 10, width: 100, height: 100 };
const face = (x: number, y: number): number => (Math.hypot(x - 45, y - 50) < 6 || Math.hypot(x - 75, y - 50) < 6 || (Math.abs(y - 80) < 3 && Math.abs(x - 60) < 18) ? -40 : 0);

describe('the likeness of two pictures of a surface', () => {
  it('is that of one and the same where the face is still there', () => {
    expect(likeness(picture(face), picture(face), BOX)).toBeGreaterThan(0.99);
  });
  it('is high where the face is still there and a little fainter', () => {
    expect(likeness(picture(face), picture((x, y) => 0.4 * face(x, y)), BOX)).toBeGreaterThan(0.9);
  });
  it('is nothing where only the shading of a head is left', () => {
    expect(Math.abs(likeness(picture(face), picture(() => 0), BOX))).toBeLessThan(0.2);
  });
  it('is nothing where other shapes stand in place of the face', () => {
    expect(Math.abs(likeness(picture(face), picture((x, y) => (Math.abs(y - 30) < 4 ? 40 : x < 30 ? -40 : 0)), BOX))).toBeLessThan(0.2);
  });
  it('cannot be told where next to nothing is shown', () => {
    const dark: RgbImage = { width: 120, height: 120, data: new Uint8Array(120 * 120 * 3).fill(24) };
    expect(likeness(dark, picture(face), BOX)).toBe(1);
  });
});
