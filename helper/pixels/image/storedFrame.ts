import type { PixelLayout } from './image.ts';

/** One frame as native Pixel Data stores it (PS3.5 8.1), little endian, starting at a byte boundary. */
export interface StoredFrame {
  layout: PixelLayout;
  bytes: Uint8Array;
}

export type Samples = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** One frame as values: rows from the top, samples of a pixel side by side, without the bits that are not stored. */
export interface Frame {
  width: number;
  height: number;
  samples: number;
  /** Bits stored of a sample. */
  bits: number;
  signed: boolean;
  /** Colour space of `data` (Photometric Interpretation); subsampled chrominance is spread, so it is never one of the 422 kinds. */
  photometric: string;
  data: Samples;
}

/** Colour spaces whose native form holds Y Y Cb Cr for two pixels (PS3.3 C.7.6.3.1.2). */
const SUBSAMPLED: Record<string, string> = { YBR_FULL_422: 'YBR_FULL', YBR_PARTIAL_422: 'YBR_PARTIAL' };

/** Whether the native bytes of the layout have one chrominance pair for two pixels. */
export function isSubsampled(layout: PixelLayout): boolean {
  return layout.photometric in SUBSAMPLED && layout.samples === 3;
}

/** Bits of one frame in native Pixel Data; frames of 1-bit images follow each other without padding. */
export function frameBits(layout: PixelLayout): number {
  const pixels = layout.width * layout.height;
  return isSubsampled(layout) ? layout.height * Math.ceil(layout.width / 2) * 4 * layout.bitsAllocated : pixels * layout.samples * layout.bitsAllocated;
}

/** Bytes of one frame that stands alone. */
export function frameBytes(layout: PixelLayout): number {
  return Math.ceil(frameBits(layout) / 8);
}

/** The cells of the frame: the words that hold one sample each, bits that are not stored included. Not for 1-bit frames. */
export function cells(frame: StoredFrame): Uint8Array | Uint16Array | Uint32Array {
  const { bytes } = frame;
  const { bitsAllocated } = frame.layout;
  if (bitsAllocated === 8) return bytes;
  const width = bitsAllocated === 16 ? 2 : 4;
  const aligned = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  const count = Math.floor(aligned.length / width);
  return width === 2 ? new Uint16Array(aligned.buffer, aligned.byteOffset, count) : new Uint32Array(aligned.buffer, aligned.byteOffset, count);
}

/** Takes the stored values out of their cells. */
export function unpack(frame: StoredFrame): Frame {
  const { layout } = frame;
  const { width, height, samples, signed } = layout;
  const values = interleave(layout, storedValues(frame));
  return { width, height, samples, bits: layout.bitsStored, signed, photometric: SUBSAMPLED[layout.photometric] ?? layout.photometric, data: values };
}

/** The values in the order of the cells. */
function storedValues(frame: StoredFrame): Samples {
  const { layout, bytes } = frame;
  const { bitsAllocated, bitsStored, highBit, signed } = layout;
  if (bitsAllocated === 1) {
    return Uint8Array.from({ length: layout.width * layout.height * layout.samples }, (_, index) => ((bytes[index >> 3] ?? 0) >> (index & 7)) & 1);
  }
  if (layout.float) {
    const own = new Uint8Array(bytes).buffer;
    return bitsAllocated === 64 ? new Float64Array(own) : new Float32Array(own);
  }
  const words = cells(frame);
  if (bitsStored === bitsAllocated) return reinterpret(words, signed);
  const values = blank(bitsAllocated, signed, words.length);
  // Shifted to the top and back: the bits above the value go, and a sign spreads.
  const up = 31 - highBit;
  const unused = 32 - bitsStored;
  if (signed) for (let index = 0; index < words.length; index++) values[index] = (words[index]! << up) >> unused;
  else for (let index = 0; index < words.length; index++) values[index] = (words[index]! << up) >>> unused;
  return values;
}

/** The same bits read as signed or unsigned, in a copy. */
function reinterpret(words: Uint8Array | Uint16Array | Uint32Array, signed: boolean): Samples {
  const copy = words.slice();
  if (!signed) return copy;
  if (copy instanceof Uint8Array) return new Int8Array(copy.buffer);
  return copy instanceof Uint16Array ? new Int16Array(copy.buffer) : new Int32Array(copy.buffer);
}

/** An array of zeros for samples of this size. */
export function blank(bitsAllocated: number, signed: boolean, length: number): Samples {
  if (bitsAllocated <= 8) return signed ? new Int8Array(length) : new Uint8Array(length);
  if (bitsAllocated <= 16) return signed ? new Int16Array(length) : new Uint16Array(length);
  return signed ? new Int32Array(length) : new Uint32Array(length);
}

/** Brings planes and subsampled chrominance into the order pixel by pixel. */
function interleave(layout: PixelLayout, values: Samples): Samples {
  const { width, height, samples } = layout;
  const pixels = width * height;
  if (samples === 1) return values.length === pixels ? values : values.subarray(0, pixels);
  const subsampled = isSubsampled(layout);
  if (!subsampled && layout.planar === 0) return values;
  const result = blank(layout.bitsAllocated, layout.signed, pixels * samples);
  const pairs = Math.ceil(width / 2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      const pair = (y * pairs + (x >> 1)) * 4;
      for (let sample = 0; sample < samples; sample++) {
        const from = !subsampled ? sample * pixels + pixel : sample === 0 ? pair + (x & 1) : pair + 1 + sample;
        result[pixel * samples + sample] = values[from]!;
      }
    }
  }
  return result;
}

/**
 * Puts the values of `frame` into the cells of `original`, whose other bits stay.
 * @returns a new frame in the layout of `original`, but interleaved and with full chrominance.
 */
export function pack(frame: Frame, original: StoredFrame): StoredFrame {
  const layout: PixelLayout = { ...original.layout, planar: 0, photometric: frame.photometric };
  if (layout.bitsAllocated === 1) {
    const bytes = new Uint8Array(frameBytes(layout));
    frame.data.forEach((value, index) => { bytes[index >> 3]! |= (value & 1) << (index & 7); });
    return { layout, bytes };
  }
  if (layout.float) return { layout, bytes: new Uint8Array(frame.data.slice().buffer) };
  const mask = layout.bitsStored === 32 ? 0xffffffff : (2 ** layout.bitsStored - 1);
  const low = layout.highBit + 1 - layout.bitsStored;
  const kept = layout.samples === 1 ? cells(original) : undefined;
  const bytes = new Uint8Array(frameBytes(layout));
  const words = cells({ layout, bytes });
  const keep = ~(mask << low);
  for (let index = 0; index < words.length; index++) {
    words[index] = ((kept?.[index] ?? 0) & keep) | ((frame.data[index]! & mask) << low);
  }
  return { layout, bytes };
}

/** A copy of a frame whose pixels are replaced one by one. */
export interface EditableFrame {
  /** Gives all samples of a pixel this value. */
  set(pixel: number, value: number): void;
  /** The frame as it is then, as `pack` returns it. */
  frame(): StoredFrame;
}

/** A copy of a frame for changes of single pixels. Where a pixel is one whole number in a cell of its own, only the cells of those pixels are touched. */
export function editable(original: StoredFrame): EditableFrame {
  const { layout } = original;
  if (layout.samples === 1 && layout.bitsAllocated !== 1 && !layout.float) return editableCells(original);
  const values = unpack(original);
  const { samples, data } = values;
  return {
    set: (pixel, value) => void data.fill(value, pixel * samples, (pixel + 1) * samples),
    frame: () => pack(values, original),
  };
}

function editableCells({ layout, bytes }: StoredFrame): EditableFrame {
  const copy: StoredFrame = { layout: { ...layout, planar: 0 }, bytes: new Uint8Array(frameBytes(layout)) };
  copy.bytes.set(bytes.subarray(0, copy.bytes.length));
  const words = cells(copy);
  const low = layout.highBit + 1 - layout.bitsStored;
  const mask = (layout.bitsStored === 32 ? -1 : 2 ** layout.bitsStored - 1) | 0;
  const keep = ~(mask << low);
  return {
    set: (pixel, value) => void (words[pixel] = (words[pixel]! & keep) | ((value & mask) << low)),
    frame: () => copy,
  };
}

/**
 * Whether bits that hold no stored value hold something of their own, as overlays of old devices do whose description was lost.
 * Bits above the value that are all 0 or all 1 are a sign, or the padding of a careless writer.
 */
export function holdsStrayBits(frame: StoredFrame): boolean {
  const { bitsAllocated, bitsStored, highBit, float } = frame.layout;
  if (bitsAllocated === bitsStored || bitsAllocated === 1 || float) return false;
  const belowMask = 2 ** (highBit + 1 - bitsStored) - 1;
  const above = 2 ** (bitsAllocated - highBit - 1) - 1;
  return cells(frame).some((cell) => (cell & belowMask) !== 0 || (cell >>> (highBit + 1) !== 0 && cell >>> (highBit + 1) !== above));
}

/** A copy without the bits that hold no stored value, where overlays of old devices lie (PS3.5 8.1.1); signed values stay sign-extended. */
export function clearUnusedBits(frame: StoredFrame): StoredFrame {
  const { bitsAllocated, bitsStored, highBit, signed, float } = frame.layout;
  if (bitsAllocated === bitsStored || bitsAllocated === 1 || float) return frame;
  const cleared: StoredFrame = { layout: frame.layout, bytes: new Uint8Array(frame.bytes) };
  const words = cells(cleared);
  const low = highBit + 1 - bitsStored;
  const mask = 2 ** bitsStored - 1;
  const unused = 32 - bitsStored;
  for (let index = 0; index < words.length; index++) {
    const value = (words[index]! >>> low) & mask;
    words[index] = signed && low === 0 ? (value << unused) >> unused : value << low;
  }
  return cleared;
}
