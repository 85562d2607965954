import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image } from '../dicom/samples.ts';

/** The pixels of the samples are none that could be looked at. */
const policy = { ...preset('gdpr-pseudonymised')!, pixels: { ...preset('gdpr-pseudonymised')!.pixels, text: 'none', faces: 'keep', photos: 'keep' } } as const;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
  mkdirSync(path.join(folder, 'in'));
  // More than go to a worker at once, so that the first goes ahead and what was found out of its texts goes to the others.
  for (let number = 0; number < 40; number++) {
    const history = `Nodule of ${number % 4} mm in the right upper lobe. I went through the images with Wrenfield this morning, who agrees that a biopsy is not needed.`;
    const values = image({ SOPInstanceUID: `1.2.3.${number}`, InstanceNumber: String(number), SeriesDescription: `AX for Adaeze Okafor ${number}`, ...(number % 3 === 0 ? { AdditionalPatientHistory: history } : {}) });
    writeFileSync(path.join(folder, 'in', `${number}.dcm`), await fileBytes(dataset(values), EXPLICIT, new Uint8Array(64)));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The digests of the images and the journal that a case leaves behind. */
async function run(workers: number): Promise<Map<string, string>> {
  const output = path.join(folder, `out-${workers}`);
  const opened = await openCase(sourcesAt(path.join(folder, 'in'), 'study'), { policy, project: 'workers', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers });
  try {
    await opened.deidentify({}, output);
  } finally {
    await opened.close();
  }
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) => /\.dcm$|journal/.test(file)).sort();
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(path.join(output, file))).digest('hex')]));
}

it('one worker and several write the same bytes, and tell the same', async () => {
  const one = await run(1);
  expect(one.size).toBe(41);
  expect([...await run(3)]).toEqual([...one]);
}, 60_000);

it('workers read prose with the tagger', () => {
  const images = readdirSync(path.join(folder, 'out-3'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dcm')).map((file) => readFileSync(path.join(folder, 'out-3', file), 'latin1'));
  expect(images.filter((bytes) => bytes.includes('images with PERSON-'))).toHaveLength(14);
  expect(images.filter((bytes) => bytes.includes('Wrenfield'))).toEqual([]);
});
