import type { JournalEntry } from '../../shared/journal.ts';
import type { CharacterSet } from './charset.ts';
import type { DicomElement } from './dataset.ts';
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

/** How many places of an object remember; a tree of content may have any number of them. */
const MOST_PLACES = 5_000;

/**
 * Where a data set stands in an object: at the top, or in the n-th item of a sequence.
 *
 * It remembers what became of the last element of each tag: nearly all that an instance says in a place, the instance of the series
 * before it said there too, and need not be decided again. An element counts as the same when VR, character set and bytes are.
 */
export class Place {
  /** The path of the tags above, e.g. `(0040,A730)[2]/`; empty at the top. */
  readonly prefix: string;
  readonly nested: boolean;
  readonly #places: { count: number };
  readonly #items = new Map<number, Place[]>();
  readonly #remembered = new Map<number, Remembered>();

  /** A place at the top of an object; others are found by `item`. */
  constructor(prefix = '', places = { count: 0 }) {
    this.prefix = prefix;
    this.nested = prefix !== '';
    this.#places = places;
  }

  /** The item of a sequence. @param index from 0 */
  item(sequence: number, index: number): Place {
    let items = this.#items.get(sequence);
    if (!items) this.#items.set(sequence, items = []);
    const found = items[index];
    if (found) return found;
    const place = new Place(`${this.prefix}${formatTag(sequence)}[${index + 1}]/`, this.#places);
    if (this.#places.count < MOST_PLACES) {
      this.#places.count++;
      items[index] = place;
    }
    return place;
  }

  /** What became of the same element when it stood here last; undefined where another did. */
  precedent(element: DicomElement, charset: CharacterSet): Precedent | undefined {
    const last = this.#remembered.get(element.tag);
    if (!last || last.vr !== element.vr || last.charset !== charset || last.bytes.length !== element.length) return undefined;
    return Buffer.compare(last.bytes, element.bytes!) === 0 ? last : undefined;
  }

  remember(element: DicomElement, charset: CharacterSet, { becomes, entry }: Precedent): void {
    if (element.length > LONGEST_REMEMBERED || !element.bytes) return;
    const { tag, vr, length } = element;
    // A copy, because the bytes are part of the header that they were read with.
    const bytes = element.bytes.slice();
    this.#remembered.set(tag, { vr, charset, bytes, becomes: becomes === element ? { tag, vr, bytes, length } : becomes, entry });
  }
}

const tops = new WeakMap<object, Map<string, Place>>();
const MOST_TOPS = 64;

/** The top of all objects of a kind in a case. @param kind whatever decides what becomes of equal elements */
export function topPlace(context: object, kind: string): Place {
  let kinds = tops.get(context);
  if (!kinds || kinds.size >= MOST_TOPS) tops.set(context, kinds = new Map());
  let place = kinds.get(kind);
  if (!place) kinds.set(kind, place = new Place());
  return place;
}
