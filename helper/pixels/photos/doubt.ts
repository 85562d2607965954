import type { CaptureKind } from './decision.ts';
import type { PhotoFace, RgbImage } from './faces.ts';

/** `face`: to be pixelated; `doubtful`: a person must look; `none`: no face. */
export type FaceVerdict = 'face' | 'doubtful' | 'none';

/** A pixel is coloured from this difference of its samples on, and a place from this share of such pixels on. Skin and rendered surfaces are, slices are not. */
const COLOURED = { difference: 24, share: 0.25 } as const;

/** A pixel is black up to this level; slices have so much of it around whatever is taken for a face: air. */
const BLACK = { level: 24, share: 0.2, around: 1 } as const;

/** A network as sure as this saw a face of its own; vertebrae and cross-sections get less. */
const SURE = 0.8;

interface Facts {
  capture: CaptureKind;
  coloured: boolean;
  amongBlack: boolean;
  sure: boolean;
}

/** First match decides. What is taken for a vertebra here could be a face; what is taken for a face here could be a finding: in doubt a person looks. */
const VERDICTS: readonly { when(facts: Facts): boolean; verdict: FaceVerdict }[] = [
  { when: ({ capture }) => capture === 'none', verdict: 'face' },
  { when: ({ coloured }) => coloured, verdict: 'face' },
  { when: ({ capture, sure }) => capture === 'slices without a head' && !sure, verdict: 'none' },
  { when: ({ capture }) => capture !== 'unknown', verdict: 'doubtful' },
  { when: ({ amongBlack }) => amongBlack, verdict: 'doubtful' },
  { when: () => true, verdict: 'face' },
];

/**
 * Whether what a network took for a face in a captured picture is one. Slices through the body hold shapes that look like faces (a vertebra
 * upside down has eyes, nose and mouth); they are grey, and among black.
 * @param capture what the headers say of the picture.
 */
export function faceVerdict(face: PhotoFace, picture: RgbImage, capture: CaptureKind): FaceVerdict {
  const facts: Facts = { capture, coloured: isColoured(face, picture), amongBlack: isAmongBlack(face, picture), sure: face.score >= SURE };
  return VERDICTS.find(({ when }) => when(facts))!.verdict;
}

function isColoured({ box }: PhotoFace, picture: RgbImage): boolean {
  return share(picture, box, (red, green, blue) => Math.max(red, green, blue) - Math.min(red, green, blue) >= COLOURED.difference) >= COLOURED.share;
}

function isAmongBlack({ box }: PhotoFace, picture: RgbImage): boolean {
  const [across, down] = [box.width * BLACK.around, box.height * BLACK.around];
  const around = { x: box.x - across, y: box.y - down, width: box.width + 2 * across, height: box.height + 2 * down };
  return share(picture, around, (red, green, blue) => Math.max(red, green, blue) <= BLACK.level) >= BLACK.share;
}

/** The share of the box's pixels within the picture that are so. */
function share({ width, height, data }: RgbImage, box: PhotoFace['box'], test: (red: number, green: number, blue: number) => boolean): number {
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
