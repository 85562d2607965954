import type { HeadScan } from './heads.ts';

/** One way in which heads come to a scanner. */
export interface Scene extends HeadScan {
  name: string;
  /** Whether neck and shoulders are in the field of view. */
  torso?: boolean;
}

const FINE = { pixels: 192, spacing: 1.5 } as const;
const PIXELS = { pixels: 160 } as const;

/** The scenes of the benchmark: what arrives at a radiology department, orderly and not. */
export const SCENES: readonly Scene[] = [
  { name: 'CT axial 1.5 mm, head cup', contrast: 'ct', plane: 'axial', plan: FINE },
  { name: 'T1 sagittal 1.2 mm', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.2, extent: 190 } },
  { name: 'CT axial 3 mm, gantry tilt 18°', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3, tilt: 18 } },
  { name: 'FLAIR axial 5 mm', contrast: 'flair', plane: 'axial', plan: { ...PIXELS, spacing: 5, thickness: 4 } },
  { name: 'CT feet first 2 mm, glasses', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, reverse: true }, worn: ['glasses'] },
  { name: 'T2 coronal 3 mm, oblique', contrast: 't2', plane: 'coronal', plan: { ...PIXELS, spacing: 3, oblique: [14, -9] } },
  { name: 'CT axial 5 mm, streaks', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 5 }, streaks: 500 },
  { name: 'T1 fat-saturated axial 2 mm, noise', contrast: 'fatsat', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, noise: 22 },
  { name: 'CT low dose 3 mm, thermoplastic mask', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, worn: ['mask'], noise: 60 },
  { name: 'T1 axial 3 mm, surface coil', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, bias: 0.7 },
  { name: 'CT 2 mm, oxygen mask and tube', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['oxygen', 'tube'] },
  { name: 'T1 sagittal slab 130 mm', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 130 } },
  { name: 'CT 2 mm, vacuum cushion', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['cushion'] },
  { name: 'T2 axial 4 mm, no chin', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 4, extent: 140, centre: [0, 0, 42] } },
  { name: 'CT 2.5 mm, no chin', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5, extent: 140, centre: [0, 0, 42] } },
  { name: 'T1 3 mm, nose beyond the field', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3, size: 200, centre: [0, 16, 0] } },
  { name: 'CT 2 mm, nose beyond the field', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, size: 200, centre: [0, 16, 0] } },
  { name: 'FLAIR sagittal 1.2 mm, multi-frame', contrast: 'flair', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.2, extent: 190 }, enhanced: true },
  { name: 'CT of head and neck 2 mm', contrast: 'ct', plane: 'axial', plan: { pixels: 176, size: 320, spacing: 2, extent: 360, centre: [0, 10, -70] }, torso: true },
  { name: 'T2 axial 3 mm, surface coil, noise', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, bias: -0.5, noise: 20 },
  { name: 'CT for attenuation 4 mm, shoulders', contrast: 'ct', plane: 'axial', plan: { pixels: 144, size: 420, spacing: 4, extent: 400, centre: [0, 10, -80] }, torso: true, noise: 40 },
  { name: 'EPI axial 3.5 mm', contrast: 'epi', plane: 'axial', plan: { pixels: 96, spacing: 3.5 }, noise: 10 },
  { name: 'CT coronal MPR 2 mm', contrast: 'ct', plane: 'coronal', plan: { ...PIXELS, spacing: 2, oblique: [-8, 12] } },
  { name: 'CT of the neck 2.5 mm, from the eyes down', contrast: 'ct', plane: 'axial', plan: { pixels: 144, size: 300, spacing: 2.5, extent: 270, centre: [0, 10, -115] }, torso: true },
  { name: 'T2 of the cervical spine, sagittal slab 60 mm', contrast: 't2', plane: 'sagittal', plan: { pixels: 160, size: 260, spacing: 3.5, extent: 60, centre: [0, 10, -90] }, torso: true },
  { name: 'PET 3 mm', contrast: 'pet', plane: 'axial', plan: { pixels: 110, size: 260, spacing: 3 }, noise: 7 },
];
