import { createCanvas, ImageData } from '@napi-rs/canvas';
import { toRgba } from './colour.ts';
import { clip, grown, type Box } from './box.ts';
import { toGray } from './gray.ts';
import type { ImageDescription } from './image.ts';
import type { Frame } from './storedFrame.ts';

/** Around the box, in pixels, so that a reviewer sees where it is. */
const MARGIN = 12;

/** A PNG data URL of a place in a frame, as a viewer shows it. */
export function thumbnail(frame: Frame, image: ImageDescription, box: Box): string {
  const place = clip(grown(box, MARGIN), frame.width, frame.height);
  return place ? `data:image/png;base64,${toPng(frame, image, place).toString('base64')}` : '';
}

/** A PNG of a frame or a part of it. */
export function toPng(frame: Frame, image: ImageDescription, part: Box = { x: 0, y: 0, width: frame.width, height: frame.height }): Buffer {
  const whole = frame.samples > 1 || image.palette ? toRgba(frame, image) : spread(toGray(frame, image).data);
  const canvas = createCanvas(part.width, part.height);
  canvas.getContext('2d').putImageData(new ImageData(whole, frame.width, frame.height), -part.x, -part.y);
  return canvas.toBuffer('image/png');
}

function spread(gray: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(gray.length * 4).fill(255);
  for (let pixel = 0; pixel < gray.length; pixel++) rgba.fill(gray[pixel]!, pixel * 4, pixel * 4 + 3);
  return rgba;
}
