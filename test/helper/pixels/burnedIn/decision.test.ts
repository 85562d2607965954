import { describe, expect, it } from 'vitest';
import { burnedInDecision } from '../../../../helper/pixels/burnedIn/decision.ts';
import { hasDrawnInk } from '../../../../helper/pixels/burnedIn/drawnText.ts';
import { outsideOf, ultrasoundRegions } from '../../../../helper/pixels/burnedIn/ultrasoundRegions.ts';
import { signatureBoxes } from '../../../../helper/pixels/burnedIn/signatures.ts';
import type { Frame } from '../../../../helper/pixels/image/storedFrame.ts';
import { imageFile, type Elements } from '../instance.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const CR = '1.2.840.10008.5.1.4.1.1.1';
const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
const SEGMENTATION = '1.2.840.10008.5.1.4.1.1.66.4';

function header(sopClass: string, modality: string, more: Elements = {}): ReturnType<typeof imageFile>['dataset'] {
  return imageFile({ width: 2, height: 2, more: { 0x00080016: ['UI', sopClass], 0x00080060: ['CS', modality], ...more } }, new Uint8Array(4)).dataset;
}

describe('whether the images of a series are searched for text', () => {
  const original: Elements = { 0x00080008: ['CS', 'ORIGINAL\\PRIMARY\\AXIAL'] };
  const cases: [string, ReturnType<typeof header>, 'yes' | 'no' | 'unknown', 'look' | 'skip', boolean][] = [
    ['an original CT', header(CT, 'CT', original), 'unknown', 'look', false],
    ['an original CT, and the user knows of names', header(CT, 'CT', original), 'yes', 'look', true],
    ['an original CT, and the user knows of none', header(CT, 'CT', original), 'no', 'skip', false],
    ['a derived CT', header(CT, 'CT', { 0x00080008: ['CS', 'DERIVED\\SECONDARY'] }), 'unknown', 'look', true],
    ['a CT marked as having burned-in text, against the user', header(CT, 'CT', { 0x00280301: ['CS', 'YES'] }), 'no', 'look', true],
    ['a radiograph', header(CR, 'CR'), 'unknown', 'look', true],
    ['an ultrasound', header('1.2.840.10008.5.1.4.1.1.6.1', 'US'), 'unknown', 'look', true],
    ['a screen capture, against the user', header(SECONDARY_CAPTURE, 'CT'), 'no', 'look', true],
    ['an endoscopy', header('1.2.840.10008.5.1.4.1.1.77.1.1', 'ES'), 'unknown', 'look', true],
    ['an endoscopy, and the user knows of no names', header('1.2.840.10008.5.1.4.1.1.77.1.1', 'ES'), 'no', 'skip', false],
    ['a segmentation', header(SEGMENTATION, 'SEG'), 'unknown', 'skip', false],
    ['something unheard of', header('1.2.3', 'ZZ'), 'unknown', 'look', true],
  ];
  it('tells radiographs, where whoever took them leaves initials', () => {
    expect(['CR', 'DX', 'MG', 'RG'].map((modality) => burnedInDecision(header(CR, modality)).radiograph)).toEqual([true, true, true, true]);
    expect(burnedInDecision(header(CT, 'CT')).radiograph).toBeUndefined();
  });

  it('asks for proof of text in slices, original or derived, of which nobody says that they bear any', () => {
    const derived: Elements = { 0x00080008: ['CS', 'DERIVED\\SECONDARY\\MPR'] };
    for (const dataset of [header(CT, 'CT', original), header(CT, 'CT', derived)]) {
      expect(burnedInDecision(dataset).slices).toBe(true);
      expect(burnedInDecision(dataset, 'yes').slices).toBe(false);
    }
    for (const dataset of [header(CT, 'CT', { ...derived, 0x00280301: ['CS', 'YES'] }), header(SECONDARY_CAPTURE, 'CT', derived), header('1.2.840.10008.5.1.4.1.1.20', 'NM', derived), header(CR, 'CR')]) expect(burnedInDecision(dataset).slices).toBe(false);
  });

  for (const [name, dataset, answer, decision, thorough] of cases) {
    it(`${decision === 'skip' ? 'skips' : thorough ? 'reads every frame of' : 'tests'} ${name}`, () => {
      const decided = burnedInDecision(dataset, answer);
      expect(decided).toMatchObject({ decision, thorough });
      expect(decided.reason).toMatch(/^[A-Z].*\.$/);
    });
  }
});

describe('signs of text drawn into a slice', () => {
  const slice = (draw: (x: number, y: number) => number | undefined): Frame => {
    const data = new Int16Array(128 * 128).map((_, pixel) => draw(pixel % 128, Math.floor(pixel / 128)) ?? ((pixel * 7919) % 400) - 200 + Math.round(Math.hypot((pixel % 128) - 64, pixel / 128 - 64)));
    return { width: 128, height: 128, samples: 1, bits: 16, signed: true, photometric: 'MONOCHROME2', data };
  };
  it('are thin strokes of the greatest value', () => {
    expect(hasDrawnInk(slice((x, y) => (y > 4 && y < 14 && x > 10 && x < 70 && x % 4 === 0 ? 3071 : undefined)))).toBe(true);
  });
  it('are thin strokes of a value between the extremes, beside metal', () => {
    const stroke = (x: number, y: number): boolean => y > 4 && y < 14 && x > 10 && x < 70 && x % 4 === 0;
    expect(hasDrawnInk(slice((x, y) => (stroke(x, y) ? 700 : Math.hypot(x - 60, y - 60) < 18 ? 3071 : undefined)))).toBe(true);
  });
  it('are not the steps of an image stretched from few values', () => {
    const stretched = slice((x, y) => 32 * Math.round(Math.hypot(x - 64, y - 64) / 4));
    expect(hasDrawnInk(stretched)).toBe(false);
  });
  it('are not noise of air that is cut off at the least value', () => {
    let seed = 3;
    const noise = (): number => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648 - 0.5) * 64;
    const air = slice((x, y) => (Math.hypot(x - 64, y - 64) > 50 ? Math.max(-1024, Math.round(-1000 + noise())) : undefined));
    const cut = air.data.filter((value) => value === -1024).length;
    expect(cut).toBeGreaterThan(60);
    expect(cut).toBeLessThan(air.data.length * 0.08);
    expect(hasDrawnInk(air)).toBe(false);
  });
  it('are not tissue alone', () => {
    expect(hasDrawnInk(slice(() => undefined))).toBe(false);
  });
  it('are not a solid implant', () => {
    expect(hasDrawnInk(slice((x, y) => (Math.hypot(x - 60, y - 60) < 18 ? 3071 : undefined)))).toBe(false);
  });
});

describe('places in the image', () => {
  it('outside the ultrasound regions are covered once, the regions not at all', () => {
    const regions = [{ x: 10, y: 8, width: 20, height: 10 }, { x: 25, y: 12, width: 30, height: 20 }];
    const times = new Uint8Array(64 * 48);
    for (const box of outsideOf(regions, 64, 48)) for (let y = box.y; y < box.y + box.height; y++) for (let x = box.x; x < box.x + box.width; x++) times[y * 64 + x]!++;
    times.forEach((count, pixel) => {
      const [x, y] = [pixel % 64, Math.floor(pixel / 64)];
      const inside = regions.some((region) => x >= region.x && x < region.x + region.width && y >= region.y && y < region.y + region.height);
      expect(count).toBe(inside ? 0 : 1);
    });
  });

  it('are read from the headers, damaged regions left out', () => {
    const region = (values: [number, number, number, number]): Elements => ({ 0x00186018: ['UL', values[0]], 0x0018601a: ['UL', values[1]], 0x0018601c: ['UL', values[2]], 0x0018601e: ['UL', values[3]] });
    const dataset = header('1.2.840.10008.5.1.4.1.1.6.1', 'US', { 0x00186011: ['SQ', [region([10, 20, 109, 79]), region([50, 50, 10, 10]), {}]] });
    expect(ultrasoundRegions(dataset, 640, 480)).toEqual([{ x: 10, y: 20, width: 100, height: 60 }]);
  });

  it('of a known device are blanked by its signature, of others not', () => {
    const device = (model: string, rows: number): Elements => ({ 0x00081090: ['LO', model], 0x00280010: ['US', rows] });
    expect(signatureBoxes(header('1.2.840.10008.5.1.4.1.1.6.1', 'US', device('Philips iU22', 600)))).toEqual([{ x: 0, y: 0, width: 800, height: 59 }]);
    expect(signatureBoxes(header('1.2.840.10008.5.1.4.1.1.6.1', 'US', device('Sono 9', 600)))).toEqual([]);
  });
});
