import { realpathSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CaseResult } from '../../shared/contract/case.ts';
import { DEFAULT_POLICY, DEFAULT_PROJECT } from '../../shared/policy/policy.ts';
import { ProblemError } from '../problem.ts';
import { sourcesAt, type CaseSource } from '../case/intake/source.ts';
import type { Answer, CaseOptions, Watch } from '../case/options.ts';
import { modelOf, type ModelFlags } from './model.ts';
import { loadPolicy } from './policy.ts';
import { EXIT, progressBar } from './output.ts';

/** What the commands that process a case have in common: their options, their watch and their exit code. */

export interface CaseFlags extends ModelFlags {
  policy: string;
  project: string;
  accession?: string[];
  burnedIn: Answer;
  face: Answer;
  remove?: string[];
  keep?: string[];
  workers?: number;
}

const ANSWERS = ['yes', 'no', 'unknown'];

/** The flags of the main job, for `run`, `dicom`, `inspect` and `demo`. */
export function addCaseOptions(command: Command): Command {
  return command
    .option('--policy <name>', 'a preset (see: caseveil policy list) or a .json file', DEFAULT_POLICY)
    .option('--project <name>', 'the project whose key makes the pseudonyms: one recipient or one collection', DEFAULT_PROJECT)
    .addOption(new Option('--burned-in <answer>', 'whether the images have text burned in').choices(ANSWERS).default('unknown'))
    .addOption(new Option('--face <answer>', 'whether the images show a face').choices(ANSWERS).default('unknown'))
    .option('--remove <tag...>', 'attributes to remove besides, as keyword or (gggg,eeee)')
    .option('--keep <tag...>', 'attributes to keep besides')
    .option('--workers <n>', 'worker threads at most (one a core by default)', wholeNumber);
}

/** A number of the command line. @throws InvalidArgumentError, which commander tells with the option's name. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a whole number, 1 or more.');
  return Number(text);
}

/** The files of a case, each once, by the first place that names it: a report in the folder of its study is a report. @throws ProblemError `nothing-named`, `folder-empty`. */
export function caseSources(places: { role: CaseSource['role']; named?: readonly string[] | undefined }[]): CaseSource[] {
  const sources = places.flatMap(({ role, named = [] }) => named.flatMap((place, index) => {
    const which = named.length === 1 && places.filter((other) => (other.named ?? []).length > 0).length === 1 ? '' : ` (path ${index + 1}${role === 'any' ? '' : ` behind --${role}`})`;
    const found = foundAt(place, role, which);
    if (found.length === 0) throw new ProblemError('folder-empty', `A folder that you named${which} holds no files. Check that it is the right one, and that the disc is in.`);
    return found;
  }));
  if (sources.length === 0) throw new ProblemError('nothing-named', 'There is nothing to work on. Name reports with --report and studies with --study.');
  const files = new Map<string, CaseSource>();
  for (const source of sources) {
    const file = fileOf(source);
    if (!files.has(file)) files.set(file, source);
  }
  return [...files.values()];
}

/** The files at a path. @param which of several paths it is, by its place: its name may identify. @throws ProblemError `path-missing`, or the error of `node:fs`. */
function foundAt(place: string, role: CaseSource['role'], which: string): CaseSource[] {
  try {
    return sourcesAt(place, role);
  } catch (error) {
    if (which === '' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new ProblemError('path-missing', `A file or folder that you named is not there${which}. Check the path and try again.`);
  }
}

/** Which file a source is, however its path was written; a link in a folder stays one, since it may lead nowhere. */
function fileOf({ ref, isLink }: CaseSource): string {
  return isLink ? path.resolve(ref.path) : realpathSync.native(ref.path);
}

export function caseOptions(flags: CaseFlags): CaseOptions {
  const model = modelOf(flags);
  return {
    policy: loadPolicy(flags.policy),
    project: flags.project,
    accessions: (flags.accession ?? []).flatMap((list) => list.split(',')).map((number) => number.trim()).filter((number) => number !== ''),
    burnedIn: flags.burnedIn,
    face: flags.face,
    remove: flags.remove ?? [],
    keep: flags.keep ?? [],
    ...(flags.workers ? { workers: flags.workers } : {}),
    ...(model ? { model } : {}),
  };
}

/** Progress on the terminal, and Ctrl-C as a request to stop: what was begun is discarded, nothing half-written stays. */
export function terminalWatch(): Watch {
  const controller = new AbortController();
  const stop = (): void => {
    // Asked for a second time: not even what runs is waited for. What stands on the disk is removed at the exit.
    if (controller.signal.aborted) process.exit(EXIT.cancelled);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { progress: progressBar(), signal: controller.signal };
}

/** @param absent how much of the input was refused, or asked for and not there. */
export function exitCode({ deliveries }: CaseResult, absent: number): number {
  const delivered = deliveries.filter(({ kind, outcome }) => kind !== 'certificate' && outcome === 'deidentified').length;
  const heldBack = deliveries.filter(({ outcome }) => outcome !== 'deidentified').length + absent;
  if (delivered === 0) return EXIT.nothing;
  return heldBack > 0 ? EXIT.partly : EXIT.done;
}
