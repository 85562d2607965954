import { describe, expect, it, vi } from 'vitest';
import { headCase, type HeadScan } from '../../../../../bench/faces/heads.ts';
import { searchFace } from '../../../../../helper/pixels/faces/search/search.ts';
import type { HeadShape } from '../../../../../samples/head/anatomy.ts';
import { headPoint, type Pose } from '../../../../../samples/head/scan.ts';
import { UNSEEN, variedHead, variedPose, WILD } from '../../../../../samples/head/variety.ts';

/** A whole volume is searched: seconds each, more where other work runs beside it. */
vi.setConfig({ testTimeout: 600_000 });

/** Where the face of a head is found, in head coordinates, mm, and how much too far up it looks, degrees. */
async function findIn(shape: HeadShape, pose: Pose, scan: HeadScan) {
  const head = headCase(shape, pose, scan, 2.5);
  const { found } = await searchFace([head.series]);
  const { nasion, anterior, size, found: by } = found!.frame;
  const inHead = headPoint(pose, shape.scale);
  const [x, y, z] = inHead(...nasion);
  const ahead = inHead(nasion[0] + 100 * anterior[0], nasion[1] + 100 * anterior[1], nasion[2] + 100 * anterior[2]);
  return { by, x, y, z, nod: (Math.atan2(ahead[2] - z, y - ahead[1]) * 180) / Math.PI, size: size / shape.scale };
}

describe('a head that nods', () => {
  it.each([['chin down', -22], ['chin up', 18]])('has its nasion found at its height, and its nod: %s', async (_, pitch) => {
    const { by, x, y, z, nod, size } = await findIn(variedHead(7301, UNSEEN), { pitch, roll: 5, yaw: -10, at: [4, 0, -3] }, { contrast: 't1', plane: 'axial', plan: { pixels: 96, spacing: 3 } });
    // The dip of the modelled nose lies 24 mm above the ear canals and 88 mm before them.
    expect(by).toBe('both');
    expect(Math.abs(x)).toBeLessThan(5);
    expect(Math.abs(y + 88)).toBeLessThan(10);
    expect(Math.abs(z - 24)).toBeLessThan(10);
    expect(Math.abs(nod)).toBeLessThan(10);
    expect(size).toBeGreaterThan(0.85);
  });
});

describe('a head of whose nose the field of view cuts the tip off', () => {
  it('has not its lips taken for its nose, as they would be if it nodded by 30°', async () => {
    const pose = variedPose(7968, { pitch: 25, roll: 25, yaw: 45 });
    const { y, z, nod } = await findIn(variedHead(7968, WILD), pose, { contrast: 'ct', plane: 'axial', plan: { pixels: 128, spacing: 2.5, reverse: true } });
    expect(Math.abs(y + 88)).toBeLessThan(10);
    expect(Math.abs(z - 24)).toBeLessThan(10);
    expect(Math.abs(nod)).toBeLessThan(10);
  });
});
