import { unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { along, scale, subtract, unit, type Vector } from '../../helper/pixels/faces/volume/vector.ts';
import { emptyMask, nearestIndex, type Grid, type Lattice } from '../../helper/pixels/faces/volume/grid.ts';
import { distanceTo } from '../../helper/pixels/faces/volume/morphology.ts';
import type { Plane } from '../../helper/pixels/faces/volume/planes.ts';
import type { View } from '../../helper/pixels/faces/check/rendering.ts';

/** What the maker of a head says of the pixels of one series, slices × rows × columns, 1 where it is so. */
export interface Truth {
  brain: Uint8Array;
  /** Soft tissue of the face, as deep as it is to go. */
  face: Uint8Array;
  /** Air outside the patient. */
  air: Uint8Array;
  /** The auricles, where the maker says. */
  ears?: Uint8Array;
}

/**
 * Reads the masks of a series from an archive of NumPy arrays of Booleans: `STUDY/truth.npz` with `SERIES_brain`, `SERIES_face` and `SERIES_air`,
 * or `STUDY/SERIES/truth.npz` with `brain`, `face`, `air`, `ears` and the `names` of the files that their slices are of.
 * @param files the names of the files in the order in which the slices are wanted.
 * @returns undefined where there are none, or no brain in them: what holds no head.
 */
export function readTruth(study: string, series: string, files: readonly string[]): Truth | undefined {
  const [common, own] = [path.join(study, 'truth.npz'), path.join(study, series, 'truth.npz')];
  const archive = [own, common].find((file) => existsSync(file));
  if (!archive) return undefined;
  const prefix = archive === own ? '' : `${series}_`;
  const arrays = unzipSync(readFileSync(archive), { filter: ({ name }) => name.startsWith(prefix) });
  const array = (name: string): Uint8Array => {
    const found = arrays[`${prefix}${name}.npy`];
    if (!found) throw new Error(`${archive} holds no ${prefix}${name}.`);
    return found;
  };
  const names = arrays['names.npy'] && words(arrays['names.npy']);
  const mask = (name: string): Uint8Array => {
    const values = valuesOf(array(name), "'|b1'");
    if (!names) return values;
    const size = values.length / names.length;
    const ordered = new Uint8Array(values.length);
    files.forEach((file, at) => ordered.set(values.subarray(names.indexOf(file) * size, (names.indexOf(file) + 1) * size), at * size));
    return ordered;
  };
  const brain = mask('brain');
  if (!brain.includes(1)) return undefined;
  return { brain, face: mask('face'), air: mask('air'), ...(arrays[`${prefix}ears.npy`] ? { ears: mask('ears') } : {}) };
}

/** The bytes of the values of a NumPy array (format 1.0): ten bytes, a header as long as the last two of them say, then the values. */
function valuesOf(array: Uint8Array, kind: string): Uint8Array {
  const header = headerOf(array);
  if (!header.includes(kind) || !header.includes("'fortran_order': False")) throw new Error(`The array holds no ${kind}, row by row.`);
  return array.subarray(10 + header.length);
}

function headerOf(array: Uint8Array): string {
  return new TextDecoder('latin1').decode(array.subarray(10, 10 + array[8]! + 256 * array[9]!));
}

/** The texts of a NumPy array: four bytes a character, filled up with zeros. */
function words(array: Uint8Array): string[] {
  const length = Number(/'<U(\d+)'/.exec(headerOf(array))?.[1]);
  const bytes = valuesOf(array, `'<U${length}'`);
  const characters = Array.from({ length: bytes.length / 4 }, (_, at) => String.fromCodePoint(new DataView(bytes.buffer, bytes.byteOffset + 4 * at, 4).getUint32(0, true)));
  return Array.from({ length: characters.length / length }, (_, at) => characters.slice(at * length, (at + 1) * length).join('').replaceAll('\0', ''));
}

/** Visits the pixels of a series with their number in its masks and their place in the patient. */
export function eachPixel(planes: readonly Plane[], visit: (at: number, x: number, y: number, z: number) => void): void {
  let at = 0;
  for (const { origin, row, column, rows, columns, rowSpacing, columnSpacing } of planes) {
    for (let v = 0; v < rows; v++) {
      const start = along(origin, column, v * rowSpacing);
      for (let u = 0; u < columns; u++) {
        const step = u * columnSpacing;
        visit(at++, start[0] + step * row[0], start[1] + step * row[1], start[2] + step * row[2]);
      }
    }
  }
}

/** Spacing of the lattice on which distances are measured, mm. */
const SPACING = 2;

/** Distance from what a mask holds within `reach` mm; where the lattice ends it is farther. */
export function distanceFrom(planes: readonly Plane[], part: Uint8Array, reach: number): Grid {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  eachPixel(planes, (at, ...place) => {
    if (!part[at]) return;
    place.forEach((value, axis) => {
      low[axis] = Math.min(low[axis]!, value);
      high[axis] = Math.max(high[axis]!, value);
    });
  });
  const room = reach + 2 * SPACING;
  const lattice: Lattice = {
    spacing: SPACING,
    origin: [low[0] - room, low[1] - room, low[2] - room],
    size: [0, 1, 2].map((axis) => Math.ceil((high[axis]! - low[axis]! + 2 * room) / SPACING)) as [number, number, number],
  };
  const near = emptyMask(lattice);
  eachPixel(planes, (at, x, y, z) => {
    if (part[at]) near.values[nearestIndex(near, x, y, z)] = 1;
  });
  return distanceTo(near);
}

/** The head seen straight on: its face lies before its brain. A nod is not known, and the head taken for upright. */
export function viewOfTruth(planes: readonly Plane[], { brain, face }: Truth): Omit<View, 'yaw'> {
  const middle = (mask: Uint8Array): Vector => {
    const sum: [number, number, number] = [0, 0, 0];
    let number = 0;
    eachPixel(planes, (at, x, y, z) => {
      if (!mask[at]) return;
      sum[0] += x;
      sum[1] += y;
      sum[2] += z;
      number++;
    });
    return scale(sum, 1 / Math.max(1, number));
  };
  const centre = middle(face);
  const [x, y] = subtract(centre, middle(brain));
  const anterior = unit([x, y, 0]);
  return { centre: along(along(centre, anterior, -50), [0, 0, 1], 20), anterior, up: [0, 0, 1], width: 250 };
}

/**
 * What lies outside the patient: the maker's air, and what in its slice is dark and joined to it or to the rim of the picture. Foam that shows
 * no more than air, and padding, are no tissue, though the maker counts them as such.
 * @param values of all pixels, after rescale; @param skin the value at which tissue begins.
 */
export function outsideOf({ air }: Truth, planes: readonly Plane[], values: Float32Array, skin: number): Uint8Array {
  const outside = air.slice();
  const queue = new Int32Array(Math.max(...planes.map(({ rows, columns }) => rows * columns)));
  let start = 0;
  for (const { rows, columns } of planes) {
    const length = rows * columns;
    let tail = 0;
    const reach = (at: number): void => {
      if (outside[start + at] || !(values[start + at]! < skin)) return;
      outside[start + at] = 1;
      queue[tail++] = at;
    };
    for (let at = 0; at < length; at++) {
      const column = at % columns;
      if (outside[start + at]) queue[tail++] = at;
      else if (column === 0 || column === columns - 1 || at < columns || at >= length - columns) reach(at);
    }
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      if (at % columns > 0) reach(at - 1);
      if (at % columns < columns - 1) reach(at + 1);
      if (at >= columns) reach(at - columns);
      if (at < length - columns) reach(at + columns);
    }
    start += length;
  }
  return outside;
}
