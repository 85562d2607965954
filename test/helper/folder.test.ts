import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Delivery } from '../../helper/case/deliver/delivery.ts';
import { makeFolder } from '../../helper/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a folder', () => {
  it('is made with those above it, and may be there already', () => {
    const place = path.join(folder, 'a', 'b', 'c');
    makeFolder(place);
    makeFolder(place);
    expect(statSync(place).isDirectory()).toBe(true);
  });

  it('is not made below a file', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => makeFolder(path.join(folder, 'file', 'a'))).toThrow(/ENOTDIR|EEXIST/);
    expect(() => makeFolder(path.join(folder, 'file'))).toThrow(/EEXIST/);
  });

  // A place that is there and takes nothing in, where Node.js's own `recursive` tries for ever.
  it.skipIf(!existsSync('/proc/self')).each(['/proc/nope', '/proc/nope/deep'])('that cannot be made is told of: %s', (place) => {
    expect(() => makeFolder(place)).toThrow(/ENOENT/);
    expect(() => new Delivery(place)).toThrow(/cannot be made or written to/);
  });
});
