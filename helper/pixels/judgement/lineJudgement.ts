import { PEOPLE } from '../../../shared/label.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { isAnnotation, isExamination, isHarmless } from './harmlessText.ts';
import type { Box } from '../image/box.ts';
import { isUnread, partsThatAreRead, partsThatStay, type Run, type Stretch, type Surroundings } from './mixedLine.ts';
import { matchesInitials, matchesKnown } from './knownValue.ts';
import { holdsInitials, isSideMarker, positioningRuns } from './radiograph.ts';
import type { Placed } from '../text/levelled.ts';
import { boxAlong, READABLE, thicknessOf, type Part, type Rotation } from '../text/textLine.ts';

/** A line of text in a frame, as the text finder gives it. */
export interface FoundLine extends Placed {
  /** Empty where nothing could be read. */
  text: string;
  /** Certainty of `text`, 0 to 1. */
  confidence: number;
  /** Certainty that there is text at all, 0 to 1. */
  score: number;
  rotation: Rotation;
  /** What gaps of the ink set apart, in the order of the text. */
  parts: readonly Part[];
}

export interface JudgedLine extends FoundLine {
  /** A label of `shared/label.ts`, or `UNREADABLE`, `UNKNOWN TEXT`, `TEXT`. */
  label: string;
  redact: boolean;
}

/** What the report engine says of the lines of one frame, read together: where they hold an identifier. */
export type Identify = (lines: readonly string[]) => (Stretch & { line: number })[];

/** Nothing stays of a line that goes unless it is read as well as this. */
const CLEARLY_READ = 0.85;

/** From this on, the finder is sure that an unreadable place is text; below, it hides one only beside an identifier. */
const SURELY_TEXT = 0.9;

/** Letters this high, in pixels, are read with ease: an unreadable place of that height is anatomy. */
const LARGE = 40;

/** How far from an identifier an unreadable place is taken for a part of it, in line heights. */
const NEAR = 2.5;

/** In a slice of a scanner, a part of an identifier is as thick as the identifier but for this factor: all else beside it is anatomy. */
const AS_THICK = 2;

/** How strictly lines are judged. */
export interface Strictness extends Surroundings {
  /** Whether an unreadable place goes by itself. In slices of a scanner it is nearly always anatomy: there it goes only beside an identifier. */
  hidesUnread: boolean;
}

/**
 * Decides about each line of a frame under the policy `identifiers`: known values (in spellings that a reader of pixels mistakes) and what
 * the report engine finds go; markers, scales, measurements and technique stay, on the line of an identifier too; text that is unreadable or
 * not understood goes.
 */
export function judgeLines(lines: readonly FoundLine[], known: readonly KnownValue[], identify: Identify, { hidesUnread, ...surroundings }: Strictness = { hidesUnread: true, keepsClocks: true }): JudgedLine[] {
  const found = identify(lines.map(({ text }) => text));
  const judged = lines.flatMap((line, index) => {
    const stretches = found.filter((stretch) => stretch.line === index);
    const whole = judgeLine(line, known, stretches, hidesUnread);
    if (whole.label === 'TEXT' && line.parts.some(isUnread)) return withMarks(unreadable(line, hidesUnread), partsThatAreRead(line.parts));
    if (surroundings.radiograph && whole.label === 'UNREADABLE' && isSideMarker(line)) return [{ ...whole, label: 'TEXT', redact: false }];
    const clear = line.confidence >= CLEARLY_READ;
    if (surroundings.radiograph && whole.label !== 'UNREADABLE' && holdsInitials(line.text) && !matchesKnown(line.text, known)) return withMarks({ ...whole, label: 'CLINICIAN', redact: true }, clear ? positioningRuns(line.text, line.parts) : []);
    return whole.redact && clear ? withMarks(whole, partsThatStay(line.text, line.parts, known, stretches, surroundings)) : [whole];
  });
  const identifiers = judged.filter(({ label }) => label !== 'TEXT' && label !== 'UNREADABLE');
  const sides = surroundings.radiograph ? judged.filter((line) => line.label === 'TEXT' && isSideMarker(line)) : [];
  const goesWith = (line: JudgedLine): boolean => identifiers.some((other) => isNear(line.box, other.box) && (hidesUnread || isAsThick(line, other))) || (line.score >= SURELY_TEXT && sides.some((side) => isBeside(line.box, side.box)));
  return judged.map((line) => (line.label === 'UNREADABLE' && goesWith(line) ? { ...line, redact: true } : line));
}

function judgeLine(line: FoundLine, known: readonly KnownValue[], stretches: readonly Stretch[], hidesUnread: boolean): JudgedLine {
  const looked = isExamination(line.text) ? known.filter((value) => !PEOPLE.has(value.label)) : known;
  const label = (matchesKnown(line.text, looked) ?? matchesInitials(line.text, known))?.label ?? (isAnnotation(line.text) ? undefined : stretches.at(-1)?.label);
  if (label) return { ...line, label, redact: true };
  if (isHarmless(line.text) && line.text.trim() !== '' && line.confidence >= READABLE) return { ...line, label: 'TEXT', redact: false };
  return line.confidence < READABLE || line.text.trim() === '' ? unreadable(line, hidesUnread) : { ...line, label: 'UNKNOWN TEXT', redact: true };
}

function unreadable(line: FoundLine, hidesUnread: boolean): JudgedLine {
  return { ...line, label: 'UNREADABLE', redact: hidesUnread && line.score >= SURELY_TEXT && Math.min(line.box.width, line.box.height) < LARGE };
}

/** A line that goes but for the marks that stay in it: in pieces, in the order of its text. A slanted one goes whole. */
function withMarks(line: JudgedLine, marks: readonly Run[]): JudgedLine[] {
  if (marks.length === 0 || line.steps) return [line];
  const { text, parts } = line;
  const pieces: JudgedLine[] = [];
  const add = (start: number, end: number, from: number, to: number, mark: boolean): void => {
    if (end > start) pieces.push({ ...line, box: boxAlong(line, from, to), text: text.slice(start, end).trim(), parts: [], ...(mark ? { label: 'TEXT', redact: false } : {}) });
  };
  let behind = { end: 0, to: 0 };
  for (const { first, last } of marks) {
    const [head, tail] = [parts[first]!, parts[last - 1]!];
    add(behind.end, head.start, behind.to, head.from, false);
    add(head.start, tail.end, head.from, tail.to, true);
    behind = tail;
  }
  add(behind.end, text.length, behind.to, 1, false);
  return pieces;
}

/** Whether an unreadable place lies beside the marker of a side and is no larger: there stand the initials of whoever took the radiograph. */
function isBeside(place: Box, side: Box): boolean {
  return Math.min(place.width, place.height) <= Math.max(side.width, side.height) && isNear(place, side);
}

function isAsThick(one: FoundLine, other: FoundLine): boolean {
  const [thin, thick] = [thicknessOf(one), thicknessOf(other)].sort((a, b) => a - b) as [number, number];
  return thick <= AS_THICK * thin;
}

function isNear(a: Box, b: Box): boolean {
  const reach = NEAR * Math.min(b.width, b.height);
  return a.x < b.x + b.width + reach && b.x < a.x + a.width + reach && a.y < b.y + b.height + reach && b.y < a.y + a.height + reach;
}
