import { describe, expect, it } from 'vitest';
import { eachPoint, emptyGrid, emptyMask, isSet, sampleGrid, type Grid, type Mask } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { coreOf } from '../../../../../helper/pixels/faces/head/core.ts';
import { findIntrusion, spare } from '../../../../../helper/pixels/faces/cut/intrusion.ts';
import type { FaceShell } from '../../../../../helper/pixels/faces/cut/shell.ts';

const LATTICE = { size: [90, 90, 90], spacing: 2, origin: [-89, -89, -89] } as const;
const FRAME = { nasion: [0, -80, 0], noseTip: [0, -100, -45], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both', ahead: true } as const;

/** Where a brain ends, its skull, and the scalp on it, mm from the middle. */
const [BRAIN, SKULL, SCALP] = [60, 66, 76];

/** A head that is a ball, of one value for brain, bone, scalp and air. */
function ball([brain, bone, scalp, air]: readonly [number, number, number, number]): Grid {
  const volume = emptyGrid(LATTICE);
  eachPoint(LATTICE, (at, x, y, z) => {
    const r = Math.hypot(x, y, z);
    volume.values[at] = r < BRAIN ? brain : r < SKULL ? bone : r < SCALP ? scalp : air;
  });
  return volume;
}

function within(radius: number): Mask {
  const mask = emptyMask(LATTICE);
  eachPoint(LATTICE, (at, x, y, z) => (mask.values[at] = Math.hypot(x, y, z) < radius ? 1 : 0));
  return mask;
}

/** A cut of what lies farther than so much from the middle, in front. */
function cutFrom(radius: number): FaceShell {
  const cut = emptyGrid(LATTICE, -20);
  eachPoint(LATTICE, (at, x, y, z) => (cut.values[at] = y < -30 ? Math.max(-20, Math.hypot(x, y, z) - radius) : -20));
  return { cut, skin: emptyGrid(LATTICE), frame: FRAME };
}

/** What is cut at so far from the middle, straight ahead: positive where something is. */
const ahead = ({ cut }: FaceShell, r: number): number => sampleGrid(cut, 0, -r, 0, -100);

const known = within(1000);
const head = { mask: within(SCALP), withEars: within(SCALP), threshold: 0, hounsfield: true, known };

describe.each([
  ['a CT', true, [36, 900, 15, -1000]],
  ['a T1 with a bright scalp', false, [400, 30, 700, 4]],
  ['a diffusion with a dim scalp', false, [330, 10, 20, 4]],
] as const)('the brain in %s', (_, hounsfield, values) => {
  const volume = ball(values);

  it('is found in a cut and given back though its edge was seen 10 mm too deep, and the scalp before it is cut still', () => {
    const shell = cutFrom(54);
    const intrusion = findIntrusion(volume, { ...head, hounsfield }, coreOf(within(50), head, FRAME.size), shell)!;
    expect(intrusion.millilitres).toBeGreaterThan(20);
    eachPoint(intrusion.brain, (at, x, y, z) => {
      if (intrusion.brain.values[at]) expect(Math.hypot(x, y, z)).toBeLessThan(SKULL);
    });
    const spared = spare(shell, intrusion);
    for (const r of [55, 57, 59]) {
      expect(ahead(shell, r)).toBeGreaterThan(0);
      expect(ahead(spared, r)).toBeLessThanOrEqual(0);
    }
    for (const r of [68, 72, 80]) expect(ahead(spared, r)).toBeGreaterThan(0);
  });

  it('is seen behind its skull though none was found', () => {
    const intrusion = findIntrusion(volume, { ...head, hounsfield }, undefined, cutFrom(54))!;
    expect(intrusion.millilitres).toBeGreaterThan(10);
    eachPoint(intrusion.brain, (at, x, y, z) => {
      if (intrusion.brain.values[at]) expect(Math.hypot(x, y, z)).toBeLessThan(SKULL);
    });
  });

  it('is not seen in a cut of scalp and bone', () => {
    expect(findIntrusion(volume, { ...head, hounsfield }, coreOf(within(56), head, FRAME.size), cutFrom(62))).toBeUndefined();
  });
});

describe('an eye as bright as the brain, and near to the skin', () => {
  it.each([['is none where the skin was found, dim as it is', 40, 0], ['cannot be told from brain where the skin may have been taken for air', 20, 1]] as const)('%s', (_, scalp, fewest) => {
    const volume = ball([330, 10, scalp, 4]);
    eachPoint(LATTICE, (at, x, y, z) => (volume.values[at] = y < -50 && Math.hypot(x, z) < 9 && Math.hypot(x, y, z) < 72 ? 330 : volume.values[at]!));
    const { brain } = findIntrusion(volume, { ...head, hounsfield: false, threshold: 16 }, coreOf(within(60), head, FRAME.size), cutFrom(58))!;
    let eye = 0;
    eachPoint(brain, (at, x, y, z) => (eye += Math.hypot(x, y, z) > 70.5 ? brain.values[at]! : 0));
    expect(Math.min(eye, 1)).toBe(fewest);
  });
});

describe('the core of a brain', () => {
  /** Whether the core of a brain, of which slices cover a part only, has each of some places of one line. */
  function has(hounsfield: boolean, isCovered: (x: number, z: number) => boolean, radius: number, places: readonly number[]): boolean[] {
    const [covered, brain, mask] = [known, within(radius), head.mask].map((whole) => ({ ...whole, values: whole.values.slice() })) as [Mask, Mask, Mask];
    eachPoint(LATTICE, (at, x, _y, z) => {
      if (!isCovered(x, z)) covered.values[at] = brain.values[at] = mask.values[at] = 0;
    });
    const core = coreOf(brain, { ...head, hounsfield, mask, known: covered }, FRAME.size);
    return places.map((x) => isSet(core, [x, 0, 0]));
  }

  it('reaches in a CT to where the field of view ends, and lies within the brain elsewhere', () => {
    expect(has(true, (x) => x <= 10, 50, [9, -41, -47])).toEqual([true, true, false]);
  });

  it('reaches in MR to where slices end above, and ends before the side of a narrow field of view, where scalp and muscle may lie', () => {
    expect(has(false, (_x, z) => z < 2, 50, [0, -41, -47])).toEqual([true, true, false]);
    expect(has(false, (x) => x < 30, 50, [29, 19, 13, -41])).toEqual([false, false, true, true]);
  });

  it('has nothing near the skin in MR, however far out a brain was found: the marrow of a skull passes for liquor in T2', () => {
    expect(has(false, () => true, SCALP - 2, [-65, -57])).toEqual([false, true]);
    expect(has(true, () => true, SCALP - 2, [-65, -57])).toEqual([true, true]);
  });
});
