import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InstanceResult } from '../../../helper/dicom/deidentify.ts';
import type { HeaderRequest, HeaderSetup } from '../../../helper/dicom/headerWork.ts';
import { Pool } from '../../../helper/pool.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image } from './samples.ts';

const SETUP: HeaderSetup = { projectKey: new Uint8Array(32).fill(7), policy: preset('gdpr-pseudonymised')! };

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
  mkdirSync(path.join(folder, 'in'));
  for (let number = 0; number < 12; number++) {
    const values = image({ SOPInstanceUID: `1.2.3.${number}`, InstanceNumber: String(number), SeriesDescription: `AX for Adaeze Okafor ${number}` });
    writeFileSync(path.join(folder, 'in', `${number}.dcm`), await fileBytes(dataset(values), EXPLICIT, new Uint8Array(64)));
  }
  writeFileSync(path.join(folder, 'in', 'notes.txt'), 'not DICOM');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(workers: number, batch: number): Promise<{ results: InstanceResult[]; files: Map<string, string> }> {
  const output = path.join(folder, `out-${workers}-${batch}`);
  mkdirSync(output);
  const pool = new Pool<HeaderRequest[], InstanceResult[]>('headers', SETUP, workers);
  try {
    const requests = readdirSync(path.join(folder, 'in')).sort().map((file) => ({ ref: { path: path.join(folder, 'in', file) }, output: path.join(output, file) }));
    const batches = Array.from({ length: Math.ceil(requests.length / batch) }, (_, index) => requests.slice(index * batch, (index + 1) * batch));
    const results = (await pool.map(batches)).flat();
    return { results, files: new Map(readdirSync(output).sort().map((file) => [file, readFileSync(path.join(output, file)).toString('base64')])) };
  } finally {
    await pool.close();
  }
}

it('one worker and several write the same bytes, and tell the same', async () => {
  const [one, several] = [await run(1, 13), await run(3, 2)];
  expect(several.results).toEqual(one.results);
  expect([...several.files]).toEqual([...one.files]);
  expect(one.files.size).toBe(12);
});

it('a file that is no DICOM fails alone and leaves nothing behind', async () => {
  const { results, files } = await run(2, 5);
  expect(results.filter(({ outcome }) => outcome === 'failed').map(({ problem }) => problem?.code)).toEqual(['dicom-not-dicom']);
  expect(results.filter(({ outcome }) => outcome === 'deidentified')).toHaveLength(12);
  expect([...files.keys()].filter((name) => name.endsWith('.part') || name === 'notes.txt')).toEqual([]);
});
