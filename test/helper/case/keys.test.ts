import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import type { Inspection } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image, type Values } from '../dicom/samples.ts';

/** What was decided about a thing holds in a later inspection too, so it must be known again there. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'keys-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const instance = (series: string, number: string, more: Values = {}): Promise<Uint8Array> => fileBytes(dataset(image({ SeriesInstanceUID: series, SOPInstanceUID: `${series}.${number}`, InstanceNumber: number, ...more })), EXPLICIT, new Uint8Array(4));
const LETTER = 'Dear Dr. Vantongeren,\nAdaeze Okafor was seen on 3 June 2024.\n';

/** What an inspection of the files says, in the order of their names. */
async function inspect(files: Record<string, Uint8Array | string>, policy: string): Promise<Inspection> {
  const place = mkdtempSync(path.join(folder, 'case-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(place, name), content);
  const opened = await openCase(sourcesAt(place, 'any'), { policy: preset(policy)!, project: 'test', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [], workers: 1 });
  try {
    return await opened.inspect();
  } finally {
    await opened.close();
  }
}

const seriesOf = ({ studies }: Inspection) => studies.flatMap(({ series }) => series);

it('are those of the same document, series and picture, whatever else lies in the case', async () => {
  const [one, other] = [await instance('1.2.826.7', '1'), await instance('1.2.826.7', '2')];
  const before = await inspect({ 'b.txt': LETTER, 'c.dcm': one }, 'gdpr-pseudonymised');
  const after = await inspect({ 'a.dcm': await instance('1.2.826.5', '1'), 'a.txt': 'A letter to Dr. Marchetti.\n', 'b.txt': LETTER, 'c.dcm': one, 'd.dcm': other }, 'ps315-basic');

  expect(before.documents[0]!.id).not.toBe(after.documents[1]!.id);
  expect(before.documents[0]!.key).toMatch(/^[0-9A-Z]{16}$/);
  expect(after.documents.map(({ key }) => key === before.documents[0]!.key)).toEqual([false, true]);

  const [series] = seriesOf(before);
  expect(series!.key).toMatch(/^[0-9A-Z]{16}$/);
  const [stranger, same] = seriesOf(after);
  expect([series!.id, same!.id]).toEqual(['series-1', 'series-2']);
  expect([stranger!.key === series!.key, same!.key === series!.key]).toEqual([false, true]);
  expect(same!.pictures.map(({ key }) => key === series!.pictures[0]!.key)).toEqual([true, false]);
}, 60_000);

it('are others for another text, for each copy of a text, and on another machine', async () => {
  const { documents } = await inspect({ 'a.txt': LETTER, 'b.txt': LETTER, 'c.txt': ` ${LETTER}` }, 'gdpr-pseudonymised');
  process.env['CASEVEIL_HOME'] = path.join(folder, 'another');
  const elsewhere = await inspect({ 'a.txt': LETTER }, 'gdpr-pseudonymised');
  expect(new Set([...documents, ...elsewhere.documents].map(({ key }) => key)).size).toBe(4);
}, 60_000);

it('do not take series without a UID for one another', async () => {
  const [one, other] = await Promise.all(['1', '2'].map((number) => instance('1.2.826.7', number, { SeriesInstanceUID: '' })));
  const [before, after] = [await inspect({ 'a.dcm': one! }, 'gdpr-pseudonymised'), await inspect({ 'a.dcm': other! }, 'gdpr-pseudonymised')];
  expect(seriesOf(before)[0]!.key).not.toBe(seriesOf(after)[0]!.key);
}, 60_000);
