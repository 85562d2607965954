import { sampleGrid, type Grid } from './grid.ts';
import type { FaceFrame } from './faceFrame.ts';
import { along, cross, dot, turn, unit, type Vector } from './vector.ts';
import type { Bounds } from './volume.ts';

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
  const step = volume.spacing * 0.75;
  const outside = Math.min(threshold - 1, -Math.abs(threshold));
  const at = (point: Vector): number => sampleGrid(volume, point[0], point[1], point[2], outside);

  const data = new Uint8Array(pixels * pixels).fill(BACKGROUND);
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      const x = ((column + 0.5) / pixels - 0.5) * view.width;
      const y = (0.5 - (row + 0.5) / pixels) * view.width;
      const start = along(along(along(view.centre, right, -x), up, y), forward, reach);
      let before = at(start);
      for (let depth = step; depth < 2 * reach; depth += step) {
        const value = at(along(start, forward, -depth));
        if (value > threshold) {
          const hit = along(start, forward, -(depth - (step * (value - threshold)) / Math.max(1e-6, value - before)));
          data[row * pixels + column] = shade(hit, at, volume.spacing, lamp, forward);
          break;
        }
        before = value;
      }
    }
  }
  return { width: pixels, height: pixels, data };
}

/** Lambert's law with some ambient light; the normal is the gradient over two grid steps, which smooths noise. */
function shade(point: Vector, at: (point: Vector) => number, reach: number, lamp: Vector, forward: Vector): number {
  const slope = (axis: Vector): number => at(along(point, axis, -reach)) - at(along(point, axis, reach));
  const gradient: Vector = [slope([1, 0, 0]), slope([0, 1, 0]), slope([0, 0, 1])];
  const length = Math.hypot(...gradient);
  if (length === 0) return 128;
  const normal: Vector = [gradient[0] / length, gradient[1] / length, gradient[2] / length];
  const lit = 0.8 * Math.max(0, dot(normal, lamp)) + 0.2 * Math.max(0, dot(normal, forward));
  return Math.round(40 + 205 * Math.min(1, lit));
}
