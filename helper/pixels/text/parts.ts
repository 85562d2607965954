import type { GrayImage } from '../image/gray.ts';
import { crop } from './raster.ts';
import { stretchContrast, type Recognition } from './recogniser.ts';
import type { Part } from './textLine.ts';
import { inkedColumns, wordGaps } from './wordGaps.ts';

/** The finder's boxes reach beyond the ink, into that of other lines: so much of their height is left out above and below. */
const CUT = 0.1;

/** A part ends at this share of the gap behind it: most of the gap belongs to whatever is beside. */
const OWN = 0.3;

/** Ink further than this from the middle of every letter, in heights of the line, is of something that was not read. */
const REACH = 0.7;

/** Parts an upright line where the reader sees a space and the ink has a gap. What stands in a space unread belongs to no part. */
export function partsOf(image: GrayImage, { text, places }: Pick<Recognition, 'text' | 'places'>): Part[] {
  if (text === '') return [];
  const { width, height } = image;
  const cut = Math.floor(height * CUT);
  const line = stretchContrast(crop(image, { x: 0, y: cut, width, height: height - 2 * cut }));
  const gaps = wordGaps(line);
  const parts: Part[] = [];
  let begun = { start: 0, from: 0 };
  for (const { index, 0: space } of text.matchAll(/\s+/g)) {
    const next = index + space.length;
    if (index === 0 || next === text.length) continue;
    const between = gaps.filter(({ from, to }) => from >= places[index - 1]! * width && to <= places[next]! * width);
    const [first, last] = [between[0], between.at(-1)];
    if (!first || !last) continue;
    parts.push({ ...begun, end: index, to: (first.from + OWN * (first.to - first.from)) / width, unread: 0 });
    begun = { start: next, from: (last.to - OWN * (last.to - last.from)) / width };
  }
  parts.push({ ...begun, end: text.length, to: 1, unread: 0 });
  const inked = inkedColumns(line);
  return parts.map((part) => ({ ...part, unread: unreadIn(part, inked, places.slice(part.start, part.end).map((place) => place * width), REACH * height) / height }));
}

/** How many columns have ink further than `reach` from each letter. */
function unreadIn({ from, to }: Part, inked: readonly boolean[], letters: readonly number[], reach: number): number {
  let count = 0;
  for (let x = Math.ceil(from * inked.length); x < Math.floor(to * inked.length); x++) {
    if (inked[x] && !letters.some((letter) => Math.abs(letter - x) <= reach)) count++;
  }
  return count;
}
