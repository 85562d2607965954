import type { Progress, Stage } from '../../shared/contract/case.ts';
import { problemOf } from '../problem.ts';

/** Exit codes of every command, as `--help` lists them. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  /** Something was held, failed or refused, or an accession number is missing; the rest was delivered. */
  partly: 3,
  /** Nothing could be delivered. */
  nothing: 4,
  /** `verify`: a file is missing, changed or not of the certificate, or the certificate itself is damaged. */
  mismatch: 5,
  cancelled: 130,
} as const;

export const EXIT_HELP = `
Exit codes: 0 done; 1 unexpected error; 2 wrong arguments; 3 part of the input was held, failed or refused,
or an accession number is missing; 4 nothing could be delivered; 5 verify found a difference; 130 cancelled.`;

const STAGE_WORDS: Record<Stage, string> = {
  intake: 'Taking in',
  inspect: 'Looking for identifiers',
  review: 'Reviewing',
  deidentify: 'De-identifying',
  verify: 'Verifying',
  certify: 'Certifying',
  deliver: 'Delivering',
};

const BAR_WIDTH = 30;

/** A progress bar on a terminal; nothing elsewhere, so that logs stay readable. */
export function progressBar(): (progress: Progress) => void {
  const terminal = process.stderr;
  if (!terminal.isTTY) return () => undefined;
  return ({ stage, done, total }) => {
    const filled = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    terminal.write(`\r\x1b[K${STAGE_WORDS[stage].padEnd(24)} ${bar} ${done}/${total}`);
    if (stage === 'deliver' && done === total) terminal.write('\r\x1b[K');
  };
}

// A reader that stops early (`caseveil … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.unexpected));

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line of a summary that a person should heed. */
export function note(message: string): string {
  return `Please note     ${message}`;
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** The codes of problems that other arguments would not have avoided. */
const EXIT_OF: Record<string, number> = { unexpected: EXIT.unexpected, 'disk-full': EXIT.unexpected, 'drive-unreadable': EXIT.unexpected, cancelled: EXIT.cancelled, 'certificate-invalid': EXIT.mismatch };

/** Runs a command's work: its problems become a sentence on stderr and an exit code. */
export async function guarded(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const { code, message } = problemOf(error, 'Something unexpected happened; nothing was delivered.');
    process.stderr.write(`caseveil: ${message}\n`);
    process.exitCode = EXIT_OF[code] ?? EXIT.usage;
  }
}
