import { faceDetector, type RgbImage } from '../photos/detector.ts';
import { cutGrid, type Cutter } from './cut.ts';
import { eachPoint, isSet, sampleGrid, type Grid, type Mask } from './grid.ts';
import { skinThreshold } from './head.ts';
import { BACKGROUND, renderSurface, REVIEW_YAWS, viewOf, type Picture } from './rendering.ts';

/** The score, 0 to 1, from which one of the networks is taken to see a face. */
export const FACE_SEEN = 0.3;

/** The surface is looked at where the skin is, and where denser tissue lies: shares of the way from the skin's threshold to the tissue behind the cut. */
const THRESHOLDS = [0, 0.45] as const;

/** Width and height of one view, and the margin above and below, pixels. Three views side by side have the size that the networks look at. */
export const VIEW = 180;
const MARGIN = 45;

/** A head that was found by one landmark alone may look the other way. */
const BACK_YAWS = [135, 180, 225] as const;

/**
 * Looks at a volume after its face was cut, as somebody would who wants to recognise the patient: its surface from the front and half profile,
 * shown to two face detectors that know nothing of the cut. Tables and cushions are left out.
 * @param body the patient, with some room around.
 * @returns the best score of a face in any view.
 */
export async function faceLeft(volume: Grid, modality: string, cutter: Cutter, body: Mask): Promise<number> {
  const detector = await faceDetector();
  const { filling, shell: { frame } } = cutter;
  const cut = patientAlone(cutGrid(volume, cutter), cutter, body);
  const skin = skinThreshold(volume, modality);
  const sides = frame.found !== 'both' ? [REVIEW_YAWS, BACK_YAWS] : [REVIEW_YAWS];
  let best = 0;
  for (const share of THRESHOLDS) {
    const threshold = skin + share * (filling.tissue.value - skin);
    for (const yaws of sides) {
      const image = sideBySide(yaws.map((yaw) => renderSurface(cut, threshold, { ...viewOf(frame), yaw }, VIEW)));
      const faces = [...(await detector.forgiving(image, 0.1)), ...(await detector.precise(image, 0.1))];
      best = Math.max(best, ...faces.map(({ score }) => score));
    }
  }
  return best;
}

function patientAlone(volume: Grid, { shell, filling }: Cutter, body: Mask): Grid {
  const values = volume.values.slice();
  eachPoint(volume, (at, x, y, z) => {
    if (!isSet(body, [x, y, z]) && sampleGrid(shell.cut, x, y, z, -1) <= 0) values[at] = filling.air.value;
  });
  return { ...volume, values };
}

/** Views in one picture, for the networks. */
export function sideBySide(views: readonly Picture[]): RgbImage {
  const [width, height] = [VIEW * views.length, VIEW + 2 * MARGIN];
  const data = new Uint8Array(width * height * 3).fill(BACKGROUND);
  views.forEach((view, place) => view.data.forEach((grey, pixel) => {
    const at = ((MARGIN + Math.floor(pixel / VIEW)) * width + place * VIEW + (pixel % VIEW)) * 3;
    data.fill(grey, at, at + 3);
  }));
  return { width, height, data };
}
