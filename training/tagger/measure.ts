/**
 * Measures a weights file by itself, without the rules: MEDDOCAN dev in our labels and the labelled reports, as they are and disturbed.
 * Usage: npx tsx training/tagger/measure.ts [weights] [--labels]
 */
import { existsSync, readFileSync } from 'node:fs';
import { readReports } from '../../helper/evaluation/labelledReport.ts';
import { PERTURBATIONS } from '../../helper/evaluation/perturbation.ts';
import { loadTagger } from '../../shared/report/tagger/tagger.ts';
import type { Example } from './example.ts';
import { inOurLabels, readMeddocan } from './meddocan.ts';
import { describe, score } from './score.ts';

const weights = process.argv[2] ?? 'models/tagger.bin';
const withLabels = process.argv.includes('--labels');
const tagger = loadTagger(readFileSync(weights));

function print(title: string, examples: readonly Example[]): void {
  if (examples.length === 0) return;
  const lines = describe(score(examples, (text) => tagger.read(text).spans)).split('\n');
  console.log(`${title.padEnd(26)} ${lines[0]}`);
  if (withLabels) console.log(lines.slice(1).join('\n'));
}

print('meddocan dev', readMeddocan('../shared/text/meddocan/dev').map(inOurLabels));
const folder = '../shared/text/reports';
if (existsSync(folder)) {
  const reports = readReports(folder);
  for (const lang of ['en', 'es', 'other']) {
    const chosen = reports.filter((report) => (lang === 'other' ? !['en', 'es'].includes(report.lang) : report.lang === lang));
    print(`reports ${lang}`, chosen.map(({ name, text, marks }) => ({ name, text, spans: marks })));
  }
  const main = reports.filter((report) => ['en', 'es'].includes(report.lang));
  for (const [name, change] of Object.entries(PERTURBATIONS)) {
    print(`en, es: ${name}`, main.map(change).map(({ name: id, text, marks }) => ({ name: id, text, spans: marks })));
  }
}
