import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDirectory } from '../../../../helper/dicom/file/directory.ts';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { openSource } from '../../../../helper/source.ts';
import { dataset, EXPLICIT, identity, image } from '../samples.ts';

const hasDcmdump = spawnSync('dcmdump', ['--version']).status === 0;

describe('a DICOMDIR', () => {
  let folder = '';
  beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const entries = [['1.1', '1', 'IM1'], ['1.1', '2', 'IM2'], ['1.2', '3', 'IM3']].map(([series, uid, name]) => ({
    fileId: ['IMAGES', name!],
    dataset: dataset(image({ SeriesInstanceUID: series!, SOPInstanceUID: uid!, InstanceNumber: uid!, StudyDate: '' })),
    transferSyntax: EXPLICIT,
  }));

  it('lists patients, studies, series and images, each record pointing to the next and the lower one', async () => {
    const output = path.join(folder, 'DICOMDIR');
    await writeDirectory(entries, identity, output);
    const source = openSource({ path: output });
    const bytes = Buffer.from(source.read(0, source.size));
    const records = readDicom(source).dataset.items(0x00041220);
    source.close();
    expect(records.map((record) => record.string(0x00041430))).toEqual(['PATIENT', 'STUDY', 'SERIES', 'IMAGE', 'IMAGE', 'SERIES', 'IMAGE']);
    // Every offset is that of an item tag, and following them visits every record once.
    const visit = (offset: number): string[] => {
      if (offset === 0) return [];
      expect(bytes.readUInt32LE(offset)).toBe(0xe000fffe);
      const lower = bytes.readUInt32LE(bytes.indexOf(Buffer.from([4, 0, 0x20, 0x14]), offset) + 8);
      const next = bytes.readUInt32LE(bytes.indexOf(Buffer.from([4, 0, 0, 0x14]), offset) + 8);
      const at = bytes.indexOf(Buffer.from([4, 0, 0x30, 0x14]), offset);
      return [bytes.toString('latin1', at + 8, at + 8 + bytes.readUInt16LE(at + 6)).trim(), ...visit(lower), ...visit(next)];
    };
    expect(visit(bytes.readUInt32LE(bytes.indexOf(Buffer.from([4, 0, 0, 0x12])) + 8))).toEqual(['PATIENT', 'STUDY', 'SERIES', 'IMAGE', 'IMAGE', 'SERIES', 'IMAGE']);
  });

  it.skipIf(!hasDcmdump)('is read by dcmdump, with a value for every key that needs one (skipped without dcmtk)', async () => {
    const output = path.join(folder, 'DICOMDIR');
    await writeDirectory(entries, identity, output);
    const dump = execFileSync('dcmdump', [output], { encoding: 'latin1' });
    expect(dump).toContain('refFileID="IMAGES\\IM3"');
    expect(dump).toContain('DA [20000101]');
  });
});
