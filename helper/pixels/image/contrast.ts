import { toGray } from './gray.ts';
import { Histogram } from './histogram.ts';
import type { ImageDescription } from './image.ts';
import type { Frame } from './storedFrame.ts';

/**
 * This share of the pixels may be darker or brighter: filled with the value of a single hot pixel, a box would move the window of a viewer that
 * takes it from the common values.
 */
const BEYOND = 0.001;

/** Says which pixel of a frame stands out from a background: its index, for that of a pixel of the background, or undefined where there is none. */
export type Contrast = (background: number | undefined) => number;

/** The darkest or the brightest pixel of the frame, whichever a viewer shows farther from the background; padding is neither. */
export function contrastIn(frame: Frame, image: ImageDescription): Contrast {
  const { data: shown } = toGray(frame, image);
  const ends = frame.samples > 1 || image.palette ? endsOf(shown) : endsOfValues(frame, image);
  return (background) => {
    const from = background === undefined ? 255 : shown[background]!;
    const [first, last] = ends.map((pixel) => Math.abs(shown[pixel]! - from)) as [number, number];
    return last > first ? ends[1] : ends[0];
  };
}

function endsOfValues({ data }: Frame, { padding }: ImageDescription): [number, number] {
  const values = new Histogram(data, padding);
  const common = [values.quantile(BEYOND), values.quantile(1 - BEYOND)] as const;
  const [low, high] = common[1] > common[0] ? common : [values.least, values.greatest];
  const isPadding = (value: number): boolean => padding !== undefined && value >= padding.from && value <= padding.to;
  const ends: [number, number] = [0, 0];
  const distances = [Infinity, Infinity];
  for (let pixel = 0; pixel < data.length; pixel++) {
    const value = data[pixel]!;
    if (isPadding(value)) continue;
    for (const [end, wanted] of [low, high].entries()) {
      const distance = Math.abs(value - wanted);
      if (distance < distances[end]!) [distances[end], ends[end as 0 | 1]] = [distance, pixel];
    }
  }
  return ends;
}

function endsOf(shown: Uint8Array): [number, number] {
  const ends: [number, number] = [0, 0];
  for (let pixel = 1; pixel < shown.length; pixel++) {
    if (shown[pixel]! < shown[ends[0]]!) ends[0] = pixel;
    if (shown[pixel]! > shown[ends[1]]!) ends[1] = pixel;
  }
  return ends;
}
