import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseResult } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { openSource } from '../../../helper/source.ts';
import { extractAllText } from '../../../helper/documents/residue.ts';
import { writeCase } from '../../../samples/case.ts';
import { PATIENT, STUDY } from '../../../samples/patient.ts';

/** The whole way of the bundled case, once: everything below looks at what came out. */
let folder: string;
let out: string;
let result: CaseResult;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bundled-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
  out = path.join(folder, 'out');
  const { reports, studies } = await writeCase(folder);
  const damaged = path.join(folder, 'damaged');
  writeFileSync(damaged, readFileSync(path.join(studies, 'ST000003/SE000001/IM000001')).subarray(0, 20_000));
  const opened = await openCase(
    [...reports.flatMap((file) => sourcesAt(file, 'report')), ...sourcesAt(studies, 'study'), ...sourcesAt(damaged, 'study')],
    { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [STUDY.chest.accession, 'A-MISSING'], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [] },
  );
  try {
    const inspection = await opened.inspect();
    expect(inspection.accessions).toEqual({ present: [STUDY.chest.accession], missing: ['A-MISSING'] });
    expect(inspection.refused.map(({ problem }) => problem.code)).toEqual(['dicom-truncated']);
    result = await opened.deidentify({}, out);
  } finally {
    await opened.close();
  }
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = (place: string): string[] => readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name)).filter((name) => statSync(name).isFile());
const images = (): string[] => files(path.join(out, 'images'));

function dataset(file: string) {
  const source = openSource({ path: file });
  try {
    return readDicom(source).dataset;
  } finally {
    source.close();
  }
}

/** What stands in a delivered file, as widely as can be: its bytes, its unzipped parts, the text that PDF readers find. */
async function everything(file: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(file));
  const parts = [Buffer.from(bytes).toString('latin1'), Buffer.from(bytes).toString('utf8')];
  if (file.endsWith('.docx')) parts.push(...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8')));
  if (file.endsWith('.docx') || file.endsWith('.pdf')) parts.push(...await extractAllText(bytes));
  if (file.endsWith('.pdf') && hasProgram('pdftotext')) parts.push(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
  return parts.join('\n');
}

function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

describe('the bundled case', () => {
  it('is delivered whole, and nothing of the damaged file', () => {
    expect(result.deliveries.filter(({ outcome }) => outcome !== 'deidentified')).toEqual([]);
    expect(files(path.join(out, 'reports'))).toHaveLength(3);
    expect(images()).toHaveLength(76);
    expect(readdirSync(out).sort()).toEqual(['certificate.json', 'certificate.pdf', 'images', 'journal.jsonl', 'reports']);
  });

  it('has one pseudonym in the reports, in every PatientName and in every PatientID', async () => {
    const [pseudonym] = result.pseudonyms as [string];
    expect(result.pseudonyms).toHaveLength(1);
    for (const file of images()) {
      expect(dataset(file).string(0x00100010)).toBe(pseudonym);
      expect(dataset(file).string(0x00100020)).toBe(pseudonym);
    }
    for (const file of files(path.join(out, 'reports'))) expect(await everything(file)).toContain(pseudonym);
  });

  it('keeps the interval between any two dates, in images and reports alike', async () => {
    const days = (date: string): number => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8))) / 86_400_000;
    const originals = [STUDY.chest.date, STUDY.headCt.date, STUDY.ultrasound.date];
    const shifted = [...new Set(images().map((file) => dataset(file).string(0x00080020)!))].sort();
    expect(shifted).toHaveLength(3);
    const shift = days(shifted[0]!) - days(originals[0]!);
    expect(shift).not.toBe(0);
    shifted.forEach((date, index) => expect(days(date) - days(originals[index]!)).toBe(shift));
    const [report] = files(path.join(out, 'reports')).filter((file) => file.endsWith('1.docx'));
    const headCt = shifted[1]!;
    expect(await everything(report!)).toContain(`${headCt.slice(4, 6)}/${headCt.slice(6, 8)}/${headCt.slice(0, 4)}`);
  });

  it('holds none of the originals in any byte, unzipped part or extracted text', async () => {
    const originals = [
      PATIENT.family, PATIENT.given, PATIENT.id, PATIENT.ssn, PATIENT.insurance, PATIENT.birthDate, PATIENT.phone, 'Juniper Hollow', 'Maplewick',
      'Vantongeren', 'Ilunga', 'Marchetti', 'Delacroix', STUDY.institution, STUDY.deviceSerial, STUDY.station, STUDY.uidRoot,
      STUDY.headCt.accession, STUDY.ultrasound.accession, STUDY.chest.accession,
    ];
    for (const file of files(out)) {
      const text = (await everything(file)).toLowerCase();
      for (const original of originals) expect(text.includes(original.toLowerCase()), `${original} in ${path.basename(file)}`).toBe(false);
      expect(file.toLowerCase()).not.toMatch(/okafor|482915/);
    }
  }, 120_000);

  it('resolves its references: the structured report and the letter point at images that are there', () => {
    const sets = images().map(dataset);
    const uids = new Set(sets.map((set) => set.string(0x00080018)));
    const referenced = sets.flatMap((set) => set.items(0x0040a375).flatMap((study) => study.items(0x00081115)).flatMap((series) => series.items(0x00081199)).map((item) => item.string(0x00081155)));
    expect(referenced.length).toBeGreaterThan(0);
    for (const uid of referenced) expect(uids).toContain(uid);
  });

  it.skipIf(!hasProgram('dciodvfy'))('has no error that the input did not have, says dciodvfy', () => {
    const errors = (file: string): number => spawnSync('dciodvfy', [file], { encoding: 'utf8' }).stderr.split('\n').filter((line) => line.startsWith('Error')).length;
    // The instances are matched by what Basic keeps: their class and number.
    const key = (file: string): string => `${dataset(file).string(0x00080016)} ${dataset(file).string(0x00200013)}`;
    const before = new Map(files(path.join(folder, 'studies')).map((file) => [key(file), errors(file)]));
    for (const file of images()) expect(errors(file), key(file)).toBeLessThanOrEqual(before.get(key(file)) ?? 0);
  }, 120_000);
});
