import { describe, expect, it } from 'vitest';
import { eachPoint, emptyMask, sampleGrid, type Grid } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { buildShell } from '../../../../../helper/pixels/faces/cut/shell.ts';
import type { Vector } from '../../../../../helper/pixels/faces/volume/vector.ts';

const FRAME = { nasion: [0, -85, 0], noseTip: [0, -110, -45], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both', ahead: true } as const;
const LATTICE = { size: [136, 120, 116], spacing: 2, origin: [-136, -120, -160] } as const;
const OPTIONS = { depth: 12, wide: false };

/** A head that is a pillar with a thin plate for an ear on either side, and its shell. */
function pillar(ears: boolean, glasses = false) {
  const mask = emptyMask(LATTICE);
  eachPoint(LATTICE, (at, x, y, z) => {
    const plate = Math.abs(y - 12) < 3 && Math.abs(z + 20) < 26 && Math.abs(x) < 104;
    if (z > -140 && z < 60 && (Math.hypot(x, y) < 85 || plate)) mask.values[at] = 1;
  });
  const known = { ...mask, values: new Uint8Array(mask.values.length).fill(1) };
  const worn = emptyMask(LATTICE);
  if (glasses) eachPoint(LATTICE, (at, x, y, z) => (worn.values[at] = Math.hypot(Math.abs(x) - 30, z + 12) < 18 && Math.abs(y + 110) < 2 ? 1 : 0));
  return buildShell({ mask, withEars: mask, worn, threshold: 0, hounsfield: true, known }, FRAME, undefined, { ...OPTIONS, ears });
}

const at = (grid: Grid, [x, y, z]: Vector): number => sampleGrid(grid, x, y, z, -100);

describe('the shell about a head', () => {
  it('takes an ear and leaves air in its place, and nothing a finger breadth from it', () => {
    const { cut, skin } = pillar(true);
    for (const x of [-98, 98]) {
      expect(at(cut, [x, 12, -20])).toBeGreaterThan(0);
      expect(at(skin, [x, 12, -20])).toBeGreaterThan(0);
      for (const beside of [[x, 32, -20], [x, 12, 24], [0.86 * x, 40, -20]] as const) expect(at(cut, beside)).toBeLessThanOrEqual(0);
    }
  });

  it('puts tissue into the root of an ear, whose hollows would draw it', () => {
    const { cut, skin } = pillar(true);
    for (const root of [[83.5, 12, -20], [-83.5, 12, -20]] as const) {
      expect(at(cut, root)).toBeGreaterThan(0);
      expect(at(skin, root)).toBeLessThan(0);
    }
    expect(at(cut, [78, 12, -20])).toBeLessThanOrEqual(0);
  });

  it('takes glasses before the face, and leaves air there', () => {
    const [bare, bespectacled] = [pillar(false), pillar(false, true)];
    for (const lens of [[30, -110, -12], [-30, -110, -12]] as const) {
      expect(at(bare.cut, lens)).toBeLessThanOrEqual(0);
      expect(at(bespectacled.cut, lens)).toBeGreaterThan(0);
      expect(at(bespectacled.skin, lens)).toBeGreaterThan(0);
    }
    expect(at(bespectacled.cut, [0, -118, 20])).toBeLessThanOrEqual(0);
  });

  it('takes the same face where ears stay, and no ear', () => {
    const [withEars, without] = [pillar(true), pillar(false)];
    expect(at(without.cut, [98, 12, -20])).toBeLessThanOrEqual(0);
    for (const place of [[0, -80, -40], [30, -78, -60], [0, -90, -20]] as const) expect(at(without.cut, place)).toBeCloseTo(at(withEars.cut, place), 1);
  });
});
