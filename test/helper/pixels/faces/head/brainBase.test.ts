import { describe, expect, it } from 'vitest';
import { nodByBase } from '../../../../../helper/pixels/faces/head/brainBase.ts';
import { emptyMask, maskOf, type Lattice, type Mask } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { ADULT, brainDistance } from '../../../../../samples/head/anatomy.ts';
import { headPoint } from '../../../../../samples/head/scan.ts';

const LATTICE: Lattice = { size: [100, 120, 120], spacing: 2, origin: [-99, -119, -89] };
const PLANE = { left: [1, 0, 0], offset: 0, likeness: 1, mismatch: 0 } as const;
const everywhere = maskOf(LATTICE, () => true);

/** The brain of a head with its stem and upper cord, chin down by so many degrees, of which no slice lies below a height. */
function brain(pitch: number, lowest = -Infinity): { brain: Mask; known: Mask } {
  const inHead = headPoint({ pitch, roll: 0, yaw: 0, at: [0, 0, 0] }, 1);
  const [nx, ny] = LATTICE.size;
  const [mask, known] = [emptyMask(LATTICE), emptyMask(LATTICE)];
  for (let at = 0; at < mask.values.length; at++) {
    const [x, y, z] = [LATTICE.origin[0] + 2 * (at % nx), LATTICE.origin[1] + 2 * (Math.floor(at / nx) % ny), LATTICE.origin[2] + 2 * Math.floor(at / (nx * ny))];
    if (z < lowest) continue;
    known.values[at] = 1;
    if (brainDistance(ADULT, ...inHead(x, y, z)) < 0) mask.values[at] = 1;
  }
  return { brain: mask, known };
}

describe('the base of a brain', () => {
  it.each([-24, -12, 0, 12, 24])('tells the nod of its head: chin down by %i°', (pitch) => {
    const nod = nodByBase(brain(pitch).brain, everywhere, PLANE, [0, -1, 0], [0, 0, 1]);
    expect(Math.abs((nod! * 180) / Math.PI + pitch)).toBeLessThan(6);
  });
  it('tells nothing where the field of view ends within it', () => {
    const { brain: cutOff, known } = brain(0, 0);
    expect(nodByBase(cutOff, known, PLANE, [0, -1, 0], [0, 0, 1])).toBeUndefined();
  });
  it('tells nothing where a brain is ended level, though slices go on below', () => {
    expect(nodByBase(brain(12, 0).brain, everywhere, PLANE, [0, -1, 0], [0, 0, 1])).toBeUndefined();
  });
  it('tells nothing of no brain', () => {
    expect(nodByBase(emptyMask(LATTICE), everywhere, PLANE, [0, -1, 0], [0, 0, 1])).toBeUndefined();
  });
});
