/**
 * The journal: every change made to a case and every one that a reviewer did not want, in a form that may leave the machine.
 *
 * An entry never holds an original value; `where` names a place by structure (a tag path, a document part, a frame), not by content.
 */
export interface JournalEntry {
  /** A DICOM tag path such as `(0040,A730)[2]/(0040,A160)`, a document segment such as `footer1/p1`, or `frame 3 box 2`. */
  where: string;
  /** A label of `label.ts`, a DICOM action class, or `FACE`, `BURNED-IN`, `METADATA`, `ATTACHMENT`. */
  category: string;
  operation: JournalOperation;
  /** The rule that asked for it, e.g. `PS3.15 E.1-1 X`, `policy remove`, `labelled field`. */
  reason: string;
}

export type JournalOperation =
  | 'remove' | 'empty' | 'dummy' | 'replace' | 'clean' | 'shift' | 'truncate' | 'cap' | 'remap-uid'
  | 'mask' | 'hash' | 'encrypt' | 'redact-pixels' | 'deface' | 'repair' | 'add' | 'rebuild'
  /** Not a change: what the policy would have taken out stays, because the reviewer said so. */
  | 'keep';

/** The entry for something that a reviewer kept. */
export function keptEntry(where: string, category: string): JournalEntry {
  return { where, category, operation: 'keep', reason: 'kept by the reviewer' };
}

/** What became of one instance or document. Only `deidentified` is ever delivered. */
export const OUTCOMES = ['deidentified', 'held', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A problem in words of the user's world: what happened and what to do; never an identifier. `code` picks the translation. */
export interface Problem {
  code: string;
  message: string;
}
