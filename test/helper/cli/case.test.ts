import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseSources } from '../../../helper/cli/case.ts';

let folder: string;
const at = (...parts: string[]): string => path.join(folder, ...parts);
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sources-'));
  mkdirSync(at('case', 'images'), { recursive: true });
  writeFileSync(at('case', 'report.txt'), 'CT abdomen');
  writeFileSync(at('case', 'images', 'IM1'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const roles = (report: string, study: string): string[][] => caseSources([{ role: 'report', named: [report] }, { role: 'study', named: [study] }]).map(({ name, role }) => [name, role]);
const ONCE = [['report.txt', 'report'], [path.join('images', 'IM1'), 'study']];

describe('the files of a case', () => {
  it('are each taken once: a report that lies in the folder of its study is a report', () => {
    expect(roles(at('case', 'report.txt'), at('case'))).toEqual(ONCE);
  });

  it('are the same however their paths are written', () => {
    symlinkSync(at('case'), at('disc'));
    expect(roles(at('case', 'images', '..', 'report.txt'), `${path.relative('.', at('case'))}${path.sep}`)).toEqual(ONCE);
    expect(roles(at('case', 'report.txt'), at('disc'))).toEqual(ONCE);
  });

  it('are told by their place where one of several is not there or empty, and not by name', () => {
    mkdirSync(at('empty'));
    const sources = (report: string[], study: string[]): unknown => caseSources([{ role: 'report', named: report }, { role: 'study', named: study }]);
    const report = at('case', 'report.txt');
    expect(() => sources([report, at('Okafor.docx')], [at('case')])).toThrow('A file or folder that you named is not there (path 2 behind --report). Check the path and try again.');
    expect(() => sources([report], [at('Okafor')])).toThrow('is not there (path 1 behind --study)');
    expect(() => sources([report], [at('case'), at('empty')])).toThrow('A folder that you named (path 2 behind --study) holds no files.');
    expect(() => sources([], [at('empty')])).toThrow('A folder that you named holds no files.');
  });

  it('may be links that lead nowhere', () => {
    symlinkSync(at('gone'), at('case', 'link'));
    expect(roles(at('case', 'report.txt'), at('case'))).toContainEqual(['link', 'study']);
  });
});
