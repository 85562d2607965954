import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../helper/documents/document.ts';
import { HIDDEN_REASONS, TOLD_REASONS } from '../../../helper/documents/journal.ts';
import { docx, utf8 } from './support.ts';

/** How often the journal of a document gives each of the reasons that a person is told of. */
async function told(bytes: Uint8Array, name: string): Promise<Record<string, number>> {
  const document = await openDocument(bytes, name);
  const { journal } = await document.rewrite({ replacements: [], pictures: new Map() });
  const reasons = Object.entries({ ...HIDDEN_REASONS, ...TOLD_REASONS });
  return Object.fromEntries(reasons.map(([kind, reason]) => [kind, journal.filter((entry) => entry.reason === reason).length]).filter(([, count]) => count !== 0));
}

describe('the journal of an RTF document', () => {
  it('counts what is hidden, deleted and inserted, a piece of several runs once, and tells of objects, comments and pictures', async () => {
    const text = '{\\rtf1\\ansi seen {\\v hidden {\\b twice}} seen {\\deleted gone} {\\revised added} seen {\\v more}{\\pict\\pngblip 00}{\\object{\\*\\objdata 00}}{\\*\\annotation x}\\par}';
    expect(await told(utf8(text), 'a.rtf')).toEqual({ text: 2, deletion: 1, insertion: 1, picture: 1, file: 1, note: 1 });
  });

  it('counts nothing in a plain one', async () => {
    expect(await told(utf8('{\\rtf1\\ansi {\\info{\\author x}} seen {\\v0 too}\\plain\\par}'), 'a.rtf')).toEqual({});
  });
});

describe('the journal of a Word document', () => {
  it('counts a moved text as moved, beside what was deleted and inserted', async () => {
    const run = (text: string, tag = 't'): string => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`;
    const body = `<w:p>${run('seen')}<w:moveFrom w:id="1" w:author="x">${run('moved', 'delText')}</w:moveFrom></w:p><w:p><w:moveTo w:id="2" w:author="x">${run('moved')}</w:moveTo><w:ins w:id="3" w:author="x">${run('in')}</w:ins><w:del w:id="4" w:author="x">${run('out', 'delText')}</w:del></w:p>`;
    expect(await told(docx({ body }), 'a.docx')).toEqual({ deletion: 1, insertion: 1, move: 1 });
  });
});

describe('the journal of a PDF', () => {
  it('tells of attachments, forms and notes, and not of links or properties', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage();
    page.drawText('A nodule.', { x: 50, y: 600 });
    const link = pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Contents: PDFString.of('to the portal'), A: { S: 'URI', URI: PDFString.of('https://x.example') } }));
    page.node.set(PDFName.of('Annots'), pdf.context.obj([link]));
    pdf.setAuthor('somebody');
    expect(await told(await pdf.save(), 'a.pdf')).toEqual({});
    await pdf.attach(utf8('x'), 'list.txt');
    pdf.getForm().createTextField('name').addToPage(page, { x: 50, y: 500 });
    expect(await told(await pdf.save(), 'a.pdf')).toEqual({ file: 1, form: 1 });
    const note = pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFString.of('please check') }));
    page.node.Annots()!.push(note);
    expect(await told(await pdf.save(), 'a.pdf')).toEqual({ file: 1, form: 1, note: 1 });
  });
});
