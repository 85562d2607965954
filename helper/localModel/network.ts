import { availableParallelism } from 'node:os';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ProblemError } from '../problem.ts';

/** What a network may ask for of a sequence of tokens, by the names that Optimum gives its inputs: the id, whether it is no padding, which of two texts it belongs to. */
const INPUTS: Record<string, (id: number, present: boolean) => number> = {
  input_ids: (id) => id,
  attention_mask: (_, present) => (present ? 1 : 0),
  token_type_ids: () => 0,
};

/** Integers of either width, as the network declares its inputs. */
const INTEGERS = {
  int64: (values: readonly number[], shape: readonly number[]) => new Tensor('int64', BigInt64Array.from(values, BigInt), shape),
  int32: (values: readonly number[], shape: readonly number[]) => new Tensor('int32', Int32Array.from(values), shape),
};
type Integer = keyof typeof INTEGERS;

/** Sequences that are computed together. */
const BATCH = 4;

/** More threads than this gain little, and other programs want theirs. */
const MOST_THREADS = 4;

/** A token-classification network: sequences of token ids in, one score a token and class out. */
export class Network {
  /** Sequences a run, at most. */
  readonly batch: number;
  /** The one length that the network reads, where it was exported for one. */
  readonly length: number | undefined;
  readonly #session: InferenceSession;
  readonly #inputs: readonly { name: string; type: Integer }[];
  readonly #padding: number;

  private constructor(session: InferenceSession, padding: number) {
    const inputs = session.inputMetadata.map((input) => {
      if (!input.isTensor || !(input.name in INPUTS) || !(input.type in INTEGERS)) {
        throw new ProblemError('model-inputs', `The local model asks for an input that CaseVeil cannot give (${input.name.slice(0, 40)}). Export it for token classification, with the inputs input_ids, attention_mask and token_type_ids.`);
      }
      return { name: input.name, type: input.type as Integer, shape: input.shape };
    });
    const [batch, length] = inputs[0]?.shape ?? [];
    this.#session = session;
    this.#inputs = inputs;
    this.#padding = padding;
    this.batch = typeof batch === 'number' && batch > 0 ? batch : BATCH;
    this.length = typeof length === 'number' && length > 0 ? length : undefined;
  }

  /**
   * @param file ONNX; weights in a file beside it are found. @param padding the id that fills short sequences up.
   * @throws ProblemError `model-network`, `model-inputs`.
   */
  static async open(file: string, padding: number): Promise<Network> {
    let session;
    try {
      session = await InferenceSession.create(file, {
        intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
        interOpNumThreads: 1,
        executionProviders: ['cpu'],
        logSeverityLevel: 4,
      });
    } catch {
      throw new ProblemError('model-network', 'The network of the local model cannot be opened: it is damaged, incomplete (a file of weights may be missing beside it) or of a newer kind. Copy or export it again.');
    }
    return new Network(session, padding);
  }

  /**
   * @param sequences at most `batch` of them, none longer than `length`.
   * @returns for each its scores, `classes` numbers a token. @throws ProblemError `model-run`, `model-output`.
   */
  async run(sequences: readonly (readonly number[])[], classes: number): Promise<Float32Array[]> {
    const length = this.length ?? Math.max(...sequences.map((sequence) => sequence.length));
    // A network of a fixed size wants all its rows.
    const rows = this.length === undefined ? sequences : Array.from({ length: this.batch }, (_, row) => sequences[row] ?? []);
    const shape = [rows.length, length];
    const feeds = Object.fromEntries(this.#inputs.map(({ name, type }) => {
      const values = rows.flatMap((row) => Array.from({ length }, (_, at) => INPUTS[name]!(row[at] ?? this.#padding, at < row.length)));
      return [name, INTEGERS[type](values, shape)];
    }));
    const output = await this.#compute(feeds);
    if (output.type !== 'float32' || output.dims.length !== 3 || output.dims[1] !== length) {
      throw new ProblemError('model-output', 'The local model does not give one score a word and label in single precision. Export it for token classification, in float32 or quantized to int8.');
    }
    if (output.dims[2] !== classes) throw new ProblemError('model-output', 'The local model gives another number of labels than its config.json names. Take both files from the same place.');
    const scores = output.data as Float32Array;
    return sequences.map((sequence, row) => scores.slice(row * length * classes, (row * length + sequence.length) * classes));
  }

  async #compute(feeds: Record<string, Tensor>): Promise<Tensor> {
    try {
      const outputs = await this.#session.run(feeds);
      return (outputs['logits'] ?? outputs[this.#session.outputNames[0]!]) as Tensor;
    } catch {
      throw new ProblemError('model-run', 'The local model could not be computed. Its tokenizer.json may belong to another model, or the memory of this computer is too small for it.');
    }
  }
}
