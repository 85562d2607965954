import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Picture } from './contents.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LARGEST_SIDE = 20_000;

/** PNG chunks that make the picture what it looks like (W3C PNG, 11.3); texts, times, EXIF and private chunks are not among them. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

/**
 * A picture in PNG or JPEG without its metadata: PNG and JPEG keep their pixels to the bit, other formats that can be decoded become PNG.
 * Undefined for what cannot be decoded (EMF, WMF): it is not understood.
 */
export async function cleanPicture(id: string, bytes: Uint8Array): Promise<Picture | undefined> {
  const stripped = isPng(bytes) ? stripPng(bytes) : isJpeg(bytes) ? stripJpeg(bytes) : undefined;
  if (isSvg(bytes)) return undefined;
  try {
    const image = await loadImage(stripped ?? bytes);
    const { width, height } = image;
    if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) return undefined;
    if (stripped) return { id, bytes: stripped, mime: isPng(stripped) ? 'image/png' : 'image/jpeg', width, height };
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    return { id, bytes: new Uint8Array(await canvas.encode('png')), mime: 'image/png', width, height };
  } catch {
    return undefined;
  }
}

/** The colour of what was taken out. */
export const GREY = '#c8c8c8';

/** A small grey PNG, stretched to the frame of a picture that was taken out. */
export function greyPicture(): Uint8Array {
  const canvas = createCanvas(8, 8);
  const context = canvas.getContext('2d');
  context.fillStyle = GREY;
  context.fillRect(0, 0, 8, 8);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

/** The type of a picture that came back from redaction. */
export function pictureType(bytes: Uint8Array): 'png' | 'jpeg' | undefined {
  return isPng(bytes) ? 'png' : isJpeg(bytes) ? 'jpeg' : undefined;
}

function isPng(bytes: Uint8Array): boolean {
  return PNG.every((byte, index) => bytes[index] === byte);
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function isSvg(bytes: Uint8Array): boolean {
  return /^\s*<(\?xml|svg|!DOCTYPE)/i.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1').replace(/^\xEF\xBB\xBF/, ''));
}

/** Keeps the chunks of the table, up to the end of the picture: bytes behind it go too. */
function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG.length)];
  for (let offset = PNG.length; offset + 12 <= bytes.length;) {
    const length = view.getUint32(offset);
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    const end = offset + 12 + length;
    if (end > bytes.length) break;
    if (PNG_CHUNKS.has(type)) kept.push(bytes.subarray(offset, end));
    if (type === 'IEND') break;
    offset = end;
  }
  return concat(kept);
}

/**
 * Keeps the segments that decoding needs (ISO 10918-1, B.1): tables, frame, scans, and of the application segments JFIF and
 * Adobe's colour transform. EXIF, XMP, IPTC, comments, and bytes behind the end go.
 */
function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1]!;
    if (marker === 0xff) {
      offset++;
      continue;
    }
    if (marker === 0xd9) break;
    const length = (bytes[offset + 2]! << 8) | bytes[offset + 3]!;
    let end = offset + 2 + length;
    const application = marker >= 0xe0 && marker <= 0xef;
    const identifier = String.fromCharCode(...bytes.subarray(offset + 4, offset + 9));
    // A JFIF segment is cut to its fixed part: a thumbnail may follow.
    if (marker === 0xe0 && identifier === 'JFIF\0') kept.push(Uint8Array.of(0xff, 0xe0, 0, 16, ...bytes.subarray(offset + 4, offset + 16), 0, 0));
    else if (marker === 0xee && identifier === 'Adobe') kept.push(bytes.subarray(offset, end));
    else if (marker === 0xda) {
      while (end + 1 < bytes.length && (bytes[end] !== 0xff || bytes[end + 1] === 0 || (bytes[end + 1]! >= 0xd0 && bytes[end + 1]! <= 0xd7))) end++;
      kept.push(bytes.subarray(offset, end));
    } else if (!application && marker !== 0xfe) kept.push(bytes.subarray(offset, end));
    offset = end;
  }
  kept.push(Uint8Array.of(0xff, 0xd9));
  return concat(kept);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
