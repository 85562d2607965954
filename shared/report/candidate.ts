import type { Label } from '../label.ts';
import type { Stretch } from '../text.ts';
import type { Matcher } from './patterns/matches.ts';
import type { TextReading } from './tagger/reading.ts';
import type { TaggedSpan } from './tagger/spans.ts';
import type { Token } from './tokens.ts';

/** Something that may identify, as one detector sees it; merging decides. Its place is one of the page's text. */
export interface Candidate extends Stretch {
  label: Label;
  source: Source;
  /** 0 to 1. */
  confidence: number;
  /** In words a reviewer understands, without the value itself. */
  reason: string;
  /** What it goes by, where later steps ask for that. */
  by?: Basis;
}

/**
 * What tells a candidate. `courtesy`: a title such as “Mr”, which anybody may have. `spelling`: its letters one by one. `postcode`: the form of one, beside
 * which a town stands. `hl7`: its field in a message, whatever a reader of sentences makes of it. `login`: a word
 * that says who signed, typed or printed.
 */
export type Basis = 'courtesy' | 'spelling' | 'postcode' | 'hl7' | 'login';

/** The detectors, strongest evidence first: where two disagree about one stretch of text, the earlier wins. */
export const SOURCES = [
  'web-address', 'known-value', 'checksum', 'labelled-field', 'contact', 'date', 'age', 'number', 'address', 'script', 'person', 'institution', 'place', 'model', 'tagger', 'given-name', 'second-pass',
] as const;
export type Source = (typeof SOURCES)[number];

/** A document as the detectors read it: all its segments joined by line feeds, tokenised once. */
export interface Page {
  /** The text in its true case: as written, or as it would have been written where all of it is in one case. */
  text: string;
  /** The same text as it was written, of the same length. */
  written: string;
  tokens: readonly Token[];
  /** Finds patterns in `text`. */
  matches: Matcher;
  /** Two-letter code of the language that the document is mostly written in. */
  lang: string;
  /** What the trained tagger takes for identifiers. */
  tagged: readonly TaggedSpan[];
  /** What the tagger holds probable of each token of `written`; undefined without one. */
  reading: TextReading | undefined;
  /** What the user's own model takes for identifiers. */
  modelled: readonly TaggedSpan[];
  /** How probable the tagger's network holds it at most that something within a stretch identifies; 1 where none read the text. */
  likelihood(start: number, end: number): number;
}

/** The sources that learnt from texts what an identifier reads like. */
export const LEARNT: ReadonlySet<Source> = new Set(['tagger', 'model']);

/** From here on a candidate is believed at all, and a name is certain enough for its words and initials to be believed elsewhere. */
export const BELIEVED = 0.5;
export const CERTAIN = 0.7;

/** Sources that prove what they find. The user's own model and names in other scripts the arbiter has never met. */
const PROVEN: ReadonlySet<Source> = new Set(['known-value', 'checksum', 'web-address', 'model', 'script']);

/** Whether no word of a candidate is outvoted or left out. */
export function isProven({ source, by }: Candidate): boolean {
  return by === 'hl7' || by === 'login' || PROVEN.has(source);
}

/** A person's name as a candidate. */
export function person({ start, end }: Stretch, label: Label, confidence: number, reason: string): Candidate {
  return { start, end, label, source: 'person', confidence, reason };
}

/** A postcode as a candidate. */
export function postcode(start: number, end: number, confidence: number): Candidate {
  return { ...place(start, end, 'address', confidence, 'reads as a postcode'), by: 'postcode' };
}

/** A place as a candidate. */
export function place(start: number, end: number, source: Source, confidence: number, reason: string): Candidate {
  return { start, end, label: 'LOCATION', source, confidence, reason };
}
