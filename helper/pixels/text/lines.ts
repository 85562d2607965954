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

/** Links the cells of the maps into lines; boxes are in cells and may reach over the border. */
export function linkLines(maps: CellMaps): TextRegion[] {
  const [horizontal, vertical, before, after] = maps.planes as [Float32Array, Float32Array, Float32Array, Float32Array];
  const { columns, rows } = maps;
  const across = (plane: Float32Array): Float32Array => transpose(plane, columns, rows);
  const level = joinPieces(linkCells(stronger(horizontal, vertical), before, after, columns));
  const turned = joinPieces(linkCells(across(stronger(vertical, horizontal)), across(before), across(after), rows)).filter(
    (piece) => piece.end - piece.start >= LEAST_TURNED * (piece.high - piece.low),
  );
  return withoutDoubles([...level.map((piece) => toRegion(piece, false)), ...turned.map((piece) => toRegion(piece, true))]);
}

/** The plane with 0 where the other is larger: a cell belongs to one direction only. */
function stronger(plane: Float32Array, other: Float32Array): Float32Array {
  return plane.map((score, cell) => (score >= other[cell]! ? score : 0));
}

/** Groups touching cells whose predicted edges agree, so that lines set close together stay apart. */
function linkCells(score: Float32Array, before: Float32Array, after: Float32Array, columns: number): Piece[] {
  const group = new Int32Array(score.length).fill(-1);
  const root = (cell: number): number => {
    while (group[cell] !== cell) cell = group[cell] = group[group[cell]!]!;
    return cell;
  };
  const low = (cell: number): number => Math.floor(cell / columns) + 0.5 - before[cell]! / CELL;
  const high = (cell: number): number => Math.floor(cell / columns) + 0.5 + after[cell]! / CELL;
  const agree = (one: number, other: number): boolean => {
    const heights = [high(one) - low(one), high(other) - low(other)] as const;
    const [small, large] = [Math.min(...heights), Math.max(...heights)];
    const offset = Math.abs(low(one) + high(one) - low(other) - high(other)) / 2;
    return large <= HEIGHT_TOLERANCE * small && offset <= CENTRE_TOLERANCE.height * small + CENTRE_TOLERANCE.cell;
  };

  const cells: number[] = [];
  for (let cell = 0; cell < score.length; cell++) {
    if (score[cell]! < FAINT.threshold) continue;
    cells.push(cell);
    group[cell] = cell;
    const column = cell % columns;
    const beside = [column > 0 ? cell - 1 : -1, column > 1 ? cell - 2 : -1];
    const above = [cell - columns, column > 0 ? cell - columns - 1 : -1, column < columns - 1 ? cell - columns + 1 : -1];
    const strong = score[cell]! >= STACKED_THRESHOLD;
    for (const neighbour of [...beside, ...(strong ? above.filter((other) => score[other]! >= STACKED_THRESHOLD) : [])]) {
      if (neighbour >= 0 && group[neighbour]! >= 0 && agree(cell, neighbour)) group[root(cell)] = root(neighbour);
    }
  }

  const members = new Map<number, number[]>();
  for (const cell of cells) {
    const key = root(cell);
    const list = members.get(key);
    if (list) list.push(cell);
    else members.set(key, [cell]);
  }
  const unstacked = [...members.values()].flatMap((list) => splitStacked(list, (cell) => (low(cell) + high(cell)) / 2, (cell) => high(cell) - low(cell)));
  return unstacked.flatMap((list) => {
    const firm = list.filter((cell) => score[cell]! >= CELL_THRESHOLD);
    if (firm.length === 0) return [];
    const [from, to] = reachOf(list, columns);
    const [firmFrom, firmTo] = reachOf(firm, columns);
    const [lowest, highest] = [quantile(firm.map(low), 0.15), quantile(firm.map(high), 0.85)];
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

/** The first column of the cells and the one behind their last. */
function reachOf(cells: readonly number[], columns: number): [number, number] {
  const along = cells.map((cell) => cell % columns);
  return [Math.min(...along), Math.max(...along) + 1];
}

/** Parts a group whose centre lines lie further apart than one line's can, where the fewest of its cells are: two lines that a few cells between them had linked. */
function splitStacked(cells: number[], centre: (cell: number) => number, height: (cell: number) => number): number[][] {
  const centres = cells.map(centre);
  const bin = quantile(cells.map(height), 0.5) / 8;
  const first = quantile(centres, 0.1);
  const last = quantile(centres, 0.9);
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
    const partner = joined.find(({ line }) => {
      const [small, large] = [line.high - line.low, piece.high - piece.low].sort((a, b) => a - b) as [number, number];
      const shared = Math.min(line.high, piece.high) - Math.max(line.low, piece.low);
      return shared >= 0.7 * small && large <= JOINED.height * small && piece.start - line.end <= JOINED.gap * small;
    });
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

function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(share * values.length))]!;
}

/** Rows become columns. */
function transpose(plane: Float32Array, columns: number, rows: number): Float32Array {
  const turned = new Float32Array(plane.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) turned[column * rows + row] = plane[row * columns + column]!;
  }
  return turned;
}
