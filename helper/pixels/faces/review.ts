import { createCanvas } from '@napi-rs/canvas';
import { cutFrame } from './cut.ts';
import type { FacePlan, FaceSeries, SeriesPlan } from './deface.ts';
import { pointAt, type Grid } from './grid.ts';
import { signalThreshold } from './head.ts';
import type { Plane } from './planes.ts';
import { renderSurface, REVIEW_YAWS, type Picture, type View } from './rendering.ts';
import { along, type Vector } from './vector.ts';
import { assembleVolume, placeInstances } from './volume.ts';

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

/** Half the box that is shown about the face, mm for an adult. */
const HALF_BOX = 125;

/**
 * Renders a series before and after, as PNG pictures.
 * @returns undefined when the series is not cut or holds too little to render.
 */
export async function reviewFace(series: FaceSeries, plan: FacePlan, planned: SeriesPlan, pixels = 200): Promise<FaceReview | undefined> {
  const { shell } = plan;
  if (!shell || !planned.cutter) return undefined;
  const { frame } = shell;
  const centre = along(along(frame.nasion, frame.anterior, -70 * frame.size), frame.up, -25 * frame.size);
  const half = HALF_BOX * frame.size;
  const bounds = { low: centre.map((value) => value - half) as unknown as Vector, high: centre.map((value) => value + half) as unknown as Vector };
  const before = await assembleVolume(placeInstances(series.instances), SPACING, bounds);
  if (!before) return undefined;
  const threshold = series.info.modality === 'CT' ? -300 : signalThreshold(before);
  const after: Grid = { ...before, values: before.values.slice() };
  let cutTissue = 0;
  for (const { plane, offset } of layers(after)) {
    cutFrame(plane, planned.cutter, (index, value) => {
      if (Number.isNaN(before.values[offset + index]!)) return;
      if (before.values[offset + index]! > threshold) cutTissue++;
      after.values[offset + index] = value;
    });
  }
  const tissue = before.values.reduce((sum, value) => sum + (value > threshold ? 1 : 0), 0);
  const view: Omit<View, 'yaw'> = { centre, anterior: frame.anterior, up: frame.up, width: 2 * half };
  return {
    views: REVIEW_YAWS.map((yaw) => ({ yaw, before: png(renderSurface(before, threshold, { ...view, yaw }, pixels)), after: png(renderSurface(after, threshold, { ...view, yaw }, pixels)) })),
    quality: { cutTissue: (cutTissue * SPACING ** 3) / 1000, cutShare: cutTissue / Math.max(1, tissue) },
  };
}

/** The layers of a lattice as planes, so that they are cut as frames are. */
function layers(grid: Grid): { plane: Plane; offset: number }[] {
  const [nx, ny, nz] = grid.size;
  return Array.from({ length: nz }, (_, k) => ({
    offset: k * nx * ny,
    plane: {
      frame: k, origin: pointAt(grid, 0, 0, k), row: [1, 0, 0], column: [0, 1, 0], normal: [0, 0, 1],
      rowSpacing: grid.spacing, columnSpacing: grid.spacing, columns: nx, rows: ny, thickness: grid.spacing, slope: 1, intercept: 0,
    },
  }));
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
