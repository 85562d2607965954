/** What taggers hold probable of each token of a text: of one tagger, and of two together. */
import { countBefore } from '../../sorted.ts';
import type { Tokens } from './tokens.ts';

/** What is probable of each token of a text or of a run of it, 0 to 1. */
export interface Reading {
  /** That it belongs to an identifier. */
  identifying: Float32Array;
  /** That an identifier begins with it. */
  beginning: Float32Array;
  /** That it belongs to one of each label, in the order of the tagger's labels. */
  labels: Float32Array[];
}

/** A text as it was read: by the tagger's field, by its network where one read it, and by both together. */
export interface TextReading {
  tokens: Tokens;
  field: Reading;
  network: Reading | undefined;
  joint: Reading;
}

/** What a network read, and where: the tokens' first UTF-16 code units in the text. */
export interface NetworkReading extends Reading {
  starts: Int32Array;
}

/** A reading in which nothing identifies. @param count of the tokens. @param labels how many there are. */
export function emptyReading(count: number, labels: number): Reading {
  const none = new Float32Array(labels);
  return { identifying: new Float32Array(count), beginning: new Float32Array(count), labels: new Array<Float32Array>(count).fill(none) };
}

/** Writes the reading of a run into that of the text. @param from the run's first token. */
export function insertReading(reading: Reading, from: number, run: Reading): void {
  reading.identifying.set(run.identifying, from);
  reading.beginning.set(run.beginning, from);
  run.labels.forEach((labels, i) => { reading.labels[from + i] = labels; });
}

/**
 * How far the field and the network together lean towards finding, in nats; chosen on the labelled reports in `bench/reports/read`, so
 * that no more of the other text is changed than by the field alone.
 */
const LEAN = 0.85;

/** How much the network's word counts beside the field's; chosen with the lean. */
const TRUST = 0.75;

/** How sure a tagger can be of a token, in nats: neither outvotes the other where both have seen something. */
const SUREST = 9;

/**
 * Two taggers' readings of the same tokens as one: the weighted mean of their log-odds that a token identifies, and the mean of what each holds of its
 * label and of its beginning, where it holds that the token identifies at all.
 * @throws RangeError when they are of different texts.
 */
export function joinReadings(field: Reading, network: Reading): Reading {
  if (field.identifying.length !== network.identifying.length) throw new RangeError('The network has read another text than the tagger.');
  const identifying = field.identifying.map((probability, i) => sigmoid((1 - TRUST) * logOdds(probability) + TRUST * logOdds(network.identifying[i]!) + LEAN));
  const shares = identifying.map((probability, i) => probability / Math.max(1e-9, field.identifying[i]! + network.identifying[i]!));
  return {
    identifying,
    beginning: shares.map((share, i) => share * (field.beginning[i]! + network.beginning[i]!)),
    labels: field.labels.map((labels, i) => labels.map((probability, label) => shares[i]! * (probability + network.labels[i]![label]!))),
  };
}

/** How probable a reading holds it at most that a token within a stretch identifies; 1 everywhere without one. */
export function likelihoodOf(reading: NetworkReading | undefined): (start: number, end: number) => number {
  if (!reading) return () => 1;
  const { starts, identifying } = reading;
  return (start, end) => {
    let most = 0;
    // The last token that begins at the stretch or before it, and those up to its end.
    for (let at = Math.max(0, countBefore(starts.length, (index) => starts[index]! <= start) - 1); at < starts.length && starts[at]! < end; at++) most = Math.max(most, identifying[at]!);
    return most;
  };
}

/** In nats, within what a tagger can be sure of. */
export function logOdds(probability: number): number {
  return Math.max(-SUREST, Math.min(SUREST, Math.log(Math.max(probability, 1e-9) / Math.max(1 - probability, 1e-9))));
}

/** The probability of log-odds in nats. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
