import type { Picture } from '../contents.ts';
import { GREY, pictureType } from '../pictures.ts';
import { size } from './baseline.ts';
import { createCanvas, loadImage, release, type Canvas } from './canvas.ts';
import { doubtedLines, type PageLines } from './doubt.ts';
import { apply, type Glyph, type PageContent } from './glyphs.ts';
import { boxOf, type Box, type View } from './view.ts';

/** Images smaller than this on the page, in points, hold no legible text: bullets, lines, patterns. */
const LEAST_SIDE = 14;
/** A PNG larger than this is exchanged for a JPEG: scans of many pages would fill the memory. */
const MOST_PNG_BYTES = 1_500_000;
const JPEG_QUALITY = 92;
/** From this share of letters that are doubted one by one on, or in whole lines, a page is looked at as a whole. */
const SCATTERED = 0.1;
const MOST_LINES = 0.5;
/** A page with fewer letters than this, and something drawn, may show more than it says. */
const FEW_LETTERS = 20;
/** Paper around a line that is looked at, in parts of the size. */
const LINE_MARGIN = 0.15;
/** How far a channel of a redacted picture must be off before it counts as changed: recoding changes a little everywhere. */
const CHANGED = { lossless: 3, jpeg: 32 } as const;
/** Changes are carried over in tiles of this many pixels, with the tiles around: what is nearly black beside black must not stay. */
const TILE = 8;

/** A part of a page that must be looked at, because its letters are not text, or not the text they are said to be. */
export interface Region {
  id: string;
  box: Box;
  /** Whether the page's own text is in the picture: only where it cannot be read as text. */
  withText: boolean;
}

/**
 * The parts of a page to look at: its images, the lines whose letters are doubted, or the whole page when its text is no guide to what
 * it shows.
 */
export function regionsOf(id: string, { images, paths }: PageContent, { lines, doubted }: PageLines, view: View): Region[] {
  const letters = lines.flatMap(({ glyphs }) => glyphs.filter(({ text, painted }) => painted && text.trim() !== '')).length;
  const strange = doubtedLines(lines, doubted);
  const inLines = strange.reduce((sum, { glyphs }) => sum + glyphs.filter((glyph) => doubted.has(glyph)).length, 0);
  const outlined = letters < FEW_LETTERS && paths > FEW_LETTERS;
  if (outlined || inLines > MOST_LINES * letters || doubted.size - inLines > SCATTERED * letters) return [{ id, box: { x: 0, y: 0, width: view.width, height: view.height }, withText: true }];
  return [
    ...placesOf(images.map(({ corners }) => around(corners.map(([x, y]) => apply(view.matrix, x, y)))), view)
      .filter(({ width, height }) => Math.min(width, height) > LEAST_SIDE * view.scale)
      .map((box, index) => ({ id: `${id}/image${index + 1}`, box, withText: false })),
    ...placesOf(strange.map(({ glyphs }) => lineBox(glyphs, view)), view).map((box, index) => ({ id: `${id}/line${index + 1}`, box, withText: true })),
  ];
}

/** The places of boxes on the page, in whole pixels; those that touch are one. */
function placesOf(boxes: readonly Box[], view: View): Box[] {
  const page = { x: 0, y: 0, width: view.width, height: view.height };
  return joinTouching(boxes.flatMap((box) => onPage(box, page) ?? []));
}

/** The box around a line, with a little of the paper around it. */
function lineBox(glyphs: readonly Glyph[], view: View): Box {
  const box = glyphs.map((glyph) => boxOf(glyph, view)).reduce(union);
  const margin = LINE_MARGIN * size(glyphs[0]!) * view.scale;
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

/** The box around points. */
function around(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A box in whole pixels, as far as it lies on the page. */
function onPage(box: Box, page: Box): Box | undefined {
  const [left, top] = [Math.max(page.x, Math.floor(box.x)), Math.max(page.y, Math.floor(box.y))];
  const [right, bottom] = [Math.min(page.width, Math.ceil(box.x + box.width)), Math.min(page.height, Math.ceil(box.y + box.height))];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** Scans often come in strips: boxes that touch become one. */
function joinTouching(boxes: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (let box of boxes) {
    for (let index = joined.length - 1; index >= 0; index--) {
      const other = joined[index]!;
      if (!touches(box, other)) continue;
      box = union(box, other);
      joined.splice(index, 1);
      index = joined.length;
    }
    joined.push(box);
  }
  return joined;
}

/** Whether two boxes overlap or stand side by side. */
export function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width + 2 && b.x <= a.x + a.width + 2 && a.y <= b.y + b.height + 2 && b.y <= a.y + a.height + 2;
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The picture of a region of a drawn page. */
export async function pictureOf({ id, box }: Region, drawn: Canvas): Promise<Picture> {
  const canvas = createCanvas(box.width, box.height);
  canvas.getContext('2d').drawImage(drawn, box.x, box.y, box.width, box.height, 0, 0, box.width, box.height);
  const png = await canvas.encode('png');
  const large = png.length > MOST_PNG_BYTES;
  const bytes = new Uint8Array(large ? await canvas.encode('jpeg', JPEG_QUALITY) : png);
  release(canvas);
  return { id, bytes, mime: large ? 'image/jpeg' : 'image/png', width: box.width, height: box.height };
}

/** Brings what was changed in a region's picture onto the page; null greys the region. */
export async function applyPicture(page: Canvas, original: Picture, box: Box, edit: Uint8Array | null): Promise<void> {
  const context = page.getContext('2d');
  if (edit === null) {
    context.fillStyle = GREY;
    context.fillRect(box.x, box.y, box.width, box.height);
    return;
  }
  const [before, after] = await Promise.all([pixels(original.bytes, box), pixels(edit, box)]);
  const changed = changedTiles(before, after, box, pictureType(edit) === 'png' ? CHANGED.lossless : CHANGED.jpeg);
  const shown = context.getImageData(box.x, box.y, box.width, box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (!changed(x, y)) continue;
      const offset = (y * box.width + x) * 4;
      shown.data.set(after.subarray(offset, offset + 4), offset);
    }
  }
  context.putImageData(shown, box.x, box.y);
}

/** Tells for a pixel whether its tile, or one beside it, was changed. */
function changedTiles(before: Uint8ClampedArray, after: Uint8ClampedArray, { width, height }: Box, least: number): (x: number, y: number) => boolean {
  const columns = Math.ceil(width / TILE) + 2;
  const tiles = new Uint8Array(columns * (Math.ceil(height / TILE) + 2));
  for (let y = 0, offset = 0; y < height; y++) {
    for (let x = 0; x < width; x++, offset += 4) {
      if (!differs(before, after, offset, least)) continue;
      const tile = (Math.floor(y / TILE) + 1) * columns + Math.floor(x / TILE) + 1;
      for (const row of [-columns, 0, columns]) tiles.fill(1, tile + row - 1, tile + row + 2);
    }
  }
  return (x, y) => tiles[(Math.floor(y / TILE) + 1) * columns + Math.floor(x / TILE) + 1] === 1;
}

function differs(before: Uint8ClampedArray, after: Uint8ClampedArray, offset: number, least: number): boolean {
  for (let channel = 0; channel < 3; channel++) if (Math.abs(after[offset + channel]! - before[offset + channel]!) > least) return true;
  return false;
}

async function pixels(bytes: Uint8Array, { width, height }: Box): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(bytes), 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  release(canvas);
  return data;
}
