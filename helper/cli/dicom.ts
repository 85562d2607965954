import type { Command } from 'commander';
import { addCaseOptions, type CaseFlags } from './case.ts';
import { guarded } from './output.ts';
import { runCase } from './run.ts';

/** `caseveil dicom`: headers and pixels of a folder, without a report. */
export function addDicomCommand(program: Command): void {
  addCaseOptions(program.command('dicom').description('De-identify DICOM files, headers and pixels, without a report.'))
    .argument('<in>', 'a DICOM file, folder or ZIP')
    .argument('<out>', 'a new or empty folder')
    .option('--json', 'print the result as JSON')
    .action((place: string, out: string, flags: CaseFlags & { json?: boolean }) => guarded(() => runCase({ ...flags, study: [place], out })));
}
