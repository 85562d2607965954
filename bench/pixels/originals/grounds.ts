/** Original slices without text: the made-up slices of `text/slices.ts`, and slices through made-up heads as they come to a scanner. */
import { openFrames } from '../../../helper/pixels/frames/frames.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../helper/source.ts';
import { variedHead, variedPose, WILD } from '../../../samples/head/variety.ts';
import { headCase } from '../../faces/heads.ts';
import type { Scene } from '../../faces/scenes.ts';
import { slice, SLICES, type Slice, type SliceName } from '../text/slices.ts';

export interface Ground extends Slice {
  /** What it shows: the kind of slice, or of head. */
  name: string;
}

/** Heads with many pixels and few slices, unlike those of `bench/faces`: what looks like letters is fine. */
const HEADS: Readonly<Record<string, Omit<Scene, 'name'>>> = {
  'head, ct, soft': { contrast: 'ct', plane: 'axial', plan: { pixels: 512, spacing: 9 }, noise: 8 },
  'head, ct, sharp': { contrast: 'ct', plane: 'axial', plan: { pixels: 512, spacing: 9 }, noise: 40, sharpen: 0.6 },
  'head, ct, window kept': { contrast: 'ct', plane: 'axial', plan: { pixels: 384, spacing: 11 }, clip: [-160, 240] },
  'head, ct, streaks': { contrast: 'lowkv', plane: 'axial', plan: { pixels: 384, spacing: 11 }, streaks: 900, noise: 25 },
  'head, t1, sagittal': { contrast: 'mprage', plane: 'sagittal', plan: { pixels: 256, spacing: 8, extent: 180 }, noise: 10, bias: 0.5 },
  'head, t1, folds': { contrast: 't1', plane: 'axial', plan: { pixels: 320, spacing: 10 }, shape: { furrows: 16 } },
  'head, t2, coronal': { contrast: 't2', plane: 'coronal', plan: { pixels: 320, spacing: 10 } },
  'head, flair': { contrast: 'flair', plane: 'axial', plan: { pixels: 256, spacing: 9 } },
  'head, dwi': { contrast: 'dwi', plane: 'axial', plan: { pixels: 160, spacing: 9 }, ghost: 0.05, noise: 6 },
};

/** @param count slices of each kind that is no head. @param heads heads of each kind. */
export async function* grounds(seed: number, count: number, heads: number): AsyncGenerator<Ground> {
  for (const name of Object.keys(SLICES) as SliceName[]) {
    for (let index = 0; index < count; index++) yield { name, ...slice(name, seed + index) };
  }
  for (const [name, scan] of Object.entries(HEADS)) {
    for (let index = 0; index < heads; index++) {
      const { files } = headCase({ ...variedHead(seed + index, WILD), ...scan.shape }, variedPose(seed + index, { pitch: 12, roll: 8, yaw: 12 }), scan);
      for (const bytes of files) {
        const reader = await openFrames(readDicom(memorySource(bytes)));
        yield { name, image: reader.image, frame: await reader.frame(0) };
      }
    }
  }
}
