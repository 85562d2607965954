import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { findLevelled, placedWith } from '../../../../helper/pixels/text/levelled.ts';
import { page, turnedPage } from './scannedPage.ts';

const LINES = ['Riverbank Imaging, report of a computed tomography', 'Patient: Adaeze Okafor, seen by the chest physicians', 'There is a spiculated nodule of 14 mm in the right upper lobe.', 'The liver and the adrenal glands look normal.'];
const NAMED = 1;

/** The share of dark pixels that lie in boxes. */
function inkIn({ width, data }: GrayImage, boxes: readonly Box[]): number {
  let [all, inside] = [0, 0];
  data.forEach((value, at) => {
    if (value > 120) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    all++;
    if (boxes.some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)) inside++;
  });
  return inside / all;
}

describe('text found on a page that lies askew', () => {
  it.each([2, -4])('is held by steps that leave the lines beside it free, %d degrees off', async (degrees) => {
    const lines = await findLevelled(turnedPage(LINES, degrees), (image) => findText(image));
    const named = lines.find(({ text }) => /Okafor/i.test(text))!;
    expect(inkIn(turnedPage(LINES.map((line, index) => (index === NAMED ? line : '')), degrees), named.steps!)).toBeGreaterThan(0.995);
    const others = turnedPage(LINES.map((line, index) => (index === NAMED ? '' : line)), degrees);
    expect(inkIn(others, named.steps!)).toBeLessThan(0.01);
    expect(inkIn(others, [named.box])).toBeGreaterThan(0.015);
  });

  it('is held wherever either of two looks saw it', () => {
    const [left, right] = [{ x: 0, y: 0, width: 30, height: 10 }, { x: 20, y: 2, width: 30, height: 10 }];
    expect(placedWith({ box: left }, { box: right })).toEqual({ box: { x: 0, y: 0, width: 50, height: 12 } });
    expect(placedWith({ box: left, steps: [left] }, { box: right }).steps).toEqual([left, right]);
  });

  it('is what the finder gives where the page is level', async () => {
    const found = await findLevelled(page(LINES), async () => [{ box: { x: 1, y: 2, width: 30, height: 4 } }]);
    expect(found).toEqual([{ box: { x: 1, y: 2, width: 30, height: 4 } }]);
  });
});
