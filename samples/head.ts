import { ADULT } from './head/anatomy.ts';
import { writeInstances } from './head/instances.ts';
import { drawPhantom } from './head/phantom.ts';
import { planSlices, scanPhantom } from './head/scan.ts';

/**
 * The head CT of the bundled case: a phantom with a face, in a head cup, about the invented patient.
 * @returns the files of one series, 72 axial slices of 192 × 192, as bytes, in order.
 */
export function headCt(): Uint8Array[] {
  const pose = { pitch: 6, roll: -2, yaw: 4, at: [3, -6, 4] } as const;
  const plan = planSlices('axial', { centre: [0, 8, -8], size: 264, pixels: 192, spacing: 3.25, extent: 234 });
  const scan = scanPhantom(drawPhantom(ADULT, 'ct', 1.5), pose, plan, { noise: 6, holder: true, seed: 1 });
  return writeInstances(scan, { number: 2, description: 'HEAD 3.25 MM ST', modality: 'CT', bodyPart: 'HEAD' });
}
