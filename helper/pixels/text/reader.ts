import { createHash } from 'node:crypto';
import { Tensor } from 'onnxruntime-node';
import type { GrayImage } from '../gray.ts';
import { model, readerCharacters } from './models.ts';
import { crop, resize, turnUpright } from './raster.ts';
import type { Rotation, TextRegion } from './textLine.ts';
import { wordGaps } from './wordGaps.ts';

/** What the reader sees in a region. */
export interface Reading {
  text: string;
  /** Mean probability of the characters, 0 to 1. */
  confidence: number;
  rotation: Rotation;
  /** Where the middle of each letter of `text` stands along the line as it is read, 0 to 1. */
  places: number[];
}

/** Height of the reader's input in pixels; PP-OCRv4 was trained at this height. */
const HEIGHT = 48;

/** Height at which the line stands in it: letters of this size are read as well as larger ones, and shorter lines cost less. */
const LINE_HEIGHT = 40;

/** Widths are rounded up to this, so that the network meets few different shapes. */
const WIDTH_STEP = 32;

/** Longer lines are squeezed: at this width 100 characters still have 16 px each. */
const MAX_WIDTH = 1600;

/** A first reading as certain as this is not tried upside down, … */
const CERTAIN = 0.8;

/** … nor is a region of which the detector is less sure than this: text that is seen only upside down is found as surely as any other. */
const SURELY_TEXT = 0.9;

/** So many readings are remembered. */
const MOST_READINGS = 5000;

/** Readings by the pixels that they were made of. */
export type Readings = Map<string, Reading>;

let characters: string[] | undefined;

/**
 * Reads the line in a region: upright first, then upside down unless the first reading is certain.
 * Both polarities, any size: the crop is stretched to full contrast and scaled to one height.
 * @param readings remembers between images: a line of the very same pixels is not read again.
 */
export async function readRegion(image: GrayImage, region: TextRegion, readings: Readings): Promise<Reading> {
  const line = crop(image, region.box);
  const key = `${line.width} ${region.vertical} ${createHash('sha256').update(line.data).digest('base64')}`;
  const reading = readings.get(key) ?? (await readEitherWay(line, region));
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(key, reading);
  return reading;
}

async function readEitherWay(line: GrayImage, { vertical, score }: TextRegion): Promise<Reading> {
  const first = await readLine(line, vertical ? 90 : 0);
  if ((first.confidence >= CERTAIN && first.text.length > 1) || score < SURELY_TEXT) return first;
  const second = await readLine(line, vertical ? 270 : 180);
  return second.confidence > first.confidence + 0.1 ? second : first;
}

/** Reads an image as one line of text turned by `rotation`. */
async function readLine(image: GrayImage, rotation: Rotation): Promise<Reading> {
  characters ??= readerCharacters();
  const line = stretchContrast(turnUpright(image, rotation));
  const width = Math.max(LINE_HEIGHT / 3, Math.min(MAX_WIDTH, (line.width * LINE_HEIGHT) / line.height));
  const scaled = resize(line, Math.round(width), LINE_HEIGHT);
  const session = await model('reader');
  const output = await session.run({ [session.inputNames[0]!]: toTensor(scaled) });
  const result = output[session.outputNames[0]!]!;
  const steps = result.dims[1]!;
  // The tensor is wider than the line: a step stands for the same stretch of either.
  const stride = (Math.ceil(scaled.width / WIDTH_STEP) * WIDTH_STEP) / steps;
  const { letters, confidence } = decode(result.data as Float32Array, steps, characters, wordGaps(scaled).map((at) => at / stride));
  const places = letters.flatMap(({ text, step }) => text.split('').map(() => Math.min(1, ((step + 0.5) * stride) / scaled.width)));
  return { text: letters.map(({ text }) => text).join(''), confidence, rotation, places };
}

/** Darkest to brightest pixel, a hundredth at either end left out, becomes 0 to 255. */
function stretchContrast(image: GrayImage): GrayImage {
  const counts = new Uint32Array(256);
  for (const value of image.data) counts[value]!++;
  const margin = image.data.length / 100;
  let low = 0;
  for (let seen = 0; low < 255 && (seen += counts[low]!) <= margin; ) low++;
  let high = 255;
  for (let seen = 0; high > low && (seen += counts[high]!) <= margin; ) high--;
  if (high - low < 8) return image;
  const scale = 255 / (high - low);
  return { ...image, data: image.data.map((value) => Math.max(0, Math.min(255, (value - low) * scale))) };
}

/** (1, 3, 48, width), grey in all three channels, -1 to 1: the first and last rows are repeated above and below, the rest of the width is 0, as in training. */
function toTensor(image: GrayImage): Tensor {
  const width = Math.ceil(image.width / WIDTH_STEP) * WIDTH_STEP;
  const plane = new Float32Array(HEIGHT * width);
  const above = (HEIGHT - image.height) >> 1;
  for (let y = 0; y < HEIGHT; y++) {
    const row = Math.max(0, Math.min(image.height - 1, y - above)) * image.width;
    for (let x = 0; x < image.width; x++) plane[y * width + x] = image.data[row + x]! / 127.5 - 1;
  }
  const data = new Float32Array(3 * plane.length);
  for (let channel = 0; channel < 3; channel++) data.set(plane, channel * plane.length);
  return new Tensor('float32', data, [1, 3, HEIGHT, width]);
}

/** A letter, or a space, and the step at which the network tells it. */
interface ReadLetter {
  text: string;
  step: number;
}

/**
 * Greedy CTC decoding: the best class a step, repeats joined, blanks dropped (Graves et al. 2006).
 * @param gaps where words end, in steps, ascending: the network leaves most spaces out, and words run together hide names.
 */
function decode(probabilities: Float32Array, steps: number, alphabet: string[], gaps: readonly number[]): { letters: ReadLetter[]; confidence: number } {
  const classes = alphabet.length;
  const letters: ReadLetter[] = [];
  let sum = 0;
  let count = 0;
  let previous = 0;
  let gap = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    let probability = 0;
    for (let index = 0; index < classes; index++) {
      const value = probabilities[step * classes + index]!;
      if (value > probability) [best, probability] = [index, value];
    }
    if (best !== 0 && best !== previous) {
      const passed = gap;
      while (gap < gaps.length && gaps[gap]! < step) gap++;
      const last = letters.at(-1);
      if (gap > passed && last && last.text !== ' ' && alphabet[best] !== ' ') letters.push({ text: ' ', step: gaps[gap - 1]! });
      letters.push({ text: alphabet[best]!, step });
      sum += probability;
      count++;
    }
    previous = best;
  }
  return { letters: trimmed(letters), confidence: count === 0 ? 0 : sum / count };
}

/** Without spaces at either end. */
function trimmed(letters: readonly ReadLetter[]): ReadLetter[] {
  const inked = letters.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  return inked.length === 0 ? [] : letters.slice(inked[0], inked.at(-1)! + 1);
}
