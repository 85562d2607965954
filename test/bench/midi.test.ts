import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PYTHON = '/usr/bin/python3';
const FOLDER = path.join(import.meta.dirname, '..', '..', 'bench', 'midi');
const hasPydicom = spawnSync(PYTHON, ['-c', 'import pydicom']).status === 0;

function python(script: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-B', '-W', 'ignore', path.join(FOLDER, script), ...words], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

interface Score { score: number; asked: number; missing: string[]; categories: Record<string, [number, number]> }

// Python with pydicom is the judge; where it is not installed there is nothing to judge with.
describe.skipIf(!hasPydicom)('the scorer of seeded identifiers', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'caseveil-midi-test-'));
  const score = (outputs: string, held: Record<string, number>): Score => {
    writeFileSync(path.join(work, 'held.json'), JSON.stringify({ held }));
    return JSON.parse(python('score.py', path.join(work, 'key.json'), path.join(work, 'held.json'), outputs)) as Score;
  };

  beforeAll(() => {
    python('objects.py', path.join(work, 'objects'), '5');
    python('seed.py', path.join(work, 'key.json'), path.join(work, 'seeded'), path.join(work, 'objects'));
  }, 30_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('gives nothing to an empty output, even when all is said to be held', () => {
    mkdirSync(path.join(work, 'empty'));
    expect(score(path.join(work, 'empty'), {})).toMatchObject({ score: 0 });
    expect(score(path.join(work, 'empty'), { 'not wanted': 5 })).toMatchObject({ score: 0, asked: 0 });
  });

  it('sees that a plain copy keeps everything: what had to stay and what had to go', () => {
    const { categories } = score(path.join(work, 'seeded'), {});
    for (const category of ['tag retained', 'text retained', 'pixels unchanged']) expect(categories[category]![0]).toBe(categories[category]![1]);
    for (const category of ['text removed', 'date shifted', 'uid changed', 'patient consistent', 'no residue']) expect(categories[category]![0]).toBe(0);
  });

  it('counts all actions of an object that is neither delivered nor held', () => {
    cpSync(path.join(work, 'seeded'), path.join(work, 'partly'), { recursive: true });
    rmSync(path.join(work, 'partly', '100001.dcm'));
    const whole = score(path.join(work, 'seeded'), {}).asked;
    expect(score(path.join(work, 'partly'), {}).asked).toBe(whole);
    expect(score(path.join(work, 'partly'), { 'a reason': 1 }).asked).toBeLessThan(whole);
  });

  it('finds no action undone in what CaseVeil delivers', () => {
    const root = path.join(FOLDER, '..', '..');
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', path.join(FOLDER, 'main.ts'), path.join(work, 'objects')], { cwd: root, encoding: 'utf8', env: { ...process.env, MIDI_OBJECTS: '3' } });
    expect(stdout).toContain('8 objects, 8 delivered');
    expect(stdout).toMatch(/all actions .* 100\.000 %/);
  }, 60_000);
});
