import { describe, expect, it } from 'vitest';
import { createCanvas } from '@napi-rs/canvas';
import { strFromU8, unzipSync } from 'fflate';
import { openDocument } from '../../../../helper/documents/document.ts';
import { chestReportPdf, headCtReportDocx, ultrasoundReportSpanishDocx } from '../../../../samples/reports.ts';
import { deidentify, docx, entry, hasTool, libreOfficePdf, NAMESPACES, paragraph, PLANT, popplerText, PSEUDONYM, replaceAll, traces } from '../support.ts';

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('the text of a Word document', () => {
  it('has a line for each paragraph and each table row, as a reader sees them', async () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr>${cell(paragraph('Name:'))}${cell(paragraph('A') + paragraph('B'))}${cell(paragraph('MRN:'))}</w:tr></w:tbl>`;
    const { document } = await deidentify(docx({ body: `${paragraph('One')}<w:p>${run('Two')}<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p>${table}` }), 'a.docx');
    expect(document.segments[0]).toEqual({ id: 'body', text: 'One\nTwo\tx\ny\nName:\tA\nB\tMRN:\n' });
  });

  it('has apart what only prompts for input, wherever it is shown, and not what was written into a control', async () => {
    const control = (showing: string, ...texts: string[]): string => `<w:sdt><w:sdtPr><w:alias w:val="x"/>${showing}</w:sdtPr><w:sdtContent>${texts.map((text) => run(text)).join('')}</w:sdtContent></w:sdt>`;
    const body = `<w:p>${run('Patient: ')}${control('<w:showingPlcHdr/>', 'Click or tap here', ' to enter text.')}</w:p><w:p>${run('Doctor: ')}${control('<w:showingPlcHdr w:val="0"/>', 'Ng')}${control('', ' MD')}</w:p>`;
    const { document, bytes } = await deidentify(docx({ body }), 'a.docx');
    expect(document.segments.filter(({ id }) => id.startsWith('body'))).toEqual([{ id: 'body', text: 'Patient: \nDoctor: Ng MD\n' }, { id: 'body/prompt1', text: 'Click or tap here to enter text.' }]);
    expect(entry(bytes, 'word/document.xml').replace(/<[^>]*>/g, '')).toContain('Patient: Click or tap here to enter text.Doctor: Ng MD');
  });

  it('takes new words in the formatting of the first letter, the rest stays as it was', async () => {
    const { bytes } = await deidentify(docx({ body: `<w:p>${run('Seen: ', '<w:b/>')}${run('Quill', '<w:i/>')}${run('feather, well.', '<w:u w:val="single"/>')}</w:p>` }), 'a.docx');
    expect(entry(bytes, 'word/document.xml')).toContain(`${run('Seen: ', '<w:b/>')}${run(PSEUDONYM, '<w:i/>')}${run(', well.', '<w:u w:val="single"/>')}`.replaceAll('<w:rPr></w:rPr>', ''));
  });

  it('keeps paragraphs apart when an identifier runs over their end', async () => {
    const { bytes } = await deidentify(docx({ body: paragraph('at 4 Quill') + paragraph('feather Street') + paragraph('Next') }), 'a.docx', /Quill\nfeather/g);
    const text = entry(bytes, 'word/document.xml').replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    expect(text).toContain(`at 4 ${PSEUDONYM}\n Street\nNext\n`);
  });

  it('has no empty line for a paragraph that is hidden to its end, where another stays in its cell', async () => {
    const hidden = (properties: string, text = run('hidden', '<w:vanish/>')): string => `<w:p><w:pPr><w:rPr>${properties}</w:rPr></w:pPr>${text}</w:p>`;
    const cell = (content: string): string => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    const lines = async (body: string): Promise<string[]> => {
      const { bytes } = await deidentify(docx({ body }), 'a.docx');
      return [...entry(bytes, 'word/document.xml').matchAll(/<w:p(?:\/>|>(.*?)<\/w:p>)/g)].map(([, content = '']) => content.replace(/<[^>]*>/g, ''));
    };
    const vanish = '<w:vanish/>';
    expect(await lines(paragraph('One') + hidden(vanish) + hidden(vanish, '') + paragraph('Two'))).toEqual(['One', 'Two']);
    expect(await lines(paragraph('One') + hidden('<w:vanish w:val="0"/>') + hidden('') + paragraph('Two'))).toEqual(['One', '', '', 'Two']);
    expect(await lines(hidden(vanish, run('seen') + run('hidden', vanish)))).toEqual(['seen']);
    expect(await lines(cell(hidden(vanish)) + cell(paragraph('One') + hidden(vanish)))).toEqual(['', 'One']);
  });

  it('keeps page numbers and contents as fields, with bookmarks under neutral names', async () => {
    const field = (code: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { bytes } = await deidentify(docx({ body: `<w:p><w:bookmarkStart w:id="0" w:name="${PLANT}"/>${field(' PAGE \\* MERGEFORMAT ')}${field(` PAGEREF ${PLANT} \\h `)}${field(' TOC \\o "1-3" \\h \\z \\u ')}<w:bookmarkEnd w:id="0"/></w:p>` }), 'a.docx');
    const xml = entry(bytes, 'word/document.xml');
    expect([...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) => code!.trim())).toEqual(['PAGE \\* MERGEFORMAT', 'PAGEREF bookmark1 \\h', 'TOC \\o "1-3" \\h \\z \\u']);
    expect(xml).toContain('w:name="bookmark1"');
  });

  it('gives each commenter a number and keeps comments in place', async () => {
    const comment = (id: number, author: string): string => `<w:comment w:id="${id}" w:author="${author}" w:initials="x">${paragraph(`words ${id}`)}</w:comment>`;
    const { bytes } = await deidentify(docx({ body: paragraph('x'), parts: [{ name: 'comments.xml', type: 'comments', content: `<w:comments ${NAMESPACES}>${comment(0, 'Ann B')}${comment(1, 'Cy D')}${comment(2, 'Ann B')}</w:comments>` }] }), 'a.docx');
    const comments = entry(bytes, 'word/comments.xml');
    expect([...comments.matchAll(/w:author="([^"]*)" w:initials="([^"]*)"/g)].map(([, author, initials]) => `${author}/${initials}`)).toEqual(['Author 1/A1', 'Author 2/A2', 'Author 1/A1']);
    expect(comments.replace(/<[^>]*>/g, ' ')).toMatch(/words 0.*words 1.*words 2/);
  });
});

describe('pictures of a Word document', () => {
  const drawing = '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name=""/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="image1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const picture = (side: number): Uint8Array => new Uint8Array(createCanvas(side, side).toBuffer('image/png'));
  const source = docx({ body: drawing, parts: [{ name: 'media/image1.png', type: 'image', content: picture(24) }] });

  it('are offered, keep their pixels to the bit, and are exchanged or greyed on request', async () => {
    const document = await openDocument(source, 'a.docx');
    expect(document.pictures).toMatchObject([{ id: 'picture1', mime: 'image/png', width: 24, height: 24 }]);
    const media = async (edits: Map<string, Uint8Array | null>): Promise<string[]> => Object.keys(unzipSync((await document.rewrite({ replacements: [], pictures: edits })).bytes)).filter((name) => name.includes('media'));

    expect(await media(new Map())).toEqual(['word/media/picture1.png']);
    expect(await media(new Map([['picture1', new Uint8Array(createCanvas(24, 24).toBuffer('image/jpeg'))]]))).toEqual(['word/media/picture1.jpeg']);
    expect(await media(new Map([['picture1', null]]))).toEqual(['word/media/placeholder.png']);
  });
});

describe('the package', () => {
  it('is written without times, comments and extra fields, and twice the same', async () => {
    const { bytes } = await deidentify(docx({ body: paragraph(PLANT) }), 'a.docx');
    const again = await deidentify(docx({ body: paragraph(PLANT) }), 'other name.docx');
    expect(Buffer.from(bytes).equals(again.bytes)).toBe(true);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(10, true)).toBe(0x00210000);
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml');
    expect(strFromU8(unzipSync(bytes)['[Content_Types].xml']!)).not.toContain('macroEnabled');
  });
});

describe.skipIf(!hasTool('soffice') || !hasTool('pdftotext'))('the reports of the bundled case', () => {
  const KNOWN = /(Adaeze (Miriam )?)?Okafor|OKAFOR, Adaeze|Adaeze|00482915|(Lucia )?Marchetti|(Pieter )?Vantongeren|(Grace )?Ilunga|(Simon )?Delacroix|Lakeside (Valley Medical Center|Imaging East)|A2024\d{4}-\d{3}|\(555\) 014-2277|HPL-7719-20441|Maplewick|pacs\.lakeside\S*/g;
  it.each([['English', headCtReportDocx, ['No intracranial haemorrhage', '7 x 9 mm', '18 HU', 'C1-C2']], ['Spanish', ultrasoundReportSpanishDocx, ['litiasis móvil de 11 mm', 'Bosniak I']]] as const)('open in LibreOffice, the findings kept, nobody named (%s)', async (_, make, findings) => {
    const document = await openDocument(await make(), 'report.docx');
    const { bytes } = await document.rewrite({ replacements: replaceAll(document, KNOWN), pictures: new Map() });
    const text = popplerText(libreOfficePdf(bytes, 'report.docx')).replace(/\s+/g, ' ');
    expect(traces(text, /okafor|adaeze|00482915|marchetti|lakeside/gi)).toEqual([]);
    for (const finding of findings) expect(text).toContain(finding);
    expect(text).toContain(PSEUDONYM);
  });

  it('and the PDF is read by poppler in the old order', async () => {
    const document = await openDocument(await chestReportPdf(), 'report.pdf');
    const { bytes } = await document.rewrite({ replacements: replaceAll(document, KNOWN), pictures: new Map() });
    const text = popplerText(bytes).replace(/\s+/g, ' ');
    expect(traces(text, /okafor|adaeze|00482915|marchetti|lakeside/gi)).toEqual([]);
    expect(text).toMatch(/CHEST RADIOGRAPH.*INDICATION.*Mrs\. CV-7K3M9QXY is a former smoker.*FINDINGS.*calcified granuloma of 5 mm.*IMPRESSION/);
  });
});
