import type { Grid } from '../volume/grid.ts';
import { distanceTo, without } from '../volume/morphology.ts';
import { medianWhere } from '../volume/quantile.ts';
import { largestSection, topPart, type Head } from './head.ts';

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
 * In some layer a head is darker than a share of its brain: 0.34 to 0.49 in five series of real T1 and PD, 0.75 to 0.82 in seven of a real T2, whose
 * grey brain is hardly brighter than the marrow of its skull. Brains cut out of their heads are 0.79 of that in all layers, those of echo planar
 * images, in which neither fat nor skin shows, 1 and more. What is broader than any brain is asked for the lesser difference.
 */
const SKULL = { small: 0.65, large: 0.9 } as const;

/** The largest section of a brain, mm², is 18,700 in three series of real ones; heads have 23,000 to 30,000, looked for so far below their top, mm. */
const BRAIN = { section: 24_000, reach: 110 } as const;

/**
 * Whether a brain shows without skull and skin, so that its own surface would pass for that of a head, and its frontal pole for a nose.
 * @param volume MR.
 */
export function isBrainAlone(volume: Grid, head: Head): boolean {
  const vault = topPart(head.mask, VAULT.height).values;
  const depth = distanceTo(without(head.known, head.mask)).values;
  const usual = (from: number, to: number): number => medianWhere(volume.values, (at) => vault[at] === 1 && depth[at]! > from && depth[at]! <= to) ?? NaN;
  const share = largestSection(topPart(head.mask, BRAIN.reach)) > BRAIN.section ? SKULL.large : SKULL.small;
  const least = share * usual(VAULT.brain.from, VAULT.brain.to);
  const { from, to, layer } = VAULT.skull;
  for (let deep = from; deep < to; deep += layer) if (!(usual(deep, deep + layer) > least)) return false;
  return true;
}
