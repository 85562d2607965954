import { createCanvas } from '@napi-rs/canvas';
import { cutGrid } from './cut/cut.ts';
import type { FaceSeries, SeriesPlan } from './deface.ts';
import { evenedAs } from './head/even.ts';
import type { Grid } from './volume/grid.ts';
import { skinThreshold } from './head/skin.ts';
import { boundsOfView, renderSurface, REVIEW_YAWS, viewOf, type Picture } from './check/rendering.ts';
import { assembleVolume, placeInstances } from './volume/volume.ts';

/** What the reviewer sees of a defaced series: its surface before and after, from the front and half profile. */
export interface FaceReview {
  views: { yaw: number; before: Uint8Array; after: Uint8Array }[];
  quality: FaceQuality;
}

/** How much of what was changed, on the lattice of the review. */
export interface FaceQuality {
  /** Tissue taken away or replaced, ml. */
  cutTissue: number;
  /** Share of all tissue of the head in the review that changed. */
  cutShare: number;
}

/** Spacing of the lattice for reviews, mm. */
const SPACING = 1.5;

/**
 * Renders a series before and after, as PNG pictures.
 * @returns undefined when the series is not cut or holds too little to render.
 */
export async function reviewFace(series: Pick<FaceSeries, 'info' | 'instances'>, planned: Pick<SeriesPlan, 'cutter'>, pixels = 200): Promise<FaceReview | undefined> {
  const { cutter } = planned;
  if (!cutter) return undefined;
  const view = viewOf(cutter.shell.frame);
  const assembled = await assembleVolume(placeInstances(series.instances), SPACING, boundsOfView(view));
  if (!assembled) return undefined;
  const before = evenedAs(assembled, cutter);
  const after = cutGrid(before, cutter);
  const threshold = skinThreshold(before, series.info.modality, cutter.coil?.noise);
  const picture = (volume: Grid, yaw: number): Uint8Array => png(renderSurface(volume, threshold, { ...view, yaw }, pixels));
  let [tissue, cutTissue] = [0, 0];
  for (let at = 0; at < before.values.length; at++) {
    if (!(before.values[at]! > threshold)) continue;
    tissue++;
    if (after.values[at] !== before.values[at]) cutTissue++;
  }
  return {
    views: REVIEW_YAWS.map((yaw) => ({ yaw, before: picture(before, yaw), after: picture(after, yaw) })),
    quality: { cutTissue: (cutTissue * SPACING ** 3) / 1000, cutShare: cutTissue / Math.max(1, tissue) },
  };
}

/** A grey picture as PNG. */
export function png({ width, height, data }: Picture): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  data.forEach((grey, at) => pixels.data.set([grey, grey, grey, 255], at * 4));
  context.putImageData(pixels, 0, 0);
  return new Uint8Array(canvas.toBuffer('image/png'));
}
