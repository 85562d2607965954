/**
 * Measures weights files beside the rules, as a user meets them: the whole detector on a folder of labelled reports, as they
 * are and disturbed, with and without the header. Rules change too, so compare two files in one run.
 * Usage: npx tsx training/tagger/compare.ts FOLDER WEIGHTS [WEIGHTS …]
 */
import { readFileSync } from 'node:fs';
import { evaluate } from '../../helper/evaluation/evaluate.ts';
import { readReports } from '../../helper/evaluation/labelledReport.ts';
import { PERTURBATIONS } from '../../helper/evaluation/perturbation.ts';
import { scoreLines } from '../../helper/evaluation/score.ts';
import { loadTagger } from '../../shared/report/tagger/tagger.ts';

/** From this confidence on findings are replaced. */
const THRESHOLD = 0.5;

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined || files.length === 0) throw new Error('Name a folder of labelled reports and at least one file of weights.');
const reports = readReports(folder);
for (const file of files) {
  const tagger = loadTagger(readFileSync(file));
  for (const header of [true, false]) {
    const title = `${file}, ${header ? 'with' : 'without'} header`;
    for (const line of scoreLines(title, await evaluate(reports, { tagger, header, threshold: THRESHOLD }), false)) console.log(line);
  }
  for (const [name, change] of Object.entries(PERTURBATIONS)) {
    const score = await evaluate(reports.map(change), { tagger, header: false, threshold: THRESHOLD });
    for (const line of scoreLines(`${file}, without header, ${name}`, score, false)) console.log(line);
  }
}
