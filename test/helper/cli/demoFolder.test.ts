import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearDemo, listDemo } from '../../../helper/cli/demoFolder.ts';

let folder: string;
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const earlierDemo = async (): Promise<void> => {
  write('case/report.txt', 'invented');
  write('result/certificate.json', '{}');
  await listDemo(folder);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the folder of a demo', () => {
  it('is emptied of an earlier demo, which somebody looked into', async () => {
    await earlierDemo();
    write('case/.DS_Store', 'x');
    write('result/.caseveil-999999999-abc/half.dcm', 'x');
    await clearDemo(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is emptied of a demo that was stopped after its case was written', async () => {
    write('case/report.txt', 'invented');
    await listDemo(folder);
    await clearDemo(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['thesis.txt', 'case/mine.txt', 'result/mine.txt', 'result/deep/.mine'])('is left alone when it holds a file of the user: %s', async (name) => {
    await earlierDemo();
    write(name, 'precious');
    await expect(clearDemo(folder)).rejects.toThrow(/Nothing was removed/);
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe('precious');
    expect(existsSync(path.join(folder, 'case/report.txt'))).toBe(true);
  });

  it('is left alone when a file of the demo was changed, or a link stands in its place', async () => {
    await earlierDemo();
    write('case/report.txt', 'my own words');
    await expect(clearDemo(folder)).rejects.toThrow(/changed since/);
    rmSync(path.join(folder, 'case/report.txt'));
    symlinkSync(os.tmpdir(), path.join(folder, 'case/report.txt'));
    await expect(clearDemo(folder)).rejects.toThrow(/changed since/);
  });

  it('is left alone when no demo made it, whatever its folders are called', async () => {
    write('case/report.txt', 'real');
    write('.caseveil-demo.json', 'no list');
    await expect(clearDemo(folder)).rejects.toThrow(/no demo made/);
    expect(existsSync(path.join(folder, 'case/report.txt'))).toBe(true);
  });
});
