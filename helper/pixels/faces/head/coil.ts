import { eachPoint, eachSet, maskOf, type Grid, type Mask } from '../volume/grid.ts';
import { noiseOf, skinThreshold } from './skin.ts';
import { centreOf } from './symmetry.ts';
import { along, dot, norm, subtract, type Vector } from '../volume/vector.ts';

/** How the sensitivity of a surface coil falls off through a volume. Plain data: it travels with a cutter. */
export interface Coil {
  /** The way in which the signal grows, powers of e a mm. */
  growth: Vector;
  /** Where the sensitivity is 1, patient coordinates. */
  at: Vector;
  /** That of the dimmest and of the brightest tissue: beyond them it is taken to change no more. */
  least: number;
  most: number;
  /** The upper end of the noise of air, which no coil makes brighter. */
  noise: number;
}

/** From so steep a falloff on, powers of e a mm, one threshold tells no skin any more. Tissues side by side pass for 0.003 at most. */
const STEEP = 0.009;

/** Neighbours so much alike, powers of e, are of one tissue; so large a share of the differences at either end does not count. Of one point in so many, fewer tell nothing. */
const ALIKE = 0.4;
const TRIMMED = 0.1;
const ONE_IN = 3;
const FEWEST = 1000;

/** What is surely tissue is brighter than the threshold of the skin, and than noise, by this factor. */
const BRIGHT = 2;

/** The first look sees what lies near the coil; the others, with that evened out, more of the head. */
const LOOKS = 3;

/**
 * Measures the falloff of a surface coil by how the signal changes between neighbours of one tissue.
 * @returns undefined where it is too small to matter, and in other modalities than MR.
 */
export function coilOf(volume: Grid, modality: string): Coil | undefined {
  if (modality !== 'MR') return undefined;
  const noise = noiseOf(volume);
  let coil: Coil | undefined;
  for (let look = 0, even = volume; look < LOOKS; look++) {
    const least = BRIGHT * skinThreshold(even, modality, coil?.noise);
    const tissue = maskOf(volume, (at) => even.values[at]! > least && volume.values[at]! > BRIGHT * noise);
    const more = meanGrowth(even, tissue.values);
    const growth = coil ? along(coil.growth, more, 1) : more;
    if (norm(growth) < STEEP) return undefined;
    coil = limited({ growth, at: centreOf(tissue), least: 0, most: Infinity, noise }, tissue);
    even = evened(volume, coil);
  }
  return coil;
}

/** The volume as a coil would show it that is as sensitive everywhere. Noise stays as it is. */
export function evened(volume: Grid, coil: Coil): Grid {
  const values = volume.values.slice();
  eachPoint(volume, (at, x, y, z) => {
    if (values[at]! > coil.noise) values[at]! /= sensitivityAt(coil, [x, y, z]);
  });
  return { ...volume, values };
}

export function sensitivityAt({ growth, at, least, most }: Coil, place: Vector): number {
  return Math.min(most, Math.max(least, Math.exp(dot(growth, subtract(place, at)))));
}

/** By how many powers of e a mm a signal grows along each axis, between neighbours of one tissue. */
function meanGrowth({ values, size: [nx, ny], spacing }: Grid, tissue: Uint8Array): Vector {
  return [1, nx, nx * ny].map((step) => {
    const differences = new Float64Array(Math.ceil(values.length / ONE_IN));
    let number = 0;
    for (let at = step; at < values.length - step; at += ONE_IN) {
      if (!tissue[at] || !tissue[at - step] || !tissue[at + step]) continue;
      const difference = Math.log(values[at + step]! / values[at - step]!);
      if (Math.abs(difference) < ALIKE) differences[number++] = difference;
    }
    if (number < FEWEST) return 0;
    const counted = differences.subarray(0, number).sort().subarray(Math.floor(TRIMMED * number), Math.ceil((1 - TRIMMED) * number));
    return counted.reduce((sum, difference) => sum + difference, 0) / counted.length / (2 * spacing);
  }) as unknown as Vector;
}

/** The same coil with its limits. */
function limited(coil: Coil, tissue: Mask): Coil {
  let [least, most] = [Infinity, 0];
  eachSet(tissue, (x, y, z) => {
    const sensitivity = sensitivityAt(coil, [x, y, z]);
    least = Math.min(least, sensitivity);
    most = Math.max(most, sensitivity);
  });
  return { ...coil, least, most };
}
