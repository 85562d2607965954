import { nameSpellings } from '../../shared/identity/normalise.ts';
import { hasUnspacedScript } from '../../shared/identity/unspaced.ts';
import type { Label } from '../../shared/label.ts';
import type { DetectOptions } from '../../shared/report/detect.ts';
import { knownValues } from '../../shared/report/known.ts';
import type { Identifier } from '../../shared/text.ts';
import { findLabelNames, gluedNames, isInSmallLetters, withoutLabelWords, type Stretch } from './labelNames.ts';

/** A value is read as one segment. */
export const SEGMENT = 'value';

const PEOPLE = ['PATIENT', 'RELATIVE', 'CLINICIAN'] as const satisfies readonly Label[];
const CODES: readonly Label[] = ['MRN', 'ACCESSION', 'ID'];
/** What may swallow clinical words of a label. */
const GREEDY: ReadonlySet<Label> = new Set([...PEOPLE, ...CODES, 'ORG', 'LOCATION']);

/** Reads labels: takes what the report-text engine found, without clinical words, and adds the names that a reader of sentences does not see. */
export function labelReader({ header, known = [] }: DetectOptions): (text: string, found: readonly Identifier[], free: boolean) => Identifier[] {
  const spelled = knownValues(header, known).filter(({ kind }) => kind === 'name').map(({ label, text }) => ({ label, words: [...nameSpellings(text).flat(), ...text.toLowerCase().split(/[^\p{L}\p{M}]+/u)] }));
  const named = new Set(spelled.flatMap(({ words }) => words));
  const glued = PEOPLE.map((label) => ({ label, find: gluedNames(spelled.filter((name) => name.label === label).flatMap(({ words }) => words)) }));

  return (text, found, free) => {
    const chosen = found.flatMap((identifier) => {
      if (!GREEDY.has(identifier.label) || isWhole(identifier)) return [identifier];
      const span = withoutLabelWords(text, identifier, named) ?? (CODES.includes(identifier.label) ? identifier : undefined);
      const isNobody = span && identifier.source !== 'known-value' && PEOPLE.some((people) => people === identifier.label) && isInSmallLetters(text, span);
      return span && !isNobody ? [{ ...identifier, start: span.start, end: span.end, text: text.slice(span.start, span.end) }] : [];
    });
    // What overlaps becomes one, so that nothing of either stays.
    const add = (label: Label, stretch: Stretch): void => {
      const touched = chosen.filter(({ start, end }) => start < stretch.end && stretch.start < end);
      for (const other of touched) chosen.splice(chosen.indexOf(other), 1);
      const start = Math.min(stretch.start, ...touched.map((other) => other.start));
      const end = Math.max(stretch.end, ...touched.map((other) => other.end));
      chosen.push({ segment: SEGMENT, start, end, label: touched[0]?.label ?? label, text: text.slice(start, end), source: 'label', confidence: 0.8, reason: 'a name in a label' });
    };
    for (const { label, find } of glued) for (const stretch of find(text)) add(label, stretch);
    if (free) for (const stretch of findLabelNames(text)) add('CLINICIAN', stretch);
    return chosen;
  };
}

/** Whether a known value reaches no further than its own characters: a number, of which `QX-778-` alone would lead to the patient, and a name in a script without spaces. */
function isWhole({ source, label, text }: Identifier): boolean {
  return source === 'known-value' && (CODES.includes(label) || hasUnspacedScript(text));
}
