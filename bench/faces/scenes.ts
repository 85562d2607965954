import type { HeadShape } from '../../samples/head/anatomy.ts';
import type { Pose } from '../../samples/head/scan.ts';
import type { HeadScan } from './heads.ts';

/** One way in which heads come to a scanner. */
export interface Scene extends HeadScan {
  name: string;
  /** Whether neck and shoulders are in the field of view. */
  torso?: boolean;
  /** Whether the patient lies on the face, the head turned back. */
  prone?: boolean;
  /** What is not left to chance of the head, and of how it lies. */
  shape?: Partial<HeadShape>;
  pose?: Partial<Pose>;
  /** What else is scanned in the same frame of reference, judged as well: of the same number, the same series. */
  beside?: readonly HeadScan[];
}

const FINE = { pixels: 192, spacing: 1.5 } as const;
const PIXELS = { pixels: 160 } as const;

/** The scenes of the benchmark: what arrives at a radiology department, orderly and not. */
export const SCENES: readonly Scene[] = [
  { name: 'T1 sagittal 6 mm, 0.5 mm in plane', contrast: 't1', plane: 'sagittal', plan: { pixels: 480, size: 240, spacing: 6, thickness: 5, extent: 168 } },
  { name: 'CT axial 1.5 mm, head cup', contrast: 'ct', plane: 'axial', plan: FINE },
  { name: 'CT 2 mm, thick hair, padded corners', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['hair'], padding: -2000 },
  { name: 'T1 sagittal 1.2 mm', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.2, extent: 190 } },
  { name: 'DWI axial 5 mm, ghosts', contrast: 'dwi', plane: 'axial', plan: { pixels: 128, spacing: 5 }, ghost: 0.05, noise: 6 },
  { name: 'CT axial 3 mm, gantry tilt 18°', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3, tilt: 18 } },
  { name: 'CT 1.5 mm, window −160 to 240 kept', contrast: 'ct', plane: 'axial', plan: FINE, clip: [-160, 240] },
  { name: 'FLAIR axial 5 mm', contrast: 'flair', plane: 'axial', plan: { ...PIXELS, spacing: 5, thickness: 4 } },
  { name: 'STIR coronal 4 mm', contrast: 'stir', plane: 'coronal', plan: { ...PIXELS, spacing: 4 } },
  { name: 'CT feet first 2 mm, glasses', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, reverse: true }, worn: ['glasses'] },
  { name: 'CT 3 mm, bandage and collar', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, size: 280, spacing: 3, extent: 260 }, worn: ['bandage', 'collar'] },
  { name: 'T2 coronal 3 mm, oblique', contrast: 't2', plane: 'coronal', plan: { ...PIXELS, spacing: 3, oblique: [14, -9] } },
  { name: 'T1 axial 2 mm, folded in at the sides', contrast: 't1', plane: 'axial', plan: { ...PIXELS, size: 150, spacing: 2 }, wrap: true },
  { name: 'CT axial 5 mm, streaks', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 5 }, streaks: 500 },
  { name: 'CT 1 mm at 80 kV, metal, bone window', contrast: 'lowkv', plane: 'axial', plan: { pixels: 200, spacing: 1.2 }, streaks: 900, noise: 30, clip: [-1024, 2000] },
  { name: 'T1 fat-saturated axial 2 mm, noise', contrast: 'fatsat', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, noise: 22 },
  { name: 'T2 coronal 6 mm, 0.5 mm in plane', contrast: 't2', plane: 'coronal', plan: { pixels: 448, size: 224, spacing: 6.5, thickness: 5 } },
  { name: 'CT low dose 3 mm, thermoplastic mask', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, worn: ['mask'], noise: 60 },
  { name: 'PET 4 mm, few counts', contrast: 'pet', plane: 'axial', plan: { pixels: 96, size: 280, spacing: 4 }, noise: 22 },
  { name: 'T1 axial 3 mm, surface coil', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, bias: 0.7 },
  { name: 'CT whole trunk end 3 mm, blanket', contrast: 'ct', plane: 'axial', plan: { pixels: 160, size: 440, spacing: 3, extent: 390, centre: [0, 10, -70] }, torso: true, worn: ['blanket'] },
  { name: 'CT 2 mm, oxygen mask and tube', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['oxygen', 'tube'] },
  { name: 'MPRAGE sagittal 1 mm, coil, ghosts', contrast: 'mprage', plane: 'sagittal', plan: { pixels: 200, spacing: 1.2, extent: 180 }, bias: 0.5, ghost: 0.04, noise: 10 },
  { name: 'T1 sagittal slab 130 mm', contrast: 't1', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.5, extent: 130 } },
  { name: 'CT 2 mm, vertex beyond the field', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, extent: 170, centre: [0, 0, -40] } },
  { name: 'CT 2 mm, vacuum cushion', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2 }, worn: ['cushion'] },
  { name: 'TOF axial 1.2 mm, 110 mm slab', contrast: 'tof', plane: 'axial', plan: { pixels: 200, size: 220, spacing: 1.2, extent: 110, centre: [0, 0, 10] }, noise: 5 },
  { name: 'T2 axial 4 mm, no chin', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 4, extent: 140, centre: [0, 0, 42] } },
  { name: 'CT 2.5 mm, prone', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5, reverse: true }, prone: true },
  { name: 'CT 2.5 mm, no chin', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2.5, extent: 140, centre: [0, 0, 42] } },
  { name: 'FLAIR axial 6 mm, dim surface coil', contrast: 'flair', plane: 'axial', plan: { pixels: 224, spacing: 6, thickness: 5 }, bias: -0.8, noise: 14 },
  { name: 'T1 3 mm, nose beyond the field', contrast: 't1', plane: 'axial', plan: { ...PIXELS, spacing: 3, size: 200, centre: [0, 16, 0] } },
  { name: 'CT 5 mm, window −500 to 1300 kept', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 5 }, clip: [-500, 1300] },
  { name: 'CT 2 mm, nose beyond the field', contrast: 'ct', plane: 'axial', plan: { ...PIXELS, spacing: 2, size: 200, centre: [0, 16, 0] } },
  { name: 'T1 fat-saturated sagittal 3 mm, vertex beyond the field', contrast: 'fatsat', plane: 'sagittal', plan: { ...PIXELS, size: 200, spacing: 3, extent: 170, centre: [0, -10, -35] } },
  { name: 'FLAIR sagittal 1.2 mm, multi-frame', contrast: 'flair', plane: 'sagittal', plan: { ...PIXELS, spacing: 1.2, extent: 190 }, enhanced: true },
  { name: 'CT angiography from the arch 1.5 mm', contrast: 'lowkv', plane: 'axial', plan: { pixels: 160, size: 280, spacing: 2, extent: 380, centre: [0, 5, -70] }, torso: true },
  { name: 'CT of head and neck 2 mm', contrast: 'ct', plane: 'axial', plan: { pixels: 176, size: 320, spacing: 2, extent: 360, centre: [0, 10, -70] }, torso: true },
  { name: 'STIR of the neck, coronal 4 mm', contrast: 'stir', plane: 'coronal', plan: { pixels: 160, size: 320, spacing: 4, extent: 190, centre: [0, 0, -90] }, torso: true },
  { name: 'T2 axial 3 mm, surface coil, noise', contrast: 't2', plane: 'axial', plan: { ...PIXELS, spacing: 3 }, bias: -0.5, noise: 20 },
  { name: 'CT for attenuation 4 mm, shoulders', contrast: 'ct', plane: 'axial', plan: { pixels: 144, size: 420, spacing: 4, extent: 400, centre: [0, 10, -80] }, torso: true, noise: 40 },
  { name: 'EPI axial 3.5 mm', contrast: 'epi', plane: 'axial', plan: { pixels: 96, spacing: 3.5 }, noise: 10 },
  { name: 'CT coronal MPR 2 mm', contrast: 'ct', plane: 'coronal', plan: { ...PIXELS, spacing: 2, oblique: [-8, 12] } },
  { name: 'CT of the neck 2.5 mm, from the eyes down', contrast: 'ct', plane: 'axial', plan: { pixels: 144, size: 300, spacing: 2.5, extent: 270, centre: [0, 10, -115] }, torso: true },
  { name: 'T2 of the cervical spine, sagittal slab 60 mm', contrast: 't2', plane: 'sagittal', plan: { pixels: 160, size: 260, spacing: 3.5, extent: 60, centre: [0, 10, -90] }, torso: true },
  { name: 'PET 3 mm', contrast: 'pet', plane: 'axial', plan: { pixels: 110, size: 260, spacing: 3 }, noise: 7 },
];
