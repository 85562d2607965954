import type { TaggedSpan } from '../../shared/report/detect.ts';
import { digestFile } from '../digest.ts';
import { ProblemError } from '../problem.ts';
import { readModelFolder } from './folder.ts';
import type { ModelLabels } from './labels.ts';
import { Network } from './network.ts';
import { joinSpans } from './spans.ts';
import { ModelTokenizer, type Tokens } from './tokenizer.ts';
import { cutWindows, weight, type Window } from './windows.ts';

/** Fewest tokens besides the special ones that a window must have room for. */
const SHORTEST = 8;

/**
 * A token-classification model of the user's own: a folder with an ONNX network, config.json and tokenizer.json. It is computed on this
 * machine's processor; nothing is ever downloaded.
 */
export class LocalModel {
  /** The model's own labels whose words stay in the text. */
  readonly staying: readonly string[];
  readonly #file: string;
  readonly #labels: ModelLabels;
  readonly #tokenizer: ModelTokenizer;
  readonly #network: Network;
  #digest: Promise<string> | undefined;
  /** Tokens of a window, special ones left out. */
  readonly #capacity: number;

  private constructor(file: string, labels: ModelLabels, tokenizer: ModelTokenizer, network: Network, capacity: number) {
    this.staying = labels.staying;
    this.#file = file;
    this.#labels = labels;
    this.#tokenizer = tokenizer;
    this.#network = network;
    this.#capacity = capacity;
  }

  /** @throws ProblemError in the user's words where the folder, its files, labels, tokenizer or network will not do. */
  static async open(folder: string): Promise<LocalModel> {
    const { network: file, tokenizer: json, labels, longest, padding } = readModelFolder(folder);
    const tokenizer = await ModelTokenizer.open(json);
    const network = await Network.open(file, padding);
    const capacity = Math.min(longest, network.length ?? longest) - tokenizer.before.length - tokenizer.after.length;
    if (capacity < SHORTEST) throw new ProblemError('model-inputs', 'The local model reads too few words at once. Export it without a fixed length, or with at least 128 tokens.');
    // A first run tells whether the files belong together.
    await network.run([[...tokenizer.before, ...tokenizer.after, padding]], labels.classes.length);
    return new LocalModel(file, labels, tokenizer, network, capacity);
  }

  /** SHA-256 of the network's file in hex: which model it was. */
  digest(): Promise<string> {
    return (this.#digest ??= digestFile(this.#file));
  }

  /**
   * What the model takes for identifiers in a text, offsets in UTF-16 code units; time is linear in the length of the text.
   * @throws ProblemError `model-run`; the reason of `signal` when it is aborted.
   */
  async find(text: string, signal?: AbortSignal): Promise<TaggedSpan[]> {
    const tokens = await this.#tokenizer.tokenise(text);
    const values = await this.#probabilities(tokens, signal);
    return joinSpans(text, tokens, { labels: this.#labels.labels, values });
  }

  async #probabilities(tokens: Tokens, signal?: AbortSignal): Promise<Float32Array> {
    const count = tokens.ids.length;
    const sums = new LabelSums(this.#labels, count);
    const windows = cutWindows(count, this.#capacity, (index) => tokens.starts[index]! > tokens.ends[index - 1]!);
    for (let first = 0; first < windows.length; first += this.#network.batch) {
      signal?.throwIfAborted();
      const batch = windows.slice(first, first + this.#network.batch);
      const sequences = batch.map(({ from, to }) => [...this.#tokenizer.before, ...tokens.ids.slice(from, to), ...this.#tokenizer.after]);
      const scores = await this.#network.run(sequences, this.#labels.classes.length);
      batch.forEach((window, row) => sums.add(window, scores[row]!, this.#tokenizer.before.length));
    }
    return sums.means();
  }
}

/** The probabilities of our labels for each token, gathered over the windows that read it. */
class LabelSums {
  readonly #values: Float32Array;
  readonly #weights: Float32Array;
  readonly #classes: readonly { column: number; begins: boolean }[];
  readonly #width: number;

  constructor({ classes, labels }: ModelLabels, count: number) {
    this.#width = labels.length + 1;
    this.#values = new Float32Array(count * this.#width);
    this.#weights = new Float32Array(count);
    this.#classes = classes.map(({ label, begins }) => ({ column: label ? labels.indexOf(label) : -1, begins }));
  }

  /** @param scores of the window's tokens and the special ones around them, before softmax. @param skip special tokens before. */
  add(window: Window, scores: Float32Array, skip: number): void {
    const classes = this.#classes;
    for (let index = window.from; index < window.to; index++) {
      const row = scores.subarray((skip + index - window.from) * classes.length, (skip + index - window.from + 1) * classes.length);
      const highest = Math.max(...row);
      const exponentials = row.map((score) => Math.exp(score - highest));
      const share = weight(window, index, this.#weights.length) / exponentials.reduce((sum, value) => sum + value, 0);
      this.#weights[index]! += weight(window, index, this.#weights.length);
      const at = index * this.#width;
      classes.forEach(({ column, begins }, at_) => {
        if (column < 0) return;
        this.#values[at + column]! += exponentials[at_]! * share;
        if (begins) this.#values[at + this.#width - 1]! += exponentials[at_]! * share;
      });
    }
  }

  /** `labels.length + 1` numbers a token. */
  means(): Float32Array {
    return this.#values.map((value, at) => value / this.#weights[Math.floor(at / this.#width)]!);
  }
}
