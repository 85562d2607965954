import type { Box, TextRegion } from './textLine.ts';

/** A region of which this share lies in another shows the same text. */
const CONTAINED = 0.7;

/** Drops each region that lies for the most part in a larger or more certain one: the same text seen twice. */
export function withoutDoubles(regions: TextRegion[]): TextRegion[] {
  const kept: TextRegion[] = [];
  for (const region of [...regions].sort((a, b) => area(b.box) * b.score - area(a.box) * a.score)) {
    if (!kept.some((other) => overlap(other.box, region.box) > CONTAINED * area(region.box))) kept.push(region);
  }
  return kept;
}

export function area(box: Box): number {
  return box.width * box.height;
}

/** Pixels (or cells) that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
