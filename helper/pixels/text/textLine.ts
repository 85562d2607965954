import type { Box } from '../fill.ts';

export type { Box };

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

/** One line of text in a frame. */
export interface TextLine {
  /** Holds all the ink, with padding, inside the frame. */
  box: Box;
  /** What the recogniser reads; empty where nothing could be read. */
  text: string;
  /** The recogniser's certainty of `text`, 0 to 1. Below about 0.6 the text is a guess: treat the line as unread. */
  confidence: number;
  rotation: Rotation;
  /** Where the middle of each letter of `text` stands along the line as it is read, 0 to 1. */
  places: readonly number[];
  /** The detector's certainty that there is text at all, 0 to 1. */
  score: number;
}
