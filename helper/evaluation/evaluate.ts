import type { Tagger } from '../../shared/report/detect.ts';
import type { Identifier } from '../../shared/text.ts';
import { detectWithNetworks, type Networks } from '../detection/detection.ts';
import type { LabelledReport, Mark } from './labelledReport.ts';
import { PERTURBATIONS } from './perturbation.ts';
import { addReport, emptyScore, type Score } from './score.ts';

export interface EvaluateOptions extends Networks {
  tagger?: Tagger;
  /** Whether detection sees the report's header, where it has one. */
  header: boolean;
  /** Identifiers below this confidence count as not found: what a policy's threshold does (0 to 1). */
  threshold: number;
}

/** Runs detection over labelled reports and scores it; pure but for the time it takes. */
export async function evaluate(reports: readonly LabelledReport[], { threshold, ...finders }: EvaluateOptions): Promise<Score> {
  const score = emptyScore();
  for (const report of reports) addReport(score, report, (await find(report, finders)).filter(({ confidence }) => confidence >= threshold) satisfies Mark[]);
  return score;
}

/** Everything that detection finds in one report, however unsure. */
export async function find(report: LabelledReport, { tagger, network, model, header }: Omit<EvaluateOptions, 'threshold'>): Promise<Identifier[]> {
  return (await detectWithNetworks([{ id: 'text', text: report.text }], { ...(header && report.header ? { header: report.header } : {}), ...(tagger ? { tagger } : {}) }, { network, model })).identifiers;
}

/** The score under each perturbation of `perturbation.ts`. */
export async function evaluatePerturbed(reports: readonly LabelledReport[], options: EvaluateOptions): Promise<[name: string, score: Score][]> {
  const scores: [string, Score][] = [];
  for (const [name, perturb] of Object.entries(PERTURBATIONS)) scores.push([name, await evaluate(reports.map(perturb), options)]);
  return scores;
}
