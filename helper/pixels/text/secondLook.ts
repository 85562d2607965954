import { solid } from '../../../shared/identity/normalise.ts';
import { area, clip, grown, sharedArea } from '../image/box.ts';
import type { GrayImage } from '../image/gray.ts';
import { crop, scaled } from './raster.ts';
import { thicknessOf, type TextLine } from './textLine.ts';

/** So much around a line, in its thickness, is looked at with it: letters are known by their neighbours. */
const AROUND = 1.5;

/** The second look is at another size than the first, so that other pixels make the network's cells; large lines shrink. */
const SIZE = { upTo: 32, enlarged: 1.4, reduced: 0.75 };

/** A line of the second look that covers so much of the first one, or lies so much within it, is the same. */
const SAME = 0.5;

/** Readings of one line share at least this part of the longer one's letters, in their order. */
const ALIKE = 0.6;

/** What a second look compares. */
type Seen = Pick<TextLine, 'box' | 'text'>;

/** Whether a line is found again and reads alike when what is around it is looked at by itself: letters do, anatomy reads as something else each time. */
export async function isSeenAgain<Line extends Seen>(image: GrayImage, line: Seen & Pick<TextLine, 'rotation'>, find: (image: GrayImage) => Promise<Line[]>): Promise<boolean> {
  const { text } = line;
  const again = await seenAt(image, line, AROUND, thicknessOf(line) <= SIZE.upTo ? SIZE.enlarged : SIZE.reduced, find);
  const whole = again.sort((a, b) => a.box.x - b.box.x).map((line) => line.text).join(' ');
  return [whole, ...again.map((line) => line.text)].some((reading) => isAlike(text, reading));
}

/** So much around a lone letter is looked at, in its thickness, and at these sizes, where the first look did not read it. */
const LONE = { around: 0.6, sizes: [0.5, 0.75, 1.4] };

/** What is read of a lone letter when it is looked at by itself at other sizes, the surest first. */
export async function readingsOfLetter<Line extends Seen & Pick<TextLine, 'confidence'>>(image: GrayImage, line: Seen & Pick<TextLine, 'rotation'>, find: (image: GrayImage) => Promise<Line[]>): Promise<Line[]> {
  const readings: Line[] = [];
  for (const size of LONE.sizes) {
    const again = await seenAt(image, line, LONE.around, size, find);
    if (again.length === 1) readings.push(again[0]!);
  }
  return readings.sort((a, b) => b.confidence - a.confidence);
}

/** The lines in the place of one, when so much around it is looked at by itself at that size. */
async function seenAt<Line extends Seen>(image: GrayImage, { box, rotation }: Seen & Pick<TextLine, 'rotation'>, around: number, scale: number, find: (image: GrayImage) => Promise<Line[]>): Promise<Line[]> {
  const part = clip(grown(box, around * thicknessOf({ box, rotation })), image.width, image.height)!;
  const within = { x: (box.x - part.x) * scale, y: (box.y - part.y) * scale, width: box.width * scale, height: box.height * scale };
  return (await find(scaled(crop(image, part), scale))).filter((line) => sharedArea(line.box, within) >= SAME * Math.min(area(line.box), area(within)));
}

/** Whether two readings have most of their letters and digits in common, in the same order. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [[...solid(one)], [...solid(other)]];
  return commonLetters(a, b) >= ALIKE * Math.max(1, a.length, b.length);
}

/** The length of the longest common subsequence (Wagner and Fischer 1974). */
function commonLetters(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) next.push(letter === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}
