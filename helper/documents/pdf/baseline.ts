import type { Glyph } from './glyphs.ts';

/** The height of the font, never nothing. */
export function size(glyph: Glyph): number {
  return glyph.size || 1;
}

/** Where the glyph's baseline points. */
export function direction({ from, to }: Glyph): readonly [number, number] {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  return length < 1e-6 ? [1, 0] : [x / length, y / length];
}

/** Whether two glyphs are written in the same direction. */
export function isParallel(a: Glyph, b: Glyph): boolean {
  const [ax, ay] = direction(a);
  const [bx, by] = direction(b);
  return ax * bx + ay * by > 0.98;
}

/** How far `next` begins behind the end of `last`, along the baseline. */
export function gapBetween(last: Glyph, next: Glyph): number {
  const [x, y] = direction(last);
  return (next.from[0] - last.to[0]) * x + (next.from[1] - last.to[1]) * y;
}

/** How far `next` stands off the baseline of `last`. */
export function offBaseline(last: Glyph, next: Glyph): number {
  const [x, y] = direction(last);
  return (next.from[1] - last.from[1]) * x - (next.from[0] - last.from[0]) * y;
}

/** The distance of the baseline from the page's origin. */
export function baseline(glyph: Glyph): number {
  const [x, y] = direction(glyph);
  return glyph.from[1] * x - glyph.from[0] * y;
}
