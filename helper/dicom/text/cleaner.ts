import type { Detection } from '../../../shared/report/detect.ts';
import type { NetworkReading } from '../../../shared/report/tagger/reading.ts';

/** What was read in a text before it is cleaned: in prose all that identifies, in shorter text how probable the network holds it of each token. */
export interface EarlyReading {
  prose?: Detection;
  network?: NetworkReading;
}

/** Has networks read free text, which takes too long to wait for it within a transformation. */
export interface EarlyReader {
  /** Whether a text is to be read before it is cleaned. */
  awaits(text: string): boolean;
  read(text: string): Promise<EarlyReading>;
}

/** A text that is to be read before it can be cleaned. */
export class UnreadText extends Error {}

/**
 * Takes identifiers out of text. All are pure: the same text always gives the same result.
 *
 * `room` is how many characters the value may have: what comes out is written short where it would be longer, so that nothing clinical is cut off.
 */
export interface TextCleaner {
  /**
   * Free text: whatever identifies someone is replaced. @param reading what `reader` found in it; what is remembered of it where that is left out.
   * @throws UnreadText when `reader` awaits the text and nothing is remembered
   */
  clean(text: string, room?: number, reading?: EarlyReading): string;
  /** Short values and coded meanings: only the known values of the case are replaced. */
  scan(text: string, room?: number): string;
  /**
   * Whether bytes hold a known value that their reading does not show, because they are damaged or in another character set than the declared one.
   * @param reading what the bytes say in the declared one, or the empty string where they are no text
   */
  hides(bytes: Uint8Array, reading: string): boolean;
  /** Reads free text before it is cleaned; where it is absent, none is. */
  reader?: EarlyReader;
}

/** What was found out of texts, by the text. Plain data, which holds originals: it goes to threads of this process alone. */
export interface Lessons {
  /** What became of a text, where it was cleaned or only scanned, and where there was too little room for that: then by the room and the text. */
  texts: Record<Change, ReadonlyMap<string, string>>;
  /** What was read in texts before they were cleaned. */
  read: ReadonlyMap<string, EarlyReading>;
}

/** The ways in which a text is changed: all of it, or its known values alone; as it comes, or within little room. */
export const CHANGES = ['clean', 'scan', 'cleanShort', 'scanShort'] as const;
export type Change = (typeof CHANGES)[number];

/** A cleaner that remembers what it finds out, and takes over what another one of the same patient and case has found out. */
export interface LearningCleaner extends TextCleaner {
  lessons(): Lessons;
  learn(lessons: Lessons): void;
}
