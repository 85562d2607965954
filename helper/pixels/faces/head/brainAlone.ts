import type { Grid } from '../volume/grid.ts';
import { distanceTo, without } from '../volume/morphology.ts';
import { medianWhere } from '../volume/quantile.ts';
import { topPart, type Head } from './head.ts';

/** Measures of the vault of a head, mm. */
const VAULT = {
  /** So far below its top there is only scalp, skull and brain. */
  height: 70,
  /** A skull lies somewhere in these depths, looked for in layers so thick. */
  skull: { from: 4, to: 16, layer: 2 },
  /** Here there is only brain. */
  brain: { from: 20, to: 40 },
} as const;

/**
 * In some layer a head is darker than this share of its brain: 0.34 to 0.49 in five series of real heads. Brains alone are 0.79 to 1.2 of that in all
 * layers: those cut out of their heads, and those of echo planar images, in which neither fat nor skin shows.
 */
const SKULL = 0.65;

/**
 * Whether a brain shows without skull and skin, so that its own surface would pass for that of a head, and its frontal pole for a nose.
 * @param volume MR.
 */
export function isBrainAlone(volume: Grid, head: Head): boolean {
  const vault = topPart(head.mask, VAULT.height).values;
  const depth = distanceTo(without(head.known, head.mask)).values;
  const usual = (from: number, to: number): number => medianWhere(volume.values, (at) => vault[at] === 1 && depth[at]! > from && depth[at]! <= to) ?? NaN;
  const least = SKULL * usual(VAULT.brain.from, VAULT.brain.to);
  const { from, to, layer } = VAULT.skull;
  for (let deep = from; deep < to; deep += layer) if (!(usual(deep, deep + layer) > least)) return false;
  return true;
}
