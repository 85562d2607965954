import type { Progress } from '../../shared/contract/case.ts';
import type { Place } from '../../shared/places.ts';
import type { Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { Profile, unknownAttributes } from '../dicom/profile.ts';
import type { LocalModel } from '../localModel/localModel.ts';
import { ProblemError } from '../problem.ts';

/** What the user knows better than any look at the pixels. */
export type Answer = 'yes' | 'no' | 'unknown';

export interface CaseOptions {
  policy: Policy;
  /** The project whose key makes the pseudonyms. */
  project: string;
  /** Accession numbers that should be there. */
  accessions: string[];
  /** Whether the images have burned-in text, and whether they show a face. */
  burnedIn: Answer;
  face: Answer;
  /** Attributes to remove or to keep besides the policy's own. */
  remove: string[];
  keep: string[];
  /** At most so many worker threads; one a core by default. The output does not depend on it. */
  workers?: number;
  /** Opens the user's own model, which reads the reports besides. */
  model?: () => Promise<LocalModel>;
}

/** How a stage tells how far it is, and how it is told to stop. */
export interface Watch {
  progress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** Told of each file that is not delivered, by the name that the user knows, and by what the certificate calls it, images by their place as well. The name identifies: for their eyes, never for a log. */
  held?: (name: string, problem: Problem, source: string, place?: Place) => void;
}

/** The policy with the user's additions. @throws ProblemError `policy-invalid` when a line of either names no attribute. */
export function effectivePolicy({ policy, remove, keep }: Pick<CaseOptions, 'policy' | 'remove' | 'keep'>): Policy {
  const effective = { ...policy, dicom: { ...policy.dicom, remove: [...policy.dicom.remove, ...remove], keep: [...policy.dicom.keep, ...keep] } };
  const unknown = unknownAttributes(effective);
  if (unknown.length > 0) throw new ProblemError('policy-invalid', unknown.join('\n'));
  return effective;
}

/** What to know of the images under a policy that reads no text in them. */
const PIXELS_UNREAD: Partial<Record<Policy['pixels']['text'], Problem>> = {
  none: { code: 'pixels-unread', message: 'This policy does not look at the pixels: a name that is written in an image stays readable. Look through the images and draw over what identifies, or choose another policy.' },
  boxes: { code: 'pixels-unread-boxes', message: 'This policy blanks only the places where known devices write: a name that is written elsewhere in an image stays readable. Look through the images and draw over what identifies, or choose another policy.' },
};

/** What a person should know of a policy before it is applied. @param hasPictures whether to images with pixels. */
export function policyNotes(policy: Policy, hasPictures: boolean): Problem[] {
  const unread = hasPictures ? PIXELS_UNREAD[policy.pixels.text] : undefined;
  return [...new Profile(policy).warnings, ...(unread ? [unread] : [])];
}
