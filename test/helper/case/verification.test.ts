import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Originals } from '../../../helper/case/verify/originals.ts';
import { InstanceVerifier } from '../../../helper/case/verify/verification.ts';
import { dataset, fileBytes, image, type Values } from '../dicom/samples.ts';

const originals = new Originals([{ label: 'PATIENT', text: 'OKAFOR^ADAEZE' }, { label: 'MRN', text: '00482915' }, { label: 'PATIENT', text: 'Wąchočková^Žofie' }, { label: 'CLINICIAN', text: '山城野^太郎' }]);

const CLEAN: Values = { StudyDescription: 'Head CT', PatientName: 'CV-7ZQFHS2F', PatientID: 'CV-7ZQFHS2F', AccessionNumber: 'ACC-1' };

/** What is found in a written instance of these values. @param verifier one that has seen others of the series, or a new one */
async function verdict(values: Values, verifier = new InstanceVerifier(originals, new Set())): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
  try {
    const file = path.join(folder, 'out.dcm');
    writeFileSync(file, await fileBytes(dataset(image({ ...CLEAN, ...values }))));
    return verifier.verify(file)?.code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the verification of a written instance', () => {
  it('passes one that holds no original', async () => expect(await verdict({})).toBeUndefined());

  it('passes one word of a name, which is anybody\'s', async () => {
    expect(await verdict({ ImageComments: Buffer.from('W\xb1cho\xe8kov\xe1 sign', 'latin1'), '00091010 UN': Buffer.from('Okafor', 'utf16le') })).toBeUndefined();
  });

  it.each([
    // The tag behind it begins with the bytes of "2": together they read `ADAEZE2`.
    ['at the end of a value, before a tag that reads as text', { RequestedProcedureDescription: 'CT for OKAFOR ADAEZE', StudyComments: 'none' }],
    ['in a sequence', { RequestAttributesSequence: [{ ScheduledProcedureStepDescription: 'Okafor, Adaeze' }] }],
    ['as a number', { ImageComments: 'file 0048 2915' }],
    ['in a binary value', { '00091010 UN': new TextEncoder().encode('\0\0OKAFOR^ADAEZE\0\0') }],
    ['in a binary value, in another character set', { '00091010 UN': Buffer.from('\x01W\xb1cho\xe8kov\xe1 \xaeofie\x02', 'latin1') }],
    ['behind a lost escape sequence', { ImageComments: Buffer.from('?$B;3>kLn ', 'latin1') }],
    ['in Unicode of 16 bits', { '00091010 UN': Buffer.from('\x01\x00Okafor, Adaeze', 'utf16le') }],
  ] satisfies [string, Values][])('finds an original %s, in a series of clean instances as well', async (_, values) => {
    expect(await verdict(values)).toBeDefined();
    const verifier = new InstanceVerifier(originals, new Set());
    const series = [{}, {}, values, values, {}, values];
    const verdicts: (string | undefined)[] = [];
    for (const one of series) verdicts.push(await verdict(one, verifier));
    expect(verdicts.map((code) => code !== undefined)).toEqual(series.map((one) => one === values));
  });
});
