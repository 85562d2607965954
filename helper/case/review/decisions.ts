import { decisionsSchema, type Decisions, type Inspection } from '../../../shared/contract/case.ts';
import { faultsOf } from '../../../shared/faults.ts';
import { ProblemError } from '../../problem.ts';

type Box = Decisions['boxes'][number]['box'];
type Series = Inspection['studies'][number]['series'][number];

/** As many faults as a person reads. */
const MOST_FAULTS = 10;

/** What a reviewer decided, wherever it was read from. @throws ProblemError `decisions-invalid` when it has another shape. */
export function parseDecisions(input: unknown): Decisions {
  const parsed = decisionsSchema.safeParse(input);
  if (!parsed.success) throw refusal(faultsOf(parsed.error, 'decisions'), 'Their shape is in docs/review.md.');
  return parsed.data;
}

/**
 * Refuses decisions about what is not there: a box of another series would blank nothing, and nobody would know. Faults are told by place, never by
 * value: what was meant as an id may name somebody.
 * @param inspection the last of the case; undefined where there was none. @throws ProblemError `decisions-invalid`
 */
export function checkDecisions({ keep, take, boxes, faces, leaveOut }: Decisions, inspection: Inspection | undefined): void {
  const { documents = [], studies = [] } = inspection ?? {};
  const series = new Map(studies.flatMap((study) => study.series).map((one) => [one.id, one]));
  const found = new Set([...documents.flatMap(({ identifiers }) => identifiers), ...[...series.values()].flatMap(({ pixelFindings }) => pixelFindings)].map(({ id }) => id));
  const kept = new Set(keep);
  const faults = [
    ...keep.flatMap((id, at) => (found.has(id) ? [] : [`keep, entry ${at + 1} is not the id of anything that was found.`])),
    ...take.flatMap((id, at) => (found.has(id) ? [] : [`take, entry ${at + 1} is not the id of anything that was found.`])),
    ...take.flatMap((id, at) => (kept.has(id) ? [`take, entry ${at + 1} is kept as well. Leave it in one of the two.`] : [])),
    ...boxes.flatMap((drawn, at) => boxFaults(drawn.box, series.get(drawn.series)).map((fault) => `boxes, entry ${at + 1} ${fault}`)),
    ...Object.keys(faces).flatMap((id, at) => (series.has(id) ? [] : [`faces, entry ${at + 1} is of no series that is there.`])),
    ...leaveOut.flatMap((id, at) => (series.has(id) ? [] : [`leaveOut, entry ${at + 1} is of no series that is there.`])),
  ];
  if (faults.length > 0) throw refusal(faults, 'Ids are those of the last look at the same files: the review of the pane, or caseveil inspect --json.');
}

/** A series may hold images of several sizes: the box must lie in one of them. */
function boxFaults(box: Box, series: Series | undefined): string[] {
  if (!series) return ['is of no series that is there.'];
  const sizes = series.pictures.map(({ width = 0, height = 0 }) => ({ width, height }));
  if (sizes.length === 0) return ['is of a series without images.'];
  // Where a header does not say the size, its images cannot be decoded either, and are held.
  if (sizes.some(({ width, height }) => width === 0 || height === 0 || (box.x + box.width <= width && box.y + box.height <= height))) return [];
  const largest = sizes.reduce((one, other) => (other.width * other.height > one.width * one.height ? other : one));
  return [`reaches out of the images of its series, which are ${largest.width} pixels wide and ${largest.height} high.`];
}

function refusal(faults: readonly string[], hint: string): ProblemError {
  const more = faults.length - MOST_FAULTS;
  const told = [...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [`and ${more} more`] : [])];
  return new ProblemError('decisions-invalid', `The decisions cannot be used:\n${told.map((fault) => `  ${fault}\n`).join('')}${hint}`);
}
