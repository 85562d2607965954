/**
 * Measures the search for text in slices straight from a scanner: how many slices without text are blanked all the same, and of lines
 * drawn into slices, how many are hidden.
 *
 *   npx tsx bench/pixels/originals/main.ts [--seed N] [--slices 6] [--heads 1] [--planted 1] [--every 1] [--list]
 *
 * `--slices` slices of each made-up kind, `--heads` heads of each kind, and `--planted` blocks of lines drawn into each of them; of all of these,
 * one in `--every`. Half of the lines are known of the case. `--list` names what was missed, and what was blanked in vain.
 */
import { parseArgs } from 'node:util';
import { detect } from '../../../shared/report/detect.ts';
import { mayHoldDrawnText } from '../../../helper/pixels/burnedIn/drawnText.ts';
import { searchFrame, type TextSearch } from '../../../helper/pixels/burnedIn/textPlan.ts';
import type { JudgedLine } from '../../../helper/pixels/judgement/lineJudgement.ts';
import { findText } from '../../../helper/pixels/text/finder.ts';
import { grounds, type Ground } from './grounds.ts';
import { plant, PLACES, SIZES, STYLES, type PlantedLine } from './planted.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '41000000' },
    slices: { type: 'string', default: '6' },
    heads: { type: 'string', default: '1' },
    planted: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

/** A line counts as hidden when the boxes cover this share of its ink. */
const HIDDEN = 0.95;

/** Around the ink, a box may cover so many pixels without being blamed. */
const MARGIN = 24;

/** The case's own values, beside what the planted lines say. */
const CASE: TextSearch['known'] = [{ label: 'PATIENT', text: 'BRANDEIS-KOHL^THADDEUS' }, { label: 'MRN', text: 'HK-440127' }, { label: 'DATE', text: '19580311' }, { label: 'CLINICIAN', text: 'Quennell^Orla' }];

async function boxesOf({ frame, image }: Ground, known: TextSearch['known']): Promise<JudgedLine[]> {
  if (!(await mayHoldDrawnText(frame, image))) return [];
  const lines = await searchFrame(frame, { image }, {
    mode: 'identifiers',
    decision: { decision: 'look', thorough: false, slices: true, reason: '' },
    known,
    identify: (texts) => detect(texts.map((text, index) => ({ id: String(index), text }))).identifiers.map(({ segment, ...stretch }) => ({ ...stretch, line: Number(segment) })),
    keepsClocks: true,
    find: (picture) => findText(picture),
  });
  return lines.filter(({ redact }) => redact);
}

function coverage({ frame: { width, height } }: Ground, boxes: readonly JudgedLine[]): Uint8Array {
  const covered = new Uint8Array(width * height);
  for (const { box } of boxes) for (let y = box.y; y < box.y + box.height; y++) covered.fill(1, y * width + box.x, y * width + box.x + box.width);
  return covered;
}

const sum = (mask: Uint8Array): number => mask.reduce((total, value) => total + value, 0);

const clean = new Map<string, { slices: number; blanked: number; pixels: number }>();
const tallies = new Map<string, { lines: number; hidden: number }>();
let [excess, blocks] = [0, 0];
let number = 0;
for await (const ground of grounds(seed, Number(values.slices), Number(values.heads))) {
  number++;
  if (number % Number(values.every) !== 0) continue;
  const tally = clean.get(ground.name) ?? { slices: 0, blanked: 0, pixels: 0 };
  clean.set(ground.name, tally);
  const boxes = await boxesOf(ground, CASE);
  tally.slices++;
  if (boxes.length > 0) tally.blanked++;
  tally.pixels += sum(coverage(ground, boxes));
  if (values.list) for (const line of boxes) console.log('in vain:', number, ground.name, describe(line));
  for (let block = 0; block < Number(values.planted); block++) {
    const planted = plant(ground, seed + 1000 * number + block);
    if (planted.lines.length === 0) continue;
    const known = planted.lines.filter((line) => line.known).map(({ text }) => ({ label: 'PATIENT' as const, text }));
    const found = await boxesOf(planted, [...CASE, ...known]);
    const covered = coverage(planted, found);
    for (const line of planted.lines) count(line, covered, ground.name);
    for (const { ink } of planted.lines) clear(covered, ink, planted.frame.width);
    excess += sum(covered) / covered.length;
    blocks++;
  }
}

console.log('\n| slices without text | slices | blanked | pixels blanked |\n|---|---:|---:|---:|');
for (const [name, { slices, blanked, pixels }] of clean) console.log(`| ${name} | ${slices} | ${blanked} | ${pixels} |`);
const all = [...clean.values()];
console.log(`| all | ${all.reduce((total, one) => total + one.slices, 0)} | ${all.reduce((total, one) => total + one.blanked, 0)} | ${all.reduce((total, one) => total + one.pixels, 0)} |`);
console.log(`\n${blocks} blocks of lines; covered beyond ${MARGIN} px of them: ${((100 * excess) / blocks).toFixed(2)} % of a slice`);
console.log('\n| lines drawn into slices | lines | hidden |\n|---|---:|---:|');
for (const [group, { lines, hidden }] of [...tallies].sort(([a], [b]) => rank(a) - rank(b))) console.log(`| ${group} | ${lines} | ${((100 * hidden) / lines).toFixed(1)} % |`);

function count(line: PlantedLine, covered: Uint8Array, ground: string): void {
  const share = line.ink.filter((at) => covered[at]).length / line.ink.length;
  if (values.list && share < HIDDEN) console.log('missed:', number, ground, `${line.size} px, ${line.style}, ${line.place}, ${line.known ? 'known' : 'unknown'}, ${(100 * share).toFixed(0)} % covered: ${line.text}`);
  for (const group of ['all', line.known ? 'known' : 'unknown', line.place, line.style, `${line.size} px`, ground]) {
    const tally = tallies.get(group) ?? { lines: 0, hidden: 0 };
    tally.lines++;
    if (share >= HIDDEN) tally.hidden++;
    tallies.set(group, tally);
  }
}

/** Takes the surroundings of the ink out of the coverage. */
function clear(covered: Uint8Array, ink: readonly number[], width: number): void {
  const [xs, ys] = [ink.map((at) => at % width), ink.map((at) => Math.floor(at / width))];
  const [from, to] = [Math.max(0, Math.min(...xs) - MARGIN), Math.min(width, Math.max(...xs) + MARGIN + 1)];
  for (let y = Math.max(0, Math.min(...ys) - MARGIN); y <= Math.min(covered.length / width - 1, Math.max(...ys) + MARGIN); y++) covered.fill(0, y * width + from, y * width + to);
}

function rank(group: string): number {
  const order = ['all', 'known', 'unknown', ...PLACES, ...STYLES, ...SIZES.map((size) => `${size} px`)];
  return order.includes(group) ? order.indexOf(group) : order.length;
}

function describe({ label, text, confidence, score, box }: JudgedLine): string {
  return `${label} ${JSON.stringify(text)} read ${confidence.toFixed(2)} found ${score.toFixed(2)}, ${box.width} × ${box.height}`;
}
