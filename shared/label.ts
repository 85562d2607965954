/**
 * The kinds of identifier that CaseVeil finds, with the HIPAA Safe Harbor category
 * (45 CFR 164.514(b)(2)(i), letters A to R) that each one belongs to.
 *
 * A `direct` identifier points at the patient by itself: where detection is unsure, it errs towards removing it.
 */
export const LABELS = {
  PATIENT: { hipaa: 'A', direct: true },
  CLINICIAN: { hipaa: 'A', direct: false },
  RELATIVE: { hipaa: 'A', direct: true },
  MRN: { hipaa: 'H', direct: true },
  ACCESSION: { hipaa: 'R', direct: true },
  NATIONALID: { hipaa: 'G', direct: true },
  INSURANCE: { hipaa: 'I', direct: true },
  ACCOUNT: { hipaa: 'J', direct: true },
  ID: { hipaa: 'R', direct: true },
  DATE: { hipaa: 'C', direct: false },
  AGE: { hipaa: 'C', direct: false },
  PHONE: { hipaa: 'D', direct: true },
  FAX: { hipaa: 'E', direct: true },
  EMAIL: { hipaa: 'F', direct: true },
  URL: { hipaa: 'N', direct: true },
  IP: { hipaa: 'O', direct: true },
  ORG: { hipaa: 'B', direct: false },
  LOCATION: { hipaa: 'B', direct: false },
} as const satisfies Record<string, { hipaa: string; direct: boolean }>;

export type Label = keyof typeof LABELS;

export const LABEL_NAMES = Object.keys(LABELS) as [Label, ...Label[]];
