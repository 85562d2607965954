import { LABEL_NAMES, type Label } from '../../shared/label.ts';
import type { LabelledReport, Mark } from './labelledReport.ts';

/** Agreement of found spans with marked ones. */
export interface Counts {
  marked: number;
  found: number;
  right: number;
}

export interface Score {
  reports: number;
  /** Same start, end and label. */
  strict: Counts;
  byLabel: Partial<Record<Label, Counts>>;
  /** Characters other than white space, label ignored. */
  characters: Counts;
  /** Reports in which every marked letter and digit is covered. */
  nothingMissed: number;
  /** Characters other than white space that no mark covers, and how many of them would be changed. */
  unmarked: number;
  unmarkedChanged: number;
}

export function emptyScore(): Score {
  return { reports: 0, strict: counts(), byLabel: {}, characters: counts(), nothingMissed: 0, unmarked: 0, unmarkedChanged: 0 };
}

/** Adds one report and what was found in it to the score. */
export function addReport(score: Score, report: LabelledReport, found: readonly Mark[]): void {
  score.reports++;
  const key = (mark: Mark): string => `${mark.start} ${mark.end} ${mark.label}`;
  const marked = new Set(report.marks.map(key));
  for (const mark of report.marks) {
    score.strict.marked++;
    labelCounts(score, mark.label).marked++;
  }
  for (const mark of found) {
    const right = marked.has(key(mark)) ? 1 : 0;
    score.strict.found++;
    score.strict.right += right;
    labelCounts(score, mark.label).found++;
    labelCounts(score, mark.label).right += right;
  }
  addCharacters(score, report, found);
}

function addCharacters(score: Score, report: LabelledReport, found: readonly Mark[]): void {
  const shouldBe = coverage(report.text, report.marks);
  const is = coverage(report.text, found);
  let missed = false;
  for (let index = 0; index < report.text.length; index++) {
    const character = report.text.charAt(index);
    if (/\s/.test(character)) continue;
    const [want, got] = [shouldBe[index]!, is[index]!];
    score.characters.marked += want;
    score.characters.found += got;
    score.characters.right += want & got;
    score.unmarked += 1 - want;
    score.unmarkedChanged += got & (1 - want);
    if (want && !got && /[\p{L}\p{N}]/u.test(character)) missed = true;
  }
  if (!missed) score.nothingMissed++;
}

function coverage(text: string, marks: readonly Mark[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const mark of marks) covered.fill(1, mark.start, mark.end);
  return covered;
}

function counts(): Counts {
  return { marked: 0, found: 0, right: 0 };
}

function labelCounts(score: Score, label: Label): Counts {
  return (score.byLabel[label] ??= counts());
}

/** Shares between 0 and 1; a share of nothing is 1. */
export function rates({ marked, found, right }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : right / found;
  const recall = marked === 0 ? 1 : right / marked;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The score as numbers for machines. */
export function scoreReport(score: Score): Record<string, unknown> {
  return {
    reports: score.reports,
    strict: rates(score.strict),
    characters: rates(score.characters),
    nothingMissed: score.reports === 0 ? 1 : score.nothingMissed / score.reports,
    unmarkedChanged: score.unmarked === 0 ? 0 : score.unmarkedChanged / score.unmarked,
    labels: Object.fromEntries(LABEL_NAMES.filter((label) => score.byLabel[label]).map((label) => [label, { ...score.byLabel[label], ...rates(score.byLabel[label]!) }])),
  };
}

/** The score as lines for a person. */
export function scoreLines(title: string, score: Score, labels: boolean): string[] {
  const percent = (share: number, places = 2): string => `${(100 * share).toFixed(places)} %`.padStart(9);
  const strict = rates(score.strict);
  const characters = rates(score.characters);
  const lines = [
    `${title}: ${score.reports} reports`,
    `  characters      recall ${percent(characters.recall)}  precision ${percent(characters.precision)}`,
    `  spans (strict)  recall ${percent(strict.recall)}  precision ${percent(strict.precision)}  F1 ${percent(strict.f1)}`,
    `  nothing missed  ${percent(score.nothingMissed / Math.max(1, score.reports))}   unmarked text changed ${percent(score.unmarkedChanged / Math.max(1, score.unmarked), 3)}`,
  ];
  if (labels) {
    for (const label of LABEL_NAMES) {
      const row = score.byLabel[label];
      if (!row) continue;
      const { precision, recall, f1 } = rates(row);
      lines.push(`    ${label.padEnd(11)} recall ${percent(recall)}  precision ${percent(precision)}  F1 ${percent(f1)}  (${row.right} of ${row.marked} marked, ${row.found} found)`);
    }
  }
  return lines;
}
