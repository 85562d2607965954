import { existsSync } from 'node:fs';
import path from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { LABEL_NAMES } from '../../shared/label.ts';
import { WORD_WIDTH, tokenNumbers, wordNumbers } from '../../shared/report/tagger/networkInputs.ts';
import type { NetworkReading } from '../../shared/report/tagger/reading.ts';
import { OUTSIDE, TagSet } from '../../shared/report/tagger/tagset.ts';
import { Lexicon, tokenise, type Tokens } from '../../shared/report/tagger/tokens.ts';
import type { Word } from '../../shared/report/tagger/word.ts';
import { weight, type Window } from '../localModel/windows.ts';
import type { ReadingWatch } from './detection.ts';
import { packageRoot } from '../packageRoot.ts';
import { ProblemError } from '../problem.ts';

/** Tokens that are read at once, as while learning; and how many of them, at least, the next window reads again. */
const WINDOW = 512;
const OVERLAP = 64;

/** Windows that are computed together: memory stays bounded, and weights are fetched once for all of them. */
const BATCH = 4;

const TAGS = new TagSet(LABEL_NAMES);

type Runtime = typeof import('onnxruntime-node');

/** The network that reads reports together with the trained tagger (`models/tagger.onnx`). It is computed on one thread of this machine's processor. */
export class TaggerNetwork {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  readonly #lexicon = new Lexicon();

  private constructor(runtime: Runtime, session: InferenceSession) {
    this.#runtime = runtime;
    this.#session = session;
  }

  /** @returns undefined where the file or what computes it is not installed. @throws ProblemError `tagger-network` when the file is damaged. */
  static async open(file: string): Promise<TaggerNetwork | undefined> {
    const runtime = existsSync(file) ? await import('onnxruntime-node').catch(() => undefined) : undefined;
    if (!runtime) return undefined;
    try {
      const session = await runtime.InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1, executionProviders: ['cpu'], logSeverityLevel: 4 });
      return new TaggerNetwork(runtime, session);
    } catch {
      throw new ProblemError('tagger-network', 'A file of this installation of CaseVeil is damaged (models/tagger.onnx). Install CaseVeil again.');
    }
  }

  /**
   * What the network holds probable of each token of a text; time is linear in its length.
   * @throws the reason of `signal` when it is aborted.
   */
  async read(text: string, { signal, progress }: ReadingWatch = {}): Promise<NetworkReading> {
    const tokens = tokenise(text, this.#lexicon);
    const sums = new Float32Array(tokens.count * TAGS.size);
    const windows = equalWindows(tokens.count);
    for (let first = 0; first < windows.length; first += BATCH) {
      signal?.throwIfAborted();
      const batch = windows.slice(first, first + BATCH);
      const probabilities = await this.#compute(tokens, batch);
      batch.forEach((window, row) => addWindow(sums, window, probabilities, row, tokens.count));
      progress?.((first + batch.length) / windows.length);
    }
    return readingOf(tokens, sums);
  }

  /** The probability of each tag, window by window and token by token. */
  async #compute(tokens: Tokens, windows: readonly Window[]): Promise<Float32Array> {
    const width = windows[0]!.to - windows[0]!.from;
    const columns = { word: new Int32Array(windows.length * width), mode: new Int32Array(windows.length * width), form: new Int32Array(windows.length * width), place: new Int32Array(windows.length * width) };
    const words = new Map<Word, number>();
    windows.forEach(({ from }, row) => {
      for (let at = 0; at < width; at++) {
        const word = tokens.words[from + at]!;
        const number = words.get(word) ?? words.size;
        words.set(word, number);
        const cell = row * width + at;
        columns.word[cell] = number;
        [columns.mode[cell], columns.form[cell], columns.place[cell]] = tokenNumbers(tokens, from + at);
      }
    });
    const tensor = (values: Int32Array, dims: number[]): Tensor => new this.#runtime.Tensor('int32', values, dims);
    const { probabilities } = await this.#session.run({
      rows: tensor(Int32Array.from([...words.keys()].flatMap(wordNumbers)), [words.size, WORD_WIDTH]),
      ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, tensor(values, [windows.length, width])])),
    });
    return probabilities!.data as Float32Array;
  }
}

const opened = new Map<string, Promise<TaggerNetwork | undefined>>();

/** The network that comes with CaseVeil, opened once a process; undefined in an installation without it, where the tagger reads alone. */
export function openTaggerNetwork(): Promise<TaggerNetwork | undefined> {
  const file = path.join(packageRoot(), 'models', 'tagger.onnx');
  if (!opened.has(file)) opened.set(file, TaggerNetwork.open(file));
  return opened.get(file)!;
}

/** Windows of one width over all tokens, evenly spread, so that they can be computed together. */
export function equalWindows(count: number): Window[] {
  if (count === 0) return [];
  const width = Math.min(count, WINDOW);
  const steps = Math.ceil((count - width) / (WINDOW - OVERLAP));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const from = steps === 0 ? 0 : Math.floor((index * (count - width)) / steps);
    return { from, to: from + width };
  });
}

/** Adds what a window says, the more the further a token stands from where the window was cut. @param row of the window in its batch. */
function addWindow(sums: Float32Array, window: Window, probabilities: Float32Array, row: number, count: number): void {
  const width = window.to - window.from;
  for (let token = window.from; token < window.to; token++) {
    const share = weight(window, token, count);
    const from = (row * width + token - window.from) * TAGS.size;
    for (let tag = 0; tag < TAGS.size; tag++) sums[token * TAGS.size + tag]! += share * probabilities[from + tag]!;
  }
}

/** @param sums for each token its tags' probabilities, times one number. A line end identifies nobody. */
function readingOf(tokens: Tokens, sums: Float32Array): NetworkReading {
  const reading: NetworkReading = { starts: tokens.starts, identifying: new Float32Array(tokens.count), beginning: new Float32Array(tokens.count), labels: [] };
  for (let i = 0; i < tokens.count; i++) {
    const tags = sums.subarray(i * TAGS.size, (i + 1) * TAGS.size);
    const labels = new Float32Array(TAGS.labels.length);
    reading.labels.push(labels);
    if (tokens.words[i]!.kind === 'newline') continue;
    const sum = tags.reduce((total, value) => total + value, 0);
    reading.identifying[i] = 1 - tags[OUTSIDE]! / sum;
    for (let tag = OUTSIDE + 1; tag < TAGS.size; tag++) {
      labels[TAGS.labelIndex(tag)]! += tags[tag]! / sum;
      if (!TAGS.isInside(tag)) reading.beginning[i]! += tags[tag]! / sum;
    }
  }
  return reading;
}
