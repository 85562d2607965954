import { describe, expect, it } from 'vitest';
import { codecOf } from '../../../../helper/pixels/codecs/codec.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import { looks, toGray } from '../../../../helper/pixels/image/gray.ts';
import { frameBytes } from '../../../../helper/pixels/image/storedFrame.ts';
import type { PixelLayout } from '../../../../helper/pixels/image/image.ts';
import { imageFile, type ImageOptions } from '../instance.ts';

const RLE = '1.2.840.10008.1.2.5';
const JPEG_LS = '1.2.840.10008.1.2.4.80';

const gray = (width: number, height: number): PixelLayout => ({ width, height, samples: 1, bitsAllocated: 8, bitsStored: 8, highBit: 7, signed: false, float: false, planar: 0, photometric: 'MONOCHROME2' });

/** A frame of one value, compressed. */
async function flat(transferSyntax: string, value: number): Promise<Uint8Array> {
  const layout = gray(16, 16);
  return codecOf(transferSyntax).encoder!.encode({ layout, bytes: new Uint8Array(frameBytes(layout)).fill(value) }, 'MONOCHROME2');
}

async function firstPixels(options: Partial<ImageOptions>, pixels: Parameters<typeof imageFile>[1]): Promise<number[]> {
  const reader = await openFrames(imageFile({ width: 16, height: 16, ...options }, pixels));
  const values: number[] = [];
  for (let index = 0; index < reader.count; index++) values.push((await reader.frame(index)).data[0]!);
  return values;
}

describe('dividing fragments into frames', () => {
  it('takes one fragment a frame without an offset table', async () => {
    const fragments = [await flat(RLE, 10), await flat(RLE, 20), await flat(RLE, 30)];
    expect(await firstPixels({ transferSyntax: RLE, frames: 3 }, { fragments })).toEqual([10, 20, 30]);
  });

  it('joins the fragments between two offsets', async () => {
    const whole = [await flat(JPEG_LS, 10), await flat(JPEG_LS, 20)];
    const even = whole.map((frame) => (frame.length % 2 ? Buffer.concat([frame, Uint8Array.of(0)]) : frame));
    const fragments = even.flatMap((frame) => [frame.subarray(0, 20), frame.subarray(20)]);
    const offsets = [0, even[0]!.length + 16];
    expect(await firstPixels({ transferSyntax: JPEG_LS, frames: 2 }, { fragments, offsets })).toEqual([10, 20]);
  });

  it('finds where frames begin when fragmented frames have no offsets', async () => {
    const frames = [await flat(JPEG_LS, 10), await flat(JPEG_LS, 20)];
    const fragments = frames.flatMap((frame) => [frame.subarray(0, 20), frame.subarray(20)]);
    expect(await firstPixels({ transferSyntax: JPEG_LS, frames: 2 }, { fragments })).toEqual([10, 20]);
  });

  it('mistrusts an offset table that points between fragments', async () => {
    const fragments = [await flat(RLE, 10), await flat(RLE, 20)];
    expect(await firstPixels({ transferSyntax: RLE, frames: 2 }, { fragments, offsets: [0, 5] })).toEqual([10, 20]);
  });

  it('holds an image with more compressed frames than it tells of', async () => {
    const fragments = [await flat(JPEG_LS, 10), await flat(JPEG_LS, 20)];
    await expect(firstPixels({ transferSyntax: JPEG_LS }, { fragments })).rejects.toMatchObject({ problem: { code: 'pixels-frames-unclear' } });
  });
});

describe('images that cannot be looked into', () => {
  const cases: [string, Partial<ImageOptions>, Parameters<typeof imageFile>[1], string][] = [
    ['native data cut off', {}, new Uint8Array(100), 'pixels-truncated'],
    ['a video', { transferSyntax: '1.2.840.10008.1.2.4.103' }, { fragments: [new Uint8Array(64)] }, 'pixels-video'],
    ['an unknown syntax', { transferSyntax: '1.2.840.10008.1.2.4.94' }, { fragments: [new Uint8Array(64)] }, 'pixels-unsupported'],
    ['an unknown photometric interpretation', { photometric: 'SEPIA' }, new Uint8Array(256), 'pixels-incomplete-description'],
    ['more bits stored than allocated', { bitsStored: 12 }, new Uint8Array(256), 'pixels-incomplete-description'],
    ['JPEG data that is none', { transferSyntax: '1.2.840.10008.1.2.4.50' }, { fragments: [new Uint8Array(64).fill(7)] }, 'pixels-corrupt'],
    ['RLE data that is none', { transferSyntax: RLE }, { fragments: [new Uint8Array(80).fill(7)] }, 'pixels-corrupt'],
  ];
  for (const [name, options, pixels, code] of cases) {
    it(`holds ${name}`, async () => {
      await expect(firstPixels(options, pixels)).rejects.toMatchObject({ problem: { code } });
    });
  }

  it('holds a compressed frame of another size than the header tells', async () => {
    await expect(firstPixels({ transferSyntax: JPEG_LS, width: 32 }, { fragments: [await flat(JPEG_LS, 1)] })).rejects.toMatchObject({ problem: { code: 'pixels-corrupt' } });
  });

  for (const [name, at, value] of [['tiles begin behind it', 39, 38], ['tiles are of no width', 27, 0], ['component has fewer samples than it', 44, 80]] as const) {
    it(`holds a JPEG 2000 or HTJ2K image whose ${name}, which can keep a decoder busy for ever`, async () => {
      for (const syntax of ['1.2.840.10008.1.2.4.90', '1.2.840.10008.1.2.4.201']) {
        const damaged = Uint8Array.from(await flat(syntax, 99));
        damaged[at] = value;
        await expect(firstPixels({ transferSyntax: syntax }, { fragments: [damaged] })).rejects.toMatchObject({ problem: { code: 'pixels-corrupt' } });
      }
    });
  }

  for (const syntax of [RLE, JPEG_LS, '1.2.840.10008.1.2.4.70', '1.2.840.10008.1.2.4.90', '1.2.840.10008.1.2.4.201']) {
    it(`survives any single damage to ${codecOf(syntax).name}: an image or a problem, and the next image still decodes`, async () => {
      const good = await flat(syntax, 99);
      let held = 0;
      for (let at = 0; at < good.length; at += Math.max(1, Math.floor(good.length / 40))) {
        const damaged = Uint8Array.from(good);
        damaged[at]! ^= 0x5a;
        held += await firstPixels({ transferSyntax: syntax }, { fragments: [damaged] }).then(() => 0, (error: { problem?: { code: string } }) => {
          expect(error.problem?.code).toMatch(/^pixels-/);
          return 1;
        });
      }
      expect(held).toBeGreaterThan(0);
      expect(await firstPixels({ transferSyntax: syntax }, { fragments: [good] })).toEqual([99]);
      await expect(firstPixels({ transferSyntax: syntax }, { fragments: [good.subarray(0, good.length >> 1)] })).rejects.toMatchObject({ problem: { code: 'pixels-corrupt' } });
    });
  }
});

describe('pictures for looking at', () => {
  it('shows the window, and everything where the window hides values', async () => {
    const values = new Int16Array(256).map((_, index) => (index < 40 ? 3000 : index % 16));
    const reader = await openFrames(imageFile({ width: 16, height: 16, bitsAllocated: 16, signed: true, more: { 0x00281050: ['DS', '8'], 0x00281051: ['DS', '16'] } }, new Uint8Array(values.buffer)));
    const frame = await reader.frame(0);
    const [shown, full] = looks(frame, reader.image);
    expect(shown!.data[255]).toBeGreaterThan(200);
    expect(full!.data[255]).toBeLessThan(5);
    expect(full!.data[0]).toBe(255);
  });

  it('shows faint text among the common values apart, where metal presses them together', async () => {
    const values = new Uint16Array(64 * 64).map((_, index) => (index < 60 ? 4095 : index >= 3000 && index < 3020 ? 130 : index % 100));
    const reader = await openFrames(imageFile({ width: 64, height: 64, bitsAllocated: 16, bitsStored: 12 }, new Uint8Array(values.buffer)));
    const pictures = looks(await reader.frame(0), reader.image);
    const contrast = pictures.map(({ data }) => data[3001]! - data[2998]!);
    expect(contrast[0]).toBeLessThan(5);
    expect(Math.max(...contrast)).toBeGreaterThan(30);
  });

  it('shows a few strokes on an otherwise flat frame', async () => {
    const values = new Uint8Array(256 * 256).map((_, index) => (index > 5000 && index < 5030 ? 90 : 0));
    const reader = await openFrames(imageFile({ width: 256, height: 256 }, values));
    expect(Math.max(...looks(await reader.frame(0), reader.image).map(({ data }) => data[5010]!))).toBe(255);
  });

  it('inverts MONOCHROME1, so that air is dark', async () => {
    const reader = await openFrames(imageFile({ width: 16, height: 16, photometric: 'MONOCHROME1' }, Uint8Array.from({ length: 256 }, (_, index) => index)));
    const { data } = toGray(await reader.frame(0), reader.image, 'full');
    expect([data[0], data[255]]).toEqual([255, 0]);
  });

  it('shows palette images in their colours, 16-bit and segmented tables too', async () => {
    const table16 = new Uint16Array(256).map((_, index) => (255 - index) * 257);
    const segmented = Uint16Array.from([0, 1, 65535, 1, 255, 0]);
    const look = async (more: ImageOptions['more']): Promise<Uint8Array> => {
      const descriptor: NonNullable<ImageOptions['more']> = { 0x00281101: ['US', [256, 0, 16]], 0x00281102: ['US', [256, 0, 16]], 0x00281103: ['US', [256, 0, 16]] };
      const reader = await openFrames(imageFile({ width: 16, height: 16, photometric: 'PALETTE COLOR', more: { ...descriptor, ...more } }, Uint8Array.from({ length: 256 }, (_, index) => index)));
      return toGray(await reader.frame(0), reader.image).data;
    };
    const bytes = new Uint8Array(table16.buffer);
    const plain = await look({ 0x00281201: ['OW', bytes], 0x00281202: ['OW', bytes], 0x00281203: ['OW', bytes] });
    const segments = new Uint8Array(segmented.buffer);
    const expanded = await look({ 0x00281221: ['OW', segments], 0x00281222: ['OW', segments], 0x00281223: ['OW', segments] });
    expect(plain[0]).toBe(255);
    expect(plain[255]).toBe(0);
    expanded.forEach((value, index) => expect(Math.abs(value - plain[index]!)).toBeLessThanOrEqual(1));
  });

  it('shows palette images whose writer took the VR of the first value, or the bits of the table, for something else', async () => {
    const table = new Uint8Array(Uint16Array.from({ length: 256 }, (_, index) => index << 8).buffer);
    const look = async (descriptor: number[], signed: boolean, values: Int16Array): Promise<Uint8Array> => {
      const more: ImageOptions['more'] = { 0x00281101: ['US', descriptor], 0x00281102: ['US', descriptor], 0x00281103: ['US', descriptor], 0x00281201: ['OW', table], 0x00281202: ['OW', table], 0x00281203: ['OW', table] };
      const reader = await openFrames(imageFile({ width: 16, height: 16, bitsAllocated: 16, signed, photometric: 'PALETTE COLOR', more }, new Uint8Array(values.buffer)));
      return toGray(await reader.frame(0), reader.image).data;
    };
    const rising = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(await look([256, 0x10000 - 1000, 16], true, Int16Array.from(rising, (value) => value - 1000))).toEqual(rising);
    expect(await look([256, 0, 8], false, Int16Array.from(rising))).toEqual(rising);
  });

  it('shows RGB of 16 bits that was filled with 8', async () => {
    const values = Uint16Array.from({ length: 16 * 16 * 3 }, (_, index) => Math.floor(index / 3));
    const reader = await openFrames(imageFile({ width: 16, height: 16, samples: 3, bitsAllocated: 16 }, new Uint8Array(values.buffer)));
    expect(Array.from(toGray(await reader.frame(0), reader.image).data)).toEqual(Array.from({ length: 256 }, (_, index) => index));
  });

  it('shows strokes that differ from their ground in colour alone, and nothing twice otherwise', async () => {
    const strokes = async (ink: number[], ground: number[]): Promise<number[]> => {
      const pixels = Uint8Array.from(Array.from({ length: 64 * 64 }, (_, index) => (index % 64 > 20 && index % 7 === 0 ? ink : ground)).flat());
      const reader = await openFrames(imageFile({ width: 64, height: 64, samples: 3 }, pixels));
      return looks(await reader.frame(0), reader.image).map(({ data }) => Math.max(...data) - Math.min(...data));
    };
    const [luminance, ...colours] = await strokes([255, 0, 0], [76, 76, 76]);
    expect(luminance).toBeLessThan(3);
    expect(Math.max(...colours)).toBeGreaterThan(100);
    expect(await strokes([255, 255, 255], [0, 0, 0])).toHaveLength(1);
    expect(await strokes([255, 0, 0], [0, 0, 0])).toHaveLength(1);
  });
});
