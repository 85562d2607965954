import { topPart, type Head } from '../head/head.ts';
import type { FaceFrame } from '../head/faceFrame.ts';
import { isSet, pointAt, type Mask } from '../volume/grid.ts';
import { centreOf } from '../head/symmetry.ts';
import { dot, subtract } from '../volume/vector.ts';

/** Measures of a face above a neck, mm. */
const CHIN = {
  /** From the top of a head, whole or cut off, to below its chin. */
  reach: 330,
  /** Above the throat the profile stands out before it by this much, over this height. */
  step: 26,
  face: 70,
  throat: [8, 46],
  /** Height of the nasion over the chin. */
  nasion: 120,
  /** Only the middle of the body is looked at: shoulders stand out farther than any chin. */
  middle: 24,
  /** A head at this height, and the neck below it. */
  breadth: { from: 90, to: 200 },
  neck: 0.88,
  /** Where so far before a layer, mm, no slice lies, it ends with the field of view, which in tilted slices falls back as a throat does. */
  beyond: 4,
  /** So high over the middle of a brain there is only the vault. */
  overBrain: 30,
} as const;

/**
 * The face of a head of which the field of view holds neither brain nor nose enough, as in examinations of the neck and of the cervical
 * spine: above the place where, below a chin, the profile falls back to a throat. Trusts the coordinates of the patient for left and front.
 * @param said whether the header speaks of head or neck; otherwise a whole head must show, with a narrower neck below.
 * @param brain where any of it is known, no nasion lies before its vault.
 */
export function frameByChin(head: Head, said: boolean, brain?: Mask): FaceFrame | undefined {
  const part = topPart(head.mask, CHIN.reach);
  const layers = measureLayers(part, head.known);
  const { spacing } = part;
  const top = layers.findLastIndex((layer) => layer !== undefined);
  const rows = (mm: number): number => Math.round(mm / spacing);
  for (let k = top - rows(12); k > rows(CHIN.throat[1]); k--) {
    const above = layers.slice(k, Math.min(top, k + rows(CHIN.face)) + 1).filter((layer) => layer !== undefined);
    const below = layers.slice(k - rows(CHIN.throat[1]), k - rows(CHIN.throat[0])).flatMap((layer) => (layer && !layer.isCutOff ? [layer] : []));
    if (above.length < 3 || below.length < rows(20)) continue;
    const face = above.reduce((best, layer) => (layer.front < best.front ? layer : best));
    const throat = below.reduce((best, layer) => (layer.front > best.front ? layer : best));
    if (throat.front - face.front < CHIN.step) continue;
    const breadth = Math.max(...above.map((layer) => layer.breadth));
    const { from, to } = CHIN.breadth;
    if (!said && (breadth < from || breadth > to || throat.breadth > CHIN.neck * breadth)) return undefined;
    const height = Math.min(part.origin[2] + k * spacing + CHIN.nasion, part.origin[2] + top * spacing);
    const nasion = [face.middle, face.front, height] as const;
    const up = [0, 0, 1] as const;
    if (brain && dot(subtract(nasion, centreOf(brain)), up) > CHIN.overBrain) return undefined;
    return { nasion, noseTip: nasion, left: [1, 0, 0], anterior: [0, -1, 0], up, size: 1, protrusion: 0, found: 'chin', ahead: false };
  }
  return undefined;
}

interface Layer {
  /** Where the middle of the body begins in front (posterior is positive), and where that middle lies from left to right, mm. */
  front: number;
  middle: number;
  breadth: number;
  /** Whether the field of view ends there, and not the body. */
  isCutOff: boolean;
}

/** What each layer of the mask looks like from in front, from the lowest up; undefined where the middle holds nothing. */
function measureLayers(mask: Mask, known: Mask): (Layer | undefined)[] {
  const [nx, ny, nz] = mask.size;
  const set = (i: number, j: number, k: number): boolean => mask.values[(k * ny + j) * nx + i] === 1;
  const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const spans = all(nz).map((k) => {
    const columns = all(nx).filter((i) => all(ny).some((j) => set(i, j, k)));
    return columns.length > 0 ? { low: columns[0]!, high: columns.at(-1)! } : undefined;
  });
  // The middle of the head is that of the body all the way down.
  const top = spans.findLastIndex((span) => span !== undefined);
  const centres = spans.slice(Math.max(0, top - CHIN.face / mask.spacing), top + 1).flatMap((span) => (span ? [(span.low + span.high) / 2] : [])).sort((a, b) => a - b);
  const middle = centres[centres.length >> 1] ?? nx / 2;
  const reach = CHIN.middle / mask.spacing;
  const columns = all(nx).filter((i) => Math.abs(i - middle) <= reach);
  return spans.map((span, k) => {
    const front = span && all(ny).find((j) => columns.some((i) => set(i, j, k)));
    if (front === undefined) return undefined;
    const [x, y, z] = pointAt(mask, middle, front, k);
    return { front: y, middle: x, breadth: (span!.high - span!.low) * mask.spacing, isCutOff: !isSet(known, [x, y - CHIN.beyond, z]) };
  });
}
