import type { Progress } from '../../shared/contract/case.ts';
import type { Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { LocalModel } from '../localModel/localModel.ts';

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
  /** Told of each file that is not delivered, by the name that the user knows. It identifies: for their eyes, never for a log. */
  held?: (name: string, problem: Problem) => void;
}

/** The policy with the user's additions. */
export function effectivePolicy({ policy, remove, keep }: CaseOptions): Policy {
  return { ...policy, dicom: { ...policy.dicom, remove: [...policy.dicom.remove, ...remove], keep: [...policy.dicom.keep, ...keep] } };
}
