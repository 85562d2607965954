import { createCanvas } from '@napi-rs/canvas';
import type { Box } from '../../../helper/pixels/image/box.ts';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';

/** The frame as PNG with boxes drawn over it. */
export function toPng(image: GrayImage, boxes: readonly Box[], colour = '#00ff00'): Buffer {
  const sheet = createCanvas(image.width, image.height);
  const pen = sheet.getContext('2d');
  const pixels = pen.createImageData(image.width, image.height);
  image.data.forEach((level, at) => pixels.data.set([level, level, level, 255], at * 4));
  pen.putImageData(pixels, 0, 0);
  pen.strokeStyle = colour;
  for (const { x, y, width, height } of boxes) pen.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  return sheet.toBuffer('image/png');
}
