import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { isSeenAgain } from '../../../../helper/pixels/text/secondLook.ts';
import { frameWithText } from './canvasFrame.ts';

const blank: GrayImage = { width: 400, height: 300, data: new Uint8Array(400 * 300) };
const LINE = { text: 'Okafor, Adaeze', box: { x: 100, y: 80, width: 140, height: 20 }, rotation: 0 } as const;

/** A finder that reads so much in the middle of whatever it is shown. */
const reads = (...texts: string[]) => async ({ width, height }: GrayImage) => texts.map((text, index) => ({ text, box: { x: (width * (1 + index)) / (3 * texts.length), y: height / 3, width: width / (3 * texts.length), height: height / 3 } }));

describe('a line that is looked at a second time', () => {
  it('is seen again where most of its letters are read in their order, in one piece or in two', async () => {
    expect(await isSeenAgain(blank, LINE, reads('0kafor Adaeze'))).toBe(true);
    expect(await isSeenAgain(blank, LINE, reads('Okafor', 'Adaeze'))).toBe(true);
  });

  it('is not where something else is read, or nothing', async () => {
    expect(await isSeenAgain(blank, LINE, reads('oAf'))).toBe(false);
    expect(await isSeenAgain(blank, LINE, reads())).toBe(false);
  });

  it('is not where the same is read elsewhere', async () => {
    expect(await isSeenAgain(blank, LINE, async () => [{ text: LINE.text, box: { x: 0, y: 0, width: 60, height: 10 } }])).toBe(false);
  });

  it('is seen again by the finder that users run, small and large', async () => {
    for (const [size, box] of [[12, { x: 38, y: 88, width: 88, height: 18 }], [40, { x: 36, y: 64, width: 280, height: 52 }]] as const) {
      const image = frameWithText([{ text: 'Okafor, Adaeze', x: 40, y: 100, size }]);
      expect(await isSeenAgain(image, { text: 'Okafor, Adaeze', box, rotation: 0 }, findText), `${size} px`).toBe(true);
    }
  });
});
