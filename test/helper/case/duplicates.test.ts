import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { exitCode } from '../../../helper/cli/case.ts';
import { EXIT } from '../../../helper/cli/output.ts';
import type { CaseResult, Inspection } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image, type Values } from '../dicom/samples.ts';

/** The same image twice, or two images that say that they are the same. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duplicates-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const policy = { ...preset('gdpr-pseudonymised')!, pixels: { ...preset('gdpr-pseudonymised')!.pixels, text: 'none', faces: 'keep', photos: 'keep' } } as const;

const instance = (more: Values = {}): Promise<Uint8Array> => fileBytes(dataset(image(more)), EXPLICIT, new Uint8Array(4));

/** The file with another sender in its File Meta Information. */
function sentBy(bytes: Uint8Array, title: string): Uint8Array {
  const file = Buffer.from(bytes);
  const length = file.readUInt32LE(140);
  const sender = Buffer.concat([Buffer.from([0x02, 0x00, 0x16, 0x00, 0x41, 0x45, title.length, 0x00]), Buffer.from(title)]);
  const out = Buffer.concat([file.subarray(0, 144 + length), sender, file.subarray(144 + length)]);
  out.writeUInt32LE(length + sender.length, 140);
  return out;
}

interface Run {
  inspection: Inspection;
  result: CaseResult;
  delivered: Buffer[];
}

async function run(files: Uint8Array[], out = 'out'): Promise<Run> {
  const place = mkdtempSync(path.join(folder, 'case-'));
  files.forEach((bytes, index) => writeFileSync(path.join(place, `${index}.dcm`), bytes));
  const opened = await openCase(sourcesAt(place, 'study'), { policy, project: 'test', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });
  try {
    const inspection = await opened.inspect();
    const result = await opened.deidentify({}, path.join(folder, out));
    return { inspection, result, delivered: result.deliveries.filter(({ outcome }) => outcome === 'deidentified').map(({ name }) => readFileSync(path.join(folder, out, name))) };
  } finally {
    await opened.close();
  }
}

const notes = ({ warnings }: Pick<Inspection, 'warnings'>): string[] => warnings.filter(({ code }) => code.startsWith('duplicates')).map(({ message }) => message);

describe('an image that is given more than once', () => {
  it('is delivered once, and the review and the result say so', async () => {
    const one = await instance();
    const { inspection, result, delivered } = await run([one, one, sentBy(one, 'OTHER_PACS')]);
    expect(delivered).toHaveLength(1);
    expect(result.deliveries).toHaveLength(1);
    expect(inspection.studies.flatMap(({ series }) => series.map(({ instances }) => instances))).toEqual([1]);
    for (const said of [inspection, result]) expect(notes(said)).toEqual(['2 files are copies of images that are in the case already. Each is delivered once.']);
    expect(exitCode(result, 0)).toBe(EXIT.done);
  }, 60_000);

  it('is none where only the series is the same', async () => {
    const { result, delivered } = await run([await instance(), await instance({ SOPInstanceUID: '1.2.826.7' })]);
    expect(delivered).toHaveLength(2);
    expect(notes(result)).toEqual([]);
  }, 60_000);
});

describe('two images of one identifier', () => {
  it('are both delivered, and the review and the result say so', async () => {
    const [one, other] = [await instance({ SeriesDescription: 'AXIAL' }), await instance({ SeriesDescription: 'AXIAL THIN' })];
    const { inspection, result, delivered } = await run([one, other, one]);
    expect(delivered.filter((bytes) => bytes.includes('AXIAL THIN'))).toHaveLength(1);
    expect(delivered).toHaveLength(2);
    expect(new Set(result.deliveries.map(({ name }) => name)).size).toBe(2);
    for (const said of [inspection, result]) {
      expect(notes(said)).toContain('1 image has the same identifier (SOP Instance UID) as another one, but other content. Both are delivered, but a PACS keeps one of each. Look at them; if one does not belong here, take it out and start again.');
    }
    expect(notes(result)).toHaveLength(2);
    expect(exitCode(result, 0)).toBe(EXIT.done);
  }, 60_000);

  it('of two patients leave nothing of either', async () => {
    const { delivered } = await run([await instance({ SeriesDescription: 'WITH MARCHETTI LUCIA' }), await instance({ PatientName: 'MARCHETTI^LUCIA', PatientID: '7731902' })]);
    expect(delivered).toHaveLength(2);
    for (const bytes of delivered) expect(bytes.toString('latin1')).not.toMatch(/marchetti|lucia|7731902|okafor/i);
  }, 60_000);
});
