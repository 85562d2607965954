import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { gatherKnowledge } from '../../helper/case/inspect/knowledge.ts';
import type { InstanceAnswer, InstanceRequest, InstanceSetup } from '../../helper/case/workers/instanceTasks.ts';
import { Pool, prepareWorker } from '../../helper/pool.ts';
import { ultrasoundClip } from '../../samples/ultrasound.ts';
import { preset } from '../../shared/policy/presets.ts';

const started = vi.hoisted(() => ({ workers: 0, requests: new Map<unknown, number>() }));
vi.mock('node:worker_threads', async (original) => {
  const actual = await original<typeof import('node:worker_threads')>();
  class Counted extends actual.Worker {
    constructor(...of: ConstructorParameters<typeof actual.Worker>) {
      super(...of);
      started.workers++;
    }

    override postMessage(order: unknown): void {
      if (typeof order === 'object' && order !== null && 'request' in order) started.requests.set(this, (started.requests.get(this) ?? 0) + 1);
      super.postMessage(order);
    }
  }
  return { ...actual, Worker: Counted };
});

const setup: InstanceSetup = {
  key: new Uint8Array(32), policy: preset('gdpr-pseudonymised')!, burnedIn: 'no', face: 'no', knowledge: gatherKnowledge([], []), originals: [], uids: [], cutters: new Map(),
};

describe('a pool', () => {
  it('starts no second worker for what one is done with in a moment, and takes the one that rests for the next pool', async () => {
    prepareWorker('instance');
    for (let again = 0; again < 3; again++) {
      const pool = new Pool<InstanceSetup, InstanceRequest, InstanceAnswer>('instance', setup, 4);
      await pool.ask({ task: 'survey', files: [] });
      const answers = await Promise.all(Array.from({ length: 20 }, () => pool.ask({ task: 'survey', files: [] })));
      expect(answers).toEqual(Array.from({ length: 20 }, () => []));
      await pool.close();
    }
    expect(started.workers).toBe(1);
  });

  it('takes on more workers while requests wait, and no more than its size', async () => {
    const before = started.workers;
    const pool = new Pool<InstanceSetup, InstanceRequest, InstanceAnswer>('instance', setup, 2);
    let asked = 0;
    const end = Date.now() + 2000;
    const ask = async (): Promise<void> => {
      for (; Date.now() < end; asked++) await pool.ask({ task: 'survey', files: [] });
    };
    await Promise.all([ask(), ask(), ask(), ask()]);
    await pool.close();
    expect(asked).toBeGreaterThan(4);
    // One rests since the test before.
    expect(started.workers - before).toBe(1);
  });

  it('gives what one worker can do to the one that has done most: it is the fastest', async () => {
    const pool = new Pool<InstanceSetup, InstanceRequest, InstanceAnswer>('instance', setup, 2);
    for (let again = 0; again < 8; again++) {
      // Two rest since the test before, and both are taken on.
      await Promise.all([pool.ask({ task: 'survey', files: [] }), pool.ask({ task: 'survey', files: [] })]);
      const most = Math.max(...started.requests.values());
      await pool.ask({ task: 'survey', files: [] });
      expect(Math.max(...started.requests.values())).toBe(most + 1);
    }
    await pool.close();
  });

  it('takes on more for requests that will follow one that they wait for', async () => {
    const before = started.workers;
    const pool = new Pool<InstanceSetup, InstanceRequest, InstanceAnswer>('instance', setup, 4);
    await Promise.all([pool.ask({ task: 'survey', files: [] }), pool.ask({ task: 'survey', files: [] })]);
    pool.expect(10);
    // Two rest since the test before.
    await vi.waitFor(() => expect(started.workers - before).toBe(2), 2000);
    await pool.close();
  });
});

describe('a request that does not come to an end', () => {
  it('fails alone and in words, and its worker is ended', async () => {
    const pool = new Pool('instance', {}, 1, 1);
    await expect(pool.ask({ task: 'frame' })).rejects.toMatchObject({ problem: { code: 'worker-endless', message: expect.stringMatching(/did not come to an end/) } });
    await expect(pool.ask({ task: 'frame' })).rejects.toMatchObject({ problem: { code: 'worker-endless' } });
    await pool.close();
  });
});

describe('a closed pool', () => {
  it('takes no request, so that no worker is started after its end', async () => {
    const pool = new Pool('instance', {}, 1);
    await pool.close();
    await expect(pool.ask({ task: 'frame' })).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });

  // A worker that is terminated while it computes a network takes the whole process with it: then this file fails as a whole.
  it('is closed while its workers compute a network', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-pool-'));
    const clip = path.join(folder, 'clip.dcm');
    writeFileSync(clip, await ultrasoundClip());
    try {
      for (const delay of [300, 900, 1700]) {
        const pool = new Pool<InstanceSetup, InstanceRequest, InstanceAnswer>('instance', setup, 1);
        await pool.ask({ task: 'survey', files: [] });
        const answer = pool.ask({ task: 'look', ref: { path: clip }, burnedIn: { decision: 'look', thorough: true, slices: false, reason: '' } });
        const rejected = answer.then(() => false, () => true);
        await new Promise((resolve) => setTimeout(resolve, delay));
        const began = Date.now();
        await pool.close();
        expect(await rejected).toBe(true);
        expect(Date.now() - began).toBeLessThan(25_000);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
