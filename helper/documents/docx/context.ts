import type { JournalEntry } from '../../../shared/journal.ts';
import type { Names } from './names.ts';

/** What cleaning a part needs to know of the rest of the document, and where it tells what it did. */
export interface Cleaning {
  /** The part as segments call it: `body`, `header1`. */
  part: string;
  names: Names;
  /** The new relationship id of a target that stays in the document; undefined when the target goes. */
  relationship(id: string): string | undefined;
  /** The same of the part that led here: a diagram names its drawn copy as the document does. */
  outerRelationship(id: string): string | undefined;
  /** The relationship id of the grey picture that stands where something was removed. */
  placeholder(): string;
  /** Keeps a text that is dropped as a segment: it tells who is who. */
  learn(kind: string, text: string): void;
  journal(entry: JournalEntry): void;
}
