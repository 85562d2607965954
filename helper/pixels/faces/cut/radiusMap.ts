import type { FaceFrame } from '../head/faceFrame.ts';
import { isSet, nearestIndex, type Lattice, type Mask } from '../volume/grid.ts';
import { along, dot, scale, subtract, type Vector } from '../volume/vector.ts';

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
  /** 1 where the field of view ends there: what stands for the skin is a section through the head. */
  section: Uint8Array;
  /** Height, mm, below which nothing of the profile in the middle of the face is in the field of view. */
  ends: number;
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

/** The column of the middle of the face. */
const MIDDLE = MAP.span / ANGLE_STEP;

/**
 * Measures the skin in every direction; gaps (beyond the field of view) take the value of the nearest height.
 * @param known what slices cover, on the lattice of the mask.
 */
export function measureRadius(mask: Mask, known: Mask, frame: FaceFrame): RadiusMap {
  const { size } = frame;
  const axis = along(frame.nasion, frame.anterior, -MAP.axis * size);
  const columns = (2 * MAP.span) / ANGLE_STEP + 1;
  const lowest = MAP.bottom * size;
  const rows = Math.round(((MAP.top - MAP.bottom) * size) / HEIGHT_STEP) + 1;
  const map: RadiusMap = { axis, frame, columns, rows, lowest, radius: new Float32Array(columns * rows).fill(NaN), section: new Uint8Array(columns * rows), ends: lowest };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      map.radius[at] = skinAlong(mask, placeAt(map, row, column, 0), directionOf(map, column), MAP.farthest * size);
      if (!Number.isNaN(map.radius[at]!) && !isSet(known, placeAt(map, row, column, map.radius[at]! + BEYOND))) map.section[at] = 1;
    }
  }
  let end = 0;
  while (end < rows - 1 && Number.isNaN(map.radius[end * columns + MIDDLE]!)) end++;
  map.ends = heightOf(map, end);
  for (let column = 0; column < columns; column++) fillGaps(map, column);
  return map;
}

/** How far a mask reaches from the axis of a map, mm, one a place of the map; 0 where it does not lie. */
export function reachOf(mask: Mask, map: RadiusMap): Float32Array {
  return map.radius.map((_, at) => {
    const [row, column] = [Math.floor(at / map.columns), at % map.columns];
    const r = skinAlong(mask, placeAt(map, row, column, 0), directionOf(map, column), MAP.farthest * map.frame.size);
    return Number.isNaN(r) ? 0 : r;
  });
}

/** Where so far before the skin, mm, no slice lies, the field of view ends at it: two steps of the lattice. */
const BEYOND = 4;

/** Where, coming from so far outside, a ray from the axis meets a mask, mm; NaN where it does not. */
function skinAlong(mask: Mask, from: Vector, direction: Vector, farthest: number): number {
  const { values } = mask;
  for (let r = farthest; r > 10; r -= 1) {
    const at = nearestIndex(mask, from[0] + r * direction[0], from[1] + r * direction[1], from[2] + r * direction[2]);
    if (at >= 0 && values[at]) return r + 0.5;
  }
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

/** Where the points of a lattice lie on a map, as `locate` has it; NaN beyond the map. */
export interface Places {
  rows: Float64Array;
  columns: Float64Array;
  /** Distances from the axis, mm. */
  radii: Float64Array;
}

/** Locates every point of a lattice. */
export function locateAll({ axis, frame: { anterior, left, up }, columns, rows, lowest }: RadiusMap, lattice: Lattice): Places {
  const { size: [nx, ny, nz], origin, spacing } = lattice;
  const none = (): Float64Array => new Float64Array(nx * ny * nz).fill(NaN);
  const places: Places = { rows: none(), columns: none(), radii: none() };
  for (let k = 0, at = 0; k < nz; k++) {
    const z = origin[2] + k * spacing - axis[2];
    for (let j = 0; j < ny; j++) {
      const y = origin[1] + j * spacing - axis[1];
      for (let i = 0; i < nx; i++, at++) {
        const x = origin[0] + i * spacing - axis[0];
        const row = (x * up[0] + y * up[1] + z * up[2] - lowest) / HEIGHT_STEP;
        if (row < 0 || row >= rows - 1) continue;
        const forward = x * anterior[0] + y * anterior[1] + z * anterior[2];
        const sideways = x * left[0] + y * left[1] + z * left[2];
        const column = columnAt(forward, sideways);
        if (column < 0 || column >= columns - 1) continue;
        places.rows[at] = row;
        places.columns[at] = column;
        places.radii[at] = Math.hypot(forward, sideways);
      }
    }
  }
  return places;
}

function columnAt(forward: number, sideways: number): number {
  return (Math.atan2(sideways, forward) / DEGREE + MAP.span) / ANGLE_STEP;
}

/** Where a point of the patient lies on the map (between its places), and how far from the axis; undefined beyond the map. */
export function locate({ axis, frame, columns, rows, lowest }: RadiusMap, point: Vector): { row: number; column: number; r: number } | undefined {
  const offset = subtract(point, axis);
  const forward = dot(offset, frame.anterior);
  const sideways = dot(offset, frame.left);
  const column = columnAt(forward, sideways);
  const row = (dot(offset, frame.up) - lowest) / HEIGHT_STEP;
  if (column < 0 || column >= columns - 1 || row < 0 || row >= rows - 1) return undefined;
  return { row, column, r: Math.hypot(forward, sideways) };
}

/** The profile in the middle of the face: distance of the skin from the axis at a height over the nasion, mm. */
export function profileAt(map: RadiusMap, height: number): number {
  const row = Math.min(map.rows - 1, Math.max(0, Math.round((height - map.lowest) / HEIGHT_STEP)));
  return map.radius[row * map.columns + MIDDLE]!;
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
  return passed(values, map, weighted(across), weighted(up));
}

/** The lowest value within a rectangle of so many mm to every side. */
export function lowestWithin(values: Float32Array, map: RadiusMap, sideways: number, upward = sideways): Float32Array {
  return passed(values, map, ...extremes(map, sideways, upward, (value, best) => value < best));
}

/** The highest value within a rectangle of so many mm to every side. */
export function highestWithin(values: Float32Array, map: RadiusMap, sideways: number, upward = sideways): Float32Array {
  return passed(values, map, ...extremes(map, sideways, upward, (value, best) => value > best));
}

/** A length on the skin of an adult, mm, in columns and rows of the map. */
function steps({ frame: { size } }: RadiusMap, length: number): [columns: number, rows: number] {
  return [length / (ANGLE_STEP * DEGREE * MAP.axis), (length * size) / HEIGHT_STEP];
}

/** What is made of the values about a place: of so many before it, and as many behind. */
interface Gathering {
  reach: number;
  /** @param line the values, with the first and the last repeated; the place is the middle of those from `start` on. */
  gather(line: Float32Array, start: number): number;
}

function weighted(sigma: number): Gathering {
  const reach = Math.ceil(2.5 * sigma);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const weights = Float64Array.from(bell, (weight) => weight / sum);
  return {
    reach,
    gather: (line, start) => {
      let mean = 0;
      for (let n = 0; n < weights.length; n++) mean += weights[n]! * line[start + n]!;
      return mean;
    },
  };
}

function extremes(map: RadiusMap, sideways: number, upward: number, isBetter: (value: number, best: number) => boolean): [across: Gathering, up: Gathering] {
  const within = (length: number): Gathering => {
    const reach = Math.round(length);
    return {
      reach,
      gather: (line, start) => {
        let best = line[start]!;
        for (let at = start + 1; at <= start + 2 * reach; at++) if (isBetter(line[at]!, best)) best = line[at]!;
        return best;
      },
    };
  };
  return [within(steps(map, sideways)[0]), within(steps(map, upward)[1])];
}

function passed(values: Float32Array, { columns, rows }: RadiusMap, across: Gathering, up: Gathering): Float32Array {
  const pass = (source: Float32Array, { reach, gather }: Gathering, lines: number, between: number, length: number, stride: number): Float32Array => {
    const result = new Float32Array(source.length);
    const line = new Float32Array(length + 2 * reach);
    for (let first = 0; first < lines * between; first += between) {
      for (let at = 0; at < line.length; at++) line[at] = source[first + Math.min(length - 1, Math.max(0, at - reach)) * stride]!;
      for (let at = 0; at < length; at++) result[first + at * stride] = gather(line, at);
    }
    return result;
  };
  return pass(pass(values, across, rows, columns, columns, 1), up, columns, 1, rows, columns);
}
