import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preset } from '../../../shared/policy/presets.ts';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { PATIENT } from '../../../samples/patient.ts';
import { chestRadiograph } from '../../../samples/radiograph.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'called-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('what the letter of a case calls the patient is taken out of the comments of her images, by her pseudonym', async () => {
  writeFileSync(path.join(folder, 'letter.txt'), `Patient: ${PATIENT.given} ${PATIENT.family}\nKnown as: Zizi\nIt was good to see Zizi today. Zizi was scanned.`);
  writeFileSync(path.join(folder, 'chest.dcm'), chestRadiograph({ ImageComments: 'Zizi held by staff, repeat film' }));
  const sources = [...sourcesAt(path.join(folder, 'letter.txt'), 'report'), ...sourcesAt(path.join(folder, 'chest.dcm'), 'study')];
  const opened = await openCase(sources, { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'no', face: 'unknown', remove: [], keep: [], workers: 1 });
  try {
    const { deliveries, pseudonyms } = await opened.deidentify({}, path.join(folder, 'out'));
    const written = (kind: string): string => readFileSync(path.join(folder, 'out', deliveries.find((delivery) => delivery.kind === kind)!.name), 'latin1');
    expect(written('document')).not.toContain('Zizi');
    expect(written('instance')).not.toContain('Zizi');
    expect(written('instance')).toContain(`${pseudonyms[0]!} held by staff, repeat film`);
  } finally {
    await opened.close();
  }
}, 120_000);
