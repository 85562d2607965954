import type { GrayImage } from '../image/gray.ts';
import { scaled } from './raster.ts';

/** Pages lie on scanners, and are photographed, up to so many degrees off. */
const MOST = 8;

/** Angles are tried in steps of so many degrees, then about the best of them in finer ones. */
const STEPS = { coarse: 0.5, fine: 0.05 };

/** A line leaning less than this stays within its own height over the width of a page. */
const LEAST = 0.2;

/** Angles are told in an image no larger than this, in pixels. */
const LONGEST_SIDE = 1200;

/** Neighbours that differ by this much of the 255 levels are the edge of a stroke. */
const STROKE = 40;

/** Fewer strokes are no page. */
const FEWEST_STROKES = 400;

/** More of them tell nothing more. */
const MOST_STROKES = 60_000;

/** Strokes fall into rows so many times as sharp as at most other angles where they are lines of text: pages reach 18 and more, frames of anatomy 2. */
const SHARP = 3;

/**
 * How far the lines of text of a page run down to the right, in degrees, -8 to 8; 0 where they are level or where there is no page of text.
 *
 * Strokes of letters are counted row by row along each angle: along the lines the counts change most from row to row (projection
 * profile, Postl 1986). Only edges between left and right count, so that rules, borders and bands say nothing.
 */
export function slantOf(image: GrayImage): number {
  const strokes = strokesOf(reduced(image));
  if (strokes.xs.length < FEWEST_STROKES) return 0;
  const coarse = angles(-MOST, MOST, STEPS.coarse).map((angle) => ({ angle, sharpness: sharpness(strokes, angle) }));
  const sharpest = best(coarse);
  const usual = coarse.map((one) => one.sharpness).sort((a, b) => a - b)[coarse.length >> 1]!;
  if (sharpest.sharpness < SHARP * usual) return 0;
  const around = angles(sharpest.angle - STEPS.coarse, sharpest.angle + STEPS.coarse, STEPS.fine);
  const { angle } = best(around.map((at) => ({ angle: at, sharpness: sharpness(strokes, at) })));
  return Math.abs(angle) < LEAST ? 0 : angle;
}

/** Where strokes of letters have their left and right edges. */
interface Strokes {
  xs: Uint16Array;
  ys: Uint16Array;
  width: number;
  height: number;
}

function reduced(image: GrayImage): GrayImage {
  const scale = LONGEST_SIDE / Math.max(image.width, image.height);
  return scale < 1 ? scaled(image, scale) : image;
}

function strokesOf({ width, height, data }: GrayImage): Strokes {
  // Counted first, then kept: in noise there are many times as many as are kept.
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let at = y * width + 1; at < (y + 1) * width; at++) if (isStroke(data, at)) count++;
  }
  const every = Math.max(1, Math.ceil(count / MOST_STROKES));
  const xs = new Uint16Array(Math.ceil(count / every));
  const ys = new Uint16Array(xs.length);
  let kept = 0;
  let skip = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      if (!isStroke(data, y * width + x) || skip-- > 0) continue;
      xs[kept] = x;
      ys[kept++] = y;
      skip = every - 1;
    }
  }
  return { xs, ys, width, height };
}

function isStroke(data: Uint8Array, at: number): boolean {
  const step = data[at]! - data[at - 1]!;
  return step >= STROKE || step <= -STROKE;
}

/** How much the number of strokes changes from row to row, along rows that run down to the right by an angle in degrees. */
function sharpness({ xs, ys, width, height }: Strokes, angle: number): number {
  const fall = Math.tan((angle * Math.PI) / 180);
  const reach = Math.ceil(Math.abs(fall) * width) + 1;
  const shift = Int32Array.from({ length: width }, (_, x) => Math.round(-x * fall) + reach);
  const rows = new Uint32Array(height + 2 * reach + 1);
  for (let index = 0; index < xs.length; index++) rows[ys[index]! + shift[xs[index]!]!]!++;
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += (rows[row]! - rows[row - 1]!) ** 2;
  return sum;
}

function best(tried: readonly { angle: number; sharpness: number }[]): { angle: number; sharpness: number } {
  return tried.reduce((one, other) => (other.sharpness > one.sharpness ? other : one));
}

function angles(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}
