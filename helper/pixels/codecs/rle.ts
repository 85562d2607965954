import type { PixelLayout } from '../image/image.ts';
import { PixelError } from '../problem.ts';
import type { StoredFrame } from '../image/storedFrame.ts';

/** The header: the number of segments and fifteen offsets, 32 bits each (PS3.5 G.5). */
const HEADER = 64;
const MOST_SEGMENTS = 15;

/** Longest literal or replicate run of a PackBits packet (PS3.5 G.3.1). */
const LONGEST_RUN = 128;

/**
 * Decodes one RLE frame (PS3.5 Annex G): a segment for each byte of each sample, most significant byte first.
 * The result is interleaved.
 * @throws PixelError `pixels-corrupt` when segments are missing or too short.
 */
export function decodeRle(encoded: Uint8Array, layout: PixelLayout): StoredFrame {
  const pixels = layout.width * layout.height;
  const cellBytes = layout.bitsAllocated / 8;
  const segments = layout.samples * cellBytes;
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.length);
  if (layout.bitsAllocated === 1 || encoded.length < HEADER || view.getUint32(0, true) !== segments || segments > MOST_SEGMENTS) {
    throw new PixelError('pixels-corrupt', 'RLE header');
  }
  const bytes = new Uint8Array(pixels * segments);
  for (let segment = 0; segment < segments; segment++) {
    const start = view.getUint32(4 + segment * 4, true);
    const end = segment + 1 < segments ? view.getUint32(8 + segment * 4, true) : encoded.length;
    if (start < HEADER || start > end || end > encoded.length) throw new PixelError('pixels-corrupt', 'RLE header');
    const plane = unpackBits(encoded.subarray(start, end), pixels);
    const sample = Math.floor(segment / cellBytes);
    const place = cellBytes - 1 - (segment % cellBytes);
    for (let pixel = 0, at = sample * cellBytes + place; pixel < pixels; pixel++, at += segments) bytes[at] = plane[pixel]!;
  }
  return { layout: { ...layout, planar: 0 }, bytes };
}

/** Encodes one interleaved frame; runs do not cross rows, as the standard asks. */
export function encodeRle(frame: StoredFrame): Uint8Array {
  const { width, height, samples, bitsAllocated } = frame.layout;
  const pixels = width * height;
  const cellBytes = bitsAllocated / 8;
  const segments = samples * cellBytes;
  const parts: Uint8Array[] = [];
  const header = new DataView(new ArrayBuffer(HEADER));
  header.setUint32(0, segments, true);
  let offset = HEADER;
  for (let segment = 0; segment < segments; segment++) {
    const sample = Math.floor(segment / cellBytes);
    const place = cellBytes - 1 - (segment % cellBytes);
    const plane = new Uint8Array(pixels);
    for (let pixel = 0, at = sample * cellBytes + place; pixel < pixels; pixel++, at += segments) plane[pixel] = frame.bytes[at]!;
    const packed = packBits(plane, width);
    header.setUint32(4 + segment * 4, offset, true);
    offset += packed.length;
    parts.push(packed);
  }
  return Buffer.concat([new Uint8Array(header.buffer), ...parts]);
}

function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const plane = new Uint8Array(length);
  let filled = 0;
  let at = 0;
  while (filled < length && at < packed.length) {
    const control = packed[at++]!;
    if (control === 128) continue;
    const count = Math.min(control < 128 ? control + 1 : 257 - control, length - filled);
    if (control < 128) {
      if (at + count > packed.length) break;
      plane.set(packed.subarray(at, at + count), filled);
      at += control + 1;
    } else {
      if (at >= packed.length) break;
      plane.fill(packed[at++]!, filled, filled + count);
    }
    filled += count;
  }
  if (filled < length) throw new PixelError('pixels-corrupt', 'RLE segment too short');
  return plane;
}

/** PackBits row by row, padded to an even length. */
function packBits(plane: Uint8Array, width: number): Uint8Array {
  const packed = new Uint8Array(plane.length + Math.ceil(width / LONGEST_RUN + 1) * (plane.length / width) + 1);
  let length = 0;
  for (let row = 0; row < plane.length; row += width) {
    const end = row + width;
    let at = row;
    while (at < end) {
      const run = runLength(plane, at, end);
      if (run > 1) {
        packed[length++] = 257 - run;
        packed[length++] = plane[at]!;
        at += run;
        continue;
      }
      const start = at;
      while (at < end && at - start < LONGEST_RUN && runLength(plane, at, end) < 3) at++;
      packed[length++] = at - start - 1;
      packed.set(plane.subarray(start, at), length);
      length += at - start;
    }
  }
  return packed.subarray(0, length + (length & 1));
}

function runLength(plane: Uint8Array, from: number, end: number): number {
  const value = plane[from];
  const last = Math.min(end, from + LONGEST_RUN);
  let at = from + 1;
  while (at < last && plane[at] === value) at++;
  return at - from;
}
