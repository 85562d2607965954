import { eachSet, emptyMask, sampleGrid, type Mask } from './grid.ts';
import { distanceTo } from './morphology.ts';
import { along, dot, scale, turn, type Vector } from './vector.ts';

/** The plane that halves a head: points p with left · p = offset. */
export interface MidPlane {
  /** Unit vector to the patient's left. */
  left: Vector;
  offset: number;
  /** Mean distance in mm between the surface and its mirror image. */
  mismatch: number;
}

const DEGREE = Math.PI / 180;

/** How far a head may be turned to the side and tilted towards a shoulder, degrees, and the plane's offset from the middle of the head, mm. */
const SEARCH = { yaw: 60, near: 22.5, roll: 30, offset: 20, angleStep: 7.5, offsetStep: 5 } as const;

/** A part of the surface without counterpart (a tube, an arm) must not outweigh the rest. */
const LARGEST_DISTANCE = 12;

/** Points compared: enough for a tenth of a degree. */
const SAMPLES = 1500;

/** Where the skin meets known air. */
export function surfaceOf(mask: Mask, known: Mask): Mask {
  const surface = emptyMask(mask);
  const [nx, ny, nz] = mask.size;
  const steps = [-1, 1, -nx, nx, -nx * ny, nx * ny];
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const at = (k * ny + j) * nx + i;
        if (!mask.values[at]) continue;
        for (let way = 0; way < steps.length && !surface.values[at]; way++) if (!mask.values[at + steps[way]!] && known.values[at + steps[way]!]) surface.values[at] = 1;
      }
    }
  }
  return surface;
}

/**
 * Finds the plane in which a head mirrors itself best.
 * @param surface the head's surface; @param centre a point near the middle of the head.
 * @param about degrees by which the head seems to be turned to the side, where that is known: the plane is looked for near it.
 */
export function findMidPlane(surface: Mask, centre: Vector, about?: number): MidPlane {
  const distance = distanceTo(surface);
  const points = samplePoints(surface);
  const cost = (yaw: number, roll: number, shift: number): number => {
    const left = leftOf(yaw, roll);
    const offset = dot(left, centre) + shift;
    let sum = 0;
    for (let n = 0; n < points.length; n++) {
      const mirrored = along(points[n]!, left, 2 * (offset - dot(left, points[n]!)));
      sum += Math.min(LARGEST_DISTANCE, sampleGrid(distance, mirrored[0], mirrored[1], mirrored[2], LARGEST_DISTANCE));
    }
    // A slight preference for the straight position breaks ties of round heads.
    return sum / points.length + 0.004 * (Math.abs(yaw - (about ?? 0)) + Math.abs(roll)) / 10;
  };

  let best = { yaw: 0, roll: 0, shift: 0, cost: Infinity };
  const consider = (yaw: number, roll: number, shift: number): boolean => {
    const value = cost(yaw, roll, shift);
    if (value >= best.cost) return false;
    best = { yaw, roll, shift, cost: value };
    return true;
  };
  const [from, to] = about === undefined ? [-SEARCH.yaw, SEARCH.yaw] : [about - SEARCH.near, about + SEARCH.near];
  for (let yaw = from; yaw <= to; yaw += SEARCH.angleStep) {
    for (let roll = -SEARCH.roll; roll <= SEARCH.roll; roll += SEARCH.angleStep) {
      for (let shift = -SEARCH.offset; shift <= SEARCH.offset; shift += SEARCH.offsetStep) consider(yaw, roll, shift);
    }
  }
  for (let step = 1; step > 0.05; step /= 2) {
    for (let improved = true, round = 0; improved && round < 8; round++) {
      const { yaw, roll, shift } = best;
      improved = [-1, 1].map((sign) => [
        consider(yaw + sign * step * SEARCH.angleStep * 0.5, roll, shift),
        consider(yaw, roll + sign * step * SEARCH.angleStep * 0.5, shift),
        consider(yaw, roll, shift + sign * step * SEARCH.offsetStep * 0.5),
      ]).flat().some(Boolean);
    }
  }
  const left = leftOf(best.yaw, best.roll);
  return { left, offset: dot(left, centre) + best.shift, mismatch: best.cost };
}

function leftOf(yaw: number, roll: number): Vector {
  return turn(turn([1, 0, 0], [0, 1, 0], roll * DEGREE), [0, 0, 1], yaw * DEGREE);
}

/** Points spread evenly over the list of set points, the same on every run. */
function samplePoints(mask: Mask): Vector[] {
  const all: Vector[] = [];
  eachSet(mask, (x, y, z) => all.push([x, y, z]));
  const step = Math.max(1, all.length / SAMPLES);
  const points: Vector[] = [];
  for (let n = 0; n < all.length; n += step) points.push(all[Math.floor(n)]!);
  return points;
}

/** The middle of the set points. */
export function centreOf(mask: Mask): Vector {
  const sum: [number, number, number] = [0, 0, 0];
  let number = 0;
  eachSet(mask, (x, y, z) => {
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
    number++;
  });
  return scale(sum, 1 / Math.max(1, number));
}
