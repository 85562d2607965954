import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { tagOf } from '../../../helper/dicom/standard/dictionary.ts';
import { openSource } from '../../../helper/source.ts';
import type { Policy, ProfileOption } from '../../../shared/policy/policy.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image } from '../dicom/samples.ts';

const GDPR = preset('gdpr-pseudonymised')!;
const DEVICE = { StationName: 'TLGMR07', DeviceSerialNumber: 'GE77120443' };
const SITE = { InstitutionName: 'Quillan Basin Regional Medical Center' };

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
  mkdirSync(path.join(folder, 'in'));
  writeFileSync(path.join(folder, 'in', '1.dcm'), await fileBytes(dataset(image({ ...DEVICE, ...SITE, SeriesDescription: 'AX for Adaeze Okafor' })), EXPLICIT, new Uint8Array(64)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The image of the case under a policy with further options. */
async function outcome(name: string, options: ProfileOption[]) {
  const policy: Policy = { ...GDPR, name, dicom: { ...GDPR.dicom, options: [...GDPR.dicom.options, ...options] }, pixels: { ...GDPR.pixels, text: 'none', faces: 'keep', photos: 'keep' } };
  const output = path.join(folder, name);
  const opened = await openCase(sourcesAt(path.join(folder, 'in'), 'study'), { policy, project: name, accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });
  try {
    await opened.deidentify({}, output);
  } finally {
    await opened.close();
  }
  const file = readdirSync(output, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('.dcm'))!;
  const source = openSource({ path: path.join(output, file) });
  try {
    const out = readDicom(source).dataset;
    return Object.fromEntries([...Object.keys({ ...DEVICE, ...SITE }), 'SeriesDescription'].map((keyword) => [keyword, out.string(tagOf(keyword)!)]));
  } finally {
    source.close();
  }
}

it('an option that retains devices or institutions keeps their own attributes as they are', async () => {
  expect(await outcome('devices', ['retainDeviceIdentity'])).toMatchObject({ ...DEVICE, InstitutionName: undefined, SeriesDescription: expect.stringMatching(/^AX for CV-/) });
  expect(await outcome('sites', ['retainInstitutionIdentity'])).toMatchObject({ ...SITE, StationName: undefined, DeviceSerialNumber: undefined });
}, 60_000);
