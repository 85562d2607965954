import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseResult, Inspection } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { openCase } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { openSource } from '../../../helper/source.ts';
import { chestRadiograph } from '../../../samples/radiograph.ts';
import { PATIENT, STUDY } from '../../../samples/patient.ts';
import { attachment, base64, mail, multipart, part, quotedPrintable } from '../documents/mail/compose.ts';
import { utf8 } from '../documents/support.ts';

/** A mail with a report, a ZIP of the study and a forwarded mail, identifiers in every part of it; everything below looks at what came out. */
let folder: string;
let out: string;
let inspection: Inspection;
let result: CaseResult;

const NAME = `${PATIENT.given} ${PATIENT.family}`;
const EXAM = '05/20/2024';
/** Planted in the parts of the mail, each where nothing else says it. */
const PLANTS = ['Vantongeren', 'Quillfeather', 'Brambleholt', 'Nettleworth', 'Thistlegate', 'Marrowby', 'Pennifold', 'Osterwick', 'Ravelston', 'Saltmarsh', 'Underlynn', '10.44.7.19', '555-014-2277'];

function wholeMail(): Uint8Array {
  const text = part(['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'], quotedPrintable(Buffer.from(`Dear Dr. Quillfeather,\nonly the text of ${NAME} says incidental nodule.`, 'latin1')));
  const html = part(['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'], base64(`<html><head><title>Marrowby</title></head><body><div style="display:none">Nettleworth</div><!-- https://ris.example/?patient=Thistlegate -->
<p>Dear Dr. Pieter Vantongeren,</p><p>attached are report and images of <b>${PATIENT.given}</b> <i>${PATIENT.family}</i> (MRN ${PATIENT.id}), chest radiograph of ${EXAM}. A 7 x 9 mm nodule in the right upper lobe.</p>
<p><a href="mailto:underlynn@clinic.example">Dr. Hester Quillfeather</a>, phone 555-014-2277</p><img src="cid:logo@x" alt="Logo"></body></html>`));
  const logo = part(['Content-Type: image/png; name="Ravelston.png"', 'Content-ID: <logo@x>', 'Content-Description: Ravelston', 'Content-Transfer-Encoding: base64', 'Content-Disposition: inline; filename="Ravelston.png"'], base64(createCanvas(20, 20).toBuffer('image/png')));
  const report = attachment('text/plain; charset=utf-8', `${PATIENT.family}_report.txt`, `Patient: ${NAME}\nMRN: ${PATIENT.id}\nDate of exam: ${EXAM}\n\nHeart size normal. No pleural effusion.\n\nSigned by Dr. Walter Osterwick`);
  const study = attachment('application/x-zip-compressed', `${PATIENT.family}.zip`, zipSync({ [`${PATIENT.family}/IM1`]: chestRadiograph() }));
  const forwarded = part(['Content-Type: message/rfc822'], Buffer.from(mail(part(['Content-Type: text/plain; charset=utf-8'], `Please compare with the study of ${EXAM}. No acute fracture.\n\nRegards,\nCorvin Pennifold`), [
    'Received: from saltmarsh.example ([10.44.7.19]) by mx.example; Mon, 20 May 2024 08:00:00 +0000', 'From: Corvin Pennifold <c.pennifold@saltmarsh.example>', `Subject: ${NAME}`, 'Date: Mon, 20 May 2024 08:00:00 +0000',
  ])));
  return mail(multipart('mixed', [
    multipart('alternative', [text, multipart('related', [html, logo])]), report, study, forwarded,
    attachment('text/vcard', 'Saltmarsh.vcf', 'BEGIN:VCARD\r\nFN:Saltmarsh\r\nEND:VCARD'), part(['Content-Type: text/calendar'], 'BEGIN:VCALENDAR\r\nSUMMARY:Saltmarsh\r\nEND:VCALENDAR'),
    attachment('application/pkcs7-signature', 'smime.p7s', utf8('Saltmarsh')),
  ]), [
    'Received: from ward.example ([10.44.7.19]) by mx.example; Tue, 21 May 2024 09:00:00 +0000', 'Message-ID: <Brambleholt.20240520@clinic.example>', 'X-Patient: Brambleholt', 'Thread-Topic: Brambleholt',
    'From: "Quillfeather, Hester" <h.quillfeather@clinic.example>', 'To: =?utf-8?Q?Pieter_Vantongeren?= <p.vantongeren@clinic.example>', 'Cc: underlynn@clinic.example', 'Date: Tue, 21 May 2024 09:00:00 +0000',
    `Subject: =?utf-8?B?${Buffer.from(`CXR ${NAME} ${PATIENT.id}`).toString('base64')}?=`,
  ]);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mail-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
  out = path.join(folder, 'out');
  const file = path.join(folder, `${PATIENT.family} chest.eml`);
  writeFileSync(file, wholeMail());
  const opened = await openCase(sourcesAt(file, 'report'), { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [] });
  try {
    inspection = await opened.inspect();
    result = await opened.deidentify({}, out);
  } finally {
    await opened.close();
  }
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = (): string[] => readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => path.join(out, name)).filter((name) => statSync(name).isFile());
const reports = (): string[] => files().filter((file) => /\.(html|txt)$/.test(file)).sort().map((file) => readFileSync(file, 'utf8'));

describe('a case that is one mail', () => {
  it('comes out whole, less what only names people', () => {
    expect(result.deliveries.filter(({ outcome }) => outcome !== 'deidentified')).toEqual([]);
    expect(result.deliveries.map(({ kind }) => kind)).toEqual(['document', 'document', 'document', 'instance']);
    expect(inspection.documents.map(({ kind }) => kind)).toEqual(['html', 'text', 'text']);
    expect(inspection.refused.map(({ problem }) => problem.code)).toEqual(['mail-people', 'mail-people']);
    const text = reports().join('\n');
    for (const kept of ['says incidental nodule', '7 x 9 mm nodule in the right upper lobe', 'Heart size normal', 'No acute fracture', 'data:image/png']) expect(text).toContain(kept);
  });

  it('says no planted identifier in any byte or name of what is delivered', () => {
    for (const file of files()) {
      const bytes = readFileSync(file);
      const said = [path.relative(out, file), bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('utf8').replace(/<[^>]*>/g, '')].join('\n').toLowerCase();
      for (const plant of [...PLANTS, PATIENT.family, PATIENT.given, PATIENT.id, STUDY.chest.accession, EXAM]) expect(said.includes(plant.toLowerCase()), `${plant} in ${path.extname(file)}`).toBe(false);
    }
  });

  it('has one pseudonym and one shift of dates in its text, its report and its images', () => {
    const [pseudonym] = result.pseudonyms as [string];
    expect(result.pseudonyms).toHaveLength(1);
    const source = openSource({ path: files().find((file) => file.endsWith('.dcm'))! });
    const dataset = readDicom(source).dataset;
    source.close();
    expect(dataset.string(0x00100010)).toBe(pseudonym);
    const date = dataset.string(0x00080020)!;
    const shifted = `${date.slice(4, 6)}/${date.slice(6)}/${date.slice(0, 4)}`;
    expect(shifted).not.toBe(EXAM);
    for (const report of reports()) {
      expect(report).toContain(pseudonym);
      expect(report).toContain(shifted);
    }
  });
});

describe('a mail that only says what is attached', () => {
  it('shares the patient and the shift of what is attached', async () => {
    const file = path.join(folder, 'fwd.eml');
    writeFileSync(file, mail(multipart('mixed', [part(['Content-Type: text/plain'], 'FYI'), attachment('text/plain', 'report.txt', `Patient: ${NAME}\nMRN: ${PATIENT.id}\nDate of exam: ${EXAM}\n\nHeart size normal.`)]), ['From: a@clinic.example', 'Subject: as promised', 'Date: Mon, 20 May 2024 08:00:00 +0000']));
    const opened = await openCase(sourcesAt(file, 'report'), { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [] });
    try {
      const delivered = path.join(folder, 'fwd');
      expect((await opened.deidentify({}, delivered)).pseudonyms).toHaveLength(1);
      const [letter, report] = readdirSync(path.join(delivered, 'reports')).sort().map((name) => readFileSync(path.join(delivered, 'reports', name), 'utf8'));
      const [, month, day, year] = /exam: (\d\d)\/(\d\d)\/(\d{4})/.exec(report!)!;
      const said = new Date(/^Date: (.*) 08:00/m.exec(letter!)![1]!);
      expect([said.getMonth() + 1, said.getDate(), said.getFullYear()]).toEqual([Number(month), Number(day), Number(year)]);
      expect(`${month}/${day}/${year}`).not.toBe(EXAM);
    } finally {
      await opened.close();
    }
  }, 60_000);
});
