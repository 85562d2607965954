/** What becomes of the settled candidates of a text by the arbiter's verdict: edges move, stretches go or come, labels change. */
import { isProven, type Candidate, type Page, type Source } from '../candidate.ts';
import { identifiesNobody } from '../detectors/tagged.ts';
import { isProtected } from '../protection.ts';
import { tokenAt } from '../tokens.ts';
import { GAPS } from '../tagger/tokens.ts';
import type { Arbiter, Verdict } from './arbiter.ts';
import { tokensOf, type ReadText } from './inputs.ts';
import { nameAll } from './naming.ts';

/** Sources that find the whole of a value by its form. */
const FIXED: ReadonlySet<Source> = new Set(['date', 'age', 'contact']);

/** From this probability on, a token is taken for a piece of an identifier. */
const TAKEN = 0.5;

/** Marks that close a sentence or a clause. */
const CLOSING = /^[.,;:]$/;

/** A dot behind so many letters may be theirs: `J.`, `Sr.` */
const LONGEST_ABBREVIATION = 2;

/**
 * The candidates by the arbiter's verdict, in order. One that it does not believe stays, for the reviewer to see, with a low confidence.
 * @param candidates all that was found. @param settled what merging made of it, in order, none overlapping another.
 */
export function judge(page: Page, reading: ReadText, arbiter: Arbiter, candidates: readonly Candidate[], settled: readonly Candidate[]): Candidate[] {
  return new Judgement(page, reading, arbiter.weigh(reading, candidates, settled), candidates, settled).candidates();
}

/** Two neighbours as one, with source and reason of `main`. */
function joined(before: Candidate, after: Candidate, main: Candidate): Candidate {
  return { ...main, start: before.start, end: after.end, confidence: Math.max(before.confidence, after.confidence) };
}

class Judgement {
  readonly #page: Page;
  readonly #reading: ReadText;
  readonly #verdict: Verdict;
  readonly #settled: readonly Candidate[];
  /** By token, 1 or 0: whether it is a piece of an identifier, and whether it is one that no settled candidate holds. */
  readonly #taken: Uint8Array;
  readonly #free: Uint8Array;

  constructor(page: Page, reading: ReadText, verdict: Verdict, candidates: readonly Candidate[], settled: readonly Candidate[]) {
    const { tokens } = reading;
    this.#page = page;
    this.#reading = reading;
    this.#verdict = verdict;
    this.#settled = settled;
    this.#taken = Uint8Array.from(verdict.identifying, (probability, token) => (probability >= TAKEN && tokens.words[token]!.kind !== 'newline' ? 1 : 0));
    this.#free = this.#taken.slice();
    for (const candidate of settled) this.#free.fill(0, ...tokensOf(tokens, candidate));
    for (const candidate of candidates) if (isProven(candidate)) this.#taken.fill(1, ...tokensOf(tokens, candidate));
  }

  candidates(): Candidate[] {
    const fitted = this.#settled.map((candidate) => this.#fit(candidate));
    const overlooked = new Set(this.#overlooked());
    const spans = [...fitted, ...overlooked].sort((a, b) => a.start - b.start);
    const judged: Candidate[] = [];
    nameAll(this.#page.text, this.#reading.tokens, this.#verdict, spans).forEach((candidate, index) => {
      const isNew = overlooked.has(spans[index]!);
      const before = judged.at(-1);
      // Two of one label that merging left apart, it parted by their forms.
      const isParted = !isNew && spans[index - 1]?.label === spans[index]!.label && !overlooked.has(spans[index - 1]!);
      if (before && !isParted && this.#isOne(before, candidate)) judged[judged.length - 1] = joined(before, candidate, isNew ? before : candidate);
      else if (!isNew || this.#isTenable(candidate)) judged.push(candidate);
    });
    return judged;
  }

  /** Whether two candidates are pieces of one value: no more than a space parts them, and the second begins nothing. */
  #isOne(before: Candidate, candidate: Candidate): boolean {
    const [first] = tokensOf(this.#reading.tokens, candidate);
    const believed = before.confidence >= TAKEN && candidate.confidence >= TAKEN;
    return believed && before.label === candidate.label && /^ ?$/.test(this.#page.text.slice(before.end, candidate.start)) && this.#goesOn(first);
  }

  /** The candidate without the words at its edges that are not taken, with those beside it that are; doubted where none is. */
  #fit(candidate: Candidate): Candidate {
    const { tokens } = this.#reading;
    const [from, to] = tokensOf(tokens, candidate);
    let [first, end] = [from, to];
    while (first < to && !this.#taken[first]) first++;
    if (first === to) return { ...candidate, confidence: Math.min(candidate.confidence, this.#probability(from, to)) };
    if (FIXED.has(candidate.source)) return { ...candidate, confidence: Math.max(TAKEN, this.#probability(from, to)) };
    while (!this.#taken[end - 1]) end--;
    if (first === from) while (first > 0 && this.#free[first - 1] && this.#goesOn(first)) this.#free[--first] = 0;
    if (end === to) end = this.#endOfFree(to);
    this.#free.fill(0, to, end);
    return {
      ...candidate,
      start: first === from ? candidate.start : tokens.starts[first]!,
      end: end === to ? candidate.end : tokens.ends[end - 1]!,
      confidence: isProven(candidate) ? candidate.confidence : Math.max(TAKEN, this.#probability(first, end)),
    };
  }

  /** What no detector found, or only what was dropped when they were merged. */
  #overlooked(): Candidate[] {
    const { tokens } = this.#reading;
    const found: Candidate[] = [];
    for (let from = 0, to = 1; from < tokens.count; from = to, to = from + 1) {
      if (!this.#free[from] || CLOSING.test(tokens.words[from]!.text)) continue;
      to = this.#endOfFree(to);
      if (tokens.words.slice(from, to).every(({ kind }) => kind === 'mark')) continue;
      found.push({ start: tokens.starts[from]!, end: tokens.ends[to - 1]!, label: 'ID', source: 'tagger', confidence: this.#probability(from, to), reason: 'reads like one in its context' });
    }
    return found;
  }

  #isTenable(candidate: Candidate): boolean {
    const { tokens } = this.#page;
    const from = tokenAt(tokens, candidate.start);
    const to = tokenAt(tokens, candidate.end);
    return to > from && !identifiesNobody(this.#page, from, to, candidate.label, candidate.confidence) && !isProtected(this.#page, candidate);
  }

  /** Where the free tokens end that go on from a token; the mark that closes a sentence or a clause is none of them. */
  #endOfFree(from: number): number {
    const { tokens } = this.#reading;
    let end = from;
    while (end < tokens.count && this.#free[end] && this.#goesOn(end)) end++;
    const before = tokens.words[end - 2];
    const closes = CLOSING.test(tokens.words[end - 1]!.text) && before !== undefined && !(before.kind === 'letters' && before.text.length <= LONGEST_ABBREVIATION);
    return closes && end > from ? end - 1 : end;
  }

  /** Whether a token belongs to what the one before it belongs to. */
  #goesOn(token: number): boolean {
    const { tokens, joint } = this.#reading;
    return tokens.gaps[token] !== GAPS.wide && joint.beginning[token]! < joint.identifying[token]! / 2;
  }

  #probability(from: number, to: number): number {
    return Math.max(0, ...this.#verdict.identifying.subarray(from, to));
  }
}
