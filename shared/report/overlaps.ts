import type { Stretch } from '../text.ts';

/** Whether two stretches of one text share a character. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** For each character of a text 1 where one of the stretches covers it: asked so, time stays linear in the length of the text. */
export function coverage(text: string, stretches: readonly Stretch[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of stretches) covered.fill(1, start, end);
  return covered;
}

/**
 * Stretches of one text, in order, of which none overlaps another. Those that hang together become one over all of them, which is otherwise as the
 * longest of them is (the first of equals): nothing that either covers shows, and no offset is used twice.
 */
export function joinOverlaps<Span extends Stretch>(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let longest = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (!last || span.start >= last.end) {
      joined.push(span);
      longest = span.end - span.start;
      continue;
    }
    const stronger = span.end - span.start > longest ? span : last;
    longest = Math.max(longest, span.end - span.start);
    joined[joined.length - 1] = { ...stronger, start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}
