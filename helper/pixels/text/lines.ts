import type { Box, TextRegion } from './textLine.ts';

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

/** A cell as probable as this belongs to a line. */
const CELL_THRESHOLD = 0.3;

/** A line is kept when its most certain cells reach this. */
const LINE_THRESHOLD = 0.6;

/** Pixels per cell: distances are in pixels, everything else here is in cells. */
const CELL = 4;

/** Two neighbouring cells belong to one line when their centre lines differ by less than this share of the height, … */
const CENTRE_TOLERANCE = 0.35;

/** … and their heights by less than this factor. */
const HEIGHT_TOLERANCE = 2;

/** Two pieces of one line are joined over a gap of at most this many heights when their heights differ by less than this factor. */
const JOINED = { gap: 1, height: 1.5 };

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
    return large <= HEIGHT_TOLERANCE * small && offset <= CENTRE_TOLERANCE * small + 0.1;
  };

  const cells: number[] = [];
  for (let cell = 0; cell < score.length; cell++) {
    if (score[cell]! < CELL_THRESHOLD) continue;
    cells.push(cell);
    group[cell] = cell;
    const column = cell % columns;
    const neighbours = [column > 0 ? cell - 1 : -1, column > 1 ? cell - 2 : -1, cell - columns, column > 0 ? cell - columns - 1 : -1, column < columns - 1 ? cell - columns + 1 : -1];
    for (const neighbour of neighbours) {
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
  return [...members.values()].map((list) => {
    const along = list.map((cell) => cell % columns);
    return {
      start: Math.min(...along),
      end: Math.max(...along) + 1,
      low: quantile(list.map(low), 0.15),
      high: quantile(list.map(high), 0.85),
      score: quantile(list.map((cell) => score[cell]!), 0.8),
    };
  });
}

/** Joins pieces that stand one behind the other on one line, from left to right; weak pieces count only beside a strong one. */
function joinPieces(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const partner = joined.find((line) => {
      const [small, large] = [line.high - line.low, piece.high - piece.low].sort((a, b) => a - b) as [number, number];
      const shared = Math.min(line.high, piece.high) - Math.max(line.low, piece.low);
      return shared >= 0.7 * small && large <= JOINED.height * small && piece.start - line.end <= JOINED.gap * small;
    });
    if (!partner) {
      joined.push({ ...piece });
      continue;
    }
    const [lengthOfLine, lengthOfPiece] = [partner.end - partner.start, piece.end - piece.start];
    if (lengthOfPiece > lengthOfLine / 4) {
      partner.low = Math.min(partner.low, piece.low);
      partner.high = Math.max(partner.high, piece.high);
    }
    partner.end = Math.max(partner.end, piece.end);
    partner.score = Math.max(partner.score, piece.score);
  }
  return joined.filter((line) => line.score >= LINE_THRESHOLD);
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

/** Drops a region that lies for the most part in a more certain one: the same text seen both ways. */
function withoutDoubles(regions: TextRegion[]): TextRegion[] {
  const kept: TextRegion[] = [];
  for (const region of [...regions].sort((a, b) => area(b.box) * b.score - area(a.box) * a.score)) {
    if (!kept.some((other) => overlap(other.box, region.box) > 0.7 * area(region.box))) kept.push(region);
  }
  return kept;
}

function area(box: Box): number {
  return box.width * box.height;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
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
