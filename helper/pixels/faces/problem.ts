import type { Problem } from '../../../shared/journal.ts';

/** Why a series with a face is held, in words for the person who decides about it. */
const PROBLEMS = {
  'faces-not-found': 'The images should show a head, but no face could be located in them, so none could be removed. Look at them: if they show no face, answer "no face" for this series; otherwise leave it out.',
  'faces-rendered': 'A finished picture of a head may show the face at a glance, and a face cannot be cut out of a finished picture. If it shows no face, say so for this series and run again; otherwise leave it out: the slices that it was made from can be sent without the face.',
  'faces-examined': 'This is an examination of the face, sinuses, jaws or eyes: removing the face would remove what it is for. If the recipient can do without the face, choose to remove it; if the field of view is too small to recognise anybody, say that there is no face; then run again. Otherwise leave the series out.',
  'faces-unclear-geometry': 'The images do not say where in the patient they lie, so a face cannot be removed from them. Export the original slices from the archive, or leave this series out.',
  'faces-too-few-slices': 'The face may be visible, but there are too few slices to tell where it is. Add the full series of the same examination to the case, or leave this one out.',
  'faces-not-decoded': 'The images could not be decoded, so the face in them could not be removed. Export them again from the archive, uncompressed if possible.',
  'faces-remains': 'After removing the face, the surface still shows the shape of one. Look at the renderings; leave the series out if a face can be recognised.',
  'faces-brain': 'The cut that would remove the face reaches into the brain, so nothing was cut. Add the thin slices of the whole head from the same examination to the case and run again; if nobody can be recognised in these images, answer "no face" for this series; otherwise leave it out.',
  'photos-face-fills-frame': 'A face fills most of this picture: pixelating it would leave nothing to see. Decide whether to leave the picture out.',
  'photos-face-doubtful': 'Something in this captured picture looks like a face and may as well be anatomy, such as a vertebra: pixelating it could hide a finding. Look at the picture: if it shows no face, answer "no face" for this series and run again; otherwise leave it out.',
  'photos-eye': 'This is a photograph of an eye, and photographs of eyes are held here by choice: an iris, scars and lashes can identify. Decide whether to leave the picture out.',
  'photos-not-decoded': 'This picture could not be opened, so nobody could check it for faces. Export it again, or leave it out.',
} as const;

export type FaceProblemCode = keyof typeof PROBLEMS;

/** The problem with its message. */
export function faceProblem(code: FaceProblemCode): Problem {
  return { code, message: PROBLEMS[code] };
}

/** A series or picture whose faces cannot be dealt with: it is held, never delivered. */
export class FaceError extends Error {
  readonly problem: Problem;

  constructor(code: FaceProblemCode) {
    super(PROBLEMS[code]);
    this.name = 'FaceError';
    this.problem = faceProblem(code);
  }
}
