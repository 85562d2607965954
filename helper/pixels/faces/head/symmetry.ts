import { eachSet, emptyMask, maskOf, sampleGrid, type Grid, type Mask } from '../volume/grid.ts';
import { distanceTo } from '../volume/morphology.ts';
import { along, distance, dot, scale, turn, type Vector } from '../volume/vector.ts';

/** The plane that halves a head: points p with left · p = offset. */
export interface MidPlane {
  /** Unit vector to the patient's left. */
  left: Vector;
  offset: number;
  /** How alike the two halves are within, −1 to 1: the correlation of what lies there with its mirror image. */
  likeness: number;
  /** Mean distance between the surface and its mirror image, mm. */
  mismatch: number;
}

/** Two witnesses of the plane. Hair, a swelling, a cushion or a field of view that ends at the cheek mislead the one, an operation or a bleeding the other. */
export interface Halves {
  /** Where the skin meets air. */
  surface: Mask;
  /** What lies within, as it stands out from the mean around it; 0 where nothing is known. */
  details: Grid;
}

const DEGREE = Math.PI / 180;

/** How far a head may be turned to the side and tilted towards a shoulder, degrees, and the plane's offset from the middle of the head, mm. */
const SEARCH = { yaw: 60, roll: 30, offset: 20, angleStep: 7.5, offsetStep: 5 } as const;

/** So many of the best of these steps are looked at closely, if they differ by more degrees than this. */
const CLOSELY = { number: 4, apart: 12 } as const;

/** A part of the surface without counterpart (a tube, an arm) must not outweigh the rest. */
const LARGEST_DISTANCE = 12;

/** So far from the middle of the head its surface and its inside are compared, mm: not the shoulders. */
const REACH = 130;

/** A mean distance between the surface and its mirror image of so many mm weighs as much as the whole likeness of the insides, which tell the plane more sharply. */
const SURFACE_WEIGHT = 30;

/** Points compared of the surface, and within; of both fewer to begin with. */
const SAMPLES = { surface: 1500, within: 3000, first: 600 } as const;

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
 * Finds the plane in which a head mirrors itself best, inside and out.
 * @param centre a point near the middle of the head. @param about the yaw about which it is looked for, degrees: 0 where the head lies as its coordinates say.
 */
export function findMidPlane(halves: Halves, centre: Vector, about = 0): MidPlane {
  const distances = distanceTo(halves.surface);
  const first = comparer(halves, distances, centre, SAMPLES.first, SAMPLES.first);
  const { yaw: farthest, roll: steepest, offset: widest, angleStep, offsetStep } = SEARCH;
  const coarse: Candidate[] = [];
  for (let yaw = about - farthest; yaw <= about + farthest; yaw += angleStep) {
    for (let roll = -steepest; roll <= steepest; roll += angleStep) {
      for (let shift = -widest; shift <= widest; shift += offsetStep) coarse.push(first({ yaw, roll, shift }));
    }
  }
  coarse.sort((a, b) => a.cost - b.cost);
  const starts: Candidate[] = [];
  for (const one of coarse) {
    if (starts.length === CLOSELY.number) break;
    if (starts.every(({ yaw, roll }) => Math.max(Math.abs(yaw - one.yaw), Math.abs(roll - one.roll)) > CLOSELY.apart)) starts.push(one);
  }
  const compare = comparer(halves, distances, centre, SAMPLES.surface, SAMPLES.within);
  const best = starts.map((start) => refined(compare(start), compare)).reduce((a, b) => (b.cost < a.cost ? b : a));
  const left = leftOf(best.yaw, best.roll);
  return { left, offset: dot(left, centre) + best.shift, likeness: best.likeness, mismatch: best.mismatch };
}

/** A plane by its angles in degrees and its distance from the centre, mm. */
interface Place {
  yaw: number;
  roll: number;
  shift: number;
}

interface Candidate extends Place, Pick<MidPlane, 'likeness' | 'mismatch'> {
  /** The lower the better. */
  cost: number;
}

type Compare = (place: Place) => Candidate;

/**
 * What says how well a head mirrors itself in a plane.
 * @param distances from the surface, mm; @param outer, inner how many points of the surface and within are compared.
 */
function comparer({ surface, details }: Halves, distances: Grid, centre: Vector, outer: number, inner: number): Compare {
  const skin = spread(pointsOf(surface, centre), outer);
  const within = spread(pointsOf(maskOf(details, (at) => details.values[at] !== 0), centre), inner);
  const values = within.map(([x, y, z]) => sampleGrid(details, x, y, z, 0));
  const own = values.reduce((sum, value) => sum + value * value, 0);
  return ({ yaw, roll, shift }) => {
    const left = leftOf(yaw, roll);
    const offset = dot(left, centre) + shift;
    let apart = 0;
    for (let n = 0; n < skin.length; n++) {
      const mirrored = along(skin[n]!, left, 2 * (offset - dot(left, skin[n]!)));
      apart += Math.min(LARGEST_DISTANCE, sampleGrid(distances, mirrored[0], mirrored[1], mirrored[2], LARGEST_DISTANCE));
    }
    let [both, others] = [0, 0];
    for (let n = 0; n < within.length; n++) {
      const mirrored = along(within[n]!, left, 2 * (offset - dot(left, within[n]!)));
      const value = sampleGrid(details, mirrored[0], mirrored[1], mirrored[2], 0);
      both += value * values[n]!;
      others += value * value;
    }
    const likeness = both / Math.sqrt(Math.max(1e-9, own * others));
    const mismatch = apart / Math.max(1, skin.length);
    // A slight preference for the straight position breaks ties of round heads.
    return { yaw, roll, shift, likeness, mismatch, cost: 1 - likeness + mismatch / SURFACE_WEIGHT + STRAIGHT * (Math.abs(yaw) + Math.abs(roll)) };
  };
}

/** What a degree off the straight position costs. */
const STRAIGHT = 0.00002;

function refined(start: Candidate, compare: Compare): Candidate {
  let best = start;
  for (let step = 0.5; step > 0.025; step /= 2) {
    for (let improved = true, round = 0; improved && round < 8; round++) {
      const from = best;
      for (const way of [-step, step]) {
        for (const place of [{ ...from, yaw: from.yaw + way * SEARCH.angleStep }, { ...from, roll: from.roll + way * SEARCH.angleStep }, { ...from, shift: from.shift + way * SEARCH.offsetStep }]) {
          const other = compare(place);
          if (other.cost < best.cost) best = other;
        }
      }
      improved = best !== from;
    }
  }
  return best;
}

function leftOf(yaw: number, roll: number): Vector {
  return turn(turn([1, 0, 0], [0, 1, 0], roll * DEGREE), [0, 0, 1], yaw * DEGREE);
}

/** The set points of a mask about a centre. */
function pointsOf(mask: Mask, centre: Vector): Vector[] {
  const points: Vector[] = [];
  eachSet(mask, (x, y, z) => {
    if (distance([x, y, z], centre) < REACH) points.push([x, y, z]);
  });
  return points;
}

/** So many points spread evenly over a list, the same on every run. */
function spread(points: readonly Vector[], number: number): Vector[] {
  const step = Math.max(1, points.length / number);
  return Array.from({ length: Math.min(points.length, number) }, (_, n) => points[Math.floor(n * step)]!);
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
