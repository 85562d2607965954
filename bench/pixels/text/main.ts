/**
 * Measures finders of burned-in text on rendered frames.
 *
 *   npx tsx bench/pixels/text/main.ts [--finders own,paddle] [--lines 9] [--clean 10] [--backgrounds ct,mr] [--tuning | --seed N] [--overlays FOLDER]
 *
 * `--lines` lines of every background, size and style (5 × 6 × 8 × 9 = 2,160), and `--clean` frames without text a
 * background. Seeds of the test and of tuning never meet.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BACKGROUNDS, type BackgroundName } from './backgrounds.ts';
import { FINDERS, type FinderName } from './finders.ts';
import { cleanFrame, SIZES, STYLES, textFrame, type StyleName, type TestFrame } from './frames.ts';
import { Score } from './measure.ts';
import { toPng } from './picture.ts';
import { Random } from './random.ts';

const TEST_SEED = 11_000_000;
const TUNING_SEED = 3_000_000;
const LINES_PER_FRAME = 12;

const { values } = parseArgs({
  options: {
    finders: { type: 'string', default: 'own' },
    lines: { type: 'string', default: '9' },
    clean: { type: 'string', default: '10' },
    backgrounds: { type: 'string', default: Object.keys(BACKGROUNDS).join(',') },
    tuning: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(TEST_SEED) },
    overlays: { type: 'string' },
  },
});
const names = values.finders.split(',') as FinderName[];
const scores = new Map(names.map((name) => [name, new Score()]));
if (values.overlays) mkdirSync(values.overlays, { recursive: true });

let number = 0;
for (const frame of testFrames()) {
  number++;
  for (const [name, score] of scores) {
    const missedBefore = score.missed.length;
    const boxes = await score.add(FINDERS[name], frame, number);
    const worthALook = score.missed.length > missedBefore || (frame.lines.length === 0 && boxes.length > 0);
    if (values.overlays && worthALook) writeFileSync(path.join(values.overlays, `${number}-${name}.png`), toPng(frame.image, boxes));
  }
}
report();

/** Frames that hold every combination `--lines` times, shuffled, and clean ones. */
function* testFrames(): Generator<TestFrame> {
  const wantedBackgrounds = values.backgrounds.split(',');
  for (const [index, background] of (Object.keys(BACKGROUNDS) as BackgroundName[]).entries()) {
    if (!wantedBackgrounds.includes(background)) continue;
    let seed = (values.tuning ? TUNING_SEED : Number(values.seed)) + index * 10_000;
    const random = new Random(seed);
    const wanted: { size: number; style: StyleName }[] = [];
    for (let repeat = 0; repeat < Number(values.lines); repeat++) {
      for (const size of SIZES) for (const style of STYLES) wanted.push({ size, style });
    }
    for (let last = wanted.length - 1; last > 0; last--) {
      const other = random.whole(0, last);
      [wanted[last], wanted[other]] = [wanted[other]!, wanted[last]!];
    }
    for (let start = 0; start < wanted.length; start += LINES_PER_FRAME) yield textFrame(background, wanted.slice(start, start + LINES_PER_FRAME), seed++);
    for (let clean = 0; clean < Number(values.clean); clean++) yield cleanFrame(background, seed++);
  }
}

function report(): void {
  const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);
  const groups = ['all', ...Object.keys(BACKGROUNDS), ...SIZES.map((size) => `${size} px`), ...STYLES];
  console.log(['finder'.padEnd(16), 'lines', 'clean area %', 'boxes/clean', 'excess %', 'CPU ms/frame'].join('  '));
  for (const [name, score] of scores) {
    console.log([name.padEnd(16), String(score.lines).padStart(5), percent(score.cleanArea).padStart(12), score.boxesPerCleanFrame.toFixed(2).padStart(11), percent(score.excessArea).padStart(8), score.milliseconds.toFixed(0).padStart(8)].join('  '));
  }
  console.log(`\n${'lines hidden, %'.padEnd(16)}${names.map((name) => name.padStart(14)).join('')}`);
  for (const group of groups) console.log(group.padEnd(16) + names.map((name) => percent(scores.get(name)!.hidden(group)).padStart(14)).join(''));
  if (values.overlays) {
    for (const [name, score] of scores) {
      for (const { line, frame, covered } of score.missed) console.log(`${name} frame ${frame}: ${line.background}, ${line.size} px, ${line.style}, ${percent(covered).trim()} % covered: ${line.text}`);
    }
  }
}
