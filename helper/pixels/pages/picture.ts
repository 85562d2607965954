import type { Canvas } from '@napi-rs/canvas';
import { solid } from '../../../shared/identity/normalise.ts';
import type { Box } from '../image/box.ts';
import type { GrayImage } from '../image/gray.ts';
import { canvasOf, PageView } from './pageView.ts';
import { PixelError } from '../problem.ts';
import { slantOf } from '../text/slant.ts';
import { READABLE, type Rotation, type TextLine } from '../text/textLine.ts';

/** A stretch of a line that identifies; offsets in UTF-16 code units of the line's text. */
export interface LineSpan {
  line: number;
  start: number;
  end: number;
}

/** How the text of a picture is found and judged. */
export interface PictureReading {
  find(image: GrayImage): Promise<TextLine[]>;
  /** Which stretches of a page's lines identify. The page comes row by row; lines are numbered through all rows. */
  identify(rows: readonly (readonly string[])[]): Promise<LineSpan[]>;
}

export interface RedactedPicture {
  /** PNG; the bytes given where nothing was blanked. */
  bytes: Uint8Array;
  blanked: number;
}

/** Shorter values stand in other words by chance. */
const SHORTEST_VALUE = 4;

/** A stretch is blanked with so much more at either end, in heights of its line: where the reader tells a letter is not quite its middle. */
const SPARE = 0.3;

/**
 * Blanks what identifies in a picture of a document: a scanned page, a screen shot, a photograph of a form, lying aslant or turned.
 *
 * Of a line that is read well only the identifying stretch goes, with a margin; a line that cannot be read goes whole. The result is
 * read again: where a blanked value is still legible, its whole line goes; where even that does not help, the picture must not be used.
 * @throws PixelError `pixels-text-remains`.
 */
export async function redactPicture(bytes: Uint8Array, reading: PictureReading): Promise<RedactedPicture> {
  const picture = await canvasOf(bytes);
  const { view, rows } = await readPage(picture, reading.find);
  const lines = rows.flat();
  const spans = await reading.identify(rows.map((row) => row.map(({ text, confidence }) => (confidence < READABLE ? '' : text))));
  const unreadable = lines.filter(({ text, confidence }) => confidence < READABLE || text.trim() === '').map(({ box }) => box);
  const boxes = [...unreadable, ...spans.map(({ line, start, end }) => stretch(lines[line]!, start, end))];
  if (boxes.length === 0) return { bytes, blanked: 0 };
  for (const box of boxes) view.blank(box);

  const values = spans.map(({ line, start, end }) => solid(lines[line]!.text.slice(start, end))).filter((value) => value.length >= SHORTEST_VALUE);
  const legible = async (): Promise<Box[]> => (await reading.find(view.gray())).filter(({ text }) => values.some((value) => solid(text).includes(value))).map(({ box }) => box);
  for (const box of await legible()) view.blank(box);
  if ((await legible()).length > 0) throw new PixelError('pixels-text-remains');
  return { bytes: new Uint8Array(picture.toBuffer('image/png')), blanked: boxes.length };
}

/** A page on its side may first be taken for one on its other side: it is turned at most so often. */
const MOST_TURNS = 2;

/** Turns a picture until most of its text is upright and level, and reads it. */
async function readPage(picture: Canvas, find: PictureReading['find']): Promise<{ view: PageView; rows: TextLine[][] }> {
  let view = levelled(new PageView(picture));
  let lines = await find(view.gray());
  for (let turns = 0; turns < MOST_TURNS && mainRotation(lines) !== 0; turns++) {
    view = levelled(view.turnedBy(mainRotation(lines)));
    lines = await find(view.gray());
  }
  return { view, rows: rowsOf(lines) };
}

function levelled(view: PageView): PageView {
  return view.turnedBy(-slantOf(view.gray()));
}

/** How most of what can be read is turned. */
function mainRotation(lines: readonly TextLine[]): Rotation {
  const letters = new Map<Rotation, number>([[0, 0]]);
  for (const { rotation, text, confidence } of lines) if (confidence >= READABLE) letters.set(rotation, (letters.get(rotation) ?? 0) + text.length);
  return [...letters].reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}

/** Rows from top to bottom, each from left to right: what a label stands before must follow it. */
function rowsOf(lines: readonly TextLine[]): TextLine[][] {
  const middle = ({ box }: TextLine): number => box.y + box.height / 2;
  const rows: TextLine[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row && Math.abs(middle(row[0]!) - middle(line)) < line.box.height / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.x - b.box.x));
}

/** The part of a line's box that its letters from `start` to `end` take up; the whole of a line that is not upright. */
function stretch({ box, rotation, places }: TextLine, start: number, end: number): Box {
  if (rotation !== 0) return box;
  const spare = SPARE * box.height;
  const from = start === 0 ? 0 : between(places[start - 1]!, places[start]!) * box.width - spare;
  const to = end >= places.length ? box.width : between(places[end - 1]!, places[end]!) * box.width + spare;
  return { ...box, x: box.x + Math.max(0, from), width: Math.min(box.width, to) - Math.max(0, from) };
}

function between(one: number, other: number): number {
  return (one + other) / 2;
}
