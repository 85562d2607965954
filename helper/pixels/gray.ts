import { luminance } from './colour.ts';
import type { ImageDescription } from './image.ts';
import type { Frame } from './storedFrame.ts';

/** A picture for looking at: rows from the top, 0 black to 255 white. */
export interface GrayImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/** `display`: as a viewer shows it first, by the image's own window; `full`: everything from the least to the greatest value. */
export type GrayRange = 'display' | 'full';

/** Of the pixels that are neither padding nor extremes, this share is cut off at either end where the image names no window. */
const CUT = 0.001;

/** Turns a frame into a gray picture. Colour becomes luminance; MONOCHROME1 is inverted so that air is dark. */
export function toGray(frame: Frame, image: ImageDescription, range: GrayRange = 'display'): GrayImage {
  const { width, height } = frame;
  if (frame.samples > 1 || image.palette) return { width, height, data: luminance(frame, image) };
  const [low, high] = (range === 'display' && displayRange(image, frame)) || valueRange(frame, image, range === 'full' ? 0 : CUT);
  const data = new Uint8Array(width * height);
  const scale = high > low ? 255 / (high - low) : 0;
  const inverted = image.photometric === 'MONOCHROME1';
  for (let pixel = 0; pixel < data.length; pixel++) {
    const value = (frame.data[pixel]! - low) * scale;
    const level = value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value);
    data[pixel] = inverted ? 255 - level : level;
  }
  return { width, height, data };
}

/** The pictures in which text of a frame can show: the displayed one, and the full one where the window hides a part of the values. */
export function looks(frame: Frame, image: ImageDescription): GrayImage[] {
  const shown = toGray(frame, image, 'display');
  if (frame.samples > 1 || image.palette || !hidesValues(frame, image)) return [shown];
  return [shown, toGray(frame, image, 'full')];
}

/** The image's window in stored values (PS3.3 C.11.2.1.2), widened to whole units; undefined when it names none or an absurd one. */
function displayRange(image: ImageDescription, frame: Frame): [number, number] | undefined {
  if (!image.window) return undefined;
  const { center, width } = image.window;
  const { slope, intercept } = image.rescale;
  const ends = [center - width / 2, center + width / 2].map((value) => (value - intercept) / slope);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const [least, greatest] = valueRange(frame, image, 0);
  return high > low && high > least && low < greatest ? [low, high] : undefined;
}

/** Least and greatest value, padding left out, with the share `cut` taken off at each end. */
function valueRange(frame: Frame, image: ImageDescription, cut: number): [number, number] {
  const { data } = frame;
  const { from, to } = image.padding ?? { from: Infinity, to: -Infinity };
  let low = Infinity;
  let high = -Infinity;
  for (const value of data) {
    if (value >= from && value <= to) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return [Math.min(low, from), Math.max(high, to)];
  if (cut === 0) return [low, high];
  const bins = new Uint32Array(4096);
  const scale = (bins.length - 1) / (high - low);
  let counted = 0;
  for (const value of data) {
    if (value >= from && value <= to) continue;
    bins[Math.floor((value - low) * scale)]!++;
    counted++;
  }
  const spare = counted * cut;
  let first = 0;
  for (let sum = bins[0]!; sum <= spare && first < bins.length - 1; sum += bins[first]!) first++;
  let last = bins.length - 1;
  for (let sum = bins[last]!; sum <= spare && last > first; sum += bins[last]!) last--;
  return [low + first / scale, Math.max(low + (last + 1) / scale, low + (first + 1) / scale)];
}

/** Whether the window cuts off values on a side where more than a few pixels differ from each other: text could stand there unseen. */
function hidesValues(frame: Frame, image: ImageDescription): boolean {
  const shown = displayRange(image, frame);
  if (!shown) return false;
  const [low, high] = shown;
  const step = (high - low) / 8;
  const fewest = 20;
  let below = 0;
  let above = 0;
  for (const value of frame.data) {
    if (value < low - step) below++;
    else if (value > high + step) above++;
  }
  return below >= fewest || above >= fewest;
}
