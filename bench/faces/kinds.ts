import type { Scene } from './scenes.ts';

const PIXELS = { pixels: 160 } as const;

/** Further scenes: what is rare, wrong, or at the edge of what can be cut at all. */
export const KINDS: readonly Scene[] = [
  { name: 'CT axial 8 mm', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 8 } },
  { name: 'CT axial 10 mm', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 10 } },
  { name: 'T2 axial 9 mm', contrast: 't2', plane: 'axial', plan: { pixels: 256, spacing: 9, thickness: 7 } },
  { name: 'FLAIR coronal 8 mm', contrast: 'flair', plane: 'coronal', plan: { pixels: 256, spacing: 8, thickness: 7 } },
  { name: 'CT sagittal MPR 3 mm', contrast: 'ct', plane: 'sagittal', plan: { ...PIXELS, spacing: 3, extent: 200 } },
  { name: 'CT oblique MPR 2 mm, turned by 40° and 30°', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, oblique: [40, 30] } },
  { name: 'CT 3 mm, gantry tilt −28°', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3, tilt: -28 } },
  { name: 'CT 2 mm from the brow up', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, extent: 100, centre: [0, 0, 78] } },
  { name: 'CT 2 mm from the nose up', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, extent: 124, centre: [0, 0, 62] } },
  { name: 'T1 3 mm from the nose up', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3, extent: 124, centre: [0, 0, 62] } },
  { name: 'CT 2 mm, back of the head beyond the field', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, size: 170, spacing: 2, centre: [0, -50, 0] } },
  { name: 'CT 2 mm, one side beyond the field', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, size: 170, spacing: 2, centre: [45, 0, 0] } },
  { name: 'CT of the jaws 1.5 mm, 160 mm field', contrast: 'ct', plane: 'axial', plan: { pixels: 128, size: 160, spacing: 1.5, extent: 130, centre: [0, -45, -35] }, noise: 40 },
  { name: 'CT 2.5 mm, on one side, its header says supine', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5 }, pose: { yaw: 88 } },
  { name: 'CT 2.5 mm, prone, its header says supine', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5 }, pose: { yaw: 176 } },
  { name: 'CT 2.5 mm, feet first, its header says head first', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5 }, pose: { roll: 176 } },
  { name: 'CT 2 mm of a newborn', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, size: 180, spacing: 2, extent: 170 }, shape: { scale: 0.56, face: 0.7, fat: 5, beard: 0, mouth: 0 } },
  { name: 'T2 axial 3 mm of a child', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, shape: { scale: 0.72, face: 0.78, beard: 0 } },
  { name: 'CT 2 mm, a hole of 24 mm at the eyes', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, missing: { from: 0.46, to: 0.56, kept: 0 } },
  { name: 'CT 2 mm, a hole of 40 mm at the mouth', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, missing: { from: 0.18, to: 0.35, kept: 0 } },
  { name: 'T1 2 mm, two of three slices lost below', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, missing: { from: 0, to: 0.6, kept: 3 } },
  { name: 'T1 axial 2 mm, dim in front', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, bias: -1.6 },
  { name: 'MPRAGE sagittal 1.5 mm, bright in front', contrast: 'mprage', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 190 }, bias: 1.6 },
  { name: 'T1 axial 3 mm, greys turned about', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, inverted: 1000 },
  { name: 'CT 2 mm, thermoplastic mask pulled tight', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['tightMask'] },
  { name: 'CT 1.5 mm, stereotactic frame', contrast: 'ct', plane: 'axial', plan: { pixels: 200, size: 300, spacing: 1.5 }, worn: ['frame'] },
  { name: 'CT 2 mm, hair and bandage', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['hair', 'bandage'] },
  { name: 'CT 2 mm, tube, collar, cushion', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['tube', 'collar', 'cushion'], shape: { mouth: 14 } },
  { name: 'CT 2 mm, edentulous', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, shape: { faceHeight: 0.78, chin: 1.9, lips: 0.5, mouth: 0 } },
  { name: 'CT 2 mm, a beak of a nose', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, shape: { nose: { length: 60, projection: 40, width: 1.1, deviation: 3 } } },
  { name: 'T1 2 mm, a nose all but flat', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, shape: { nose: { length: 34, projection: 8, width: 1.4, deviation: 0 } } },
  { name: 'CT 2 mm, mouth wide open', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, shape: { mouth: 34 } },
  { name: 'PET 4 mm, its CT of a low dose beside', contrast: 'pet', plane: 'axial', plan: { pixels: 96, size: 300, spacing: 4 }, noise: 12, beside: [{ contrast: 'ct', plane: 'axial', plan: { pixels: 150, size: 400, spacing: 4 }, noise: 50, number: 3 }] },
];

/** Surface coils before which the signal falls to a tenth and less through a head. */
export const COILS: readonly Scene[] = [
  { name: 'MPRAGE sagittal 1.5 mm, coil in front', contrast: 'mprage', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 190 }, bias: 1.5 },
  { name: 'T1 axial 2 mm, coil behind', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, bias: -1.2 },
  { name: 'T2 axial 3 mm, coil at one side', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, bias: 1.3, coil: 'side' },
  { name: 'T1 coronal 3 mm, coil at the vertex', contrast: 't1', plane: 'coronal', plan: { ...PIXELS, spacing: 3 }, bias: 1.3, coil: 'vertex' },
];
