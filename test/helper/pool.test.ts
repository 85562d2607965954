import { describe, expect, it } from 'vitest';
import { Pool } from '../../helper/pool.ts';

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
});
