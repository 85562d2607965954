import { createCanvas, GlobalFonts, type Canvas as Sheet } from '@napi-rs/canvas';
import path from 'node:path';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import { packageRoot } from '../../../helper/packageRoot.ts';
import { BACKGROUNDS, type BackgroundName, type Canvas } from './backgrounds.ts';
import { drawFurniture } from './furniture.ts';
import { Random } from './random.ts';

export const WIDTH = 1024;
export const HEIGHT = 768;

/** Font sizes in pixels; capitals are about 0.7 of this high. */
export const SIZES = [8, 12, 16, 24, 36, 60] as const;

/** How lines are set. */
export const STYLES = ['white', 'grey', 'low contrast', 'coloured', 'label', 'shadowed', 'pixelated', 'turned'] as const;

export type StyleName = (typeof STYLES)[number];

/** Fonts of the pdfjs-dist package, the same on every machine. */
const FONTS = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'FoxitFixed.pfb', 'FoxitFixedBold.pfb', 'FoxitSerif.pfb', 'FoxitSerifBold.pfb'];
for (const file of FONTS) GlobalFonts.registerFromPath(path.join(packageRoot(), 'node_modules/pdfjs-dist/standard_fonts', file), family(file));

/** The families under which they are known to the canvas. */
export const FONTS_OF_FRAMES = FONTS.map(family);

function family(file: string): string {
  return `Bench ${file.split('.')[0]}`;
}

/** A line set in a frame, with the pixels of its glyphs. */
export interface SetLine {
  text: string;
  background: BackgroundName;
  size: number;
  style: StyleName;
  /** Anticlockwise, in degrees. */
  rotation: 0 | 90 | 180 | 270;
  /** Indices into the frame of the pixels that the glyphs cover by half or more and that can be told from what was there. */
  ink: number[];
}

export interface TestFrame {
  image: GrayImage;
  lines: SetLine[];
}

/** A frame of the modality with furniture and no text. */
export function cleanFrame(name: BackgroundName, seed: number): TestFrame {
  const random = new Random(seed);
  const canvas = BACKGROUNDS[name](random, WIDTH, HEIGHT);
  const sheet = createCanvas(WIDTH, HEIGHT);
  const pen = sheet.getContext('2d');
  pen.strokeStyle = '#ffffff';
  pen.fillStyle = '#ffffff';
  drawFurniture(pen, random, WIDTH, HEIGHT);
  blend(canvas, sheet);
  return { image: toImage(canvas), lines: [] };
}

/** A frame with one line of each of the given sizes and styles, wherever there is room. */
export function textFrame(name: BackgroundName, wanted: readonly { size: number; style: StyleName }[], seed: number): TestFrame {
  const random = new Random(seed);
  const canvas = BACKGROUNDS[name](random, WIDTH, HEIGHT);
  const taken: { x: number; y: number; width: number; height: number }[] = [];
  const lines: SetLine[] = [];
  for (const { size, style } of wanted) {
    const set = setLine(canvas, random, size, style, taken);
    if (set) lines.push({ ...set, background: name, size, style });
  }
  return { image: toImage(canvas), lines };
}

function setLine(canvas: Canvas, random: Random, size: number, style: StyleName, taken: { x: number; y: number; width: number; height: number }[]): Pick<SetLine, 'text' | 'rotation' | 'ink'> | undefined {
  const rotation = style === 'turned' ? random.pick([90, 180, 270] as const) : 0;
  for (let attempt = 0; attempt < 60; attempt++) {
    const text = identifierText(random, size > 30 ? 12 : 28);
    const glyphs = drawGlyphs(text, size, family(random.pick(FONTS)), style === 'pixelated', rotation);
    if (glyphs.width >= WIDTH - 8 || glyphs.height >= HEIGHT - 8) continue;
    const box = { x: random.whole(4, WIDTH - glyphs.width - 4), y: random.whole(4, HEIGHT - glyphs.height - 4), width: glyphs.width, height: glyphs.height };
    if (taken.some((other) => box.x < other.x + other.width + 6 && other.x < box.x + box.width + 6 && box.y < other.y + other.height + 6 && other.y < box.y + box.height + 6)) continue;
    taken.push(box);
    return { text, rotation, ink: ink(canvas, random, glyphs, box.x, box.y, style) };
  }
  return undefined;
}

/** Ink that differs from its ground by fewer grey levels cannot be seen and is not counted. */
const VISIBLE = 12;

const SYLLABLES = 'ka lo mi ren tu sa vel dor ni ha bri an ost er wen chi zu pa'.split(' ');

/** A name, number, date or labelled value as devices burn it in. */
export function identifierText(random: Random, longest: number): string {
  const word = (): string => Array.from({ length: random.whole(2, 3) }, () => random.pick(SYLLABLES)).join('');
  const capital = (): string => word().replace(/^./, (letter) => letter.toUpperCase());
  const date = (): string => random.pick([`${random.digits(2)}.${random.digits(2)}.19${random.digits(2)}`, `20${random.digits(2)}-0${random.whole(1, 9)}-${random.digits(2)}`, `${random.digits(2)}/${random.digits(2)}/20${random.digits(2)}`]);
  const forms = [
    () => `${word().toUpperCase()}^${word().toUpperCase()}`,
    () => `${capital()}, ${capital()}`,
    () => `${capital()} Hospital`,
    () => `ID: ${random.digits(8)}`,
    () => `MRN ${random.digits(6)}`,
    () => `Dr. ${capital()}`,
    date,
    () => `DOB ${date()}`,
    () => `A${random.digits(8)}-${random.digits(3)}`,
    () => `${date()} ${random.digits(2)}:${random.digits(2)}:${random.digits(2)}`,
  ];
  return random.pick(forms)().slice(0, longest).trim();
}

export interface Glyphs {
  width: number;
  height: number;
  /** Coverage of each pixel, 0 to 1. */
  cover: Float32Array;
}

/** Draws a line of text alone. Pixelated text is drawn small without grey edges and enlarged by whole numbers. */
export function drawGlyphs(text: string, size: number, font: string, pixelated: boolean, rotation: number): Glyphs {
  const enlarge = pixelated ? Math.max(1, Math.round(size / 10)) : 1;
  const sheet = createCanvas(Math.ceil(text.length * size) + 8, Math.ceil(size * 1.6) + 4);
  const pen = sheet.getContext('2d');
  pen.font = `${size / enlarge}px "${font}"`;
  pen.fillStyle = '#ffffff';
  pen.fillText(text, 3, size / enlarge + 2);
  const rgba = pen.getImageData(0, 0, sheet.width, sheet.height).data;
  let alpha = Float32Array.from({ length: sheet.width * sheet.height }, (_, at) => rgba[at * 4 + 3]! / 255);
  if (pixelated) alpha = alpha.map((value) => (value >= 0.4 ? 1 : 0));
  const trimmed = trim({ width: sheet.width, height: sheet.height, cover: alpha });
  const large = reshape(trimmed, trimmed.width * enlarge, trimmed.height * enlarge, (x, y) => [Math.floor(x / enlarge), Math.floor(y / enlarge)]);
  const { width, height } = large;
  if (rotation === 90) return reshape(large, height, width, (x, y) => [width - 1 - y, x]);
  if (rotation === 180) return reshape(large, width, height, (x, y) => [width - 1 - x, height - 1 - y]);
  if (rotation === 270) return reshape(large, height, width, (x, y) => [y, height - 1 - x]);
  return large;
}

function reshape(from: Glyphs, width: number, height: number, source: (x: number, y: number) => [number, number]): Glyphs {
  const cover = Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = source(at % width, Math.floor(at / width));
    return from.cover[y * from.width + x]!;
  });
  return { width, height, cover };
}

/** Cuts the empty margins off. */
function trim(glyphs: Glyphs): Glyphs {
  let [left, right, top, bottom] = [glyphs.width, 0, glyphs.height, 0];
  glyphs.cover.forEach((value, at) => {
    if (value < 0.1) return;
    const [x, y] = [at % glyphs.width, Math.floor(at / glyphs.width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  });
  return reshape(glyphs, Math.max(1, right - left + 1), Math.max(1, bottom - top + 1), (x, y) => [left + x, top + y]);
}

/** Blends the glyphs into the frame in the style, and returns the pixels that they cover. */
function ink(canvas: Canvas, random: Random, glyphs: Glyphs, left: number, top: number, style: StyleName): number[] {
  const under: number[] = [];
  const each = (act: (at: number, cover: number) => void, shift = 0): void =>
    glyphs.cover.forEach((cover, index) => {
      const [x, y] = [left + shift + (index % glyphs.width), top + shift + Math.floor(index / glyphs.width)];
      if (x < WIDTH && y < HEIGHT) act(y * WIDTH + x, cover);
    });
  each((at) => under.push(canvas.data[at]!));
  const mean = under.reduce((sum, value) => sum + value, 0) / under.length;
  const deviation = Math.sqrt(under.reduce((sum, value) => sum + (value - mean) ** 2, 0) / under.length);

  if (style === 'label') {
    const paper = random.pick([235, 200, 90]);
    for (let y = top - 3; y < top + glyphs.height + 3; y++) for (let x = left - 3; x < left + glyphs.width + 3; x++) canvas.data[y * WIDTH + x] = paper;
  }
  if (style === 'shadowed') each((at, cover) => (canvas.data[at]! *= 1 - cover), 1);
  const level = inkLevel(random, style, mean, deviation);
  const pixels: number[] = [];
  each((at, cover) => {
    if (cover >= 0.5 && Math.abs(level - canvas.data[at]!) >= VISIBLE) pixels.push(at);
    canvas.data[at] = canvas.data[at]! * (1 - cover) + level * cover;
  });
  return pixels;
}

/** Grey of the ink: readable for a person, if only just in the style `low contrast`. */
function inkLevel(random: Random, style: StyleName, mean: number, deviation: number): number {
  const away = (distance: number): number => (mean + distance <= 255 ? mean + distance : mean - distance);
  switch (style) {
    case 'label':
      return 10;
    case 'low contrast':
      return away(Math.max(26, 1.5 * deviation));
    case 'grey':
      return away(Math.max(60, 2 * deviation));
    case 'coloured':
      // Luminance of yellow, green, cyan and orange as devices use them.
      return mean < 120 ? random.pick([226, 150, 179, 174]) : away(Math.max(80, 2 * deviation));
    default:
      return mean > 170 ? 0 : 255;
  }
}

function blend(canvas: Canvas, sheet: Sheet): void {
  const rgba = sheet.getContext('2d').getImageData(0, 0, WIDTH, HEIGHT).data;
  canvas.data.forEach((level, at) => {
    const cover = rgba[at * 4 + 3]! / 255;
    canvas.data[at] = level * (1 - cover) + rgba[at * 4]! * cover;
  });
}

function toImage(canvas: Canvas): GrayImage {
  return { width: canvas.width, height: canvas.height, data: Uint8Array.from(canvas.data, (level) => Math.max(0, Math.min(255, Math.round(level)))) };
}
