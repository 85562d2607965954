import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { direction, size } from './baseline.ts';
import { apply, type Glyph, type Matrix } from './glyphs.ts';

/** A straight line on the page that something was drawn along, in user space: the border of a cell, a line between columns. */
export interface Rule {
  from: readonly [number, number];
  to: readonly [number, number];
}

const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/** How pdf.js writes a path (`DrawOPS`): an operator and its coordinates. */
const PATH = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const COORDINATES: Readonly<Record<number, number>> = { [PATH.moveTo]: 2, [PATH.lineTo]: 2, [PATH.curveTo]: 6, [PATH.quadraticCurveTo]: 4, [PATH.closePath]: 0 };

/** A filled shape that is no wider is a line; a shorter line is part of a drawing. In points. */
const THICKEST = 2.5;
const SHORTEST = 6;

/** More lines are a drawing, in which no text stands between borders. */
const MOST = 20_000;

/** Notes the straight lines of a path that is stroked, and of filled shapes so thin that they are lines. @param args of `constructPath` */
export function addRules(rules: Rule[], args: readonly unknown[], ctm: Matrix): void {
  const [operator, data] = args as [number, readonly unknown[]];
  const path = data?.[0];
  const isStroke = STROKES.has(operator);
  if ((!isStroke && !FILLS.has(operator)) || !ArrayBuffer.isView(path) || rules.length >= MOST) return;
  for (const points of subpaths(path as Float32Array, ctm)) {
    if (isStroke) points.forEach((point, index) => { if (index > 0) add(rules, points[index - 1]!, point); });
    else addThin(rules, points);
  }
}

type Point = readonly [number, number];

/** The corners of each part of a path on the page, the first one again where it is closed. */
function subpaths(path: Float32Array, ctm: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const operator = path[at]!;
    const count = COORDINATES[operator];
    if (count === undefined) return parts;
    const last = at + count;
    if (operator === PATH.moveTo) parts.push([apply(ctm, path[at + 1]!, path[at + 2]!)]);
    else if (operator === PATH.lineTo) parts.at(-1)?.push(apply(ctm, path[at + 1]!, path[at + 2]!));
    else if (operator === PATH.closePath) parts.at(-1)?.push(parts.at(-1)![0]!);
    else parts.push([apply(ctm, path[last - 1]!, path[last]!)]); // A curve is no rule: the next line begins where it ends.
    at = last + 1;
  }
  return parts;
}

function add(rules: Rule[], from: Point, to: Point): void {
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) >= SHORTEST) rules.push({ from, to });
}

/** A shape so thin that it is a line, along its longer side. */
function addThin(rules: Rule[], points: readonly Point[]): void {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (right - left <= THICKEST) add(rules, [(left + right) / 2, bottom], [(left + right) / 2, top]);
  else if (top - bottom <= THICKEST) add(rules, [left, (bottom + top) / 2], [right, (bottom + top) / 2]);
}

/** How far behind the end of a glyph a rule crosses its line, in user space; Infinity where none does. Lines that it touches itself do not count. */
export function distanceToRule(glyph: Glyph, rules: readonly Rule[]): number {
  let nearest = Infinity;
  for (const distance of crossings(glyph, rules)) if (distance > 0 && distance < nearest) nearest = distance;
  return nearest;
}

/** Letters that are set one by one stand as close as this to each other, in parts of the size, though a border runs between them: their word is too long for its cell. */
const LETTER_GAP = 0.1;

/** Whether the border of a cell parts a glyph from one that was shown apart from it: a long name may touch the border, or reach a little over it. */
export function isCrossed(last: Glyph, next: Glyph, rules: readonly Rule[]): boolean {
  if (last.operation === next.operation || rules.length === 0) return false;
  const [x, y] = direction(last);
  const along = (to: readonly [number, number]): number => (to[0] - last.to[0]) * x + (to[1] - last.to[1]) * y;
  const gap = along(next.from);
  const middle = along(last.from) / 2;
  if (gap < LETTER_GAP * next.size) return false;
  for (const distance of crossings(last, rules)) if (distance > middle && distance < gap) return true;
  return false;
}

/** Where rules cross the line of a glyph, measured from its end along it, in user space. */
function* crossings(glyph: Glyph, rules: readonly Rule[]): Generator<number> {
  const [x, y] = direction(glyph);
  // Half of a small letter above the baseline, where no line is an underline.
  const height = 0.25 * size(glyph);
  const [originX, originY] = [glyph.to[0] - y * height, glyph.to[1] + x * height];
  for (const { from, to } of rules) {
    const offFrom = (from[1] - originY) * x - (from[0] - originX) * y;
    const offTo = (to[1] - originY) * x - (to[0] - originX) * y;
    if (offFrom * offTo > 0 || offFrom === offTo) continue;
    const share = offFrom / (offFrom - offTo);
    yield (from[0] + (to[0] - from[0]) * share - originX) * x + (from[1] + (to[1] - from[1]) * share - originY) * y;
  }
}
