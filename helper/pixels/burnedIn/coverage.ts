import type { DicomFile } from '../../dicom/file/reader.ts';
import { openFrames } from '../frames/frames.ts';
import type { RedactionBox } from '../frames/redaction.ts';
import { area, clip, type Box } from '../image/box.ts';
import { toGray, type GrayImage } from '../image/gray.ts';

/**
 * From this share on, what boxes cover of the picture is much: a finding may lie under them. Annotation covers up to 5 % of real images, what was
 * taken for text without being any 25 to 68 % (docs/pixels.md).
 */
const MUCH = 0.1;

/** A frame that shows a picture in less of its area is a page or a screen, whatever the header says. */
const PICTURE = 0.05;

/** The squares in which a frame is looked at, in pixels. */
const SQUARE = 16;

/** A square is flat where this share of its pixels lies within so many levels: background, a banner, paper, with or without letters. */
const FLAT = { share: 0.4, levels: 5 };

/** A square is dark where three fourths of its pixels are below this level of 255. */
const DARK = 24;

/**
 * Whether boxes cover so much of what an instance shows that a person should look at it, in the frame in which they cover most.
 * @throws PixelError when that frame cannot be decoded.
 */
export async function coversMuch(file: DicomFile, boxes: readonly RedactionBox[]): Promise<boolean> {
  const reader = await openFrames(file);
  const boxesIn = (index: number): Box[] => boxes.flatMap(({ box, frames }) => (!frames || (index >= frames[0] && index <= frames[1]) ? [box] : []));
  const areaIn = (index: number): number => boxesIn(index).reduce((sum, box) => sum + area(box), 0);
  const starts = [...new Set(boxes.map(({ frames }) => frames?.[0] ?? 0))];
  const fullest = starts.reduce((most, index) => (areaIn(index) > areaIn(most) ? index : most), starts[0] ?? 0);
  if (areaIn(fullest) < MUCH * PICTURE * reader.image.width * reader.image.height) return false;
  return coveredShare(toGray(await reader.frame(fullest), reader.image), boxesIn(fullest)) > MUCH;
}

/**
 * The share of what a picture shows that boxes cover, from 0 to 1. It shows something where it is neither dark nor flat: tissue, speckle, bone,
 * not background, nor letters on it. 0 where that is hardly anything.
 */
export function coveredShare(picture: GrayImage, boxes: readonly Box[]): number {
  const covered = maskOf(picture, boxes);
  let [shown, hidden] = [0, 0];
  for (let y = 0; y < picture.height; y += SQUARE) {
    for (let x = 0; x < picture.width; x += SQUARE) {
      const pixels = squareAt(picture, x, y);
      if (!showsSomething(pixels.map((pixel) => picture.data[pixel]!))) continue;
      shown += pixels.length;
      for (const pixel of pixels) hidden += covered[pixel]!;
    }
  }
  return shown < PICTURE * covered.length ? 0 : hidden / shown;
}

/** 1 for each pixel that a box covers. */
function maskOf({ width, height }: GrayImage, boxes: readonly Box[]): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const box of boxes) {
    const inside = clip(box, width, height);
    if (!inside) continue;
    for (let y = inside.y; y < inside.y + inside.height; y++) mask.fill(1, y * width + inside.x, y * width + inside.x + inside.width);
  }
  return mask;
}

/** Indexes of the pixels of the square with this upper left corner. */
function squareAt({ width, height }: GrayImage, left: number, top: number): number[] {
  const pixels: number[] = [];
  for (let y = top; y < Math.min(height, top + SQUARE); y++) {
    for (let x = left; x < Math.min(width, left + SQUARE); x++) pixels.push(y * width + x);
  }
  return pixels;
}

/** @param levels of the pixels of a square. */
function showsSomething(levels: readonly number[]): boolean {
  const sorted = [...levels].sort((a, b) => a - b);
  if (sorted[Math.floor(sorted.length * 0.75)]! < DARK) return false;
  let [from, alike] = [0, 0];
  for (let to = 0; to < sorted.length; to++) {
    while (sorted[to]! - sorted[from]! >= FLAT.levels) from++;
    alike = Math.max(alike, to - from + 1);
  }
  return alike < FLAT.share * sorted.length;
}
