import { CODES, PEOPLE, PLACES, type Label } from '../../shared/label.ts';
import type { TaggedSpan } from '../../shared/report/detect.ts';
import type { Tokens } from './tokenizer.ts';

/** What a model says of each token of a text. */
export interface TokenProbabilities {
  labels: readonly Label[];
  /** `labels.length + 1` numbers a token: the probability of each label, and that an identifier begins here by the model's own marks. */
  values: Float32Array;
}

/** A run of letters and digits, or one other character. */
interface Word {
  start: number;
  end: number;
  isMark: boolean;
  /** White space before it: none, or a space, or more than a name has in it. */
  gap: 'none' | 'space' | 'wide';
  /** Probability of each label; empty where no token covers the word. */
  labels: Float32Array;
  begins: number;
  /** Probability that it identifies at all. */
  identifies: number;
}

/** Likelier than not part of an identifier. */
const LEAST = 0.5;

/** Joins sub-words to words and words to identifiers. A word is identified when it is likelier one of any label than none; its label is settled over the whole. */
export function joinSpans(text: string, tokens: Tokens, probabilities: TokenProbabilities): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let words: Word[] = [];
  let bridge: Word | undefined;
  const close = (): void => {
    if (words.length > 0) spans.push(asSpan(words, probabilities.labels));
    words = [];
    bridge = undefined;
  };
  for (const word of readWords(text, tokens, probabilities)) {
    const before = words.at(-1);
    if (word.identifies >= LEAST) {
      if (before && !goesOn(before, word, bridge, probabilities.labels)) close();
      words.push(word);
      bridge = undefined;
    } else if (before && word.isMark && word.gap === 'none' && !bridge) bridge = word;
    else close();
  }
  close();
  return spans;
}

/** Whether a word belongs to the same identifier as the one before, perhaps over a mark that is glued to both: `O'Neill`, `12/03`. */
function goesOn(before: Word, word: Word, bridge: Word | undefined, labels: readonly Label[]): boolean {
  if (word.gap === 'none') return bridge === undefined || kindOf(before, labels) === kindOf(word, labels);
  return word.gap === 'space' && bridge === undefined && kindOf(before, labels) === kindOf(word, labels) && word.begins < word.identifies / 2;
}

const KINDS: readonly ReadonlySet<Label>[] = [PEOPLE, PLACES, CODES];

/** Labels that one model takes for one another within one identifier. */
function kindOf({ labels: values }: Word, labels: readonly Label[]): ReadonlySet<Label> | Label {
  const label = labels[likeliest(values)]!;
  return KINDS.find((kind) => kind.has(label)) ?? label;
}

function asSpan(words: readonly Word[], labels: readonly Label[]): TaggedSpan {
  const sums = new Float32Array(labels.length);
  for (const word of words) for (let index = 0; index < sums.length; index++) sums[index]! += word.labels[index]!;
  // A comma or hyphen within a name says little.
  const telling = words.some(({ isMark }) => !isMark) ? words.filter(({ isMark }) => !isMark) : words;
  return { start: words[0]!.start, end: words.at(-1)!.end, label: labels[likeliest(sums)]!, confidence: telling.reduce((least, { identifies }) => Math.min(least, identifies), 1) };
}

function likeliest(values: Float32Array): number {
  return values.reduce((best, value, index) => (value > values[best]! ? index : best), 0);
}

const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * The words of a text, each with what is said of its first sub-word or, where that identifies more, the mean of all: many models
 * learnt the first alone, and what they say of the others means little; a miss harms more than a word too many.
 */
function* readWords(text: string, tokens: Tokens, { labels, values }: TokenProbabilities): Generator<Word> {
  const width = labels.length + 1;
  let first = 0;
  let position = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    while (first < tokens.ids.length && tokens.ends[first]! <= start) first++;
    const covering: number[] = [];
    for (let at = first; at < tokens.ids.length && tokens.starts[at]! < end; at++) {
      if (tokens.ends[at]! > Math.max(start, tokens.starts[at]!)) covering.push(at);
    }
    const opening = rowOf(covering[0], values, width);
    const all = meanOf(covering, values, width);
    const said = identifying(opening) >= identifying(all) ? opening : all;
    const space = text.slice(position, start);
    yield {
      start,
      end,
      isMark: !/^[\p{L}\p{M}\p{N}]/u.test(match[0]),
      gap: space === '' ? 'none' : /^[^\S\n\t]$/.test(space) ? 'space' : 'wide',
      labels: said.subarray(0, labels.length),
      begins: said[labels.length]!,
      identifies: identifying(said),
    };
    position = end;
  }
}

/** What is said of one token; nothing where there is none. */
function rowOf(token: number | undefined, values: Float32Array, width: number): Float32Array {
  return token === undefined ? new Float32Array(width) : values.subarray(token * width, (token + 1) * width);
}

function meanOf(tokens: readonly number[], values: Float32Array, width: number): Float32Array {
  const means = new Float32Array(width);
  for (const token of tokens) rowOf(token, values, width).forEach((value, index) => (means[index]! += value / tokens.length));
  return means;
}

/** The sum over all labels; the last number is no label. */
function identifying(row: Float32Array): number {
  return row.subarray(0, -1).reduce((sum, value) => sum + value, 0);
}
