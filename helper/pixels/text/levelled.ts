import { union, type Box } from '../image/box.ts';
import type { GrayImage } from '../image/gray.ts';
import { turn } from './raster.ts';
import { slantOf } from './slant.ts';

/** A step of a slanted line rises by at most this share of the line's height. */
const RISE = 1 / 3;

/** A line with its place in an image: where it runs aslant, in steps. */
export interface Placed {
  /** Holds all of the line. */
  box: Box;
  /** Level boxes that hold a slanted line one after another, and less of its neighbours than `box`; none where it is level. */
  steps?: readonly Box[];
}

/** The place of a line that two looks saw: what either saw of it. */
export function placedWith(one: Placed, other: Placed): Placed {
  const box = union(one.box, other.box);
  return one.steps || other.steps ? { box, steps: [one, other].flatMap((line) => line.steps ?? [line.box]) } : { box };
}

/** Finds text in an image whose lines may run aslant, as those of a page that lay askew on the scanner: it is searched turned level. */
export async function findLevelled<Line extends Placed>(image: GrayImage, find: (image: GrayImage) => Promise<Line[]>): Promise<(Line & Placed)[]> {
  const slant = slantOf(image);
  if (slant === 0) return find(image);
  const level = turn(image, -slant);
  const found = await find(level);
  return found.map((line) => {
    const steps = cutAlong(line.box, slant).map((box) => turnedBox(box, level, image, slant));
    return { ...line, box: steps.reduce(union), steps };
  });
}

/** The pieces of a box, along its longer side, that each rise little when it is turned. */
function cutAlong(box: Box, slant: number): Box[] {
  const rise = Math.abs(Math.sin((slant * Math.PI) / 180)) * Math.max(box.width, box.height);
  const count = Math.max(1, Math.ceil(rise / (RISE * Math.min(box.width, box.height))));
  return Array.from({ length: count }, (_, index) =>
    box.width >= box.height
      ? { ...box, x: box.x + (index * box.width) / count, width: box.width / count }
      : { ...box, y: box.y + (index * box.height) / count, height: box.height / count },
  );
}

/** The level box that holds a box of one image once that is turned clockwise into the other, inside the other. */
function turnedBox(box: Box, from: GrayImage, to: GrayImage, degrees: number): Box {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corners = [box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => {
    const [dx, dy] = [x - from.width / 2, y - from.height / 2];
    return [to.width / 2 + dx * cos - dy * sin, to.height / 2 + dx * sin + dy * cos] as const;
  }));
  const within = (value: number, side: number): number => Math.max(0, Math.min(side, value));
  const [xs, ys] = [corners.map(([x]) => within(x, to.width)), corners.map(([, y]) => within(y, to.height))];
  const [x, y] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return { x, y, width: Math.ceil(Math.max(...xs)) - x, height: Math.ceil(Math.max(...ys)) - y };
}
