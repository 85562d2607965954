import { PEOPLE } from '../../../shared/label.ts';
import { brokenNames, wholeName } from '../../../shared/report/brokenNames.ts';
import { eachApart } from '../../../shared/report/apart.ts';
import type { Problem } from '../../../shared/journal.ts';
import type { Detection } from '../../../shared/report/detect.ts';
import type { Identifier, Segment } from '../../../shared/text.ts';
import { digestOf } from '../../digest.ts';
import type { OpenDocument } from '../../documents/document.ts';
import { problemOf, ProblemError } from '../../problem.ts';
import { readWhole } from '../../source.ts';
import type { IntakeFile } from '../intake/intake.ts';
import { LONG_TEXT, searchApart } from '../workers/reportTask.ts';
import type { Knowledge } from './knowledge.ts';
import type { CaseOptions } from '../options.ts';

/** A report of the case, opened, with what was found in it. */
export interface Report {
  file: IntakeFile;
  document: OpenDocument;
  /** SHA-256 of its bytes, in hex. */
  digest: string;
  lang: string;
  identifiers: Identifier[];
}

/** A report larger than this is no report. */
const LARGEST_DOCUMENT = 512 * 2 ** 20;

/** What looks for identifiers besides what the case knows. */
export interface Readers {
  model?: CaseOptions['model'];
  signal?: AbortSignal | undefined;
  /** Told of the steps that a long text adds to one a file, and then of each of them. */
  steps?: { add(count: number): void; done(): void };
}

interface ReadReports {
  reports: Report[];
  refused: { file: IntakeFile; problem: Problem }[];
  /** Whether the tagger, its network or the arbiter is not installed, so that less was found than could be. */
  readInPart: boolean;
}

/**
 * Opens every document and looks for identifiers in it. One that cannot be read is refused, and the rest goes on.
 * @throws ProblemError when the user's own model cannot be opened: what the user counts on is not left out.
 */
export async function readReports(files: readonly IntakeFile[], knowledge: Knowledge, readers: Readers, onFile: () => void): Promise<ReadReports> {
  if (files.length === 0) return { reports: [], refused: [], readInPart: false };
  // Loaded only where there is a report: the libraries behind it take longer to load than a small study to de-identify.
  const { detectWithNetworks } = await import('../../detection/detection.ts');
  const { loadArbiter } = await import('../../detection/arbiter.ts');
  const { loadTagger } = await import('../../detection/tagger.ts');
  const { openTaggerNetwork } = await import('../../detection/taggerNetwork.ts');
  const { teachNeeds } = await import('../../detection/needs.ts');
  teachNeeds();
  const reports: Report[] = [];
  const refused: { file: IntakeFile; problem: Problem }[] = [];
  const tagger = loadTagger();
  const networks = { network: await openTaggerNetwork(), model: await readers.model?.() };
  const search = async (segments: readonly Segment[]): Promise<Detection> => {
    const length = segments.reduce((sum, { text }) => sum + text.length, 0);
    if (length >= LONG_TEXT) return searchApart({ segments, knowledge, ...(networks.model ? { model: networks.model.folder } : {}) }, { signal: readers.signal, progress: inSteps(length, readers.steps) });
    return detectWithNetworks(segments, { ...knowledge, ...(tagger ? { tagger } : {}) }, networks, { signal: readers.signal });
  };
  for (const file of files) {
    try {
      const bytes = readReport(file);
      const document = await openBytes(bytes, file.name);
      if (document.pictures.length === 0 && document.segments.every(({ text }) => text.trim() === '')) {
        throw new ProblemError('document-empty', 'This document has no text. Check that it is the right file.');
      }
      reports.push({ file, document, digest: digestOf(bytes), ...await search(document.segments) });
    } catch (error) {
      readers.signal?.throwIfAborted();
      refused.push({ file, problem: problemOf(error, 'This document could not be read. Open it, save it again as .docx or .pdf, and add that.') });
    }
    onFile();
  }
  return { reports, refused, readInPart: !tagger || !networks.network || !loadArbiter() };
}

/** Characters of a long text that are one step. */
const STEP = 20_000;

/** Turns shares of a text into steps, of which the last is that of the file. */
function inSteps(length: number, steps: Readers['steps']): (share: number) => void {
  const count = Math.floor(length / STEP);
  steps?.add(count);
  let done = 0;
  return (share) => {
    for (; done < Math.floor(share * count); done++) steps?.done();
  };
}

/** Opens a document from its beginning: one that was written cannot be written again. @throws ProblemError, DocumentError when it cannot be read. */
export async function openReport(file: IntakeFile): Promise<OpenDocument> {
  return openBytes(readReport(file), file.name);
}

function readReport({ ref }: IntakeFile): Uint8Array {
  return readWhole(ref, LARGEST_DOCUMENT, tooLarge);
}

async function openBytes(bytes: Uint8Array, name: string): Promise<OpenDocument> {
  const { openDocument } = await import('../../documents/document.ts');
  return openDocument(bytes, name);
}

const tooLarge = (): ProblemError => new ProblemError('document-large', 'This document is too large to be a report. Split it and add the parts.');

/** The names of people in a report, as they stand; one that is broken over lines as a whole. */
export function peopleNamed({ identifiers, document }: Report): string[] {
  const broken = brokenNames(identifiers, new Map(document.segments.map(({ id, text }) => [id, text])));
  return eachApart(identifiers.filter(({ label }) => PEOPLE.has(label))).map((identifier) => wholeName(identifier, broken));
}
