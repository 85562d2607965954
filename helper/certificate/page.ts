import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import { remembered } from '../../shared/remembered.ts';
import { imagesOf } from '../../shared/contract/case.ts';
import { byReason, placesInWords } from '../../shared/places.ts';
import type { Certificate, CertificateBody } from './certificate.ts';
import { CATEGORY_WORDS, METHOD_WORDS, OPERATION_WORDS } from './words.ts';

/** A4 in points, with its margins. */
const PAGE = { width: 595, height: 842, margin: 54 };
/** Of running text, with the distance of its lines. */
const SIZE = 9.5;
const LEADING = 13;
const INK = rgb(0.13, 0.15, 0.18);
const QUIET = rgb(0.42, 0.45, 0.5);
const ACCENT = rgb(0.06, 0.42, 0.39);
const ALARM = rgb(0.7, 0.16, 0.12);

/** More rows of one kind than this are left to the JSON certificate. */
const LISTED = 60;

/**
 * The certificate as a PDF for people: one page for a usual case, set in A4.
 * It says nothing that the JSON does not say; the JSON is what is signed, and holds the digest of this page.
 * @param signer the public key of the signature, in Base64.
 */
export async function certificatePage(certificate: CertificateBody, signer: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const sheet = new Sheet(pdf, await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold));
  const created = new Date(certificate.created);
  pdf.setTitle('CaseVeil certificate of de-identification');
  pdf.setProducer(`CaseVeil ${certificate.software.version}`);
  pdf.setCreator('CaseVeil');
  pdf.setCreationDate(created);
  pdf.setModificationDate(created);

  const { methods } = certificate.standard;
  const delivered = certificate.deliveries.filter(({ outcome }) => outcome === 'deidentified');
  const heldBack = certificate.deliveries.filter(({ outcome }) => outcome !== 'deidentified');

  sheet.title('Certificate of de-identification', `CaseVeil ${certificate.software.version}, ${certificate.created.slice(0, 16).replace('T', ' ')} UTC`);
  sheet.paragraph(certificate.policy.title['en'] ?? certificate.policy.name, { bold: true });
  sheet.paragraph(certificate.policy.advice['en'] ?? '');

  sheet.heading('The case');
  sheet.row('Known as', certificate.pseudonyms.join(', ') || 'none');
  sheet.row('Delivered', `${count(delivered.filter(({ kind }) => kind === 'document'), 'document')}, ${count(imagesOf(delivered), 'DICOM instance')}`);
  sheet.row('Held back', heldBack.length + certificate.refused.length === 0 ? 'nothing' : `${heldBack.length + certificate.refused.length}: ${heldBack.length} held or failed, ${certificate.refused.length} left out; none of them is part of the delivery`);
  sheet.row('Tables', `DICOM PS3.15 ${certificate.standard.edition}; methods of CID 7050: ${methods.map((code) => (METHOD_WORDS[code] ? `${METHOD_WORDS[code]} (${code})` : code)).join(', ') || 'none'}`);
  if (certificate.software.model) sheet.row('Local model', `read the reports besides; SHA-256 ${certificate.software.model.slice(0, 16)}…`);

  sheet.heading('What was changed');
  for (const [category, operations] of group(certificate.changes)) sheet.row(CATEGORY_WORDS[category] ?? category, operations);

  sheet.heading('What was checked in the output');
  for (const check of certificate.checks) {
    sheet.row(check.passed ? 'Passed' : 'Not passed', `${check.name} (${check.scope}, ${check.count})`, check.passed ? ACCENT : ALARM);
  }
  if (certificate.checks.every(({ passed }) => !passed)) sheet.paragraph('Nothing was delivered, so nothing was checked.');
  else if (imagesOf(heldBack).length > 0 && imagesOf(delivered).length === 0) sheet.paragraph('No image was delivered, so none was checked.');
  sheet.heading('What was not checked');
  for (const sentence of certificate.unchecked) sheet.paragraph(sentence);

  const problems = [...byReason([...heldBack, ...certificate.refused.map((file) => ({ ...file, place: undefined }))].flatMap(({ problem, source, place }) => (problem ? [{ message: problem.message, source, place }] : [])))];
  if (problems.length + certificate.warnings.length > 0) {
    sheet.heading('For your attention');
    for (const [message, files] of problems.slice(0, LISTED)) {
      sheet.row(files.length === 1 ? files[0]!.source : `${files.length} files`, message);
      if (files.length > 1 || files[0]!.place) sheet.row('', `${placesInWords(files)}.`);
    }
    if (problems.length > LISTED) sheet.paragraph(`and ${problems.length - LISTED} more reasons, listed in certificate.json.`);
    for (const warning of certificate.warnings) sheet.paragraph(warning.message);
  }

  sheet.heading('What was delivered');
  const folders = byFolder(delivered).slice(0, LISTED);
  for (const [folder, names] of folders) sheet.row(names.length === 1 ? '1 file' : `${names.length} files`, names.length === 1 ? names[0]! : `${folder}/`);
  sheet.paragraph('certificate.json lists every file with its SHA-256.');

  const key = createHash('sha256').update(Buffer.from(signer, 'base64')).digest('hex');
  sheet.heading('Signature');
  sheet.row('Ed25519 key', key.match(/.{4}/g)!.slice(0, 8).join(' '));
  sheet.paragraph('certificate.json carries the signature, which covers every delivered file, this page and the journal. Check them with: caseveil verify certificate.json FOLDER');
  return pdf.save({ useObjectStreams: false });
}

function count({ length }: Certificate['deliveries'], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}

/** The names by their folders: a series of a thousand images is one row. */
function byFolder(deliveries: Certificate['deliveries']): [string, string[]][] {
  const folders = new Map<string, string[]>();
  for (const { name } of deliveries) {
    const folder = name.slice(0, name.lastIndexOf('/'));
    const names = folders.get(folder);
    if (names) names.push(name);
    else folders.set(folder, [name]);
  }
  return [...folders].flatMap(([folder, names]) => (folder.startsWith('images/') ? [[folder, names]] : names.map((name) => [folder, [name]])) as [string, string[]][]);
}

/** The changes as one row a category, `12 removed, 3 replaced [NAME: remove, replace]`, in the certificate's order. */
function group(changes: Certificate['changes']): [string, string][] {
  const rows = new Map<string, Certificate['changes']>();
  for (const change of changes) rows.set(change.category, [...(rows.get(change.category) ?? []), change]);
  return [...rows].map(([category, own]) => {
    const told = own.map(({ operation, count }) => `${count} ${OPERATION_WORDS[operation] ?? operation}`).join(', ');
    return [category, `${told} [${category}: ${own.map(({ operation }) => operation).join(', ')}]`];
  });
}

/** A cursor down the pages. */
class Sheet {
  #page: PDFPage | undefined;
  /** That the page was set to. */
  #font: PDFFont | undefined;
  #y = 0;

  constructor(readonly pdf: PDFDocument, readonly regular: PDFFont, readonly bold: PDFFont) {}

  title(text: string, beneath: string): void {
    this.#line(text, PAGE.margin, this.bold, 20, ACCENT, 26);
    this.#line(beneath, PAGE.margin, this.regular, 9, QUIET, 22);
  }

  heading(text: string): void {
    this.#room(40);
    this.#y -= 10;
    this.#line(text, PAGE.margin, this.bold, 11, INK, 16);
  }

  paragraph(text: string, { bold = false } = {}): void {
    const font = bold ? this.bold : this.regular;
    for (const line of wrap(text, font, PAGE.width - 2 * PAGE.margin)) this.#line(line, PAGE.margin, font, SIZE, INK, LEADING);
  }

  row(name: string, text: string, colour = QUIET): void {
    const left = PAGE.margin + 110;
    const lines = wrap(text, this.regular, PAGE.width - left - PAGE.margin);
    lines.forEach((line, index) => {
      this.#room(LEADING);
      if (index === 0) this.#text(name, PAGE.margin, this.#y - 10, this.regular, SIZE, colour);
      this.#line(line, left, this.regular, SIZE, INK, LEADING);
    });
  }

  #line(text: string, x: number, font: PDFFont, size: number, color: typeof INK, height: number): void {
    this.#room(height);
    this.#text(text, x, this.#y - size, font, size, color);
    this.#y -= height;
  }

  /** The font is set where it changes: to name it with a text would enter it in the page each time. */
  #text(text: string, x: number, y: number, font: PDFFont, size: number, color: typeof INK): void {
    if (font !== this.#font) this.#page!.setFont(font);
    this.#font = font;
    this.#page!.drawText(printable(text, font), { x, y, size, color });
  }

  #room(height: number): void {
    if (this.#page && this.#y - height >= PAGE.margin) return;
    this.#page = this.pdf.addPage([PAGE.width, PAGE.height]);
    this.#font = undefined;
    this.#y = PAGE.height - PAGE.margin;
  }
}

const charactersOf = remembered((font: PDFFont) => new Set(font.getCharacterSet()));

/** The text with what the standard fonts cannot show as `?`. */
function printable(text: string, font: PDFFont): string {
  const known = charactersOf(font);
  return [...text].map((character) => (known.has(character.codePointAt(0)!) ? character : '?')).join('');
}

function wrap(text: string, font: PDFFont, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text, font).split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, SIZE) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
