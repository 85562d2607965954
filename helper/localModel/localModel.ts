import type { TaggedSpan } from '../../shared/report/detect.ts';
import type { ReadingWatch } from '../detection/detection.ts';
import { digestFile } from '../digest.ts';
import { ProblemError } from '../problem.ts';
import { readModelFolder } from './folder.ts';
import type { ModelLabels } from './labels.ts';
import { LabelSums } from './labelSums.ts';
import { Network } from './network.ts';
import { joinSpans } from './spans.ts';
import { ModelTokenizer, type Tokens } from './tokenizer.ts';
import { cutWindows } from './windows.ts';

/** Fewest tokens besides the special ones that a window must have room for. */
const SHORTEST = 8;

/**
 * A token-classification model of the user's own: a folder with an ONNX network, config.json and tokenizer.json. It is computed on this
 * machine's processor; nothing is ever downloaded.
 */
export class LocalModel {
  /** The model's own labels whose words stay in the text. */
  readonly staying: readonly string[];
  /** Where it was opened from. */
  readonly folder: string;
  readonly #file: string;
  readonly #labels: ModelLabels;
  readonly #tokenizer: ModelTokenizer;
  readonly #network: Network;
  #digest: Promise<string> | undefined;
  /** Tokens of a window, special ones left out. */
  readonly #capacity: number;

  private constructor(folder: string, file: string, labels: ModelLabels, tokenizer: ModelTokenizer, network: Network, capacity: number) {
    this.staying = labels.staying;
    this.folder = folder;
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
    return new LocalModel(folder, file, labels, tokenizer, network, capacity);
  }

  /** SHA-256 of the network's file in hex: which model it was. */
  digest(): Promise<string> {
    return (this.#digest ??= digestFile(this.#file));
  }

  /**
   * What the model takes for identifiers in a text, offsets in UTF-16 code units; time is linear in the length of the text.
   * @throws ProblemError `model-run`; the reason of the signal when it is aborted.
   */
  async find(text: string, watch: ReadingWatch = {}): Promise<TaggedSpan[]> {
    const tokens = await this.#tokenizer.tokenise(text);
    const values = await this.#probabilities(tokens, watch);
    return joinSpans(text, tokens, { labels: this.#labels.labels, values });
  }

  async #probabilities(tokens: Tokens, { signal, progress }: ReadingWatch): Promise<Float32Array> {
    const count = tokens.ids.length;
    const sums = new LabelSums(this.#labels, count);
    const windows = cutWindows(count, this.#capacity, (index) => tokens.starts[index]! > tokens.ends[index - 1]!);
    for (let first = 0; first < windows.length; first += this.#network.batch) {
      signal?.throwIfAborted();
      const batch = windows.slice(first, first + this.#network.batch);
      const sequences = batch.map(({ from, to }) => [...this.#tokenizer.before, ...tokens.ids.slice(from, to), ...this.#tokenizer.after]);
      const scores = await this.#network.run(sequences, this.#labels.classes.length);
      batch.forEach((window, row) => sums.add(window, scores[row]!, this.#tokenizer.before.length));
      progress?.((first + batch.length) / windows.length);
    }
    return sums.means();
  }
}
