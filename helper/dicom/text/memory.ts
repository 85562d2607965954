import { Memo } from '../../memo.ts';
import { CHANGES, UnreadText, type Change, type EarlyReader, type EarlyReading, type LearningCleaner, type TextCleaner } from './cleaner.ts';

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
