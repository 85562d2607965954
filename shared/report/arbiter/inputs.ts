/**
 * What the arbiter sees of each token: what field and network hold of it, which detectors took it for what, what merging made of that, and what
 * it looks like; and of the tokens beside it a little of the same. Who changes these numbers trains again (`training/arbiter`).
 */
import { LABEL_NAMES } from '../../label.ts';
import { countBefore } from '../../sorted.ts';
import type { Stretch } from '../../text.ts';
import { SOURCES, type Candidate, type Source } from '../candidate.ts';
import { logOdds, type TextReading } from '../tagger/reading.ts';
import type { Tokens } from '../tagger/tokens.ts';
import type { Word } from '../tagger/word.ts';

/** Detectors whose word counts; those that the arbiter never met are not weighed: the user's own model, and names in scripts that neither tagger nor network reads. */
const WEIGHED: readonly Source[] = SOURCES.filter((source) => source !== 'model' && source !== 'script');

/** How many log-odds, in nats, count as one. */
const NATS = 5;

/** Where a row of a token's numbers holds what. */
const AT = layout({ readings: 3, isSettled: 1, isCandidate: 1, lineEnd: 1, form: 9, settled: 3, elsewhere: 2, sources: WEIGHED.length, candidates: LABEL_NAMES.length, settledLabels: LABEL_NAMES.length, gaps: 3, modes: 3, lists: 9, networkLabels: LABEL_NAMES.length });

/** The first numbers of a row are also seen of so many tokens to each side. */
const SEEN_BESIDE = AT.settled;
const BESIDE = 3;

/** Numbers a token. */
export const INPUTS = AT.end + 2 * BESIDE * SEEN_BESIDE;

function layout<Part extends string>(widths: Record<Part, number>): Record<Part | 'end', number> {
  let end = 0;
  const places = Object.fromEntries(Object.entries<number>(widths).map(([name, width]) => [name, (end += width) - width]));
  return { ...places, end } as Record<Part | 'end', number>;
}

/** A text that field and network have read. */
export type ReadText = TextReading & { network: NonNullable<TextReading['network']> };

/** Whether the network has read the text too: the arbiter weighs no other. */
export function isRead(reading: TextReading | undefined): reading is ReadText {
  return reading?.network !== undefined;
}

/** Tokens that are described at once, so that memory does not grow with the text. */
const BLOCK = 1024;

/** The numbers of some tokens that stand in a row. */
export interface InputBlock {
  /** The first of the tokens. */
  from: number;
  /** `INPUTS` numbers for each, one after the other. */
  rows: Float32Array;
}

/** What the arbiter sees of the tokens of a text. @param settled what merging made of the candidates. */
export function* arbiterInputs(reading: ReadText, candidates: readonly Candidate[], settled: readonly Candidate[]): Generator<InputBlock> {
  const { count } = reading.tokens;
  const elsewhere = readElsewhere(reading);
  const found = byBlock(reading.tokens, candidates);
  const kept = byBlock(reading.tokens, settled);
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(count, from + BLOCK);
    const [first, last] = [from - BESIDE, to + BESIDE];
    const rows = new Float32Array((last - first) * INPUTS);
    const rowOf = (token: number): Float32Array => rows.subarray((token - first) * INPUTS, (token - first + 1) * INPUTS);
    const within = (candidate: Candidate, describe: (token: number) => void): void => {
      const [start, end] = tokensOf(reading.tokens, candidate);
      for (let token = Math.max(start, first); token < Math.min(end, last); token++) describe(token);
    };
    for (let token = first; token < last; token++) describeToken(rowOf(token), reading, token, elsewhere);
    for (const candidate of found[from / BLOCK]!) within(candidate, (token) => { describeCandidate(rowOf(token), candidate); });
    for (const candidate of kept[from / BLOCK]!) within(candidate, (token) => { describeSettled(rowOf(token), candidate, reading.tokens, token); });
    for (let token = from; token < to; token++) lookBeside(rows, token - first);
    yield { from, rows: rows.subarray(BESIDE * INPUTS, rows.length - BESIDE * INPUTS) };
  }
}

/** Less probable than this, and found by no detector, a token is nothing; the arbiter took none of 31,000 such. */
const LEAST_SUSPECT = logOdds(0.005) / NATS;

/** Whether anything speaks for the token whose row begins at `at`. */
export function isSuspected(rows: Float32Array, at: number): boolean {
  return rows[at + AT.isCandidate] === 1 || rows[at + AT.readings + 2]! > LEAST_SUSPECT;
}

/** The tokens that a stretch touches, end exclusive. */
export function tokensOf(tokens: Tokens, { start, end }: Stretch): [from: number, to: number] {
  return [countBefore(tokens.count, (token) => tokens.ends[token]! <= start), countBefore(tokens.count, (token) => tokens.starts[token]! < end)];
}

/** For each block the candidates that touch it or the tokens beside it. */
function byBlock(tokens: Tokens, candidates: readonly Candidate[]): Candidate[][] {
  const blocks = Array.from({ length: Math.ceil(tokens.count / BLOCK) }, (): Candidate[] => []);
  for (const candidate of candidates) {
    const [from, to] = tokensOf(tokens, candidate);
    const last = Math.min(blocks.length - 1, Math.floor((to - 1 + BESIDE) / BLOCK));
    for (let block = Math.max(0, Math.floor((from - BESIDE) / BLOCK)); block <= last; block++) blocks[block]!.push(candidate);
  }
  return blocks;
}

/** Copies into a row what is seen of the rows beside it. */
function lookBeside(rows: Float32Array, row: number): void {
  let at = row * INPUTS + AT.end;
  for (let beside = -BESIDE; beside <= BESIDE; beside++) {
    if (beside === 0) continue;
    const other = (row + beside) * INPUTS;
    rows.copyWithin(at, other, other + SEEN_BESIDE);
    at += SEEN_BESIDE;
  }
}

/** Whether a word stands elsewhere in the text, and how probable it is at most that it identifies there. */
type Elsewhere = (token: number) => number | undefined;

function readElsewhere({ tokens, joint }: ReadText): Elsewhere {
  /** By word: the token that is likeliest to identify, and the next. */
  const best = new Map<string, [first: number, second: number | undefined]>();
  const likelier = (one: number, other: number | undefined): boolean => other === undefined || joint.identifying[one]! > joint.identifying[other]!;
  for (let token = 0; token < tokens.count; token++) {
    const { kind, text } = tokens.words[token]!;
    if (kind === 'newline' || kind === 'mark' || text.length < 2) continue;
    const known = best.get(text.toLowerCase());
    if (!known) best.set(text.toLowerCase(), [token, undefined]);
    else if (likelier(token, known[0])) best.set(text.toLowerCase(), [token, known[0]]);
    else if (likelier(token, known[1])) known[1] = token;
  }
  return (token) => {
    const known = best.get(tokens.words[token]!.text.toLowerCase());
    const other = known?.[0] === token ? known[1] : known?.[0];
    return other === undefined ? undefined : joint.identifying[other]!;
  };
}

function describeToken(row: Float32Array, { tokens, field, network, joint }: ReadText, token: number, elsewhere: Elsewhere): void {
  const word = tokens.words[token];
  if (!word || word.kind === 'newline') return describeNothing(row);
  row[AT.readings] = logOdds(field.identifying[token]!) / NATS;
  row[AT.readings + 1] = logOdds(network.identifying[token]!) / NATS;
  row[AT.readings + 2] = logOdds(joint.identifying[token]!) / NATS;
  describeForm(row, word);
  const there = elsewhere(token);
  if (there !== undefined) row.set([1, logOdds(there) / NATS], AT.elsewhere);
  row[AT.gaps + tokens.gaps[token]!] = 1;
  row[AT.modes + tokens.modes[token]!] = 1;
  if (word.kind === 'letters') for (let list = 0; list < 8; list++) row[AT.lists + list] = (word.lists >> list) & 1;
  if (word.kind === 'letters' && word.lists === 0) row[AT.lists + 8] = 1;
  row.set(network.labels[token]!, AT.networkLabels);
}

/** A line end, or what lies before and behind the text. */
function describeNothing(row: Float32Array): void {
  row.fill(logOdds(0) / NATS, AT.readings, AT.readings + 3);
  row[AT.lineEnd] = 1;
}

/** What a word looks like: capital, capitals, digits, one character, a mark, a stop, a joining mark, a colon, how long. */
function describeForm(row: Float32Array, { kind, text }: Word): void {
  const first = text.charAt(0);
  const form = AT.form;
  if (first !== first.toLowerCase()) {
    row[form] = 1;
    if (text.length > 1 && text === text.toUpperCase()) row[form + 1] = 1;
  }
  if (kind === 'digits') row[form + 2] = 1;
  if (text.length === 1) row[form + 3] = 1;
  if (kind === 'mark') row[form + 4] = 1;
  if (text === '.' || text === ',') row[form + 5] = 1;
  if (text === '-' || text === '/') row[form + 6] = 1;
  if (text === ':') row[form + 7] = 1;
  row[form + 8] = text.length / 10;
}

function describeCandidate(row: Float32Array, { source, label, confidence }: Candidate): void {
  const place = WEIGHED.indexOf(source);
  if (place < 0) return;
  row[AT.isCandidate] = 1;
  raise(row, AT.sources + place, confidence);
  raise(row, AT.candidates + LABEL_NAMES.indexOf(label), confidence);
}

function describeSettled(row: Float32Array, { start, end, label, confidence }: Candidate, tokens: Tokens, token: number): void {
  row[AT.isSettled] = 1;
  row.set([confidence, start >= tokens.starts[token]! ? 1 : 0, end <= tokens.ends[token]! ? 1 : 0], AT.settled);
  row[AT.settledLabels + LABEL_NAMES.indexOf(label)] = 1;
}

function raise(row: Float32Array, at: number, value: number): void {
  row[at] = Math.max(row[at]!, value);
}
