import path from 'node:path';
import type { Command } from 'commander';
import type { CaseResult } from '../../shared/contract/case.ts';
import { openCase } from '../case/case.ts';
import { ProblemError } from '../problem.ts';
import { addCaseOptions, caseOptions, caseSources, exitCode, terminalWatch, type CaseFlags } from './case.ts';
import { addModelOption } from './model.ts';
import { guarded, print, printJson } from './output.ts';

interface RunFlags extends CaseFlags {
  report?: string[];
  study?: string[];
  out: string;
  json?: boolean;
}

/** `caseveil run`: the main job, without a review. */
export function addRunCommand(program: Command): void {
  addModelOption(addCaseOptions(program.command('run').description('De-identify a case: reports and studies in; clean reports, studies and one certificate out.')))
    .option('--report <file...>', 'reports: .docx, .pdf, .html, .rtf, .txt')
    .option('--study <path...>', 'studies: DICOM files, folders or ZIPs')
    .requiredOption('--out <folder>', 'a new or empty folder for the result')
    .option('--accession <numbers...>', 'accession numbers that should be there, separated by commas')
    .option('--json', 'print the result as JSON')
    .action((flags: RunFlags) => guarded(() => runCase(flags)));
}

/** Runs a case from paths to the delivered folder. @returns the exit code. */
export async function runCase(flags: RunFlags): Promise<number> {
  const sources = caseSources([{ role: 'report', named: flags.report }, { role: 'study', named: flags.study }]);
  refuseInside(flags.out, [...(flags.report ?? []), ...(flags.study ?? [])]);
  const watch = terminalWatch();
  const opened = await openCase(sources, caseOptions(flags));
  try {
    const { refused, accessions } = await opened.check(watch);
    const result = await opened.deidentify({}, flags.out, watch);
    if (flags.json) printJson({ ...result, refused: refused.length, accessions });
    else for (const line of summary(result, refused.map(({ problem }) => problem.message), accessions, flags.out)) print(line);
    return exitCode(result, refused.length);
  } finally {
    await opened.close();
  }
}

/** A result among the originals would be taken for one of them at the next run. @throws ProblemError `out-inside`. */
function refuseInside(out: string, places: readonly string[]): void {
  if (places.some((place) => `${path.resolve(out)}${path.sep}`.startsWith(`${path.resolve(place)}${path.sep}`))) {
    throw new ProblemError('out-inside', 'The folder for the result lies inside what you gave. Choose one beside it, so that the next run does not take results for originals.');
  }
}

/** What was done, in about ten lines that a person reads. */
function summary(result: CaseResult, refused: string[], accessions: { present: string[]; missing: string[] }, out: string): string[] {
  const of = (kind: string, outcome: string): number => result.deliveries.filter((delivery) => delivery.kind === kind && delivery.outcome === outcome).length;
  const delivered = of('document', 'deidentified') + of('instance', 'deidentified');
  const heldBack = result.deliveries.filter(({ outcome }) => outcome !== 'deidentified');
  const reasons = new Map<string, number>();
  for (const message of [...heldBack.map(({ problem }) => problem?.message ?? 'no reason given'), ...refused]) reasons.set(message, (reasons.get(message) ?? 0) + 1);
  return [
    `Patient         ${result.pseudonyms.join(', ') || 'none'} (in reports and images alike)`,
    `Reports         ${of('document', 'deidentified')} de-identified`,
    `Images          ${of('instance', 'deidentified')} de-identified`,
    `Changes         ${result.changes}, each in journal.jsonl`,
    `Held back       ${heldBack.length + refused.length}`,
    ...[...reasons].map(([message, times]) => `                ${times} × ${message}`),
    ...(accessions.present.length + accessions.missing.length > 0 ? [`Accessions      ${accessions.present.length} present, ${accessions.missing.length} missing`] : []),
    `Verified        ${delivered > 0 ? 'yes: no known original was found in what is delivered' : 'nothing was delivered'}`,
    ...result.warnings.map(({ message }) => `Please note     ${message}`),
    `Certificate     certificate.pdf and certificate.json`,
    `Result          ${out}`,
  ];
}
