import type { Problem } from '../../../shared/journal.ts';

/** What can be wrong with a DICOM file, in words for the person who sent it; none holds a value of the file. */
const PROBLEMS = {
  'not-dicom': 'This is not a DICOM file. Remove it from the case, or export it again as DICOM.',
  truncated: 'This DICOM file is incomplete: it ends in the middle of an element. Export or copy it again.',
  malformed: 'This DICOM file is damaged: its elements cannot be told apart. Export it again.',
  'too-deep': 'This DICOM file nests its sequences too deeply to be a real object. Export it again.',
  'too-large': 'The compressed data set of this DICOM file unpacks to more than CaseVeil takes. Export it without the deflated transfer syntax.',
} as const;

export type DicomProblemCode = keyof typeof PROBLEMS;

/** A file that cannot be read as DICOM. */
export class DicomError extends Error {
  readonly problem: Problem;

  constructor(code: DicomProblemCode) {
    super(PROBLEMS[code]);
    this.name = 'DicomError';
    this.problem = { code: `dicom-${code}`, message: PROBLEMS[code] };
  }
}
