import type { GrayImage } from '../gray.ts';
import { detectWithPaddle } from './paddleDetector.ts';
import { mayHoldText } from './quickTest.ts';
import { readRegion } from './reader.ts';
import type { TextLine } from './textLine.ts';

export type { Box, Rotation, TextLine } from './textLine.ts';

export interface FindOptions {
  /** Whether to read the lines found (10 to 40 ms each); otherwise `text` is empty. Default true. */
  read?: boolean;
  /** Stops between two lines. */
  signal?: AbortSignal;
}

/**
 * Finds and reads the lines of text in a frame: both polarities, turned by any quarter, about 8 to 60 px high.
 *
 * Boxes hold the ink with padding. A line that cannot be read is returned all the same, with a low `confidence`:
 * whoever decides what to hide must treat it as unread, not as harmless.
 * @throws the signal's reason when it is aborted.
 */
export async function findText(image: GrayImage, options: FindOptions = {}): Promise<TextLine[]> {
  if (!mayHoldText(image)) return [];
  const regions = await detectWithPaddle(image, 1.5);
  const lines: TextLine[] = [];
  for (const region of regions) {
    options.signal?.throwIfAborted();
    const reading = options.read === false ? { text: '', confidence: 0, rotation: region.vertical ? (90 as const) : (0 as const) } : await readRegion(image, region);
    lines.push({ box: region.box, score: region.score, ...reading });
  }
  return lines;
}
