import type { Decisions } from '../../shared/contract/case.ts';

/** A box in pixels of the picture, origin top left. */
export type Box = Decisions['boxes'][number]['box'];
export interface Size {
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}

/** A drag shorter than this is a click, pixels of the picture. */
const SHORTEST_SIDE = 3;

/** The arrow keys move by this share of the picture's longer side. */
const STEP = 1 / 100;

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The box between two corners, in whole pixels within the picture; `undefined` when it is too small to be meant. */
export function boxBetween(one: Point, other: Point, picture: Size): Box | undefined {
  const left = Math.max(0, Math.floor(Math.min(one.x, other.x)));
  const top = Math.max(0, Math.floor(Math.min(one.y, other.y)));
  const width = Math.min(picture.width, Math.ceil(Math.max(one.x, other.x))) - left;
  const height = Math.min(picture.height, Math.ceil(Math.max(one.y, other.y))) - top;
  return width < SHORTEST_SIDE || height < SHORTEST_SIDE ? undefined : { x: left, y: top, width, height };
}

/** The box to begin with for who draws by the keyboard: a line of text at the top. */
export function firstBox({ width, height }: Size): Box {
  return { x: 0, y: 0, width: Math.max(1, Math.round(width / 3)), height: Math.max(1, Math.round(height / 20)) };
}

/** The box after an arrow key: moved, or with shift its right lower corner moved; `undefined` for other keys. */
export function boxAfterKey(box: Box, key: string, shift: boolean, picture: Size): Box | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const step = Math.max(1, Math.round(Math.max(picture.width, picture.height) * STEP));
  const [dx, dy] = [direction[0] * step, direction[1] * step];
  return shift
    ? { ...box, width: clamp(box.width + dx, 1, picture.width - box.x), height: clamp(box.height + dy, 1, picture.height - box.y) }
    : { ...box, x: clamp(box.x + dx, 0, picture.width - box.width), y: clamp(box.y + dy, 0, picture.height - box.height) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
