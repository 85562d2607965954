import type { ModelLabels } from './labels.ts';
import { weight, type Window } from './windows.ts';

/** The probabilities of our labels for each token of a text, gathered over the windows that read it. */
export class LabelSums {
  readonly #values: Float32Array;
  readonly #weights: Float32Array;
  /** For each class of the network the column of its label, if it has one. */
  readonly #classes: readonly { column: number | undefined; begins: boolean }[];
  readonly #width: number;

  /** @param count of the tokens. */
  constructor({ classes, labels }: ModelLabels, count: number) {
    this.#width = labels.length + 1;
    this.#values = new Float32Array(count * this.#width);
    this.#weights = new Float32Array(count);
    this.#classes = classes.map(({ label, begins }) => ({ column: label && labels.indexOf(label), begins }));
  }

  /** @param scores of the window's tokens and the special ones around them, one a class, before softmax. @param skip special tokens before. */
  add(window: Window, scores: Float32Array, skip: number): void {
    const classes = this.#classes.length;
    for (let token = window.from; token < window.to; token++) {
      const from = (skip + token - window.from) * classes;
      const share = weight(window, token, this.#weights.length);
      this.#weights[token]! += share;
      this.#addToken(token * this.#width, softmax(scores.subarray(from, from + classes)), share);
    }
  }

  #addToken(at: number, probabilities: Float32Array, share: number): void {
    this.#classes.forEach(({ column, begins }, index) => {
      if (column === undefined) return;
      this.#values[at + column]! += probabilities[index]! * share;
      if (begins) this.#values[at + this.#width - 1]! += probabilities[index]! * share;
    });
  }

  /** The means over the windows, in the form of `TokenProbabilities.values`. */
  means(): Float32Array {
    return this.#values.map((value, at) => value / this.#weights[Math.floor(at / this.#width)]!);
  }
}

function softmax(scores: Float32Array): Float32Array {
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}
