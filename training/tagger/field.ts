/**
 * Learns a linear-chain conditional random field (Lafferty 2001) by stochastic gradient with AdaGrad steps (Duchi 2011).
 * Each line of a text is one chain. A share of the features is hidden at random in each step, so that no single one,
 * least of all a known word, is relied upon.
 */
import { BAG, BAG_PLACE, FeatureList, PLACES, advanceLabel, contextFeatures, eachLine, labelAtLineStart, wordFeatures } from '../../shared/report/tagger/features.ts';
import { OUTSIDE, TagSet } from '../../shared/report/tagger/tagset.ts';
import { Lexicon, tokenise, type Tokens } from '../../shared/report/tagger/tokens.ts';
import { FORBIDDEN, type Weights } from '../../shared/report/tagger/weights.ts';
import type { CaseMode } from '../../shared/report/tagger/word.ts';
import type { Example } from './example.ts';
import { goldTags } from './gold.ts';
import type { Random } from './random.ts';

export interface Settings {
  epochs: number;
  rate: number;
  /** Pull of each touched weight towards zero. */
  decay: number;
  /** Share of features hidden in each step. */
  hide: number;
  /** Features seen less often than this are not learnt. */
  leastCount: number;
  /** Weights nearer to zero than this are not kept, in nats. */
  leastWeight: number;
}

/** One line: its tags and the features of token i at `features[starts[i]]` to `features[starts[i + 1]]`. */
interface Chain {
  tags: Uint8Array;
  starts: Uint32Array;
  features: Int32Array;
}

/** Gives each hash a number in order of appearance, and counts it. */
class Numbering {
  private size = 1 << 20;
  private slots = new Int32Array(this.size).fill(-1);
  hashes: number[] = [];
  counts: number[] = [];

  number(hash: number): number {
    let at = hash & (this.size - 1);
    for (;;) {
      const id = this.slots[at]!;
      if (id < 0) break;
      if (this.hashes[id] === hash) {
        this.counts[id]!++;
        return id;
      }
      at = (at + 1) & (this.size - 1);
    }
    const id = this.hashes.length;
    this.slots[at] = id;
    this.hashes.push(hash);
    this.counts.push(1);
    if (this.hashes.length * 2 > this.size) this.grow();
    return id;
  }

  private grow(): void {
    this.size *= 2;
    this.slots = new Int32Array(this.size).fill(-1);
    this.hashes.forEach((hash, id) => {
      let at = hash & (this.size - 1);
      while (this.slots[at]! >= 0) at = (at + 1) & (this.size - 1);
      this.slots[at] = id;
    });
  }
}

/** A state less probable than this is left out of the sums. */
const NEGLIGIBLE = 1e-9;

/** Steps between two looks at the transitions, which move slowly. */
const REFRESH = 20;

export class Field {
  private readonly tags: TagSet;
  private readonly numbering = new Numbering();
  private chains: Chain[] = [];
  /** Final number of each feature; -1 for those seen too seldom. */
  private kept: Int32Array = new Int32Array(0);
  /** Square root of how often each kept feature is met. */
  private familiarity = new Float32Array(0);
  private weights = new Float32Array(0);
  private squares = new Float32Array(0);
  private readonly transitions: Float64Array;
  private frozen = new Float64Array(0);
  private exponentials = new Float64Array(0);
  private steps = 0;
  private readonly transitionSquares: Float64Array;

  constructor(
    labels: readonly string[],
    private readonly settings: Settings,
    private readonly random: Random,
  ) {
    this.tags = new TagSet(labels);
    const size = this.tags.size;
    this.transitions = new Float64Array(size * size);
    this.transitionSquares = new Float64Array(size * size);
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) if (!this.tags.allows(a, b)) this.transitions[a * size + b] = -Infinity;
  }

  /** Adds texts to learn from. */
  read(examples: Iterable<Example>): void {
    const lexicon = new Lexicon(200_000);
    for (const example of examples) {
      const tokens = tokenise(example.text, lexicon);
      const gold = goldTags(this.tags, tokens, example.spans);
      eachLine(tokens, (from, to) => this.chains.push(this.makeChain(tokens, gold, from, to)));
    }
  }

  private makeChain(tokens: Tokens, gold: Uint8Array, from: number, to: number): Chain {
    const list = new FeatureList();
    const features: number[] = [];
    const starts = new Uint32Array(to - from + 1);
    let label = labelAtLineStart(tokens, from);
    for (let i = from; i < to; i++) {
      list.clear();
      PLACES.forEach((offset, place) => {
        const word = tokens.words[i + offset];
        if (word !== undefined) wordFeatures(word, tokens.modes[i + offset] as CaseMode, place, list);
      });
      for (let back = BAG.from; back <= BAG.to; back++) {
        const word = tokens.words[i - back];
        if (word !== undefined) wordFeatures(word, tokens.modes[i - back] as CaseMode, BAG_PLACE, list);
      }
      contextFeatures(tokens, i, { from, to }, label, list);
      for (let k = 0; k < list.count; k++) features.push(this.numbering.number(list.hashes[k]!));
      starts[i - from + 1] = features.length;
      label = advanceLabel(tokens, i, label);
    }
    return { tags: gold.slice(from, to), starts, features: Int32Array.from(features) };
  }

  /** Learns; `report` is told the mean loss per token after each epoch. */
  learn(report: (epoch: number, loss: number) => void): void {
    this.kept = new Int32Array(this.numbering.hashes.length).fill(-1);
    let count = 0;
    this.numbering.counts.forEach((seen, id) => {
      if (seen >= this.settings.leastCount) this.kept[id] = count++;
    });
    this.familiarity = new Float32Array(count);
    this.kept.forEach((row, id) => {
      if (row >= 0) this.familiarity[row] = Math.sqrt(this.numbering.counts[id]!);
    });
    for (const chain of this.chains) for (let k = 0; k < chain.features.length; k++) chain.features[k] = this.kept[chain.features[k]!]!;
    this.weights = new Float32Array(count * this.tags.units);
    this.squares = new Float32Array(count * this.tags.units);
    this.repeat(this.settings.epochs, report);
  }

  /** Goes over the texts so many times. */
  private repeat(epochs: number, report: (epoch: number, loss: number) => void): void {
    const order = Int32Array.from(this.chains.keys());
    for (let epoch = 1; epoch <= epochs; epoch++) {
      this.shuffle(order);
      let loss = 0;
      let tokens = 0;
      for (const at of order) {
        loss += this.step(this.chains[at]!);
        tokens += this.chains[at]!.tags.length;
      }
      report(epoch, loss / tokens);
    }
  }

  private shuffle(order: Int32Array): void {
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.random.int(0, i);
      const held = order[i]!;
      order[i] = order[j]!;
      order[j] = held;
    }
  }

  /** One gradient step on one chain; returns its loss in nats. */
  private step(chain: Chain): number {
    const size = this.tags.size;
    const length = chain.tags.length;
    const active = this.hideFeatures(chain);
    const emissions = this.emissions(chain, active, length);
    // Forward and backward in probabilities, each row scaled to sum 1 (Rabiner 1989).
    const E = new Float64Array(length * size);
    const top = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      let best = -Infinity;
      for (let t = 0; t < size; t++) best = Math.max(best, emissions[i * size + t]!);
      top[i] = best;
      for (let t = 0; t < size; t++) E[i * size + t] = Math.exp(emissions[i * size + t]! - best);
    }
    const M = this.refresh();
    const T = this.frozen;
    const alpha = new Float64Array(length * size);
    const scale = new Float64Array(length);
    let logZ = 0;
    for (let i = 0; i < length; i++) {
      const row = i * size;
      if (i === 0) for (let b = 0; b < size; b++) alpha[b] = M[b]!;
      for (let a = 0; i > 0 && a < size; a++) {
        const from = alpha[row - size + a]!;
        if (from < NEGLIGIBLE) continue;
        for (let b = 0; b < size; b++) alpha[row + b]! += from * M[a * size + b]!;
      }
      let sum = 0;
      for (let b = 0; b < size; b++) {
        alpha[row + b]! *= E[row + b]!;
        sum += alpha[row + b]!;
      }
      scale[i] = sum;
      for (let b = 0; b < size; b++) alpha[i * size + b]! /= sum;
      logZ += Math.log(sum) + top[i]!;
    }
    const beta = new Float64Array(length * size).fill(1);
    const pair = new Float64Array(size);
    let goldScore = 0;
    for (let i = length - 1; i >= 0; i--) {
      const gold = chain.tags[i]!;
      const previous = i === 0 ? OUTSIDE : chain.tags[i - 1]!;
      goldScore += emissions[i * size + gold]! + T[previous * size + gold]!;
      this.updateEmissions(chain, active, i, alpha, beta, gold);
      for (let b = 0; b < size; b++) pair[b] = (E[i * size + b]! * beta[i * size + b]!) / scale[i]!;
      if (i === 0) {
        for (let b = 0; b < size; b++) this.moveTransition(b, (gold === b ? 1 : 0) - M[b]! * pair[b]!);
        break;
      }
      for (let a = 0; a < size; a++) {
        let total = 0;
        const from = alpha[(i - 1) * size + a]!;
        // A state that is never reached needs no way on.
        if (from < NEGLIGIBLE && a !== previous) {
          beta[(i - 1) * size + a] = 0;
          continue;
        }
        for (let b = 0; b < size; b++) {
          const step = M[a * size + b]! * pair[b]!;
          total += step;
          const expected = from * step;
          const seen = a === previous && b === gold ? 1 : 0;
          if (expected > 1e-3 || seen === 1) this.moveTransition(a * size + b, seen - expected);
        }
        beta[(i - 1) * size + a] = total;
      }
    }
    return logZ - goldScore;
  }

  /** Exponentials of the transitions as they were a few steps ago. */
  private refresh(): Float64Array {
    if (this.steps++ % REFRESH === 0) {
      this.frozen = this.transitions.slice();
      this.exponentials = this.frozen.map((value) => Math.exp(value));
    }
    return this.exponentials;
  }

  private hideFeatures(chain: Chain): Uint8Array {
    const active = new Uint8Array(chain.features.length);
    for (let k = 0; k < active.length; k++) active[k] = chain.features[k]! >= 0 && !this.random.chance(this.settings.hide) ? 1 : 0;
    return active;
  }

  /** Scores of the tags, a row for each token. */
  private emissions(chain: Chain, active: Uint8Array, length: number): Float64Array {
    const { size, units } = this.tags;
    const scores = new Float64Array(length * size);
    const sums = new Float64Array(units + 1);
    for (let i = 0; i < length; i++) {
      sums.fill(0);
      for (let k = chain.starts[i]!; k < chain.starts[i + 1]!; k++) {
        if (active[k] === 0) continue;
        const row = chain.features[k]! * units;
        for (let unit = 0; unit < units; unit++) sums[unit]! += this.weights[row + unit]!;
      }
      this.tags.score(sums, scores, i * size);
    }
    return scores;
  }

  private updateEmissions(chain: Chain, active: Uint8Array, i: number, alpha: Float64Array, beta: Float64Array, gold: number): void {
    const { size, units } = this.tags;
    const misses = new Float64Array(size);
    for (let t = 0; t < size; t++) misses[t] = (t === gold ? 1 : 0) - alpha[i * size + t]! * beta[i * size + t]!;
    const gradients = new Float64Array(units + 1);
    this.tags.gather(misses, gradients);
    for (let unit = 0; unit < units; unit++) {
      const gradient = gradients[unit]!;
      if (Math.abs(gradient) < 1e-3) continue;
      for (let k = chain.starts[i]!; k < chain.starts[i + 1]!; k++) {
        if (active[k] === 0) continue;
        const at = chain.features[k]! * units + unit;
        const weight = this.weights[at]!;
        const slope = gradient - this.settings.decay * weight;
        const squares = this.squares[at]! + slope * slope;
        this.squares[at] = squares;
        this.weights[at] = weight + (this.settings.rate * slope) / (Math.sqrt(squares) + 1e-4);
      }
    }
  }

  private moveTransition(at: number, gradient: number): void {
    if (this.transitions[at] === -Infinity) return;
    this.transitionSquares[at]! += gradient * gradient;
    this.transitions[at]! += (this.settings.rate * gradient) / (Math.sqrt(this.transitionSquares[at]!) + 1e-4);
  }

  /**
   * Forgets all but the `count` weights that matter most, for good, and learns on with those: they take over most of what the
   * others knew (Han et al., *Learning both Weights and Connections*, NIPS 2015).
   */
  forget(count: number, epochs: number, report: (epoch: number, loss: number) => void): void {
    const ranked = this.weights.map((_, at) => this.importance(at)).sort();
    const least = ranked[Math.max(0, ranked.length - count)] ?? 0;
    for (let at = 0; at < this.weights.length; at++) {
      if (this.importance(at) >= least) continue;
      this.weights[at] = 0;
      this.squares[at] = Infinity; // no step is long enough to bring it back
    }
    this.repeat(epochs, report);
  }

  /** How much a weight matters: the more, the larger it is and the more often its feature is met. */
  private importance(at: number): number {
    return Math.abs(this.weights[at]!) * this.familiarity[Math.floor(at / this.tags.units)]!;
  }

  /** The learnt weights, those near zero dropped, the rest in 8 bits. */
  quantise(): Weights {
    const { units } = this.tags;
    // The largest weights may saturate: precision near zero matters more.
    const scale = 12 / 127;
    const rows: { hash: number; entries: [number, number][] }[] = [];
    this.kept.forEach((row, id) => {
      if (row < 0) return;
      const entries: [number, number][] = [];
      for (let unit = 0; unit < units; unit++) {
        const weight = this.weights[row * units + unit]!;
        if (Math.abs(weight) < this.settings.leastWeight) continue;
        const value = Math.max(-127, Math.min(127, Math.round(weight / scale)));
        if (value !== 0) entries.push([unit, value]);
      }
      if (entries.length > 0) rows.push({ hash: this.numbering.hashes[id]! >>> 0, entries });
    });
    rows.sort((a, b) => a.hash - b.hash);
    const starts = new Uint32Array(rows.length + 1);
    rows.forEach((row, f) => (starts[f + 1] = starts[f]! + row.entries.length));
    return {
      tags: this.tags,
      scale,
      transitions: Int16Array.from(this.transitions, (value) => (value === -Infinity ? FORBIDDEN : Math.round(value / scale))),
      hashes: Uint32Array.from(rows, (row) => row.hash),
      starts,
      entryUnits: Uint8Array.from(rows.flatMap((row) => row.entries.map(([unit]) => unit))),
      entryValues: Int8Array.from(rows.flatMap((row) => row.entries.map(([, value]) => value))),
    };
  }
}
