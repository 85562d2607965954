import { withoutDoubles } from './regions.ts';
import type { TextRegion } from './textLine.ts';

/** What the network says of each cell, in rows from the top. */
export interface CellMaps {
  columns: number;
  rows: number;
  /**
   * Four planes of `columns * rows`: probability of the core of a horizontal line, of a vertical line, and the
   * distance in pixels from the cell's centre to the line's upper (vertical: left) and lower (right) edge of ink.
   */
  planes: Float32Array[];
}

/** A cell as probable as this belongs to a line when it stands beside surer ones … */
const CELL_THRESHOLD = 0.06;

/** … and one as faint as this up to so many heights beyond them: letters at the ends of a line can be hard to tell from what is behind them. */
const FAINT = { threshold: 0.01, reach: 1.2 };

/** A line is kept when its most certain cells reach this. */
const LINE_THRESHOLD = 0.5;

/** Pixels per cell: distances are in pixels, everything else here is in cells. */
const CELL = 4;

/** Cells above each other are linked when both are as probable as this: between two close lines stand weak cells that fit either. */
const STACKED_THRESHOLD = 0.5;

/** Two neighbouring cells belong to one line when their centre lines differ by less than this share of the height and this part of a cell, … */
const CENTRE_TOLERANCE = { height: 0.22, cell: 0.35 };

/** … and their heights by less than this factor. */
const HEIGHT_TOLERANCE = 1.8;

/** Centre lines of one line's cells spread over less than this share of its height. */
const STACKED_SPREAD = 0.55;

/** Pieces that are no line by themselves lengthen one by at most so many heights: beyond, they are mostly edges that happen to lie there. */
const WEAK_REACH = 3;

/** Two pieces of one line are joined over a gap of at most this many heights when their heights differ by less than this factor. */
const JOINED = { gap: 1.5, height: 1.8 };

/** A turned line is at least so much longer than thick: shorter ones are letters of an unturned line, or no text. */
const LEAST_TURNED = 1.2;

/** Padding around the ink, in heights of the line and at least in cells. */
const PADDING = { across: 0.12, along: 0.3, least: 0.4 };

/** Along and across the line: a horizontal line runs along the columns, a vertical one along the rows. */
interface Piece {
  start: number;
  end: number;
  low: number;
  high: number;
  score: number;
}

/** The cells that may belong to lines of one direction, turned so that these run along the columns. */
interface Cells {
  columns: number;
  /** How likely each cell belongs to a line; 0 where that is not worth a look or the other direction is likelier. */
  score: Float32Array;
  /** Edges of the line's ink across its direction. */
  low: Float32Array;
  high: Float32Array;
}

/** Links the cells of the maps into lines; boxes are in cells and may reach over the border. */
export function linkLines(maps: CellMaps): TextRegion[] {
  const level = joinPieces(linkCells(cellsOf(maps, false)));
  const turned = joinPieces(linkCells(cellsOf(maps, true))).filter((piece) => piece.end - piece.start >= LEAST_TURNED * (piece.high - piece.low));
  return withoutDoubles([...level.map((piece) => toRegion(piece, false)), ...turned.map((piece) => toRegion(piece, true))]);
}

function cellsOf({ columns, rows, planes }: CellMaps, vertical: boolean): Cells {
  const own = planes[vertical ? 1 : 0]!;
  const other = planes[vertical ? 0 : 1]!;
  const before = planes[2]!;
  const after = planes[3]!;
  const cells: Cells = { columns: vertical ? rows : columns, score: new Float32Array(own.length), low: new Float32Array(own.length), high: new Float32Array(own.length) };
  for (let cell = 0; cell < own.length; cell++) {
    const score = own[cell]!;
    if (score < FAINT.threshold || score < other[cell]!) continue;
    const column = cell % columns;
    const row = (cell - column) / columns;
    const at = vertical ? column * rows + row : cell;
    const centre = (vertical ? column : row) + 0.5;
    cells.score[at] = score;
    cells.low[at] = centre - before[cell]! / CELL;
    cells.high[at] = centre + after[cell]! / CELL;
  }
  return cells;
}

/** Groups touching cells whose predicted edges agree, so that lines set close together stay apart. */
function linkCells(cells: Cells): Piece[] {
  const { columns, score, low, high } = cells;
  return groups(cells).flatMap((group) => splitStacked(group, (cell) => (low[cell]! + high[cell]!) / 2, (cell) => high[cell]! - low[cell]!)).flatMap((group) => {
    const firm = group.filter((cell) => score[cell]! >= CELL_THRESHOLD);
    if (firm.length === 0) return [];
    const [from, to] = reachOf(group, columns);
    const [firmFrom, firmTo] = reachOf(firm, columns);
    const [lowest, highest] = [quantile(firm.map((cell) => low[cell]!), 0.15), quantile(firm.map((cell) => high[cell]!), 0.85)];
    const reach = FAINT.reach * (highest - lowest);
    return [{
      start: Math.max(from, firmFrom - reach),
      end: Math.min(to, firmTo + reach),
      low: lowest,
      high: highest,
      score: quantile(firm.map((cell) => score[cell]!), 0.8),
    }];
  });
}

/** The cells by the line that they seem to belong to (union-find, Galler and Fischer 1964); each group with a cell that is not faint. */
function groups(cells: Cells): number[][] {
  const { columns, score } = cells;
  const parent = new Int32Array(score.length).fill(-1);
  const root = (cell: number): number => {
    while (parent[cell] !== cell) cell = parent[cell] = parent[parent[cell]!]!;
    return cell;
  };
  const link = (cell: number, neighbour: number): void => {
    if (neighbour >= 0 && parent[neighbour]! >= 0 && agree(cells, cell, neighbour)) parent[root(cell)] = root(neighbour);
  };
  for (let cell = 0; cell < score.length; cell++) {
    if (score[cell] === 0) continue;
    parent[cell] = cell;
    const column = cell % columns;
    if (column > 0) link(cell, cell - 1);
    if (column > 1) link(cell, cell - 2);
    if (score[cell]! < STACKED_THRESHOLD) continue;
    for (let above = cell - columns - (column > 0 ? 1 : 0); above <= cell - columns + (column < columns - 1 ? 1 : 0); above++) {
      if (score[above]! >= STACKED_THRESHOLD) link(cell, above);
    }
  }
  // Most groups are faint ones in noise.
  const firm = new Uint8Array(score.length);
  for (let cell = 0; cell < score.length; cell++) if (score[cell]! >= CELL_THRESHOLD) firm[root(cell)] = 1;
  const members = new Map<number, number[]>();
  for (let cell = 0; cell < score.length; cell++) {
    if (score[cell] === 0) continue;
    const key = root(cell);
    if (firm[key] === 0) continue;
    const list = members.get(key);
    if (list) list.push(cell);
    else members.set(key, [cell]);
  }
  return [...members.values()];
}

/** Whether two cells predict the same line. */
function agree({ low, high }: Cells, one: number, other: number): boolean {
  const height = high[one]! - low[one]!;
  const otherHeight = high[other]! - low[other]!;
  const offset = Math.abs(low[one]! + high[one]! - low[other]! - high[other]!) / 2;
  const small = Math.min(height, otherHeight);
  return Math.max(height, otherHeight) <= HEIGHT_TOLERANCE * small && offset <= CENTRE_TOLERANCE.height * small + CENTRE_TOLERANCE.cell;
}

/** The first column of the cells and the one behind their last. */
function reachOf(cells: readonly number[], columns: number): [number, number] {
  let first = columns;
  let last = 0;
  for (const cell of cells) {
    const column = cell % columns;
    if (column < first) first = column;
    if (column > last) last = column;
  }
  return [first, last + 1];
}

/** Parts a group whose centre lines lie further apart than one line's can, where the fewest of its cells are: two lines that a few cells between them had linked. */
function splitStacked(cells: number[], centre: (cell: number) => number, height: (cell: number) => number): number[][] {
  const centres = cells.map(centre);
  const bin = quantile(cells.map(height), 0.5) / 8;
  const ascending = sorted(centres);
  const first = quantileOf(ascending, 0.1);
  const last = quantileOf(ascending, 0.9);
  if (last - first < STACKED_SPREAD * 8 * bin) return [cells];
  const counts = new Array<number>(Math.ceil((last - first) / bin)).fill(0);
  for (const value of centres) {
    const index = Math.floor((value - first) / bin);
    if (index >= 0 && index < counts.length) counts[index]!++;
  }
  const inner = counts.slice(1, -1);
  const cut = first + (1.5 + inner.indexOf(Math.min(...inner))) * bin;
  const upper = cells.filter((cell) => centre(cell) < cut);
  const lower = cells.filter((cell) => centre(cell) >= cut);
  return [...splitStacked(upper, centre, height), ...splitStacked(lower, centre, height)];
}

/** Joins pieces that stand one behind the other on one line, from left to right; weak pieces count only beside a strong one. */
function joinPieces(pieces: Piece[]): Piece[] {
  /** The lines, and where the first and the last of their strong pieces end. */
  const joined: { line: Piece; from: number; to: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const strong = piece.score >= LINE_THRESHOLD;
    const partner = joined.find(({ line }) => isBehind(line, piece));
    if (!partner) {
      joined.push({ line: { ...piece }, from: strong ? piece.start : Infinity, to: strong ? piece.end : -Infinity });
      continue;
    }
    const { line } = partner;
    if (strong) {
      line.low = Math.min(line.low, piece.low);
      line.high = Math.max(line.high, piece.high);
      partner.from = Math.min(partner.from, piece.start);
      partner.to = Math.max(partner.to, piece.end);
    }
    line.end = Math.max(line.end, piece.end);
    line.score = Math.max(line.score, piece.score);
  }
  return joined.filter(({ line }) => line.score >= LINE_THRESHOLD).map(({ line, from, to }) => {
    const reach = WEAK_REACH * (line.high - line.low);
    return { ...line, start: Math.max(line.start, from - reach), end: Math.min(line.end, to + reach) };
  });
}

/** Whether a piece continues a line that begins left of it. */
function isBehind(line: Piece, piece: Piece): boolean {
  const shared = Math.min(line.high, piece.high) - Math.max(line.low, piece.low);
  if (shared <= 0) return false;
  const height = line.high - line.low;
  const next = piece.high - piece.low;
  const small = Math.min(height, next);
  return shared >= 0.7 * small && Math.max(height, next) <= JOINED.height * small && piece.start - line.end <= JOINED.gap * small;
}

function toRegion(piece: Piece, vertical: boolean): TextRegion {
  const size = piece.high - piece.low;
  const across = Math.max(PADDING.least, PADDING.across * size);
  const along = Math.max(PADDING.least, PADDING.along * size);
  const start = piece.start - along;
  const low = piece.low - across;
  const length = piece.end - piece.start + 2 * along;
  const thickness = size + 2 * across;
  const box = vertical ? { x: low, y: start, width: thickness, height: length } : { x: start, y: low, width: length, height: thickness };
  return { box, vertical, score: piece.score };
}

function quantile(values: readonly number[], share: number): number {
  return quantileOf(sorted(values), share);
}

function sorted(values: readonly number[]): Float64Array {
  const list = new Float64Array(values.length);
  for (let at = 0; at < list.length; at++) list[at] = values[at]!;
  return list.sort();
}

function quantileOf(ascending: Float64Array, share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))]!;
}
