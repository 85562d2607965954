import type { GrayImage } from '../image/gray.ts';
import type { Rotation } from './textLine.ts';
import type { Box } from '../image/box.ts';

/** Copies the part of the image under the box; the box lies inside the image. */
export function crop(image: GrayImage, box: Box): GrayImage {
  const data = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const start = (box.y + y) * image.width + box.x;
    data.set(image.data.subarray(start, start + box.width), y * box.width);
  }
  return { width: box.width, height: box.height, data };
}

/** Turns an image clockwise, which makes text of that `rotation` upright. */
export function turnUpright(image: GrayImage, rotation: Rotation): GrayImage {
  const { width, height, data } = image;
  if (rotation === 0) return image;
  if (rotation === 180) return { width, height, data: data.slice().reverse() };
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const target = rotation === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[target] = data[y * width + x]!;
    }
  }
  return { width: height, height: width, data: turned };
}

/** Turns an image clockwise by some degrees, with bilinear interpolation; the new one holds all of it, on the mean of its border. */
export function turn(image: GrayImage, degrees: number): GrayImage {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const width = Math.ceil(image.width * Math.abs(cos) + image.height * Math.abs(sin));
  const height = Math.ceil(image.width * Math.abs(sin) + image.height * Math.abs(cos));
  const data = new Uint8Array(width * height).fill(borderMean(image));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
      const fromX = image.width / 2 + dx * cos + dy * sin - 0.5;
      const fromY = image.height / 2 - dx * sin + dy * cos - 0.5;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= image.width || top + 1 >= image.height) continue;
      const at = top * image.width + left;
      const [right, down] = [fromX - left, fromY - top];
      const above = image.data[at]! * (1 - right) + image.data[at + 1]! * right;
      const below = image.data[at + image.width]! * (1 - right) + image.data[at + image.width + 1]! * right;
      data[y * width + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { width, height, data };
}

function borderMean({ width, height, data }: GrayImage): number {
  let sum = 0;
  for (let x = 0; x < width; x++) sum += data[x]! + data[(height - 1) * width + x]!;
  for (let y = 0; y < height; y++) sum += data[y * width]! + data[y * width + width - 1]!;
  return sum / (2 * (width + height));
}

/** Resizes with bilinear interpolation; when it shrinks, each pixel is the mean of the area that it stands for. */
export function resize(image: GrayImage, width: number, height: number): GrayImage {
  if (width === image.width && height === image.height) return image;
  return width >= image.width && height >= image.height ? enlarge(image, width, height) : average(image, width, height);
}

/** The image so many times as large, one pixel at least. */
export function scaled(image: GrayImage, scale: number): GrayImage {
  return resize(image, Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
}

/** Between the two nearest rows, then between the two nearest pixels of what lies between them: plain loops, because whole frames go through here. */
function enlarge({ data, width: before, height: rowsBefore }: GrayImage, width: number, height: number): GrayImage {
  const { first, second, fraction } = nearest(before, width);
  const rows = nearest(rowsBefore, height);
  const between = new Float32Array(before);
  const enlarged = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const above = rows.first[y]! * before;
    const below = rows.second[y]! * before;
    const share = rows.fraction[y]!;
    for (let x = 0; x < before; x++) between[x] = data[above + x]! * (1 - share) + data[below + x]! * share + 0.5;
    const start = y * width;
    for (let x = 0; x < width; x++) {
      const value = between[first[x]!]!;
      enlarged[start + x] = value + (between[second[x]!]! - value) * fraction[x]!;
    }
  }
  return { width, height, data: enlarged };
}

/** For each pixel of a longer side the two old pixels between which it lies, and how far from the first it lies, 0 to 1. */
function nearest(from: number, to: number): { first: Int32Array; second: Int32Array; fraction: Float32Array } {
  const places = Float32Array.from({ length: to }, (_, index) => Math.max(0, ((index + 0.5) * from) / to - 0.5));
  const first = Int32Array.from(places, Math.floor);
  return { first, second: first.map((at) => Math.min(from - 1, at + 1)), fraction: places.map((place, index) => place - first[index]!) };
}

function average(image: GrayImage, width: number, height: number): GrayImage {
  const columns = weights(image.width, width);
  const rows = weights(image.height, height);
  const narrow = new Float32Array(width * image.height);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < width; x++) {
      const { start, share } = columns[x]!;
      let sum = 0;
      for (let k = 0; k < share.length; k++) sum += share[k]! * image.data[y * image.width + start + k]!;
      narrow[y * width + x] = sum;
    }
  }
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const { start, share } = rows[y]!;
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let k = 0; k < share.length; k++) sum += share[k]! * narrow[(start + k) * width + x]!;
      data[y * width + x] = Math.min(255, sum);
    }
  }
  return { width, height, data };
}

interface Weights {
  start: number;
  share: number[];
}

/** For each pixel of the new side, which old pixels it is made of: a triangle as wide as the larger pixel of the two. */
function weights(from: number, to: number): Weights[] {
  const step = from / to;
  const reach = Math.max(1, step);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * step - 0.5;
    const start = Math.max(0, Math.ceil(centre - reach));
    const end = Math.min(from - 1, Math.floor(centre + reach));
    const share: number[] = [];
    for (let at = start; at <= end; at++) share.push(Math.max(1e-6, 1 - Math.abs(at - centre) / reach));
    const total = share.reduce((sum, one) => sum + one, 0);
    return { start, share: share.map((one) => one / total) };
  });
}
