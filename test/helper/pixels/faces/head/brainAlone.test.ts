import { expect, it } from 'vitest';
import { isBrainAlone } from '../../../../../helper/pixels/faces/head/brainAlone.ts';
import type { Head } from '../../../../../helper/pixels/faces/head/head.ts';
import { eachPoint, emptyGrid, maskOf, type Grid } from '../../../../../helper/pixels/faces/volume/grid.ts';

/** Balls within each other in MR, from the outermost in (radius, mm, and signal), and the outermost as what was found of a head. */
function balls(layers: readonly [radius: number, signal: number][]): { volume: Grid; head: Head } {
  let state = 3;
  const uniform = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const volume = emptyGrid({ size: [100, 100, 100], spacing: 2, origin: [-99, -99, -99] });
  eachPoint(volume, (at, x, y, z) => {
    const signal = layers.findLast(([radius]) => Math.hypot(x, y, z) < radius)?.[1] ?? 0;
    volume.values[at] = signal * (0.8 + 0.4 * uniform()) + 5 * uniform();
  });
  const mask = maskOf(volume, (at) => volume.values[at]! > 10);
  return { volume, head: { mask, withEars: mask, threshold: 10, hounsfield: false, known: maskOf(volume, () => true) } };
}

it.each<[string, boolean, [number, number][]]>([
  ['a brain cut out of its head', true, [[72, 200], [66, 220], [60, 240]]],
  ['an echo planar image, liquor bright about the brain and no skin', true, [[74, 400], [66, 220]]],
  ['a head with its skin and skull', false, [[84, 300], [78, 40], [70, 240]]],
  ['a head with fat suppressed', false, [[84, 60], [78, 30], [70, 240]]],
  ['a head in T2, its grey brain hardly brighter than the marrow of its skull', false, [[92, 700], [87, 240], [78, 700], [74, 310]]],
  ['an echo planar image with ghosts about it', true, [[92, 330], [72, 220]]],
  ['a newborn’s head, thin of skin and skull', false, [[62, 300], [58, 60], [55, 240]]],
])('%s: %s', (_, alone, layers) => {
  const { volume, head } = balls(layers);
  expect(isBrainAlone(volume, head)).toBe(alone);
});
