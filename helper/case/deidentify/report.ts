import { writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { CaseResult, Decisions } from '../../../shared/contract/case.ts';
import type { Identity } from '../../../shared/identity/identity.ts';
import type { PeopleIndex } from '../../../shared/identity/people.ts';
import { keptEntry, type JournalEntry, type Problem } from '../../../shared/journal.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { Identifier, KnownValue, Replacement } from '../../../shared/text.ts';
import { digestFile } from '../../digest.ts';
import { isDropped } from '../../documents/story.ts';
import { problemOf, ProblemError } from '../../problem.ts';
import type { Delivery } from '../deliver/delivery.ts';
import { documentName } from '../deliver/naming.ts';
import type { Images } from '../images.ts';
import { knowledgeOf, type Knowledge } from '../inspect/knowledge.ts';
import { othersOf, type Owner, type StudyPatient } from '../inspect/owners.ts';
import type { Report } from '../inspect/reports.ts';
import { decided, repeatedIn, type Decided } from '../review/report.ts';
import type { Originals } from '../verify/originals.ts';

/** What the de-identification of the reports takes from the case. */
export interface ReportWork {
  identity: Identity;
  policy: Policy;
  decisions: Decisions;
  knowledge: Knowledge;
  people: PeopleIndex;
  patients: readonly StudyPatient[];
  images: Images;
  /** The originals, and what hunts them in the output. */
  values: readonly KnownValue[];
  originals: () => Promise<Originals>;
  delivery: Delivery;
}

/** One report after its de-identification, for the ledger of the case. */
export interface WrittenReport {
  /** The name of its original. */
  original: string;
  delivery: CaseResult['deliveries'][number];
  journal: JournalEntry[];
  /** What stands for what, for the vault. */
  identifiers: readonly Identifier[];
  replacements: readonly Replacement[];
}

/** A document as it was written, and what of the originals it still says. */
interface Attempt extends Pick<WrittenReport, 'journal' | 'identifiers' | 'replacements'> {
  bytes: Uint8Array;
  residue: Problem | undefined;
}

/** De-identifies a report, reads it back and stages it. One that cannot be cleaned, or still says an original, is held. @param position from 1 within the case */
export async function deidentifyReport(report: Report, owner: Owner, position: number, work: ReportWork): Promise<WrittenReport> {
  const { document, file } = report;
  const source = `document ${position}`;
  try {
    const name = documentName(owner.subject, position, document.kind, file.name);
    const { bytes, ...written } = await clean(report, owner, work);
    const place = work.delivery.stage(name);
    writeFileSync(place, bytes);
    return { ...written, original: file.name, delivery: { kind: 'document', name, source, outcome: 'deidentified', bytes: bytes.length, sha256: await digestFile(place) } };
  } catch (error) {
    const problem = problemOf(error, 'This document could not be de-identified. Save it again as .docx or .pdf and add that.');
    const outcome = problem.code === 'unexpected' ? 'failed' : 'held';
    return { original: file.name, delivery: { kind: 'document', name: '', source, outcome, problem, bytes: 0, sha256: '' }, journal: [], identifiers: [], replacements: [] };
  }
}

/** The clean document. What it still says of the originals is taken out in a second attempt. @throws ProblemError when that does not help */
async function clean(report: Report, owner: Owner, work: ReportWork): Promise<Omit<Attempt, 'residue'>> {
  const { document } = report;
  const pictures = await work.images.cleanPictures(document.pictures, work.knowledge);
  if ([...pictures.edits.values()].includes(null) && document.segments.every(({ text }) => text.trim() === '')) {
    throw new ProblemError('document-scan', 'A page of this scanned document could not be cleaned, so the document was held back. Scan it again at a higher resolution, or black out what identifies yourself.');
  }
  const { goes, kept: spared } = decided(report, work.policy, work.decisions);
  const kept = spared.filter(({ segment }) => !isDropped(segment));
  const first = await attempt(report, { goes, kept }, pictures.edits, owner, work);
  const { residue, ...last } = first.residue ? await attempt(report, { goes: [...goes, ...await repeatedIn(report, work.values)], kept }, pictures.edits, owner, work) : first;
  if (residue) throw new ProblemError(residue.code, residue.message);
  return { ...last, journal: [...last.journal, ...kept.map(({ segment, label }) => keptEntry(segment, label)), ...pictures.journal] };
}

async function attempt({ document, lang }: Report, { goes, kept }: Decided, pictures: Map<string, Uint8Array | null>, { subject, stranger }: Owner, work: ReportWork): Promise<Attempt> {
  const [{ replaceIdentifiers }, { eachApart }] = await Promise.all([import('../../../shared/report/replace.ts'), import('../../../shared/report/apart.ts')]);
  const { residueBesides } = await import('../verify/documents.ts');
  const { lifetimeOf } = await import('../../../shared/report/dates/greatAge.ts');
  const { identity, policy, knowledge, people, patients } = work;
  const lifetime = stranger ? {} : lifetimeOf(knowledgeOf(knowledge, subject));
  const replacements = replaceIdentifiers(document.segments, goes, { identity, subject, policy, lang, declared: document.language, people, lifetime, otherOf: othersOf(subject, patients), stranger });
  // Each step of a long text takes long: whoever asks how far the case is gets an answer between them.
  await setImmediate();
  const { bytes, journal } = await document.rewrite({ replacements, pictures });
  await setImmediate();
  const residue = await residueBesides(kept, bytes, { replacements, pictures }, document, { values: work.values, originals: await work.originals() });
  return { bytes, journal, identifiers: eachApart(goes), replacements, residue };
}
