/**
 * The arbiter: a small network with one hidden layer that has learnt how far each detector, the field and the network are to be trusted,
 * beside one another, token by token. It was trained on labelled reports from which neither rules nor taggers had learnt (`training/arbiter`).
 */
import { LABEL_NAMES } from '../../label.ts';
import type { Candidate } from '../candidate.ts';
import { sigmoid } from '../tagger/reading.ts';
import { INPUTS, arbiterInputs, type ReadText } from './inputs.ts';

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
 * How far the arbiter leans towards finding, in nats: a missed name harms more than a blanked word. Chosen on the reports in
 * `training/arbiter/reports`, judged in halves by what the other half taught, so that no more of the other text is changed than without it.
 */
const LEAN = 0.7;

export class Arbiter {
  readonly #hidden: Float32Array[];
  readonly #hiddenBias: Float32Array;
  readonly #out: Float32Array[];
  readonly #outBias: Float32Array;

  /** @throws RangeError when the weights are of other inputs or labels than this version's. */
  constructor({ hidden, hiddenBias, out, outBias }: ArbiterWeights) {
    const units = hiddenBias.length;
    const fits = hidden.length === INPUTS && hidden.every((row) => row.length === units) && out.length === 1 + LABEL_NAMES.length && out.every((row) => row.length === units) && outBias.length === out.length;
    if (!fits) throw new RangeError('The weights of the arbiter are of another version.');
    this.#hidden = hidden.map((row) => Float32Array.from(row));
    this.#hiddenBias = Float32Array.from(hiddenBias);
    this.#out = out.map((row) => Float32Array.from(row));
    this.#outBias = Float32Array.from(outBias);
  }

  /** Weighs the tokens of a text; time is linear in its length. @param settled what merging made of the candidates. */
  weigh(reading: ReadText, candidates: readonly Candidate[], settled: readonly Candidate[]): Verdict {
    const { count } = reading.tokens;
    const verdict = { identifying: new Float32Array(count), labels: new Float32Array(count * LABEL_NAMES.length) };
    for (const { from, rows } of arbiterInputs(reading, candidates, settled)) {
      for (let row = 0; row * INPUTS < rows.length; row++) this.#weighToken(rows.subarray(row * INPUTS, (row + 1) * INPUTS), from + row, verdict);
    }
    return verdict;
  }

  #weighToken(inputs: Float32Array, token: number, verdict: Verdict): void {
    const hidden = this.#hiddenBias.slice();
    inputs.forEach((value, input) => {
      if (value === 0) return; // as most are
      const weights = this.#hidden[input]!;
      for (let unit = 0; unit < hidden.length; unit++) hidden[unit]! += value * weights[unit]!;
    });
    const [identifies, ...labels] = this.#out.map((weights, output) => weights.reduce((sum, weight, unit) => sum + weight * Math.max(0, hidden[unit]!), this.#outBias[output]!));
    verdict.identifying[token] = sigmoid(identifies! + LEAN);
    const most = Math.max(...labels);
    const shares = labels.map((label) => Math.exp(label - most));
    const sum = shares.reduce((total, share) => total + share, 0);
    verdict.labels.set(shares.map((share) => share / sum), token * LABEL_NAMES.length);
  }
}
