import { describe, expect, it } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import { openDocument } from '../../../helper/documents/document.ts';
import { docx, paragraph, utf8 } from './support.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

async function problemOf(bytes: Uint8Array, name = 'okafor.bin'): Promise<{ code: string; message: string }> {
  const error = await openDocument(bytes, name).then(() => undefined, (thrown: unknown) => thrown);
  return (error as { problem: { code: string; message: string } }).problem;
}

describe('a document that cannot be cleaned is refused in plain words', () => {
  it.each([
    ['nothing', new Uint8Array(), 'document-empty'],
    ['a protected Word document', Uint8Array.of(...OLE, ...wide('EncryptedPackage')), 'document-ole-encrypted'],
    ['a document of Word 97', Uint8Array.of(...OLE, ...wide('WordDocument')), 'document-ole-doc'],
    ['an old workbook', Uint8Array.of(...OLE, ...wide('Workbook')), 'document-ole'],
    ['a mail saved by Outlook', Uint8Array.of(...OLE, ...wide('__properties_version1.0')), 'document-mail'],
    ['a mail where no case is', utf8('From: a@b.example\r\nSubject: CT\r\n head\r\nMIME-Version: 1.0\r\n\r\nT2thZm9y'), 'document-mail'],
    ['a saved web page, whose text is encoded', utf8('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\nT2thZm9y'), 'document-page'],
    ['a document of LibreOffice', utf8(`PK\x03\x04${'0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`), 'document-office'],
    ['a ZIP of something else', utf8('PK\x03\x04 something'), 'document-zip'],
    ['a program', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 256), 'document-binary'],
    ['a truncated Word document', docx({ body: paragraph('x') }).slice(0, 900), 'document-damaged'],
    ['a truncated PDF', utf8('%PDF-1.7\n1 0 obj\n<</Type'), 'document-damaged'],
    ['a Word document with an entity in its XML', docx({ body: paragraph('x'), parts: [{ name: 'header1.xml', type: 'header', content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }] }), 'document-damaged'],
  ])('%s', async (_, bytes, code) => {
    const problem = await problemOf(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(/\.$/);
    expect(problem.message).not.toMatch(/okafor/i);
  });

  it('a PDF without text in which nothing was found', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const document = await openDocument(await pdf.save(), 'scan.pdf');
    await expect(document.rewrite({ replacements: [], pictures: new Map() })).rejects.toMatchObject({ problem: { code: 'pdf-without-text' } });
  });
});

describe('the kind of a document', () => {
  it.each([
    ['text', 'a note', 'report'], ['html', '<!-- x --><html><p>a</p></html>', 'noname'], ['html', '<p>a</p>', 'a.txt'], ['rtf', '{\\rtf1 a}', 'a.doc'], ['text', 'x < y and y > z', 'a.txt'],
  ] as const)('is %s for what begins "%s"', async (kind, content, name) => {
    expect((await openDocument(utf8(content), name)).kind).toBe(kind);
  });
});

describe('a document', () => {
  it('is written the same twice', async () => {
    const document = await openDocument(docx({ body: paragraph('x') }), 'a.docx');
    const edits = { replacements: [], pictures: new Map() };
    const first = await document.rewrite(edits);
    expect(Buffer.from((await document.rewrite(edits)).bytes).equals(first.bytes)).toBe(true);
  });
});
