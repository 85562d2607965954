import type { DicomFile, PixelDataLocation } from '../../dicom/file/reader.ts';
import { EXPLICIT_BIG_ENDIAN } from '../../dicom/file/transferSyntax.ts';
import { codecOf, type Codec } from '../codecs/codec.ts';
import { frameFragments, readFragments } from './fragments.ts';
import { describeImage, type ImageDescription } from '../image/image.ts';
import { PixelError } from '../problem.ts';
import { frameBits, frameBytes, unpack, type Frame, type StoredFrame } from '../image/storedFrame.ts';

/** Reads the frames of one instance, one at a time: nothing holds more than the frame asked for. */
export interface FrameReader {
  image: ImageDescription;
  codec: Codec;
  /** Frames in the file. */
  count: number;
  /** Bytes of native pixel data behind the last frame, beyond padding to an even length: nobody sees them, so they must not be delivered. */
  spareBytes: number;
  /** The i-th frame, from 0, as values. @throws PixelError when it is damaged. */
  frame(index: number): Promise<Frame>;
  /** The i-th frame as native pixel data would store it. */
  stored(index: number): Promise<StoredFrame>;
  /** The i-th frame as compressed in the file; for native syntaxes, its bytes in little endian. */
  encoded(index: number): Uint8Array;
}

/**
 * Opens the pixel data of a file that `readDicom` has read and whose source is still open.
 * @throws PixelError when the image is not described, is cut off, is a video, or has a syntax that nobody here decodes.
 */
export async function openFrames(file: DicomFile): Promise<FrameReader> {
  const location = file.pixelData;
  if (!location) throw new PixelError('pixels-incomplete-description', 'Pixel Data');
  const codec = codecOf(file.transferSyntax);
  if (codec.kind === 'video') throw new PixelError('pixels-video', codec.name);
  const image = describeImage(file);
  if (codec.kind === 'native' && !location.fragments) return nativeReader(file, location, image, codec);
  if (!location.fragments || (codec.kind !== 'native' && !codec.decode)) throw new PixelError('pixels-unsupported', codec.name);
  return encapsulatedReader(file, location, image, codec);
}

function nativeReader(file: DicomFile, location: PixelDataLocation, image: ImageDescription, codec: Codec): FrameReader {
  const bits = frameBits(image);
  const needed = Math.ceil((bits * image.frames) / 8);
  if (location.length < needed) throw new PixelError('pixels-truncated');
  const bigEndian = file.transferSyntax === EXPLICIT_BIG_ENDIAN;
  const word = bigEndian ? wordBytes(image, location.vr) : 1;

  const encoded = (index: number): Uint8Array => {
    const firstByte = Math.floor((bits * index) / 8);
    const lastByte = Math.ceil((bits * (index + 1)) / 8);
    const start = firstByte - (firstByte % word);
    const end = Math.min(location.length, lastByte + ((word - (lastByte % word)) % word));
    const bytes = file.body.read(location.offset + start, end - start);
    if (bytes.length < end - start) throw new PixelError('pixels-truncated');
    if (word > 1) swap(bytes, word);
    const frame = bytes.subarray(firstByte - start, lastByte - start);
    return shiftBits(frame, (bits * index) % 8, frameBytes(image));
  };
  const stored = (index: number): Promise<StoredFrame> => Promise.resolve({ layout: image, bytes: encoded(index) });
  return reader(image, codec, Math.max(0, location.length - needed - 1), encoded, stored);
}

function encapsulatedReader(file: DicomFile, location: PixelDataLocation, image: ImageDescription, codec: Codec): FrameReader {
  const groups = frameFragments(file, location, image.frames);
  const encoded = (index: number): Uint8Array => readFragments(file.body, groups[index]!);
  const stored = async (index: number): Promise<StoredFrame> => {
    const bytes = encoded(index);
    if (codec.decode) return codec.decode(bytes, image);
    if (bytes.length < frameBytes(image)) throw new PixelError('pixels-truncated');
    return { layout: image, bytes: bytes.subarray(0, frameBytes(image)) };
  };
  return reader(image, codec, 0, encoded, stored);
}

function reader(image: ImageDescription, codec: Codec, spareBytes: number, encoded: FrameReader['encoded'], stored: FrameReader['stored']): FrameReader {
  const checked = (index: number): number => {
    if (!Number.isInteger(index) || index < 0 || index >= image.frames) throw new RangeError('There is no such frame.');
    return index;
  };
  return {
    image,
    codec,
    count: image.frames,
    spareBytes,
    encoded: (index) => encoded(checked(index)),
    stored: (index) => stored(checked(index)),
    frame: async (index) => unpack(await stored(checked(index))),
  };
}

/** Bytes that big endian swaps together: by Bits Allocated, but 8-bit and 1-bit samples in VR OW lie in 16-bit words (PS3.5 A.3). */
function wordBytes(image: ImageDescription, vr: string): number {
  return image.bitsAllocated > 8 ? image.bitsAllocated / 8 : vr === 'OW' ? 2 : 1;
}

function swap(bytes: Uint8Array, word: number): void {
  for (let at = 0; at + word <= bytes.length; at += word) bytes.subarray(at, at + word).reverse();
}

/** Brings a frame of 1-bit pixels that begins within a byte to a byte boundary. */
function shiftBits(bytes: Uint8Array, shift: number, length: number): Uint8Array {
  if (shift === 0) return bytes;
  return Uint8Array.from({ length }, (_, index) => ((bytes[index]! >> shift) | ((bytes[index + 1] ?? 0) << (8 - shift))) & 0xff);
}
