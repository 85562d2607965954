/** What stands at the edge of a radiograph: the marker of the side, which tells of the picture, and beside it the initials of whoever took it. */
import { plain } from '../../../shared/identity/normalise.ts';
import { READABLE, type Part, type TextLine } from '../text/textLine.ts';
import { RADIOGRAPH_WORDS } from './annotationWords.ts';

/** A letter for a side in the languages of the reports, and what readers take a lone one for. */
const SIDE_LETTER = /^[RLDIrldi1口┌]$/;

/** A lone letter has no word to be known by: it counts as read from this certainty on. */
const LONE_LETTER_READ = READABLE - 0.1;

/** Two or three letters, perhaps with full stops. */
const INITIALS = /^\p{L}\.?\p{L}\.?(?:\p{L}\.?)?$/u;

/** Sides and views of more letters than these words have can be somebody's name. */
const SHORT = 3;
const LONGER_SIDES: ReadonlySet<string> = new Set(['left', 'right', 'izda', 'dcha']);

const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** Whether a line is the marker of a side, however doubtfully it was read, and no ink beside. */
export function isSideMarker({ text, confidence, parts }: Pick<TextLine, 'text' | 'confidence' | 'parts'>): boolean {
  return SIDE_LETTER.test(text.normalize('NFKC').trim()) && confidence >= LONE_LETTER_READ && parts.every(({ unread }) => unread === 0);
}

/**
 * Whether a line, or a part of one, holds initials beside nothing but words of a radiograph and a time of day: two or three letters that say
 * nothing there. Elsewhere the same letters can be directions or weightings (`RH`, `PD`).
 */
export function holdsInitials(text: string): boolean {
  const words = wordsOf(text);
  return words.some(isInitials) && words.every((word) => isInitials(word) || isPositioning(word));
}

/** The parts beside initials that stay, as runs: sides, views and times. Longer words can be the family name before a given one: `HAND LEE`. */
export function positioningRuns(text: string, parts: readonly Part[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const [at, { start, end, unread }] of parts.entries()) {
    const words = wordsOf(text.slice(start, end));
    if (unread > 0 || words.length === 0 || !words.every(isMarker)) continue;
    const before = runs.at(-1);
    if (before?.last === at) before.last++;
    else runs.push({ first: at, last: at + 1 });
  }
  return runs;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').split(/[\s,;/|]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function isInitials(word: string): boolean {
  return INITIALS.test(word) && !isPositioning(word);
}

function isPositioning(word: string): boolean {
  return CLOCK.test(word) || RADIOGRAPH_WORDS.has(plain(word));
}

function isMarker(word: string): boolean {
  return isPositioning(word) && (CLOCK.test(word) || word.length <= SHORT || LONGER_SIDES.has(plain(word)));
}
