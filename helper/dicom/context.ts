import type { Identity } from '../../shared/identity/identity.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import type { Detection } from '../../shared/report/detect.ts';
import type { Profile } from './profile.ts';

/**
 * Takes identifiers out of text. All are pure: the same text always gives the same result.
 *
 * `room` is how many characters the value may have: what comes out is written short where it would be longer, so that nothing clinical is cut off.
 */
export interface TextCleaner {
  /** Free text: whatever identifies someone is replaced. @param reading what `read` found in it; of prose it is always given (`prose.ts`). */
  clean(text: string, room?: number, reading?: Detection): string;
  /** Short values and coded meanings: only the known values of the case are replaced. */
  scan(text: string, room?: number): string;
  /**
   * Whether bytes hold a known value that their reading does not show, because they are damaged or in another character set than the declared one.
   * @param reading what the bytes say in the declared one, or the empty string where they are no text
   */
  hides(bytes: Uint8Array, reading: string): boolean;
  /** Finds what identifies in prose as in a report, which takes too long for anything short. Without it, prose is read by rules like all text. */
  read?(prose: string): Promise<Detection>;
}

/** What was found out of texts, by the text. Plain data, which holds originals: it goes to threads of this process alone. */
export interface Lessons {
  /** What became of a text, where it was cleaned or only scanned, and where there was too little room for that: then by the room and the text. */
  texts: Record<Change, ReadonlyMap<string, string>>;
  /** What was found in prose. */
  read: ReadonlyMap<string, Detection>;
}

const CHANGES = ['clean', 'scan', 'cleanShort', 'scanShort'] as const;
type Change = (typeof CHANGES)[number];

/** A cleaner that remembers what it finds out, and takes over what another one of the same patient and case has found out. */
export interface LearningCleaner extends TextCleaner {
  lessons(): Promise<Lessons>;
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

/** Remembers what became of each distinct text, because the texts of a series are the same in every instance. */
export function memoised(cleaner: TextCleaner): LearningCleaner {
  const memos: Record<Change, Memo<string>> = {
    clean: new Memo((text) => cleaner.clean(text)),
    scan: new Memo((text) => cleaner.scan(text)),
    cleanShort: new Memo(inRoom((text, room) => cleaner.clean(text, room))),
    scanShort: new Memo(inRoom((text, room) => cleaner.scan(text, room))),
  };
  const reads = new Memo((prose) => cleaner.read!(prose));
  const within = (text: string, room: number | undefined, whole: Memo<string>, short: Memo<string>): string => {
    const changed = whole.of(text);
    return room === undefined || changed.length <= Math.max(room, text.length) ? changed : short.of(`${room} ${text}`);
  };
  return {
    // What was read in prose is remembered instead, since that is what takes long.
    clean: (text, room, reading) => (reading ? cleaner.clean(text, room, reading) : within(text, room, memos.clean, memos.cleanShort)),
    scan: (text, room) => within(text, room, memos.scan, memos.scanShort),
    hides: (bytes, reading) => cleaner.hides(bytes, reading),
    ...(cleaner.read ? { read: (prose) => reads.of(prose) } : {}),
    async lessons() {
      const readings = await Promise.all([...reads.known].map(async ([prose, reading]) => [prose, await reading] as const));
      const { clean, scan, cleanShort, scanShort } = memos;
      return { texts: { clean: clean.known, scan: scan.known, cleanShort: cleanShort.known, scanShort: scanShort.known }, read: new Map(readings) };
    },
    learn({ texts, read }) {
      for (const change of CHANGES) for (const [text, changed] of texts[change]) memos[change].keep(text, changed);
      for (const [prose, reading] of read) reads.keep(prose, Promise.resolve(reading));
    },
  };
}

/** A text in little room, as one text: `16 Head of Okafor`. */
function inRoom(change: (text: string, room: number) => string): (key: string) => string {
  return (key) => {
    const at = key.indexOf(' ');
    return change(key.slice(at + 1), Number(key.slice(0, at)));
  };
}

const uidMaps = new WeakMap<Identity, (uid: string) => string>();

/** The UIDs of an identity, each computed once: a series names its study, its frame of reference and its neighbours in every instance. */
export function uidMap(identity: Identity): (uid: string) => string {
  let map = uidMaps.get(identity);
  if (!map) uidMaps.set(identity, map = remember((uid) => identity.uid(uid)));
  return map;
}

/** The most characters that a memo holds, each text with what came of it, which is about as long. */
const MOST_REMEMBERED = 2_000_000;
/** What an entry costs besides, in characters. */
const OVERHEAD = 64;

/** The values of a pure function, each computed once, within a bounded memory. */
class Memo<Value> {
  readonly known = new Map<string, Value>();
  readonly #compute: (text: string) => Value;
  #size = 0;

  constructor(compute: (text: string) => Value) {
    this.#compute = compute;
  }

  of(text: string): Value {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const value = this.#compute(text);
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
