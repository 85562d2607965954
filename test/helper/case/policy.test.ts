import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { policyNotes } from '../../../helper/case/options.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../helper/source.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, fileBytes, image } from '../dicom/samples.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'policy-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a policy that keeps the name of the patient in images takes it out of the report, delivers both and says what policy check says', async () => {
  const [report, study, out] = ['letter.txt', 'a.dcm', 'out'].map((name) => path.join(folder, name)) as [string, string, string];
  writeFileSync(report, 'Patient: Adaeze Okafor, MRN 00482915\nNo pleural effusion.\n');
  writeFileSync(study, await fileBytes(dataset(image())));
  const base = preset('gdpr-pseudonymised')!;
  const policy = { ...base, dicom: { ...base.dicom, keep: ['PatientName'] } };
  const opened = await openCase([...sourcesAt(report, 'report'), ...sourcesAt(study, 'study')], { policy, project: 'test', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });
  try {
    const { deliveries, warnings } = await opened.deidentify({}, out);
    const delivered = (kind: string): Buffer => readFileSync(path.join(out, deliveries.find((delivery) => delivery.kind === kind)!.name));
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['deidentified', 'deidentified']);
    expect(delivered('document').toString()).not.toMatch(/okafor|adaeze|482915/i);
    expect(readDicom(memorySource(delivered('instance'))).dataset.string(0x00100010)).toBe('OKAFOR^ADAEZE');
    expect(warnings).toEqual(policyNotes(policy, false));
    expect(warnings.map(({ message }) => message).join()).toMatch(/keeps PatientName/);
  } finally {
    await opened.close();
  }
}, 60_000);

it('a policy with a line that names nothing is refused before any file is read', async () => {
  const base = preset('gdpr-pseudonymised')!;
  await expect(openCase([], { policy: base, project: 'test', accessions: [], burnedIn: 'no', face: 'no', remove: ['PatientComment'], keep: [] })).rejects.toThrow('The policy names PatientComment, which is no DICOM keyword.');
});
