import type { Problem } from '../../shared/journal.ts';

/** What can be wrong with an image, in words for the person who decides about it. `{…}` is filled with a technical term, never with a value from the patient's data. */
const PROBLEMS = {
  'pixels-incomplete-description': 'The image does not say how its pixels are stored ({what} is missing or impossible). Export it again from the archive.',
  'pixels-truncated': 'The pixel data ends before the last frame is complete. Export the image again from the archive.',
  'pixels-corrupt': 'The compressed pixel data of this image cannot be decoded ({what}). Export it again from the archive, uncompressed if possible.',
  'pixels-frames-unclear': 'The pixel data cannot be divided into the number of frames that the image claims. Export it again from the archive.',
  'pixels-unsupported': 'The image is stored as {what}, which CaseVeil cannot look into. Export it uncompressed, or leave it out.',
  'pixels-video': 'The image is a video ({what}). CaseVeil cannot look for names in videos yet: export it as an uncompressed multi-frame image, or leave it out.',
  'pixels-text-remains': 'After blanking, text could still be read in the image. Look at it, draw boxes over what must go, and run again.',
  'pixels-unreadable-palette': 'The colour table of the image is damaged, so its colours cannot be shown. Export it again from the archive.',
} as const;

export type PixelProblemCode = keyof typeof PROBLEMS;

/** An image that cannot be looked into or rewritten: it is held, never delivered. */
export class PixelError extends Error {
  readonly problem: Problem;

  /** @param what the technical term for the message, e.g. `Rows` or `JPEG 2000`. */
  constructor(code: PixelProblemCode, what = '') {
    const message = PROBLEMS[code].replace('{what}', what);
    super(message);
    this.name = 'PixelError';
    this.problem = { code, message };
  }
}
