import type { Identity } from '../../shared/identity/identity.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import { remembered } from '../../shared/remembered.ts';
import type { Detection } from '../../shared/report/detect.ts';
import type { NetworkReading } from '../../shared/report/tagger/reading.ts';
import type { Profile } from './profile.ts';

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

const CHANGES = ['clean', 'scan', 'cleanShort', 'scanShort'] as const;
type Change = (typeof CHANGES)[number];

/** A cleaner that remembers what it finds out, and takes over what another one of the same patient and case has found out. */
export interface LearningCleaner extends TextCleaner {
  lessons(): Lessons;
  learn(lessons: Lessons): void;
}

/** Cleans an encapsulated document; a problem when it cannot, and the instance is held back with it. */
export type DocumentCleaner = (bytes: Uint8Array, mimeType: string) => Promise<{ bytes: Uint8Array; journal: JournalEntry[] } | { problem: Problem }>;

/** What the de-identification of all instances of a case has in common. */
export interface DeidentificationContext {
  identity: Identity;
  profile: Profile;
  text: TextCleaner;
  /** Without it, encapsulated documents are held back. */
  cleanDocument?: DocumentCleaner;
}

/** Remembers what was read in each distinct text and what became of it, because the texts of a series are the same in every instance. */
export function memoised(cleaner: TextCleaner): LearningCleaner {
  const { reader } = cleaner;
  const readings = new Memo<EarlyReading>(() => { throw new UnreadText(); });
  const cleaned = (text: string, room?: number, reading?: EarlyReading): string => cleaner.clean(text, room, reading ?? (reader?.awaits(text) ? readings.of(text) : undefined));
  const memos: Record<Change, Memo<string, EarlyReading>> = {
    clean: new Memo((text, reading) => cleaned(text, undefined, reading)),
    scan: new Memo((text) => cleaner.scan(text)),
    cleanShort: new Memo(inRoom(cleaned)),
    scanShort: new Memo(inRoom((text, room) => cleaner.scan(text, room))),
  };
  const within = (text: string, room: number | undefined, whole: Change, short: Change, reading?: EarlyReading): string => {
    const changed = memos[whole].of(text, reading);
    return room === undefined || changed.length <= Math.max(room, text.length) ? changed : memos[short].of(`${room} ${text}`, reading);
  };
  return {
    clean: (text, room, reading) => within(text, room, 'clean', 'cleanShort', reading),
    scan: (text, room) => within(text, room, 'scan', 'scanShort'),
    hides: (bytes, reading) => cleaner.hides(bytes, reading),
    ...(reader ? { reader: remembering(reader, readings) } : {}),
    lessons() {
      const { clean, scan, cleanShort, scanShort } = memos;
      return { texts: { clean: clean.known, scan: scan.known, cleanShort: cleanShort.known, scanShort: scanShort.known }, read: readings.known };
    },
    learn({ texts, read }) {
      for (const change of CHANGES) for (const [text, changed] of texts[change]) memos[change].keep(text, changed);
      for (const [text, reading] of read) readings.keep(text, reading);
    },
  };
}

/** A reader that reads each text once and says what it found to a memory. */
function remembering(reader: EarlyReader, readings: Memo<EarlyReading>): EarlyReader {
  const reads = new Memo((text) => reader.read(text));
  return {
    awaits: (text) => reader.awaits(text),
    async read(text) {
      const reading = await reads.of(text);
      readings.keep(text, reading);
      return reading;
    },
  };
}

/** A text in little room, as one text: `16 Head of Okafor`. */
function inRoom(change: (text: string, room: number, reading?: EarlyReading) => string): (key: string, reading?: EarlyReading) => string {
  return (key, reading) => {
    const at = key.indexOf(' ');
    return change(key.slice(at + 1), Number(key.slice(0, at)), reading);
  };
}

/** The UIDs of an identity, each computed once: a series names its study, its frame of reference and its neighbours in every instance. */
export const uidMap = remembered((identity: Identity) => remember((uid) => identity.uid(uid)));

/** The most characters that a memo holds, each text with what came of it, which is about as long. */
const MOST_REMEMBERED = 2_000_000;
/** What an entry costs besides, in characters. */
const OVERHEAD = 64;

/** The values of a pure function, each computed once, within a bounded memory. `help` is what was found out of the text before. */
class Memo<Value, Help = never> {
  readonly known = new Map<string, Value>();
  readonly #compute: (text: string, help?: Help) => Value;
  #size = 0;

  constructor(compute: (text: string, help?: Help) => Value) {
    this.#compute = compute;
  }

  of(text: string, help?: Help): Value {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const value = this.#compute(text, help);
    this.keep(text, value);
    return value;
  }

  /** Remembers a value that was computed elsewhere. */
  keep(text: string, value: Value): void {
    const cost = 2 * text.length + OVERHEAD;
    if (cost > MOST_REMEMBERED || this.known.has(text)) return;
    if (this.#size + cost > MOST_REMEMBERED) {
      this.known.clear();
      this.#size = 0;
    }
    this.#size += cost;
    this.known.set(text, value);
  }
}

/** A pure function that computes each value once, within a bounded memory. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const memo = new Memo(compute);
  return (text) => memo.of(text);
}
