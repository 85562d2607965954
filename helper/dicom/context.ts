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
export function memoised(cleaner: TextCleaner): TextCleaner {
  const clean = remember((text) => cleaner.clean(text));
  const scan = remember((text) => cleaner.scan(text));
  // Few values have no room, so these are not remembered.
  const within = (text: string, changed: string, room: number | undefined, short: () => string): string => (room === undefined || changed.length <= Math.max(room, text.length) ? changed : short());
  return {
    // What was read in prose is remembered instead, since that is what takes long.
    clean: (text, room, reading) => (reading ? cleaner.clean(text, room, reading) : within(text, clean(text), room, () => cleaner.clean(text, room))),
    scan: (text, room) => within(text, scan(text), room, () => cleaner.scan(text, room)),
    hides: (bytes, reading) => cleaner.hides(bytes, reading),
    ...(cleaner.read ? { read: remember((prose) => cleaner.read!(prose)) } : {}),
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

/** A pure function that computes each value once, within a bounded memory. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let size = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    const cost = 2 * text.length + OVERHEAD;
    if (cost > MOST_REMEMBERED) return value;
    if (size + cost > MOST_REMEMBERED) {
      known.clear();
      size = 0;
    }
    size += cost;
    known.set(text, value);
    return value;
  };
}
