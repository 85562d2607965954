import type { Subject } from '../../shared/identity/identity.ts';
import type { JournalOperation } from '../../shared/journal.ts';
import type { DeidentificationContext } from './context.ts';
import { decodeText } from './file/dataset.ts';
import { subjectOf } from './deidentify.ts';
import { withReadings } from './earlyReading.ts';
import type { DicomFile } from './file/reader.ts';
import { keyword } from './standard/dictionary.ts';
import { TAG } from './standard/tags.ts';
import { Transformation } from './transformation.ts';

/** One identifying value of a header and what will become of it. Holds the original; never leaves the machine. */
export interface HeaderFinding {
  /** Tag path, e.g. `(0040,0275)[1]/(0008,0050)`. */
  where: string;
  keyword: string;
  value: string;
  /** What will be done, in words. */
  action: string;
}

const WORDS: Partial<Record<JournalOperation, string>> = {
  remove: 'removed',
  empty: 'emptied',
  dummy: 'replaced by a dummy value',
  replace: 'replaced by the pseudonym',
  clean: 'identifiers in the text replaced',
  shift: 'date shifted',
  truncate: 'cut to the year',
  cap: 'ages over 89 made one',
};

/** All words for what will be done. */
export const HEADER_ACTIONS: readonly string[] = Object.values(WORDS);

/** What the header of an instance says that identifies someone, changing nothing. UIDs and empty values are left out; sequences show their inner values. */
export async function inspectInstance(file: DicomFile, context: DeidentificationContext, subject?: Subject): Promise<HeaderFinding[]> {
  const { dataset } = file;
  const facts = { subject: subject ?? subjectOf(dataset, context.identity), sopClassUid: dataset.string(TAG.SOPClassUID) ?? '' };
  return withReadings(dataset, context, facts, (readings) => {
    const findings: HeaderFinding[] = [];
    const transformation = new Transformation(context, { ...facts, utf8: true, readings }, (where, element, source, operation) => {
      const action = WORDS[operation];
      const value = element.items ? `${element.items.length} items` : decodeText(element, source.charset) ?? `${element.length} bytes`;
      if (action && value !== '') findings.push({ where, keyword: keyword(element.tag), value, action });
    });
    transformation.apply(dataset);
    return findings;
  });
}
