/**
 * Draws pages of the bundled reports before and after, side by side, to `docs/pictures/`: `npx tsx bench/documents/pair.ts`.
 * The pages are drawn by poppler and LibreOffice, which took no part in writing them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { openDocument } from '../../helper/documents/document.ts';
import { chestReportPdf, headCtReportDocx, ultrasoundReportSpanishDocx } from '../../samples/reports.ts';
import { PATIENT, STUDY } from '../../samples/patient.ts';
import { Identity } from '../../shared/identity/identity.ts';
import { preset } from '../../shared/policy/presets.ts';
import { detect } from '../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../shared/report/replace.ts';

const identity = new Identity(new Uint8Array(32).fill(7));
const subject = identity.subject({ patientId: PATIENT.id, issuer: PATIENT.issuer, sex: PATIENT.sex });
const policy = preset('gdpr-pseudonymised')!;
const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-pair-'));

async function deidentify(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const document = await openDocument(bytes, name);
  const header = {
    PatientName: PATIENT.name, PatientID: PATIENT.id, PatientBirthDate: PATIENT.birthDate, InstitutionName: STUDY.institution,
    ReferringPhysicianName: STUDY.referring, NameOfPhysiciansReadingStudy: STUDY.reading, PerformingPhysicianName: STUDY.performing,
  };
  const { identifiers, lang } = detect(document.segments, { header });
  const replacements = replaceIdentifiers(document.segments, identifiers, { identity, subject, policy, lang });
  return (await document.rewrite({ replacements, pictures: new Map() })).bytes;
}

/** The first page as PNG. */
function draw(bytes: Uint8Array, name: string): Buffer {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  if (name.endsWith('.docx')) execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
  const pdf = file.replace(/\.docx$/, '.pdf');
  execFileSync('pdftoppm', ['-r', '75', '-png', '-singlefile', pdf, `${file}.page`]);
  return readFileSync(`${file}.page.png`);
}

mkdirSync('docs/pictures', { recursive: true });
for (const [name, make] of [['chest.pdf', chestReportPdf], ['head.docx', headCtReportDocx], ['ultrasound.docx', ultrasoundReportSpanishDocx]] as const) {
  const bytes = await make();
  const pages = await Promise.all([draw(bytes, name), draw(await deidentify(bytes, name), `clean-${name}`)].map((page) => loadImage(page)));
  const canvas = createCanvas(pages[0]!.width * 2 + 12, 560);
  const context = canvas.getContext('2d');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  pages.forEach((page, index) => context.drawImage(page, index * (page.width + 12), 0));
  writeFileSync(`docs/pictures/report-${name.replace('.', '-')}.png`, canvas.toBuffer('image/png'));
}
rmSync(folder, { recursive: true });
