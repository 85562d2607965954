import { expect, it } from 'vitest';
import { findBody } from '../../../../../helper/pixels/faces/head/head.ts';
import { eachPoint, emptyGrid, type Grid } from '../../../../../helper/pixels/faces/volume/grid.ts';

/** Outer radii of brain, skull and skin, and of the ghosts that fade before the skin, mm. */
const RADII = { brain: 62, skull: 69, skin: 76, ghosts: 96 } as const;

/** A head of balls in MR. `ghosts` and `skin` are signals; where nothing was measured, 90 mm from the middle axis on, there is no noise either when it is `padded`. */
function head({ ghosts, skin, padded = false }: { ghosts: number; skin: number; padded?: boolean }): Grid {
  let state = 7;
  const uniform = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const volume = emptyGrid({ size: [110, 110, 110], spacing: 2, origin: [-109, -109, -109] });
  eachPoint(volume, (at, x, y, z) => {
    const r = Math.hypot(x, y, z);
    // Folds of a brain, darker where liquor is: the second of two thresholds lies among them.
    const brain = Math.sin(x / 4) * Math.sin(y / 4) * Math.sin(z / 4) > 0.2 ? 90 : 240;
    const signal = r < RADII.brain ? brain : r < RADII.skull ? 25 : r < RADII.skin ? skin : ghosts * uniform() * Math.max(0, (RADII.ghosts - r) / (RADII.ghosts - RADII.skin));
    volume.values[at] = padded && Math.hypot(x, y) > 90 ? 0 : signal + 4 * Math.sqrt(-2 * Math.log(uniform()));
  });
  return volume;
}

/** The radius of a ball as large as what was found, mm. */
function radius(volume: Grid): number {
  const { mask } = findBody(volume, 'MR')!;
  return ((3 * mask.values.reduce((sum, value) => sum + value, 0) * mask.spacing ** 3) / (4 * Math.PI)) ** (1 / 3);
}

it.each([
  ['in clean air', { ghosts: 0, skin: 200 }],
  ['behind ghosts brighter than the noise', { ghosts: 40, skin: 200 }],
  ['in a field of view filled up with zeros', { ghosts: 40, skin: 200, padded: true }],
  ['where it is dim', { ghosts: 0, skin: 34 }],
])('the skin of a head is found %s', (_, look) => {
  expect(Math.abs(radius(head(look)) - RADII.skin)).toBeLessThan(2.5);
});
