import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { Canvas } from './canvas.ts';

/** A page image larger than this without loss, in bytes, is kept as JPEG: it is a photograph, not text. */
const MOST_LOSSLESS = 900_000;
const JPEG_QUALITY = 88;

/**
 * Writes a drawn page as an image object of a PDF. A grey page without pictures gets 16 shades, which the smoothed edges of letters do
 * not need more of; others keep all shades, without loss or, when that is large, as JPEG.
 */
export async function embedPage(document: PDFDocument, canvas: Canvas, hasPictures: boolean): Promise<PDFRef> {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = isGrey(data);
  const bits = grey && !hasPictures ? 4 : 8;
  const lossless = deflateSync(pack(data, width, grey ? 1 : 3, bits), { level: 6 });
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  if (lossless.length <= MOST_LOSSLESS) {
    return document.context.register(document.context.stream(lossless, { ...common, BitsPerComponent: bits, ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB', Filter: 'FlateDecode' }));
  }
  const jpeg = new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY));
  return document.context.register(document.context.stream(jpeg, { ...common, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }));
}

function isGrey(data: Uint8ClampedArray): boolean {
  for (let offset = 0; offset < data.length; offset += 4) {
    if (data[offset] !== data[offset + 1] || data[offset] !== data[offset + 2]) return false;
  }
  return true;
}

/** The first `channels` of each pixel in 8 or 4 bits, each row from a new byte (ISO 32000-1, 8.9.5.1); pages are opaque. */
function pack(data: Uint8ClampedArray, width: number, channels: 1 | 3, bits: 8 | 4): Uint8Array {
  const rowSamples = width * channels;
  const rowBytes = Math.ceil((rowSamples * bits) / 8);
  const packed = new Uint8Array((data.length / 4 / width) * rowBytes);
  for (let row = 0, from = 0; from < data.length; row++) {
    for (let sample = 0; sample < rowSamples; from += 4) {
      for (let channel = 0; channel < channels; channel++, sample++) {
        const value = data[from + channel]!;
        if (bits === 8) packed[row * rowBytes + sample] = value;
        else packed[row * rowBytes + (sample >> 1)]! |= Math.round(value / 17) << (sample % 2 === 0 ? 4 : 0);
      }
    }
  }
  return packed;
}
