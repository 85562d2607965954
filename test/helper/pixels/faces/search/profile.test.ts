import { describe, expect, it } from 'vitest';
import type { Head } from '../../../../../helper/pixels/faces/head/head.ts';
import { frameByChin } from '../../../../../helper/pixels/faces/search/profile.ts';
import { eachPoint, emptyMask, maskOf, type Mask } from '../../../../../helper/pixels/faces/volume/grid.ts';

const LATTICE = { size: [110, 130, 140], spacing: 2, origin: [-110, -130, -160] } as const;

/** All places of the lattice that are within. */
function all(within: (x: number, y: number, z: number) => boolean): Mask {
  const mask = emptyMask(LATTICE);
  eachPoint(mask, (at, x, y, z) => (mask.values[at] = within(x, y, z) ? 1 : 0));
  return mask;
}

/** A head above a neck that begins at a height, mm, and what slices cover of it. */
function headAndNeck(chin: number, covered: (y: number, z: number) => boolean): Head {
  const known = all((_x, y, z) => covered(y, z));
  const body = all((x, y, z) => z < 110 && (z > chin ? Math.hypot(x / 75, y / 95) < 1 : Math.hypot(x, y - 20) < 55));
  const mask = maskOf(known, (at) => known.values[at] === 1 && body.values[at] === 1);
  return { mask, withEars: mask, threshold: -300, hounsfield: true, known };
}

describe('the chin above a throat', () => {
  it('tells where a face is', () => {
    expect(frameByChin(headAndNeck(-90, () => true), true)?.found).toBe('chin');
  });

  it('is no place where tilted slices end, behind which the head goes on', () => {
    expect(frameByChin(headAndNeck(-Infinity, (y, z) => z > -60 - 0.7 * y), true)).toBeUndefined();
  });

  it('tells a face below the vault of a brain, and none before it', () => {
    const brainAt = (height: number): Mask => all((x, y, z) => Math.hypot(x, y, z - height) < 55);
    expect(frameByChin(headAndNeck(-90, () => true), true, brainAt(60))?.found).toBe('chin');
    expect(frameByChin(headAndNeck(10, () => true), true, brainAt(60))).toBeUndefined();
  });
});
