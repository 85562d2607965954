import type { DataSet } from '../../dicom/file/dataset.ts';

/** Overlay Rows and Overlay Data, by their number in the repeating group 60xx (PS3.3 C.9.2). */
const OVERLAY_ROWS = 0x0010;
const OVERLAY_DATA = 0x3000;

const FIRST_GROUP = 0x6000;
const LAST_GROUP = 0x601e;

/**
 * Whether overlays lie in unused bits of the pixels themselves, as old devices store them: a group that describes a plane without Overlay Data.
 * Removing the group, as the profile does with every overlay, leaves those bits where they are.
 */
export function hasEmbeddedOverlays(dataset: DataSet): boolean {
  for (let group = FIRST_GROUP; group <= LAST_GROUP; group += 2) {
    const base = group * 0x10000;
    if (dataset.has(base + OVERLAY_ROWS) && !dataset.has(base + OVERLAY_DATA)) return true;
  }
  return false;
}
