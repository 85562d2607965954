import { createRequire } from 'node:module';
import type * as DcmjsCodecs from 'dcmjs-codecs';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankBlocks, canBlankBlocks } from '../../../../helper/pixels/codecs/jpeg/blank.ts';
import { writeJpeg } from '../../../../helper/pixels/codecs/jpeg/writer.ts';
import { readCoefficients } from '../../../../helper/pixels/codecs/jpeg/coefficients.ts';
import { buildTable, codesOf } from '../../../../helper/pixels/codecs/jpeg/huffman.ts';
import { decodeCodestream } from '../../../../helper/pixels/codecs/wasmCodecs.ts';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import type { PixelLayout } from '../../../../helper/pixels/image/image.ts';
import { unpack } from '../../../../helper/pixels/image/storedFrame.ts';

const { Context, NativeCodecs } = createRequire(import.meta.url)('dcmjs-codecs') as typeof DcmjsCodecs;

const WIDTH = 101;
const HEIGHT = 75;
const BOX = { x: 30, y: 22, width: 25, height: 11 };

interface Sample { samples: 1 | 3; subsampled?: boolean; quality?: number }

/** Noise over a ramp, compressed by libijg. */
function jpeg({ samples, subsampled, quality = 85 }: Sample): { encoded: Uint8Array; layout: PixelLayout } {
  const photometric = samples === 3 ? 'YBR_FULL' : 'MONOCHROME2';
  const values = Uint8Array.from({ length: WIDTH * HEIGHT * samples }, (_, index) => ((index * 7919) % 64) + (Math.floor(index / samples) % WIDTH) * 1.8);
  const context = new Context({
    width: WIDTH, height: HEIGHT, bitsAllocated: 8, bitsStored: 8, samplesPerPixel: samples, pixelRepresentation: 0, planarConfiguration: 0,
    photometricInterpretation: photometric, decodedBuffer: values,
  });
  const encoded = NativeCodecs.encodeJpeg(context, { lossy: true, quality, sampleFactor: subsampled ? 1 : 0 }).getEncodedBuffer()!;
  const layout: PixelLayout = { width: WIDTH, height: HEIGHT, samples, bitsAllocated: 8, bitsStored: 8, highBit: 7, signed: false, float: false, planar: 0, photometric };
  return { encoded, layout };
}

/** Coefficients of the blocks that no MCU under the box holds. */
function outside(encoded: Uint8Array): number[][] {
  const image = readCoefficients(encoded);
  const left = Math.floor(BOX.x / image.mcuWidth);
  const right = Math.ceil((BOX.x + BOX.width) / image.mcuWidth);
  const top = Math.floor(BOX.y / image.mcuHeight);
  const bottom = Math.ceil((BOX.y + BOX.height) / image.mcuHeight);
  return image.components.map(({ across, h, v, coefficients }) => Array.from(coefficients).filter((_, at) => {
    const block = Math.floor(at / 64);
    const column = Math.floor((block % across) / h);
    const row = Math.floor(Math.floor(block / across) / v);
    return column < left || column >= right || row < top || row >= bottom;
  }));
}

/** The values that the first sample has within the box. */
async function valuesOf(encoded: Uint8Array, layout: PixelLayout, box: Box): Promise<Set<number>> {
  const { data, samples } = unpack(await decodeCodestream('jpeg', encoded, layout));
  const values = new Set<number>();
  for (let y = box.y; y < box.y + box.height; y++) for (let x = box.x; x < box.x + box.width; x++) values.add(data[(y * layout.width + x) * samples]!);
  return values;
}

beforeAll(() => NativeCodecs.initializeAsync());

describe('blanking blocks of a sequential JPEG', () => {
  const samples: Record<string, Sample> = {
    gray: { samples: 1 },
    'colour with full chrominance': { samples: 3 },
    'colour with half chrominance': { samples: 3, subsampled: true },
    'coarsely quantised': { samples: 1, quality: 5 },
  };
  for (const [name, sample] of Object.entries(samples)) {
    it(`keeps every block outside the box of a ${name} image, flattens those within it and fills those at its edge`, async () => {
      const { encoded, layout } = jpeg(sample);
      expect(canBlankBlocks(encoded)).toBe(true);
      expect(readCoefficients(encoded).mcuWidth).toBe(sample.subsampled ? 16 : 8);
      const blanked = blankBlocks(encoded, [BOX]);
      expect(outside(blanked)).toEqual(outside(encoded));
      expect((await valuesOf(blanked, layout, { x: 32, y: 24, width: 16, height: 8 })).size).toBe(1);
      // The noise has 64 levels; what is quantised again at the edges of the box ripples no more than the steps allow.
      const [fill] = await valuesOf(blanked, layout, { x: 32, y: 24, width: 1, height: 1 });
      const { steps } = readCoefficients(encoded).components[0]!;
      const ripples = [...await valuesOf(blanked, layout, BOX)].map((value) => Math.abs(value - fill!));
      expect(Math.max(...ripples)).toBeLessThan(2 + Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / 12) / 2);
    });
  }

  it.each([{ samples: 1 }, { samples: 3, subsampled: true }] satisfies Sample[])('fills a visible box with the DC values of a block that is there, far from those around: %j', async (sample) => {
    const { encoded, layout } = jpeg(sample);
    const box = { x: 32, y: 16, width: 32, height: 16 };
    const blanked = blankBlocks(encoded, [{ ...box, visible: true }]);
    const dcs = (bytes: Uint8Array): Set<number>[] => readCoefficients(bytes).components.map(({ coefficients }) => new Set(coefficients.filter((_, index) => index % 64 === 0)));
    dcs(blanked).forEach((after, at) => expect([...after].filter((dc) => !dcs(encoded)[at]!.has(dc))).toEqual([]));
    const first = async (bytes: Uint8Array): Promise<number> => [...(await valuesOf(bytes, layout, { ...box, width: 1, height: 1 }))][0]!;
    expect(Math.abs(await first(blanked) - await first(blankBlocks(encoded, [box])))).toBeGreaterThan(60);
  });

  it('is the same picture when no box touches it', () => {
    const { encoded } = jpeg({ samples: 3, subsampled: true });
    const again = blankBlocks(encoded, []);
    expect(readCoefficients(again).components.map(({ coefficients }) => coefficients)).toEqual(readCoefficients(encoded).components.map(({ coefficients }) => coefficients));
  });

  it('reads and writes restart markers', async () => {
    const { encoded, layout } = jpeg({ samples: 3, subsampled: true });
    const restarting = withRestarts(encoded, 3);
    expect(restarting.length).toBeGreaterThan(encoded.length);
    expect(unpack(await decodeCodestream('jpeg', restarting, layout)).data).toEqual(unpack(await decodeCodestream('jpeg', encoded, layout)).data);
    expect(outside(blankBlocks(restarting, [BOX]))).toEqual(outside(encoded));
  });

  it('leaves out comments and application segments, where names hide', () => {
    const { encoded } = jpeg({ samples: 1 });
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 14]), Buffer.from('OKAFOR^ADAEZ')]);
    const commented = Buffer.concat([encoded.subarray(0, 2), comment, encoded.subarray(2)]);
    expect(Buffer.from(blankBlocks(commented, [BOX])).includes('OKAFOR')).toBe(false);
  });

  it('refuses a damaged scan instead of guessing', () => {
    const { encoded } = jpeg({ samples: 1 });
    expect(() => blankBlocks(encoded.subarray(0, encoded.length >> 1), [BOX])).toThrow(/cannot be decoded/);
  });
});

describe('Huffman tables made anew', () => {
  it('hold every symbol in at most 16 bits, the frequent ones shorter, none all ones', () => {
    const frequencies = Uint32Array.from({ length: 256 }, (_, symbol) => (symbol < 60 ? 2 ** Math.min(30, symbol) : 0));
    const table = buildTable(frequencies);
    const { codes, lengths } = codesOf(table);
    expect(table.symbols.length).toBe(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(16);
    expect(lengths[59]).toBeLessThan(lengths[0]!);
    expect(Array.from(table.symbols).every((symbol) => codes[symbol] !== 2 ** lengths[symbol]! - 1)).toBe(true);
    const kraft = table.counts.reduce((sum, count, index) => sum + count / 2 ** (index + 1), 0);
    expect(kraft).toBeLessThan(1);
  });
});

/** The same picture with a restart interval, written by the writer under test after DRI is put in. */
function withRestarts(encoded: Uint8Array, interval: number): Uint8Array {
  const image = readCoefficients(encoded);
  const scan = image.parts.find((part) => !(part instanceof Uint8Array));
  if (!scan || scan instanceof Uint8Array) throw new Error('no scan');
  const before = image.parts.indexOf(scan);
  image.parts.splice(before, 0, Uint8Array.from([0xff, 0xdd, 0, 4, 0, interval]));
  scan.restartInterval = interval;
  return writeJpeg(image, encoded.length);
}
