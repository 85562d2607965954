import { uidMap, type DocumentCleaner } from '../../dicom/context.ts';
import { isWellKnown } from '../../dicom/standard/sopClasses.ts';
import type { TextCleanerSetting } from '../../dicom/text/textCleaner.ts';
import type { Problem } from '../../../shared/journal.ts';
import { keepsUids } from '../../../shared/policy/uids.ts';
import { detect } from '../../../shared/report/detect.ts';
import { lifetimeOf } from '../../../shared/report/dates/greatAge.ts';
import { usualOrderOf } from '../../../shared/report/dates/usualOrder.ts';
import { replaceIdentifiers } from '../../../shared/report/replace.ts';
import type { Identifier, Replacement, Segment } from '../../../shared/text.ts';
import { problemOf } from '../../problem.ts';

/** A picture without the text and the faces that identify; `null` when it has to be taken out. */
export type PictureCleaner = (bytes: Uint8Array, mime: string) => Promise<Uint8Array | null>;

/** The clean document with what was changed in it. */
type Cleaned = Exclude<Awaited<ReturnType<DocumentCleaner>>, { problem: Problem }>;

const UNKNOWN_KIND: Problem = { code: 'encapsulated-kind', message: 'This DICOM object holds a document of a kind that cannot be cleaned. Export the document as PDF.' };

/** What is known of the patient whose document it is. */
export type DocumentSetting = Omit<TextCleanerSetting, 'others'>;

/** Cleans a document that a DICOM instance encapsulates (PS3.3 A.45); what is neither PDF nor CDA is held. */
export function documentCleaner(setting: DocumentSetting, cleanPicture: PictureCleaner): DocumentCleaner {
  const cleaners: Record<string, (bytes: Uint8Array) => Promise<Cleaned>> = {
    'application/pdf': (bytes) => cleanPdf(bytes, setting, cleanPicture),
    'text/xml': (bytes) => cleanCda(bytes, setting),
    'application/xml': (bytes) => cleanCda(bytes, setting),
    'application/hl7-cda+xml': (bytes) => cleanCda(bytes, setting),
  };
  return async (bytes, mimeType) => {
    const clean = cleaners[mimeType.split(';')[0]!.trim().toLowerCase()];
    if (!clean) return { problem: UNKNOWN_KIND };
    try {
      // Bytes read from a file are a Buffer; pdf.js takes none and wants to own what it gets.
      const cleaned = await clean(new Uint8Array(bytes));
      return { bytes: cleaned.bytes, journal: cleaned.journal.map((entry) => ({ ...entry, where: `EncapsulatedDocument/${entry.where}` })) };
    } catch (error) {
      return { problem: problemOf(error, 'The document inside this DICOM object could not be cleaned.') };
    }
  };
}

async function cleanPdf(bytes: Uint8Array, setting: DocumentSetting, cleanPicture: PictureCleaner): Promise<Cleaned> {
  const { openDocument } = await import('../../documents/document.ts');
  const document = await openDocument(bytes, 'document.pdf');
  const pictures = new Map<string, Uint8Array | null>();
  for (const { id, bytes: picture, mime } of document.pictures) pictures.set(id, await cleanPicture(picture, mime));
  return document.rewrite({ replacements: await replacementsIn(document.segments, new Set(document.segments.map(({ id }) => id)), [], setting, document.language), pictures });
}

async function cleanCda(bytes: Uint8Array, setting: DocumentSetting): Promise<Cleaned> {
  const { NARRATIVE, openCda } = await import('../../documents/cda/cda.ts');
  const { segments, identified, rewrite } = openCda(bytes);
  const uid = uidMap(setting.identity);
  return rewrite(await replacementsIn(segments, new Set([NARRATIVE]), identified, setting), (original) => (keepsUids(setting.policy) || isWellKnown(original) ? original : uid(original)));
}

/**
 * @param prose the segments in which the tagger is believed: a value by itself gives it no context, and the name of a code must stay.
 * @param identified what the document itself says identifies; it goes, and is looked for in the rest of the text.
 */
async function replacementsIn(segments: readonly Segment[], prose: ReadonlySet<string>, identified: readonly Identifier[], { identity, subject, policy, detection, detectTrained, otherOf, people }: DocumentSetting, declared?: string): Promise<Replacement[]> {
  const structured = new Set(identified.map(({ segment }) => segment));
  const { identifiers, lang } = await (detectTrained ?? detect)(segments.filter(({ id }) => !structured.has(id)), { ...detection, known: [...(detection.known ?? []), ...identified] });
  const found = identifiers.filter(({ segment, source, confidence }) => confidence >= policy.text.threshold && (source !== 'tagger' || prose.has(segment)));
  return replaceIdentifiers(segments, [...identified, ...found], { identity, subject, policy, lang, declared, lifetime: lifetimeOf(detection), usualOrder: detection.header && usualOrderOf(detection.header), otherOf, ...(people ? { people } : {}) });
}
