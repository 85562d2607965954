import { Histogram } from '../../../helper/pixels/image/histogram.ts';
import type { Frame } from '../../../helper/pixels/image/storedFrame.ts';
import { drawGlyphs, FONTS_OF_FRAMES, identifierText } from '../text/frames.ts';
import { Random } from '../text/random.ts';
import type { Ground } from './grounds.ts';

/** How text is drawn into slices, in ink of one value with grey edges but for `pixelated`. */
export const STYLES = ['white', 'brightest', 'grey', 'outlined', 'pixelated', 'dark', 'low contrast'] as const;
export const SIZES = [9, 12, 16, 24, 36] as const;
export const PLACES = ['corner', 'body'] as const;

export interface PlantedLine {
  text: string;
  style: (typeof STYLES)[number];
  size: (typeof SIZES)[number];
  place: (typeof PLACES)[number];
  /** Whether it holds values of the case. */
  known: boolean;
  /** Pixels that the glyphs cover by half or more and that can be told from what was there. */
  ink: number[];
}

export interface Planted extends Ground {
  lines: PlantedLine[];
}

/** Ink that differs from its ground by less than this share of the range shown cannot be seen and is not counted. */
const VISIBLE = 0.06;

/** A block of lines begins so near to the border. */
const BORDER = 6;

/** Puts a block of two to four lines into a slice, all of one size and style: a name, and what devices write below it. */
export function plant(ground: Ground, seed: number): Planted {
  const random = new Random(seed);
  const [style, size, place] = [random.pick(STYLES), random.pick(SIZES), random.pick(PLACES)];
  const { frame } = ground;
  const after: Frame = { ...frame, data: frame.data.slice() };
  const [low, high] = shown(ground);
  const font = random.pick(FONTS_OF_FRAMES);
  const glyphs = Array.from({ length: random.whole(2, 4) }, () => {
    const text = identifierText(random, Math.floor((0.85 * frame.width) / (0.62 * size)));
    return { text, known: random.next() < 0.5, drawn: drawGlyphs(text, size, font, style === 'pixelated', 0) };
  }).filter(({ drawn }) => drawn.width < frame.width - 2 * BORDER);
  const pitch = Math.ceil(1.35 * size);
  const [width, height] = [Math.max(...glyphs.map(({ drawn }) => drawn.width)), pitch * glyphs.length];
  const [left, top] = place === 'corner'
    ? [random.next() < 0.5 ? BORDER : frame.width - width - BORDER, random.next() < 0.5 ? BORDER : frame.height - height - BORDER]
    : [random.whole(BORDER, frame.width - width - BORDER), random.whole(Math.floor(0.3 * frame.height), Math.max(Math.floor(0.3 * frame.height), Math.floor(0.7 * frame.height) - height))];
  const lines = glyphs.map(({ text, known, drawn }, row): PlantedLine => ({ text, known, style, size, place, ink: ink(after, drawn, left, top + row * pitch, style, [low, high]) }));
  return { ...ground, frame: after, lines: lines.filter((line) => line.ink.length > 0) };
}

/** The stored values that the slice shows as black and white. */
function shown({ frame, image }: Ground): [number, number] {
  const { window, rescale } = image;
  if (window) return [(window.center - window.width / 2 - rescale.intercept) / rescale.slope, (window.center + window.width / 2 - rescale.intercept) / rescale.slope];
  const sorted = Float64Array.from(frame.data).sort();
  return [sorted[0]!, sorted[Math.floor(0.998 * (sorted.length - 1))]!];
}

function ink({ data, width, height }: Frame, glyphs: ReturnType<typeof drawGlyphs>, left: number, top: number, style: PlantedLine['style'], [low, high]: [number, number]): number[] {
  const at = (index: number): number => {
    const [x, y] = [left + (index % glyphs.width), top + Math.floor(index / glyphs.width)];
    return x >= 0 && y >= 0 && x < width && y < height ? y * width + x : -1;
  };
  const places = [...glyphs.cover.keys()].filter((index) => at(index) >= 0);
  const under = places.map((index) => Math.max(low, Math.min(high, data[at(index)]!)));
  const mean = under.reduce((sum, value) => sum + value, 0) / under.length;
  const away = (share: number): number => (mean + share * (high - low) <= high ? mean + share * (high - low) : mean - share * (high - low));
  const { greatest } = new Histogram(data);
  const level = Math.round({ white: high, brightest: greatest, grey: away(0.3), outlined: high, pixelated: high, dark: mean > (low + high) / 2 ? low : high, 'low contrast': away(0.16) }[style]);
  if (style === 'outlined') {
    for (const index of places) {
      if (glyphs.cover[index]! < 0.25) continue;
      for (const near of [at(index) - 1, at(index) + 1, at(index) - width, at(index) + width]) if (near >= 0 && near < data.length) data[near] = Math.round(low);
    }
  }
  const pixels: number[] = [];
  for (const index of places) {
    const [pixel, cover] = [at(index), glyphs.cover[index]!];
    if (cover >= 0.5 && Math.abs(level - Math.max(low, Math.min(high, data[pixel]!))) >= VISIBLE * (high - low)) pixels.push(pixel);
    data[pixel] = Math.round(data[pixel]! * (1 - cover) + level * cover);
  }
  return pixels;
}
