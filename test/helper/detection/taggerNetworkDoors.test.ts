import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detectWithNetworks } from '../../../helper/detection/detection.ts';
import { loadTagger } from '../../../helper/detection/tagger.ts';
import { openTaggerNetwork } from '../../../helper/detection/taggerNetwork.ts';
import { caseOpener } from '../../../helper/cli/serve.ts';
import { startServer } from '../../../helper/server/server.ts';
import type { Inspection } from '../../../shared/contract/case.ts';
import { Client } from '../server/client.ts';

/** The tagger's network reads a report with the tagger at every door, so that each finds the same as surely. */

const REPORT = 'CT of the head.\nSeen with Oyelaran on the ward, who spoke to Mr. Lindqvist in Larkfield.\nThe liver is normal.\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'network-'));
  writeFileSync(path.join(folder, 'report.txt'), REPORT);
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterAll(() => {
  delete process.env['CASEVEIL_HOME'];
  rmSync(folder, { recursive: true });
});

it('finds the same, as surely, on the command line and in the helper that serves the pane', async () => {
  const found = async (network: Awaited<ReturnType<typeof openTaggerNetwork>>): Promise<object[]> =>
    (await detectWithNetworks([{ id: 'text', text: REPORT }], { tagger: loadTagger()! }, { network })).identifiers.map(({ label, confidence }) => ({ label, confidence }));
  const expected = await found(await openTaggerNetwork());
  expect(expected).not.toEqual(await found(undefined));

  const { stdout } = spawnSync(process.execPath, ['bin/caseveil.mjs', 'detect', path.join(folder, 'report.txt'), '--json'], { encoding: 'utf8', env: process.env });
  expect((JSON.parse(stdout) as { identifiers: object[] }).identifiers).toMatchObject(expected);

  const server = await startServer({ port: 0, open: await caseOpener({}) });
  try {
    const client = new Client(server);
    const id = await client.inspect('network', 'report.txt', Buffer.from(REPORT));
    expect((await client.get(`/cases/${id}/inspection`)).json<Inspection>().documents[0]!.identifiers).toMatchObject(expected);
    await client.delete(`/cases/${id}`);
  } finally {
    await server.close();
  }
}, 120_000);

it('scores without the network when it is told to', () => {
  const labelled = mkdtempSync(path.join(folder, 'labelled-'));
  writeFileSync(path.join(labelled, 'one.txt'), 'Thanks, {{CLINICIAN:Temperance}} and {{CLINICIAN:Brindley}}.');
  writeFileSync(path.join(labelled, 'one.json'), '{"lang": "en"}');
  const recall = (...more: string[]): number => {
    const { stdout } = spawnSync(process.execPath, ['bin/caseveil.mjs', 'evaluate', labelled, ...more], { encoding: 'utf8', env: process.env });
    return Number(/characters +recall +([\d.]+)/.exec(stdout)?.[1]);
  };
  expect(recall()).toBeGreaterThan(recall('--no-network'));
}, 60_000);
