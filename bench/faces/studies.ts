import type { Scene } from './scenes.ts';

const PIXELS = { pixels: 160 } as const;

/** A brain whose folds dark liquor parts, which the other scenes draw smooth. */
const FOLDS = { furrows: 16 } as const;

/** Nothing odd about the place of the head: what is odd is how it was scanned and stored. */
const LYING = { pitch: 4, roll: -3, yaw: 6 } as const;

/** Studies as archives and public collections hold them: several series of one frame of reference, unusual pixels, artefacts, folds of the brain. */
export const STUDIES: readonly Scene[] = [
  {
    name: 'CT axial 5 mm, tilt 16°, soft and bone kernel', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 5, tilt: 16 },
    beside: [{ contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3, tilt: 16 }, sharpen: 0.6, noise: 25, number: 3 }],
  },
  { name: 'CT angiography of the neck 3 mm, shoulders', contrast: 'lowkv', plane: 'axial', plan: { ...PIXELS, size: 360, spacing: 3, extent: 340, centre: [0, 10, -80] }, torso: true, noise: 18 },
  { name: 'MPRAGE sagittal 1.5 mm, folds', contrast: 'mprage', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 190 }, noise: 10, shape: FOLDS },
  { name: 'T1 sagittal 1.5 mm, folds', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 190 }, noise: 14, shape: FOLDS },
  { name: 'T1 axial 5 mm, folds', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 5, thickness: 4 }, shape: FOLDS },
  { name: 'T2 axial 4 mm, folds', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 4 }, shape: FOLDS },
  { name: 'FLAIR 3D, enhanced multi-frame, folds', contrast: 'flair', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.4, extent: 190 }, enhanced: true, shape: FOLDS },
  {
    name: 'DWI axial 5 mm, out of shape, T1 of the same frame beside', contrast: 'dwi', plane: 'axial', plan: { pixels: 128, spacing: 5 }, distortion: 9, ghost: 0.05, noise: 6, shape: FOLDS,
    beside: [{ contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 5, thickness: 4 }, number: 3 }],
  },
  { name: 'DWI axial 5 mm, out of shape', contrast: 'dwi', plane: 'axial', plan: { pixels: 128, spacing: 5 }, distortion: 9, noise: 6, shape: FOLDS },
  {
    name: 'localiser of three planes in one series', contrast: 't1', plane: 'sagittal', plan: { pixels: 128, size: 260, spacing: 10, thickness: 6, extent: 50 }, attributes: { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] },
    beside: [
      { contrast: 't1', plane: 'coronal', plan: { pixels: 128, size: 260, spacing: 10, thickness: 6, extent: 50 }, attributes: { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] } },
      { contrast: 't1', plane: 'axial', plan: { pixels: 128, size: 260, spacing: 10, thickness: 6, extent: 50 }, attributes: { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] } },
    ],
  },
  {
    name: 'the same with its T2', contrast: 't1', plane: 'sagittal', plan: { pixels: 128, size: 260, spacing: 20, thickness: 6, extent: 60 }, attributes: { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] }, shape: FOLDS,
    beside: [
      { contrast: 't1', plane: 'coronal', plan: { pixels: 128, size: 260, spacing: 20, thickness: 6, extent: 60 }, attributes: { ImageType: ['ORIGINAL', 'PRIMARY', 'LOCALIZER'] } },
      { contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 4 }, number: 3 },
    ],
  },
  {
    name: 'PET of the head 4 mm, its CT beside', contrast: 'pet', plane: 'axial', plan: { pixels: 96, size: 280, spacing: 4 }, noise: 10, storage: { slope: 0.37, bits: 16, signed: true },
    beside: [{ contrast: 'ct', plane: 'axial', plan: { ...PIXELS, size: 400, spacing: 4 }, noise: 30, number: 3 }],
  },
  { name: 'CT 3 mm of a child with a tube', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, size: 200, spacing: 3, extent: 190 }, worn: ['tube'], shape: { scale: 0.75, face: 0.8, beard: 0, mouth: 12 } },
  { name: 'CT 2.5 mm, metal in the teeth, bone kernel', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5 }, streaks: 1400, sharpen: 0.5, noise: 30 },
  { name: 'T1 sagittal 1.5 mm, field cut through the nose, folds', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, size: 190, spacing: 1.5, extent: 190, centre: [0, 14, 20] }, shape: FOLDS },
  { name: 'T1 sagittal 1.5 mm, its nose folds in at the back, folds', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, size: 205, spacing: 1.5, extent: 190, centre: [0, 10, 5] }, wrap: true, shape: FOLDS },
  { name: 'MPRAGE sagittal 1.5 mm, its neck folds in at the vertex, folds', contrast: 'mprage', plane: 'sagittal', plan: { ...PIXELS, size: 215, spacing: 1.5, extent: 190 }, fold: true, shape: FOLDS },
  { name: 'CT 3 mm turned by 30°', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, pose: { ...LYING, yaw: 30 } },
  { name: 'CT 2 mm, signed, −2000 beyond the circle', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, padding: -2000, storage: { intercept: 0, bits: 16, signed: true } },
  { name: 'CT 2.5 mm, steps of 2 HU, mixed order', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5 }, storage: { slope: 2, intercept: -1024 }, mixed: true },
  { name: 'CT 2.5 mm, MONOCHROME1', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5 }, storage: { photometric: 'MONOCHROME1' } },
  { name: 'T1 3 mm, greys turned about, MONOCHROME1, folds', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, inverted: 1000, storage: { photometric: 'MONOCHROME1' }, shape: FOLDS },
  { name: 'T2 axial 4 mm, 8 bits, folds', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 4 }, storage: { slope: 3.4, bits: 8 }, shape: FOLDS },
  { name: 'FLAIR axial 4 mm, pixels no squares, folds', contrast: 'flair', plane: 'axial', plan: { ...PIXELS, rows: 100, spacing: 4 }, shape: FOLDS },
  { name: 'CT 3 mm, slices missing, mixed order', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, missing: { from: 0.1, to: 0.8, kept: 4 }, mixed: true },
  { name: 'T1 sagittal 1.5 mm, feet first, head turned by 30°, folds', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 200, reverse: true }, pose: { ...LYING, yaw: -30 }, shape: FOLDS },
];
