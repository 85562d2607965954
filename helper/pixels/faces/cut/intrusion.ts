import { joinedToCore } from '../head/core.ts';
import { crop, eachSet, maskOf, onto, resampled, type Grid, type Lattice, type Mask } from '../volume/grid.ts';
import { count, type Head } from '../head/head.ts';
import { distanceTo, FAR, union, without } from '../volume/morphology.ts';
import { medianWhere } from '../volume/quantile.ts';
import type { FaceShell } from './shell.ts';
import { behindSkull } from '../head/skull.ts';
import { tissueOf } from '../head/tissue.ts';
import { dot, subtract, type Vector } from '../volume/vector.ts';

/** What of a brain a cut would take. */
export interface Intrusion {
  /** Its points and those just beside the cut, on the lattice of the series or a part of it. */
  brain: Mask;
  /** How much of it lies in the cut. */
  millilitres: number;
}

/** Room about a cut, mm, in which bone and brain are looked for. */
const ROOM = 32;

/** So far about what a cut would take of a brain it goes too, mm: more than a step of the lattice. */
const MARGIN = 4;

/**
 * Where no brain can be, mm for an adult: so near to the skin, and so far below the nasion, farther where that is less sure, where jaws and teeth
 * hide a tongue as a skull hides its brain. Eyes are as bright as brain, and lie nearer to the skin, or below.
 */
const NOT_BRAIN = { skin: 8, below: { sure: -10, unsure: -20 } } as const;

/**
 * Where the brain is brighter than the darkest tissue by such a factor, and half of the skin, so deep, mm, less bright than so many times that, as in
 * diffusion, the rest of the skin may have been taken for air.
 */
const OUTSHINES = 8;
const SKIN = { depth: 4, dim: 1.45 } as const;

/** What lies deeper than this, mm, shows how bright the tissue of a head is. */
const DEEP = 14;

/**
 * Looks in the values of a series for brain in what would be cut. It asks neither how the cut was laid, nor where the edge of the brain was seen
 * when it was laid. Two witnesses know nothing of each other: what is joined to the core of the brain, and what lies behind a skull.
 * @param head the patient as this series shows him.
 * @param core see `coreOf`; of another series of the same frame of reference, perhaps. Absent where no brain was found.
 * @returns undefined where there is none.
 */
export function findIntrusion(volume: Grid, head: Head, core: Mask | undefined, { cut, frame }: FaceShell): Intrusion | undefined {
  const part = crop(volume, widened(cut));
  if (!part) return undefined;
  const patient = onto(part, head.mask);
  const depth = distanceTo(without(onto(part, head.known), patient)).values;
  const there = core && onto(part, core);
  const leastDepth = there && outshines(part, there, head) && isDim(part, depth, head) ? 0 : NOT_BRAIN.skin * frame.size;
  const within = resampled(part, cut, -FAR);
  const lowest = NOT_BRAIN.below[frame.found === 'both' ? 'sure' : 'unsure'] * frame.size;
  // Between two points of the lattice a cut may begin.
  const zone = maskOf(part, (at) => within[at]! > -part.spacing && depth[at]! >= leastDepth);
  eachSet(zone, (x, y, z, at) => {
    if (!(dot(subtract([x, y, z], frame.nasion), frame.up) > lowest)) zone.values[at] = 0;
  });
  const deep = head.hounsfield ? patient : maskOf(part, (at) => patient.values[at] === 1 && depth[at]! > DEEP);
  const behind = behindSkull(part, tissueOf(part, head.hounsfield, deep), patient, frame, zone);
  const brain = there ? union(behind, joinedToCore(part, tissueOf(part, head.hounsfield, there), there, patient, frame, zone)) : behind;
  const points = count(maskOf(part, (at) => brain.values[at] === 1 && within[at]! > 0));
  return points > 0 ? { brain, millilitres: (points * part.spacing ** 3) / 1000 } : undefined;
}

/** The shell without what a cut would take of a brain, and a little around it. */
export function spare(shell: FaceShell, { brain }: Intrusion): FaceShell {
  const distance = distanceTo(brain);
  const values = shell.cut.values.slice();
  const far = resampled(shell.cut, distance, Infinity);
  for (let at = 0; at < values.length; at++) if (values[at]! > 0) values[at] = Math.min(values[at]!, far[at]! - MARGIN);
  return { ...shell, cut: { ...shell.cut, values } };
}

function outshines(volume: Grid, core: Mask, { hounsfield, threshold }: Head): boolean {
  let [sum, points] = [0, 0];
  for (let at = 0; at < core.values.length; at++) {
    if (!core.values[at] || Number.isNaN(volume.values[at]!)) continue;
    sum += volume.values[at]!;
    points++;
  }
  return !hounsfield && sum > OUTSHINES * threshold * points;
}

/** @param depth below the surface of the patient, mm; 0 outside. */
function isDim({ values }: Grid, depth: Float32Array, { threshold }: Head): boolean {
  const skin = medianWhere(values, (at) => depth[at]! > 0 && depth[at]! <= SKIN.depth);
  return skin !== undefined && skin < SKIN.dim * threshold;
}

function widened({ origin: [x, y, z], size, spacing }: Lattice): Lattice {
  const origin: Vector = [x - ROOM, y - ROOM, z - ROOM];
  return { spacing, origin, size: size.map((points) => points + Math.ceil((2 * ROOM) / spacing)) as unknown as Lattice['size'] };
}
