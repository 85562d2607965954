import type { KnownValue } from '../../shared/text.ts';
import { isAnnotation, isHarmless } from './harmlessText.ts';
import type { Box } from './fill.ts';
import { matchesKnown } from './text/known.ts';
import type { Placed } from './text/levelled.ts';

/** A line of text in a frame, as the text finder gives it. */
export interface FoundLine extends Placed {
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
export const READABLE = 0.6;

/** From this on, the finder is sure that an unreadable place is text; below, it hides one only beside an identifier. */
const SURELY_TEXT = 0.9;

/** Letters this high, in pixels, are read with ease: an unreadable place of that height is anatomy. */
const LARGE = 40;

/** How far from an identifier an unreadable place is taken for a part of it, in line heights. */
const NEAR = 2.5;

/**
 * Decides about each line of a frame under the policy `identifiers`: known values (in spellings that a reader of pixels mistakes) and what
 * the report engine finds go; markers, scales, measurements and technique stay; text that is unreadable or not understood goes.
 * @param hidesUnread whether an unreadable place goes by itself. In slices straight from a scanner it is nearly always anatomy: there it goes
 * only beside an identifier.
 */
export function judgeLines(lines: readonly FoundLine[], known: readonly KnownValue[], identify: Identify, hidesUnread = true): JudgedLine[] {
  const found = new Map(identify(lines.map(({ text }) => text)).map(({ line, label }) => [line, label]));
  const judged = lines.map((line, index): JudgedLine => {
    const label = matchesKnown(line.text, known)?.label ?? (isAnnotation(line.text) ? undefined : found.get(index));
    if (label) return { ...line, label, redact: true };
    if (isHarmless(line.text) && line.text.trim() !== '' && line.confidence >= READABLE) return { ...line, label: 'TEXT', redact: false };
    if (line.confidence < READABLE || line.text.trim() === '') return { ...line, label: 'UNREADABLE', redact: hidesUnread && line.score >= SURELY_TEXT && Math.min(line.box.width, line.box.height) < LARGE };
    return { ...line, label: 'UNKNOWN TEXT', redact: true };
  });
  const identifiers = judged.filter(({ label }) => label !== 'TEXT' && label !== 'UNREADABLE');
  return judged.map((line) => (line.label === 'UNREADABLE' && identifiers.some((other) => isNear(line.box, other.box)) ? { ...line, redact: true } : line));
}

function isNear(a: Box, b: Box): boolean {
  const reach = NEAR * Math.min(b.width, b.height);
  return a.x < b.x + b.width + reach && b.x < a.x + a.width + reach && a.y < b.y + b.height + reach && b.y < a.y + a.height + reach;
}
