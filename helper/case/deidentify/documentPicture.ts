import type { JournalEntry } from '../../../shared/journal.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { Readings } from '../../pixels/text/reader.ts';
import { valuesOf, type Knowledge } from '../inspect/knowledge.ts';
import { identifyPage } from './pixelText.ts';

/** A picture after cleaning: `null` when it cannot be cleaned and has to be taken out. */
export interface CleanedPicture {
  bytes: Uint8Array | null;
  journal: JournalEntry[];
}

/**
 * Text and faces of a picture out of a document. Fails closed: a picture that cannot be looked through is taken out.
 * The libraries behind the pixels are loaded when the first picture comes.
 */
export async function cleanDocumentPicture(bytes: Uint8Array, mime: string, { knowledge, policy: { pixels, text: { threshold } } }: { knowledge: Knowledge; policy: Policy }): Promise<CleanedPicture> {
  const { redactPicture } = await import('../../pixels/pages/picture.ts');
  const { findText } = await import('../../pixels/text/finder.ts');
  const { matchesKnown } = await import('../../pixels/judgement/knownValue.ts');
  const { knownInitials } = await import('../../dicom/text/initials.ts');
  const { pixelateFaces } = await import('../../pixels/photos/picture.ts');
  const known = valuesOf(knowledge);
  const initials = knownInitials(known.filter(({ label, text }) => label === 'CLINICIAN' && text.includes('^')));
  // In the banner of a captured image the letters of whoever scanned stand by themselves.
  const isSigned = (text: string): boolean => initials(text).some(({ start, end }) => text.slice(0, start).trim() === '' && text.slice(end).trim() === '');
  const readings: Readings = new Map();
  const journal: JournalEntry[] = [];
  try {
    const redacted = await redactPicture(bytes, {
      find: (image) => findText(image, readings),
      identify: async (rows) => {
        const spans = await identifyPage(rows, knowledge, threshold);
        // A known value that was misread is not found letter by letter: its whole line goes.
        const misread = rows.flat().flatMap((text, line) => (!spans.some((span) => span.line === line) && (matchesKnown(text, known) || isSigned(text)) ? [{ line, start: 0, end: text.length }] : []));
        return [...spans, ...misread];
      },
    });
    if (redacted.blanked > 0) journal.push({ where: 'picture', category: 'BURNED-IN', operation: 'redact-pixels', reason: 'text that identifies or cannot be read' });
    if (pixels.photos === 'keep') return { bytes: redacted.bytes, journal };
    const { bytes: clean, faces } = await pixelateFaces(redacted.bytes, redacted.blanked > 0 ? 'image/png' : mime);
    if (clean && faces.length > 0) journal.push({ where: 'picture', category: 'FACE', operation: 'redact-pixels', reason: 'a face in a picture' });
    if (clean) return { bytes: clean, journal };
  } catch {
    // What cannot be decoded, or is still legible, must not stay.
  }
  return { bytes: null, journal: [{ where: 'picture', category: 'PICTURE', operation: 'remove', reason: 'it could not be cleaned' }] };
}
