/**
 * MEDDOCAN in its own 22 categories: learns from its train part alone, measures on dev. For comparison with published figures;
 * these weights are not shipped. Usage: npx tsx training/tagger/native.ts [folder of MEDDOCAN]
 */
import path from 'node:path';
import { loadTagger } from '../../shared/report/tagger/tagger.ts';
import { writeWeights } from '../../shared/report/tagger/weights.ts';
import { Field } from './field.ts';
import { OUR_LABELS, readMeddocan } from './meddocan.ts';
import { Random } from './random.ts';
import { describe, score } from './score.ts';

const folder = process.argv[2] ?? '../shared/text/meddocan';
const settings = { epochs: 8, rate: 0.05, decay: 1e-4, hide: 0.5, leastCount: 2, leastWeight: 0.03 };
const field = new Field(Object.keys(OUR_LABELS), settings, new Random(1));
field.read(readMeddocan(path.join(folder, 'train')));
field.learn((epoch, loss) => console.log(`epoch ${epoch}: loss ${loss.toFixed(5)}`));
const tagger = loadTagger<string>(writeWeights(field.quantise()));
console.log(describe(score(readMeddocan(path.join(folder, 'dev')), (text) => tagger.read(text).spans)));
