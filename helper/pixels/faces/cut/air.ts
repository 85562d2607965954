import { readDicom } from '../../../dicom/file/reader.ts';
import { openFrames } from '../../frames/frames.ts';
import type { Evening } from '../head/even.ts';
import { maskOf, nearestIndex, resampled, type Grid } from '../volume/grid.ts';
import { dilate } from '../volume/morphology.ts';
import type { Plane } from '../volume/planes.ts';
import { along } from '../volume/vector.ts';
import type { PlacedInstance } from '../volume/volume.ts';
import { meets } from './cut.ts';
import type { FaceShell } from './shell.ts';

/** So many frames, spread over the cut, tell what air looks like in a series; and of each so many pixels, about. */
const LOOKED_AT = { frames: 5, pixels: 4000 } as const;

/** So many steps of the lattice about tissue pixels average both. */
const ABOUT_TISSUE = 2;

/** So many values tell a distribution; fewer pixels than the second tell none. */
const LEVELS = 512;
const FEWEST = 400;

/**
 * The values of single pixels of air before a head, as shares of them have them: 512 quantiles, the lowest first, in the units of the series after
 * rescale and evening. A lattice averages pixels, and noise that is of another strength or kind than that of the air around would draw what was cut.
 * @param around the volume about the shell; @param threshold where tissue begins.
 * @returns undefined where there is too little air, or most of it is all alike, put there by a scanner or a reformat.
 */
export async function airOfPixels(placed: readonly PlacedInstance[], around: Grid, threshold: number, shell: FaceShell, { white }: Pick<Evening, 'white'>): Promise<Float32Array | undefined> {
  const tissue = dilate(maskOf(around, (at) => around.values[at]! > threshold), ABOUT_TISSUE).values;
  const cut = resampled(around, shell.cut, -1);
  const isAir = (at: number): boolean => at >= 0 && !tissue[at] && !Number.isNaN(around.values[at]!) && cut[at]! <= 0;
  const values: number[] = [];
  let alike = 0;
  for (const [{ instance }, plane] of chosen(placed, shell)) {
    const source = instance.open();
    try {
      const { data } = await (await openFrames(readDicom(source))).frame(plane.frame);
      const places = pixelsWhere(plane, (x, y, z) => isAir(nearestIndex(around, x, y, z)));
      const step = Math.max(1, Math.floor(places.length / LOOKED_AT.pixels));
      for (let n = 0; n < places.length; n += step) {
        const at = places[n]!;
        const stored = data[at]!;
        if (data[at - 1] === stored && data[at + 1] === stored) alike++;
        else values.push(white === undefined ? stored * plane.slope + plane.intercept : white - stored * plane.slope - plane.intercept);
      }
    } finally {
      source.close();
    }
  }
  if (values.length < FEWEST || alike > values.length) return undefined;
  const sorted = Float32Array.from(values).sort();
  return Float32Array.from({ length: LEVELS }, (_, level) => sorted[Math.floor(((level + 0.5) / LEVELS) * sorted.length)]!);
}

/** Frames that the cut meets, evenly spread. */
function chosen(placed: readonly PlacedInstance[], shell: FaceShell): [PlacedInstance, Plane][] {
  const all = placed.flatMap((one) => one.planes.filter((plane) => meets(plane, shell)).map((plane): [PlacedInstance, Plane] => [one, plane]));
  const number = Math.min(LOOKED_AT.frames, all.length);
  return Array.from({ length: number }, (_, n) => all[Math.floor(((n + 0.5) / number) * all.length)]!);
}

/** The indices of the pixels of a frame, without its first and last columns, that lie where wanted. */
function pixelsWhere({ origin, row, column, rowSpacing, columnSpacing, columns, rows }: Plane, wanted: (x: number, y: number, z: number) => boolean): number[] {
  const places: number[] = [];
  for (let v = 0; v < rows; v++) {
    const start = along(origin, column, v * rowSpacing);
    for (let u = 1; u < columns - 1; u++) if (wanted(...along(start, row, u * columnSpacing))) places.push(v * columns + u);
  }
  return places;
}
