import { detect, type Tagger } from '../../shared/report/detect.ts';
import type { Identifier } from '../../shared/text.ts';
import type { LabelledReport, Mark } from './labelledReport.ts';
import { PERTURBATIONS } from './perturbation.ts';
import { addReport, emptyScore, type Score } from './score.ts';

export interface EvaluateOptions {
  tagger?: Tagger;
  /** Whether detection sees the report's header, where it has one. */
  header: boolean;
  /** Identifiers below this confidence count as not found: what a policy's threshold does (0 to 1). */
  threshold: number;
}

/** Runs detection over labelled reports and scores it; pure but for the time it takes. */
export function evaluate(reports: readonly LabelledReport[], { tagger, header, threshold }: EvaluateOptions): Score {
  const score = emptyScore();
  for (const report of reports) addReport(score, report, find(report, { header, ...(tagger ? { tagger } : {}) }).filter(({ confidence }) => confidence >= threshold) satisfies Mark[]);
  return score;
}

/** Everything that detection finds in one report, however unsure. */
export function find(report: LabelledReport, { tagger, header }: Omit<EvaluateOptions, 'threshold'>): Identifier[] {
  return detect([{ id: 'text', text: report.text }], { ...(header && report.header ? { header: report.header } : {}), ...(tagger ? { tagger } : {}) }).identifiers;
}

/** The score under each perturbation of `perturbation.ts`. */
export function evaluatePerturbed(reports: readonly LabelledReport[], options: EvaluateOptions): [name: string, score: Score][] {
  return Object.entries(PERTURBATIONS).map(([name, perturb]) => [name, evaluate(reports.map(perturb), options)]);
}
