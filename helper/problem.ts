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

/** The problem that an error tells of. Of an unforeseen error only the kind is told: its message may quote the input. */
export function problemOf(error: unknown, fallback: string): Problem {
  if (error instanceof Error && 'problem' in error && isProblem(error.problem)) return error.problem;
  const kind = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
  return { code: 'unexpected', message: `${fallback} (${kind})` };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
