import type { CaptureKind } from './decision.ts';
import { grown, type Box } from '../image/box.ts';
import type { PhotoFace } from './faces.ts';
import type { RgbImage } from './rgbImage.ts';

/** `face`: to be pixelated; `doubtful`: a person must look; `none`: no face. */
export type FaceVerdict = 'face' | 'doubtful' | 'none';

/** A pixel is warm with so much more red than blue, and a place with this share of such pixels. Skin and rendered surfaces are; slices, and the blue panels of a viewer beside them, are not. */
const WARM = { difference: 24, share: 0.25 } as const;

/** A pixel is dark up to this level; slices have so much of it around whatever is taken for a face: air, and the panels of a viewer. */
const DARK = { level: 48, share: 0.2, around: 1 } as const;

/** A network as sure as this saw a face of its own; vertebrae and cross-sections get less. */
const SURE = 0.8;

/** A ground is flat where so much of a picture has its level, give or take; of each of so many cells across what is taken for a face, lines of text leave this share to it. A face fills some of them. */
const GROUND = { spread: 4, share: 0.6, cells: 4, between: 0.5 } as const;

interface Facts {
  capture: CaptureKind;
  text: boolean;
  warm: boolean;
  amongDark: boolean;
  sure: boolean;
}

/** First match decides. What is taken for a vertebra here could be a face; what is taken for a face here could be a finding: in doubt a person looks. */
const VERDICTS: readonly { when(facts: Facts): boolean; verdict: FaceVerdict }[] = [
  { when: ({ capture }) => capture === 'none', verdict: 'face' },
  { when: ({ text }) => text, verdict: 'none' },
  { when: ({ warm }) => warm, verdict: 'face' },
  { when: ({ capture, sure }) => capture === 'slices without a head' && !sure, verdict: 'none' },
  { when: ({ capture }) => capture !== 'unknown', verdict: 'doubtful' },
  { when: ({ amongDark }) => amongDark, verdict: 'doubtful' },
  { when: () => true, verdict: 'face' },
];

/**
 * Whether what a network took for a face in a captured picture is one. Slices through the body hold shapes that look like faces (a vertebra
 * upside down has eyes, nose and mouth); they are grey, and among dark. Lines of text do as well, on a ground that shows everywhere between them.
 * @param capture what the headers say of the picture.
 */
export function faceVerdict(face: PhotoFace, picture: RgbImage, capture: CaptureKind): FaceVerdict {
  const facts: Facts = { capture, text: capture !== 'none' && isOnGround(face, picture), warm: isWarm(face, picture), amongDark: isAmongDark(face, picture), sure: face.score >= SURE };
  return VERDICTS.find(({ when }) => when(facts))!.verdict;
}

function isWarm({ box }: PhotoFace, picture: RgbImage): boolean {
  return share(picture, box, (red, _, blue) => red - blue >= WARM.difference) >= WARM.share;
}

function isAmongDark({ box }: PhotoFace, picture: RgbImage): boolean {
  const around = grown(box, box.width * DARK.around, box.height * DARK.around);
  return share(picture, around, (red, green, blue) => Math.max(red, green, blue) <= DARK.level) >= DARK.share;
}

/** Whether a ground of one level fills most of the picture, and shows in every part of the box. */
function isOnGround({ box }: PhotoFace, picture: RgbImage): boolean {
  const level = commonestLevel(picture);
  const isGround = (red: number, green: number, blue: number): boolean => Math.abs((red + green + blue) / 3 - level) <= GROUND.spread;
  if (share(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, isGround) < GROUND.share) return false;
  const [width, height] = [box.width / GROUND.cells, box.height / GROUND.cells];
  return Array.from({ length: GROUND.cells ** 2 }, (_, cell) => ({ x: box.x + (cell % GROUND.cells) * width, y: box.y + Math.floor(cell / GROUND.cells) * height, width, height })).every((cell) => share(picture, cell, isGround) >= GROUND.between);
}

/** The brightness that most pixels have, 0 to 255. */
function commonestLevel({ data }: RgbImage): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 3) counts[Math.round((data[at]! + data[at + 1]! + data[at + 2]!) / 3)]!++;
  return counts.indexOf(Math.max(...counts));
}

/** The share of the box's pixels within the picture that are so. */
function share({ width, height, data }: RgbImage, box: Box, test: (red: number, green: number, blue: number) => boolean): number {
  let [all, met] = [0, 0];
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y++) {
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, box.x + box.width); x++) {
      const at = (y * width + x) * 3;
      all++;
      if (test(data[at]!, data[at + 1]!, data[at + 2]!)) met++;
    }
  }
  return all === 0 ? 0 : met / all;
}
