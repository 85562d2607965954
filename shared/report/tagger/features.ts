/**
 * What the tagger looks at, as hashes. Training and tagging call the same functions, so they cannot drift apart.
 *
 * Features of one word at a place relative to the token (`wordFeatures`) depend on nothing else, so their summed scores
 * are remembered per word; features of the surroundings (`contextFeatures`) are looked up for every token.
 */
import { mix } from './hash.ts';
import { GAPS, type Tokens } from './tokens.ts';
import type { CaseMode, Word } from './word.ts';

/** Places of the word window, from three tokens before to three after, then the bag of words further to the left. */
export const PLACES = [-3, -2, -1, 0, 1, 2, 3] as const;
export const BAG_PLACE = PLACES.length;
export const BAG = { from: 4, to: 8 } as const;
export const PLACE_COUNT = PLACES.length + 1;

/** Beyond the ends of a text stands this hash. */
const EDGE = 0x5bd1e995;

/** Room for the features of a word at a place, or of the context of a token. */
export const MOST_FEATURES = 128;

/** A growing list of hashes that is filled anew for each token. */
export class FeatureList {
  readonly hashes = new Int32Array(MOST_FEATURES);
  count = 0;
  add(template: number, value: number): void {
    this.hashes[this.count++] = mix(template, value);
  }
  clear(): void {
    this.count = 0;
  }
}

/** Features of `word` seen at a place of the window (an index into PLACES, or BAG_PLACE). */
export function wordFeatures(word: Word, mode: CaseMode, place: number, list: FeatureList): void {
  const template = (place + 1) * 64;
  list.add(template, word.norm);
  if (place === BAG_PLACE) return;
  const distance = Math.abs(PLACES[place]!);
  if (distance <= 2) {
    list.add(template + 1, word.shapes[mode]);
    list.add(template + 24, mix(word.lists, word.shapes[mode]));
  }
  if (word.kind === 'digits') list.add(template + 2, word.range);
  if (distance <= 1) {
    for (let n = distance === 0 ? 0 : 2; n < word.suffixes.length; n++) list.add(template + 8 + n, word.suffixes[n]!);
  }
  if (distance === 0) {
    for (let n = 0; n < word.prefixes.length; n++) list.add(template + 16 + n, word.prefixes[n]!);
    list.add(template + 3, mix(word.norm, word.shapes[mode]));
    // In a text of one case the last letters must carry what the capital carries elsewhere.
    if (mode !== 0 && word.suffixes.length > 2) list.add(template + 4 + mode, word.suffixes[2]!);
  }
}

/** The field label that a token follows in its line, found while walking the line from left to right. */
export interface LineLabel {
  last: number;
  lastTwo: number;
  distance: number;
}

const CONTEXT = 4096;

/** Tokens of a run that are looked at behind a token. */
const CHUNK_LOOK = 12;

/** Features of token `i` that join several words, the run it belongs to and what stands around that, its line and its label. */
export function contextFeatures(tokens: Tokens, i: number, line: { from: number; to: number }, label: LineLabel, list: FeatureList): void {
  const mode = tokens.modes[i] as CaseMode;
  const n0 = tokens.words[i]!.norm;
  const n1 = normAt(tokens, i + 1);
  const n2 = normAt(tokens, i + 2);
  const p1 = normAt(tokens, i - 1);
  const p2 = normAt(tokens, i - 2);
  const p3 = normAt(tokens, i - 3);
  const s0 = shapeAt(tokens, i, mode);
  const sn = shapeAt(tokens, i + 1, mode);
  const sp = shapeAt(tokens, i - 1, mode);
  const before = mix(p2, p1);
  list.add(CONTEXT, mix(p1, n0));
  list.add(CONTEXT + 1, mix(n0, n1));
  list.add(CONTEXT + 2, before);
  list.add(CONTEXT + 3, mix(n1, n2));
  list.add(CONTEXT + 4, mix(mix(sp, s0), sn));
  list.add(CONTEXT + 5, mix(p1, s0));
  list.add(CONTEXT + 6, mix(s0, n1));
  list.add(CONTEXT + 7, mix(before, s0));
  list.add(CONTEXT + 8, mix(mix(p3, before), s0));
  const form = mix(tokens.chunkForms[i]!, tokens.chunkPlaces[i]!);
  list.add(CONTEXT + 9, form);
  list.add(CONTEXT + 10, mix(form, label.last));
  const gapAfter = i + 1 < line.to ? tokens.gaps[i + 1]! : GAPS.wide + 1;
  const gapBefore = i > line.from ? tokens.gaps[i]! : GAPS.wide + 1;
  list.add(CONTEXT + 11, mix(s0, gapBefore * 4 + gapAfter));
  list.add(CONTEXT + 12, mix(label.last, label.distance));
  list.add(CONTEXT + 13, label.lastTwo);
  list.add(CONTEXT + 14, mix(label.lastTwo, s0));
  list.add(CONTEXT + 15, mix(mix(bucket(i - line.from), bucket(line.to - line.from)), s0));
  const x0 = endingAt(tokens, i);
  list.add(CONTEXT + 16, mix(endingAt(tokens, i - 1), x0));
  list.add(CONTEXT + 17, mix(x0, endingAt(tokens, i + 1)));
  const known = mix(listsAt(tokens, i), s0);
  const knownAround = mix(mix(listsAt(tokens, i - 1), known), listsAt(tokens, i + 1));
  list.add(CONTEXT + 18, knownAround);
  list.add(CONTEXT + 19, mix(p1, known));
  list.add(CONTEXT + 20, mix(known, n1));
  list.add(CONTEXT + 21, mix(before, known));
  list.add(CONTEXT + 22, mix(mix(listsAt(tokens, i - 2), knownAround), listsAt(tokens, i + 2)));
  const [start, end] = chunkAround(tokens, i);
  list.add(CONTEXT + 23, mix(normAt(tokens, start - 1), form));
  list.add(CONTEXT + 24, mix(form, normAt(tokens, end)));
  list.add(CONTEXT + 25, mix(tokens.chunkForms[start - 1] ?? EDGE, form));
  list.add(CONTEXT + 26, mix(form, tokens.chunkForms[end] ?? EDGE));
  const opening = tokens.words[line.from]!.norm;
  list.add(CONTEXT + 27, mix(opening, s0));
  list.add(CONTEXT + 28, mix(opening, mix(bucket(i - line.from), s0)));
  list.add(CONTEXT + 29, mix(mix(bucket(tokens.count - line.to), bucket(line.to - line.from)), s0));
}

/** Tokens of the run without spaces around token `i`, as far as it is looked at: from, and to, end exclusive. */
function chunkAround(tokens: Tokens, i: number): [from: number, to: number] {
  let end = i + 1;
  while (end < tokens.count && end - i < CHUNK_LOOK && tokens.chunkPlaces[end]! > tokens.chunkPlaces[end - 1]!) end++;
  return [i - tokens.chunkPlaces[i]!, end];
}

function normAt(tokens: Tokens, i: number): number {
  return i < 0 || i >= tokens.count ? EDGE : tokens.words[i]!.norm;
}

function shapeAt(tokens: Tokens, i: number, mode: CaseMode): number {
  return i < 0 || i >= tokens.count ? EDGE : tokens.words[i]!.shapes[mode];
}

/** The word lists that know a token: how a word that nobody knows is told from an ordinary one. */
function listsAt(tokens: Tokens, i: number): number {
  return i < 0 || i >= tokens.count ? EDGE : tokens.words[i]!.lists;
}

/** Hash of the last three letters, or of the whole of a shorter word. */
function endingAt(tokens: Tokens, i: number): number {
  if (i < 0 || i >= tokens.count) return EDGE;
  const word = tokens.words[i]!;
  return word.suffixes[2] ?? word.norm;
}

function bucket(n: number): number {
  return n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : n < 25 ? 6 : 7;
}

const COLON = ':';

/** Walks the lines of a text; `visit` is called for each token that can bear a label, with its line and field label. */
export function eachLine(tokens: Tokens, visit: (from: number, to: number) => void): void {
  let from = 0;
  while (from < tokens.count) {
    let to = from;
    while (to < tokens.count && tokens.words[to]!.kind !== 'newline') to++;
    if (to > from) visit(from, to);
    from = to + 1;
  }
}

/** The label that is in force at the start of a line: that of the line before, when it ended with a colon. */
export function labelAtLineStart(tokens: Tokens, from: number): LineLabel {
  const colon = from - 2;
  if (colon > 0 && tokens.words[colon]!.text === COLON) return labelBefore(tokens, colon, 20);
  return { last: 0, lastTwo: 0, distance: 0 };
}

/** Moves the label on past token `i`: a colon (not that of a clock time) begins a new one. */
export function advanceLabel(tokens: Tokens, i: number, label: LineLabel): LineLabel {
  if (tokens.words[i]!.text === COLON && !isClock(tokens, i)) return labelBefore(tokens, i, 0);
  if (label.last !== 0) label.distance = Math.min(label.distance + 1, label.distance >= 20 ? 28 : 8);
  return label;
}

function isClock(tokens: Tokens, i: number): boolean {
  return tokens.words[i - 1]?.kind === 'digits' && tokens.words[i + 1]?.kind === 'digits' && tokens.gaps[i + 1] === GAPS.none;
}

function labelBefore(tokens: Tokens, colon: number, distance: number): LineLabel {
  const found: number[] = [];
  for (let i = colon - 1; i >= 0 && i >= colon - 6 && found.length < 2; i--) {
    const word = tokens.words[i]!;
    if (word.kind === 'newline') break;
    if (word.kind === 'letters') found.push(word.norm);
  }
  const last = found[0] ?? EDGE;
  return { last, lastTwo: mix(found[1] ?? 0, last), distance };
}
