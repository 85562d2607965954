import { inTurn } from '../../../inTurn.ts';
import { faceDetector, type DetectedFace } from '../../photos/detector.ts';
import type { RgbImage } from '../../photos/rgbImage.ts';
import type { Box } from '../../image/box.ts';
import { cutGrid, type Cutter } from '../cut/cut.ts';
import { onto, resampled, type Grid, type Mask } from '../volume/grid.ts';
import { skinThreshold } from '../head/skin.ts';
import { likeness } from './likeness.ts';
import { BACKGROUND, renderSurface, REVIEW_YAWS, viewOf, type Picture } from './rendering.ts';

/** The score, 0 to 1, from which one of the networks is taken to see a face: below its usual 0.3, for from another place, or nearer, it may be more. */
const FACE_SEEN = 0.2;

/** So much of what was to be seen there before the cut: with less it is not the patient's. Of the smooth heads in which the networks saw faces none reached 0.18, of cuts laid wrongly on purpose each more than this in some view. */
const SAME_FACE = 0.2;

/**
 * The surface is looked at where the skin is, nearer to the air, and where denser tissue lies: shares of the way from the skin's threshold to the
 * tissue behind the cut, two a picture. Each picture shows the head in another size, for the size is not known for sure and the networks mind it.
 */
const LOOKS = [{ shares: [0, 0.45], width: 1 }, { shares: [-0.1, 0.2], width: 0.93 }, { shares: [0, 0.3], width: 1.08 }] as const;

/** Width and height of one view, and the margin above and below, pixels. Three views side by side have the size that the networks look at. */
export const VIEW = 180;
const MARGIN = 45;

/**
 * A head may look the other way, unless nose and brain, or the base of its brain, tell. Nothing was cut there: a face counts if none as sure was to be
 * seen in front. Not from aslant, where ears stand.
 */
const BACK_YAWS = [165, 180, 195] as const;

/** What the networks see of a face after a cut: none, one that was never there, in a smooth head with a ledge for a brow, or what is left of the patient's. */
export type FaceSeen = 'none' | 'other' | 'own';

/**
 * Looks at a volume after its face was cut, as somebody would who wants to recognise the patient: its surface from the front and half profile,
 * shown to two face detectors that know nothing of the cut. Tables and cushions are left out.
 * @param volume without the falloff of a coil. @param body the patient, with some room around.
 */
export async function faceSeen(volume: Grid, modality: string, cutter: Cutter, body: Mask): Promise<FaceSeen> {
  const detector = await faceDetector();
  const { filling, shell: { frame } } = cutter;
  const skin = skinThreshold(volume, modality, cutter.coil?.noise);
  const view = viewOf(frame);
  const picturesOf = (patient: Grid, yaws: readonly number[], { shares, width }: How): Picture[][] => shares.map((share) => yaws.map((yaw) => renderSurface(patient, skin + share * (filling.tissue.value - skin), { ...view, width: width * view.width, yaw }, VIEW)));
  const look = async (patient: Grid, yaws: readonly number[], how: How): Promise<Look> => {
    const pictures = picturesOf(patient, yaws, how);
    const image = inRows(pictures);
    return { pictures, faces: [...(await detector.forgiving(image, FACE_SEEN)), ...(await detector.precise(image, FACE_SEEN))] };
  };
  const cut = patientAlone(cutGrid(volume, cutter), cutter, body);
  const uncut = onDemand(() => patientAlone(volume, cutter, body));
  /** How surely a face was seen in front before the cut. */
  const inFront = onDemand(async () => Math.max(0, ...(await inTurn(LOOKS, (how) => look(uncut(), REVIEW_YAWS, how))).flatMap(({ faces }) => faces.map(({ score }) => score))));
  let seen: FaceSeen = 'none';
  for (const how of LOOKS) {
    const after = await look(cut, REVIEW_YAWS, how);
    if (after.faces.length === 0) continue;
    seen = 'other';
    const before = picturesOf(uncut(), REVIEW_YAWS, how);
    if (after.faces.some((face) => isOwn(face, before, after.pictures))) return 'own';
  }
  for (const how of frame.ahead ? [] : LOOKS) {
    // A head has one face.
    const { faces } = await look(cut, BACK_YAWS, how);
    for (const { score } of faces) if (score > (await inFront())) return 'own';
  }
  return seen;
}

type How = (typeof LOOKS)[number];

/** Views of a head, in rows, and what the networks take for faces in them. */
interface Look {
  pictures: Picture[][];
  faces: DetectedFace[];
}

/** What is worked out once, when it is first asked for. */
function onDemand<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether what a network saw in the views after a cut, in rows, was to be seen there before it. */
function isOwn({ box }: DetectedFace, before: readonly (readonly Picture[])[], after: readonly (readonly Picture[])[]): boolean {
  const nearest = (place: number, step: number, number: number): number => Math.min(number - 1, Math.max(0, Math.floor(place / step)));
  const row = nearest(box.y + box.height / 2 - MARGIN / 2, VIEW + MARGIN, after.length);
  const column = nearest(box.x + box.width / 2, VIEW, after[row]!.length);
  const within: Box = { ...box, x: box.x - column * VIEW, y: box.y - MARGIN - row * (VIEW + MARGIN) };
  return likeness(before[row]![column]!, after[row]![column]!, within) >= SAME_FACE;
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
