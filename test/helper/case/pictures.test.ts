import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { cleanDocumentPicture } from '../../../helper/case/deidentify/documentPicture.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { paper, scanned, textOf } from '../pixels/text/scannedPage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('hides in a picture what only the report around it tells to be a name', async () => {
  const png = scanned(paper(['Window 50 / 350, kernel window iron, slice 2 of 40', 'Spleen 12 cm, liver 15 cm']), 0).toBuffer('image/png').toString('base64');
  const place = path.join(folder, 'mail.html');
  writeFileSync(place, `<html><body><p>Patient: Keiko Iron</p><p>The spleen is not enlarged.</p><img src="data:image/png;base64,${png}"></body></html>`);
  const opened = await openCase(sourcesAt(place, 'report'), { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [], workers: 1 });
  try {
    await opened.deidentify({}, path.join(folder, 'out'));
  } finally {
    await opened.close();
  }
  const [name] = readdirSync(path.join(folder, 'out', 'reports'));
  const delivered = readFileSync(path.join(folder, 'out', 'reports', name!), 'utf8');
  const text = await textOf(Buffer.from(/data:image\/png;base64,([^"]+)/.exec(delivered)![1]!, 'base64'));
  expect(text).not.toMatch(/\biron\b/i);
  expect(text).toMatch(/Spleen/);
}, 120_000);

it('hides in a picture the letters of whoever scanned, by the name in the header of the study', async () => {
  const png = scanned(paper(['ODT', 'BPD 47.2 mm', 'Head circumference 176 mm']), 0).toBuffer('image/png');
  const read = async (known: KnownValue[]): Promise<string> => {
    const { bytes } = await cleanDocumentPicture(png, 'image/png', { knowledge: { people: [], known, patients: new Map() }, policy: preset('gdpr-pseudonymised')! });
    return textOf(Buffer.from(bytes!));
  };
  expect(await read([])).toMatch(/ODT[^]*BPD[^]*Head circumference/);
  const cleaned = await read([{ label: 'CLINICIAN', text: 'TREVELYAN^ODETTE' }]);
  expect(cleaned).not.toContain('ODT');
  expect(cleaned).toMatch(/BPD[^]*Head circumference/);
}, 120_000);
