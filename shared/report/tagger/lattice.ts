/** The few tags that each token of a line may have, the best path through them, and how sure it is. */
import { OUTSIDE, type TagSet } from './tagset.ts';

/** Tags kept per token, and how far below the best one a tag may score to be kept, in nats. */
const WIDTH = 8;
const MARGIN = 9;

/** A line's tags: the best path and, for each token, the probability of its label given the whole line. */
export interface Path {
  tags: Uint8Array;
  probabilities: Float32Array;
}

/**
 * Linear-chain decoding over pruned states (Lafferty 2001; Viterbi for the path, forward-backward for the probability).
 * Scores are in nats; `scores` holds `tags.size` values per token.
 */
export class Lattice {
  private readonly states: Uint8Array[] = [];
  private readonly counts: number[] = [];
  private least = 0;

  constructor(
    private readonly tags: TagSet,
    /** Row: previous tag, column: tag; -Infinity where forbidden. */
    private readonly transitions: Float32Array,
  ) {}

  /**
   * Chooses the states of each token; false when no token of the line could be an identifier, as in most lines.
   * An inside tag is a candidate only after its own label: scores of tags that cannot be reached mean nothing.
   */
  load(scores: Float32Array, length: number): boolean {
    const size = this.tags.size;
    let open = false;
    for (let i = 0; i < length; i++) {
      const states = (this.states[i] ??= new Uint8Array(WIDTH));
      const row = i * size;
      const inside = this.reachable(i);
      let best = scores[row]!;
      for (let tag = 1; tag < size; tag += 2) if (scores[row + tag]! > best) best = scores[row + tag]!;
      for (const tag of inside) if (scores[row + tag]! > best) best = scores[row + tag]!;
      this.least = best - MARGIN;
      states[0] = OUTSIDE;
      this.counts[i] = 1;
      for (let tag = 1; tag < size; tag += 2) if (scores[row + tag]! >= this.least) this.keep(scores, row, i, tag);
      for (const tag of inside) if (scores[row + tag]! >= this.least) this.keep(scores, row, i, tag);
      if (this.counts[i]! > 1) open = true;
    }
    return open;
  }

  /** Inside tags of the labels that the token before may have. */
  private reachable(i: number): number[] {
    const inside: number[] = [];
    for (let k = 1; i > 0 && k < this.counts[i - 1]!; k++) {
      const before = this.states[i - 1]![k]!;
      const tag = this.tags.isInside(before) ? before : before + 1;
      if (!inside.includes(tag)) inside.push(tag);
    }
    return inside;
  }

  /** Adds a state, in place of the worst one when there are enough. */
  private keep(scores: Float32Array, row: number, i: number, tag: number): void {
    const states = this.states[i]!;
    const count = this.counts[i]!;
    if (count < WIDTH) {
      states[count] = tag;
      this.counts[i] = count + 1;
      return;
    }
    let worst = 1;
    for (let k = 2; k < count; k++) if (scores[row + states[k]!]! < scores[row + states[worst]!]!) worst = k;
    if (scores[row + states[worst]!]! < scores[row + tag]!) states[worst] = tag;
  }

  decode(scores: Float32Array, length: number): Path {
    const size = this.tags.size;
    const width = WIDTH;
    const best = new Float64Array(length * width).fill(-Infinity);
    const back = new Int8Array(length * width);
    const forward = new Float64Array(length * width).fill(-Infinity);
    for (let i = 0; i < length; i++) {
      for (let k = 0; k < this.counts[i]!; k++) {
        const tag = this.states[i]![k]!;
        const score = scores[i * size + tag]!;
        const cell = i * width + k;
        if (i === 0) {
          const start = this.tags.isInside(tag) ? -Infinity : score + this.transitions[tag]!;
          best[cell] = start;
          forward[cell] = start;
          continue;
        }
        let total = -Infinity;
        for (let j = 0; j < this.counts[i - 1]!; j++) {
          const step = this.transitions[this.states[i - 1]![j]! * size + tag]!;
          if (step === -Infinity) continue;
          const from = (i - 1) * width + j;
          if (best[from]! + step > best[cell]!) {
            best[cell] = best[from]! + step;
            back[cell] = j;
          }
          total = addLogs(total, forward[from]! + step);
        }
        best[cell]! += score;
        forward[cell] = total + score;
      }
    }
    const backward = this.backward(scores, length, width);
    return this.trace(best, back, forward, backward, length, width);
  }

  private backward(scores: Float32Array, length: number, width: number): Float64Array {
    const size = this.tags.size;
    const backward = new Float64Array(length * width).fill(-Infinity);
    for (let k = 0; k < this.counts[length - 1]!; k++) backward[(length - 1) * width + k] = 0;
    for (let i = length - 2; i >= 0; i--) {
      for (let j = 0; j < this.counts[i]!; j++) {
        let total = -Infinity;
        for (let k = 0; k < this.counts[i + 1]!; k++) {
          const tag = this.states[i + 1]![k]!;
          const step = this.transitions[this.states[i]![j]! * size + tag]!;
          if (step === -Infinity) continue;
          total = addLogs(total, step + scores[(i + 1) * size + tag]! + backward[(i + 1) * width + k]!);
        }
        backward[i * width + j] = total;
      }
    }
    return backward;
  }

  private trace(best: Float64Array, back: Int8Array, forward: Float64Array, backward: Float64Array, length: number, width: number): Path {
    const tags = new Uint8Array(length);
    const probabilities = new Float32Array(length);
    let state = 0;
    let total = -Infinity;
    const last = (length - 1) * width;
    for (let k = 0; k < this.counts[length - 1]!; k++) {
      if (best[last + k]! > best[last + state]!) state = k;
      total = addLogs(total, forward[last + k]!);
    }
    for (let i = length - 1; i >= 0; i--) {
      const tag = this.states[i]![state]!;
      tags[i] = tag;
      const label = this.tags.labelOf(tag);
      let sum = 0;
      for (let k = 0; k < this.counts[i]!; k++) {
        if (this.tags.labelOf(this.states[i]![k]!) === label) sum += Math.exp(forward[i * width + k]! + backward[i * width + k]! - total);
      }
      probabilities[i] = Math.min(1, sum);
      state = back[i * width + state]!;
    }
    return { tags, probabilities };
  }
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
