import { eachPoint, emptyGrid, emptyMask, isSet, nearestIndex, type Grid, type Lattice, type Mask } from '../volume/grid.ts';
import { localMean } from '../volume/smoothing.ts';

/** How the values of a series tell brain from what lies about it. Points are those of the volume. */
export interface Tissue {
  /** Whether the value of a point can be that of brain. */
  isBrain(at: number): boolean;
  /** Whether two neighbouring values on a straight way from a point cannot both be. What no slice covers says nothing. */
  parts(at: number, before: number, here: number): boolean;
  /** Whether a value near a point is that of bone; where there are no Hounsfield units, air has it too. */
  isBone(at: number, value: number): boolean;
}

/** Brain, blood and liquor in a CT of low dose, HU; fat and air lie below, and bone above, though a step of the lattice thins it. */
const SOFT = { from: -40, to: 200 } as const;
const BONE = 250;

/** Elsewhere, shares of the mean around: brain is brighter than the first; bone, air and the liquor about the brain are darker, bone than the second. */
const BRIGHT = 0.6;
const DARK = 0.45;

/** The mean is taken over about this far, mm, and known at every second point of the lattice: it changes slowly. */
const SURROUNDINGS = 30;
const COARSER = 2;

/**
 * Tells tissues by their values.
 * @param sure where there are no Hounsfield units, what the mean is taken of: brain, or all that lies deep in the head.
 */
export function tissueOf(volume: Grid, hounsfield: boolean, sure: Mask): Tissue {
  return hounsfield ? byDensity(volume) : bySignal(volume, sure);
}

/** Noise of a low dose passes for bone or fat; two values alike do not. */
function byDensity({ values }: Grid): Tissue {
  const isSoft = (value: number): boolean => value > SOFT.from && value < SOFT.to;
  return {
    isBrain: (at) => isSoft(values[at]!),
    parts: (_at, before, here) => !Number.isNaN(before + here) && !isSoft((before + here) / 2),
    isBone: (_at, value) => value > BONE,
  };
}

/** The tables of a skull are as thin as a step of the lattice: one dark value parts. */
function bySignal(volume: Grid, sure: Mask): Tissue {
  const coarse = everySecond(volume);
  const set = emptyMask(coarse);
  eachPoint(coarse, (at, x, y, z) => (set.values[at] = isSet(sure, [x, y, z]) && !Number.isNaN(coarse.values[at]!) ? 1 : 0));
  const means = localMean(coarse, set.values, SURROUNDINGS);
  const [nx, ny] = volume.size;
  const [cx, cy, cz] = means.size;
  const half = (index: number, count: number): number => Math.min(count - 1, Math.floor(index / COARSER));
  const mean = (at: number): number => means.values[(half(Math.floor(at / (nx * ny)), cz) * cy + half(Math.floor(at / nx) % ny, cy)) * cx + half(at % nx, cx)]!;
  return {
    isBrain: (at) => mean(at) > 0 && volume.values[at]! > BRIGHT * mean(at),
    parts: (at, _before, here) => here < BRIGHT * mean(at),
    isBone: (at, value) => value < DARK * mean(at),
  };
}

/** Every second point of a grid along each axis. */
function everySecond(grid: Grid): Grid {
  const size = grid.size.map((count) => Math.ceil(count / COARSER)) as unknown as Lattice['size'];
  const coarse = emptyGrid({ size, spacing: grid.spacing * COARSER, origin: grid.origin });
  eachPoint(coarse, (at, x, y, z) => (coarse.values[at] = grid.values[nearestIndex(grid, x, y, z)]!));
  return coarse;
}
