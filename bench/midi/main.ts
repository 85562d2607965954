/**
 * `npm run bench midi`: the share of required actions that were done right, in the spirit of the MIDI-B challenge.
 *
 * Invented identifiers are seeded into every object of the folders given (by default `../shared/dicom`, where it is, and
 * small objects of our own, of 36 SOP classes), `caseveil dicom` de-identifies them, and Python with pydicom, which knows nothing of
 * CaseVeil, keeps the answer key and scores the output.
 * Usage: node --import tsx bench/midi/main.ts [FOLDER…]; MIDI_OBJECTS=5 makes fewer objects of our own, MIDI_MISSES=200 shows more misses;
 * MIDI_FRESH=1 seeds other people, words and hiding places (`fresh.py`), which no rule was made with.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CaseResult } from '../../shared/contract/case.ts';
import { preset } from '../../shared/policy/presets.ts';

const PYTHON = '/usr/bin/python3';
const HERE = import.meta.dirname;
const ROOT = path.join(HERE, '..', '..');
const POLICY = 'gdpr-pseudonymised';

/** The pixels are not searched: this scorer is about headers, and asks that no pixel changes on the way. */
const policy = { ...preset(POLICY)!, name: 'midi', pixels: { ...preset(POLICY)!.pixels, text: 'none', faces: 'keep' } };

/** What `score.py` prints. */
interface Score {
  objects: number;
  delivered: number;
  missing: string[];
  unreadable: string[];
  score: number;
  done: number;
  asked: number;
  categories: Record<string, [done: number, asked: number]>;
  misses: { category: string; source: string; path: string; expected: string; found: string }[];
}

if (spawnSync(PYTHON, ['-c', 'import pydicom']).status !== 0) {
  console.log('Python with pydicom is not installed; nothing is scored.');
  process.exit(0);
}

const work = mkdtempSync(path.join(tmpdir(), 'caseveil-midi-'));
const inWork = (name: string): string => path.join(work, name);
try {
  python('objects.py', inWork('objects'), ...(process.env['MIDI_OBJECTS'] ? [process.env['MIDI_OBJECTS']] : []));
  const shared = path.join(ROOT, '..', 'shared', 'dicom');
  const given = process.argv.slice(2);
  const folders = given.length > 0 ? given : existsSync(shared) ? [shared] : [];
  console.log(python('seed.py', inWork('key.json'), inWork('seeded'), inWork('objects'), ...folders).trim());
  writeFileSync(inWork('policy.json'), JSON.stringify(policy));
  const held = deidentify();
  writeFileSync(inWork('held.json'), JSON.stringify({ held }));
  show(JSON.parse(python('score.py', inWork('key.json'), inWork('held.json'), inWork('result'))) as Score, held);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function python(script: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-B', '-W', 'ignore', path.join(HERE, script), ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}

/** Runs the command line on the seeded objects. @returns how many objects were held, by reason. */
function deidentify(): Record<string, number> {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--helper-only'], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The helper was not built: ${build.stderr}`);
  const words = ['bin/caseveil.mjs', 'dicom', inWork('seeded'), inWork('result'), '--policy', inWork('policy.json'), '--face', 'no', '--burned-in', 'no', '--project', 'midi', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, CASEVEIL_HOME: inWork('home') } });
  if (stdout === '') throw new Error(`caseveil dicom said nothing: ${stderr}`);
  const { deliveries, refused } = JSON.parse(stdout) as CaseResult & { refused: number };
  const held: Record<string, number> = refused > 0 ? { 'refused as no readable DICOM': refused } : {};
  for (const { outcome, problem } of deliveries) {
    if (outcome !== 'deidentified') held[problem?.message ?? outcome] = (held[problem?.message ?? outcome] ?? 0) + 1;
  }
  return held;
}

function show(score: Score, held: Record<string, number>): void {
  console.log(`${score.objects} objects, ${score.delivered} delivered, ${score.missing.length} not delivered, policy ${POLICY}, headers alone\n`);
  for (const [category, [done, asked]] of Object.entries(score.categories)) console.log(`${category.padEnd(20)}${String(done).padStart(7)} of ${String(asked).padStart(6)}  ${percent(done / asked)}`);
  console.log(`${'all actions'.padEnd(20)}${String(score.done).padStart(7)} of ${String(score.asked).padStart(6)}  ${percent(score.score)}\n`);
  for (const [reason, count] of Object.entries(held)) console.log(`held ${String(count).padStart(4)} × ${reason}`);
  for (const source of score.missing) console.log(`     not delivered: ${source}`);
  for (const file of score.unreadable) console.log(`     pydicom cannot read the output ${file}`);
  const shown = Number(process.env['MIDI_MISSES'] ?? 50);
  console.log(`\n${score.misses.length} misses${score.misses.length > shown ? `, the first ${shown}` : ''}`);
  for (const { category, source, path: place, expected, found } of score.misses.slice(0, shown)) console.log(`  ${category}: ${source} ${place}: ${JSON.stringify(expected)} in ${JSON.stringify(found)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}
