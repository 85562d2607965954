import { letterRuns, normaliseId } from '../../../shared/identity/normalise.ts';
import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';
import { CODES, PEOPLE, type Label } from '../../../shared/label.ts';
import { detectKnown } from '../../../shared/report/detect.ts';
import type { Identifier, KnownValue, Segment } from '../../../shared/text.ts';
import { namesNobody } from './labelWords.ts';

/** A number of fewer characters stands in another patient's texts by chance. */
const SHORTEST_NUMBER = 6;
const SHORTEST_NAME = 5;

/** What a value of another patient is in the texts of this one: somebody else's. */
const LABEL_ELSEWHERE: Partial<Record<Label, Label>> = { PATIENT: 'RELATIVE', MRN: 'ID' };

/**
 * Finds the values of other patients of a case in a text of one: a whole name, a physician's surname that is no word of reports, a long number.
 * A single word or a short number of somebody else's means nothing here.
 */
export function otherPatients(values: readonly KnownValue[]): (segments: readonly Segment[]) => Identifier[] {
  if (values.length === 0) return () => [];
  return (segments) => detectKnown(segments, { known: values }).identifiers.filter(isTelling).map((found) => ({ ...found, label: LABEL_ELSEWHERE[found.label] ?? found.label, source: 'other-patient' }));
}

function isTelling({ label, text }: Identifier): boolean {
  if (label === 'DATE') return false;
  if (CODES.has(label) || label === 'PHONE') return normaliseId(text).length >= SHORTEST_NUMBER;
  if (letterRuns(text, 3).length >= 2 || hasUnspacedScript(text)) return true;
  return PEOPLE.has(label) && label !== 'PATIENT' && text.length >= SHORTEST_NAME && !namesNobody(text);
}
