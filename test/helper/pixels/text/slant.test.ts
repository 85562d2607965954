import { describe, expect, it } from 'vitest';
import { Random } from '../../../../bench/pixels/text/random.ts';
import { slantOf } from '../../../../helper/pixels/text/slant.ts';
import { frameWithText } from './canvasFrame.ts';
import { page, turnedPage } from './scannedPage.ts';

const LINES = [
  'History: cough for three weeks, smoker of twenty a day.',
  'Technique: helical acquisition of the chest after contrast.',
  'There is a spiculated nodule of 14 mm in the right upper lobe.',
  'No pleural effusion. Mediastinal nodes are not enlarged.',
  'The liver and the adrenal glands look normal.',
  'Opinion: suspicious for a primary tumour; discuss in conference.',
];

describe('the slant of a page', () => {
  it.each([-7, -2.4, -0.5, 0.5, 1.3, 6])('is told for a page lying %d degrees off', (degrees) => {
    expect(slantOf(turnedPage(LINES, degrees))).toBeCloseTo(degrees, 0.7);
  });

  it('is none on a level page', () => {
    expect(slantOf(page(LINES))).toBe(0);
  });

  it('is told under the grain of a scanner, and for white letters', () => {
    const scan = turnedPage(LINES, 1.5);
    const grain = scan.data.map((value, at) => Math.max(0, Math.min(255, value * 0.8 + 20 + (((at * 7919) % 31) - 15))));
    expect(slantOf({ ...scan, data: grain })).toBeCloseTo(1.5, 0.7);
    expect(slantOf({ ...scan, data: scan.data.map((value) => 255 - value) })).toBeCloseTo(1.5, 0.7);
  });

  it('is none where there is no page of text', () => {
    const random = new Random(5);
    expect(slantOf({ width: 640, height: 480, data: Uint8Array.from({ length: 640 * 480 }, () => random.whole(0, 255)) })).toBe(0);
    expect(slantOf(frameWithText([{ text: 'L', x: 40, y: 60 }]))).toBe(0);
    const leaning = { width: 640, height: 480, data: Uint8Array.from({ length: 640 * 480 }, (_, at) => ((at % 640) * 2 + Math.floor(at / 640) * 9 < 2400 ? 210 : 30)) };
    expect(slantOf(leaning)).toBe(0);
  });
});
