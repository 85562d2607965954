import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase, type Case } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { LONG_TEXT } from '../../../helper/case/workers/reportTask.ts';
import type { Progress } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';

/** A text that takes long is searched in a thread of its own, which says how far it is. */

const LINE = 'The liver is normal in size, without focal lesions. No free fluid.\n';
const NAME = 'Adaeze Okafor';

let folder: string;
let report: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'long-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
  report = path.join(folder, 'history.txt');
  writeFileSync(report, `Patient: ${NAME}\n${LINE.repeat(Math.ceil(LONG_TEXT / LINE.length))}Seen: ${NAME}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Promise<Case> => openCase(sourcesAt(report, 'report'), { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });

it('tells how far the search is, step by step, and finds what stands at either end', async () => {
  const opened = await open();
  const told: Progress[] = [];
  try {
    const { documents: [document] } = await opened.inspect({ progress: (progress) => told.push(progress) });
    expect(document!.identifiers.filter(({ text }) => text === NAME)).toHaveLength(2);
  } finally {
    await opened.close();
  }
  const steps = told.filter(({ stage }) => stage === 'inspect');
  expect(new Set(steps.map(({ done }) => done)).size).toBeGreaterThan(8);
  expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b));
  expect(steps.at(-1)).toEqual({ stage: 'inspect', done: steps.at(-1)!.total, total: steps.at(-1)!.total });
}, 300_000);

it('is stopped amid the search', async () => {
  const opened = await open();
  const controller = new AbortController();
  try {
    const inspected = opened.inspect({ signal: controller.signal, progress: ({ stage, done }) => stage === 'inspect' && done === 1 && controller.abort() });
    await expect(inspected).rejects.toMatchObject({ name: 'AbortError' });
  } finally {
    await opened.close();
  }
}, 300_000);
