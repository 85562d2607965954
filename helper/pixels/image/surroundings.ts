import { clip, grown, type Box } from './box.ts';

/** How far around a box its background is looked for, in pixels. */
const RING = 3;

/** An image of this size, in pixels. */
type Size = Pick<Box, 'width' | 'height'>;

/** Indexes of the pixels just around a box that none of the boxes covers; where all are covered, of all around it. None around a box that fills the image. */
export function surroundings(box: Box, boxes: readonly Box[], size: Size): number[] {
  const ring = ringOf(box, size);
  const free = ring.filter((pixel) => !boxes.some((other) => holds(other, pixel % size.width, Math.floor(pixel / size.width))));
  return free.length > 0 ? free : ring;
}

/** The middle pixel by the sum of its samples: a pixel that exists, so colours do not mix into new ones. */
export function middlePixel(pixels: readonly number[], samplesOf: (pixel: number) => readonly number[]): number {
  const light = (pixel: number): number => samplesOf(pixel).reduce((sum, value) => sum + value, 0);
  const sorted = pixels.map((pixel) => ({ pixel, light: light(pixel) })).sort((a, b) => a.light - b.light || a.pixel - b.pixel);
  return sorted[sorted.length >> 1]!.pixel;
}

function ringOf(box: Box, { width, height }: Size): number[] {
  const outer = clip(grown(box, RING), width, height);
  if (!outer) return [];
  const pixels: number[] = [];
  for (let y = outer.y; y < outer.y + outer.height; y++) {
    for (let x = outer.x; x < outer.x + outer.width; x++) {
      if (!holds(box, x, y)) pixels.push(y * width + x);
    }
  }
  return pixels;
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}
