import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { showsText } from '../../../../helper/pixels/text/glance.ts';
import { denseStrokes } from '../../../../helper/pixels/text/strokes.ts';
import { frameWithText, type DrawnLine } from './canvasFrame.ts';

/** A slice with noise (standard deviation about 6) in and around an ellipse with a bright rim; text is drawn over it, its edges smoothed. */
function slice(lines: DrawnLine[] = [], { outline = false, size = 384 } = {}): GrayImage {
  const [ink, shadow] = [frameWithText(lines, { width: size, height: size }), frameWithText(lines, { width: size, height: size })];
  let seed = 7;
  const noise = (): number => {
    let sum = 0;
    for (let i = 0; i < 4; i++) sum += (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648 - 0.5;
    return sum * 10;
  };
  const data = new Uint8Array(size * size);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const radius = Math.hypot((x - size / 2) / 0.36, (y - size / 2) / 0.43) / size;
    const tissue = (radius > 1.08 ? 12 : radius > 1 ? 220 : 100) + noise();
    const dark = outline && [at - 1, at + 1, at - size, at + size].some((near) => (shadow.data[near] ?? 0) > 60) ? 0 : tissue;
    const share = ink.data[at]! / 255;
    data[at] = Math.max(0, Math.min(255, dark * (1 - share) + (lines.length > 0 ? 235 : 0) * share));
  }
  return { width: size, height: size, data };
}

describe('text that shows in a slice at a glance', () => {
  it.each([
    ['small letters in air', slice([{ text: 'Okafor, Adaeze', x: 8, y: 20, size: 12 }])],
    ['outlined letters over tissue', slice([{ text: 'Okafor 14:02', x: 130, y: 220, size: 14 }], { outline: true })],
    ['grey letters over tissue', slice([{ text: 'Okafor 00482915', x: 120, y: 200, size: 16, level: 140 }])],
    ['large letters', slice([{ text: 'OKAFOR', x: 110, y: 200, size: 34 }])],
    ['letters that run upwards', slice([{ text: 'Okafor, Adaeze', x: 20, y: 300, size: 14, rotation: 90 }])],
    ['small letters in a small slice', slice([{ text: 'Okafor 1958', x: 6, y: 14, size: 10 }], { size: 192 })],
  ])('is seen: %s', async (_, image) => expect(await showsText(image)).toBe(true));

  it('is not seen in noise and anatomy, which the network need not even look at', async () => {
    expect(denseStrokes(slice())).toBeUndefined();
    expect(await showsText(slice())).toBe(false);
  });

  it('is not a grid of fine lines', async () => {
    const image = slice();
    for (let y = 100; y < 280; y++) for (let x = 100; x < 280; x++) if (x % 6 === 0) image.data[y * image.width + x] = 240;
    expect(denseStrokes(image)).toBeDefined();
    expect(await showsText(image)).toBe(false);
  });
});
