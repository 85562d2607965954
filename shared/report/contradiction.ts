import { CODES } from '../label.ts';
import type { Candidate, Page, Source } from './candidate.ts';

/**
 * Up to this probability the network is sure that nothing in a stretch identifies. Of the identifiers that forms and word lists find in
 * `bench/reports/read` and `../shared/text/reports` it is so sure of none but initials, of what they wrongly find of one character in four.
 */
const SURELY_NONE = 0.003;

/** Sources that go by a word or a form near by, which findings may have too: `CT 50-69 %` in a row of contacts, `EMVI neg` before a colon. */
const DOUBTABLE: ReadonlySet<Source> = new Set(['labelled-field', 'number', 'person', 'institution', 'place', 'given-name', 'second-pass']);

/** A number of so many digits behind its label stays, whatever reads it. */
const DIGITS_OF_CODE = 6;

/** A person behind a title stays, whatever reads it: `El colon del Sr. Colón`. */
const SURE_PERSON = 0.9;

/** Initials are what the network reads worst. */
const LONGEST_INITIALS = 3;

/** Whether the network, which reads the whole text around a stretch, is sure that what a form or a list took for an identifier is none. */
export function isContradicted({ text, likelihood }: Page, { start, end, label, source, confidence }: Candidate): boolean {
  if (!DOUBTABLE.has(source) || (source === 'person' && confidence >= SURE_PERSON) || likelihood(start, end) > SURELY_NONE) return false;
  const value = text.slice(start, end);
  if (CODES.has(label)) return value.replace(/\D/g, '').length < DIGITS_OF_CODE;
  return value.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > LONGEST_INITIALS);
}
