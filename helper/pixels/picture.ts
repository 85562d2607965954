import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { plain } from '../../shared/identity/normalise.ts';
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

/** Shorter values stand in other words by chance. */
const SHORTEST_VALUE = 4;

/** Letters differ in width, so a stretch is blanked with this many letters more at either end. */
const SPARE_LETTERS = 1.5;

/**
 * Blanks what identifies in a picture of a document: a scanned page, a screen shot, a photograph of a form.
 *
 * Of a line that is read well only the identifying stretch goes, with a margin; a line that cannot be read goes whole. The result is
 * read again: where a blanked value is still legible, its whole line goes; where even that does not help, the picture must not be used.
 * @throws PixelError `pixels-text-remains`.
 */
export async function redactPicture(bytes: Uint8Array, reading: PictureReading): Promise<RedactedPicture> {
  const picture = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);

  const lines = inReadingOrder(await reading.find(grayOf(context)));
  const spans = reading.identify(lines.map(({ text, confidence }) => (confidence < READABLE ? '' : text)));
  const unreadable = lines.filter(({ text, confidence }) => confidence < READABLE || text.trim() === '').map(({ box }) => box);
  const boxes = [...unreadable, ...spans.map(({ line, start, end }) => stretch(lines[line]!, start, end))];
  if (boxes.length === 0) return { bytes, blanked: 0 };
  for (const box of boxes) blank(context, box);

  const values = spans.map(({ line, start, end }) => squeeze(lines[line]!.text.slice(start, end))).filter((value) => value.length >= SHORTEST_VALUE);
  const legible = async (): Promise<Box[]> => (await reading.find(grayOf(context))).filter(({ text }) => values.some((value) => squeeze(text).includes(value))).map(({ box }) => box);
  for (const box of await legible()) blank(context, box);
  if ((await legible()).length > 0) throw new PixelError('pixels-text-remains');
  return { bytes: new Uint8Array(canvas.toBuffer('image/png')), blanked: boxes.length };
}

/** Letters and digits alone: a reader may lose the spaces. */
function squeeze(text: string): string {
  return plain(text).replace(/ /g, '');
}

/** Rows from top to bottom, each from left to right: what a label stands before must follow it. */
function inReadingOrder(lines: readonly FoundLine[]): FoundLine[] {
  const middle = ({ box }: FoundLine): number => box.y + box.height / 2;
  const rows: FoundLine[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row && Math.abs(middle(row[0]!) - middle(line)) < line.box.height / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x));
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
