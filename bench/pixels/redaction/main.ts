/**
 * Reads frames and pages again after redaction: does our own reader or Tesseract still read a value that should have gone?
 *
 *   npx tsx bench/pixels/redaction/main.ts [--frames 4] [--pages 8] [--patience 20]
 *
 * Frames are those of `bench/pixels/text`, with test seeds of their own and every line an identifier; pages hold identifiers between
 * technique and prose, and lines kept are counted too. Tesseract looks for sparse text; noise
 * can keep it busy for minutes, so it is stopped after `--patience` seconds and then read nothing.
 */
import { parseArgs } from 'node:util';
import { fillBoxes } from '../../../helper/pixels/image/fill.ts';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import type { ImageDescription } from '../../../helper/pixels/image/image.ts';
import { unpack, type StoredFrame } from '../../../helper/pixels/image/storedFrame.ts';
import { findText } from '../../../helper/pixels/text/finder.ts';
import { matchesKnown } from '../../../helper/pixels/judgement/knownValue.ts';
import { searchFrame, type TextSearch } from '../../../helper/pixels/burnedIn/textPlan.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { BACKGROUNDS, type BackgroundName } from '../text/backgrounds.ts';
import { SIZES, STYLES, textFrame } from '../text/frames.ts';
import { Random } from '../text/random.ts';
import { readWithTesseract } from '../text/tesseract.ts';
import { PAGES, type Page } from './pages.ts';

const SEED = 8_800_000;

const { values } = parseArgs({ options: { frames: { type: 'string', default: '4' }, pages: { type: 'string', default: '8' }, patience: { type: 'string', default: '20' }, seed: { type: 'string', default: String(SEED) } } });

console.log('| kind | pictures | values | lines kept | read before, Tesseract | read after, ours | read after, Tesseract |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
const kinds = { ...Object.fromEntries(Object.keys(BACKGROUNDS).map((name) => [name, framesOf(name as BackgroundName)])), ...Object.fromEntries(Object.entries(PAGES).map(([name, make]) => [name, pagesOf(make)])) };
for (const [kind, pages] of Object.entries(kinds)) {
  const row = { pictures: 0, values: 0, kept: 0, before: 0, ours: 0, tesseract: 0 };
  for (const page of pages()) {
    const lines = await searchFrame(unpack(stored(page.image)), { image: description(page.image) }, search(page.known));
    const redacted = fillBoxes(stored(page.image), lines.filter(({ redact }) => redact).map(({ box }) => box), description(page.image));
    const image = { ...page.image, data: redacted.bytes };
    row.pictures++;
    row.values += page.known.length;
    row.kept += lines.filter(({ redact }) => !redact).length;
    row.before += count(page.known, tesseractLines(page.image));
    row.ours += count(page.known, (await findText(image)).map(({ text }) => text), kind);
    row.tesseract += count(page.known, tesseractLines(image), kind);
  }
  console.log(`| ${[kind, ...Object.values(row)].join(' | ')} |`);
}

function framesOf(name: BackgroundName): () => Generator<Page> {
  return function* () {
    for (let index = 0; index < Number(values.frames); index++) {
      const random = new Random(Number(values.seed) + index);
      const wanted = Array.from({ length: 10 }, () => ({ size: random.pick(SIZES.slice(0, 5)), style: random.pick(STYLES) }));
      const { image, lines } = textFrame(name, wanted, Number(values.seed) + 100 + index);
      yield { image, known: lines.map(({ text }) => ({ label: /\d/.test(text) ? 'ID' : 'PATIENT', text })) };
    }
  };
}

function pagesOf(make: (random: Random) => Page): () => Generator<Page> {
  return function* () {
    for (let index = 0; index < Number(values.pages); index++) yield make(new Random(Number(values.seed) + 1000 + index));
  };
}

function search(known: KnownValue[]): TextSearch {
  return { mode: 'identifiers', decision: { decision: 'look', thorough: true, slices: false, reason: '' }, known, identify: () => [], keepsClocks: true, find: (image) => findText(image) };
}

/** How many of the known values stand in what was read; those that remained are printed. */
function count(known: readonly KnownValue[], read: readonly string[], kind?: string): number {
  const found = known.filter((value) => read.some((text) => matchesKnown(text, [value])));
  if (kind) for (const value of found) console.error(`${kind}: "${value.text}" in ${JSON.stringify(read.filter((text) => matchesKnown(text, [value])))}`);
  return found.length;
}

/** Runs of words that Tesseract read. */
function tesseractLines(image: GrayImage): string[] {
  const words = readWithTesseract(image, { mode: 11, patience: Number(values.patience) }).words.map(({ text }) => text);
  return words.map((_, at) => words.slice(at, at + 3).join(' '));
}

function stored({ width, height, data }: GrayImage): StoredFrame {
  return { layout: description({ width, height, data }), bytes: data };
}

function description({ width, height }: GrayImage): ImageDescription {
  return { width, height, samples: 1, bitsAllocated: 8, bitsStored: 8, highBit: 7, signed: false, float: false, planar: 0, photometric: 'MONOCHROME2', frames: 1, rescale: { slope: 1, intercept: 0 } };
}
