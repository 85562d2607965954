import { remembered } from '../../../../shared/remembered.ts';
import { sensitivityAt } from '../head/coil.ts';
import type { Evening } from '../head/even.ts';
import type { Plane } from '../volume/planes.ts';
import { mix, pointAt, sampleGrid, sampleLine, type Grid, type Line } from '../volume/grid.ts';
import type { FaceShell } from './shell.ts';
import { along, dot, subtract } from '../volume/vector.ts';

/** What stands where the face was: `remove` air, `replace` a smooth shell of tissue, `blur` the face without its features. */
export type FaceMethod = 'remove' | 'replace' | 'blur';

/** Values, in the units of the series after its rescale and evening, that stand for air and for tissue, with their noise (standard deviation). */
export interface Filling {
  air: { value: number; noise: number; /** Of single pixels, the lowest first: see `airOfPixels`. */ pixels?: Float32Array };
  tissue: { value: number; noise: number };
}

/** What the cutting of a frame needs. What was evened out comes back with what is filled in. */
export interface Cutter extends Evening {
  shell: FaceShell;
  method: FaceMethod;
  filling: Filling;
  /** For `blur`: the volume, blurred, in the units of the filling. */
  blurred?: Grid;
}

/**
 * Where the face is removed or blurred, the cut is covered with a film of tissue this thick, mm: open sinuses, nose and mouth would look like a
 * skull. A blurred face has such a skin too. Thick slices need a thicker one, or the film passes between two of them.
 */
const FILM = 3;

/** From air to tissue, mm. */
const WIDEST_TRANSITION = 3;

/** Whether the plane meets the lattice of the shell at all. */
export function meets(plane: Plane, { cut }: FaceShell): boolean {
  return pixelRange(plane, cut) !== undefined;
}

/**
 * Cuts one frame: calls `write` for each pixel within the shell with its index and its new value, after rescale.
 * @returns how many pixels were cut.
 */
export function cutFrame(plane: Plane, cutter: Cutter, write: (index: number, value: number) => void): number {
  const { shell, method, filling, coil, white, blurred } = cutter;
  const { pixels } = filling.air;
  const range = pixelRange(plane, shell.cut);
  if (!range) return 0;
  // As wide as a voxel, a transition looks like the partial volume of real skin.
  const transition = Math.min(WIDEST_TRANSITION, Math.max(1, (plane.columnSpacing + plane.rowSpacing + plane.thickness) / 3));
  const film = Math.max(FILM, 1.2 * plane.thickness);
  const cells = cellsOf(shell.cut);
  const [depths, beyond] = [new Float64Array(plane.columns), new Float64Array(plane.columns)];
  let cutPixels = 0;
  for (let row = range.rows[0]; row <= range.rows[1]; row++) {
    const start = along(plane.origin, plane.column, row * plane.rowSpacing);
    const line: Line = { start, direction: plane.row, step: plane.columnSpacing, from: range.columns[0], to: range.columns[1] };
    sampleLine(shell.cut, line, -1, depths, cells);
    for (const run of runsWithin(depths, line)) {
      sampleLine(shell.skin, run, 1, beyond);
      for (let column = run.from; column <= run.to; column++) {
        const u = column * plane.columnSpacing;
        const x = start[0] + u * plane.row[0];
        const y = start[1] + u * plane.row[1];
        const z = start[2] + u * plane.row[2];
        const beyondSkin = beyond[column]!;
        const noise = deviate(x, y, z);
        const air = pixels ? pixels[Math.floor(share(x, y, z) * pixels.length)]! : filling.air.value + filling.air.noise * noise;
        const tissue = filling.tissue.value + filling.tissue.noise * noise;
        // Noise on a blurred face would only make its surface rough.
        const within = method === 'replace' || depths[column]! < film || (method === 'blur' && beyondSkin > -film) ? tissue : method === 'blur' && blurred ? sampleGrid(blurred, x, y, z, air) : air;
        const shown = coil && within !== air ? within * sensitivityAt(coil, [x, y, z]) : within;
        const value = mix(air, shown, Math.min(1, Math.max(0, 0.5 - beyondSkin / transition)));
        write(row * plane.columns + column, white === undefined ? value : white - value);
        cutPixels++;
      }
    }
  }
  return cutPixels;
}

/** The parts of a line where the values are positive. */
function* runsWithin(values: Float64Array, line: Line): Generator<Line> {
  for (let from = line.from; from <= line.to; from++) {
    if (!(values[from]! > 0)) continue;
    let to = from;
    while (to < line.to && values[to + 1]! > 0) to++;
    yield { ...line, from, to };
    from = to;
  }
}

/** The cells of the lattice of a cut, named by their lowest corners: 2 where a corner lies within it, 1 beside these, 0 elsewhere. Most of a frame lies there; they are the same for all frames that a shell cuts. */
const cellsOf = remembered((cut: Grid): Uint8Array => {
  const [nx, ny] = cut.size;
  const cells = new Uint8Array(cut.values.length);
  for (const [kind, low, high] of [[1, -2, 1], [2, -1, 0]] as const) {
    for (let at = 0; at < cells.length; at++) {
      if (!(cut.values[at]! > 0)) continue;
      for (let dz = low; dz <= high; dz++) for (let dy = low; dy <= high; dy++) {
        const middle = at + (dz * ny + dy) * nx;
        cells.fill(kind, Math.max(0, middle + low), Math.max(0, middle + high + 1));
      }
    }
  }
  return cells;
});

/** An even lattice after the cut, its layers cut as frames are, but with the noise of means. What no slice covers stays as it is. */
export function cutGrid(grid: Grid, { shell, method, filling: { air: { value, noise }, tissue }, blurred }: Cutter): Grid {
  const filling: Filling = { air: { value, noise }, tissue };
  const [nx, ny, nz] = grid.size;
  const values = grid.values.slice();
  for (let k = 0; k < nz; k++) {
    const layer: Plane = {
      frame: k, origin: pointAt(grid, 0, 0, k), row: [1, 0, 0], column: [0, 1, 0], normal: [0, 0, 1],
      rowSpacing: grid.spacing, columnSpacing: grid.spacing, columns: nx, rows: ny, thickness: grid.spacing, slope: 1, intercept: 0,
    };
    cutFrame(layer, { shell, method, filling, ...(blurred ? { blurred } : {}) }, (index, value) => {
      const at = k * nx * ny + index;
      if (!Number.isNaN(values[at]!)) values[at] = value;
    });
  }
  return { ...grid, values };
}

/** The columns and rows whose pixels can lie in the lattice; undefined when none can. */
function pixelRange(plane: Plane, lattice: Grid): { columns: [number, number]; rows: [number, number] } | undefined {
  const half = lattice.size.map((count) => ((count - 1) * lattice.spacing) / 2);
  const centre = lattice.origin.map((value, axis) => value + half[axis]!) as [number, number, number];
  const extentAlong = (direction: readonly number[]): number => direction.reduce((sum, value, axis) => sum + Math.abs(value) * half[axis]!, 0);
  const offset = subtract(centre, plane.origin);
  if (Math.abs(dot(offset, plane.normal)) > extentAlong(plane.normal)) return undefined;
  const limits = (direction: readonly [number, number, number], spacing: number, count: number): [number, number] => {
    const middle = dot(offset, direction);
    const reach = extentAlong(direction);
    return [Math.max(0, Math.ceil((middle - reach) / spacing)), Math.min(count - 1, Math.floor((middle + reach) / spacing))];
  };
  const columns = limits(plane.row, plane.columnSpacing, plane.columns);
  const rows = limits(plane.column, plane.rowSpacing, plane.rows);
  return columns[0] <= columns[1] && rows[0] <= rows[1] ? { columns, rows } : undefined;
}

/** A number that depends on the place alone: the same in every run and on every machine. */
function placeNumber(x: number, y: number, z: number): number {
  return (Math.imul(Math.round(x * 100), 73856093) ^ Math.imul(Math.round(y * 100), 19349663) ^ Math.imul(Math.round(z * 100), 83492791)) >>> 0;
}

/** A share, 0 to 1, all as often, that depends on the place alone. The bits are mixed as in MurmurHash3's last step (Appleby, public domain). */
function share(x: number, y: number, z: number): number {
  let bits = placeNumber(x, y, z);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** A normal deviate that depends on the place alone. */
function deviate(x: number, y: number, z: number): number {
  let state = placeNumber(x, y, z);
  let sum = 0;
  for (let draw = 0; draw < 3; draw++) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    sum += (state >>> 8) / 16777216;
  }
  return (sum - 1.5) * 2;
}
