import { faceDetector, type Box, type RgbImage } from '../photos/detector.ts';
import { cutGrid, type Cutter } from './cut.ts';
import { onto, resampled, type Grid, type Mask } from './grid.ts';
import { skinThreshold } from './head.ts';
import { BACKGROUND, renderSurface, REVIEW_YAWS, viewOf, type Picture } from './rendering.ts';

/** The score, 0 to 1, from which one of the networks is taken to see a face. */
const FACE_SEEN = 0.3;

/** So much of what a network takes for a face must be what was there before the cut: it sees faces in smooth heads too. */
const SAME_FACE = 0.3;

/** From this score on it is a face, whoever's: what is left of the rims of the orbits looks like eyes that were never there. */
const SURE_FACE = 0.5;

/** The surface is looked at where the skin is, and where denser tissue lies: shares of the way from the skin's threshold to the tissue behind the cut. */
const THRESHOLDS = [0, 0.45] as const;

/** Width and height of one view, and the margin above and below, pixels. Three views side by side have the size that the networks look at. */
export const VIEW = 180;
const MARGIN = 45;

/** A head that was found by one landmark alone may look the other way. */
const BACK_YAWS = [135, 180, 225] as const;

/**
 * Looks at a volume after its face was cut, as somebody would who wants to recognise the patient: its surface from the front and half profile,
 * shown to two face detectors that know nothing of the cut. Tables and cushions are left out. A face counts where a detector is sure of it, or where
 * the surface is still what it was.
 * @param body the patient, with some room around.
 * @returns whether a face is left in any view.
 */
export async function faceLeft(volume: Grid, modality: string, cutter: Cutter, body: Mask): Promise<boolean> {
  const detector = await faceDetector();
  const { filling, shell: { frame } } = cutter;
  const skin = skinThreshold(volume, modality);
  const thresholds = THRESHOLDS.map((share) => skin + share * (filling.tissue.value - skin));
  const picture = (shown: Grid, yaws: readonly number[]): RgbImage => {
    const patient = patientAlone(shown, cutter, body);
    return inRows(thresholds.map((threshold) => yaws.map((yaw) => renderSurface(patient, threshold, { ...viewOf(frame), yaw }, VIEW))));
  };
  const cut = cutGrid(volume, cutter);
  for (const yaws of frame.found === 'both' ? [REVIEW_YAWS] : [REVIEW_YAWS, BACK_YAWS]) {
    const after = picture(cut, yaws);
    const faces = [...(await detector.forgiving(after, FACE_SEEN)), ...(await detector.precise(after, FACE_SEEN))];
    if (faces.length === 0) continue;
    if (faces.some(({ score }) => score >= SURE_FACE)) return true;
    const before = picture(volume, yaws);
    if (faces.some(({ box }) => likeness(before, after, box) > SAME_FACE)) return true;
  }
  return false;
}

/** What is looked at: the patient and what is cut about him, in air. */
export function patientAlone(volume: Grid, { shell, filling }: Pick<Cutter, 'shell' | 'filling'>, body: Mask): Grid {
  const values = volume.values.slice();
  const patient = onto(volume, body).values;
  const within = resampled(volume, shell.cut, -1);
  // Where the field of view ends, any viewer shows air: what no slice covers would hide the surface about it.
  for (let at = 0; at < values.length; at++) if (Number.isNaN(values[at]!) || (!patient[at] && within[at]! <= 0)) values[at] = filling.air.value;
  return { ...volume, values };
}

/** Rows of views in one picture, for the networks. */
export function inRows(rows: readonly (readonly Picture[])[]): RgbImage {
  const width = VIEW * rows[0]!.length;
  const height = rows.length * VIEW + (rows.length + 1) * MARGIN;
  const data = new Uint8Array(width * height * 3).fill(BACKGROUND);
  rows.forEach((views, row) => views.forEach((view, place) => view.data.forEach((grey, pixel) => {
    const at = ((MARGIN + row * (VIEW + MARGIN) + Math.floor(pixel / VIEW)) * width + place * VIEW + (pixel % VIEW)) * 3;
    data.fill(grey, at, at + 3);
  })));
  return { width, height, data };
}

/**
 * How alike the middle of a box is in two pictures of a surface, −1 to 1: the correlation of their details, which stand out from the mean around
 * them. The even shading of any head does not count.
 */
export function likeness(before: RgbImage, after: RgbImage, box: Box): number {
  const { width, height } = before;
  const grey = (image: RgbImage, x: number, y: number): number => image.data[(y * width + x) * 3]!;
  const shown = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height && grey(before, x, y) !== BACKGROUND && grey(after, x, y) !== BACKGROUND;
  const reach = Math.max(2, Math.round(box.width * DETAIL));
  let [both, one, other, number] = [0, 0, 0, 0];
  for (let y = Math.round(box.y + box.height * RIM); y < box.y + box.height * (1 - RIM); y += 2) {
    for (let x = Math.round(box.x + box.width * RIM); x < box.x + box.width * (1 - RIM); x += 2) {
      if (!shown(x, y)) continue;
      let [a, b, around] = [0, 0, 0];
      for (let v = y - reach; v <= y + reach; v++) for (let u = x - reach; u <= x + reach; u++) {
        if (!shown(u, v)) continue;
        a += grey(before, u, v);
        b += grey(after, u, v);
        around++;
      }
      const [was, is] = [grey(before, x, y) - a / around, grey(after, x, y) - b / around];
      both += was * is;
      one += was * was;
      other += is * is;
      number++;
    }
  }
  // Where next to nothing is shown nothing can be told apart.
  return number < LEAST_SHOWN ? 1 : both / Math.sqrt(Math.max(1, one * other));
}

/** Details are smaller than this share of a face, and the rim of its box, hair and ears, is left out. */
const DETAIL = 0.09;
const RIM = 0.15;
const LEAST_SHOWN = 50;
