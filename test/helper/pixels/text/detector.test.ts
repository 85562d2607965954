import { describe, expect, it } from 'vitest';
import { detectText } from '../../../../helper/pixels/text/detector.ts';
import { textArea } from '../../../../helper/pixels/text/quickTest.ts';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { frameWithText } from './canvasFrame.ts';

describe('detecting text with the project’s own network', () => {
  it.each([8, 12, 20, 36, 60])('finds %i px text and nothing else', async (size) => {
    const regions = await detectText(frameWithText([{ text: 'OKAFOR 1958', x: 60, y: 240, size }], { background: 30 }));
    expect(regions.length).toBe(1);
    const { x, y, width, height } = regions[0]!.box;
    expect([x <= 62, x + width >= 60 + 5 * size, y <= 240 - 0.7 * size, y + height >= 240]).toEqual([true, true, true, true]);
  });

  it('finds text of a few levels of grey over its ground', async () => {
    expect((await detectText(frameWithText([{ text: 'OKAFOR ADAEZE', x: 60, y: 240, level: 125 }], { background: 95 }))).length).toBe(1);
  });

  it('sees a line whole where two strips of a large image meet', async () => {
    const seam = Math.floor(2_500_000 / 2000 / 32) * 32;
    const image = frameWithText([{ text: 'OKAFOR ADAEZE', x: 300, y: seam + 10, size: 28 }], { width: 2000, height: 1800 });
    const regions = await detectText(image);
    expect(regions.length).toBe(1);
    expect(regions[0]!.box.y).toBeLessThan(seam);
    expect(regions[0]!.box.y + regions[0]!.box.height).toBeGreaterThan(seam);
  });

  it.each([[491, 300, 6, 1], [500, 309, 25, 1], [509, 331, 80, 1], [497, 298, 25, 1.5]])('is not sure of text along the borders of a noisy image of %i × %i pixels', async (width, height, grain, scale) => {
    let state = 7;
    const noise = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const data = Uint8Array.from({ length: width * height }, () => Math.max(0, Math.min(255, 200 + grain * (noise() + noise() + noise() - 1.5))));
    expect((await detectText({ width, height, data }, scale)).filter(({ score }) => score > 0.6)).toEqual([]);
  });

  it('finds a line that touches the lower and one that touches the right border', async () => {
    const regions = await detectText(frameWithText([{ text: 'OKAFOR 1958', x: 40, y: 303, size: 20 }, { text: 'ADAEZE', x: 410, y: 60, size: 20 }], { width: 490, height: 306, background: 40 }));
    expect(regions.map(({ box }) => [box.x < 60, box.y + box.height > 296]).sort()).toEqual([[false, false], [true, true]]);
    expect(regions.every(({ box }) => box.height < 40)).toBe(true);
  });

  it.each([
    [1, 1],
    [7, 300],
    [33, 31],
  ])('takes an image of %i × %i pixels', async (width, height) => {
    expect(await detectText({ width, height, data: new Uint8Array(width * height) })).toEqual([]);
  });
});

describe('the quick test', () => {
  it('gives a part of the frame that holds the text with some room around it', () => {
    for (const size of [8, 20, 60]) {
      const area = textArea(frameWithText([{ text: 'OK', x: 250, y: 200, size, level: 120 }], { background: 100 }));
      expect(area).toMatchObject({ x: expect.toSatisfy((x: number) => x > 110 && x < 230), y: expect.toSatisfy((y: number) => y > 30 && y < 180) });
      expect(area!.x + area!.width).toBeGreaterThan(250 + 2 * size);
      expect(area!.y + area!.height).toBeGreaterThan(220);
    }
  });

  it('keeps its part inside the frame', () => {
    expect(textArea(frameWithText([{ text: 'Dr. Okafor at the border', x: -10, y: 12 }], { width: 200, height: 60 }))).toEqual({ x: 0, y: 0, width: 200, height: 60 });
  });

  it('turns a flat or smoothly shaded frame of 1024 × 768 away within 15 ms', () => {
    const shaded: GrayImage = { width: 1024, height: 768, data: Uint8Array.from({ length: 1024 * 768 }, (_, at) => (at % 1024) >> 2) };
    textArea(shaded);
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      expect(textArea(shaded)).toBeUndefined();
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(15);
  });
});
