import type { Identity, Subject } from '../../shared/identity/identity.ts';
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
  return memoised({
    clean: (text) => replaceIn(text, setting, () => true),
    scan: (text) => replaceIn(text, setting, ({ source }) => source === 'known-value'),
  });
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
