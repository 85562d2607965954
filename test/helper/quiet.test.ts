import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quiet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

// onnxruntime writes `.ses` and `mat-debug-….log` into the temporary folder where it gets ready to report its use to its maker.
it('nothing gets ready to tell anybody of the use of the networks', () => {
  const [report, temporary] = [path.join(folder, 'report.txt'), path.join(folder, 'temporary')];
  writeFileSync(report, 'Patient: John Whitcombe');
  mkdirSync(temporary);
  const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR: temporary, CASEVEIL_HOME: path.join(folder, 'home') };
  delete env['ORT_DISABLE_TELEMETRY'];
  const { stdout } = spawnSync(process.execPath, ['bin/caseveil.mjs', 'detect', report], { encoding: 'utf8', env });
  expect(stdout).toContain('1 identifiers');
  expect(readdirSync(temporary)).toEqual([]);
}, 120_000);
