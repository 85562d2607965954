/**
 * Trains the tagger that ships as `models/tagger.bin`: invented reports, reports written by hand, and MEDDOCAN where it is at hand.
 * Usage: npm run train:tagger [-- --reports 4000 --copies 4 --epochs 5 --relearn 3 --megabytes 4 --meddocan ../shared/text/meddocan --out dist/tagger.bin]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LABEL_NAMES } from '../../shared/label.ts';
import { writeWeights } from '../../shared/report/tagger/weights.ts';
import type { Example } from './example.ts';
import { Field } from './field.ts';
import { compose } from './generator/compose.ts';
import { LANGUAGES } from './generator/languages.ts';
import { fromExample, toExample } from './generator/marked.ts';
import { disturb } from './generator/noise.ts';
import { inOurLabels, readMeddocan } from './meddocan.ts';
import { Random } from './random.ts';
import { Exchange, readWritten } from './written.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '4000' },
    copies: { type: 'string', default: '4' },
    epochs: { type: 'string', default: '5' },
    relearn: { type: 'string', default: '3' },
    megabytes: { type: 'string', default: '4' },
    meddocan: { type: 'string', default: '../shared/text/meddocan' },
    out: { type: 'string', default: 'dist/tagger.bin' },
    seed: { type: 'string', default: '1' },
  },
});

/** Weights nearer to zero than this, in nats, are never kept. */
const LEAST_WEIGHT = 0.1;

/** A file of fewer weights takes more bytes a weight, by about so much. */
const SPARE = 0.95;

/** It is forgotten by steps, down to so many times what fits: what is left takes over a little at a time. */
const STEPS = [3, 1.6, 1];

/** Invented reports, each language by its share. */
function* invented(random: Random, count: number): Generator<Example> {
  const shares = LANGUAGES.flatMap(({ language, weight }) => Array.from({ length: weight }, () => language));
  for (let i = 0; i < count; i++) yield toExample(`invented-${i}`, disturb(compose(random, random.pick(shares)), random));
}

/** The reports written by hand, as they are and then with other values. */
function* written(random: Random, copies: number): Generator<Example> {
  const reports = readWritten(path.join(import.meta.dirname, 'written'));
  const exchange = new Exchange(reports);
  for (const report of reports) {
    yield toExample('written', report.pieces);
    for (let copy = 1; copy < copies; copy++) yield toExample('written', disturb(exchange.exchange(report, random), random));
  }
}

/** MEDDOCAN in our labels, as it is and once disturbed. */
function* clinicalCases(random: Random, folder: string): Generator<Example> {
  for (const example of readMeddocan(folder).map(inOurLabels)) {
    yield example;
    yield toExample(example.name, disturb(fromExample(example), random));
  }
}

/** The file of the weights, in `most` bytes or fewer: those that matter least are forgotten, and the others learn on. */
function fit(most: number): Uint8Array {
  for (let step = 0; ; step++) {
    const weights = field.quantise();
    const bytes = writeWeights(weights);
    if (bytes.length <= most) return bytes;
    const fitting = (weights.entryUnits.length * most * SPARE) / bytes.length;
    field.forget(Math.floor(fitting * (STEPS[step] ?? 1)), step < STEPS.length - 1 ? 1 : Number(values.relearn), report);
  }
}

const random = new Random(Number(values.seed));
const field = new Field(LABEL_NAMES, { epochs: Number(values.epochs), rate: 0.05, decay: 1e-4, hide: 0.5, leastCount: 3, leastWeight: LEAST_WEIGHT }, random);
field.read(invented(random, Number(values.reports)));
field.read(written(random, Number(values.copies)));
field.read(clinicalCases(random, path.join(values.meddocan, 'train')));
const began = Date.now();
const report = (epoch: number, loss: number): void => console.log(`epoch ${epoch}: loss ${loss.toFixed(5)}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
field.learn(report);
const bytes = fit(Number(values.megabytes) * 1e6);
mkdirSync(path.dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
console.log(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
