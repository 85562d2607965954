import type { JournalEntry } from '../../shared/journal.ts';
import type { CharacterSet } from './file/charset.ts';
import type { DicomElement } from './file/dataset.ts';
import { sameBytes } from './sameBytes.ts';
import { formatTag } from './standard/dictionary.ts';

/** What became of an element: what stands there now (undefined: nothing), and the line of the journal where it changed. */
export interface Precedent {
  becomes: DicomElement | undefined;
  entry: JournalEntry | undefined;
}

interface Remembered extends Precedent {
  vr: string;
  charset: CharacterSet;
  /** The original value, a copy. */
  bytes: Uint8Array;
}

/** Longer values are seldom the same twice. */
const LONGEST_REMEMBERED = 1024;

/** What the places of a thread may remember together, in bytes. When it is reached they remember no more, and the next object begins anew. */
const MOST_BYTES = 16 * 1024 * 1024;

/** What an element or a place costs besides its values, in bytes. */
const OVERHEAD = 512;

/** What places may remember together. */
interface Budget {
  readonly isFull: boolean;
  take(bytes: number): void;
  give(bytes: number): void;
}

const NOTHING_LEFT: Budget = { isFull: true, take: () => undefined, give: () => undefined };

/** The places of all objects, by what decides for them, and about how many bytes they take. */
class Memory implements Budget {
  readonly tops = new WeakMap<object, Map<string, Place>>();
  #bytes = 0;

  get isFull(): boolean {
    return this.#bytes >= MOST_BYTES;
  }

  take(bytes: number): void {
    this.#bytes += bytes + OVERHEAD;
  }

  give(bytes: number): void {
    this.#bytes -= bytes + OVERHEAD;
  }
}

let memory = new Memory();

/**
 * Where a data set stands in an object: at the top, or in the n-th item of a sequence.
 *
 * It remembers what became of the last element of each tag: nearly all that an instance says in a place, the instance of the series
 * before it said there too, and need not be decided again. An element counts as the same when VR, character set and bytes are.
 */
export class Place {
  /** The path of the tags above, e.g. `(0040,A730)[2]/`; empty at the top. */
  readonly prefix: string;
  /** The tag of the sequence that it is an item of; undefined at the top. */
  readonly sequence: number | undefined;
  readonly #memory: Budget;
  readonly #items = new Map<number, Place[]>();
  readonly #remembered = new Map<number, Remembered>();

  /** Places are found by `topPlace`, `passingPlace` and `item`. */
  constructor(memory: Budget, prefix = '', sequence?: number) {
    this.prefix = prefix;
    this.sequence = sequence;
    this.#memory = memory;
  }

  /** The item of a sequence. @param index from 0 */
  item(sequence: number, index: number): Place {
    let items = this.#items.get(sequence);
    if (!items) this.#items.set(sequence, items = []);
    const found = items[index];
    if (found) return found;
    const place = new Place(this.#memory, `${this.prefix}${formatTag(sequence)}[${index + 1}]/`, sequence);
    if (!this.#memory.isFull) {
      this.#memory.take(place.prefix.length);
      items[index] = place;
    }
    return place;
  }

  /** What became of the same element when it stood here last; undefined where another did. */
  precedent(element: DicomElement, charset: CharacterSet): Precedent | undefined {
    const last = this.#remembered.get(element.tag);
    if (!last || last.vr !== element.vr || last.charset !== charset || last.bytes.length !== element.length) return undefined;
    return sameBytes(last.bytes, element.bytes!) ? last : undefined;
  }

  remember(element: DicomElement, charset: CharacterSet, { becomes, entry }: Precedent): void {
    if (element.length > LONGEST_REMEMBERED || !element.bytes || this.#memory.isFull) return;
    const { tag, vr, length } = element;
    const bytes = ownBytes(element.bytes);
    const last = this.#remembered.get(tag);
    if (last) this.#memory.give(sizeOf(last));
    const remembered = { vr, charset, bytes, becomes: becomes === element ? { tag, vr, bytes, length } : becomes?.bytes ? { ...becomes, bytes: ownBytes(becomes.bytes) } : becomes, entry };
    this.#remembered.set(tag, remembered);
    this.#memory.take(sizeOf(remembered));
  }
}

/** A copy, because bytes are part of the header that they were read with or of a pool of Node, which they would keep alive. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function sizeOf({ bytes, becomes }: Remembered): number {
  return bytes.length + (becomes?.length ?? 0);
}

/** The top of all objects of a kind in a case. @param kind whatever decides what becomes of equal elements */
export function topPlace(context: object, kind: string): Place {
  if (memory.isFull) memory = new Memory();
  let kinds = memory.tops.get(context);
  if (!kinds) memory.tops.set(context, kinds = new Map());
  let place = kinds.get(kind);
  if (!place) {
    memory.take(kind.length);
    kinds.set(kind, place = new Place(memory));
  }
  return place;
}

/** The top of an object that is only looked at: it remembers nothing. */
export function passingPlace(): Place {
  return new Place(NOTHING_LEFT);
}
