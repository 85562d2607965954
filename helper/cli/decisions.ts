import { decisionsSchema, type Decisions } from '../../shared/contract/case.ts';
import { ProblemError } from '../problem.ts';
import { readJson } from './json.ts';

const NOT_DECISIONS = {
  code: 'decisions-invalid',
  message: 'The file of decisions cannot be used. It is JSON such as {"faces": {"series-2": "skip"}, "keep": [], "take": [], "add": [], "boxes": []}, with the ids that caseveil inspect --json gives for the same files.',
};

/** What a reviewer decided, from a JSON file. @throws ProblemError `decisions-invalid`, or the error of `node:fs`. */
export function readDecisions(file: string): Decisions {
  const checked = decisionsSchema.strict().safeParse(readJson(file, NOT_DECISIONS));
  if (!checked.success) throw new ProblemError(NOT_DECISIONS.code, NOT_DECISIONS.message);
  return checked.data;
}
