import { inRows, VIEW } from '../../helper/pixels/faces/check/check.ts';
import { skinThreshold } from '../../helper/pixels/faces/head/skin.ts';
import { faceDetector } from '../../helper/pixels/photos/detector.ts';
import { png } from '../../helper/pixels/faces/review.ts';
import { renderSurface, REVIEW_YAWS, type Picture, type View } from '../../helper/pixels/faces/check/rendering.ts';
import type { Grid } from '../../helper/pixels/faces/volume/grid.ts';
import { along } from '../../helper/pixels/faces/volume/vector.ts';
import type { Vector } from '../../helper/pixels/faces/volume/vector.ts';
import type { HeadCase } from './heads.ts';

/** The best score of either network over all views. */
export interface Verdict {
  score: number;
  found: boolean;
  pictures: Picture[];
}

/** Scores from which a network says that it sees a face; the networks know nothing of the defacing. */
const LEAST = 0.3;

/** Skin in CT, HU, and elsewhere as multiples of the threshold between air and skin: one near the air, one within the skin. */
const SKIN = { ct: [-500, -200], other: [0.8, 1.3] } as const;

/** The values at which the skin of somebody else's head is rendered. */
export function skinOf(volume: Grid, modality: string): readonly number[] {
  const skin = skinThreshold(volume, modality);
  return modality === 'CT' ? SKIN.ct : SKIN.other.map((share) => share * skin);
}

/** Looks at a volume from the front and ± 45° at several thresholds of the skin. */
export async function judgeFaces(volume: Grid, view: Omit<View, 'yaw'>, thresholds: readonly number[]): Promise<Verdict> {
  const detector = await faceDetector();
  const pictures: Picture[] = [];
  let score = 0;
  for (const threshold of thresholds) {
    const views = REVIEW_YAWS.map((yaw) => renderSurface(volume, threshold, { ...view, yaw }, VIEW));
    pictures.push(...views);
    const image = inRows([views]);
    const faces = [...(await detector.precise(image, 0.05)), ...(await detector.forgiving(image, 0.05))];
    score = Math.max(score, ...faces.map((face) => face.score));
  }
  return { score, found: score >= LEAST, pictures };
}

/** A phantom seen straight on, as it really lies; rotations as in samples/head/scan.ts. */
export function viewOfPhantom({ pose, shape }: HeadCase): Omit<View, 'yaw'> {
  const [p, r, w] = [pose.pitch, pose.roll, pose.yaw].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const turn = ([x, y, z]: Vector): Vector => {
    const [y1, z1] = [y * Math.cos(p) - z * Math.sin(p), y * Math.sin(p) + z * Math.cos(p)];
    const [x2, z2] = [x * Math.cos(r) + z1 * Math.sin(r), -x * Math.sin(r) + z1 * Math.cos(r)];
    return [x2 * Math.cos(w) - y1 * Math.sin(w), x2 * Math.sin(w) + y1 * Math.cos(w), z2];
  };
  const anterior = turn([0, -1, 0]);
  return { centre: along(pose.at, anterior, 15), anterior, up: turn([0, 0, 1]), width: 250 * shape.scale };
}

/** Pictures of one size in rows, as one PNG. */
export function contactSheet(rows: readonly (readonly Picture[])[]): Uint8Array {
  const { width, height } = rows[0]![0]!;
  const columns = Math.max(...rows.map((row) => row.length));
  const data = new Uint8Array(width * columns * height * rows.length);
  rows.forEach((row, down) => row.forEach((picture, right) => {
    for (let y = 0; y < height; y++) data.set(picture.data.subarray(y * width, (y + 1) * width), ((down * height + y) * columns + right) * width);
  }));
  return png({ width: width * columns, height: height * rows.length, data });
}
