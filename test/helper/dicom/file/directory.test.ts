import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDirectory } from '../../../../helper/dicom/file/directory.ts';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { openSource } from '../../../../helper/source.ts';
import { tagOf } from '../../../../helper/dicom/standard/dictionary.ts';
import { dataset, EXPLICIT, identity, image, type Values } from '../samples.ts';

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

  it('tells of what a presentation state shows, when a report was verified, and which HL7 document is inside, where the object does', async () => {
    const output = path.join(folder, 'DICOMDIR');
    const shown = [{ SeriesInstanceUID: '1.5', ReferencedImageSequence: [{ ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2', ReferencedSOPInstanceUID: '1.6' }] }];
    const objects: Values[] = [
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.11.1', ReferencedSeriesSequence: shown },
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.11', VerificationFlag: 'VERIFIED', VerifyingObserverSequence: [{ VerificationDateTime: '20190406103000' }, { VerificationDateTime: '20190407' }] },
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.104.2', HL7InstanceIdentifier: '2.999^7' },
      { SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.11' },
    ];
    await writeDirectory(objects.map((values, index) => ({ fileId: ['IMAGES', `OB${index}`], dataset: dataset(image({ SeriesInstanceUID: `1.${index}`, ...values })), transferSyntax: EXPLICIT })), identity, output);
    const source = openSource({ path: output });
    const records = readDicom(source).dataset.items(0x00041220).filter((record) => !['PATIENT', 'STUDY', 'SERIES'].includes(record.string(0x00041430)!));
    source.close();
    const [state, report, document, unverified] = records;
    expect(state?.items(tagOf('ReferencedSeriesSequence')!)[0]?.string(tagOf('SeriesInstanceUID')!)).toBe('1.5');
    expect(report?.string(tagOf('VerificationDateTime')!)).toBe('20190407');
    expect(document?.string(tagOf('HL7InstanceIdentifier')!)).toBe('2.999^7');
    expect(unverified?.has(tagOf('VerificationDateTime')!)).toBe(false);
  });
});
