import { topPart, type Head } from './head.ts';
import type { FaceFrame } from './landmarks.ts';
import { pointAt, type Mask } from './grid.ts';

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
} as const;

/**
 * The face of a head of which the field of view holds neither brain nor nose enough, as in examinations of the neck and of the cervical
 * spine: above the place where, below a chin, the profile falls back to a throat. Trusts the coordinates of the patient for left and front.
 * @param said whether the header speaks of head or neck; otherwise a whole head must show, with a narrower neck below.
 */
export function frameByChin(head: Head, said: boolean): FaceFrame | undefined {
  const part = topPart(head.mask, CHIN.reach);
  const layers = measureLayers(part);
  const { spacing } = part;
  const top = layers.findLastIndex((layer) => layer !== undefined);
  const rows = (mm: number): number => Math.round(mm / spacing);
  for (let k = top - rows(12); k > rows(CHIN.throat[1]); k--) {
    const above = layers.slice(k, Math.min(top, k + rows(CHIN.face)) + 1).filter((layer) => layer !== undefined);
    const below = layers.slice(k - rows(CHIN.throat[1]), k - rows(CHIN.throat[0])).filter((layer) => layer !== undefined);
    if (above.length < 3 || below.length < rows(20)) continue;
    const face = above.reduce((best, layer) => (layer.front < best.front ? layer : best));
    const throat = below.reduce((best, layer) => (layer.front > best.front ? layer : best));
    if (throat.front - face.front < CHIN.step) continue;
    const breadth = Math.max(...above.map((layer) => layer.breadth));
    const { from, to } = CHIN.breadth;
    if (!said && (breadth < from || breadth > to || throat.breadth > CHIN.neck * breadth)) return undefined;
    const height = Math.min(part.origin[2] + k * spacing + CHIN.nasion, part.origin[2] + top * spacing);
    const nasion = [face.middle, face.front, height] as const;
    return { nasion, noseTip: nasion, left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 0, found: 'chin' };
  }
  return undefined;
}

interface Layer {
  /** Where the middle of the body begins in front (posterior is positive), and where its middle lies from left to right, mm. */
  front: number;
  middle: number;
  breadth: number;
}

/** What each layer of the mask looks like from in front; undefined where there is next to nothing. */
function measureLayers(mask: Mask): (Layer | undefined)[] {
  const [nx, ny, nz] = mask.size;
  let middle: number | undefined;
  // From the top down, so that the middle is that of the head all the way.
  return Array.from({ length: nz }, (_, down) => nz - 1 - down).map((k): Layer | undefined => {
    let [low, high] = [nx, -1];
    for (let j = 0; j < ny; j++) for (let i = 0; i < nx; i++) {
      if (!mask.values[(k * ny + j) * nx + i]) continue;
      low = Math.min(low, i);
      high = Math.max(high, i);
    }
    if (high < low) return undefined;
    middle ??= (low + high) / 2;
    const reach = CHIN.middle / mask.spacing;
    for (let j = 0; j < ny; j++) for (let i = Math.max(0, Math.ceil(middle - reach)); i <= Math.min(nx - 1, middle + reach); i++) {
      if (!mask.values[(k * ny + j) * nx + i]) continue;
      const [x, y] = pointAt(mask, middle, j, k);
      return { front: y, middle: x, breadth: (high - low) * mask.spacing };
    }
    return undefined;
  }).reverse();
}
