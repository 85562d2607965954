import { describe, expect, it, vi } from 'vitest';
import { defacedFiles, headCase, planOne, type HeadScan } from '../../../../../bench/faces/heads.ts';
import { readDicom } from '../../../../../helper/dicom/file/reader.ts';
import { openFrames } from '../../../../../helper/pixels/frames/frames.ts';
import { memorySource } from '../../../../../helper/source.ts';
import { UNSEEN, variedHead } from '../../../../../samples/head/variety.ts';

/** Whole volumes are searched: seconds each, more where other work runs beside them. */
vi.setConfig({ testTimeout: 600_000 });

/** Mean and standard deviation. */
function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

const storedOf = async (file: Uint8Array): Promise<ArrayLike<number>> => (await (await openFrames(readDicom(memorySource(file)))).frame(0)).data;

describe('the air in the place of a face', () => {
  it.each<[string, HeadScan]>([
    ['CT', { contrast: 'ct', plane: 'axial', plan: { pixels: 96, spacing: 3 }, noise: 20 }],
    ['MR', { contrast: 't1', plane: 'axial', plan: { pixels: 96, spacing: 3 }, noise: 12 }],
  ])('has the strength of the noise around it: %s', async (_, scan) => {
    const head = headCase(variedHead(101, UNSEEN), { pitch: 5, roll: 2, yaw: -8, at: [0, 0, 0] }, scan, 2.5);
    const plan = await planOne(head);
    // Stored values: those of the CT lie 1024 above its HU.
  const threshold = scan.contrast === 'ct' ? 150 : 60;
    const [filled, around]: [number[], number[]] = [[], []];
    for (const [index, file] of (await defacedFiles(head.files, plan, head.series.id)).entries()) {
      const [was, is] = [await storedOf(head.files[index]!), await storedOf(file)];
      for (let at = 0; at < was.length; at++) {
        if (is[at]! >= threshold || was[at]! >= threshold) continue;
        (was[at] === is[at] ? around : filled).push(is[at]!);
      }
    }
    const [own, other] = [spread(filled), spread(around)];
    expect(filled.length).toBeGreaterThan(1000);
    expect(Math.abs(own.mean - other.mean)).toBeLessThan(0.4 * other.deviation);
    expect(own.deviation / other.deviation).toBeGreaterThan(0.75);
    expect(own.deviation / other.deviation).toBeLessThan(1.3);
  });
});
