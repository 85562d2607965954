import { area, sharedArea, union, type Box } from '../image/box.ts';
import type { TextRegion } from './textLine.ts';

/**
 * A region of which this share lies in another shows the same text. Of two that are alike the boxes become one; of two that are not, what
 * lies outside the larger one would be lost, so that one must hold more of the other.
 */
const CONTAINED = { alike: 0.6, other: 0.8 };

/** Two views of one line differ in thickness by less than this factor; then the box that holds both is taken. */
const ALIKE = 1.5;

/** A region that holds several surer lines, which fill so much of its thickness and together so much of its length, is those lines run together: a coarse look takes small print for one line. */
const HEAP = { score: 0.9, across: 0.5, along: 0.5 };

/** A region that at least so many lines cross, each thinner than this share of its length, over so much of its thickness and together of its length, is what stands in a column of them: their first letters, the numbers of a scale. */
const CROSSED = { lines: 2, across: 0.6, along: 0.5, thickness: 0.7 };

/** Two regions stand on one line when their middles lie this near each other and their ends at most this far apart, in thicknesses of the thinner one. */
const ALIGNED = { offset: 0.25, gap: 0.7 };

/** Makes one region of those that show the same text: from two looks, or seen as horizontal and as vertical. The larger and more certain one stays, grown to hold its likes. */
export function withoutDoubles(regions: readonly TextRegion[]): TextRegion[] {
  const kept: TextRegion[] = [];
  for (const region of regions.filter((one) => !isHeap(one, regions) && !isColumn(one, regions.filter(({ score }) => score >= HEAP.score && score > one.score))).sort((a, b) => area(b.box) * b.score - area(a.box) * a.score)) {
    const same = kept.findIndex((other) => sharedArea(other.box, region.box) > (alike(other, region) ? CONTAINED.alike : CONTAINED.other) * area(region.box));
    if (same < 0) kept.push(region);
    else if (alike(kept[same]!, region)) kept[same] = { ...kept[same]!, box: union(kept[same]!.box, region.box), score: Math.max(kept[same]!.score, region.score) };
  }
  return kept;
}

function isHeap(region: TextRegion, regions: readonly TextRegion[]): boolean {
  const whole = spanOf(region);
  const inside = regions
    .filter((other) => other.vertical === region.vertical && other.score >= HEAP.score && thickness(other) * ALIKE < whole.high - whole.low && sharedArea(other.box, region.box) > CONTAINED.alike * area(other.box))
    .map(spanOf);
  const stacked: Span[] = [];
  for (const span of inside.sort((a, b) => a.low - b.low)) if (span.low >= (stacked.at(-1)?.high ?? -Infinity) - (span.high - span.low) / 2) stacked.push(span);
  if (stacked.length < 2) return false;
  const across = stacked.reduce((sum, { low, high }) => sum + high - low, 0);
  const along = Math.max(...inside.map(({ end }) => end)) - Math.min(...inside.map(({ from }) => from));
  return across >= HEAP.across * (whole.high - whole.low) && along >= HEAP.along * (whole.end - whole.from);
}

/** Whether a region runs through lines of the other direction, which are the text there. @param lines those that are known to be lines. */
export function isColumn(region: TextRegion, lines: readonly TextRegion[]): boolean {
  const whole = spanOf(region);
  const crossing = lines
    .filter(({ vertical }) => vertical !== region.vertical)
    .map(spanOf)
    .filter(({ from, end, low, high }) => Math.min(end, whole.high) - Math.max(from, whole.low) >= CROSSED.across * (whole.high - whole.low) && Math.min(high, whole.end) > Math.max(low, whole.from) && high - low <= CROSSED.thickness * (whole.end - whole.from))
    .sort((a, b) => a.low - b.low);
  if (crossing.length < CROSSED.lines) return false;
  let [covered, reached] = [0, whole.from];
  for (const { low, high } of crossing) {
    const end = Math.min(high, whole.end);
    covered += Math.max(0, end - Math.max(low, reached));
    reached = Math.max(reached, end);
  }
  return covered >= CROSSED.along * (whole.end - whole.from);
}

/** Where a region lies along and across its line. */
interface Span {
  from: number;
  end: number;
  low: number;
  high: number;
}

function spanOf({ box: { x, y, width, height }, vertical }: TextRegion): Span {
  return vertical ? { from: y, end: y + height, low: x, high: x + width } : { from: x, end: x + width, low: y, high: y + height };
}

/** Makes one region of those that stand close behind one another on one line: one look often sees the piece that another one misses. */
export function joinAligned(regions: readonly TextRegion[]): TextRegion[] {
  const joined: TextRegion[] = [];
  for (const region of [...regions].sort((a, b) => start(a) - start(b))) {
    const line = joined.findIndex((other) => alike(other, region) && isAligned(other, region));
    if (line < 0) joined.push(region);
    else joined[line] = { ...region, box: union(joined[line]!.box, region.box), score: Math.max(joined[line]!.score, region.score) };
  }
  return joined;
}

function isAligned(a: TextRegion, b: TextRegion): boolean {
  const [first, second] = a.vertical ? [turned(a.box), turned(b.box)] : [a.box, b.box];
  const thickness = Math.min(first.height, second.height);
  const offset = Math.abs(first.y + first.height / 2 - second.y - second.height / 2);
  return offset <= ALIGNED.offset * thickness && second.x - (first.x + first.width) <= ALIGNED.gap * thickness;
}

/** Where a region begins along its line. */
function start({ box, vertical }: TextRegion): number {
  return vertical ? box.y : box.x;
}

function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}

function alike(a: TextRegion, b: TextRegion): boolean {
  const [small, large] = [thickness(a), thickness(b)].sort((one, other) => one - other) as [number, number];
  return a.vertical === b.vertical && large < ALIKE * small;
}

function thickness({ box, vertical }: TextRegion): number {
  return vertical ? box.width : box.height;
}
