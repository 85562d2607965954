import type { Label } from '../label.ts';
import type { Segment, Stretch } from '../text.ts';
import type { Page } from './candidate.ts';
import { guessLanguage } from './language.ts';
import { undoSlips } from './ocr.ts';
import { closeSeams, type Seamless } from '../seams.ts';
import { countBefore } from '../sorted.ts';
import { matcherOf } from './patterns/matches.ts';
import { likelihoodOf, type NetworkReading } from './tagger/reading.ts';
import type { TaggedSpan } from './tagger/spans.ts';
import type { Tagger } from './tagger/tagger.ts';
import { isCapitalised, isUpper, tokenise } from './tokens.ts';
import { truecase } from './truecase.ts';
import { HOLDS_PLACE, unwrap } from './wraps.ts';

/** Segments as one text, and the way back. */
export interface JoinedSegments {
  page: Page;
  /** Cuts a stretch of the page where segments meet. Empty pieces are left out. */
  pieces(stretch: Stretch): (Stretch & { segment: Segment })[];
}

/** How a document is read. */
export interface Reading {
  /** Two-letter code; guessed from the text when absent. */
  lang?: string;
  tagger?: Tagger;
  /** What the tagger's network holds probable of the tokens of `writtenText` of the same segments. */
  network?: NetworkReading;
  /** What the user's own model found in `readableText` of the same segments. */
  model?: readonly TaggedSpan[];
}

/** Joins segments with line feeds, so that a label in one table cell stands directly before the value in the next, and closes the seams in their words. */
export function joinSegments(segments: readonly Segment[], reading: Reading = {}): JoinedSegments {
  const offsets: number[] = [];
  let length = 0;
  for (const segment of segments) {
    offsets.push(length);
    length += segment.text.length + 1;
  }
  const seamless = seamlessText(segments);
  const page = readPage(mended(seamless.text), reading);
  return {
    page,
    pieces(stretch) {
      const [start, end] = [seamless.origin(stretch.start), seamless.origin(stretch.end - 1) + 1];
      const pieces = [];
      for (let index = Math.max(0, countBefore(offsets.length, (at) => offsets[at]! <= start) - 1); index < segments.length && offsets[index]! < end; index++) {
        const segment = segments[index]!;
        const from = Math.max(0, start - offsets[index]!);
        const to = Math.min(segment.text.length, end - offsets[index]!);
        if (from < to) pieces.push({ segment, start: from, end: to });
      }
      return pieces;
    },
  };
}

function seamlessText(segments: readonly Segment[]): Seamless {
  return closeSeams(segments.map((segment) => segment.text).join('\n'));
}

function mended(text: string): string {
  return unwrap(undoSlips(text));
}

/** The text of a document as the tagger reads it: slips and line ends mended, in the case in which it was written. */
export function writtenText(segments: readonly Segment[]): string {
  return mended(seamlessText(segments).text);
}

/** The text of a document as detectors read it, slips and line ends mended and in its true case. What a model finds in it has the offsets that `Reading.model` asks for. */
export function readableText(segments: readonly Segment[], reading: Pick<Reading, 'lang' | 'tagger' | 'network'> = {}): string {
  return joinSegments(segments, reading).page.text.replaceAll(HOLDS_PLACE, ' ');
}

/** How far the tagger leans towards finding, in nats: it learnt from findings in which hardly anything identifies, and a missed name harms more than a blanked word. */
const LEAN = 0.5;

function readPage(written: string, { lang, tagger, network, model: modelled = [] }: Reading): Page {
  const tokens = tokenise(written);
  const language = lang ?? guessLanguage(tokens);
  const { spans: tagged, reading } = tagger?.read(written, { lean: LEAN, ...(network ? { network } : {}) }) ?? { spans: [] };
  const likelihood = likelihoodOf(network);
  if (hasCase(tokens)) return { text: written, written, tokens, matches: matcherOf(written), lang: language, tagged, reading, modelled, likelihood };
  const text = truecase(written, tokens, language, tagged.filter(({ label, confidence }) => NAMED.has(label) && confidence >= 0.5));
  return { text, written, tokens: tokenise(text), matches: matcherOf(text), lang: language, tagged, reading, modelled, likelihood };
}

/** Labels of the tagger whose words have capitals. */
const NAMED = new Set<Label>(['PATIENT', 'CLINICIAN', 'RELATIVE', 'ORG', 'LOCATION', 'DATE']);

/** Capitals carry meaning where some words are capitalised and most are not all in capitals. */
function hasCase(tokens: Page['tokens']): boolean {
  let lower = 0;
  let capitalised = 0;
  let upper = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 2) continue;
    if (isUpper(token.text)) upper++;
    else if (isCapitalised(token.text)) capitalised++;
    else lower++;
  }
  const words = lower + capitalised + upper;
  return words === 0 || (capitalised > words * 0.03 && upper < words * 0.75);
}
