import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTaggerNetwork } from '../../../helper/detection/taggerNetwork.ts';
import { caseOpener } from '../../../helper/cli/serve.ts';
import { startServer } from '../../../helper/server/server.ts';
import type { Inspection } from '../../../shared/contract/case.ts';
import { Client } from '../server/client.ts';

/** An installation without the tagger's network finds less, and says so to the reviewer. */

vi.mock('../../../helper/detection/taggerNetwork.ts', { spy: true });

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'in-part-'));
  process.env['CASEVEIL_HOME'] = home;
});
afterAll(() => {
  delete process.env['CASEVEIL_HOME'];
  rmSync(home, { recursive: true });
});

async function warnings(): Promise<string[]> {
  const server = await startServer({ port: 0, open: await caseOpener({}) });
  try {
    const client = new Client(server);
    const id = await client.inspect('in-part', 'report.txt', Buffer.from('CT of the head is normal.'));
    return (await client.get(`/cases/${id}/inspection`)).json<Inspection>().warnings.map(({ code }) => code);
  } finally {
    await server.close();
  }
}

it('warns of a report that only a part of CaseVeil has read', async () => {
  expect(await warnings()).not.toContain('read-in-part');
  vi.mocked(openTaggerNetwork).mockResolvedValue(undefined);
  expect(await warnings()).toContain('read-in-part');
}, 60_000);
