import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from './fill.ts';
import type { GrayImage } from './gray.ts';
import type { FoundLine } from './lineJudgement.ts';
import { PixelError } from './problem.ts';

/** A stretch of a line that identifies; offsets in UTF-16 code units of the line's text. */
export interface LineSpan {
  line: number;
  start: number;
  end: number;
}

/** How the text of a picture is found and judged. */
export interface PictureReading {
  find(image: GrayImage): Promise<FoundLine[]>;
  /** Which stretches of the lines, read together as a page, identify. */
  identify(lines: readonly string[]): LineSpan[];
}

export interface RedactedPicture {
  /** PNG; the bytes given where nothing was blanked. */
  bytes: Uint8Array;
  blanked: number;
}

/** Below this a reading is a guess, and the whole line goes. */
const READABLE = 0.6;

/** Letters differ in width, so a stretch is blanked with this many letters more at either end. */
const SPARE_LETTERS = 1.5;

/**
 * Blanks what identifies in a picture of a document: a scanned page, a screen shot, a photograph of a form.
 *
 * Of a line that is read well only the identifying stretch goes, with a margin; a line that cannot be read goes whole. The result is
 * read again: where something identifying is still legible, its whole line goes; where even that does not help, the picture does.
 * @throws PixelError `pixels-text-remains`.
 */
export async function redactPicture(bytes: Uint8Array, reading: PictureReading): Promise<RedactedPicture> {
  const picture = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);

  let blanked = 0;
  for (const again of [false, true]) {
    const boxes = await identifyingBoxes(context, reading, again);
    if (boxes.length === 0) break;
    for (const box of boxes) blank(context, box);
    blanked += boxes.length;
  }
  if (blanked === 0) return { bytes, blanked };
  if ((await identifyingBoxes(context, reading, true)).length > 0) throw new PixelError('pixels-text-remains');
  return { bytes: new Uint8Array(canvas.toBuffer('image/png')), blanked };
}

/** The boxes to blank. @param again whether this is a second reading: whole lines, and only of what can be read. */
async function identifyingBoxes(context: SKRSContext2D, { find, identify }: PictureReading, again: boolean): Promise<Box[]> {
  const lines = await find(grayOf(context));
  const unreadable = again ? [] : lines.filter(({ text, confidence }) => confidence < READABLE || text.trim() === '').map(({ box }) => box);
  const spans = identify(lines.map(({ text, confidence }) => (confidence < READABLE ? '' : text)));
  return [...unreadable, ...spans.map(({ line, start, end }) => (again ? lines[line]!.box : stretch(lines[line]!, start, end)))];
}

/** The part of a line's box that its letters from `start` to `end` take up, along the longer side. */
function stretch({ box, text }: FoundLine, start: number, end: number): Box {
  const letter = (box.width >= box.height ? box.width : box.height) / Math.max(1, text.length);
  const from = Math.max(0, (start - SPARE_LETTERS) * letter);
  const to = Math.min(text.length * letter, (end + SPARE_LETTERS) * letter);
  // Text that runs upwards begins at the bottom; without knowing which way it runs, the whole line goes.
  return box.width >= box.height ? { ...box, x: box.x + from, width: to - from } : box;
}

/** Fills a box with the colour that prevails on its rim. */
function blank(context: SKRSContext2D, box: Box): void {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const width = Math.ceil(box.width);
  const { data } = context.getImageData(x, y, Math.max(1, width), 1);
  const colours = Array.from({ length: data.length / 4 }, (_, pixel) => [...data.subarray(pixel * 4, pixel * 4 + 3)] as const);
  const middle = colours.sort((a, b) => sum(a) - sum(b))[colours.length >> 1]!;
  context.fillStyle = `rgb(${middle.join(',')})`;
  context.fillRect(x, y, width, Math.ceil(box.height));
}

function sum(colour: readonly number[]): number {
  return colour.reduce((total, sample) => total + sample, 0);
}

/** Luminance (ITU-R BT.601) of the canvas, transparent parts as white paper. */
function grayOf(context: SKRSContext2D): GrayImage {
  const { width, height } = context.canvas;
  const rgba = context.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height);
  for (let pixel = 0; pixel < data.length; pixel++) {
    const at = pixel * 4;
    const opacity = rgba[at + 3]! / 255;
    data[pixel] = (0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!) * opacity + 255 * (1 - opacity);
  }
  return { width, height, data };
}
