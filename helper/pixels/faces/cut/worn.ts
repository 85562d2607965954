import { eachPoint, emptyMask, onto, type Grid, type Mask } from '../volume/grid.ts';
import { distanceTo } from '../volume/morphology.ts';
import { between, locate, type RadiusMap } from './radiusMap.ts';
import type { Surfaces } from './surfaces.ts';

/** Farther than this before the zone of the cut nothing is worn, and so much of the zone is looked at too, mm. */
const REACH = { before: 45, within: 4 } as const;

/** So far about what is worn the air goes too, mm. */
const ABOUT = 4;

/** Small things before a face, and the layer over the radius map in which they lie. */
export interface WornBefore {
  worn: Mask;
  layer: Pick<Surfaces, 'cut' | 'outer'>;
}

/** Finds what is worn before a face that is cut: glasses, left alone, draw the eyes that were behind them. @returns undefined where there is nothing. */
export function wornBefore(map: RadiusMap, { cut, outer }: Surfaces, worn: Mask): WornBefore | undefined {
  const before = emptyMask(worn);
  const layer = { cut: outer, outer: outer.slice() };
  let found = false;
  eachPoint(worn, (at, x, y, z) => {
    const place = worn.values[at] ? locate(map, [x, y, z]) : undefined;
    if (!place) return;
    const { row, column, r } = place;
    const end = between(outer, map, row, column);
    if (between(cut, map, row, column) >= end || r < end - REACH.within || r > end + REACH.before) return;
    before.values[at] = 1;
    found = true;
    const nearest = Math.round(row) * map.columns + Math.round(column);
    layer.outer[nearest] = Math.max(layer.outer[nearest]!, r);
  });
  return found ? { worn: before, layer } : undefined;
}

/** Cuts what is worn, and a little around it. */
export function cutWorn(cut: Grid, worn: Mask): void {
  const distance = distanceTo(onto(cut, worn)).values;
  for (let at = 0; at < distance.length; at++) cut.values[at] = Math.max(cut.values[at]!, ABOUT - distance[at]!);
}
