import type { Problem } from '../../../shared/journal.ts';
import type { DicomFile } from '../../dicom/file/reader.ts';
import { faceProblem } from '../faces/problem.ts';
import { openFrames } from '../frames/frames.ts';
import type { FrameChange } from '../frames/rewrite.ts';
import type { Box } from '../image/box.ts';
import { toRgba } from '../image/colour.ts';
import { toGray } from '../image/gray.ts';
import { pack, unpack } from '../image/storedFrame.ts';
import type { CaptureKind } from './decision.ts';
import { faceVerdict } from './doubt.ts';
import { facesIn, fillsFrame, type PhotoFace } from './faces.ts';
import { pixelate } from './pixelate.ts';
import { fromGray, fromRgba } from './rgbImage.ts';

export interface PhotoOptions {
  /** What is pixelated of a face: all of it, or the band of the eyes where the rest is what the study is for. */
  area: 'face' | 'eyes';
  /** What becomes of a photo of the eye in which no face is seen: kept, or held for a person. */
  eyePhotos: 'keep' | 'hold';
  subject: 'any' | 'eye';
  /** What the headers say of a captured picture: in slices, what looks like a face is doubted. `none` unless given. */
  capture?: CaptureKind;
}

/** Faces of one instance, frame by frame. */
export interface PhotoFaces {
  /** Frame number and the areas to pixelate in it. */
  frames: { frame: number; faces: PhotoFace[]; areas: Box[] }[];
  /** Set when a person must decide: nothing may be delivered then. */
  problem?: Problem;
}

/** Of a cine, every so many frames are looked at, and what is found holds for those between. */
const CINE_STEP = 15;

/**
 * Looks for faces in the frames of an instance.
 * @param file read by `readDicom`, its source open.
 * @throws PixelError when a frame cannot be decoded.
 */
export async function findPhotoFaces(file: DicomFile, options: PhotoOptions): Promise<PhotoFaces> {
  const reader = await openFrames(file);
  const frames: PhotoFaces['frames'] = [];
  for (let index = 0; index < reader.count; index += reader.count > CINE_STEP ? CINE_STEP : 1) {
    const frame = await reader.frame(index);
    const colour = frame.samples > 1 || reader.image.palette !== undefined;
    const picture = colour ? fromRgba(toRgba(frame, reader.image), frame.width, frame.height) : fromGray(toGray(frame, reader.image));
    const judged = (await facesIn(picture)).map((face) => ({ face, verdict: faceVerdict(face, picture, options.capture ?? 'none') }));
    if (judged.some(({ verdict }) => verdict === 'doubtful')) return { frames: [], problem: faceProblem('photos-face-doubtful') };
    const faces = judged.filter(({ verdict }) => verdict === 'face').map(({ face }) => face);
    if (faces.some((face) => fillsFrame(face, picture)) && options.area === 'face') return { frames: [], problem: faceProblem('photos-face-fills-frame') };
    if (faces.length > 0) frames.push({ frame: index, faces, areas: faces.map((face) => (options.area === 'eyes' ? face.eyes : face.box)) });
  }
  if (frames.length === 0 && options.subject === 'eye' && options.eyePhotos === 'hold') return { frames, problem: faceProblem('photos-eye') };
  return { frames: spreadOverCine(frames, reader.count) };
}

/** In a cine, a face seen in one looked-at frame is pixelated from the one before to the one after it. */
function spreadOverCine(found: PhotoFaces['frames'], count: number): PhotoFaces['frames'] {
  if (count <= CINE_STEP) return found;
  return Array.from({ length: count }, (_, frame) => {
    const near = found.filter((one) => Math.abs(one.frame - frame) <= CINE_STEP);
    return { frame, faces: near.flatMap(({ faces }) => faces), areas: near.flatMap(({ areas }) => areas) };
  }).filter(({ areas }) => areas.length > 0);
}

/** The change that pixelates what was found; undefined when nothing was. */
export function photoChange(found: PhotoFaces): FrameChange | undefined {
  const areas = new Map(found.frames.map(({ frame, areas: boxes }) => [frame, boxes]));
  if (areas.size === 0) return undefined;
  return {
    touches: (index) => areas.has(index),
    apply: (stored, index) => {
      const frame = unpack(stored);
      const mean = stored.layout.photometric !== 'PALETTE COLOR';
      for (const box of areas.get(index) ?? []) pixelate(frame.data, frame.width, frame.samples, box, mean);
      return pack(frame, stored);
    },
  };
}
