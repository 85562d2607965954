import { describe, expect, it } from 'vitest';
import { codecOf } from '../../../../helper/pixels/codecs/codec.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import { frameBytes, cells, unpack, type Frame, type StoredFrame } from '../../../../helper/pixels/image/storedFrame.ts';
import { toGray } from '../../../../helper/pixels/image/gray.ts';
import type { PixelLayout } from '../../../../helper/pixels/image/image.ts';
import { applied, EXPLICIT, framesOf, imageFile, redactFrames, type ImageOptions } from '../instance.ts';

const WIDTH = 48;
const HEIGHT = 40;
const BOX: Box = { x: 10, y: 12, width: 17, height: 9 };

const RLE = '1.2.840.10008.1.2.5';
const LOSSLESS = {
  'JPEG Lossless SV1': '1.2.840.10008.1.2.4.70',
  'JPEG-LS': '1.2.840.10008.1.2.4.80',
  'JPEG 2000': '1.2.840.10008.1.2.4.90',
  HTJ2K: '1.2.840.10008.1.2.4.201',
  RLE,
};

function layoutOf(options: ImageOptions): PixelLayout {
  const bitsAllocated = options.bitsAllocated ?? 8;
  const bitsStored = options.bitsStored ?? bitsAllocated;
  const samples = options.samples ?? 1;
  return {
    width: options.width, height: options.height, samples, bitsAllocated, bitsStored,
    highBit: options.highBit ?? bitsStored - 1, signed: options.signed ?? false, float: false,
    planar: options.planar ?? 0, photometric: options.photometric ?? (samples === 3 ? 'RGB' : 'MONOCHROME2'),
  };
}

/** A smooth ramp with a bright line of "text" inside the box; differs from frame to frame. */
function picture(options: ImageOptions, frame = 0): StoredFrame {
  const layout = layoutOf(options);
  const stored: StoredFrame = { layout, bytes: new Uint8Array(frameBytes(layout)) };
  const top = 2 ** layout.bitsStored - 1;
  const words = cells(stored);
  const mask = 2 ** layout.bitsStored - 1;
  const low = layout.highBit + 1 - layout.bitsStored;
  words.forEach((_, index) => {
    const pixel = Math.floor(index / layout.samples);
    const ramp = Math.floor(((pixel % WIDTH) + Math.floor(pixel / WIDTH) + frame) * top / 200);
    const text = pixel % WIDTH > 12 && pixel % WIDTH < 24 && Math.floor(pixel / WIDTH) === 15;
    const value = text ? top : ramp - (layout.signed ? 2 ** (layout.bitsStored - 1) : 0);
    words[index] = (value & mask) << low;
  });
  return stored;
}

function inside(pixel: number, box = BOX): boolean {
  const x = pixel % WIDTH;
  const y = Math.floor(pixel / WIDTH);
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** Values outside the box equal, inside flat. */
async function expectBlankedOnlyInside(options: ImageOptions, before: ReturnType<typeof imageFile>, box = BOX): Promise<void> {
  const replacement = (await redactFrames(before, [{ box }]))!;
  const after = await openFrames(await applied(options, replacement));
  const original = await openFrames(before);
  for (let index = 0; index < original.count; index++) {
    const a = await original.frame(index);
    const b = await after.frame(index);
    const { samples } = a;
    expect(b.photometric).toBe(a.photometric);
    const changedOutside = Array.from(a.data).filter((value, at) => !inside(Math.floor(at / samples), box) && value !== b.data[at]).length;
    expect(changedOutside).toBe(0);
    for (let sample = 0; sample < samples; sample++) {
      const filled = new Set(Array.from(b.data).filter((_, at) => at % samples === sample && inside(Math.floor(at / samples), box)));
      expect(filled.size).toBe(1);
    }
  }
}

const LAYOUTS: Record<string, Partial<ImageOptions>> = {
  '8-bit gray': {},
  '16-bit gray with 12 stored': { bitsAllocated: 16, bitsStored: 12 },
  '16-bit signed': { bitsAllocated: 16, signed: true },
  '16-bit signed with 13 stored': { bitsAllocated: 16, bitsStored: 13, signed: true },
  'RGB by pixel': { samples: 3 },
  palette: { photometric: 'PALETTE COLOR', more: palette() },
};

function palette(): ImageOptions['more'] {
  const entries = Uint8Array.from({ length: 256 }, (_, index) => index);
  return {
    0x00281101: ['US', [256, 0, 8]], 0x00281102: ['US', [256, 0, 8]], 0x00281103: ['US', [256, 0, 8]],
    0x00281201: ['OW', entries], 0x00281202: ['OW', entries], 0x00281203: ['OW', entries],
  };
}

describe('blanking boxes in native pixel data', () => {
  const native: Record<string, Partial<ImageOptions>> = {
    ...LAYOUTS,
    'RGB by plane': { samples: 3, planar: 1 },
    'YBR_FULL_422': { samples: 3, photometric: 'YBR_FULL_422' },
    '32-bit': { bitsAllocated: 32 },
    'bits at the top of the cell': { bitsAllocated: 16, bitsStored: 12, highBit: 15 },
  };
  for (const [name, extra] of Object.entries(native)) {
    it(`leaves every value outside the box of a ${name} image`, async () => {
      const options: ImageOptions = { width: WIDTH, height: HEIGHT, ...extra };
      const box = extra.photometric === 'YBR_FULL_422' ? { ...BOX, width: 18 } : BOX;
      await expectBlankedOnlyInside(options, imageFile(options, picture(options).bytes), box);
    });
  }

  it('keeps the packing of 1-bit frames that do not end at a byte', async () => {
    const options: ImageOptions = { width: 5, height: 5, bitsAllocated: 1, frames: 3 };
    const all = new Uint8Array(Math.ceil(75 / 8)).fill(0b10110101);
    const file = imageFile(options, all);
    const replacement = (await redactFrames(file, [{ box: { x: 1, y: 1, width: 2, height: 2 }, frames: [1, 1] }]))!;
    const before = await openFrames(file);
    const after = await openFrames(await applied(options, replacement));
    expect((await after.frame(0)).data).toEqual((await before.frame(0)).data);
    expect((await after.frame(2)).data).toEqual((await before.frame(2)).data);
    const blanked = await after.frame(1);
    expect(new Set([6, 7, 11, 12].map((pixel) => blanked.data[pixel])).size).toBe(1);
  });

  it('fills with tissue, not padding, unless the box lies in padding', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, bitsAllocated: 16, signed: true, more: { 0x00280120: ['SS', -2000] } };
    const frame = picture(options);
    const words = new Int16Array(frame.bytes.buffer);
    words.forEach((_, pixel) => { words[pixel] = pixel % WIDTH < 24 ? -2000 : 100; });
    const file = imageFile(options, frame.bytes);
    const fill = async (box: Box): Promise<number> => (await (await openFrames(await applied(options, (await redactFrames(file, [{ box }]))!))).frame(0)).data[(box.y + 1) * WIDTH + box.x + 1]!;
    expect(await fill({ x: 4, y: 4, width: 10, height: 6 })).toBe(-2000);
    expect(await fill({ x: 30, y: 4, width: 10, height: 6 })).toBe(100);
  });

  it('removes overlays that hide in unused bits, with or without boxes', async () => {
    const options: ImageOptions = {
      width: WIDTH, height: HEIGHT, bitsAllocated: 16, bitsStored: 12,
      more: { 0x60000010: ['US', HEIGHT], 0x60000011: ['US', WIDTH], 0x60000100: ['US', 16], 0x60000102: ['US', 15], 0x60000050: ['SS', [1, 1]] },
    };
    const frame = picture(options);
    new Uint16Array(frame.bytes.buffer)[3]! |= 0x8000;
    const replacement = (await redactFrames(imageFile(options, frame.bytes), []))!;
    const [bytes] = await framesOf(replacement);
    expect(Array.from(new Uint16Array(bytes!.buffer)).every((cell) => cell < 4096)).toBe(true);
    expect(unpack({ ...frame, bytes: bytes! }).data).toEqual(unpack(frame).data);
  });

  it('clears drawings in unused bits whose description was lost, above and below the value', async () => {
    for (const [highBit, stray] of [[11, 0x8000], [15, 0x0008]] as const) {
      const options: ImageOptions = { width: WIDTH, height: HEIGHT, bitsAllocated: 16, bitsStored: 12, highBit };
      const clean = picture(options);
      expect(await redactFrames(imageFile(options, clean.bytes), [])).toBeUndefined();
      const drawn = new Uint8Array(clean.bytes);
      new Uint16Array(drawn.buffer)[3]! |= stray;
      const [bytes] = await framesOf((await redactFrames(imageFile(options, drawn), []))!);
      expect(bytes).toEqual(clean.bytes);
    }
  });

  it('leaves padding alone that a careless writer extended into unused bits', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, bitsAllocated: 16, bitsStored: 12 };
    const { bytes } = picture(options);
    new Uint16Array(bytes.buffer)[3] = 0xf830;
    expect(await redactFrames(imageFile(options, bytes), [])).toBeUndefined();
  });

  it('does not deliver bytes behind the last frame', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT };
    const file = imageFile(options, Buffer.concat([picture(options).bytes, Buffer.from('OKAFOR^ADAEZE ')]));
    const [frame] = await framesOf((await redactFrames(file, []))!);
    expect(frame!.length).toBe(WIDTH * HEIGHT);
  });

  it('changes nothing when there is nothing to blank', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT };
    expect(await redactFrames(imageFile(options, picture(options).bytes), [])).toBeUndefined();
  });
});

describe('a visible box', () => {
  /** A frame before and after a visible box, as a viewer shows it, with its values. */
  async function drawn(options: ImageOptions, bytes: Uint8Array, box: Box) {
    const file = imageFile(options, bytes);
    const reader = await openFrames(file);
    const after = await (await openFrames(await applied(options, (await redactFrames(file, [{ box: { ...box, visible: true } }]))!))).frame(0);
    const before = await reader.frame(0);
    const pixels = Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => pixel);
    const valueAt = (frame: Frame, pixel: number): string => frame.data.slice(pixel * frame.samples, (pixel + 1) * frame.samples).join(' ');
    const fills = [...new Set(pixels.filter((pixel) => inside(pixel, box)).map((pixel) => valueAt(after, pixel)))];
    const shown = toGray(after, reader.image).data;
    const beside = box.y * WIDTH + box.x - 1;
    return { before, after, fills, existed: new Set(pixels.map((pixel) => valueAt(before, pixel))), contrast: Math.abs(shown[beside + 1]! - shown[beside]!), outside: pixels.filter((pixel) => !inside(pixel, box) && valueAt(after, pixel) !== valueAt(before, pixel)) };
  }

  const kinds: Record<string, Partial<ImageOptions>> = {
    ...LAYOUTS,
    'MONOCHROME1': { photometric: 'MONOCHROME1' },
    'RGB by plane': { samples: 3, planar: 1 },
    'YBR_FULL': { samples: 3, photometric: 'YBR_FULL' },
    '32-bit': { bitsAllocated: 32 },
  };
  for (const [name, extra] of Object.entries(kinds)) {
    it(`is filled with one value that the ${name} frame has, and stands out`, async () => {
      const options: ImageOptions = { width: WIDTH, height: HEIGHT, ...extra };
      const { fills, existed, contrast, outside } = await drawn(options, picture(options).bytes, BOX);
      expect(fills).toHaveLength(1);
      expect(existed).toContain(fills[0]);
      expect(contrast).toBeGreaterThan(80);
      expect(outside).toEqual([]);
    });
  }

  it('is dark in bright surroundings and bright in dark ones, but never the padding', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, bitsAllocated: 16, signed: true, more: { 0x00280120: ['SS', -2000] } };
    const bytes = new Uint8Array(WIDTH * HEIGHT * 2);
    new Int16Array(bytes.buffer).forEach((_, pixel, words) => { words[pixel] = pixel < WIDTH ? -2000 : pixel % WIDTH < 24 ? -1000 : 300; });
    expect((await drawn(options, bytes, { x: 4, y: 10, width: 10, height: 6 })).fills).toEqual(['300']);
    expect((await drawn(options, bytes, { x: 30, y: 10, width: 10, height: 6 })).fills).toEqual(['-1000']);
  });

  it('goes by what the window shows: what is white in it is no contrast to white', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, bitsAllocated: 16, more: { 0x00281050: ['DS', '150'], 0x00281051: ['DS', '100'] } };
    const bytes = new Uint8Array(WIDTH * HEIGHT * 2);
    // A third each of 0, 400 and 4000: with 400 around it the last is farther in value, and as white.
    new Uint16Array(bytes.buffer).forEach((_, pixel, words) => { words[pixel] = pixel % WIDTH < 16 ? 0 : pixel % WIDTH < 32 ? 400 : 4000; });
    expect((await drawn(options, bytes, { x: 18, y: 10, width: 10, height: 6 })).fills).toEqual(['0']);
  });

  it('does not take the value of a hot pixel, which would move the window of a viewer', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, bitsAllocated: 16 };
    const bytes = new Uint8Array(WIDTH * HEIGHT * 2);
    new Uint16Array(bytes.buffer).forEach((_, pixel, words) => { words[pixel] = pixel === 0 ? 65_535 : pixel % WIDTH < 24 ? 0 : 900; });
    expect((await drawn(options, bytes, { x: 4, y: 10, width: 10, height: 6 })).fills).toEqual(['900']);
  });

  it('has a value of the frame where it covers all of it', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT };
    const { fills, existed } = await drawn(options, picture(options).bytes.map((value) => value + 10), { x: 0, y: 0, width: WIDTH, height: HEIGHT });
    expect(existed).toContain(fills[0]);
  });
});

describe('blanking boxes in compressed pixel data', () => {
  for (const [syntaxName, transferSyntax] of Object.entries(LOSSLESS)) {
    for (const [name, extra] of Object.entries(LAYOUTS)) {
      it(`stays in ${syntaxName} and leaves every value outside the box of a ${name} image`, async () => {
        const options: ImageOptions = { width: WIDTH, height: HEIGHT, transferSyntax, ...extra };
        const fragment = await codecOf(transferSyntax).encoder!.encode(picture(options), layoutOf(options).photometric);
        const file = imageFile(options, { fragments: [fragment] });
        expect((await redactFrames(file, [{ box: BOX }]))!.transferSyntax).toBe(transferSyntax);
        await expectBlankedOnlyInside(options, file);
      });
    }
  }

  it('passes the bytes of untouched frames through', async () => {
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, transferSyntax: RLE, frames: 3 };
    const { encoder } = codecOf(RLE);
    const fragments = await Promise.all([0, 1, 2].map((frame) => encoder!.encode(picture(options, frame), 'MONOCHROME2')));
    const frames = await framesOf((await redactFrames(imageFile(options, { fragments }), [{ box: BOX, frames: [1, 1] }]))!);
    expect(frames[0]).toEqual(Uint8Array.from(fragments[0]!));
    expect(frames[1]).not.toEqual(Uint8Array.from(fragments[1]!));
    expect(frames[2]).toEqual(Uint8Array.from(fragments[2]!));
  });

  it('writes uncompressed where the syntax has no encoder, marked as once lossy', async () => {
    const layout = layoutOf({ width: WIDTH, height: HEIGHT });
    const fragment = await codecOf('1.2.840.10008.1.2.4.201').encoder!.encode(picture({ width: WIDTH, height: HEIGHT }), layout.photometric);
    const options: ImageOptions = { width: WIDTH, height: HEIGHT, transferSyntax: '1.2.840.10008.1.2.4.202' };
    const file = imageFile(options, { fragments: [fragment] });
    expect((await redactFrames(file, [{ box: BOX }]))!.transferSyntax).toBe(EXPLICIT);
    await expectBlankedOnlyInside(options, file);
  });
});
