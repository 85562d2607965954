/**
 * Writes what the network learns from, as the numbers that it sees: the same texts as the field's (`training/tagger/train.ts`), the nasty reports of
 * `bench/reports/read`, and short texts as headers hold them (`values.ts`).
 * Usage: npx tsx training/neural/examples.ts OUT [--copies 6 --value-copies 20 --fragments 3 --reports 4000 --seed 1 --meddocan ../shared/text/meddocan]
 *
 * OUT gets `words.bin` (the numbers of each distinct word), `NAME.tok` (word, mode, form, place, right tag of each token),
 * `NAME.len` (tokens of each text), all int32, `meta.json`, and `sample.json`, the text on which `export.py` checks itself.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LABEL_NAMES } from '../../shared/label.ts';
import { WORD_WIDTH, tokenNumbers, wordNumbers } from '../../shared/report/tagger/networkInputs.ts';
import { TagSet } from '../../shared/report/tagger/tagset.ts';
import { Lexicon, tokenise } from '../../shared/report/tagger/tokens.ts';
import type { Word } from '../../shared/report/tagger/word.ts';
import { readReports } from '../../helper/evaluation/labelledReport.ts';
import type { Example } from '../tagger/example.ts';
import { compose, TERMS } from '../tagger/generator/compose.ts';
import { LANGUAGES } from '../tagger/generator/languages.ts';
import { fromExample, toExample } from '../tagger/generator/marked.ts';
import { disturb } from '../tagger/generator/noise.ts';
import { goldTags } from '../tagger/gold.ts';
import { inOurLabels, readMeddocan } from '../tagger/meddocan.ts';
import { Random } from '../tagger/random.ts';
import { Exchange, readLabelled, readWritten, type WrittenReport } from '../tagger/written.ts';
import { SAMPLE } from './sample.ts';
import { fragment, readValues, varied } from './values.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    copies: { type: 'string', default: '6' },
    'value-copies': { type: 'string', default: '20' },
    fragments: { type: 'string', default: '3' },
    reports: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    meddocan: { type: 'string', default: '../shared/text/meddocan' },
  },
});
const [out] = positionals;
if (out === undefined) throw new Error('Name the folder to write to.');
mkdirSync(out, { recursive: true });

const tags = new TagSet(LABEL_NAMES);
/** Every distinct word of all texts, once: the tables of the words stay small and a word's number is its place. */
const lexicon = new Lexicon(Infinity);
const wordPlaces = new Map<Word, number>();

function wordPlace(word: Word): number {
  const known = wordPlaces.get(word);
  if (known !== undefined) return known;
  wordPlaces.set(word, wordPlaces.size);
  return wordPlaces.size - 1;
}

function write(name: string, examples: Iterable<Example>): void {
  const numbers: Int32Array[] = [];
  const lengths: number[] = [];
  for (const { text, spans } of examples) {
    const tokens = tokenise(text, lexicon);
    if (tokens.count === 0) continue;
    const gold = goldTags(tags, tokens, spans);
    numbers.push(Int32Array.from(tokens.words.flatMap((word, i) => [wordPlace(word), ...tokenNumbers(tokens, i), gold[i]!])));
    lengths.push(tokens.count);
  }
  writeFileSync(path.join(out!, `${name}.tok`), Buffer.concat(numbers.map(({ buffer }) => new Uint8Array(buffer))));
  writeFileSync(path.join(out!, `${name}.len`), Int32Array.from(lengths));
  console.log(`${name}: ${lengths.length} texts`);
}

/** Nasty reports that nothing learns from: the arbiter does, which must not know them by the network. */
const FOR_ARBITER = /^[jkl]-/;
/** They are few beside the others. */
const NASTY_COPIES = 3;

const random = new Random(Number(values.seed));
const nasty = readLabelled('bench/reports/read', (name) => !FOR_ARBITER.test(name));
const written = [...readWritten(path.join(import.meta.dirname, '../tagger/written')), ...Array.from({ length: NASTY_COPIES }, () => nasty).flat()];
const exchange = new Exchange(written);
const headerValues = readValues(path.join(import.meta.dirname, 'values'));
/** What the codes of DICOM PS3.16 mean, which names nobody. */
const meanings = TERMS.map((text): WrittenReport => ({ lang: 'en', pieces: [{ text }] }));
const shares = LANGUAGES.flatMap(({ language, weight }) => Array.from({ length: weight }, () => language));

function* meddocan(): Generator<Example> {
  for (const example of readMeddocan(path.join(values.meddocan, 'train')).map(inOurLabels)) {
    yield example;
    yield toExample(example.name, disturb(fromExample(example), random));
  }
}

function* invented(): Generator<Example> {
  for (let index = 0; index < Number(values.reports); index++) yield toExample('invented', disturb(compose(random, random.pick(shares)), random));
}

function* fragments(): Generator<Example> {
  for (const report of written) {
    const short = fragment(random.chance(0.5) ? report : { ...report, pieces: exchange.exchange(report, random) }, random);
    if (short) yield toExample('fragment', disturb(varied(short, random), random));
  }
}

for (let copy = 0; copy < Number(values.copies); copy++) {
  write(`train-written-${copy}`, written.map((report) => toExample('written', copy === 0 ? report.pieces : disturb(exchange.exchange(report, random), random))));
}
/** Names that are words, as they are written in some values, would be lost if all were exchanged. */
const AS_WRITTEN = 0.35;
/** Meanings say less than what people type. */
const MEANING_COPIES = 4;
for (let copy = 0; copy < Number(values['value-copies']); copy++) {
  write(`train-values-${copy}`, [...headerValues, ...(copy < MEANING_COPIES ? meanings : [])].map((value) => toExample('value', copy === 0 ? value.pieces : disturb(varied(random.chance(AS_WRITTEN) ? value : { ...value, pieces: exchange.exchange(value, random) }, random), random))));
}
for (let copy = 0; copy < Number(values.fragments); copy++) write(`train-fragments-${copy}`, fragments());
write('train-meddocan', meddocan());
write('train-invented', invented());
// Never learnt from: what the training is watched on.
for (const [name, folder] of [['watch-known', '../shared/text/reports'], ['watch-read', 'bench/reports/read']] as const) {
  if (existsSync(folder)) write(name, readReports(folder).filter(({ name: report }) => name === 'watch-known' || FOR_ARBITER.test(report)).map(({ name: report, text, marks }) => ({ name: report, text, spans: marks })));
}
write('sample', [{ name: 'sample', text: SAMPLE, spans: [] }]);
writeFileSync(path.join(out, 'sample.json'), JSON.stringify({ text: SAMPLE }));
writeFileSync(path.join(out, 'words.bin'), Int32Array.from([...wordPlaces.keys()].flatMap(wordNumbers)));
writeFileSync(path.join(out, 'meta.json'), JSON.stringify({ tags: tags.size, width: WORD_WIDTH }));
