import { describe, expect, it, vi } from 'vitest';
import { headCase } from '../../../bench/faces/heads.ts';
import { searchFace } from '../../../helper/pixels/faces/search.ts';
import { headPoint, type Pose } from '../../../samples/head/scan.ts';
import { UNSEEN, variedHead } from '../../../samples/head/variety.ts';

/** A whole volume is searched: seconds each, more where other work runs beside it. */
vi.setConfig({ testTimeout: 600_000 });

describe('a head that nods', () => {
  it.each([['chin down', -22], ['chin up', 18]])('has its nasion found at its height, and its nod: %s', async (_, pitch) => {
    const pose: Pose = { pitch, roll: 5, yaw: -10, at: [4, 0, -3] };
    const head = headCase(variedHead(7301, UNSEEN), pose, { contrast: 't1', plane: 'axial', plan: { pixels: 96, spacing: 3 } }, 2.5);
    const { found } = await searchFace([head.series]);
    const { nasion, anterior, size, found: by } = found!.frame;
    const inHead = headPoint(pose, head.shape.scale);
    // The dip of the modelled nose lies 24 mm above the ear canals and 88 mm before them.
    const [x, y, z] = inHead(...nasion);
    expect(by).toBe('both');
    expect(Math.abs(x)).toBeLessThan(5);
    expect(Math.abs(y + 88)).toBeLessThan(10);
    expect(Math.abs(z - 24)).toBeLessThan(10);
    const ahead = inHead(nasion[0] + 100 * anterior[0], nasion[1] + 100 * anterior[1], nasion[2] + 100 * anterior[2]);
    const nod = (Math.atan2(ahead[2] - z, y - ahead[1]) * 180) / Math.PI;
    expect(Math.abs(nod)).toBeLessThan(10);
    expect(size / head.shape.scale).toBeGreaterThan(0.85);
  });
});
