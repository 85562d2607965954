import { describe, expect, it, vi } from 'vitest';
import { headCase, measureChange, defacedFiles } from '../../../../../bench/faces/heads.ts';
import { planFaces } from '../../../../../helper/pixels/faces/deface.ts';
import { UNSEEN, variedHead } from '../../../../../samples/head/variety.ts';

/** Whole volumes are searched: seconds each, more where other work runs beside them. */
vi.setConfig({ testTimeout: 600_000 });

describe('a head of which the finest series ends above the chin', () => {
  it('is cut down to the chin in another that goes on', async () => {
    const pose = { pitch: 4, roll: 2, yaw: 6, at: [0, 0, 0] } as const;
    const shape = variedHead(101, UNSEEN);
    const fine = headCase(shape, pose, { contrast: 'ct', plane: 'axial', plan: { pixels: 96, spacing: 1.5, centre: [0, 0, 50], extent: 130 }, number: 2 }, 2.5);
    const coarse = headCase(shape, pose, { contrast: 'ct', plane: 'axial', plan: { pixels: 96, spacing: 4 }, number: 3 }, 2.5);
    const [plan] = await planFaces([fine.series, coarse.series], { method: 'replace', depth: 12, ears: false });
    expect(plan!.reference).toBe(fine.series.id);
    const after = await defacedFiles(coarse.files, plan!, coarse.series.id);
    const { faceLeft, brain } = measureChange(coarse, after);
    expect(faceLeft).toBeLessThan(0.06);
    expect(brain).toBe(0);
  });
});
