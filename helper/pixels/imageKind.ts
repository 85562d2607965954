/** Secondary Capture, single and multi-frame (PS3.4 B.5); the classes of visible light, `…1.1.77…`, begin alike. */
const SECONDARY_CAPTURE = /^1\.2\.840\.10008\.5\.1\.4\.1\.1\.7(?:\.|$)/;

/** Modalities whose original images come straight from a reconstruction: slices through the body. */
export const SCANNERS: ReadonlySet<string> = new Set(['CT', 'MR', 'PT', 'NM']);

/** Whether instances of a SOP class were captured from a screen, a film or paper. @param sopClass SOP Class UID. */
export function isSecondaryCapture(sopClass: string): boolean {
  return SECONDARY_CAPTURE.test(sopClass);
}
