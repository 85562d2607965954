import type { JournalEntry } from '../../shared/journal.ts';
import { detect } from '../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../shared/report/replace.ts';
import type { DocumentCleaner } from '../dicom/context.ts';
import type { TextCleanerSetting } from '../dicom/textCleaner.ts';
import { problemOf } from '../problem.ts';

/** Kinds of encapsulated documents (PS3.3 A.45) by their MIME type, as names that the documents' reading tells apart. CDA and others are held. */
const DOCUMENT_NAMES: Record<string, string> = { 'application/pdf': 'document.pdf' };

/** A picture without the text and the faces that identify; `null` when it has to be taken out. */
export type PictureCleaner = (bytes: Uint8Array, mime: string) => Promise<Uint8Array | null>;

/** Cleans a document that a DICOM instance encapsulates. */
export function documentCleaner({ identity, subject, policy, detection, people }: TextCleanerSetting, cleanPicture: PictureCleaner): DocumentCleaner {
  return async (bytes, mimeType) => {
    const name = DOCUMENT_NAMES[mimeType.trim().toLowerCase()];
    if (!name) return { problem: { code: 'encapsulated-kind', message: 'This DICOM object holds a document of a kind that cannot be cleaned. Export the document as PDF.' } };
    try {
      const { openDocument } = await import('../documents/document.ts');
      // Bytes read from a file are a Buffer; pdf.js takes none and wants to own what it gets.
      const document = await openDocument(new Uint8Array(bytes), name);
      const { identifiers, lang } = detect(document.segments, detection);
      const proposed = identifiers.filter(({ confidence }) => confidence >= policy.text.threshold);
      const pictures = new Map<string, Uint8Array | null>();
      for (const { id, bytes: picture, mime } of document.pictures) pictures.set(id, await cleanPicture(picture, mime));
      const { journal, bytes: clean } = await document.rewrite({
        replacements: replaceIdentifiers(document.segments, proposed, { identity, subject, policy, lang, ...(people ? { people } : {}) }),
        pictures,
      });
      return { bytes: clean, journal: journal.map((entry: JournalEntry) => ({ ...entry, where: `EncapsulatedDocument/${entry.where}` })) };
    } catch (error) {
      return { problem: problemOf(error, 'The document inside this DICOM object could not be cleaned.') };
    }
  };
}
