import type { Inspection } from './case.ts';

type Series = Inspection['studies'][number]['series'][number];

/** Where in its series a finding stands, as a reader counts, from 1. */
export interface PicturePlace {
  /** Which image of the series. */
  image: number;
  images: number;
  /** First and last frame; absent where the image has one alone. */
  frames?: [from: number, to: number];
}

/** Where a finding stands in the pictures of its series, which are in the order of their numbers. */
export function placeOf({ pictures }: Series, { instance, frames: [from, to] }: Series['pixelFindings'][number]): PicturePlace {
  const index = pictures.findIndex((picture) => picture.instance === instance);
  const isStack = (pictures[index]?.frames ?? 1) > 1;
  return { image: index + 1, images: pictures.length, ...(isStack ? { frames: [from + 1, to + 1] } : {}) };
}
