import { describe, expect, it } from 'vitest';
import { eachPoint, emptyGrid, emptyMask, sampleGrid, type Grid, type Mask } from '../../../../../helper/pixels/faces/volume/grid.ts';
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
    const intrusion = findIntrusion(volume, { ...head, hounsfield }, coreOf(within(50), head), shell)!;
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
    expect(findIntrusion(volume, { ...head, hounsfield }, coreOf(within(56), head), cutFrom(62))).toBeUndefined();
  });
});

describe('an eye as bright as the brain, and near to the skin', () => {
  it.each([['is none where the skin was found, dim as it is', 40, 0], ['cannot be told from brain where the skin may have been taken for air', 20, 1]] as const)('%s', (_, scalp, fewest) => {
    const volume = ball([330, 10, scalp, 4]);
    eachPoint(LATTICE, (at, x, y, z) => (volume.values[at] = y < -50 && Math.hypot(x, z) < 9 && Math.hypot(x, y, z) < 72 ? 330 : volume.values[at]!));
    const { brain } = findIntrusion(volume, { ...head, hounsfield: false, threshold: 16 }, coreOf(within(60), head), cutFrom(58))!;
    let eye = 0;
    eachPoint(brain, (at, x, y, z) => (eye += Math.hypot(x, y, z) > 70.5 ? brain.values[at]! : 0));
    expect(Math.min(eye, 1)).toBe(fewest);
  });
});

describe('the core of a brain', () => {
  it('reaches to where the field of view ends, and lies within the brain elsewhere', () => {
    const half = { ...known, values: known.values.slice() };
    const brain = within(50);
    eachPoint(LATTICE, (at, x) => {
      if (x > 10) half.values[at] = brain.values[at] = 0;
    });
    const core = coreOf(brain, { ...head, known: half });
    const at = (x: number, y: number): number => core.values[Math.round((0 + 89) / 2) * 8100 + Math.round((y + 89) / 2) * 90 + Math.round((x + 89) / 2)]!;
    expect([at(9, 0), at(-41, 0), at(-47, 0), at(0, -47)]).toEqual([1, 1, 0, 0]);
  });
});
