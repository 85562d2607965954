import type { CharacterSet } from '../../dicom/file/charset.ts';
import type { DicomElement } from '../../dicom/file/dataset.ts';
import { sameBytes } from '../../dicom/sameBytes.ts';

/** An element in which nothing was found. */
interface Clean {
  vr: string;
  charset: CharacterSet;
  bytes: Uint8Array;
}

/** Longer values are seldom the same twice. */
const LONGEST_REMEMBERED = 1024;

/** What all places of a verifier may remember together, in bytes, and what an element or a place costs besides its value. */
const MOST_BYTES = 8 * 1024 * 1024;
const OVERHEAD = 256;

/**
 * What stood last in a place of the output, a data set or the n-th item of a sequence, where it was searched and nothing was found. The instances
 * of a series say mostly the same: what has the same VR, character set and bytes as there need not be searched again.
 *
 * It is not the memory of the transformation (`dicom/place.ts`): what verifies shares nothing with what writes.
 */
export class CleanPlace {
  readonly #elements = new Map<number, Clean>();
  readonly #items = new Map<number, CleanPlace[]>();
  readonly #spent: { bytes: number };

  constructor(spent = { bytes: 0 }) {
    this.#spent = spent;
  }

  /** Whether no more is remembered; then the next object begins with a new top. */
  get isFull(): boolean {
    return this.#spent.bytes >= MOST_BYTES;
  }

  /** The item of a sequence. @param index from 0 */
  item(sequence: number, index: number): CleanPlace {
    let items = this.#items.get(sequence);
    if (!items) this.#items.set(sequence, items = []);
    const found = items[index];
    if (found) return found;
    const place = new CleanPlace(this.#spent);
    if (!this.isFull) {
      this.#spent.bytes += OVERHEAD;
      items[index] = place;
    }
    return place;
  }

  /** Whether the same element was clean when it stood here last. */
  holds(element: DicomElement, charset: CharacterSet): boolean {
    const last = this.#elements.get(element.tag);
    return last !== undefined && last.vr === element.vr && last.charset === charset && last.bytes.length === element.length && sameBytes(last.bytes, element.bytes!);
  }

  /** Remembers an element as clean, in place of the last one of its tag. */
  remember(element: DicomElement, charset: CharacterSet): void {
    const { tag, vr, length } = element;
    // The bytes are asked for last: those of a large value are read from the file then.
    if (length > LONGEST_REMEMBERED || this.isFull || !element.bytes) return;
    const last = this.#elements.get(tag);
    this.#spent.bytes += length + OVERHEAD - (last ? last.bytes.length + OVERHEAD : 0);
    // A copy: the bytes are part of the header that they were read with, which they would keep alive.
    this.#elements.set(tag, { vr, charset, bytes: new Uint8Array(element.bytes) });
  }
}
