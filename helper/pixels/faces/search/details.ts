import { emptyGrid, emptyMask, type Grid, type Mask } from '../volume/grid.ts';
import { erode } from '../volume/morphology.ts';
import { quantile } from '../volume/quantile.ts';
import { localMean } from '../volume/smoothing.ts';

/** What lies nearer to the surface than this is left out, mm: skin, hair and what is worn. */
const BENEATH = 6;

/** Darker and brighter values than these shares of all count as these: metal, and the noise of air. */
const RANGE = [0.02, 0.98] as const;

/** Details are smaller than about twice this, mm: a coil's falling sensitivity is none. */
const AROUND = 16;

/**
 * What lies within a part of a volume, as it stands out from the mean around it: skull, brain and air cavities, whatever they look like in the
 * series. On a lattice of twice the spacing; 0 where nothing is known.
 */
export function detailsOf(volume: Grid, part: Mask): Grid {
  const inner = erode(part, Math.round(BENEATH / part.spacing)).values;
  const values = new Float64Array(inner.reduce((sum, value) => sum + value, 0));
  for (let at = inner.indexOf(1), place = 0; at >= 0; at = inner.indexOf(1, at + 1)) values[place++] = volume.values[at]!;
  const [low, high] = values.length > 0 ? RANGE.map((share) => quantile(values, share)) as [number, number] : [0, 0];
  const { means, set } = halved(volume, inner, low, high);
  const around = localMean(means, set.values, AROUND).values;
  for (let at = 0; at < around.length; at++) means.values[at] = set.values[at] ? means.values[at]! - around[at]! : 0;
  return means;
}

/** The means of two by two by two points, of those that are set at least half. */
function halved({ values, size: [nx, ny, nz], spacing, origin }: Grid, inner: Uint8Array, low: number, high: number): { means: Grid; set: Mask } {
  const size = [nx >> 1, ny >> 1, nz >> 1] as const;
  const means = emptyGrid({ size, spacing: 2 * spacing, origin: [origin[0] + spacing / 2, origin[1] + spacing / 2, origin[2] + spacing / 2] });
  const set = emptyMask(means);
  const corners = [0, 1, nx, nx + 1, nx * ny, nx * ny + 1, nx * ny + nx, nx * ny + nx + 1];
  for (let k = 0, at = 0; k < size[2]; k++) for (let j = 0; j < size[1]; j++) for (let i = 0; i < size[0]; i++, at++) {
    const first = (2 * k * ny + 2 * j) * nx + 2 * i;
    let [sum, number] = [0, 0];
    for (const corner of corners) {
      if (!inner[first + corner]) continue;
      sum += Math.min(high, Math.max(low, values[first + corner]!));
      number++;
    }
    if (2 * number < corners.length) continue;
    means.values[at] = sum / number;
    set.values[at] = 1;
  }
  return { means, set };
}
