import type { Padding } from './image.ts';
import type { Samples } from './storedFrame.ts';

const BINS = 65_536;

/** How often each value occurs in a frame. Integers of up to 16 bits are counted one by one, all others in 65,536 equal steps. */
export class Histogram {
  readonly counts = new Uint32Array(BINS);
  /** The least and the greatest value that occurs; Infinity and -Infinity when none does. */
  readonly least: number;
  readonly greatest: number;
  readonly total: number;
  /** Whether each value is counted by itself. */
  readonly exact: boolean;
  /** The value of the first bin, and the distance from bin to bin. */
  #first = 0;
  #step = 1;

  constructor(data: Samples, padding: Padding = { from: Infinity, to: -Infinity }) {
    this.exact = data.BYTES_PER_ELEMENT <= 2;
    if (this.exact) this.#countIntegers(data, padding);
    else this.#countOthers(data, padding);
    // Plain loops: every slice of a series comes through here, twice.
    let [first, last, total] = [-1, -1, 0];
    for (let bin = 0; bin < BINS; bin++) {
      const count = this.counts[bin]!;
      if (count === 0) continue;
      if (first < 0) first = bin;
      last = bin;
      total += count;
    }
    this.least = first < 0 ? Infinity : this.value(first);
    this.greatest = last < 0 ? -Infinity : this.value(last);
    this.total = total;
  }

  /** The value that a bin stands for. */
  value(bin: number): number {
    return this.#first + bin * this.#step;
  }

  /** How often a value occurs; unless counts are exact, together with those next to it. */
  countOf(value: number): number {
    return this.counts[this.#bin(value)]!;
  }

  /** The value below which this share of the pixels lies. */
  quantile(share: number): number {
    const wanted = share * this.total;
    let bin = 0;
    for (let seen = this.counts[0]!; seen <= wanted && bin < BINS - 1; seen += this.counts[bin]!) bin++;
    return Math.min(this.greatest, Math.max(this.least, this.value(bin)));
  }

  /** How many pixels lie below `low`, and how many above `high`. */
  outside(low: number, high: number): { below: number; above: number } {
    const sum = (from: number, to: number): number => {
      let total = 0;
      for (let bin = from; bin < to; bin++) total += this.counts[bin]!;
      return total;
    };
    return { below: sum(0, this.#bin(low)), above: sum(this.#bin(high) + 1, BINS) };
  }

  #countIntegers(data: Samples, { from, to }: Padding): void {
    const first = data instanceof Int8Array || data instanceof Int16Array ? -32_768 : 0;
    for (let at = 0; at < data.length; at++) this.counts[data[at]! - first]!++;
    this.counts.fill(0, Math.max(0, from - first), Math.max(0, to - first + 1));
    this.#first = first;
  }

  #countOthers(data: Samples, { from, to }: Padding): void {
    const counts = (value: number): boolean => Number.isFinite(value) && !(value >= from && value <= to);
    let low = Infinity;
    let high = -Infinity;
    for (const value of data) {
      if (!counts(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    this.#first = low;
    this.#step = high > low ? (high - low) / (BINS - 1) : 1;
    for (const value of data) if (counts(value)) this.counts[this.#bin(value)]!++;
  }

  #bin(value: number): number {
    return Math.min(BINS - 1, Math.max(0, Math.round((value - this.#first) / this.#step)));
  }
}
