import type { Box } from '../../image/box.ts';
import { BACKGROUND, type Picture } from './rendering.ts';

/** Details are smaller than this share of a face; the even shading of any head is none. */
const DETAIL = 0.09;

/** The rim of the box about a face is left out: hair and ears. */
const RIM = 0.1;

/** A face is compared in so many parts each way: the eyes may have stayed where the mouth went. */
const PARTS = 4;

/** With fewer pixels, or less to be seen on them than so many greys, nothing can be told apart. */
const FEWEST = 50;

/**
 * How much of what a surface showed within a box it still shows, 0 to 1: of the strength of its details, the share of those parts, by as much of
 * each as came back.
 * @returns 1 where nothing can be told apart.
 */
export function likeness(before: Picture, after: Picture, box: Box): number {
  const { width, height } = before;
  const shown = (at: number): boolean => before.data[at] !== BACKGROUND && after.data[at] !== BACKGROUND;
  const reach = Math.max(2, Math.round(box.width * DETAIL));
  const detail = (x: number, y: number): [number, number] => {
    let [was, is, around] = [0, 0, 0];
    for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
      const at = v * width + u;
      if (!shown(at)) continue;
      was += before.data[at]!;
      is += after.data[at]!;
      around++;
    }
    return [before.data[y * width + x]! - was / around, after.data[y * width + x]! - is / around];
  };
  const parts = Array.from({ length: PARTS * PARTS }, () => ({ both: 0, own: 0, number: 0 }));
  const place = (share: number, from: number, length: number): number => Math.round(from + length * (RIM + share * (1 - 2 * RIM)));
  for (let down = 0; down < PARTS; down++) for (let right = 0; right < PARTS; right++) {
    const part = parts[down * PARTS + right]!;
    for (let y = Math.max(0, place(down / PARTS, box.y, box.height)); y < Math.min(height, place((down + 1) / PARTS, box.y, box.height)); y++) {
      for (let x = Math.max(0, place(right / PARTS, box.x, box.width)); x < Math.min(width, place((right + 1) / PARTS, box.x, box.width)); x++) {
        if (!shown(y * width + x)) continue;
        const [was, is] = detail(x, y);
        part.both += was * is;
        part.own += was * was;
        part.number++;
      }
    }
  }
  const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const own = sum((part) => part.own);
  return sum((part) => part.number) < FEWEST ? 1 : sum((part) => Math.min(part.own, Math.max(0, part.both))) / Math.max(1, own);
}
