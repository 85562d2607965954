/**
 * Writes what the arbiter learns from: its inputs for each token of labelled reports, and what would be right.
 * Usage: npx tsx training/arbiter/examples.ts OUT FOLDER...     FOLDER: labelled reports from which the shipped taggers have not learnt
 *
 * Each report is read as it is, with the header of its study where it has one, and disturbed in one way of `perturbation.ts` after the other.
 * OUT gets `NAME.rows` (float32, `INPUTS` numbers a token), `NAME.right` (float32 a token: the share of its characters that identify, the
 * place of their label, how many characters it has) for each folder, `NAME.reports` (tokens of each text, int32), and `meta.json`.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { loadTagger } from '../../helper/detection/tagger.ts';
import { openTaggerNetwork } from '../../helper/detection/taggerNetwork.ts';
import { readReports, type LabelledReport } from '../../helper/evaluation/labelledReport.ts';
import { PERTURBATIONS } from '../../helper/evaluation/perturbation.ts';
import { LABEL_NAMES } from '../../shared/label.ts';
import { INPUTS, arbiterInputs, isRead, tokensOf } from '../../shared/report/arbiter/inputs.ts';
import { findAndSettle, writtenText } from '../../shared/report/detect.ts';
import type { Tokens } from '../../shared/report/tagger/tokens.ts';

const [out, ...folders] = process.argv.slice(2);
if (out === undefined || folders.length === 0) throw new Error('Name the folder to write to, and folders of labelled reports.');
const tagger = loadTagger();
const network = await openTaggerNetwork();
if (!tagger || !network) throw new Error('The arbiter learns from what tagger and network read: models/tagger.bin and models/tagger.onnx are needed.');
mkdirSync(out, { recursive: true });

/** How a report is read: as it is, with its header, disturbed. */
function* waysToRead(report: LabelledReport, number: number): Generator<{ report: LabelledReport; header: boolean }> {
  yield { report, header: false };
  if (report.header) yield { report, header: true };
  const ways = Object.values(PERTURBATIONS);
  yield { report: ways[number % ways.length]!(report), header: false };
}

/** Of each token: the share of its characters that identify, their label, and how many it has. */
function rightOf(tokens: Tokens, { marks }: LabelledReport): number[][] {
  const right = Array.from({ length: tokens.count }, (_, token) => [0, 0, tokens.words[token]!.kind === 'newline' ? 0 : tokens.ends[token]! - tokens.starts[token]!]);
  for (const { start, end, label } of marks) {
    const [from, to] = tokensOf(tokens, { start, end });
    for (let token = from; token < to; token++) {
      const shared = Math.min(end, tokens.ends[token]!) - Math.max(start, tokens.starts[token]!);
      right[token]![0]! += shared / (tokens.ends[token]! - tokens.starts[token]!);
      right[token]![1] = LABEL_NAMES.indexOf(label);
    }
  }
  return right;
}

for (const folder of folders) {
  const name = path.resolve(folder).split(path.sep).slice(-2).join('-');
  const rows = openSync(path.join(out, `${name}.rows`), 'w');
  const right: number[] = [];
  const lengths: number[] = [];
  let number = 0;
  for (const labelled of readReports(folder)) {
    for (const { report, header } of waysToRead(labelled, number++)) {
      const segments = [{ id: 'text', text: report.text }];
      if (writtenText(segments).length !== report.text.length) continue; // its marks would stand elsewhere
      const { page, candidates, settled } = findAndSettle(segments, { tagger, network: await network.read(writtenText(segments)), ...(header && report.header ? { header: report.header } : {}) });
      if (!isRead(page.reading)) continue;
      for (const block of arbiterInputs(page.reading, candidates, settled)) writeSync(rows, block.rows);
      right.push(...rightOf(page.reading.tokens, report).flat());
      lengths.push(page.reading.tokens.count);
    }
  }
  closeSync(rows);
  writeFileSync(path.join(out, `${name}.right`), Float32Array.from(right));
  writeFileSync(path.join(out, `${name}.reports`), Int32Array.from(lengths));
  console.log(`${name}: ${number} reports, ${lengths.length} readings, ${right.length / 3} tokens`);
}
writeFileSync(path.join(out, 'meta.json'), JSON.stringify({ inputs: INPUTS, labels: LABEL_NAMES.length }));
