/**
 * The kinds of identifier that CaseVeil finds, with the HIPAA Safe Harbor category
 * (45 CFR 164.514(b)(2)(i), letters A to R) that each one belongs to.
 *
 * `prefix` begins its pseudonyms; staff and relatives share one, because a name is often met in both roles.
 * A `direct` identifier points at the patient by itself: where detection is unsure, it errs towards removing it.
 */
export const LABELS = {
  PATIENT: { prefix: 'PATIENT', hipaa: 'A', direct: true },
  CLINICIAN: { prefix: 'PERSON', hipaa: 'A', direct: false },
  RELATIVE: { prefix: 'PERSON', hipaa: 'A', direct: true },
  MRN: { prefix: 'MRN', hipaa: 'H', direct: true },
  ACCESSION: { prefix: 'ACC', hipaa: 'R', direct: true },
  NATIONALID: { prefix: 'NID', hipaa: 'G', direct: true },
  INSURANCE: { prefix: 'INS', hipaa: 'I', direct: true },
  ACCOUNT: { prefix: 'ACCT', hipaa: 'J', direct: true },
  ID: { prefix: 'ID', hipaa: 'R', direct: true },
  DATE: { prefix: 'DATE', hipaa: 'C', direct: false },
  AGE: { prefix: 'AGE', hipaa: 'C', direct: false },
  PHONE: { prefix: 'TEL', hipaa: 'D', direct: true },
  FAX: { prefix: 'FAX', hipaa: 'E', direct: true },
  EMAIL: { prefix: 'MAIL', hipaa: 'F', direct: true },
  URL: { prefix: 'URL', hipaa: 'N', direct: true },
  IP: { prefix: 'IP', hipaa: 'O', direct: true },
  ORG: { prefix: 'ORG', hipaa: 'B', direct: false },
  LOCATION: { prefix: 'LOC', hipaa: 'B', direct: false },
} as const satisfies Record<string, { prefix: string; hipaa: string; direct: boolean }>;

export type Label = keyof typeof LABELS;

export const LABEL_NAMES = Object.keys(LABELS) as [Label, ...Label[]];

/** Labels of names of people: one person may be met in any of the roles. */
export const PEOPLE: ReadonlySet<Label> = new Set(['PATIENT', 'CLINICIAN', 'RELATIVE']);

/** Labels of names of sites and places. */
export const PLACES: ReadonlySet<Label> = new Set(['ORG', 'LOCATION']);

/** Labels of numbers and codes, but for telephones. */
export const CODES: ReadonlySet<Label> = new Set(['MRN', 'ACCESSION', 'NATIONALID', 'INSURANCE', 'ACCOUNT', 'ID']);
