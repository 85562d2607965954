import { createHash } from 'node:crypto';
import type { GrayImage } from '../image/gray.ts';
import { readLatin, type LatinWord } from './latinReader.ts';
import { partsOf } from './parts.ts';
import type { Part } from './textLine.ts';
import { crop, turnUpright } from './raster.ts';
import type { Recognition } from './recogniser.ts';
import type { Rotation, TextRegion } from './textLine.ts';
import { readWide } from './wideReader.ts';

/** What the reader sees in a region. */
export interface Reading extends Recognition {
  rotation: Rotation;
  /** What gaps of the ink set apart, in the order of the text. */
  parts: readonly Part[];
}

/** A word that our network has right with this probability is taken as it says; the others are left to the wide reader. */
const SURE = 0.75;

/** Nor is a word taken that leaves so much of its stretch empty, in heights of the line: there may be one that our network does not see. */
const TOO_EMPTY = 4;

/** A line stands as it does where our network reads so many times as many letters, each by its certainty, as upside down, where it is taught to read none. */
const CLEARLY = 2;

/** A first reading of the wide reader as certain as this is not tried upside down, … */
const CERTAIN = 0.8;

/** … nor is a region of which the detector is less sure than this: text that is seen only upside down is found as surely as any other. */
const SURELY_TEXT = 0.9;

/** A region of which the detector is less sure than this, and in which our network reads nothing upright, is taken for no text. */
const HARDLY_TEXT = 0.6;

/** So many readings are remembered. */
const MOST_READINGS = 5000;

/** Readings by the pixels that they were made of. */
export type Readings = Map<string, Reading>;

/**
 * Reads the line in a region: with our fast network, and what that is not sure of with the wide one, upright or upside down.
 * Both polarities, any size: the crop is stretched to full contrast and scaled to one height.
 * @param readings remembers between images: a line of the very same pixels is not read again.
 */
export async function readRegion(image: GrayImage, region: TextRegion, readings: Readings): Promise<Reading> {
  const line = crop(image, region.box);
  const key = `${line.width} ${region.vertical} ${createHash('sha256').update(line.data).digest('base64')}`;
  const reading = readings.get(key) ?? (await readLine(line, region));
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(key, reading);
  return reading;
}

/** Reads a line with both networks. */
async function readLine(line: GrayImage, region: TextRegion): Promise<Reading> {
  const [upright, turned] = rotations(region.vertical);
  const first = await lookAt(line, upright);
  if (first.words.length > 0 && (region.score < SURELY_TEXT || (first.words.every(isSure) && lettersIn(first) > 1))) return withDoubtfulWords(first);
  if (region.score < HARDLY_TEXT) return { text: '', confidence: 0, rotation: upright, places: [], parts: [] };
  if (region.score < SURELY_TEXT) return readWidely(line, region);
  const [more, less] = [first, await lookAt(line, turned)].sort((a, b) => lettersIn(b) - lettersIn(a)) as [Look, Look];
  return lettersIn(more) >= Math.max(1, CLEARLY * lettersIn(less)) ? withDoubtfulWords(more) : readWidely(line, region);
}

/** A line turned one way, and what our network reads there. */
interface Look {
  image: GrayImage;
  rotation: Rotation;
  words: LatinWord[];
}

async function lookAt(line: GrayImage, rotation: Rotation): Promise<Look> {
  const image = turnUpright(line, rotation);
  return { image, rotation, words: await readLatin(image) };
}

/** How many letters a look shows, each counted by its certainty. */
function lettersIn({ words }: Look): number {
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
}

/** Reads a line with the wide reader alone, which also knows Chinese; upside down too, unless it is certain at once. */
export async function readWidely(line: GrayImage, { vertical, score }: TextRegion): Promise<Reading> {
  const [upright, turned] = rotations(vertical);
  const first = await readWhole(line, upright);
  if ((first.confidence >= CERTAIN && first.text.length > 1) || score < SURELY_TEXT) return first;
  const second = await readWhole(line, turned);
  return second.confidence > first.confidence + 0.1 ? second : first;
}

async function readWhole(line: GrayImage, rotation: Rotation): Promise<Reading> {
  const image = turnUpright(line, rotation);
  const read = await readWide(image);
  return { ...read, rotation, parts: partsOf(image, read) };
}

function rotations(vertical: boolean): [Rotation, Rotation] {
  return vertical ? [90, 270] : [0, 180];
}

function isSure({ right, empty }: LatinWord): boolean {
  return right >= SURE && empty < TOO_EMPTY;
}

/** A stretch of a line, 0 to 1, and what it says. */
type Stretch = Recognition & Pick<LatinWord, 'from' | 'to'>;

/** The words of which our network is sure, and between them what the wide reader reads. */
async function withDoubtfulWords({ image, rotation, words }: Look): Promise<Reading> {
  const stretches: Stretch[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    if (isSure(first)) {
      stretches.push(first);
      continue;
    }
    while (at + 1 < words.length && !isSure(words[at + 1]!)) at++;
    stretches.push(await readStretch(image, first.from, words[at]!.to));
  }
  const read = joined(stretches.filter(({ text }) => text !== ''));
  return { ...read, rotation, parts: partsOf(image, read) };
}

async function readStretch(line: GrayImage, from: number, to: number): Promise<Stretch> {
  const x = Math.floor(from * line.width);
  const width = Math.max(1, Math.ceil(to * line.width) - x);
  const { text, confidence, places } = await readWide(crop(line, { x, y: 0, width, height: line.height }));
  return { text, confidence, places: places.map((place) => (x + place * width) / line.width), from, to };
}

/** One line of its stretches, a space between each two. */
function joined(stretches: readonly Stretch[]): Recognition {
  const letters = stretches.reduce((count, { text }) => count + text.length, 0);
  return {
    text: stretches.map(({ text }) => text).join(' '),
    confidence: stretches.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters),
    places: stretches.flatMap(({ places, from }, index) => (index === 0 ? places : [from, ...places])),
  };
}
