/**
 * Measures what the readers make of the lines that the finder finds, on frames as `main.ts` has them.
 *
 *   npx tsx bench/pixels/text/reading.ts [--frames 4] [--seed N | --tuning]
 *
 * `wide` reads all lines with PP-OCRv4's recogniser, `both` as the product does: words of which our own network is sure as that reads them. A line is
 * recognised when `matchesKnown` finds it in what was read. Clean regions are those that hold no line.
 */
import { parseArgs } from 'node:util';
import { crop } from '../../../helper/pixels/text/raster.ts';
import { findRegions } from '../../../helper/pixels/text/finder.ts';
import { matchesKnown } from '../../../helper/pixels/judgement/knownValue.ts';
import { readRegion, readWidely, type Reading } from '../../../helper/pixels/text/reader.ts';
import type { TextRegion } from '../../../helper/pixels/text/textLine.ts';
import type { Box } from '../../../helper/pixels/image/box.ts';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import { BACKGROUNDS, type BackgroundName } from './backgrounds.ts';
import { cleanFrame, SIZES, STYLES, textFrame, WIDTH } from './frames.ts';
import { Random } from './random.ts';

const TEST_SEED = 12_000_000;
const TUNING_SEED = 3_600_000;
const LINES_PER_FRAME = 12;

/** A region holds a line when it covers this share of its ink. */
const HELD = 0.8;

const { values } = parseArgs({ options: { frames: { type: 'string', default: '4' }, tuning: { type: 'boolean', default: false }, seed: { type: 'string', default: String(TEST_SEED) } } });
const seed = values.tuning ? TUNING_SEED : Number(values.seed);

const READERS: Record<string, (image: GrayImage, region: TextRegion) => Promise<Reading>> = {
  wide: (image, region) => readWidely(crop(image, region.box), region),
  both: (image, region) => readRegion(image, region, new Map()),
};

const scores = Object.fromEntries(Object.keys(READERS).map((name) => [name, { wrong: 0, recognised: 0, milliseconds: 0, cleanMilliseconds: 0, seenInClean: 0 }]));
const counts = { lines: 0, characters: 0, clean: 0 };

for (const background of Object.keys(BACKGROUNDS) as BackgroundName[]) {
  for (let frame = 0; frame < Number(values.frames); frame++) {
    const random = new Random(seed + frame);
    const wanted = Array.from({ length: LINES_PER_FRAME }, () => ({ size: random.pick(SIZES), style: random.pick(STYLES) }));
    const { image, lines } = textFrame(background, wanted, seed + 100 + frame);
    const regions = await findRegions(image);
    for (const { text, ink } of lines) {
      const [region] = regions.filter(({ box }) => share(ink, box) >= HELD);
      if (region) await measureLine(image, region, text);
    }
    for (const region of regions) if (!lines.some(({ ink }) => share(ink, region.box) > 0.1)) await measureClean(image, region);
    const clean = cleanFrame(background, seed + 200 + frame);
    for (const region of await findRegions(clean.image)) await measureClean(clean.image, region);
  }
}
report();

async function measureLine(image: GrayImage, region: TextRegion, text: string): Promise<void> {
  counts.lines++;
  counts.characters += text.length;
  for (const [name, read] of Object.entries(READERS)) {
    const begun = process.cpuUsage();
    const reading = await read(image, region);
    scores[name]!.milliseconds += elapsed(begun);
    scores[name]!.wrong += edits(reading.text, text);
    if (matchesKnown(reading.text, [{ label: /\d/.test(text) ? 'ID' : 'PATIENT', text }])) scores[name]!.recognised++;
  }
}

async function measureClean(image: GrayImage, region: TextRegion): Promise<void> {
  counts.clean++;
  for (const [name, read] of Object.entries(READERS)) {
    const begun = process.cpuUsage();
    const { text, confidence } = await read(image, region);
    scores[name]!.cleanMilliseconds += elapsed(begun);
    if (text.length > 1 && confidence >= 0.6) scores[name]!.seenInClean++;
  }
}

function elapsed(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function share(ink: readonly number[], { x, y, width, height }: Box): number {
  const inside = (at: number): boolean => at % WIDTH >= x && at % WIDTH < x + width && at >= y * WIDTH && at < (y + height) * WIDTH;
  return ink.filter(inside).length / ink.length;
}

/** Levenshtein's distance. */
function edits(read: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (const [index, character] of [...read].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= text.length; at++) next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (text[at - 1] === character ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

function report(): void {
  const percent = (part: number): string => (100 * part).toFixed(1);
  console.log(`${counts.lines} lines, ${counts.clean} regions without text\n`);
  console.log('| reader | characters wrong, % | lines recognised | CPU ms a line | regions without text that read as some | CPU ms each |');
  console.log('|---|---:|---:|---:|---:|---:|');
  for (const [name, score] of Object.entries(scores)) {
    console.log(`| ${[name, percent(score.wrong / counts.characters), score.recognised, (score.milliseconds / counts.lines).toFixed(1), score.seenInClean, (score.cleanMilliseconds / counts.clean).toFixed(1)].join(' | ')} |`);
  }
}
