import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preset } from '../../../shared/policy/presets.ts';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt, type CaseSource } from '../../../helper/case/intake/source.ts';
import { chestStructuredReport } from '../../../samples/documents.ts';
import { PATIENT } from '../../../samples/patient.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'broken-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, bytes: Uint8Array | string, role: CaseSource['role']): CaseSource[] {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return sourcesAt(place, role);
}

const options = { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [], workers: 1 } as const;

async function run(sources: CaseSource[], out = 'out') {
  const opened = await openCase(sources, { ...options, accessions: [], remove: [], keep: [] });
  try {
    const inspection = await opened.inspect();
    return { inspection, result: await opened.deidentify({}, path.join(folder, out)) };
  } finally {
    await opened.close();
  }
}

describe('a case with broken files', () => {
  it('says of each what is wrong, delivers the rest and nothing of them', async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter());
    await zip.add('IM1', new Uint8ArrayReader(chestStructuredReport()), { password: 'secret' });
    const blank = await PDFDocument.create();
    blank.addPage();
    const { inspection, result } = await run([
      ...given('Okafor.txt', `Patient: ${PATIENT.given} ${PATIENT.family}\nFINDINGS: 12 mm nodule.`, 'report'),
      ...given('empty.txt', '', 'report'),
      ...given('blank.pdf', await blank.save(), 'report'),
      ...given('sr.dcm', chestStructuredReport(), 'study'),
      ...given('cut.dcm', chestStructuredReport().subarray(0, 900), 'study'),
      ...given('song.mp3', 'ID3 no image', 'study'),
      ...given('locked.zip', await zip.close(), 'study'),
    ]);
    const codes = inspection.refused.map(({ name, problem }) => `${name} ${problem.code}`).sort();
    expect(codes).toEqual(['blank.pdf document-empty', 'cut.dcm dicom-truncated', 'empty.txt file-empty', 'locked.zip zip-encrypted', 'song.mp3 not-dicom']);
    for (const { problem } of inspection.refused) expect(problem.message).not.toMatch(/okafor|adaeze/i);
    expect(result.deliveries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['document deidentified', 'instance deidentified']);
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['certificate.json', 'certificate.pdf', 'images', 'journal.jsonl', 'reports']);
  }, 120_000);

  it('is not mixed with what lies in the folder for the result', async () => {
    await expect(run(given('report.txt', 'CT abdomen', 'report'), '.')).rejects.toThrow(/not empty/);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const opened = await openCase([...given('report.txt', `Patient: ${PATIENT.given} ${PATIENT.family}`, 'report'), ...given('sr.dcm', chestStructuredReport(), 'study')], { ...options, accessions: [], remove: [], keep: [] });
    const controller = new AbortController();
    const out = path.join(folder, 'out');
    await expect(opened.deidentify({}, out, { signal: controller.signal, progress: ({ stage }) => stage === 'deidentify' && controller.abort() })).rejects.toThrow(/stopped/);
    await opened.close();
    expect(readdirSync(out)).toEqual([]);
  }, 120_000);
});
