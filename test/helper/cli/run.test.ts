import { describe, expect, it } from 'vitest';
import { exitCode } from '../../../helper/cli/case.ts';
import { summary } from '../../../helper/cli/run.ts';
import type { CaseResult } from '../../../shared/contract/case.ts';

const result: CaseResult = {
  pseudonyms: ['CV-7K3M9QAB'],
  deliveries: [
    { kind: 'instance', name: 'a.dcm', source: 'instance 1', outcome: 'deidentified', bytes: 1, sha256: '' },
    { kind: 'instance', name: '', source: 'instance 2', outcome: 'held', problem: { code: 'faces', message: 'Look at the picture.' }, bytes: 0, sha256: '' },
  ],
  changes: 3,
  verified: true,
  warnings: [],
};
const held = Array.from({ length: 12 }, (_, index) => ({ name: `Okafor/${index}.dcm`, source: `file ${index + 1}`, message: 'Look at the picture.' }));
const told = (names: boolean): string => summary(result, held, { present: [], missing: [] }, { out: 'out', names }).join('\n');

describe('the summary of a run', () => {
  it('names the files that are held on a terminal, ten for a reason', () => {
    expect(told(true)).toMatch(/12 × Look at the picture\.\n +Okafor\/0\.dcm \(file 1\)\n/);
    expect(told(true)).toContain('Okafor/9.dcm');
    expect(told(true)).not.toContain('Okafor/10.dcm');
    expect(told(true)).toContain('and 2 more');
  });

  it('speaks of no patient where nothing was delivered', () => {
    const nothing = { ...result, deliveries: result.deliveries.slice(1) };
    const lines = summary(nothing, held, { present: [], missing: [] }, { out: 'out', names: false });
    expect(lines[0]).toMatch(/^Patient +none$/);
    expect(told(false)).toContain('CV-7K3M9QAB (in reports and images alike)');
  });

  it('counts what is held as the certificate does', () => {
    expect(told(true)).toMatch(/Held back +12: 1 held or failed, 11 left out\n/);
    expect(summary(result, [], { present: [], missing: [] }, { out: 'out', names: true }).join('\n')).toMatch(/Held back +nothing\n/);
  });

  it('names missing accession numbers on a terminal alone, and the exit code tells of them', () => {
    const accessions = { present: ['A1'], missing: ['A23-118842'] };
    const lines = (names: boolean): string => summary(result, [], accessions, { out: 'out', names }).join('\n');
    expect(lines(true)).toContain('1 present, 1 missing: A23-118842');
    expect(lines(false)).toContain('1 present, 1 missing\n');
    const whole = { ...result, deliveries: result.deliveries.slice(0, 1) };
    expect([exitCode(whole, accessions.missing.length), exitCode(whole, 0), exitCode({ ...whole, deliveries: [] }, 1)]).toEqual([3, 0, 4]);
  });

  it('tells where images that are held stand, and does not count the DICOMDIR', () => {
    const directory = { kind: 'instance' as const, name: 'images/DICOMDIR', source: 'DICOMDIR', outcome: 'deidentified' as const, bytes: 1, sha256: '' };
    const placed = held.map((file, at) => ({ ...file, place: { series: 'CT series 3', image: at + 1 } }));
    const lines = summary({ ...result, deliveries: [...result.deliveries, directory] }, placed, { present: [], missing: [] }, { out: 'out', names: false }).join('\n');
    expect(lines).toMatch(/12 × Look at the picture\.\n +CT series 3, images 1–12\n/);
    expect(lines).toMatch(/Images +1 de-identified/);
    expect(lines).not.toContain('Okafor');
  });

  it('names none where it goes into a file', () => {
    expect(told(false)).toContain('12 × Look at the picture.');
    expect(told(false)).not.toContain('Okafor');
  });
});
