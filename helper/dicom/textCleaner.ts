import type { Identity, Subject } from '../../shared/identity/identity.ts';
import { normaliseId } from '../../shared/identity/normalise.ts';
import type { PeopleIndex } from '../../shared/identity/people.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { detect, type DetectOptions } from '../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../shared/report/replace.ts';
import type { Identifier } from '../../shared/text.ts';
import { memoised, type TextCleaner } from './context.ts';

/** How the report-text engine serves the headers of one patient's instances. */
export interface TextCleanerSetting {
  identity: Identity;
  subject: Subject;
  policy: Policy;
  /** What is known of the case: header, further values, tagger. */
  detection: DetectOptions;
  /** The people of the whole case, so that each has one pseudonym in all its texts. */
  people?: PeopleIndex;
}

/** Cleans text of DICOM elements with the report-text engine: descriptions, comments, names of regions, text of structured reports. */
export function textCleaner(setting: TextCleanerSetting): TextCleaner {
  const embedded = embeddedNumber(setting.detection);
  const safe = (original: string, changed: string): string => (embedded(changed) ? setting.identity.pseudonym('ID', original) : changed);
  return memoised({
    clean: (text) => safe(text, replaceIn(text, setting, () => true)),
    scan: (text) => safe(text, replaceIn(text, setting, ({ source }) => source === 'known-value')),
  });
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

function replaceIn(text: string, { identity, subject, policy, detection, people }: TextCleanerSetting, wanted: (identifier: Identifier) => boolean): string {
  const segments = [{ id: 'value', text }];
  const { identifiers, lang } = detect(segments, detection);
  const chosen = identifiers.filter(wanted);
  if (chosen.length === 0) return text;
  const replacements = replaceIdentifiers(segments, chosen, { identity, subject, policy, lang, ...(people ? { people } : {}) });
  // From the end, so that the offsets before stay true.
  return [...replacements].sort((one, other) => other.start - one.start).reduce((changed, { start, end, text: replacement }) => changed.slice(0, start) + replacement + changed.slice(end), text);
}
