import path from 'node:path';
import type { Command } from 'commander';
import { imagesOf, keepsKnown, pixelsUnread, type CaseResult, type Decisions } from '../../shared/contract/case.ts';
import { byReason, placesInWords, type Place } from '../../shared/places.ts';
import type { Problem } from '../../shared/journal.ts';
import { DEFAULT_PROJECT } from '../../shared/policy/policy.ts';
import { openCase } from '../case/case.ts';
import { parseDecisions } from '../case/review/decisions.ts';
import { ProblemError } from '../problem.ts';
import { addCaseOptions, caseOptions, caseSources, exitCode, terminalWatch, type CaseFlags } from './case.ts';
import { readJson } from './json.ts';
import { addModelOption } from './model.ts';
import { guarded, note, print, printJson } from './output.ts';

interface RunFlags extends CaseFlags {
  report?: string[];
  study?: string[];
  out: string;
  decisions?: string;
  json?: boolean;
}

/** `caseveil run`: the main job, without a review. */
export function addRunCommand(program: Command): void {
  addModelOption(addCaseOptions(program.command('run').description('De-identify a case: reports and studies in; clean reports, studies and one certificate out.')))
    .option('--report <file...>', 'reports: .docx, .pdf, .html, .rtf, .txt; saved mails (.eml, .msg) with what came with them')
    .option('--study <path...>', 'studies: DICOM files, folders or ZIPs')
    .requiredOption('--out <folder>', 'a new or empty folder for the result')
    .option('--accession <numbers...>', 'accession numbers that should be there, separated by commas')
    .option('--decisions <file>', 'what a reviewer decided, as JSON with the ids of inspect --json; its shape: docs/review.md')
    .option('--json', 'print the result as JSON')
    .action((flags: RunFlags) => guarded(() => runCase(flags)));
}

/** Runs a case from paths to the delivered folder. @returns the exit code. */
export async function runCase(flags: RunFlags): Promise<number> {
  const sources = caseSources([{ role: 'report', named: flags.report }, { role: 'study', named: flags.study }]);
  refuseInside(flags.out, [...(flags.report ?? []), ...(flags.study ?? [])]);
  const decisions = flags.decisions ? readDecisions(flags.decisions) : undefined;
  const held: HeldFile[] = [];
  const watch = { ...terminalWatch(), held: (name: string, { message }: Problem, source: string, place?: Place) => void held.push({ name, source, message, place }) };
  const options = caseOptions(flags);
  const opened = await openCase(sources, options);
  try {
    const { refused, accessions } = decisions ? await opened.inspect(watch) : await opened.check(watch);
    const result = await opened.deidentify(decisions ?? {}, flags.out, watch);
    if (flags.json) printJson({ ...result, refused: refused.length, accessions });
    else {
      held.push(...refused.map(({ name, source, problem }) => ({ name, source, message: problem.message })));
      for (const line of summary(result, held, accessions, { out: flags.out, names: process.stdout.isTTY })) print(line);
      if (!options.policy.reversible && flags.project !== DEFAULT_PROJECT) print(note(PROJECT_UNUSED));
    }
    return exitCode(result, refused.length + accessions.missing.length);
  } finally {
    await opened.close();
  }
}

const NOT_JSON = {
  code: 'decisions-invalid',
  message: 'The file of decisions cannot be read as JSON; often a comma or a quotation mark is missing or too many. Its shape is in docs/review.md, such as {"keep": ["document-1:body:0-13"], "faces": {"series-2": "skip"}}, with the ids that caseveil inspect --json gives for the same files.',
};

/** What a reviewer decided, from a JSON file. @throws ProblemError `decisions-invalid`, or the error of `node:fs`. */
function readDecisions(file: string): Decisions {
  return parseDecisions(readJson(file, NOT_JSON));
}

/** A project of its own suggests pseudonyms that stay the same. */
const PROJECT_UNUSED = 'This policy keeps no link to the patient: pseudonyms are new each time, and the project makes no difference.';

/** A result among the originals would be taken for one of them at the next run. @throws ProblemError `out-inside`. */
function refuseInside(out: string, places: readonly string[]): void {
  if (places.some((place) => `${path.resolve(out)}${path.sep}`.startsWith(`${path.resolve(place)}${path.sep}`))) {
    throw new ProblemError('out-inside', 'The folder for the result lies inside what you gave. Choose one beside it, so that the next run does not take results for originals.');
  }
}

/** A file of the user that was not delivered, and why. */
export interface HeldFile {
  name: string;
  /** What the certificate calls it: `file 4`, `document 1`. */
  source: string;
  message: string;
  /** Of an image, in the numbers that a viewer shows. */
  place?: Place | undefined;
}

/** Files that are named for one reason. */
const MOST_NAMED = 10;

/**
 * What was done, in about ten lines that a person reads.
 * @param names whether held files and missing accession numbers are named: on a terminal, for the user to look at them; never into a file, since names identify.
 */
export function summary(result: CaseResult, held: readonly HeldFile[], accessions: { present: string[]; missing: string[] }, { out, names }: { out: string; names: boolean }): string[] {
  const sound = result.deliveries.filter(({ outcome }) => outcome === 'deidentified');
  const [reports, images] = [sound.filter(({ kind }) => kind === 'document').length, imagesOf(sound).length];
  const delivered = reports + images;
  return [
    delivered > 0 && result.pseudonyms.length > 1
      ? `Patients        ${result.pseudonyms.join(', ')} (each the same in reports and images)`
      : `Patient         ${delivered > 0 ? `${result.pseudonyms.join(', ')} (in reports and images alike)` : 'none'}`,
    `Reports         ${reports} de-identified`,
    `Images          ${images} de-identified`,
    `Changes         ${result.changes}, each in journal.jsonl`,
    `Held back       ${heldInWords(result.deliveries.filter(({ outcome }) => outcome !== 'deidentified').length, held.length)}`,
    ...[...byReason(held)].flatMap(([message, files]) => [`                ${files.length} × ${message}`, ...inWords(files, names)]),
    ...(accessions.present.length + accessions.missing.length > 0 ? [`Accessions      ${accessions.present.length} present, ${accessions.missing.length} missing${names && accessions.missing.length > 0 ? `: ${accessions.missing.join(', ')}` : ''}`] : []),
    `Verified        ${delivered > 0 ? `yes: no known original${keepsKnown(result) ? ', but for what was kept,' : ''} was found in ${pixelsUnread(result) ? 'text and headers; the pixels were not read' : 'what is delivered'}` : 'nothing was delivered'}`,
    ...result.warnings.map(({ message }) => note(message)),
    `Certificate     certificate.pdf and certificate.json`,
    `Result          ${out}`,
  ];
}

/** How many files are not delivered, told as the certificate does. @param stopped those that were taken in and held or failed, of `all`. */
function heldInWords(stopped: number, all: number): string {
  return all === 0 ? 'nothing' : `${all}: ${stopped} held or failed, ${all - stopped} left out`;
}

/** Files that were held for one reason: images by their places, and all by their names where those may be told. */
function inWords(files: readonly HeldFile[], names: boolean): string[] {
  const more = files.length - MOST_NAMED;
  const images = files.filter(({ place }) => place);
  const places = images.length > 0 ? [placesInWords(images)] : [];
  const named = names ? [...files.slice(0, MOST_NAMED).map(({ name, source }) => `${name} (${source})`), ...(more > 0 ? [`and ${more} more`] : [])] : [];
  return [...places, ...named].map((line) => `                    ${line}`);
}
