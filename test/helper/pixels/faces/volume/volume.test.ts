import { describe, expect, it } from 'vitest';
import { readDicom } from '../../../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../../../helper/source.ts';
import { describeSeries } from '../../../../../helper/pixels/faces/headers/seriesInfo.ts';
import { assembleVolume, boundsOf, placeInstances } from '../../../../../helper/pixels/faces/volume/volume.ts';
import { pointAt } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { writeEnhanced, writeInstances } from '../../../../../samples/head/instances.ts';
import { planSlices, type Scan, type SlicePlan } from '../../../../../samples/head/scan.ts';

/** A signal that tells where it was measured. */
const signal = (x: number, y: number, z: number): number => 100 + 2 * x + y - 1.5 * z;

function scanOf(plan: SlicePlan): Scan {
  const slices = Array.from({ length: plan.slices }, (_, k) => Int16Array.from({ length: plan.rows * plan.columns }, (_, at) => {
    const [i, j] = [at % plan.columns, Math.floor(at / plan.columns)];
    const at3 = [0, 1, 2].map((axis) => plan.first[axis]! + k * plan.step[axis]! + plan.pixel * (i * plan.row[axis]! + j * plan.column[axis]!));
    return Math.round(signal(at3[0]!, at3[1]!, at3[2]!));
  }));
  return { plan, contrast: 'ct', slices };
}

async function largestError(files: Uint8Array[]): Promise<{ error: number; known: number }> {
  const placed = placeInstances(files.map((file, index) => ({ id: String(index), open: () => memorySource(file) })));
  const volume = (await assembleVolume(placed, 4, boundsOf(placed)))!;
  const [nx, ny] = volume.size;
  let error = 0;
  let known = 0;
  volume.values.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    known++;
    const [x, y, z] = pointAt(volume, at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny)));
    error = Math.max(error, Math.abs(value - signal(x, y, z)));
  });
  return { error, known: known / volume.values.length };
}

const HEADER = { number: 3, description: 'ramp', modality: 'CT' };
const SMALL = { size: 96, extent: 72, pixels: 48, spacing: 3 } as const;

describe('the volume of a series', () => {
  it.each([
    ['axial', planSlices('axial', SMALL)],
    ['coronal', planSlices('coronal', SMALL)],
    ['sagittal', planSlices('sagittal', SMALL)],
    ['feet first', planSlices('axial', { ...SMALL, reverse: true })],
    ['with a tilted gantry', planSlices('axial', { ...SMALL, tilt: 20 })],
  ])('has every value at its place: %s', async (_, plan) => {
    const { error, known } = await largestError(writeInstances(scanOf(plan), HEADER));
    // Rounding, and half a block at the rim of the slices.
    expect(error).toBeLessThan(6);
    expect(known).toBeGreaterThan(0.5);
  });

  it('is the same from an enhanced multi-frame instance', async () => {
    const { error } = await largestError([writeEnhanced(scanOf(planSlices('axial', SMALL)), HEADER)]);
    expect(error).toBeLessThan(6);
  });

  it('does not depend on the order of the instances, and takes one of several at a place', async () => {
    const files = writeInstances(scanOf(planSlices('axial', SMALL)), HEADER);
    const shuffled = [...files].reverse().concat(files.slice(4, 9));
    expect((await largestError(shuffled)).error).toBeLessThan(6);
  });

  it('draws on over a hole of some slices, and leaves one where many are missing', async () => {
    const files = writeInstances(scanOf(planSlices('axial', SMALL)), HEADER);
    const whole = await largestError(files);
    const missing = (last: number): Promise<{ error: number; known: number }> => largestError(files.filter((_, index) => index < 6 || index > last));
    expect((await missing(16)).known).toBe(whole.known);
    expect((await missing(21)).known).toBeLessThan(whole.known - 0.2);
  });
});

describe('the summary of a series', () => {
  it('tells plane, extent and spacing', () => {
    const files = writeInstances(scanOf(planSlices('sagittal', SMALL)), HEADER);
    const info = describeSeries(files.map((file) => readDicom(memorySource(file)).dataset));
    expect(info).toMatchObject({ orientations: ['sagittal'], slices: 24, located: true, modality: 'CT' });
    expect(info.sliceSpacing).toBeCloseTo(3, 3);
    expect(info.extent[1]).toBeCloseTo(97, 0);
  });
});
