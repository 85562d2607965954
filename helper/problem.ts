import type { Problem } from '../shared/journal.ts';

/** An error that a user can act on: its message is a `Problem`'s and holds no identifier. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ProblemError';
    this.problem = { code, message };
  }
}

const NO_ACCESS: Problem = { code: 'no-access', message: 'A file or folder may not be opened or written by you. Ask whoever keeps it, or use a folder of your own.' };
const DISK_FULL: Problem = { code: 'disk-full', message: 'The disk is full, and nothing was delivered. Make room on it and try again.' };

/** What the operating system refuses, in words, by the error codes of Node.js. */
const SYSTEM: Record<string, Problem> = {
  ENOENT: { code: 'path-missing', message: 'A file or folder that you named is not there. Check the path and try again.' },
  EISDIR: { code: 'path-folder', message: 'This is a folder. Name a file in it.' },
  ENOTDIR: { code: 'path-file', message: 'A part of the path that should be a folder is a file. Check the path and try again.' },
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: NO_ACCESS,
  EBUSY: { code: 'file-busy', message: 'The file is open in another program. Close it there and try again.' },
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EIO: { code: 'drive-unreadable', message: 'The disc or drive could not be read. Clean the disc or plug the drive in again, or copy its files first.' },
};

/** The problem that an error tells of. Of an unforeseen error only the kind is told: its message may quote the input. */
export function problemOf(error: unknown, fallback: string): Problem {
  if (error instanceof Error && 'problem' in error && isProblem(error.problem)) return error.problem;
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', message: 'The work was stopped. Nothing was delivered.' };
  const system = error instanceof Error ? SYSTEM[(error as NodeJS.ErrnoException).code ?? ''] : undefined;
  if (system) return system;
  const kind = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
  return { code: 'unexpected', message: `${fallback} (${kind})` };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
