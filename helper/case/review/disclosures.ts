import type { JournalEntry, Problem } from '../../../shared/journal.ts';
import { LABELS } from '../../../shared/label.ts';
import type { Replacement } from '../../../shared/text.ts';
import { HIDDEN_REASONS, TOLD_REASONS } from '../../documents/journal.ts';

/**
 * What whoever discloses documents is told of them, because the result does not show it: what they hid, tracked, carried along or were protected by.
 * One note a kind, with the reports that it is true of. @param journals of the documents, in their order.
 */
export function disclosures(journals: readonly (readonly JournalEntry[])[]): Problem[] {
  const kinds = KINDS.flatMap(({ code, tells, message }): Problem[] => {
    const reports = journals.flatMap((journal, index) => (journal.some(tells) ? [index + 1] : []));
    return reports.length === 0 ? [] : [{ code, message: `${reports.length === 1 ? 'Report' : 'Reports'} ${reports.join(', ')}: ${message}` }];
  });
  return [...journals.flatMap(revisions), ...kinds];
}

/** The code of somebody who is named as a patient and is not the one whom her report is of. */
const CODE_BESIDE = new RegExp(`\\b${LABELS.PATIENT.prefix}-[0-9A-Z]{6}\\b`, 'g');

/** That reports name patients besides their own, as lists do: the summary's one code is not theirs. @param replacements of all reports. */
export function besideWarnings(replacements: readonly Replacement[]): Problem[] {
  const codes = new Set(replacements.filter(({ label }) => label === 'PATIENT').flatMap(({ text }) => text.match(CODE_BESIDE) ?? []));
  if (codes.size === 0) return [];
  const people = codes.size === 1 ? '1 more person is named as a patient in the reports, with a code' : `${codes.size} more people are named as patients in the reports, each with a code`;
  return [{ code: 'patients-beside', message: `${people} that begins with ${LABELS.PATIENT.prefix}-. A report moves all its dates by the shift of its own patient.` }];
}

const REASONS_OF_FILES: ReadonlySet<string> = new Set([TOLD_REASONS.file, TOLD_REASONS.document, TOLD_REASONS.drawing, TOLD_REASONS.macros]);

const because = (reason: string) => (entry: JournalEntry): boolean => entry.reason === reason;

const KINDS: readonly { code: string; tells: (entry: JournalEntry) => boolean; message: string }[] = [
  { code: 'document-files', tells: ({ reason }) => REASONS_OF_FILES.has(reason), message: 'what was attached or embedded (files, objects, workbooks behind charts, macros) is left behind. Give files that belong to the case as reports of their own.' },
  { code: 'document-notes', tells: because(TOLD_REASONS.note), message: 'the notes on its pages are left behind.' },
  { code: 'document-outline', tells: because(TOLD_REASONS.outline), message: 'the outline (bookmarks) is left behind.' },
  { code: 'document-form', tells: because(TOLD_REASONS.form), message: 'the form fields became what they showed, and cannot be filled in any more.' },
  { code: 'document-chart', tells: ({ where, operation }) => operation === 'replace' && /^(?:chart|diagram)/.test(where), message: 'words in a chart or a diagram were replaced.' },
  { code: 'document-pictures', tells: because(TOLD_REASONS.picture), message: 'the pictures are left out, because those of RTF are not looked through. Save it as .docx to keep them.' },
  { code: 'document-protection', tells: because(TOLD_REASONS.protection), message: 'the original was encrypted, and the result is not.' },
  { code: 'document-recognised', tells: because(TOLD_REASONS.recognised), message: 'a page without text was read by text recognition, which finds less than in typed text. Look at it before it leaves.' },
];

/** What a document tracked or hid: for whoever discloses it, that may be what matters. */
function revisions(journal: readonly JournalEntry[], index: number): Problem[] {
  const counted = (reason: string, one: string, several: string): string[] => {
    const count = journal.filter((entry) => entry.reason === reason).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  };
  const gone = [...counted(HIDDEN_REASONS.deletion, 'tracked deletion', 'tracked deletions'), ...counted(HIDDEN_REASONS.text, 'piece of hidden text', 'pieces of hidden text')];
  const kept = counted(HIDDEN_REASONS.insertion, 'tracked insertion', 'tracked insertions');
  const moved = counted(HIDDEN_REASONS.move, 'moved piece', 'moved pieces');
  const said = [
    ...(gone.length > 0 ? [`${gone.join(' and ')} taken out`] : []),
    ...(kept.length > 0 ? [`${kept.join()} kept as plain text`] : []),
    ...(moved.length > 0 ? [`${moved.join()} kept in the new place alone`] : []),
  ].join(', ');
  if (said === '') return [];
  return [{ code: 'document-revisions', message: `Report ${index + 1}: ${said}, and nothing in the result shows it. Where the changes themselves must be disclosed, accept or reject them in Word and unhide the text first.` }];
}
