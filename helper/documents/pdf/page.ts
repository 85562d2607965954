import type { Replacement } from '../../../shared/text.ts';
import type { Picture } from '../contents.ts';
import { familyLike, release, type Canvas } from './canvas.ts';
import { cutsOf } from './cuts.ts';
import { reflow, type SetText } from './flow.ts';
import { doubtedGlyphs } from './doubt.ts';
import { readContent, type Glyph, type Layers } from './glyphs.ts';
import { applyPicture, pictureOf, regionsOf, touches, type Region } from './images.ts';
import { linesOf, readLines, type PageText } from './lines.ts';
import { operationsOf, type Operations } from './operations.ts';
import { distanceToRule, isCrossed, type Rule } from './rules.ts';
import type { PDFPageProxy } from './source.ts';
import type { LayerText } from './textLayer.ts';
import { boxOf, drawText, edgeOf, measure, place, placeAt, viewOf, type Box, type Placed, type View } from './view.ts';

/** A page read: what it says, and what of it must be looked at. */
export interface ReadPage {
  id: string;
  operations: Operations;
  text: PageText;
  /** What layers say that are switched off. */
  unseen: string;
  view: View;
  regions: Region[];
  /** The borders of cells and other straight lines. */
  rules: Rule[];
}

export async function readPage(page: PDFPageProxy, layers: Layers): Promise<ReadPage> {
  const id = `page${page.pageNumber}`;
  const operations = await operationsOf(page);
  const content = readContent(page, operations, layers);
  const view = viewOf(page, operations);
  const lines = linesOf(content.glyphs);
  const read = { lines, doubted: doubtedGlyphs(lines) };
  const unseen = readLines({ lines: linesOf(content.unseen), doubted: new Set() }).text;
  return { id, operations, text: readLines(read, content.rules), unseen, view, regions: regionsOf(id, content, read, view), rules: content.rules };
}

/** The pictures of a page's regions, drawn only when there are any. */
export async function drawRegions({ regions, view }: ReadPage): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const withText of [false, true]) {
    const alike = regions.filter((region) => region.withText === withText);
    if (alike.length === 0) continue;
    const drawn = await view.draw(withText);
    for (const region of alike) pictures.push(await pictureOf(region, drawn));
    release(drawn);
  }
  return pictures;
}

/**
 * Draws a page anew without what replacements take out: those glyphs leave the page's operations before it is drawn, so that
 * nothing of them is in the image and what lies behind them shows; then the new text is set in their place.
 */
export async function redrawPage(read: ReadPage, replacements: readonly Replacement[], edits: ReadonlyMap<string, Uint8Array | null>): Promise<{ canvas: Canvas; layer: LayerText[] }> {
  const { view, text, operations, regions } = read;
  const originals = regions.some(({ id }) => edits.has(id)) ? await drawRegions(read) : [];
  const { cuts, gone } = cutsOf(text, replacements);
  const looked = inRegions(regions, view);
  const texts = reflow(operations, text, cuts, { natural: (words, like) => measure(words, like, view), rightEdge: (glyph) => edgeOf(glyph, view), isFixed: (glyph) => !glyph.painted || looked(glyph), toRule: (glyph) => distanceToRule(glyph, read.rules), isCrossed: (last, next) => isCrossed(last, next, read.rules) });
  const canvas = await view.draw(true);
  for (const { id, box } of regions) {
    const edit = edits.get(id);
    if (edit !== undefined) await applyPicture(canvas, originals.find((picture) => picture.id === id)!, box, edit);
  }
  for (const glyph of gone) if (!glyph.painted || looked(glyph)) coverGlyph(canvas, glyph, view);
  const visible = visibility(canvas, view);
  const set = new Map(texts.map((one) => [one.like, setText(canvas, one, view)]));
  return { canvas, layer: layerTexts(text, gone, set, visible, view) };
}

/** Whether a glyph is in the picture of a region: there it stays in its place, and what brings the picture's changes onto the page brings it too. */
function inRegions(regions: readonly Region[], view: View): (glyph: Glyph) => boolean {
  const boxes = regions.filter(({ withText }) => withText).map(({ box }) => box);
  return (glyph) => boxes.some((box) => touches(box, boxOf(glyph, view)));
}

/** Text that nobody painted lies over a scan that shows it: the place is filled with the paper's colour. */
function coverGlyph(canvas: Canvas, glyph: Glyph, view: View): void {
  const context = canvas.getContext('2d');
  const box = boxOf(glyph, view);
  const margin = Math.ceil(box.height * 0.12);
  context.fillStyle = `rgb(${paperColour(canvas, { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin }).join(', ')})`;
  context.fillRect(box.x - 1, box.y - margin, box.width + 2, box.height + 2 * margin);
}

type Colour = readonly [red: number, green: number, blue: number];

/** The most frequent colour within a box, coarsely; white off the page. */
function paperColour(canvas: Canvas, box: Box): Colour {
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [right, bottom] = [Math.min(canvas.width, box.x + box.width), Math.min(canvas.height, box.y + box.height)];
  if (right <= left || bottom <= top) return [255, 255, 255];
  const { data } = canvas.getContext('2d').getImageData(left, top, right - left, bottom - top);
  const counts = new Map<number, number>();
  for (let offset = 0; offset < data.length; offset += 4) {
    const colour = ((data[offset]! >> 3) << 10) | ((data[offset + 1]! >> 3) << 5) | (data[offset + 2]! >> 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [colour] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0x7fff, 0]);
  const channel = (shift: number): number => Math.round((((colour >> shift) & 31) * 255) / 31);
  return [channel(10), channel(5), channel(0)];
}

/** Sets new text in the font and colour of what it replaces; in black or white where that colour would not be seen. */
function setText(canvas: Canvas, { text, like, from, length }: SetText, view: View): LayerText {
  const at = placeAt(from, like, length, view);
  const box = boxOf({ ...like, from, to: [from[0] + (like.to[0] - like.from[0]), from[1] + (like.to[1] - like.from[1])] }, view);
  drawText(canvas.getContext('2d'), text, familyLike(like.font), legible(like.font.color, paperColour(canvas, box)), at);
  return layerText(text, at, view);
}

/** The colour where it stands out from the paper, else black or white. */
function legible(colour: string, paper: Colour): string {
  const light = ([red, green, blue]: Colour): number => (red + 2 * green + blue) / 4;
  const own: Colour = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)) as unknown as Colour;
  if (Math.abs(light(own) - light(paper)) > 60) return colour;
  return light(paper) > 128 ? '#000000' : '#ffffff';
}

/** The texts of the page in reading order, one a stretch of a line: what can be seen and stays, and the new text (by the glyph it stands for). */
function layerTexts(page: PageText, gone: ReadonlySet<Glyph>, set: ReadonlyMap<Glyph, LayerText>, visible: (glyph: Glyph) => boolean, view: View): LayerText[] {
  const texts: LayerText[] = [];
  let run: { text: string; first: number; last: number } | undefined;
  const close = (): void => {
    if (run) texts.push(layerText(run.text, place(page.glyphs[run.first]!, page.glyphs[run.last]!, view), view));
    run = undefined;
  };
  let before = -1;
  for (let index = 0; index < page.text.length; index++) {
    const character = page.text[index]!;
    const owner = page.owners[index]!;
    if (owner < 0) {
      if (/[\t\n]/.test(character)) close();
      else if (run) run.text += character;
      continue;
    }
    const glyph = page.glyphs[owner]!;
    const isNew = owner !== before;
    before = owner;
    if (gone.has(glyph) || (glyph.text.trim() !== '' && !visible(glyph))) {
      close();
      const text = isNew ? set.get(glyph) : undefined;
      if (text) texts.push(text);
      continue;
    }
    if (run && page.lines[run.last] !== page.lines[owner]) {
      // The hyphen of a broken word is shown at the line's end, though it is not in the text.
      for (let skipped = run.last + 1; skipped < owner; skipped++) if (page.lines[skipped] === page.lines[run.last]) run.text += page.glyphs[skipped]!.text;
      close();
    }
    run ??= { text: '', first: owner, last: owner };
    run.text += character;
    run.last = owner;
  }
  close();
  return texts;
}

/** Contrast within a glyph's box below which nothing can be read there (of 255). */
const LEAST_CONTRAST = 24;

/** Tells whether a glyph can be seen on the drawn page: text in the paper's colour, under a bar or off the page cannot. */
function visibility(canvas: Canvas, view: View): (glyph: Glyph) => boolean {
  const { data } = canvas.getContext('2d').getImageData(0, 0, view.width, view.height);
  return (glyph) => {
    const box = boxOf(glyph, view);
    let darkest = 255;
    let lightest = 0;
    for (let y = Math.max(0, box.y); y < Math.min(view.height, box.y + box.height); y++) {
      for (let x = Math.max(0, box.x); x < Math.min(view.width, box.x + box.width); x++) {
        const offset = (y * view.width + x) * 4;
        const light = (data[offset]! + 2 * data[offset + 1]! + data[offset + 2]!) / 4;
        darkest = Math.min(darkest, light);
        lightest = Math.max(lightest, light);
      }
    }
    return lightest - darkest >= LEAST_CONTRAST;
  };
}

function layerText(text: string, { x, y, angle, length, size }: Placed, view: View): LayerText {
  return { text, x: x / view.scale, y: (view.height - y) / view.scale, angle: -angle, length: length / view.scale, size: size / view.scale };
}
