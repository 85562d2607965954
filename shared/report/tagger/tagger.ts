/**
 * The trained tagger: a linear-chain conditional random field over hashed features, learnt by `training/tagger`.
 * It finds people, places, institutions, dates and numbers by what they look like and what stands around them;
 * the detectors of `shared/report` decide what becomes of its candidates.
 */
import type { Label } from '../../label.ts';
import { BAG, BAG_PLACE, FeatureList, PLACES, PLACE_COUNT, advanceLabel, contextFeatures, eachLine, labelAtLineStart, wordFeatures } from './features.ts';
import { FeatureTable, UNIT_BITS, UNIT_MASK } from './featureTable.ts';
import { Lattice } from './lattice.ts';
import { emptyReading, insertReading, joinReadings, type Reading, type TextReading } from './reading.ts';
import { collectSpans, type TaggedSpan } from './spans.ts';
import { FORBIDDEN, readWeights, type Weights } from './weights.ts';
import { OUTSIDE } from './tagset.ts';
import { Lexicon, tokenise, type Tokens } from './tokens.ts';
import type { CaseMode, Word, WordScores } from './word.ts';

export interface TagOptions {
  /** Lean towards finding more: nats added to every tag other than "outside". Default 0. */
  lean?: number;
  /**
   * What the network (`networkInputs.ts`) holds probable of the tokens of the same text, in the order of `labels`; both are then read
   * together.
   */
  network?: Reading;
}

/** A trained sequence tagger, as the report engine asks it: spans of one text, and what they go by. */
export interface Tagger {
  read(text: string, options?: TagOptions): { spans: readonly TaggedSpan[]; reading?: TextReading };
}

/** Lead of "outside" in nats, from the words around a token alone, above which its context is not looked at. */
const DOUBT = 6;

/** Adds the scores that a word has at a place to a sum. */
function addScores(sum: Int32Array, scores: WordScores, place: number): void {
  const end = scores[place + 1]!;
  for (let at = scores[place]!; at < end; at++) sum[scores[at]! & UNIT_MASK]! += scores[at]! >> UNIT_BITS;
}

/** How far "outside" leads every tag that the token may have; inside tags count only when the token before is open. */
function outsideLead(tags: Int32Array, open: boolean): number {
  let best = tags[1]!;
  for (let tag = open ? 2 : 3; tag < tags.length; tag += open ? 1 : 2) if (tags[tag]! > best) best = tags[tag]!;
  return tags[OUTSIDE]! - best;
}

/**
 * Makes a tagger from the bytes of a weights file (`models/tagger.bin`).
 * @throws WeightsError when the bytes are no such file.
 */
export function loadTagger<L extends string = Label>(bytes: Uint8Array): FieldTagger<L> {
  return new FieldTagger<L>(readWeights(bytes));
}

class FieldTagger<L extends string> {
  readonly labels: readonly L[];
  private readonly lexicon = new Lexicon();
  private readonly table: FeatureTable;
  private readonly lattice: Lattice;
  private readonly features = new FeatureList();
  /** Sums of the units of one token, and a 0 behind them; and what they make of its tags. */
  private readonly sum: Int32Array;
  private readonly tags: Int32Array;
  private scores = new Float32Array(0);

  constructor(private readonly weights: Weights) {
    this.labels = weights.tags.labels as L[];
    this.table = new FeatureTable(weights);
    this.sum = new Int32Array(weights.tags.units + 1);
    this.tags = new Int32Array(weights.tags.size);
    const transitions = Float32Array.from(weights.transitions, (value) => (value <= FORBIDDEN ? -Infinity : value * weights.scale));
    this.lattice = new Lattice(weights.tags, transitions);
  }

  /**
   * Finds identifiers in one text. Linear in its length; no state is kept between texts but the analysis of words.
   * @throws RangeError when the network has read another text.
   */
  read(text: string, { lean = 0, network }: TagOptions = {}): { spans: TaggedSpan<L>[]; reading: TextReading } {
    const tokens = tokenise(text, this.lexicon);
    const field = this.readTokens(tokens, lean);
    const joint = network ? joinReadings(field, network) : field;
    return { spans: collectSpans(tokens, joint, this.labels), reading: { tokens, field, network, joint } };
  }

  private readTokens(tokens: Tokens, lean: number): Reading {
    const reading = emptyReading(tokens.count, this.labels.length);
    eachLine(tokens, (from, to) => {
      this.scoreLine(tokens, from, to, lean);
      this.lattice.load(this.scores, to - from);
      for (const run of this.lattice.openRuns(to - from)) insertReading(reading, from + run.from, this.lattice.decode(this.scores, run));
    });
    return reading;
  }

  /**
   * Fills `scores` with the sum of the weights of each token's features, in nats. Where the words around a
   * token leave no doubt that it is outside, as with most tokens, the costlier features of its context are not looked up.
   */
  private scoreLine(tokens: Tokens, from: number, to: number, lean: number): void {
    const { scale, tags: set } = this.weights;
    const { size } = set;
    if (this.scores.length < (to - from) * size) this.scores = new Float32Array((to - from) * size * 2);
    const { scores, sum, tags } = this;
    const doubt = (DOUBT + lean) / scale;
    let label = labelAtLineStart(tokens, from);
    let open = false;
    for (let i = from; i < to; i++) {
      sum.fill(0);
      for (let place = 0; place < PLACES.length; place++) this.addWord(tokens, i + PLACES[place]!, place);
      for (let back = BAG.from; back <= BAG.to; back++) this.addWord(tokens, i - back, BAG_PLACE);
      set.score(sum, tags);
      if (outsideLead(tags, open) < doubt) {
        this.features.clear();
        contextFeatures(tokens, i, { from, to }, label, this.features);
        this.addFeatures(sum);
        set.score(sum, tags);
      }
      open = outsideLead(tags, open) < doubt;
      const row = (i - from) * size;
      for (let tag = 0; tag < size; tag++) scores[row + tag] = tags[tag]! * scale + (tag === OUTSIDE ? 0 : lean);
      label = advanceLabel(tokens, i, label);
    }
  }

  private addWord(tokens: Tokens, i: number, place: number): void {
    if (i < 0 || i >= tokens.count) return;
    const word = tokens.words[i]!;
    const mode = tokens.modes[i] as CaseMode;
    addScores(this.sum, (word.scores[mode] ??= this.scoreWord(word, mode)), place);
  }

  /** Scores of a word at every place of the window; kept with the word. */
  private scoreWord(word: Word, mode: CaseMode): WordScores {
    const scores = new Array<number>(PLACE_COUNT + 1).fill(PLACE_COUNT + 1);
    const sum = new Int32Array(this.sum.length);
    for (let place = 0; place < PLACE_COUNT; place++) {
      sum.fill(0);
      this.features.clear();
      wordFeatures(word, mode, place, this.features);
      this.addFeatures(sum);
      for (let unit = 0; unit < sum.length; unit++) if (sum[unit] !== 0) scores.push(sum[unit]! * (1 << UNIT_BITS) + unit);
      scores[place + 1] = scores.length;
    }
    return Int32Array.from(scores);
  }

  /** Adds the weights of the listed features to a sum. */
  private addFeatures(sum: Int32Array): void {
    this.table.add(this.features.hashes, this.features.count, sum);
  }
}
