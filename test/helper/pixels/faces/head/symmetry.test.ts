import { describe, expect, it, vi } from 'vitest';
import { headCase, type HeadScan } from '../../../../../bench/faces/heads.ts';
import { searchFace } from '../../../../../helper/pixels/faces/search/search.ts';
import { headPoint } from '../../../../../samples/head/scan.ts';
import { variedHead, variedPose, WILD } from '../../../../../samples/head/variety.ts';

/** Whole volumes are searched: seconds each, more where other work runs beside them. */
vi.setConfig({ testTimeout: 600_000 });

/** Heads whose skin alone, or the longest axis of whose brain, misled by 22 to 89°. */
const HEADS: readonly [string, number, HeadScan][] = [
  ['with thick hair, a brain about as broad as long and an ear towards its shoulder', 7961, { contrast: 'ct', plane: 'axial', plan: { pixels: 96, spacing: 3 }, worn: ['hair'], padding: -2000 }],
  ['of which the field of view holds a slab that leaves one ear out', 7959, { contrast: 't1', plane: 'sagittal', plan: { pixels: 120, size: 240, spacing: 6, thickness: 5, extent: 168 } }],
];

describe('the mirror plane of a head', () => {
  it.each(HEADS)('is found: %s', async (_, seed, scan) => {
    const pose = variedPose(seed, { pitch: 25, roll: 25, yaw: 45 });
    const head = headCase(variedHead(seed, WILD), pose, scan, 2.5);
    const { found } = await searchFace([head.series]);
    const { nasion, left } = found!.frame;
    const inHead = headPoint(pose, head.shape.scale);
    const [x, y, z] = inHead(...nasion);
    const [x1, y1, z1] = inHead(nasion[0] + 100 * left[0], nasion[1] + 100 * left[1], nasion[2] + 100 * left[2]);
    const off = (Math.atan2(Math.hypot(y1 - y, z1 - z), x1 - x) * 180) / Math.PI;
    expect(off).toBeLessThan(3);
    expect(Math.abs(x)).toBeLessThan(4);
    expect(y).toBeLessThan(-75);
  });
});
