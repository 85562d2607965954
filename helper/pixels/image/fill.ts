import { clip, type Box, type Fill } from './box.ts';
import { contrastIn } from './contrast.ts';
import type { ImageDescription } from './image.ts';
import { cells, isSubsampled, unpack, type Frame, type StoredFrame } from './storedFrame.ts';
import { middlePixel, surroundings } from './surroundings.ts';

/**
 * Fills boxes with their local background, in stored values, or visibly: nothing of what stood there can be told from it.
 *
 * The background is the middle one, by brightness, of the pixels just around the box; padding only where the surroundings are mostly padding.
 * What is visible is the darkest or the brightest pixel of the frame. Either exists, so no value is new to the frame.
 * Bits beyond the stored ones are cleared inside the boxes. The result is a copy; values outside the boxes are untouched.
 */
export function fillBoxes(frame: StoredFrame, boxes: readonly Fill[], image: ImageDescription): StoredFrame {
  const { width, height } = frame.layout;
  const filled: StoredFrame = { layout: frame.layout, bytes: new Uint8Array(frame.bytes) };
  const values = unpack(frame);
  const put = writer(filled);
  const contrast = boxes.some(({ visible }) => visible) ? contrastIn(values, image) : undefined;
  for (const box of boxes) {
    const inside = clip(isSubsampled(frame.layout) ? wholePairs(box) : box, width, height);
    if (!inside) continue;
    const background = backgroundOf(values, inside, boxes, image);
    const samples = samplesOf(values, box.visible && contrast ? contrast(background) : background, image);
    for (let y = inside.y; y < inside.y + inside.height; y++) {
      for (let x = inside.x; x < inside.x + inside.width; x++) put(x, y, samples);
    }
  }
  return filled;
}

/** Two neighbouring pixels share their chrominance: a box begins and ends between pairs. */
function wholePairs(box: Box): Box {
  const x = Math.floor(box.x / 2) * 2;
  return { ...box, x, width: Math.ceil((box.x + box.width) / 2) * 2 - x };
}

/** A pixel of the background of a box; undefined where there is nothing around it. */
function backgroundOf(frame: Frame, box: Box, boxes: readonly Box[], image: ImageDescription): number | undefined {
  const ring = surroundings(box, boxes, frame);
  const middle = (pixels: readonly number[]): number => middlePixel(pixels, (pixel) => sampleOf(frame, pixel));
  const { padding } = image;
  if (padding && frame.samples === 1 && ring.length > 0) {
    const isPadding = (pixel: number): boolean => frame.data[pixel]! >= padding.from && frame.data[pixel]! <= padding.to;
    const tissue = ring.filter((pixel) => !isPadding(pixel));
    if (tissue.length * 2 < ring.length) return ring.find(isPadding);
    return middle(tissue);
  }
  if (ring.length === 0) return undefined;
  return image.photometric === 'PALETTE COLOR' ? mostFrequent(frame, ring) : middle(ring);
}

function samplesOf(frame: Frame, pixel: number | undefined, image: ImageDescription): number[] {
  return pixel === undefined ? Array.from({ length: frame.samples }, () => darkest(frame, image)) : sampleOf(frame, pixel);
}

function sampleOf(frame: Frame, pixel: number): number[] {
  return Array.from(frame.data.subarray(pixel * frame.samples, (pixel + 1) * frame.samples));
}

/** Palette entries have no order, so the most frequent one is the background. */
function mostFrequent(frame: Frame, pixels: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(frame.data[pixel]!, (counts.get(frame.data[pixel]!) ?? 0) + 1);
  const [value] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return pixels.find((pixel) => frame.data[pixel] === value)!;
}

/** For a box that covers the whole frame. */
function darkest(frame: Frame, image: ImageDescription): number {
  if (image.photometric === 'MONOCHROME1') return frame.signed ? 2 ** (frame.bits - 1) - 1 : 2 ** frame.bits - 1;
  if (frame.samples === 3 && frame.photometric.startsWith('YBR')) return 2 ** (frame.bits - 1);
  return frame.signed ? -(2 ** (frame.bits - 1)) : 0;
}

/** Writes one pixel's samples into the cells of a frame, whatever its layout. */
function writer(frame: StoredFrame): (x: number, y: number, samples: readonly number[]) => void {
  const { width, height, samples, bitsAllocated, bitsStored, highBit, signed, float, planar } = frame.layout;
  const pixels = width * height;
  if (bitsAllocated === 1) {
    return (x, y, [value]) => {
      const bit = y * width + x;
      const mask = 1 << (bit & 7);
      frame.bytes[bit >> 3] = value ? frame.bytes[bit >> 3]! | mask : frame.bytes[bit >> 3]! & ~mask;
    };
  }
  if (float) {
    const view = new DataView(frame.bytes.buffer, frame.bytes.byteOffset, frame.bytes.length);
    const size = bitsAllocated / 8;
    return (x, y, [value]) => (size === 8 ? view.setFloat64((y * width + x) * size, value!, true) : view.setFloat32((y * width + x) * size, value!, true));
  }
  const words = cells(frame);
  const low = highBit + 1 - bitsStored;
  const mask = bitsStored === 32 ? 0xffffffff : 2 ** bitsStored - 1;
  const cell = (value: number): number => (signed && low === 0 ? value : (value & mask) << low);
  if (isSubsampled(frame.layout)) {
    const pairs = Math.ceil(width / 2);
    return (x, y, [luma, cb, cr]) => {
      const pair = (y * pairs + (x >> 1)) * 4;
      words[pair + (x & 1)] = cell(luma!);
      words[pair + 2] = cell(cb!);
      words[pair + 3] = cell(cr!);
    };
  }
  return (x, y, values) => {
    const pixel = y * width + x;
    for (let sample = 0; sample < samples; sample++) words[planar ? sample * pixels + pixel : pixel * samples + sample] = cell(values[sample]!);
  };
}
