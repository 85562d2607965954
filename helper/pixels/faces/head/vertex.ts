import type { Mask } from '../volume/grid.ts';
import { sectionsOf } from './head.ts';

/** A cranium is nearly half an ellipsoid, so high above its largest section, mm for an adult. */
const HEIGHT = 95;

/** In so much of what is seen of its top, mm for an adult, sections are measured. */
const SEEN = 20;

/**
 * How far the vertex of a head lies above its field of view, mm: by how large the uppermost sections are beside the largest one. A slab that begins
 * below the vertex reaches farther down a head than it is high, and may show eyes though it is no higher than a forehead.
 * @param mask the head; @param size of it, 1 for an adult's.
 */
export function hiddenTop(mask: Mask, size: number): number {
  const areas = sectionsOf(mask);
  const largest = Math.max(...areas);
  const top = areas.findLastIndex((area) => area > 0);
  const steps = Math.min(top, Math.floor((SEEN * size) / mask.spacing));
  const above = Array.from({ length: steps + 1 }, (_, step) => HEIGHT * size * (1 - Math.sqrt(1 - areas[top - step]! / largest)) - step * mask.spacing);
  return Math.max(0, ...above);
}
