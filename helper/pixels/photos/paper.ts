import type { RgbImage } from './rgbImage.ts';
import type { Box } from '../image/box.ts';

/** A picture is a page where one bright level, give or take, is that of most of its pixels. */
const PAGE = { level: 190, spread: 20, share: 0.6 } as const;

/** Tiles across the shorter side of a page, and the fewest pixels of one: a portrait on a page is taller than two, a line of print is not. */
const TILES = { across: 64, smallest: 10 } as const;

/** Print leaves most of a tile to the paper; a photograph next to nothing, or, in black and white dots, less light than lines of text let through. */
const TONED = { paper: 0.35, light: 0.75 } as const;

/** A face is a photograph: of what is found on a page, so much must have tones. */
const FACE_SHARE = 0.25;

/** What of a page is not just print on paper. */
export interface Paper {
  /** Whether a photograph may stand anywhere on it: two tiles, one above the other, have tones. */
  holdsPicture: boolean;
  /** Whether a box has the tones of a photograph. */
  isPicture(box: Box): boolean;
}

/** A scanned or printed page; undefined for any other picture. Faces need be looked for only where a page holds a picture, which is half of a page's time. */
export function paperOf(picture: RgbImage): Paper | undefined {
  const level = paperLevel(picture);
  if (level === undefined) return undefined;
  const size = Math.max(TILES.smallest, Math.floor(Math.min(picture.width, picture.height) / TILES.across));
  const columns = Math.ceil(picture.width / size);
  const rows = Math.ceil(picture.height / size);
  const toned = Uint8Array.from({ length: columns * rows }, (_, tile) => (isToned(picture, level, (tile % columns) * size, Math.floor(tile / columns) * size, size) ? 1 : 0));
  return {
    holdsPicture: toned.some((_, at) => toned[at]! + (toned[at + columns] ?? 0) === 2),
    isPicture({ x, y, width, height }) {
      let [all, met] = [0, 0];
      for (let row = Math.max(0, Math.floor(y / size)); row < Math.min(rows, (y + height) / size); row++) {
        for (let column = Math.max(0, Math.floor(x / size)); column < Math.min(columns, (x + width) / size); column++) {
          all++;
          met += toned[row * columns + column]!;
        }
      }
      return met >= FACE_SHARE * all;
    },
  };
}

/** The level of the paper, 0 to 255; undefined where the picture is no page. */
function paperLevel({ data }: RgbImage): number | undefined {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 3) counts[light(data, at)]!++;
  const level = counts.indexOf(Math.max(...counts));
  const near = counts.subarray(Math.max(0, level - PAGE.spread), level + PAGE.spread + 1).reduce((sum, count) => sum + count, 0);
  return level >= PAGE.level && near >= (PAGE.share * data.length) / 3 ? level : undefined;
}

function isToned({ width, height, data }: RgbImage, level: number, left: number, top: number, size: number): boolean {
  let [all, paper, sum] = [0, 0, 0];
  for (let y = top; y < Math.min(height, top + size); y++) {
    for (let x = left; x < Math.min(width, left + size); x++) {
      const value = light(data, (y * width + x) * 3);
      all++;
      sum += value;
      if (Math.abs(value - level) <= PAGE.spread) paper++;
    }
  }
  return paper < TONED.paper * all || sum < TONED.light * level * all;
}

/** Brightness of a pixel: the mean of its samples. */
function light(data: ArrayLike<number>, at: number): number {
  return Math.round((data[at]! + data[at + 1]! + data[at + 2]!) / 3);
}
