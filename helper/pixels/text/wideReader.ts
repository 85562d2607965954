import { Tensor } from 'onnxruntime-node';
import type { GrayImage } from '../image/gray.ts';
import { saidCharacters, type Steps } from './ctc.ts';
import { model, wideCharacters } from './models.ts';
import { resize } from './raster.ts';
import { stretchContrast, type Recognition } from './recogniser.ts';
import { wordGaps } from './wordGaps.ts';

/** Height of the network's input in pixels; PP-OCRv4 was trained at this height. */
const HEIGHT = 48;

/** Height at which the line stands in it: letters of this size are read as well as larger ones, and shorter lines cost less. */
const LINE_HEIGHT = 40;

/** Widths are rounded up to this, so that the network meets few different shapes. */
const WIDTH_STEP = 32;

/** Longer lines are squeezed: at this width 100 characters still have 16 px each. */
const MAX_WIDTH = 1600;

let characters: string[] | undefined;

/** Reads an upright line with PP-OCRv4's recogniser, which knows Latin and Chinese. */
export async function readWide(image: GrayImage): Promise<Recognition> {
  characters ??= wideCharacters();
  const line = stretchContrast(image);
  const width = Math.max(LINE_HEIGHT / 3, Math.min(MAX_WIDTH, (line.width * LINE_HEIGHT) / line.height));
  const scaled = resize(line, Math.round(width), LINE_HEIGHT);
  const session = await model('wideReader');
  const output = await session.run({ [session.inputNames[0]!]: toTensor(scaled) });
  const result = output[session.outputNames[0]!]!;
  const steps = result.dims[1]!;
  // The tensor is wider than the line: a step stands for the same stretch of either.
  const stride = (Math.ceil(scaled.width / WIDTH_STEP) * WIDTH_STEP) / steps;
  const { letters, confidence } = decode({ probabilities: result.data as Float32Array, steps, classes: characters.length }, characters, wordGaps(scaled).map(({ from, to }) => (from + to) / 2 / stride));
  const places = letters.flatMap(({ text, step }) => text.split('').map(() => Math.min(1, ((step + 0.5) * stride) / scaled.width)));
  return { text: letters.map(({ text }) => text).join(''), confidence, places };
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

/** @param gaps where words end, in steps, ascending: the network leaves most spaces out, and words run together hide names. */
function decode(output: Steps, alphabet: string[], gaps: readonly number[]): { letters: ReadLetter[]; confidence: number } {
  const said = saidCharacters(output);
  const letters: ReadLetter[] = [];
  let gap = 0;
  for (const { index, from } of said) {
    const passed = gap;
    while (gap < gaps.length && gaps[gap]! < from) gap++;
    const last = letters.at(-1);
    if (gap > passed && last && last.text !== ' ' && alphabet[index] !== ' ') letters.push({ text: ' ', step: gaps[gap - 1]! });
    letters.push({ text: alphabet[index]!, step: from });
  }
  const sum = said.reduce((total, { probability }) => total + probability, 0);
  return { letters: trimmed(letters), confidence: said.length === 0 ? 0 : sum / said.length };
}

/** Without spaces at either end. */
function trimmed(letters: readonly ReadLetter[]): ReadLetter[] {
  const inked = letters.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  return inked.length === 0 ? [] : letters.slice(inked[0], inked.at(-1)! + 1);
}
