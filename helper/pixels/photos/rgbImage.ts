import type { GrayImage } from '../image/gray.ts';

/** A picture in colour: red, green, blue of each pixel, row by row. */
export interface RgbImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The colours of pixels of which each has an opacity besides. */
export function fromRgba(rgba: ArrayLike<number>, width: number, height: number): RgbImage {
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) for (let sample = 0; sample < 3; sample++) data[pixel * 3 + sample] = rgba[pixel * 4 + sample]!;
  return { width, height, data };
}

/** A grey picture, its level in all three channels. */
export function fromGray({ width, height, data }: GrayImage): RgbImage {
  const rgb = new Uint8Array(width * height * 3);
  data.forEach((level, pixel) => rgb.fill(level, pixel * 3, pixel * 3 + 3));
  return { width, height, data: rgb };
}
