import type { Policy } from './policy.ts';

/** Whether original UIDs stay, in headers, structured reports and documents alike: one of them remapped would break the references of all. */
export function keepsUids({ dicom }: Policy): boolean {
  return dicom.options.includes('retainUids');
}
