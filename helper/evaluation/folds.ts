import type { Identifier } from '../../shared/text.ts';
import { find, type EvaluateOptions } from './evaluate.ts';
import type { LabelledReport, Mark } from './labelledReport.ts';
import { addReport, emptyScore, rates, type Score } from './score.ts';

/** The part of the reports that was held out, and what the others chose for it. */
export interface Fold {
  /** Least confidence that did best on the reports outside of the fold. */
  threshold: number;
  score: Score;
}

/** Least confidences to choose from, 0 to 1. */
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.75];

/**
 * Cross-validation: each report is scored once, with the least confidence that gives the best character F1 on the reports of the
 * other folds. Reports are dealt out by a hash of their names, so that the folds are the same for everybody.
 */
export async function evaluateFolds(reports: readonly LabelledReport[], options: Omit<EvaluateOptions, 'threshold'>, count: number): Promise<Fold[]> {
  const found = new Map<LabelledReport, Identifier[]>();
  for (const report of reports) found.set(report, await find(report, options));
  const score = (some: readonly LabelledReport[], threshold: number): Score => {
    const total = emptyScore();
    for (const report of some) addReport(total, report, found.get(report)!.filter(({ confidence }) => confidence >= threshold) satisfies Mark[]);
    return total;
  };
  return Array.from({ length: count }, (_, index) => {
    const inside = reports.filter(({ name }) => hash(name) % count === index);
    const outside = reports.filter((report) => !inside.includes(report));
    const byThreshold = THRESHOLDS.map((threshold) => ({ threshold, f1: rates(score(outside, threshold).characters).f1 }));
    const { threshold } = byThreshold.reduce((best, next) => (next.f1 > best.f1 ? next : best));
    return { threshold, score: score(inside, threshold) };
  });
}

/** FNV-1a over UTF-16 code units. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
