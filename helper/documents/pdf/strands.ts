import { baseline, direction, gapBetween, isParallel, offBaseline, size } from './baseline.ts';
import type { Glyph } from './glyphs.ts';

/** How far a superscript may stand off the baseline, in parts of the size. */
export const SAME_BASELINE = 0.5;
/** How far a value may stand from its label on the same line, in parts of the size. */
export const LABEL_GAP = 30;
/** How far the pen may go back within a word, for an accent, in parts of the size. */
const STEP_BACK = 1.2;
/** Pieces of a line stand no further apart than words do, in parts of the size. */
const WORD_GAP = 0.6;
/** How much of a glyph may lie under its neighbour (kerning), in parts of the narrower one. */
const OVERLAP = 0.3;
/** A glyph narrower than this, in parts of the size, is a mark upon another. */
const MARK = 0.05;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The stretches of glyphs that a reader sees as one line, each in the order it is read along its baseline, whatever the order it was drawn in:
 * letters set from the last to the first, words of one font after those of another. Strands come in the order their first glyph was
 * drawn. What stands in the same place twice (a shadow) is two strands. Text written right to left stays as drawn.
 */
export function strandsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const strands: Strand[] = [];
  const byBaseline = new Map<number, Strand[]>();
  for (const piece of piecesOf(glyphs)) {
    const key = Math.round(baseline(piece[0]!) / 4);
    const near = [-1, 0, 1].flatMap((step) => byBaseline.get(key + step) ?? []);
    if (near.some((strand) => joins(strand, piece))) continue;
    const strand = { glyphs: piece };
    strands.push(strand);
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), strand]);
  }
  return strands.map((strand) => strand.glyphs);
}

interface Strand {
  glyphs: Glyph[];
}

/** Glyphs in the order drawn, cut where the pen leaves the baseline or goes back. */
function piecesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    if (last && continues(last, glyph)) pieces.at(-1)!.push(glyph);
    else pieces.push([glyph]);
    last = glyph;
  }
  return pieces;
}

function continues(last: Glyph, next: Glyph): boolean {
  const unit = Math.max(size(last), size(next));
  const gap = gapBetween(last, next);
  return isOnLine(last, next) && gap > -STEP_BACK * unit && gap < LABEL_GAP * unit && !standsBefore(next, last);
}

/** Whether a glyph stands wholly before another that was drawn earlier, which is how letters are set from the last to the first. */
function standsBefore(next: Glyph, last: Glyph): boolean {
  if (isRightToLeft(next) || isRightToLeft(last) || width(next) < MARK * size(next)) return false;
  return position(next.to, last) <= position(last.from, last) + OVERLAP * Math.min(width(next), width(last));
}

/** Puts a piece into a strand, in its place, where it stands beside or between what is there; tells whether it does. */
function joins(strand: Strand, piece: readonly Glyph[]): boolean {
  const [first, other] = [strand.glyphs[0]!, piece[0]!];
  if (first.painted !== other.painted || !isOnLine(first, other) || [...piece, ...strand.glyphs].some(isRightToLeft)) return false;
  const added = new Set(piece);
  const order = [...strand.glyphs, ...piece].sort((a, b) => position(a.from, first) - position(b.from, first));
  let nearest = Infinity;
  for (const [index, next] of order.entries()) {
    const last = order[index - 1];
    if (!last || added.has(last) === added.has(next)) continue;
    const gap = position(next.from, first) - position(last.to, first);
    if (gap < -OVERLAP * Math.min(width(last), width(next))) return false;
    nearest = Math.min(nearest, gap / size(next));
  }
  if (nearest > WORD_GAP) return false;
  strand.glyphs = order;
  return true;
}

function isOnLine(last: Glyph, next: Glyph): boolean {
  return isParallel(last, next) && Math.abs(offBaseline(last, next)) < SAME_BASELINE * Math.max(size(last), size(next));
}

function isRightToLeft({ text }: Glyph): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** How far a point lies along the baseline of a glyph. */
function position([x, y]: readonly [number, number], like: Glyph): number {
  const [dx, dy] = direction(like);
  return x * dx + y * dy;
}

function width({ from, to }: Glyph): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}
