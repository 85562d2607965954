import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preset } from '../../../shared/policy/presets.ts';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { chestStructuredReport } from '../../../samples/documents.ts';
import { PATIENT } from '../../../samples/patient.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'strangers-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What becomes of a report beside the study of the samples' patient. */
async function beside(report: string) {
  writeFileSync(path.join(folder, 'report.txt'), report);
  writeFileSync(path.join(folder, 'sr.dcm'), chestStructuredReport());
  const sources = [...sourcesAt(path.join(folder, 'report.txt'), 'report'), ...sourcesAt(path.join(folder, 'sr.dcm'), 'study')];
  const opened = await openCase(sources, { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [], workers: 1 });
  try {
    const { warnings } = await opened.inspect();
    const result = await opened.deidentify({}, path.join(folder, 'out'));
    const { name } = result.deliveries.find(({ kind }) => kind === 'document')!;
    const certificate = JSON.parse(readFileSync(path.join(folder, 'out', 'certificate.json'), 'utf8')) as { warnings: { code: string }[] };
    const codes = [warnings, result.warnings, certificate.warnings].map((notes) => notes.map(({ code }) => code).filter((code) => code === 'patient-mismatch'));
    return { pseudonyms: result.pseudonyms, text: readFileSync(path.join(folder, 'out', name), 'utf8'), codes, image: result.deliveries.find(({ kind }) => kind === 'instance')!.name };
  } finally {
    await opened.close();
  }
}

describe('a report dropped beside the study of somebody else', () => {
  it('shares no pseudonym with it, and review, result and certificate say so', async () => {
    const { pseudonyms, text, codes, image } = await beside('Medicolegal disclosure: Desmond HOLLINGBURY v. Harrow Vale Trust\nDate of birth 5 June 1971.\nMr Hollingbury fell from a ladder.\nWife: Rosalind Hollingbury.');
    expect(codes).toEqual([['patient-mismatch'], ['patient-mismatch'], ['patient-mismatch']]);
    expect(pseudonyms).toHaveLength(2);
    const own = pseudonyms.find((pseudonym) => text.includes(pseudonym))!;
    expect(image).not.toContain(own);
    expect(text).toMatch(new RegExp(`^Medicolegal disclosure: ${own} v\\..*\\n.*\\nMr ${own} fell from a ladder\\.\\nWife: PERSON-\\w+\\.`));
  }, 120_000);

  it('is merged without a word where it agrees', async () => {
    const { pseudonyms, codes } = await beside(`Patient: ${PATIENT.given} ${PATIENT.family}\nFINDINGS: 12 mm nodule.`);
    expect(codes).toEqual([[], [], []]);
    expect(pseudonyms).toHaveLength(1);
  }, 120_000);
});
