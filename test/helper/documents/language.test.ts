import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../helper/documents/document.ts';
import { docx, NAMESPACES, paragraph, utf8 } from './support.ts';

const run = (language: string): string => `<w:p><w:r><w:rPr><w:lang w:val="${language}"/></w:rPr><w:t>words</w:t></w:r></w:p>`;
const STYLES = { name: 'styles.xml', type: 'styles', content: `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>` };

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText('words');
  document.setLanguage('en-GB');
  return document.save();
}

describe('the language that a document declares', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string | undefined]>([
    ['most runs of a Word document, not its styles', () => docx({ body: run('en-GB') + run('en-GB') + run('fr-FR'), parts: [STYLES] }), 'en-GB'],
    ['the styles of a Word document', () => docx({ body: paragraph('words'), parts: [STYLES] }), 'en-US'],
    ['the catalogue of a PDF', pdf, 'en-GB'],
    ['the root of HTML', () => utf8('<html lang="en-AU"><body>words</body></html>'), 'en-AU'],
    ['most runs of RTF', () => utf8('{\\rtf1\\ansi\\deflang1033 {\\lang2057 words}{\\lang2057 more}}'), 'en-GB'],
    ['nothing in plain text', () => utf8('words'), undefined],
  ])('is that of %s', async (_, bytes, language) => {
    expect((await openDocument(await bytes(), 'a')).language).toBe(language);
  });
});
