import type { Identity, Subject } from '../../shared/identity/identity.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import type { PeopleIndex } from '../../shared/identity/people.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { detect } from '../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../shared/report/replace.ts';
import type { Identifier } from '../../shared/text.ts';
import { memoised, type DocumentCleaner, type TextCleaner } from '../dicom/context.ts';
import { problemOf } from '../problem.ts';
import type { Knowledge } from './knowledge.ts';

/** How the report engine serves the headers of one patient's instances. */
export interface CleanerSetting {
  identity: Identity;
  subject: Subject;
  policy: Policy;
  knowledge: Knowledge;
  people: PeopleIndex;
}

/** Cleans text of DICOM elements: descriptions, comments, names of regions, text of structured reports. */
export function textCleaner(setting: CleanerSetting): TextCleaner {
  return memoised({
    clean: (text) => replaceIn(text, setting, () => true),
    scan: (text) => replaceIn(text, setting, ({ source }) => source === 'known-value'),
  });
}

function replaceIn(text: string, { identity, subject, policy, knowledge, people }: CleanerSetting, wanted: (identifier: Identifier) => boolean): string {
  const segments = [{ id: 'value', text }];
  const { identifiers, lang } = detect(segments, knowledge);
  const replacements = replaceIdentifiers(segments, identifiers.filter(wanted), { identity, subject, policy, lang, people });
  // From the end, so that the offsets before stay true.
  return [...replacements].sort((a, b) => b.start - a.start).reduce((changed, { start, end, text: replacement }) => changed.slice(0, start) + replacement + changed.slice(end), text);
}

/** Kinds of encapsulated documents (PS3.3 A.45) by their MIME type, as names that the documents' reading tells apart. CDA and others are held. */
const DOCUMENT_NAMES: Record<string, string> = { 'application/pdf': 'document.pdf' };

/** A picture without the text and the faces that identify; `null` when it has to be taken out. */
export type PictureCleaner = (bytes: Uint8Array, mime: string) => Promise<Uint8Array | null>;

/** Cleans a document that a DICOM instance encapsulates. */
export function documentCleaner({ identity, subject, policy, knowledge, people }: CleanerSetting, cleanPicture: PictureCleaner): DocumentCleaner {
  return async (bytes, mimeType) => {
    const name = DOCUMENT_NAMES[mimeType.trim().toLowerCase()];
    if (!name) return { problem: { code: 'encapsulated-kind', message: 'This DICOM object holds a document of a kind that cannot be cleaned. Export the document as PDF.' } };
    try {
      const { openDocument } = await import('../documents/document.ts');
      const document = await openDocument(bytes, name);
      const { identifiers, lang } = detect(document.segments, knowledge);
      const proposed = identifiers.filter(({ confidence }) => confidence >= policy.text.threshold);
      const pictures = new Map<string, Uint8Array | null>();
      for (const { id, bytes: picture, mime } of document.pictures) pictures.set(id, await cleanPicture(picture, mime));
      const { journal, bytes: clean } = await document.rewrite({
        replacements: replaceIdentifiers(document.segments, proposed, { identity, subject, policy, lang, people }),
        pictures,
      });
      return { bytes: clean, journal: journal.map((entry: JournalEntry) => ({ ...entry, where: `EncapsulatedDocument/${entry.where}` })) };
    } catch (error) {
      return { problem: problemOf(error, 'The document inside this DICOM object could not be cleaned.') };
    }
  };
}
