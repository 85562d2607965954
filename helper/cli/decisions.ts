import { decisionsSchema, type Decisions, type Inspection } from '../../shared/contract/case.ts';
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

/** Refuses decisions about what is not there: a box of another series would blank nothing, and nobody would know. @throws ProblemError `decisions-unknown`. */
export function refuseUnknown({ keep, take, boxes, faces }: Decisions, { documents, studies }: Inspection): void {
  const series = studies.flatMap((study) => study.series);
  const findings = new Set([...documents.flatMap(({ identifiers }) => identifiers), ...series.flatMap(({ pixelFindings }) => pixelFindings)].map(({ id }) => id));
  const seriesIds = new Set(series.map(({ id }) => id));
  const known = [...keep, ...take].every((id) => findings.has(id)) && [...boxes.map((box) => box.series), ...Object.keys(faces)].every((id) => seriesIds.has(id));
  if (!known) throw new ProblemError('decisions-unknown', 'The file of decisions names something that these files do not hold. Use the ids that caseveil inspect --json gives now for the same files.');
}
