import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image } from '../dicom/samples.ts';

/** A study that came by mistake stays at home, and the reviewer is told that there is one. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'leave-out-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function studyOf(name: string, id: string, root: string): Promise<Uint8Array> {
  return fileBytes(dataset(image({ PatientName: name, PatientID: id, StudyInstanceUID: root, SeriesInstanceUID: `${root}.1`, SOPInstanceUID: `${root}.1.1` })), EXPLICIT);
}

async function twoPatients() {
  writeAll({ 'a.dcm': await studyOf('PASTRANA^REMEDIOS', '4471', '1.2.3.1'), 'b.dcm': await studyOf('QUIROGA^ELVIRA', '9902', '1.2.3.2'), 'report.txt': 'Patient: Remedios Pastrana\nMRN: 4471\nFindings: no fracture.\n' });
  const sources = ['a.dcm', 'b.dcm', 'report.txt'].flatMap((name) => sourcesAt(path.join(folder, name), name.endsWith('.dcm') ? 'study' : 'report'));
  return openCase(sources, { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });
}

function writeAll(files: Record<string, Uint8Array | string>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
}

describe('a study of another patient', () => {
  it('is told of, with that no report is of her', async () => {
    const opened = await twoPatients();
    const { warnings } = await opened.inspect();
    await opened.close();
    expect(warnings.find(({ code }) => code === 'several-patients')?.message).toMatch(/of 2 patients, and no report here is of 1 of them/);
  });

  it('is not delivered once it is left out, and has no pseudonym in the result', async () => {
    const opened = await twoPatients();
    const { studies } = await opened.inspect();
    const other = studies.find(({ patientName }) => patientName.startsWith('QUIROGA'))!;
    const result = await opened.deidentify({ leaveOut: other.series.map(({ id }) => id) }, path.join(folder, 'out'));
    await opened.close();
    expect(result.deliveries.filter(({ kind }) => kind === 'instance').map(({ outcome }) => outcome)).toEqual(['deidentified']);
    expect(result.pseudonyms).toHaveLength(1);
    expect(result.warnings.map(({ code }) => code)).toContain('left-out-by-reviewer');
    expect(result.warnings.map(({ code }) => code)).not.toContain('several-patients');
    expect(readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dcm'))).toHaveLength(1);
  });

  it('is refused where the series is none that is there', async () => {
    const opened = await twoPatients();
    await opened.inspect();
    await expect(opened.deidentify({ leaveOut: ['series-9'] }, path.join(folder, 'out'))).rejects.toMatchObject({ problem: { code: 'decisions-invalid' } });
    await opened.close();
  });
});
