import { sampleGrid, type Grid } from '../volume/grid.ts';
import type { FaceFrame } from '../head/faceFrame.ts';
import { along, cross, dot, scale, turn, unit, type Vector } from '../volume/vector.ts';
import type { Bounds } from '../volume/volume.ts';

/** A picture of 8-bit greys, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** From where a head is looked at. */
export interface View {
  /** The point in the middle of the picture, patient coordinates. */
  centre: Vector;
  /** The way the face looks, and the way its top points. */
  anterior: Vector;
  up: Vector;
  /** Turned to the side about `up`, degrees: 0 front, ±45 half profile. */
  yaw: number;
  /** Width of the view, mm. */
  width: number;
}

/** The views in which a reviewer, and a face detector, look at a head. */
export const REVIEW_YAWS = [-45, 0, 45] as const;

export const BACKGROUND = 24;

/** Half the box that is shown about a face, mm for an adult. */
const HALF_BOX = 125;

/** The view of a whole head, face in front. */
export function viewOf({ nasion, anterior, up, size }: FaceFrame): Omit<View, 'yaw'> {
  return { centre: along(along(nasion, anterior, -70 * size), up, -25 * size), anterior, up, width: 2 * HALF_BOX * size };
}

/** The box around what a view shows. */
export function boundsOfView({ centre, width }: Omit<View, 'yaw'>): Bounds {
  const corner = (sign: 1 | -1): Vector => [centre[0] + sign * width / 2, centre[1] + sign * width / 2, centre[2] + sign * width / 2];
  return { low: corner(-1), high: corner(1) };
}

/**
 * Renders the surface of a volume at a threshold: parallel rays, shaded by the angle to a lamp above the camera.
 * @param pixels width and height of the picture.
 */
export function renderSurface(volume: Grid, threshold: number, view: View, pixels = 256): Picture {
  const forward = turn(unit(view.anterior), unit(view.up), (view.yaw * Math.PI) / 180);
  const right = unit(cross(forward, view.up));
  const up = cross(right, forward);
  const lamp = unit(along(along(forward, up, 0.45), right, 0.2));
  const reach = view.width * 0.75;
  const outside = Math.min(threshold - 1, -Math.abs(threshold));
  const at = (point: Vector): number => sampleGrid(volume, point[0], point[1], point[2], outside);

  const data = new Uint8Array(pixels * pixels).fill(BACKGROUND);
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      const x = ((column + 0.5) / pixels - 0.5) * view.width;
      const y = (0.5 - (row + 0.5) / pixels) * view.width;
      const start = along(along(along(view.centre, right, -x), up, y), forward, reach);
      const hit = firstHit(volume, start, scale(forward, -1), 2 * reach, threshold, at);
      if (hit) data[row * pixels + column] = shade(hit, at, volume.spacing, lamp, forward);
    }
  }
  return { width: pixels, height: pixels, data };
}

/** Where a ray meets the surface: coarsely by the nearest points of the lattice, then exactly by interpolation about them. */
function firstHit({ size, origin, spacing, values }: Grid, start: Vector, direction: Vector, reach: number, threshold: number, at: (point: Vector) => number): Vector | undefined {
  const [nx, ny, nz] = size;
  const [du, dv, dw] = direction;
  // The place on the lattice, half a step on, so that cutting off the fraction rounds.
  let u = (start[0] - origin[0]) / spacing + 0.5;
  let v = (start[1] - origin[1]) / spacing + 0.5;
  let w = (start[2] - origin[2]) / spacing + 0.5;
  const steps = reach / spacing;
  for (let step = 0; step < steps; step++, u += du, v += dv, w += dw) {
    if (!(u >= 0 && v >= 0 && w >= 0 && u < nx && v < ny && w < nz)) continue;
    if (!(values[((w | 0) * ny + (v | 0)) * nx + (u | 0)]! > threshold)) continue;
    let before = -Infinity;
    for (let depth = (step - 1) * spacing; depth <= (step + 1) * spacing; depth += spacing / 2) {
      const value = at(along(start, direction, depth));
      if (value > threshold) return along(start, direction, depth - (Number.isFinite(before) ? (spacing / 2) * ((value - threshold) / Math.max(1e-6, value - before)) : 0));
      before = value;
    }
  }
  return undefined;
}

/** Lambert's law with some ambient light; the normal is the gradient over two grid steps, which smooths noise. */
function shade(point: Vector, at: (point: Vector) => number, reach: number, lamp: Vector, forward: Vector): number {
  const [x, y, z] = point;
  const gradient: Vector = [
    at([x - reach, y, z]) - at([x + reach, y, z]),
    at([x, y - reach, z]) - at([x, y + reach, z]),
    at([x, y, z - reach]) - at([x, y, z + reach]),
  ];
  const length = Math.hypot(...gradient);
  if (length === 0 || Number.isNaN(length)) return 128;
  const normal = scale(gradient, 1 / length);
  const lit = 0.8 * Math.max(0, dot(normal, lamp)) + 0.2 * Math.max(0, dot(normal, forward));
  return Math.round(40 + 205 * Math.min(1, lit));
}
