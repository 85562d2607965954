import type { KnownValue } from '../../shared/text.ts';
import { plain } from '../../shared/identity/normalise.ts';
import { isAnnotation, isHarmless } from './harmlessText.ts';
import type { Box } from './fill.ts';

/** A line of text in a frame, as the text finder gives it. */
export interface FoundLine {
  box: Box;
  /** Empty where nothing could be read. */
  text: string;
  /** Certainty of `text`, 0 to 1. */
  confidence: number;
  /** Certainty that there is text at all, 0 to 1. */
  score: number;
}

export interface JudgedLine extends FoundLine {
  /** A label of `shared/label.ts`, or `UNREADABLE`, `UNKNOWN TEXT`, `TEXT`. */
  label: string;
  redact: boolean;
}

/** What the report engine says of the lines of one frame, read together: which of them hold an identifier. */
export type Identify = (lines: readonly string[]) => { line: number; label: string }[];

/** Below this, a reading is a guess. */
const READABLE = 0.6;

/** From this on, the finder is sure that an unreadable place is text; below, it hides one only beside an identifier. */
const SURELY_TEXT = 0.7;

/** How far from an identifier an unreadable place is taken for a part of it, in line heights. */
const NEAR = 2.5;

/**
 * Decides about each line of a frame under the policy `identifiers`: known values (in spellings that a reader of pixels mistakes) and what
 * the report engine finds go; markers, scales, measurements and technique stay; text that is unreadable or not understood goes.
 */
export function judgeLines(lines: readonly FoundLine[], known: readonly KnownValue[], identify: Identify): JudgedLine[] {
  const found = new Map(identify(lines.map(({ text }) => text)).map(({ line, label }) => [line, label]));
  const needles = known.flatMap(needlesOf);
  const judged = lines.map((line, index): JudgedLine => {
    const label = matchKnown(line.text, needles) ?? (isAnnotation(line.text) ? undefined : found.get(index));
    if (label) return { ...line, label, redact: true };
    if (isHarmless(line.text) && line.text.trim() !== '' && line.confidence >= READABLE) return { ...line, label: 'TEXT', redact: false };
    if (line.confidence < READABLE || line.text.trim() === '') return { ...line, label: 'UNREADABLE', redact: line.score >= SURELY_TEXT };
    return { ...line, label: 'UNKNOWN TEXT', redact: true };
  });
  const identifiers = judged.filter(({ label }) => label !== 'TEXT' && label !== 'UNREADABLE');
  return judged.map((line) => (line.label === 'UNREADABLE' && identifiers.some((other) => isNear(line.box, other.box)) ? { ...line, redact: true } : line));
}

/** A form of a known value, as letters and digits whose look-alikes are one; short ones must be read exactly. */
interface Needle {
  label: string;
  folded: string;
  exact: string;
}

const SHORTEST_FOLDED = 4;

/** Characters that a reader of pixels mixes up, folded to one of them. */
const LOOKALIKES: Record<string, string> = { o: '0', q: '0', d: '0', i: '1', l: '1', j: '1', t: '1', z: '2', s: '5', g: '6', b: '8' };

function fold(text: string): string {
  return plain(text).replace(/ /g, '').replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

const SHORTEST_NAME = 3;
const SHORTEST_CODE = 4;

/** Names are looked for part by part; dates in the orders that devices write; everything else as a whole. */
function needlesOf({ label, text }: KnownValue): Needle[] {
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (date) {
    const [, year, month, day] = date as unknown as [string, string, string, string];
    return [`${year}${month}${day}`, `${day}${month}${year}`, `${month}${day}${year}`].map((form) => ({ label, folded: fold(form), exact: form }));
  }
  if (['PATIENT', 'CLINICIAN', 'RELATIVE'].includes(label)) {
    return plain(text).split(' ').filter((part) => part.length >= SHORTEST_NAME).map((part) => ({ label, folded: fold(part), exact: part }));
  }
  const folded = fold(text);
  return folded.length >= SHORTEST_CODE ? [{ label, folded, exact: plain(text) }] : [];
}

/** The label of the known value that the line holds, one misread character in six allowed. */
function matchKnown(text: string, needles: readonly Needle[]): string | undefined {
  const words = text.split(/[\s,;:^=/()[\]]+/).map(fold).filter((word) => word !== '');
  const whole = fold(text);
  const spelled = plain(text).split(' ');
  return needles.find(({ folded, exact }) => {
    if (folded.length < SHORTEST_FOLDED) return spelled.includes(exact);
    if (folded.length >= 5 && whole.includes(folded)) return true;
    const errors = Math.floor(folded.length / 6);
    return words.some((word) => Math.abs(word.length - folded.length) <= errors && distance(word, folded, errors) <= errors);
  })?.label;
}

/** Levenshtein distance, or more than `most` when it is greater. */
function distance(a: string, b: string, most: number): number {
  if (most === 0) return a === b ? 0 : 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row[j] = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    previous = row;
  }
  return previous[b.length]!;
}

function isNear(a: Box, b: Box): boolean {
  const reach = NEAR * Math.min(b.width, b.height);
  return a.x < b.x + b.width + reach && b.x < a.x + a.width + reach && a.y < b.y + b.height + reach && b.y < a.y + a.height + reach;
}
