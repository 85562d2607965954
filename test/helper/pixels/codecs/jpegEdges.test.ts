import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import type * as DcmjsCodecs from 'dcmjs-codecs';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankBlocks } from '../../../../helper/pixels/codecs/jpeg/blank.ts';
import { readCoefficients, type JpegImage, type Scan } from '../../../../helper/pixels/codecs/jpeg/coefficients.ts';
import { writeJpeg } from '../../../../helper/pixels/codecs/jpeg/writer.ts';
import { decodeCodestream } from '../../../../helper/pixels/codecs/wasmCodecs.ts';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import type { PixelLayout } from '../../../../helper/pixels/image/image.ts';
import { unpack, type Samples } from '../../../../helper/pixels/image/storedFrame.ts';
import { FONT } from '../text/canvasFrame.ts';

const { Context, NativeCodecs } = createRequire(import.meta.url)('dcmjs-codecs') as typeof DcmjsCodecs;

const WIDTH = 240;
const HEIGHT = 96;

interface Kind { samples: 1 | 3; bits?: 8 | 12; subsampled?: boolean; rewritten?: (encoded: Uint8Array) => Uint8Array }

/** Lines of text on a blue banner over black: 14 px letters, white. */
function banner(lines: readonly { text: string; y: number }[]): Uint8ClampedArray {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#1a4fa0';
  pen.fillRect(0, 4, WIDTH, 70);
  pen.fillStyle = 'white';
  pen.font = `14px ${FONT}`;
  for (const { text, y } of lines) pen.fillText(text, 10, y);
  return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
}

/** The picture compressed by libijg, colour as YCbCr. */
function compress(picture: Uint8ClampedArray, { samples, bits = 8, subsampled, rewritten }: Kind): { encoded: Uint8Array; layout: PixelLayout } {
  const photometric = samples === 3 ? 'YBR_FULL' : 'MONOCHROME2';
  const layout: PixelLayout = { width: WIDTH, height: HEIGHT, samples, bitsAllocated: bits > 8 ? 16 : 8, bitsStored: bits, highBit: bits - 1, signed: false, float: false, planar: 0, photometric };
  const values = Uint8Array.from({ length: WIDTH * HEIGHT * samples }, (_, at) => picture[samples === 3 ? Math.floor(at / 3) * 4 + (at % 3) : at * 4]!);
  const context = new Context({
    width: WIDTH, height: HEIGHT, bitsAllocated: 8, bitsStored: 8, samplesPerPixel: samples, pixelRepresentation: 0, planarConfiguration: 0,
    photometricInterpretation: photometric, decodedBuffer: values,
  });
  const encoded = NativeCodecs.encodeJpeg(context, { lossy: true, quality: 80, sampleFactor: subsampled ? 1 : 0 }).getEncodedBuffer()!;
  return { encoded: rewritten ? rewritten(encoded) : encoded, layout };
}

/** The same coefficients as those of 12 bits (SOF1), with sixteen times the steps, two bytes each. */
function ofTwelveBits(encoded: Uint8Array): Uint8Array {
  const image = readCoefficients(encoded);
  const tables = image.components.map(({ table, steps }) => [0x10 | table, ...Array.from(steps, (step) => step * 16).flatMap((step) => [step >> 8, step & 255])]);
  image.parts = image.parts.flatMap((part): JpegImage['parts'] => {
    if (!(part instanceof Uint8Array)) return [part];
    if (part[1] === 0xdb) return [];
    if (part[1] !== 0xc0) return [part];
    return [...tables.map((table) => Uint8Array.from([0xff, 0xdb, 0, 2 + table.length, ...table])), Uint8Array.from(part, (byte, at) => (at === 1 ? 0xc1 : at === 4 ? 12 : byte))];
  });
  return writeJpeg(image, encoded.length);
}

/** The same coefficients in one scan for each component. */
function inSeveralScans(encoded: Uint8Array): Uint8Array {
  const image = readCoefficients(encoded);
  const at = image.parts.findIndex((part) => !(part instanceof Uint8Array));
  const scan = image.parts[at] as Scan;
  const scans = scan.components.map((entry): Scan => ({ ...scan, components: [entry], header: Uint8Array.from([0xff, 0xda, 0, 8, 1, entry.component.id, (entry.dc << 4) | entry.ac, 0, 63, 0]) }));
  image.parts.splice(at, 1, ...scans);
  return writeJpeg(image, encoded.length);
}

/** The same coefficients with a restart marker after every fifth MCU. */
function restarting(encoded: Uint8Array): Uint8Array {
  const image = readCoefficients(encoded);
  const at = image.parts.findIndex((part) => !(part instanceof Uint8Array));
  (image.parts[at] as Scan).restartInterval = 5;
  image.parts.splice(at, 0, Uint8Array.from([0xff, 0xdd, 0, 4, 0, 5]));
  return writeJpeg(image, encoded.length);
}

async function decoded(encoded: Uint8Array, layout: PixelLayout): Promise<Samples> {
  return unpack(await decodeCodestream('jpeg', encoded, layout)).data;
}

/** Root of the mean square of what the first sample changed in the box, in 256ths of its range. */
function change(before: Samples, after: Samples, { samples, bitsStored }: PixelLayout, box: Box): number {
  let sum = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) sum += (before[(y * WIDTH + x) * samples]! - after[(y * WIDTH + x) * samples]!) ** 2;
  }
  return Math.sqrt(sum / box.width / box.height) / 2 ** (bitsStored - 8);
}

beforeAll(() => NativeCodecs.initializeAsync());

const kinds: Record<string, Kind> = {
  'gray': { samples: 1 },
  '12-bit gray': { samples: 1, bits: 12, rewritten: ofTwelveBits },
  'colour': { samples: 3 },
  'colour with half chrominance': { samples: 3, subsampled: true },
  'colour in several scans': { samples: 3, subsampled: true, rewritten: inSeveralScans },
  'colour with restart markers': { samples: 3, subsampled: true, rewritten: restarting },
};

describe('a box in a sequential JPEG that ends within blocks', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    it(`leaves the lines above and below it readable and is filled with the banner's colour (${name})`, async () => {
      for (const y of [33, 36, 39, 40]) {
        const { encoded, layout } = compress(banner([{ text: 'Knee sagittal T2', y: y - 16 }, { text: 'OKAFOR ADAEZE 1961', y }, { text: 'FOV 18 cm 3.5 mm', y: y + 16 }]), kind);
        const box = { x: 8, y: y - 12, width: 170, height: 15 };
        const [before, after] = [await decoded(encoded, layout), await decoded(blankBlocks(encoded, [box]), layout)];
        for (const line of [{ x: 10, y: box.y - 14, width: 130, height: 14 }, { x: 10, y: box.y + 15, width: 130, height: 12 }]) expect(change(before, after, layout, line)).toBeLessThan(8);
        // The banner's own colour, taken where nothing was written.
        const pixel = (data: Samples, x: number, row: number): number[] => Array.from(data.slice((row * WIDTH + x) * layout.samples, (row * WIDTH + x + 1) * layout.samples), (value) => value / 2 ** (layout.bitsStored - 8));
        pixel(after, 60, y - 5).forEach((value, sample) => expect(Math.abs(value - pixel(before, 220, 64)[sample]!)).toBeLessThan(4));
      }
    });

    it(`shows nothing of what it covers, not even by the ripples around it (${name})`, () => {
      for (const y of [33, 36, 39, 40]) {
        const box = { x: 8, y: y - 13, width: 170, height: 17 };
        const [one, other] = ['OKAFOR ADAEZE', 'TILVIK BJARNE'].map((text) => blankBlocks(compress(banner([{ text, y }]), kind).encoded, [box]));
        expect(readCoefficients(one!).components.map(({ coefficients }) => coefficients)).toEqual(readCoefficients(other!).components.map(({ coefficients }) => coefficients));
      }
    });
  }

  it('takes what pads the last blocks with it at the edges of the image', () => {
    const { encoded } = compress(banner([]).map((level, at) => (Math.floor(at / 4) % WIDTH > 200 ? (at * 7919) % 256 : level)), { samples: 1 });
    const image = readCoefficients(encoded);
    // The width ends within a block, and its padding holds noise.
    image.parts = image.parts.map((part) => (part instanceof Uint8Array && part[1] === 0xc0 ? Uint8Array.from(part, (byte, at) => (at === 8 ? WIDTH - 3 : byte)) : part));
    const [first, ...rest] = readCoefficients(blankBlocks(writeJpeg(image, encoded.length), [{ x: 224, y: 0, width: WIDTH - 3 - 224, height: HEIGHT }])).components;
    expect(rest).toEqual([]);
    const last = Array.from({ length: first!.down }, (_, row) => Array.from(first!.coefficients.subarray((row * first!.across + first!.across - 1) * 64 + 1, (row * first!.across + first!.across) * 64)));
    expect(last.flat().filter((coefficient) => coefficient !== 0)).toEqual([]);
  });
});
