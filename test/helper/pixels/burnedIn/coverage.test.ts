import { describe, expect, it } from 'vitest';
import { coveredShare, coversMuch } from '../../../../helper/pixels/burnedIn/coverage.ts';
import { burnedInDecision } from '../../../../helper/pixels/burnedIn/decision.ts';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import { imageFile, type Elements } from '../instance.ts';
import { frameWithText } from '../text/canvasFrame.ts';

const WIDTH = 512;
const HEIGHT = 640;

/** Noise around a level, the same every time. */
const noisy = (level: number, pixel: number, width: number): number => level + ((pixel * 7919) % 101) * width / 101 - width / 2;

/** A breast: half an ellipse at the left edge, over black with lines of letters beside it. */
function breast(): GrayImage {
  const written = frameWithText([{ text: 'OKAFOR ADAEZE', x: 300, y: 40 }, { text: 'R MLO', x: 400, y: 600 }], { width: WIDTH, height: HEIGHT });
  return { ...written, data: written.data.map((level, pixel) => (((pixel % WIDTH) / 230) ** 2 + ((Math.floor(pixel / WIDTH) - 320) / 260) ** 2 < 1 ? noisy(110, pixel, 60) : level)) };
}

const NAME: Box = { x: 296, y: 20, width: 180, height: 28 };

/** Lines of letters on a ground of this level. */
function page(ground: number): GrayImage {
  const lines = Array.from({ length: 12 }, (_, row) => ({ text: 'Okafor, Adaeze 00482915 thorax', x: 30, y: 60 + row * 44, size: 24, level: ground > 128 ? 20 : 240 }));
  return frameWithText(lines, { width: WIDTH, height: HEIGHT, background: ground });
}

const LINES: Box[] = Array.from({ length: 12 }, (_, row) => ({ x: 26, y: 38 + row * 44, width: 360, height: 30 }));

describe('the share of what a picture shows that boxes cover', () => {
  it('is that of the body, not of the background beside it', () => {
    expect(coveredShare(breast(), [NAME])).toBe(0);
    const third = coveredShare(breast(), [NAME, { x: 0, y: 230, width: 230, height: 140 }]);
    expect(third).toBeGreaterThan(0.25);
    expect(third).toBeLessThan(0.45);
    expect(coveredShare(breast(), [{ x: 0, y: 0, width: WIDTH, height: HEIGHT }])).toBe(1);
  });

  it('counts what two boxes share once, and what lies outside the picture not at all', () => {
    const box = { x: 0, y: 230, width: 230, height: 140 };
    expect(coveredShare(breast(), [box, box, { x: -500, y: 230, width: 730, height: 140 }])).toBe(coveredShare(breast(), [box]));
  });

  it.each([['white', 245], ['black', 0], ['dark blue', 40]])('is none on a %s page or screen that consists of letters', (_, ground) => {
    expect(coveredShare(page(ground), LINES)).toBe(0);
  });
});

describe('an image much of which is covered', () => {
  const file = (frames: readonly GrayImage[]) => imageFile({ width: WIDTH, height: HEIGHT, frames: frames.length }, Buffer.concat(frames.map(({ data }) => data)));
  const half: Box = { x: 0, y: 200, width: 230, height: 220 };

  it('is told by the frame in which boxes cover most', async () => {
    expect(await coversMuch(file([breast()]), [{ box: NAME }])).toBe(false);
    expect(await coversMuch(file([breast()]), [{ box: half }])).toBe(true);
    const black = { ...breast(), data: new Uint8Array(WIDTH * HEIGHT) };
    expect(await coversMuch(file([black, breast()]), [{ box: NAME, frames: [0, 1] }, { box: half, frames: [1, 1] }])).toBe(true);
    expect(await coversMuch(file([black, breast()]), [{ box: NAME, frames: [0, 1] }, { box: half, frames: [0, 0] }])).toBe(false);
  });

  it.each([[0.06, false], [0.2, true]])('is one from a tenth of what it shows: %f', async (share, much) => {
    expect(await coversMuch(file([breast()]), [{ box: { x: 0, y: 320 - 260 * share * 0.8, width: 230, height: 520 * share * 0.8 } }])).toBe(much);
  });
});

describe('pages and screens, which consist of text', () => {
  const CT = '1.2.840.10008.5.1.4.1.1.2';
  const CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
  const decided = (sopClass: string, modality: string, more: Elements = {}) => burnedInDecision(imageFile({ width: 2, height: 2, more: { 0x00080016: ['UI', sopClass], 0x00080060: ['CS', modality], ...more } }, new Uint8Array(4)).dataset).page;

  it.each([
    ['a capture of a scanner', CAPTURE, 'CT', {}], ['a scanned document', CAPTURE, 'OT', {}], ['a page of doses', CT, 'CT', { 0x00080008: ['CS', 'DERIVED\\SECONDARY\\DOSE_INFO'] }],
    ['a scanned page', CT, 'MR', { 0x00080064: ['CS', 'SD'] }], ['a document', '1.2.3', 'DOC', {}],
  ] satisfies [string, string, string, Elements][])('are told by the header: %s', (_, sopClass, modality, more) => expect(decided(sopClass, modality, more)).toBe(true));

  it.each([
    ['a slice', CT, 'CT', {}], ['a captured mammogram', CAPTURE, 'MG', {}], ['a captured ultrasound', CAPTURE, 'US', {}], ['a digitised film', CT, 'RG', { 0x00080064: ['CS', 'DF'] }],
    ['an endoscopy', '1.2.840.10008.5.1.4.1.1.77.1.1', 'ES', {}], ['a fluoroscopy', '1.2.840.10008.5.1.4.1.1.12.2', 'RF', {}],
  ] satisfies [string, string, string, Elements][])('are not: %s', (_, sopClass, modality, more) => expect(decided(sopClass, modality, more)).toBeUndefined());
});
