import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { Canvas } from './canvas.ts';

/** A page image larger than this without loss, in bytes, is kept as JPEG: it is a photograph, not text. */
const MOST_LOSSLESS = 900_000;
const JPEG_QUALITY = 88;

/** Writes a drawn page as an image object of a PDF: grey or coloured without loss, or as JPEG when it is large. */
export async function embedPage(document: PDFDocument, canvas: Canvas): Promise<PDFRef> {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = isGrey(data);
  const lossless = deflateSync(samples(data, grey ? 1 : 3), { level: 6 });
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  if (lossless.length <= MOST_LOSSLESS) {
    return document.context.register(document.context.stream(lossless, { ...common, ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB', Filter: 'FlateDecode' }));
  }
  const jpeg = new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY));
  return document.context.register(document.context.stream(jpeg, { ...common, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }));
}

function isGrey(data: Uint8ClampedArray): boolean {
  for (let offset = 0; offset < data.length; offset += 4) {
    if (data[offset] !== data[offset + 1] || data[offset] !== data[offset + 2]) return false;
  }
  return true;
}

/** The first `channels` of each pixel; pages are opaque. */
function samples(data: Uint8ClampedArray, channels: 1 | 3): Uint8Array {
  const packed = new Uint8Array((data.length / 4) * channels);
  for (let from = 0, to = 0; from < data.length; from += 4) for (let channel = 0; channel < channels; channel++) packed[to++] = data[from + channel]!;
  return packed;
}
