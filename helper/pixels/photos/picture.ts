import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import type { Problem } from '../../../shared/journal.ts';
import { faceProblem } from '../faces/problem.ts';
import { facesIn, fillsFrame, type PhotoFace } from './faces.ts';
import { pixelate } from './pixelate.ts';
import { fromRgba } from './rgbImage.ts';

/** A picture of a document after its faces were pixelated. */
export interface PixelatedPicture {
  /** The picture in its own format, or the original bytes where nothing was found; undefined when it must not be delivered. */
  bytes?: Uint8Array;
  faces: PhotoFace[];
  problem?: Problem;
}

/** Of the loss that JPEG and WebP may have, little. */
const QUALITY = 92;

const ENCODERS: Readonly<Record<string, (canvas: Canvas) => Buffer>> = {
  'image/png': (canvas) => canvas.toBuffer('image/png'),
  'image/jpeg': (canvas) => canvas.toBuffer('image/jpeg', QUALITY),
  'image/webp': (canvas) => canvas.toBuffer('image/webp', QUALITY),
};

/** Pixelates the faces in a picture file (PNG, JPEG, WebP, GIF, BMP, TIFF where the decoder knows it; written as PNG where there is no encoder for it). */
export async function pixelateFaces(bytes: Uint8Array, mime: string): Promise<PixelatedPicture> {
  let picture: Awaited<ReturnType<typeof loadImage>>;
  try {
    picture = await loadImage(Buffer.from(bytes));
  } catch {
    return { faces: [], problem: faceProblem('photos-not-decoded') };
  }
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const image = fromRgba(pixels.data, canvas.width, canvas.height);
  const faces = await facesIn(image);
  if (faces.length === 0) return { bytes, faces };
  if (faces.some((face) => fillsFrame(face, image))) return { faces, problem: faceProblem('photos-face-fills-frame') };
  for (const face of faces) pixelate(pixels.data, canvas.width, 4, face.box);
  context.putImageData(pixels, 0, 0);
  const encode = ENCODERS[mime] ?? ENCODERS['image/png']!;
  return { bytes: new Uint8Array(encode(canvas)), faces };
}
