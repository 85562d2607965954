import type { GrayImage } from '../image/gray.ts';
import { countLevels } from './recogniser.ts';

/** A gap between words is at least this share of the line's height, and this many times the usual gap between letters. */
const LEAST_SHARE = 0.13;
const TIMES_LETTER_GAP = 2.2;

/** A column has ink when some pixel differs from the background by this much of the range. */
const INK = 90;

/** Columns without ink between columns with ink: in pixels from the left, the end excluded. */
export interface Gap {
  from: number;
  to: number;
}

/** The gaps between words of an upright line with stretched contrast, ascending. */
export function wordGaps(line: GrayImage): Gap[] {
  const gaps = gapsIn(inkedColumns(line));
  const widths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  const least = Math.max(line.height * LEAST_SHARE, Math.min(usual * TIMES_LETTER_GAP, line.height * 2 * LEAST_SHARE));
  return gaps.filter(({ from, to }) => to - from >= least);
}

/** Which columns of an upright line with stretched contrast have ink. */
export function inkedColumns(line: GrayImage, ink = INK): boolean[] {
  const { width, height, data } = line;
  const background = median(line);
  return Array.from({ length: width }, (_, x) => {
    for (let y = 0; y < height; y++) if (Math.abs(data[y * width + x]! - background) > ink) return true;
    return false;
  });
}

function gapsIn(inked: readonly boolean[]): Gap[] {
  const gaps: Gap[] = [];
  let last = inked.indexOf(true);
  for (let x = last + 1; last !== -1 && x < inked.length; x++) {
    if (!inked[x]) continue;
    if (x - last > 1) gaps.push({ from: last + 1, to: x });
    last = x;
  }
  return gaps;
}

function median(line: GrayImage): number {
  const counts = countLevels(line);
  let level = 0;
  for (let seen = counts[0]!; seen * 2 < line.data.length; seen += counts[level]!) level++;
  return level;
}
