import { chrominance, luminance } from './colour.ts';
import { Histogram } from './histogram.ts';
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

/** The stored values that become black and white. */
type Range = readonly [low: number, high: number];

/** This share of the pixels is cut off at either end where the image names no window. */
const CUT = 0.001;

/** So many pixels beyond the range shown, by this part of its width, can be text that it hides. */
const HIDDEN = { pixels: 20, beyond: 1 / 8 };

/**
 * Where all but this share of the pixels at either end lie within a small part of the range shown, faint text among them is lost: then
 * they are shown with this much of their range beside them.
 */
const CROWDED = { ends: 0.02, part: 1 / 4, beside: 1 / 2 };

/** In so many pixels or more, a step in colour of this height to the pixel after the next, with no such step in luminance, can be text that only its colour shows. */
const COLOURED = { pixels: 40, colour: 40, luminance: 24 };

/** Values that 16 bits can have. */
const LEVELS = 65_536;

/** Turns a frame into a gray picture. Colour becomes luminance; MONOCHROME1 is inverted so that air is dark. */
export function toGray(frame: Frame, image: ImageDescription, range: GrayRange = 'display'): GrayImage {
  if (isColour(frame, image)) return { width: frame.width, height: frame.height, data: luminance(frame, image) };
  const values = new Histogram(frame.data, image.padding);
  return paint(frame, image, range === 'full' ? fullRange(values, image) : displayRange(values, image));
}

/**
 * The pictures in which text of a frame can show: the displayed one; the full one where the window hides a part of the values; one
 * of the common values where a few extreme ones (metal, a marker) press all others together; and those of a colour frame's chrominance
 * where it changes and luminance does not.
 * @param counted all values of the frame, where they were counted before.
 */
export function looks(frame: Frame, image: ImageDescription, counted?: Histogram): GrayImage[] {
  if (isColour(frame, image)) return colourLooks(frame, image);
  const values = counted && !image.padding ? counted : new Histogram(frame.data, image.padding);
  const shown = displayRange(values, image);
  const ranges = [shown];
  if (hidesValues(values, shown)) ranges.push(fullRange(values, image));
  const [low, high] = [values.quantile(CROWDED.ends), values.quantile(1 - CROWDED.ends)];
  const beside = (high - low) * CROWDED.beside;
  if (high > low && ranges.every((range) => high - low < (range[1] - range[0]) * CROWDED.part)) ranges.push([low - beside, high + beside]);
  return ranges.map((range) => paint(frame, image, range));
}

function colourLooks(frame: Frame, image: ImageDescription): GrayImage[] {
  const shown = toGray(frame, image);
  const colours = chrominance(frame, image).filter((data) => showsMore(data, shown));
  return [shown, ...colours.map((data) => ({ ...shown, data }))];
}

/** Whether chrominance has steps that luminance has not. */
function showsMore(chroma: Uint8Array, { data }: GrayImage): boolean {
  let steps = 0;
  for (let at = 2; at < data.length; at++) {
    if (Math.abs(chroma[at]! - chroma[at - 2]!) >= COLOURED.colour && Math.abs(data[at]! - data[at - 2]!) < COLOURED.luminance) steps++;
  }
  return steps >= COLOURED.pixels;
}

function isColour(frame: Frame, image: ImageDescription): boolean {
  return frame.samples > 1 || image.palette !== undefined;
}

function paint({ data, width, height }: Frame, { photometric }: ImageDescription, [low, high]: Range): GrayImage {
  const scale = high > low ? 255 / (high - low) : 0;
  const flip = photometric === 'MONOCHROME1' ? 255 : 0;
  const level = (stored: number): number => {
    const value = (stored - low) * scale;
    return (value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0) ^ flip;
  };
  if (data.BYTES_PER_ELEMENT > 2 || data.length < LEVELS) return { width, height, data: Uint8Array.from(data, level) };
  // Fewer values than pixels: each value is worked out once.
  const first = data instanceof Int16Array || data instanceof Int8Array ? -LEVELS / 2 : 0;
  const levels = new Uint8Array(LEVELS);
  for (let index = 0; index < LEVELS; index++) levels[index] = level(index + first);
  const painted = new Uint8Array(data.length);
  for (let pixel = 0; pixel < painted.length; pixel++) painted[pixel] = levels[data[pixel]! - first]!;
  return { width, height, data: painted };
}

/** The image's window in stored values (PS3.3 C.11.2.1.2); where it names none or one beside all values, nearly all of them. */
function displayRange(values: Histogram, image: ImageDescription): Range {
  const nearlyAll: Range = [values.quantile(CUT), values.quantile(1 - CUT)];
  const usual = nearlyAll[1] > nearlyAll[0] ? nearlyAll : fullRange(values, image);
  if (!image.window) return usual;
  const { center, width } = image.window;
  const { slope, intercept } = image.rescale;
  const [low, high] = [center - width / 2, center + width / 2].map((value) => (value - intercept) / slope).sort((a, b) => a - b) as [number, number];
  return high > low && high > values.least && low < values.greatest ? [low, high] : usual;
}

/** From the least to the greatest value; what is alike but for the padding is shown against the padding. */
function fullRange({ least, greatest }: Histogram, { padding }: ImageDescription): Range {
  if (greatest > least || !padding) return [least, greatest];
  return [Math.min(least, padding.from), Math.max(greatest, padding.to)];
}

/** Whether the range cuts off so many values on a side that text could stand there unseen. */
function hidesValues(values: Histogram, [low, high]: Range): boolean {
  const step = (high - low) * HIDDEN.beyond;
  const { below, above } = values.outside(low - step, high + step);
  return below >= HIDDEN.pixels || above >= HIDDEN.pixels;
}
