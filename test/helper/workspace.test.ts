import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../helper/source.ts';
import { TooLargeError, Workspace, sweep } from '../../helper/workspace.ts';

const SECRET = 'OKAFOR^ADAEZE '.repeat(1000);

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < text.length; start += size) yield Buffer.from(text.slice(start, start + size));
}

describe('a workspace', () => {
  it('gives back what it stored, from any offset, and keeps it unreadable on disk', async () => {
    const workspace = new Workspace();
    const ref = await workspace.store(chunks(SECRET, 777));
    expect(readFileSync(ref.path).includes('OKAFOR')).toBe(false);
    const source = openSource(ref);
    expect(source.size).toBe(SECRET.length);
    for (const [offset, length] of [[0, 14], [5, 40], [1023, 4000], [13_990, 100]] as const) {
      expect(Buffer.from(source.read(offset, length)).toString()).toBe(SECRET.slice(offset, offset + length));
    }
    source.close();
    workspace.wipe();
  });

  it('is readable by its owner alone and names files by ordinals', async () => {
    const workspace = new Workspace();
    const ref = await workspace.store(Buffer.from(SECRET));
    expect(statSync(workspace.folder).mode & 0o777).toBe(0o700);
    expect(statSync(ref.path).mode & 0o777).toBe(0o600);
    expect(path.basename(ref.path)).toBe('1.bin');
    workspace.wipe();
  });

  it('leaves neither folder nor key after a wipe', async () => {
    const workspace = new Workspace();
    const ref = await workspace.store(Buffer.from(SECRET));
    workspace.wipe();
    expect(existsSync(workspace.folder)).toBe(false);
    expect(ref.key!.every((byte) => byte === 0)).toBe(true);
  });

  it('keeps nothing of content that exceeds the limit or breaks off', async () => {
    const workspace = new Workspace();
    await expect(workspace.store(chunks(SECRET, 100), 1000)).rejects.toThrow(TooLargeError);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half a file');
      throw new Error('connection lost');
    };
    await expect(workspace.store(broken())).rejects.toThrow('connection lost');
    expect(readdirSync(workspace.folder)).toEqual([]);
    workspace.wipe();
  });

  it('sweeps what a crashed process left, not what a running one uses', () => {
    const parent = mkdtempSync(path.join(os.tmpdir(), 'sweep-'));
    const alive = new Workspace(parent);
    const crashed = path.join(parent, 'caseveil-4194305-abcdef'); // above the largest process id of Linux
    mkdirSync(crashed);
    sweep(parent);
    expect(existsSync(crashed)).toBe(false);
    expect(existsSync(alive.folder)).toBe(true);
    alive.wipe();
  });
});
