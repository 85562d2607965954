/** The weights laid out for speed: what a look at a feature costs is the places in memory that it touches. */
import type { Weights } from './weights.ts';

/** Bits of an entry that hold its unit; the rest is the weight. */
const UNIT_BITS = 6;
const UNIT_MASK = (1 << UNIT_BITS) - 1;

/** Features by hash, with open addressing, half full at most. */
export class FeatureTable {
  private readonly mask: number;
  /** Pairs of a feature's hash and where its entries are: first entry × 64 + their number; 0 marks an empty place. */
  private readonly places: Int32Array;
  /** Weight × 64 + unit. */
  private readonly entries: Int16Array;
  /** One bit per feature by the upper part of its hash: most features asked for are unknown, and this is small enough to stay at hand. */
  private readonly seen = new Uint32Array(SEEN_BITS / 32);

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

  /** Adds the weights of a feature to the sum of each unit; an unknown feature adds nothing. */
  add(hash: number, sum: Int32Array): void {
    const bit = hash >>> SEEN_SHIFT;
    if (((this.seen[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return;
    const { places, entries, mask } = this;
    let at = hash & mask;
    for (;;) {
      const place = places[2 * at + 1]!;
      if (place === 0) return;
      if (places[2 * at] === hash) {
        const first = place >> UNIT_BITS;
        const end = first + (place & UNIT_MASK);
        for (let i = first; i < end; i++) {
          const entry = entries[i]!;
          const unit = entry & UNIT_MASK;
          sum[unit] = sum[unit]! + (entry >> UNIT_BITS);
        }
        return;
      }
      at = (at + 1) & mask;
    }
  }
}

const SEEN_SHIFT = 32 - 22;
const SEEN_BITS = 1 << 22;
