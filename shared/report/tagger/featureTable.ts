/** The weights laid out for speed: what a look at a feature costs is the places in memory that it touches. */
import { MOST_FEATURES } from './features.ts';
import type { Weights } from './weights.ts';

/** Bits of an entry that hold its unit; the rest is the weight. */
export const UNIT_BITS = 6;
export const UNIT_MASK = (1 << UNIT_BITS) - 1;

/** Features by hash, with open addressing, half full at most. */
export class FeatureTable {
  private readonly mask: number;
  /** Pairs of a feature's hash and where its entries are: first entry × 64 + their number; 0 marks an empty place. */
  private readonly places: Int32Array;
  /** Weight × 64 + unit. */
  private readonly entries: Int16Array;
  /** One bit per feature by the upper part of its hash: most features asked for are unknown, and this is small enough to stay at hand. */
  private readonly seen = new Uint32Array(SEEN_BITS / 32);
  /** Of the features asked for together: the hashes that may be known, and the entries of those that are. */
  private readonly likely = new Int32Array(MOST_FEATURES);
  private readonly rows = new Int32Array(MOST_FEATURES);

  constructor(weights: Weights) {
    const { hashes, starts, entryUnits, entryValues } = weights;
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.places = new Int32Array(2 * size);
    this.entries = new Int16Array(entryUnits.length);
    for (let entry = 0; entry < entryUnits.length; entry++) this.entries[entry] = entryValues[entry]! * (1 << UNIT_BITS) + entryUnits[entry]!;
    hashes.forEach((hash, row) => {
      let at = hash & this.mask;
      while (this.places[2 * at + 1] !== 0) at = (at + 1) & this.mask;
      this.places[2 * at] = hash | 0;
      this.places[2 * at + 1] = starts[row]! * (1 << UNIT_BITS) + (starts[row + 1]! - starts[row]!);
      const bit = hash >>> SEEN_SHIFT;
      this.seen[bit >>> 5]! |= 1 << (bit & 31);
    });
  }

  /**
   * Adds the weights of the first `count` features to the sum of each unit; unknown ones add nothing. All are looked up before any is
   * added: the table is larger than what a processor keeps at hand, and memory answers many questions in the time of one.
   */
  add(hashes: Int32Array, count: number, sum: Int32Array): void {
    const found = this.find(this.select(hashes, count));
    const { entries, rows } = this;
    for (let k = 0; k < found; k++) {
      const first = rows[k]! >> UNIT_BITS;
      const end = first + (rows[k]! & UNIT_MASK);
      for (let i = first; i < end; i++) {
        const entry = entries[i]!;
        sum[entry & UNIT_MASK]! += entry >> UNIT_BITS;
      }
    }
  }

  /** Keeps the features that may be known, in `likely`; returns how many. */
  private select(hashes: Int32Array, count: number): number {
    const { seen, likely } = this;
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k]!;
      const bit = hash >>> SEEN_SHIFT;
      likely[kept] = hash;
      kept += (seen[bit >>> 5]! >>> (bit & 31)) & 1;
    }
    return kept;
  }

  /** Finds where the entries of the likely ones are, in `rows`; returns how many there are. */
  private find(count: number): number {
    const { places, likely, rows, mask } = this;
    let found = 0;
    for (let k = 0; k < count; k++) {
      const hash = likely[k]!;
      let at = hash & mask;
      while (places[2 * at] !== hash && places[2 * at + 1] !== 0) at = (at + 1) & mask;
      const row = places[2 * at + 1]!;
      rows[found] = row;
      found += row === 0 ? 0 : 1;
    }
    return found;
  }
}

const SEEN_SHIFT = 32 - 22;
const SEEN_BITS = 1 << 22;
