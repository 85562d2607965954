import type { Box } from '../image/box.ts';

/** How far the text is turned anticlockwise from upright reading, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** A place where a detector sees a line of text, not read yet. */
export interface TextRegion {
  /** Holds all the ink, with padding, inside the image. */
  box: Box;
  /** Whether the line runs up or down. */
  vertical: boolean;
  /** The detector's certainty, 0 to 1. */
  score: number;
}

/** A stretch of a line that nothing joins to its neighbours: between them stand columns without ink. */
export interface Part {
  /** Its letters: offsets in the line's text, the end excluded. */
  start: number;
  end: number;
  /** Where it stands along the line as it is read, 0 to 1: all of its own ink, and none of another part's. */
  from: number;
  to: number;
  /** How much of it has ink that is far from every letter that was read, in heights of the line. */
  unread: number;
}

/** One line of text in a frame. */
export interface TextLine {
  /** Holds all the ink, with padding, inside the frame. */
  box: Box;
  /** What the recogniser reads; empty where nothing could be read. */
  text: string;
  /** The recogniser's certainty of `text`, 0 to 1; see `READABLE`. */
  confidence: number;
  rotation: Rotation;
  /** Where the middle of each letter of `text` stands along the line as it is read, 0 to 1. */
  places: readonly number[];
  /** What gaps of the ink set apart, in the order of the text. */
  parts: readonly Part[];
  /** The detector's certainty that there is text at all, 0 to 1. */
  score: number;
}

/** Below this certainty a reading is a guess: the line is to be treated as unread. */
export const READABLE = 0.6;

/** How thick a line is, across the direction that it is read in: the height of its letters, with padding. */
export function thicknessOf({ box, rotation }: Pick<TextLine, 'box' | 'rotation'>): number {
  return sideOf(rotation) === 'width' ? box.height : box.width;
}

/** The piece of a line's box from one place along the line to another, 0 to 1, in whole pixels. */
export function boxAlong({ box, rotation }: Pick<TextLine, 'box' | 'rotation'>, from: number, to: number): Box {
  const [first, last] = runsBackwards(rotation) ? [1 - to, 1 - from] : [from, to];
  const side = sideOf(rotation);
  const [start, end] = [Math.round(first * box[side]), Math.round(last * box[side])];
  return side === 'width' ? { ...box, x: box.x + start, width: end - start } : { ...box, y: box.y + start, height: end - start };
}

/** Where a box reaches further beyond a line's own, in thicknesses of the line, ink stands there that was not read. */
const BEYOND = 0.5;

/** The parts of a line, as places along a box that holds its own: the outermost reach to its ends. */
export function partsWithin({ box, rotation, parts }: Pick<TextLine, 'box' | 'rotation' | 'parts'>, whole: Box): Part[] {
  const side = sideOf(rotation);
  const start = side === 'width' ? 'x' : 'y';
  const before = runsBackwards(rotation) ? whole[start] + whole[side] - box[start] - box[side] : box[start] - whole[start];
  const place = (along: number): number => (before + along * box[side]) / whole[side];
  const thickness = Math.min(box.width, box.height);
  const beyond = (part: number): number => ((part * whole[side]) / thickness > BEYOND ? (part * whole[side]) / thickness : 0);
  return parts.map((part, index) => {
    const [from, to] = [place(part.from), place(part.to)];
    const [first, last] = [index === 0, index === parts.length - 1];
    return { ...part, from: first ? 0 : from, to: last ? 1 : to, unread: part.unread + (first ? beyond(from) : 0) + (last ? beyond(1 - to) : 0) };
  });
}

function sideOf(rotation: Rotation): 'width' | 'height' {
  return rotation === 0 || rotation === 180 ? 'width' : 'height';
}

/** Whether a line that is read this way begins at the right or at the bottom. */
function runsBackwards(rotation: Rotation): boolean {
  return rotation === 180 || rotation === 90;
}
