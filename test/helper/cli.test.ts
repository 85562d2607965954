import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preset } from '../../shared/policy/presets.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  for (const name of ['empty', 'study']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'Okafor.txt'), 'Patient: Adaeze Okafor');
  writeFileSync(path.join(folder, 'study', 'Okafor.dcm'), '');
  writeFileSync(path.join(folder, 'mine.json'), '\ufeff{ "name": "mine", }', 'utf16le');
  writeFileSync(path.join(folder, 'ids.json'), JSON.stringify({ keep: ['document-1:Okafor'] }));
  const policy = preset('teaching')!;
  writeFileSync(path.join(folder, 'unknown.json'), JSON.stringify({ ...policy, dicom: { ...policy.dicom, remove: ['PatientComment'] } }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a person sees who types this, with `@` for the folder of the test. */
function caseveil(line: string): { code: number | null; words: string } {
  const args = line.split(' ').map((word) => word.replace('@', `${folder}/`));
  const { status, stderr } = spawnSync(process.execPath, ['bin/caseveil.mjs', ...args], { encoding: 'utf8', input: '', env: { ...process.env, CASEVEIL_HOME: path.join(folder, 'home') } });
  return { code: status, words: stderr };
}

describe('a certificate that is damaged', () => {
  it.each([['cut short', '{ "schema": 1, "deliveries": ['], ['without its parts', '{}'], ['empty', '']])('does not verify: %s', (_, text) => {
    writeFileSync(path.join(folder, 'certificate.json'), text);
    const said = caseveil('verify @certificate.json @study');
    rmSync(path.join(folder, 'certificate.json'));
    expect(said.words).toMatch(/or it is damaged/);
    expect(said.code).toBe(5);
  }, 60_000);
});

/** Arguments that cannot be worked with: what is typed, and the words that say what to do. */
describe('the command line refuses, in words and with the code of wrong arguments,', () => {
  it.each([
    ['run --out @out', /Name reports with --report/],
    ['run --report @Nobody.txt --out @out', /is not there. Check the path/],
    ['run --study @empty --out @out', /holds no files/],
    ['run --report @Okafor.txt --out @mine.json', /cannot be made or written to/],
    ['run --study @study --out @study/out', /Choose one beside it/],
    ['run --report @Okafor.txt --out @study', /not empty/],
    ['demo --out @study', /holds files that no demo made/],
    ['run --report @Okafor.txt --out @out --polcy teaching', /Did you mean --policy/],
    ['run --report @Okafor.txt --out @out --policy @mine.json', /a comma or a quotation mark/],
    ['run --report @Okafor.txt --out @out --workers many', /Write a whole number/],
    ['run --report @Okafor.txt --out @out --decisions @mine.json', /the ids that caseveil inspect --json gives/],
    ['run --report @Okafor.txt --out @out --decisions @ids.json', /keep, entry 1 is not the id of anything that was found/],
    ['run --report @Okafor.txt --out @out --decisions @unknown.json', /name is no part of decisions/],
    ['Okafor.txt', /there is no such command/],
    ['policy check @mine', /is not there/],
    ['policy check @unknown.json', /The policy file is not valid:\n {2}The policy names PatientComment, which is no DICOM keyword/],
    ['run --report @Okafor.txt --out @out --policy @unknown.json', /The policy file is not valid:\n {2}The policy names PatientComment, which is no DICOM keyword/],
    ['run --report @Okafor.txt --out @out --remove PatientComment', /The policy names PatientComment, which is no DICOM keyword/],
    ['verify @study @study', /Name a file in it/],
    ['project drop nobody', /no project of this name/],
  ])('%s', (line, words) => {
    const said = caseveil(line);
    expect(said.words).toMatch(words);
    expect(said.words).not.toMatch(/okafor|at file:|Error:/i);
    expect(said.code).toBe(2);
    expect(readdirSync(folder)).not.toContain('out');
  }, 180_000);
});
