/** The few tags that each token of a line may have, and how probable each is. */
import type { Reading } from './reading.ts';
import { OUTSIDE, type TagSet } from './tagset.ts';

/** Tags kept per token, and how far below the best one a tag may score to be kept, in nats. */
const WIDTH = 8;
const MARGIN = 9;

const NONE: readonly number[] = [];

/** Tokens `from` to `to` of a line, end exclusive. */
export interface Run {
  from: number;
  to: number;
}

/**
 * Linear-chain decoding over pruned states (Lafferty 2001), by the probability of each token rather than by the best path.
 * Scores are in nats; `scores` holds `tags.size` values per token.
 */
export class Lattice {
  private readonly states: Uint8Array[] = [];
  private readonly counts: number[] = [];
  private length = 0;

  constructor(
    private readonly tags: TagSet,
    /** Row: previous tag, column: tag; -Infinity where forbidden. */
    private readonly transitions: Float32Array,
  ) {}

  /**
   * Chooses the states of each token of a line. An inside tag is a candidate only after its own label: scores of tags that
   * cannot be reached mean nothing.
   */
  load(scores: Float32Array, length: number): void {
    const size = this.tags.size;
    this.length = length;
    for (let i = 0; i < length; i++) {
      const states = (this.states[i] ??= new Uint8Array(WIDTH));
      const row = i * size;
      const inside = i > 0 && this.counts[i - 1]! > 1 ? this.reachable(i) : NONE;
      let best = scores[row]!;
      for (let tag = 1; tag < size; tag += 2) if (scores[row + tag]! > best) best = scores[row + tag]!;
      for (const tag of inside) if (scores[row + tag]! > best) best = scores[row + tag]!;
      const least = best - MARGIN;
      states[0] = OUTSIDE;
      this.counts[i] = 1;
      for (let tag = 1; tag < size; tag += 2) if (scores[row + tag]! >= least) this.keep(scores, row, i, tag);
      for (const tag of inside) if (scores[row + tag]! >= least) this.keep(scores, row, i, tag);
    }
  }

  /** Stretches of tokens that may be identifiers; between them every token is outside, so each is decoded by itself. */
  openRuns(length: number): Run[] {
    const runs: Run[] = [];
    for (let from = 0; from < length; from++) {
      if (this.counts[from] === 1) continue;
      let to = from + 1;
      while (to < length && this.counts[to]! > 1) to++;
      runs.push({ from, to });
      from = to;
    }
    return runs;
  }

  /** Inside tags of the labels that the token before may have. */
  private reachable(i: number): number[] {
    const inside: number[] = [];
    for (let k = 1; k < this.counts[i - 1]!; k++) {
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

  /**
   * Reads a run token by token (forward-backward): a token is an identifier when it is likelier one of any label than none. Labels are
   * easily mistaken for one another, and a path would drop a name that may be the patient's or a relative's for being neither for sure.
   */
  decode(scores: Float32Array, run: Run): Reading {
    const forward = this.forward(scores, run);
    const backward = this.backward(scores, run);
    const length = run.to - run.from;
    let total = -Infinity;
    for (let k = 0; k < this.counts[run.to - 1]!; k++) total = addLogs(total, forward[(length - 1) * WIDTH + k]!);
    const reading: Reading = { identifying: new Float32Array(length), beginning: new Float32Array(length), labels: [] };
    for (let i = 0; i < length; i++) {
      const labels = new Float32Array(this.tags.labels.length);
      const states = this.states[run.from + i]!;
      // The first state is the outside one.
      for (let k = 1; k < this.counts[run.from + i]!; k++) {
        const tag = states[k]!;
        const probability = Math.exp(forward[i * WIDTH + k]! + backward[i * WIDTH + k]! - total);
        labels[this.tags.labelIndex(tag)]! += probability;
        reading.identifying[i]! += probability;
        if (!this.tags.isInside(tag)) reading.beginning[i]! += probability;
      }
      reading.labels.push(labels);
    }
    return reading;
  }

  private forward(scores: Float32Array, run: Run): Float64Array {
    const size = this.tags.size;
    const length = run.to - run.from;
    const forward = new Float64Array(length * WIDTH).fill(-Infinity);
    for (let i = 0; i < length; i++) {
      const states = this.states[run.from + i]!;
      for (let k = 0; k < this.counts[run.from + i]!; k++) {
        const tag = states[k]!;
        let total = i === 0 ? this.transitions[tag]! : -Infinity;
        for (let j = 0; i > 0 && j < this.counts[run.from + i - 1]!; j++) {
          const step = this.transitions[this.states[run.from + i - 1]![j]! * size + tag]!;
          if (step !== -Infinity) total = addLogs(total, forward[(i - 1) * WIDTH + j]! + step);
        }
        forward[i * WIDTH + k] = total + scores[(run.from + i) * size + tag]! + this.leave(run, i, tag);
      }
    }
    return forward;
  }

  /** The step from the last token of a run to the outside token behind it; a line's end costs nothing. */
  private leave(run: Run, i: number, tag: number): number {
    return run.from + i === run.to - 1 && run.to < this.length ? this.transitions[tag * this.tags.size]! : 0;
  }

  private backward(scores: Float32Array, run: Run): Float64Array {
    const size = this.tags.size;
    const length = run.to - run.from;
    const backward = new Float64Array(length * WIDTH).fill(-Infinity);
    backward.fill(0, (length - 1) * WIDTH);
    for (let i = length - 2; i >= 0; i--) {
      const [states, next] = [this.states[run.from + i]!, this.states[run.from + i + 1]!];
      for (let j = 0; j < this.counts[run.from + i]!; j++) {
        let total = -Infinity;
        for (let k = 0; k < this.counts[run.from + i + 1]!; k++) {
          const step = this.transitions[states[j]! * size + next[k]!]!;
          if (step === -Infinity) continue;
          const score = scores[(run.from + i + 1) * size + next[k]!]! + this.leave(run, i + 1, next[k]!);
          total = addLogs(total, step + score + backward[(i + 1) * WIDTH + k]!);
        }
        backward[i * WIDTH + j] = total;
      }
    }
    return backward;
  }
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  const gap = a > b ? b - a : a - b;
  return (a > b ? a : b) + (gap < -30 ? 0 : Math.log1p(Math.exp(gap)));
}
