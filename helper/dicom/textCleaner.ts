import type { Identity, Subject } from '../../shared/identity/identity.ts';
import { nameSpellings, normaliseId } from '../../shared/identity/normalise.ts';
import { hasUnspacedScript } from '../../shared/identity/unspaced.ts';
import type { PeopleIndex } from '../../shared/identity/people.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { detect, detectKnown, type DetectOptions } from '../../shared/report/detect.ts';
import { knownValues } from '../../shared/report/known.ts';
import type { Label } from '../../shared/label.ts';
import type { Identifier, Segment } from '../../shared/text.ts';
import { replaceIdentifiers } from '../../shared/report/replace.ts';
import { memoised, type TextCleaner } from './context.ts';
import { KnownBytes, nameWords } from './knownBytes.ts';
import { findLabelNames, gluedNames, isInSmallLetters, withoutLabelWords, type Stretch } from './labelNames.ts';

/** How the report-text engine serves the headers of a case. */
export interface TextCleanerSetting {
  identity: Identity;
  policy: Policy;
  /** What is known of the case: header, further values, tagger. */
  detection: DetectOptions;
  /** The people of the whole case, so that each has one pseudonym in all its texts. */
  people?: PeopleIndex;
}

/** Text up to this length is a label, in which `_` and `^` part words; longer text is read as it stands. */
const LONGEST_LABEL = 64;

/**
 * Cleans text of DICOM elements with the report-text engine: descriptions, comments, names of regions, text of structured reports.
 * What is known of the case is prepared once, for the cleaners of all its patients.
 */
export function textCleaners({ identity, policy, detection, people }: TextCleanerSetting): (subject: Subject) => TextCleaner {
  const embedded = embeddedNumber(detection);
  const label = labelReader(detection);
  const read = (text: string, free: boolean): Reading => {
    const isLabel = text.length <= LONGEST_LABEL;
    // Of the same length, so that offsets are those of the text itself.
    const segments = [{ id: SEGMENT, text: isLabel ? text.replace(/[_^]/g, ' ') : text }];
    const { identifiers, lang } = free ? detect(segments, detection) : detectKnown(segments, detection);
    return { segments, identifiers: isLabel ? label(text, identifiers, free) : identifiers, lang };
  };
  const known = new KnownBytes(telling(detection));
  // Asked of what is found alone, which is next to nothing: by itself a word of a name may be anybody's, and a policy may keep it.
  const goes = (text: string): boolean => read(text, false).identifiers.some((identifier) => policy.text.operators[identifier.label] !== 'keep');

  return (subject) => {
    const replaced = (text: string, free: boolean): string => {
      const { segments, identifiers, lang } = read(text, free);
      if (identifiers.length === 0) return text;
      const replacements = replaceIdentifiers(segments, identifiers, { identity, subject, policy, lang, ...(people ? { people } : {}) });
      // From the end, so that the offsets before stay true.
      return [...replacements].sort((one, other) => other.start - one.start).reduce((changed, { start, end, text: replacement }) => changed.slice(0, start) + replacement + changed.slice(end), text);
    };
    const safe = (original: string, changed: string): string => (embedded(changed) ? identity.pseudonym('ID', original) : changed);
    return memoised({
      clean: (text) => safe(text, replaced(text, true)),
      scan: (text) => safe(text, replaced(text, false)),
      hides: (bytes, reading) => known.within(bytes).some(({ word }) => !reading.includes(word) && goes(word)),
    });
  };
}

/** What the engine found in a text, as one segment. */
interface Reading {
  segments: Segment[];
  identifiers: readonly Identifier[];
  lang: string;
}

/** What is looked for in bytes that cannot be read: the words of known names, and other known values of words as a whole. */
function telling({ header, known = [] }: DetectOptions): string[] {
  return knownValues(header, known).flatMap(({ kind, text }) => (kind === 'name' ? nameWords(text) : kind === 'code' || kind === 'date' ? [] : [text]));
}

const SEGMENT = 'value';
const PEOPLE = ['PATIENT', 'RELATIVE', 'CLINICIAN'] as const satisfies readonly Label[];
const CODES: readonly Label[] = ['MRN', 'ACCESSION', 'ID'];
/** What may swallow clinical words of a label. */
const GREEDY: ReadonlySet<Label> = new Set([...PEOPLE, ...CODES, 'ORG', 'LOCATION']);

/** Reads labels: takes what the report-text engine found, without clinical words, and adds the names that a reader of sentences does not see. */
function labelReader({ header, known = [] }: DetectOptions): (text: string, found: readonly Identifier[], free: boolean) => Identifier[] {
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

/** Numbers shorter than this stand in others by chance. */
const SHORTEST_NUMBER = 6;

/** Tells codes that a known number was built into, as a step `A20240520-007-1` of the order `A20240520-007`: no word of such a value stands alone. */
function embeddedNumber({ header, known = [] }: DetectOptions): (text: string) => boolean {
  const values = [header?.PatientID, header?.AccessionNumber, ...(header?.OtherPatientIDs ?? []), ...known.filter(({ label }) => label === 'MRN' || label === 'ACCESSION').map(({ text }) => text)];
  const numbers = values.map((value) => normaliseId(value ?? '')).filter((number) => number.length >= SHORTEST_NUMBER && /\d/.test(number));
  return (text) => {
    if (numbers.length === 0 || /\s/.test(text.trim())) return false;
    const code = normaliseId(text);
    return numbers.some((number) => code.includes(number));
  };
}
