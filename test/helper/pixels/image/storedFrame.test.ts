import { describe, expect, it } from 'vitest';
import type { PixelLayout } from '../../../../helper/pixels/image/image.ts';
import { editable, frameBytes, pack, unpack } from '../../../../helper/pixels/image/storedFrame.ts';

const GREY: PixelLayout = { width: 7, height: 5, samples: 1, bitsAllocated: 16, bitsStored: 12, highBit: 11, signed: false, float: false, planar: 0, photometric: 'MONOCHROME2' };

describe('a frame whose pixels are replaced one by one', () => {
  it.each<[string, Partial<PixelLayout>, number]>([
    ['12 bits of 16', {}, 4095],
    ['12 bits of 16, with a sign', { signed: true }, -2048],
    ['12 bits at the top of 16', { highBit: 15 }, 3001],
    ['16 bits, with a sign', { bitsStored: 16, highBit: 15, signed: true }, -1000],
    ['8 bits', { bitsAllocated: 8, bitsStored: 8, highBit: 7 }, 255],
    ['32 bits', { bitsAllocated: 32, bitsStored: 32, highBit: 31 }, 4_000_000_000],
    ['floating-point numbers', { bitsAllocated: 32, bitsStored: 32, highBit: 31, float: true }, -0.5],
    ['colour', { bitsAllocated: 8, bitsStored: 8, highBit: 7, samples: 3, photometric: 'RGB' }, 17],
    ['single bits', { bitsAllocated: 1, bitsStored: 1, highBit: 0 }, 1],
  ])('has the new values there, and every other bit as it was: %s', (_, own, value) => {
    const layout = { ...GREY, ...own };
    const original = { layout, bytes: Uint8Array.from({ length: frameBytes(layout) }, (_, at) => (at * 37 + 11) % 120) };
    const before = original.bytes.slice();
    const { set, frame } = editable(original);
    const wanted = unpack(original);
    for (const pixel of [0, 9, 34]) {
      set(pixel, value);
      wanted.data.fill(value, pixel * layout.samples, (pixel + 1) * layout.samples);
    }
    expect(frame()).toEqual(pack(wanted, original));
    expect(unpack(frame()).data[9 * layout.samples]).toBe(value);
    expect(original.bytes).toEqual(before);
  });
});
