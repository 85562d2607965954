import type { FaceFrame } from './faceFrame.ts';
import { isSet, type Mask } from './grid.ts';
import { along, dot, scale, subtract, type Vector } from './vector.ts';

/** The surface of a head around an upright axis through it, as a picture: by angle (from the front, left positive) and height over the nasion. */
export interface RadiusMap {
  /** A point of the axis, at the height of the nasion; the axis points up. */
  axis: Vector;
  frame: FaceFrame;
  columns: number;
  rows: number;
  /** Lowest height, mm. */
  lowest: number;
  /** Distance of the skin from the axis, mm, row by row from the lowest. */
  radius: Float32Array;
}

/** Steps of the map, degrees and mm. */
const ANGLE_STEP = 2;
const HEIGHT_STEP = 2;
const DEGREE = Math.PI / 180;

/** What the map spans; lengths for an adult's size. */
const MAP = {
  /** How far behind the nasion the axis lies, mm. */
  axis: 85,
  /** To either side, degrees. */
  span: 150,
  top: 84,
  bottom: -196,
  /** Nothing of a head lies farther from the axis. */
  farthest: 138,
} as const;

/** Measures the skin in every direction; gaps (beyond the field of view) take the value of the nearest height. */
export function measureRadius(mask: Mask, frame: FaceFrame): RadiusMap {
  const { size } = frame;
  const axis = along(frame.nasion, frame.anterior, -MAP.axis * size);
  const columns = (2 * MAP.span) / ANGLE_STEP + 1;
  const lowest = MAP.bottom * size;
  const rows = Math.round(((MAP.top - MAP.bottom) * size) / HEIGHT_STEP) + 1;
  const map: RadiusMap = { axis, frame, columns, rows, lowest, radius: new Float32Array(columns * rows).fill(NaN) };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      map.radius[row * columns + column] = skinAlong(mask, placeAt(map, row, column, 0), directionOf(map, column), MAP.farthest * size);
    }
  }
  for (let column = 0; column < columns; column++) fillGaps(map, column);
  return map;
}

/** Where, coming from so far outside, a ray from the axis meets a mask, mm; NaN where it does not. */
function skinAlong(mask: Mask, from: Vector, direction: Vector, farthest: number): number {
  for (let r = farthest; r > 10; r -= 1) if (isSet(mask, along(from, direction, r))) return r + 0.5;
  return NaN;
}

function fillGaps({ radius, rows, columns, frame }: RadiusMap, column: number): void {
  const fill = (from: number, to: number, step: 1 | -1, start: number): number => {
    let last = start;
    for (let row = from; row !== to; row += step) {
      const at = row * columns + column;
      if (Number.isNaN(radius[at]!)) radius[at] = last;
      last = radius[at]!;
    }
    return last;
  };
  const lowest = fill(rows - 1, -1, -1, NaN);
  fill(0, rows, 1, Number.isNaN(lowest) ? MAP.axis * frame.size : lowest);
}

export function angleOf(column: number): number {
  return column * ANGLE_STEP - MAP.span;
}

export function heightOf({ lowest }: RadiusMap, row: number): number {
  return lowest + row * HEIGHT_STEP;
}

/** The patient coordinates of a place of the map at a distance from the axis. */
export function placeAt(map: RadiusMap, row: number, column: number, r: number): Vector {
  return along(along(map.axis, map.frame.up, heightOf(map, row)), directionOf(map, column), r);
}

/** The way from the axis that a column of the map stands for. */
function directionOf({ frame }: RadiusMap, column: number): Vector {
  const angle = angleOf(column) * DEGREE;
  return along(scale(frame.anterior, Math.cos(angle)), frame.left, Math.sin(angle));
}

/** Where a point of the patient lies on the map (between its places), and how far from the axis; undefined beyond the map. */
export function locate({ axis, frame, columns, rows, lowest }: RadiusMap, point: Vector): { row: number; column: number; r: number } | undefined {
  const offset = subtract(point, axis);
  const forward = dot(offset, frame.anterior);
  const sideways = dot(offset, frame.left);
  const column = (Math.atan2(sideways, forward) / DEGREE + MAP.span) / ANGLE_STEP;
  const row = (dot(offset, frame.up) - lowest) / HEIGHT_STEP;
  if (column < 0 || column >= columns - 1 || row < 0 || row >= rows - 1) return undefined;
  return { row, column, r: Math.hypot(forward, sideways) };
}

/** The profile in the middle of the face: distance of the skin from the axis at a height over the nasion, mm. */
export function profileAt(map: RadiusMap, height: number): number {
  const row = Math.min(map.rows - 1, Math.max(0, Math.round((height - map.lowest) / HEIGHT_STEP)));
  return map.radius[row * map.columns + MAP.span / ANGLE_STEP]!;
}

/** The value of a picture over the map between its places. */
export function between(values: Float32Array, { columns }: RadiusMap, row: number, column: number): number {
  const i = Math.floor(column);
  const j = Math.floor(row);
  const u = column - i;
  const at = j * columns + i;
  const lower = values[at]! + u * (values[at + 1]! - values[at]!);
  const upper = values[at + columns]! + u * (values[at + columns + 1]! - values[at + columns]!);
  return lower + (row - j) * (upper - lower);
}

/** Gaussian blur of a picture over the map; the edges repeat. Width (sigma) in mm on the skin of an adult. */
export function blurred(values: Float32Array, map: RadiusMap, width: number): Float32Array {
  const [across, up] = steps(map, width);
  const weighted = (sigma: number) => {
    const reach = Math.ceil(2.5 * sigma);
    const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { reach, start: 0, take: (mean: number, value: number, at: number): number => mean + (weights[at]! / sum) * value };
  };
  return passed(values, map, weighted(across), weighted(up));
}

/** The lowest value within a rectangle of so many mm to every side. */
export function lowestWithin(values: Float32Array, map: RadiusMap, sideways: number, upward = sideways): Float32Array {
  return extreme(values, map, sideways, upward, Math.min, Infinity);
}

/** The highest value within a rectangle of so many mm to every side. */
export function highestWithin(values: Float32Array, map: RadiusMap, sideways: number, upward = sideways): Float32Array {
  return extreme(values, map, sideways, upward, Math.max, -Infinity);
}

function extreme(values: Float32Array, map: RadiusMap, sideways: number, upward: number, choose: (a: number, b: number) => number, start: number): Float32Array {
  const within = (reach: number): Gathering => ({ reach: Math.round(reach), start, take: (gathered, value) => choose(gathered, value) });
  return passed(values, map, within(steps(map, sideways)[0]), within(steps(map, upward)[1]));
}

/** A length on the skin of an adult, mm, in columns and rows of the map. */
function steps({ frame: { size } }: RadiusMap, length: number): [columns: number, rows: number] {
  return [length / (ANGLE_STEP * DEGREE * MAP.axis), (length * size) / HEIGHT_STEP];
}

/** What is made of the values about a place: gathered from so many steps before to so many behind. */
interface Gathering {
  reach: number;
  start: number;
  take(gathered: number, value: number, at: number): number;
}

function passed(values: Float32Array, { columns, rows }: RadiusMap, across: Gathering, up: Gathering): Float32Array {
  const pass = (source: Float32Array, { reach, start, take }: Gathering, length: number, stride: number, place: (at: number) => number): Float32Array => source.map((_, at) => {
    const here = place(at);
    let gathered = start;
    for (let n = -reach; n <= reach; n++) gathered = take(gathered, source[at + (Math.min(length - 1, Math.max(0, here + n)) - here) * stride]!, n + reach);
    return gathered;
  });
  return pass(pass(values, across, columns, 1, (at) => at % columns), up, rows, columns, (at) => Math.floor(at / columns));
}
