import { describe, expect, it } from 'vitest';
import { hiddenTop } from '../../../../../helper/pixels/faces/head/vertex.ts';
import { emptyMask, eachPoint, type Mask } from '../../../../../helper/pixels/faces/volume/grid.ts';

const LATTICE = { size: [90, 110, 110], spacing: 2, origin: [-89, -109, -109] } as const;

/** A head that is an ellipsoid on a neck, 95 mm high over its largest section, of which slices cover what lies below a plane: so high, and so much higher for every mm to the front. */
function head(end: number, slope = 0): Mask {
  const mask = emptyMask(LATTICE);
  eachPoint(LATTICE, (at, x, y, z) => {
    const isHead = z > 0 ? Math.hypot(x / 75, y / 95, z / 95) < 1 : Math.hypot(x / 75, y / 95) < 1;
    mask.values[at] = isHead && z < end - slope * y ? 1 : 0;
  });
  return mask;
}

describe('the vertex of a head', () => {
  it.each([10, 30, 50])('is known to lie %d mm above where the field of view ends', (hidden) => {
    expect(hiddenTop(head(95 - hidden), 1)).toBeGreaterThan(hidden - 5);
    expect(hiddenTop(head(95 - hidden), 1)).toBeLessThan(hidden + 5);
  });

  it('lies within a field of view that holds it', () => {
    expect(hiddenTop(head(200), 1)).toBeLessThan(4);
  });

  it('is known in part where oblique slices cut it off', () => {
    expect(hiddenTop(head(45, 0.1), 1)).toBeGreaterThan(20);
  });
});
