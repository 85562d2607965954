import { createRequire } from 'node:module';
import type * as DcmjsCodecs from 'dcmjs-codecs';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankBlocks, canBlankBlocks, writeJpeg } from '../../../../helper/pixels/codecs/jpeg/blank.ts';
import { readCoefficients } from '../../../../helper/pixels/codecs/jpeg/coefficients.ts';
import { buildTable, codesOf } from '../../../../helper/pixels/codecs/jpeg/huffman.ts';
import { decodeCodestream } from '../../../../helper/pixels/codecs/wasmCodecs.ts';
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

beforeAll(() => NativeCodecs.initializeAsync());

describe('blanking blocks of a sequential JPEG', () => {
  const samples: Record<string, Sample> = {
    gray: { samples: 1 },
    'colour with full chrominance': { samples: 3 },
    'colour with half chrominance': { samples: 3, subsampled: true },
    'coarsely quantised': { samples: 1, quality: 5 },
  };
  for (const [name, sample] of Object.entries(samples)) {
    it(`keeps every block outside the box of a ${name} image and leaves the box flat`, async () => {
      const { encoded, layout } = jpeg(sample);
      expect(canBlankBlocks(encoded)).toBe(true);
      expect(readCoefficients(encoded).mcuWidth).toBe(sample.subsampled ? 16 : 8);
      const blanked = blankBlocks(encoded, [BOX]);
      expect(outside(blanked)).toEqual(outside(encoded));
      const frame = unpack(await decodeCodestream('jpeg', blanked, layout));
      const luma = new Set<number>();
      for (let y = BOX.y; y < BOX.y + BOX.height; y++) for (let x = BOX.x; x < BOX.x + BOX.width; x++) luma.add(frame.data[(y * WIDTH + x) * frame.samples]!);
      expect(luma.size).toBe(1);
    });
  }

  it.each([{ samples: 1 }, { samples: 3, subsampled: true }] satisfies Sample[])('fills a visible box with the DC values of a block that is there, far from those around: %j', async (sample) => {
    const { encoded, layout } = jpeg(sample);
    const blanked = blankBlocks(encoded, [{ ...BOX, visible: true }]);
    expect(outside(blanked)).toEqual(outside(encoded));
    const firstOf = async (bytes: Uint8Array): Promise<number> => unpack(await decodeCodestream('jpeg', bytes, layout)).data[(BOX.y * WIDTH + BOX.x) * layout.samples]!;
    const dcs = (bytes: Uint8Array): Set<number>[] => readCoefficients(bytes).components.map(({ coefficients }) => new Set(coefficients.filter((_, index) => index % 64 === 0)));
    dcs(blanked).forEach((after, at) => expect([...after].filter((dc) => !dcs(encoded)[at]!.has(dc))).toEqual([]));
    expect(Math.abs(await firstOf(blanked) - await firstOf(blankBlocks(encoded, [BOX])))).toBeGreaterThan(60);
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
