/** MEDDOCAN in its own 22 categories: learns from its train part, measures on dev. Usage: tsx training/tagger/native.ts [texts] */
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { loadTagger } from '../../shared/report/tagger/tagger.ts';
import { writeWeights } from '../../shared/report/tagger/weights.ts';
import { Field } from './field.ts';
import { OUR_LABELS, readMeddocan } from './meddocan.ts';
import { Random } from './random.ts';
import { describe, score } from './score.ts';

const folder = path.resolve('../shared/text/meddocan');
const field = new Field(Object.keys(OUR_LABELS), { epochs: Number(process.env['EPOCHS'] ?? 8), rate: Number(process.env['RATE'] ?? 0.15), decay: Number(process.env['DECAY'] ?? 1e-4), hide: Number(process.env['HIDE'] ?? 0.15), leastCount: Number(process.env['LEAST'] ?? 2), leastWeight: 0.03 }, new Random(1));
field.read(readMeddocan(path.join(folder, 'train')));
const began = Date.now();
field.learn((epoch, loss) => console.log(`epoch ${epoch} loss ${loss.toFixed(5)} ${((Date.now() - began) / 1000).toFixed(0)} s`));
const bytes = writeWeights(field.quantise());
writeFileSync('/tmp/native.bin', bytes);
console.log(`${(bytes.length / 1e6).toFixed(2)} MB`);
const tagger = loadTagger<string>(bytes);
const dev = readMeddocan(path.join(folder, 'dev'));
console.log(describe(score(dev, (text) => tagger.tag(text))));
const chars = dev.reduce((n, d) => n + d.text.length, 0);
const t0 = performance.now();
for (const d of dev) tagger.tag(d.text);
console.log(`${(chars / 1e3 / (performance.now() - t0)).toFixed(2)} MB/s`);
