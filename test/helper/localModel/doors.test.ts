import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseOpener } from '../../../helper/cli/serve.ts';
import { startServer } from '../../../helper/server/server.ts';
import { Client } from '../server/client.ts';
import { writeTinyModel } from './tinyModel.ts';

/** A local model through every door: with `--model`, and with the setting that all doors share. */

const REPORT = 'CT of the head.\nThe scan was seen by nurse hartwell, who came at Wednesday.\nThe liver is normal.\n';

let folder: string;
let model: string;
let home: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'doors-'));
  model = writeTinyModel();
  writeFileSync(path.join(folder, 'report.txt'), REPORT);
  mkdirSync(path.join(folder, 'labelled'));
  writeFileSync(path.join(folder, 'labelled', 'one.txt'), 'The scan was seen by nurse {{CLINICIAN:hartwell}}.');
  writeFileSync(path.join(folder, 'labelled', 'one.json'), '{"lang": "en"}');
});
beforeEach(() => {
  home = mkdtempSync(path.join(folder, 'home-'));
});
afterAll(() => {
  for (const made of [folder, model]) rmSync(made, { recursive: true, force: true });
});

function caseveil(...args: string[]): { code: number | null; out: string; words: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/caseveil.mjs', ...args], { encoding: 'utf8', env: { ...process.env, CASEVEIL_HOME: home } });
  return { code: status, out: stdout, words: stderr };
}

const report = (): string => path.join(folder, 'report.txt');
const set = (settings: string): void => writeFileSync(path.join(home, 'settings.json'), settings);

/** The text of the one report that a case delivered to a folder. */
function delivered(out: string): string {
  return readFileSync(path.join(out, readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.txt'))!), 'utf8');
}

describe('detect', () => {
  it('finds with --model what it misses without, and tells which labels it does not follow', () => {
    expect(caseveil('detect', report(), '--json').out).not.toContain('"model"');
    const { out, words, code } = caseveil('detect', report(), '--json', '--model', model);
    const { identifiers } = JSON.parse(out) as { identifiers: { start: number; end: number; source: string }[] };
    expect(identifiers.filter(({ source }) => source === 'model').map(({ start, end }) => REPORT.slice(start, end))).toEqual(['hartwell']);
    expect(words).toMatch(/also labels PROFESSION\. CaseVeil does not follow it there/);
    expect(code).toBe(0);
  });

  it('takes the model of settings.json, unless it is told not to', () => {
    set(JSON.stringify({ model }));
    expect(caseveil('detect', report()).out).toContain('the local model takes it for one');
    expect(caseveil('detect', report(), '--no-model').out).not.toContain('the local model');
  });

  it('refuses a model or a setting that will not do, in words', () => {
    const missing = caseveil('detect', report(), '--model', path.join(folder, 'Okafor'));
    expect(missing).toMatchObject({ code: 2, out: '', words: expect.stringMatching(/^caseveil: The folder of the local model is not there/) });
    expect(missing.words).not.toContain('Okafor');
    set('{"modle": "Okafor"}');
    const setting = caseveil('detect', report());
    expect(setting).toMatchObject({ code: 2, words: expect.stringMatching(/settings\.json in the home folder/) });
    expect(setting.words).not.toContain('Okafor');
  });
});

describe('looking for settings', () => {
  it('makes no folder where there is none', () => {
    home = path.join(folder, 'nowhere');
    expect(caseveil('detect', report()).code).toBe(0);
    expect(readdirSync(folder)).not.toContain('nowhere');
  });
});

describe('evaluate', () => {
  it('scores what the model adds', () => {
    const recall = (...more: string[]): string => /recall +([\d.]+)/.exec(caseveil('evaluate', path.join(folder, 'labelled'), '--no-tagger', ...more).out)?.[0] ?? '';
    expect(recall('--model', model)).not.toBe('');
    expect(recall('--model', model)).not.toBe(recall());
  });
});

describe('a case', () => {
  it('comes out the same from the command line and from the helper that serves the pane', async () => {
    set(JSON.stringify({ model }));
    const out = path.join(folder, 'out');
    expect(caseveil('run', '--report', report(), '--out', out, '--project', 'models').code).toBe(0);
    const clean = delivered(out);
    expect(clean).not.toContain('hartwell');
    expect(clean).toContain('The liver is normal.');
    const network = createHash('sha256').update(readFileSync(path.join(model, 'model.onnx'))).digest('hex');
    expect(JSON.parse(readFileSync(path.join(out, 'certificate.json'), 'utf8'))).toMatchObject({ software: { model: network } });
    expect(caseveil('verify', path.join(out, 'certificate.json'), out).code).toBe(0);

    process.env['CASEVEIL_HOME'] = home;
    const server = await startServer({ port: 0, open: await caseOpener({}) });
    try {
      const client = new Client(server);
      const id = await client.inspect('models', 'report.txt', Buffer.from(REPORT));
      expect((await client.get(`/cases/${id}/inspection`)).body.toString()).toContain('the local model takes it for one');
      await client.post(`/cases/${id}/run`, {});
      await client.until(id, 'done', 'failed');
      expect((await client.get(`/cases/${id}/deliveries/0`)).body.toString()).toBe(clean);
      await client.delete(`/cases/${id}`);
    } finally {
      await server.close();
      delete process.env['CASEVEIL_HOME'];
    }
  }, 120_000);

  it('is not delivered without the model that the user counts on', async () => {
    set(JSON.stringify({ model: path.join(folder, 'gone') }));
    const out = path.join(folder, 'never');
    expect(caseveil('run', '--report', report(), '--out', out)).toMatchObject({ code: 2, words: expect.stringContaining('local model is not there') });
    expect(readdirSync(folder)).not.toContain('never');
    process.env['CASEVEIL_HOME'] = home;
    await expect(caseOpener({})).rejects.toMatchObject({ problem: { code: 'model-missing' } });
    delete process.env['CASEVEIL_HOME'];
  }, 120_000);
});
