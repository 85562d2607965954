/**
 * The arbiter: a small network with one hidden layer that has learnt how far each detector, the field and the network are to be trusted,
 * beside one another, token by token. It was trained on labelled reports from which neither rules nor taggers had learnt (`training/arbiter`).
 */
import { LABEL_NAMES } from '../../label.ts';
import type { Candidate } from '../candidate.ts';
import { sigmoid } from '../tagger/reading.ts';
import { INPUTS, arbiterInputs, isSuspected, type ReadText } from './inputs.ts';

/** Weights as `models/arbiter.json` holds them. */
export interface ArbiterWeights {
  /** [inputs][hidden], and what is added to each. */
  hidden: number[][];
  hiddenBias: number[];
  /** [1 + labels][hidden]: whether a token identifies, then each label. */
  out: number[][];
  outBias: number[];
}

/** What the arbiter holds of the tokens of a text. */
export interface Verdict {
  /** How probable it is of each token that it identifies, 0 to 1; a half and more is to be taken. */
  identifying: Float32Array;
  /** The shares of the labels, should it identify: `LABEL_NAMES.length` numbers a token. */
  labels: Float32Array;
}

/**
 * How far the arbiter leans towards finding, in nats: a missed name harms more than a blanked word. Chosen so that 97 of 100 characters found on
 * `bench/reports/read/j-`, `k-` and `l-` are right; 0.4 more let three in a hundred reports more miss nothing, and four in a thousand characters found be wrong.
 */
const LEAN = 1.8;

export class Arbiter {
  /** Weights one after the other: for each input those to the hidden units, for each output those from them. */
  readonly #hidden: Float32Array;
  readonly #hiddenBias: Float32Array;
  readonly #out: Float32Array;
  readonly #outBias: Float32Array;

  /** @throws RangeError when the weights are of other inputs or labels than this version's. */
  constructor({ hidden, hiddenBias, out, outBias }: ArbiterWeights) {
    const units = hiddenBias.length;
    const fits = hidden.length === INPUTS && hidden.every((row) => row.length === units) && out.length === 1 + LABEL_NAMES.length && out.every((row) => row.length === units) && outBias.length === out.length;
    if (!fits) throw new RangeError('The weights of the arbiter are of another version.');
    this.#hidden = Float32Array.from(hidden.flat());
    this.#hiddenBias = Float32Array.from(hiddenBias);
    this.#out = Float32Array.from(out.flat());
    this.#outBias = Float32Array.from(outBias);
  }

  /** Weighs the tokens of a text; time is linear in its length. @param settled what merging made of the candidates. */
  weigh(reading: ReadText, candidates: readonly Candidate[], settled: readonly Candidate[]): Verdict {
    const { count } = reading.tokens;
    const verdict = { identifying: new Float32Array(count), labels: new Float32Array(count * LABEL_NAMES.length) };
    const hidden = new Float32Array(this.#hiddenBias.length);
    const out = new Float32Array(this.#outBias.length);
    for (const { from, rows } of arbiterInputs(reading, candidates, settled)) {
      for (let row = 0; row * INPUTS < rows.length; row++) {
        if (!isSuspected(rows, row * INPUTS)) continue; // as are two of three
        hidden.set(this.#hiddenBias);
        addWeights(rows, row * INPUTS, this.#hidden, hidden);
        out.set(this.#outBias);
        addOutputs(hidden, this.#out, out);
        verdict.identifying[from + row] = sigmoid(out[0]! + LEAN);
        writeShares(out, verdict.labels, (from + row) * LABEL_NAMES.length);
      }
    }
    return verdict;
  }
}

/** Adds to `sums` the weights of the inputs that begin at `at`, times their values; most inputs are 0. */
function addWeights(inputs: Float32Array, at: number, weights: Float32Array, sums: Float32Array): void {
  const units = sums.length;
  for (let input = 0; input < INPUTS; input++) {
    const value = inputs[at + input]!;
    if (value === 0) continue;
    const first = input * units;
    for (let unit = 0; unit < units; unit++) sums[unit]! += value * weights[first + unit]!;
  }
}

/** Adds to `outputs` what the hidden units above 0 say. */
function addOutputs(hidden: Float32Array, weights: Float32Array, outputs: Float32Array): void {
  const units = hidden.length;
  for (let unit = 0; unit < units; unit++) {
    const value = hidden[unit]!;
    if (value <= 0) continue;
    for (let output = 0; output < outputs.length; output++) outputs[output]! += value * weights[output * units + unit]!;
  }
}

/** Writes the outputs behind the first, which are log-odds, as shares that make 1. */
function writeShares(out: Float32Array, shares: Float32Array, at: number): void {
  let most = -Infinity;
  let sum = 0;
  for (let label = 1; label < out.length; label++) most = Math.max(most, out[label]!);
  for (let label = 1; label < out.length; label++) sum += Math.exp(out[label]! - most);
  for (let label = 1; label < out.length; label++) shares[at + label - 1] = Math.exp(out[label]! - most) / sum;
}
