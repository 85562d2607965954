import { createCanvas } from '@napi-rs/canvas';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deidentify, docx, entry, NAMESPACES, paragraph, PLANT, traces, unzippedText, utf8, type Planted } from '../support.ts';

const FINDING = paragraph('A 7 x 9 mm nodule in segment S6.');
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const field = (instruction: string, result: string): string => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const picture = (docPr: string, blip = 'r:embed="image1"'): string => `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" ${docPr}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" ${docPr}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const textBox = (content: string): string => `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="2" name="Text Box 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="x" style="width:72pt;height:72pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const part = (root: string, content: string): string => `<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

function png(): Uint8Array {
  const canvas = createCanvas(12, 12);
  canvas.getContext('2d').fillRect(2, 2, 5, 5);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

/** A PNG with a text chunk, and with bytes behind its end. */
function pngWithText(): Uint8Array {
  const plain = Buffer.from(png());
  const text = Buffer.from(`Author\0${PLANT}`);
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('tEXt'), text, Buffer.alloc(4)]);
  chunk.writeUInt32BE(text.length, 0);
  return new Uint8Array(Buffer.concat([plain.subarray(0, 33), chunk, plain.subarray(33), Buffer.from(PLANT)]));
}

function jpegWithExif(): Uint8Array {
  const plain = createCanvas(16, 16).toBuffer('image/jpeg');
  const exif = Buffer.from(`Exif\0\0${PLANT}`);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, PLANT.length + 2]), Buffer.from(PLANT)]);
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), segment, comment, plain.subarray(2), Buffer.from(PLANT)]));
}

const drawn = (id: number, name: string, uri: string, content: string): string => `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="${id}" name="${name}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const DRAWN_CHART = drawn(3, 'Chart', 'chart', '<c:chart r:id="chart1"/>');
const DRAWN_DIAGRAM = drawn(4, 'Diagram', 'diagram', '<dgm:relIds r:dm="data1" r:lo="layout1" r:qs="style1" r:cs="colors1"/>');

/** Every place of a Word document where an identifier was found to hide. `keeps` is text that must still be there. */
const CHANNELS: Record<string, Planted & { keeps?: string; mime?: string }> = {
  'the body': { body: paragraph(`Patient ${PLANT}, no haemorrhage.`), keeps: 'no haemorrhage' },
  'a word broken over runs of different formatting': { body: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Quill</w:t></w:r><w:r><w:t>fea</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr><w:t>ther</w:t></w:r></w:p>` },
  'a word with soft and hard hyphens': { body: `<w:p><w:r><w:t>Quill</w:t><w:softHyphen/><w:t>feather and Quill</w:t><w:noBreakHyphen/><w:t>feather</w:t></w:r></w:p>` },
  'a table cell': { body: `<w:tbl><w:tblPr><w:tblCaption w:val="${PLANT}"/><w:tblDescription w:val="of ${PLANT}"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>${paragraph('Name:')}</w:tc><w:tc>${paragraph(PLANT)}</w:tc></w:tr></w:tbl>`, keeps: 'Name:' },
  'a header and a footer': {
    body: paragraph('x'),
    parts: [{ name: 'header1.xml', type: 'header', content: part('hdr', paragraph(PLANT)) }, { name: 'footer1.xml', type: 'footer', content: part('ftr', paragraph(PLANT)) }],
  },
  'footnotes and endnotes': {
    body: paragraph('x'),
    parts: [
      { name: 'footnotes.xml', type: 'footnotes', content: part('footnotes', `<w:footnote w:id="1">${paragraph(PLANT)}</w:footnote>`) },
      { name: 'endnotes.xml', type: 'endnotes', content: part('endnotes', `<w:endnote w:id="1">${paragraph(PLANT)}</w:endnote>`) },
    ],
  },
  'a comment, its author, its initials and the list of people': {
    body: paragraph('x'),
    parts: [
      { name: 'comments.xml', type: 'comments', content: part('comments', `<w:comment w:id="0" w:author="Dr ${PLANT}" w:initials="${PLANT}" w:date="2024-06-11T11:50:00Z">${paragraph(`ask ${PLANT}`)}</w:comment>`) },
      { name: 'people.xml', type: 'http://schemas.microsoft.com/office/2011/relationships/people', content: `<w15:people ${NAMESPACES}><w15:person w15:author="${PLANT}"><w15:presenceInfo w15:providerId="AD" w15:userId="S::${PLANT}@x.example::1"/></w15:person></w15:people>` },
      { name: 'commentsExtended.xml', type: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', content: `<w15:commentsEx ${NAMESPACES}><w15:commentEx w15:paraId="00000001" w15:done="0"/></w15:commentsEx>` },
    ],
  },
  'a text box and its copy for older programs': { body: textBox(paragraph(PLANT)) },
  'VML word art and its titles': { body: `<w:p><w:r><w:pict><v:shape id="${PLANT}" o:spid="_x0000_s1" title="${PLANT}" alt="${PLANT}" href="http://x/${PLANT}" style="width:10pt;height:10pt;font-family:${PLANT}"><v:textpath string="${PLANT}" style="font-family:&quot;Arial&quot;"/></v:shape></w:pict></w:r></w:p>` },
  'tracked insertions, deletions and moves': {
    body: `<w:p><w:ins w:id="1" w:author="${PLANT}" w:date="2024-01-01T00:00:00Z">${run(`new ${PLANT}`)}</w:ins><w:del w:id="2" w:author="${PLANT}"><w:r><w:delText>old ${PLANT}</w:delText></w:r></w:del></w:p><w:moveFromRangeStart w:id="3" w:author="${PLANT}" w:name="${PLANT}"/><w:p><w:moveFrom w:id="4" w:author="${PLANT}">${run(`gone ${PLANT}`)}</w:moveFrom></w:p><w:p><w:moveTo w:id="5" w:author="${PLANT}">${run('moved finding')}</w:moveTo></w:p>`,
    keeps: 'moved finding',
  },
  'tracked changes of formatting': { body: `<w:p><w:pPr><w:pPrChange w:id="1" w:author="${PLANT}"><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange w:id="2" w:author="${PLANT}"><w:rPr/></w:rPrChange></w:rPr><w:t>kept</w:t></w:r></w:p>`, keeps: 'kept' },
  'a deleted table row': { body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>${paragraph('kept row')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="9" w:author="${PLANT}"/></w:trPr><w:tc>${paragraph(`row of ${PLANT}`)}</w:tc></w:tr></w:tbl>`, keeps: 'kept row' },
  'hidden text': { body: `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden ${PLANT}</w:t></w:r>${run('shown')}</w:p>`, keeps: 'shown' },
  'document properties': {
    body: paragraph('x'),
    root: [
      { name: 'docProps/core.xml', type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${PLANT}</dc:creator><dc:title>${PLANT}</dc:title></cp:coreProperties>` },
      { name: 'docProps/app.xml', type: 'extended-properties', content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${PLANT}</Company><Manager>${PLANT}</Manager></Properties>` },
      { name: 'docProps/custom.xml', type: 'custom-properties', content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="Patient ${PLANT}"><vt:lpwstr>${PLANT}</vt:lpwstr></property></Properties>` },
    ],
  },
  'a thumbnail': { body: paragraph('x'), root: [{ name: `docProps/${PLANT}.jpeg`, type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', content: jpegWithExif() }] },
  'custom XML': { body: paragraph('x'), parts: [{ name: '../customXml/item1.xml', type: 'customXml', content: `<patient>${PLANT}</patient>` }] },
  'settings: variables, mail merge, template': {
    body: paragraph('x'),
    parts: [{
      name: 'settings.xml', type: 'settings',
      content: part('settings', `<w:zoom w:percent="100"/><w:attachedTemplate r:id="t1"/><w:mailMerge><w:query w:val="SELECT ${PLANT}"/><w:dataSource r:id="t2"/></w:mailMerge><w:documentProtection w:edit="readOnly"/><w:docVars><w:docVar w:name="Patient" w:val="${PLANT}"/></w:docVars><w:rsids><w:rsidRoot w:val="00AA11BB"/></w:rsids><w:defaultTabStop w:val="708"/>`),
      relationships: `<Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/${PLANT}/r.dotm" TargetMode="External"/><Relationship Id="t2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource" Target="file:///C:/${PLANT}.mdb" TargetMode="External"/>`,
    }],
  },
  'field codes': { body: field(` INCLUDETEXT "C:\\\\${PLANT}.docx" `, 'included') + field(` MERGEFIELD ${PLANT} `, `${PLANT}`) + field(` AUTHOR \\* MERGEFORMAT `, PLANT) + field(` HYPERLINK "http://x/${PLANT}" `, 'linked'), keeps: 'included' },
  'a simple field': { body: `<w:p><w:fldSimple w:instr=" DOCPROPERTY ${PLANT} ">${run(PLANT)}</w:fldSimple></w:p>` },
  'nested fields': { body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD ${PLANT} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(PLANT)}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> = "x" "y" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown result')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, keeps: 'shown result' },
  'form fields': { body: `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${PLANT}"/><w:helpText w:val="${PLANT}"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="other"/><w:listEntry w:val="Dr chosen"/><w:listEntry w:val="${PLANT}"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, keeps: 'Dr chosen' },
  'hyperlinks': {
    body: `<w:p><w:hyperlink r:id="l1" w:tooltip="${PLANT}">${run('the images')}</w:hyperlink><w:hyperlink w:anchor="${PLANT}">${run('see below')}</w:hyperlink></w:p>`,
    links: [['l1', 'hyperlink', `https://pacs.example/${PLANT}`], ['l2', 'hyperlink', `mailto:${PLANT}@x.example`]],
    keeps: 'the images',
  },
  'bookmarks': { body: `<w:p><w:bookmarkStart w:id="0" w:name="${PLANT}"/>${run('here')}<w:bookmarkEnd w:id="0"/></w:p>${field(` REF ${PLANT} \\h `, 'there')}`, keeps: 'there' },
  'content controls': { body: `<w:sdt><w:sdtPr><w:alias w:val="${PLANT}"/><w:tag w:val="${PLANT}"/><w:placeholder><w:docPart w:val="${PLANT}"/></w:placeholder><w:dataBinding w:xpath="/p[${PLANT}]"/><w:dropDownList><w:listItem w:displayText="${PLANT}" w:value="${PLANT}"/></w:dropDownList></w:sdtPr><w:sdtContent>${paragraph('chosen')}</w:sdtContent></w:sdt>`, keeps: 'chosen' },
  'smart tags and custom elements': { body: `<w:p><w:smartTag w:uri="urn:x" w:element="${PLANT}"><w:smartTagPr><w:attr w:name="n" w:val="${PLANT}"/></w:smartTagPr>${run('tagged')}</w:smartTag><w:customXml w:element="${PLANT}">${run('custom')}</w:customXml></w:p>`, keeps: 'tagged' },
  'alternative texts and names of pictures': { body: picture(`name="${PLANT}.jpg" descr="CT of ${PLANT}" title="${PLANT}"`), parts: [{ name: 'media/image1.png', type: 'image', content: png() }], keeps: 'CT of CV-' },
  'text chunks and trailing bytes of a PNG': { body: picture('name=""'), parts: [{ name: 'media/image1.png', type: 'image', content: pngWithText() }] },
  'EXIF, comments and trailing bytes of a JPEG': { body: picture('name=""'), parts: [{ name: 'media/image1.jpg', type: 'image', content: jpegWithExif() }] },
  'a picture of an unknown kind': { body: picture('name=""'), parts: [{ name: 'media/image1.emf', type: 'image', content: utf8(`EMF ${PLANT}`) }] },
  'a picture fetched from elsewhere': { body: picture('name=""', 'r:link="l1"'), links: [['l1', 'image', `http://x/${PLANT}.png`]] },
  'the name of a picture file': { body: picture('name=""', `r:embed="${PLANT}"`), parts: [{ name: `media/${PLANT}.png`, type: 'image', content: png() }] },
  'an embedded workbook': {
    body: `<w:p><w:r><w:object w:dxaOrig="1" w:dyaOrig="1"><v:shape id="s" style="width:50pt;height:50pt" o:ole=""><v:imagedata r:id="image1" o:title="${PLANT}"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s" ObjectID="_${PLANT}" r:id="book"/></w:object></w:r></w:p>`,
    parts: [{ name: 'media/image1.emf', type: 'image', content: utf8(PLANT) }, { name: 'embeddings/book.xlsx', type: 'package', content: zipSync({ 'xl/sharedStrings.xml': utf8(PLANT) }) }],
  },
  'an embedded OLE file without a picture': { body: `<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="${PLANT}" r:id="ole"/></w:object></w:r></w:p>`, parts: [{ name: 'embeddings/ole.bin', type: 'oleObject', content: utf8(PLANT) }], keeps: 'embedded object removed' },
  'an embedded document': { body: '<w:altChunk r:id="chunk"/>', parts: [{ name: 'chunk.html', type: 'aFChunk', content: `<p>${PLANT}</p>` }], keeps: 'embedded document removed' },
  'a chart and the workbook behind it': {
    body: DRAWN_CHART,
    parts: [{
      name: 'charts/chart1.xml', type: 'chart',
      content: `<c:chartSpace ${NAMESPACES}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>PSA of ${PLANT}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:f>'${PLANT}'!$A$1</c:f><c:strCache><c:pt idx="0"><c:v>${PLANT}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser></c:barChart></c:plotArea></c:chart><c:externalData r:id="wb"/></c:chartSpace>`,
      relationships: '<Relationship Id="wb" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/book.xlsx"/>',
    }, { name: 'embeddings/book.xlsx', type: 'package', content: zipSync({ 'xl/sharedStrings.xml': utf8(PLANT) }) }],
    keeps: 'PSA of CV-',
  },
  'what a chart calls a number': {
    body: DRAWN_CHART,
    parts: [{ name: 'charts/chart1.xml', type: 'chart', content: `<c:chartSpace ${NAMESPACES}><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:numCache><c:formatCode>0.0" ${PLANT}"</c:formatCode><c:pt idx="0" formatCode="0 ${PLANT}"><c:v>${PLANT}</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>` }],
  },
  'the drawn copy of a diagram': {
    body: DRAWN_DIAGRAM,
    parts: [
      { name: 'diagrams/data1.xml', type: 'diagramData', content: `<dgm:dataModel ${NAMESPACES}><dgm:ptLst/><dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram"><dsp:dataModelExt xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" relId="drawing1" minVer="${PLANT}"/></a:ext><a:ext uri="urn:${PLANT}"/></dgm:extLst></dgm:dataModel>` },
      { name: 'diagrams/drawing1.xml', type: 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing', content: `<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" ${NAMESPACES}><dsp:spTree><dsp:sp modelId="${PLANT}"><dsp:nvSpPr><dsp:cNvPr id="0" name="${PLANT}"/></dsp:nvSpPr><dsp:txBody><a:p><a:r><a:t>drawn for ${PLANT}</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>` },
      { name: 'diagrams/layout1.xml', type: 'diagramLayout', content: `<dgm:layoutDef ${NAMESPACES}/>` },
    ],
    keeps: 'drawn for CV-',
  },
  'a diagram': {
    body: DRAWN_DIAGRAM,
    parts: [
      { name: 'diagrams/data1.xml', type: 'diagramData', content: `<dgm:dataModel ${NAMESPACES}><dgm:ptLst><dgm:pt modelId="1"><dgm:prSet presName="${PLANT}"/><dgm:t><a:bodyPr/><a:p><a:r><a:t>seen by ${PLANT}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>` },
      { name: 'diagrams/drawing1.xml', type: 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing', content: `<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram">${PLANT}</dsp:drawing>` },
      { name: 'diagrams/layout1.xml', type: 'diagramLayout', content: `<dgm:layoutDef ${NAMESPACES} uniqueId="${PLANT}"><dgm:title val="${PLANT}"/></dgm:layoutDef>` },
    ],
    keeps: 'seen by CV-',
  },
  'building blocks': { body: paragraph('x'), parts: [{ name: 'glossary/document.xml', type: 'glossaryDocument', content: part('glossaryDocument', paragraph(PLANT)) }] },
  'macros': { body: paragraph('x'), parts: [{ name: 'vbaProject.bin', type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', content: utf8(PLANT) }], mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
  'a part nobody refers to': { body: paragraph('x'), root: [{ name: `stray/${PLANT}.xml`, type: 'http://x.example/unknown', content: `<x>${PLANT}</x>` }] },
  'styles: names and aliases': {
    body: `<w:p><w:pPr><w:pStyle w:val="${PLANT}"/></w:pPr>${run('styled')}</w:p>`,
    parts: [{ name: 'styles.xml', type: 'styles', content: part('styles', `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${PLANT}"><w:name w:val="Report of ${PLANT}"/><w:aliases w:val="${PLANT}"/><w:rPr><w:b/></w:rPr></w:style>`) }],
    keeps: 'styled',
  },
  'the name of a theme': { body: paragraph('x'), parts: [{ name: 'theme/theme1.xml', type: 'theme', content: `<a:theme ${NAMESPACES} name="${PLANT}"><a:themeElements><a:clrScheme name="${PLANT}"/></a:themeElements></a:theme>` }] },
  'list numbering': { body: paragraph('x'), parts: [{ name: 'numbering.xml', type: 'numbering', content: part('numbering', `<w:abstractNum w:abstractNumId="0"><w:name w:val="${PLANT}"/><w:lvl w:ilvl="0"><w:lvlText w:val="${PLANT} %1."/></w:lvl></w:abstractNum>`) }] },
  'permissions': { body: `<w:permStart w:id="1" w:ed="${PLANT}@x.example"/>${paragraph('x')}<w:permEnd w:id="1"/>` },
  'attributes and elements of unknown vocabularies': { body: `<w:p xmlns:z="urn:${PLANT}" z:patient="${PLANT}" w:rsidR="00AA11BB"><z:x>${PLANT}</z:x>${run('known')}</w:p>`, keeps: 'known' },
  'XML comments and processing instructions': { body: `<!-- ${PLANT} --><?app ${PLANT}?>${paragraph('x')}` },
  'an attribute of a known element that should hold a number': { body: `<w:p><w:pPr><w:spacing w:before="${PLANT}"/></w:pPr>${run('x')}</w:p>` },
  'equations and ruby': { body: `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${PLANT}=2</m:t></m:r></m:oMath></w:p>`, keeps: '=2' },
};

describe('a name planted in a Word document', () => {
  it.each(Object.entries(CHANNELS))('is gone from %s', async (_, planted) => {
    const source = docx({ ...planted, body: planted.body + FINDING });
    expect(traces(unzippedText(source))).not.toEqual([]);

    const { bytes } = await deidentify(source, 'report.docx');

    expect(traces(unzippedText(bytes))).toEqual([]);
    const text = entry(bytes, 'word/document.xml').replace(/<[^>]*>/g, '');
    expect(text).toContain('A 7 x 9 mm nodule in segment S6.');
    if (planted.keeps) expect(unzippedText(bytes).includes(planted.keeps)).toBe(true);
  });

  const TEACHING = ['document properties', 'a comment, its author, its initials and the list of people', 'settings: variables, mail merge, template', 'hyperlinks', 'custom XML', 'content controls', 'field codes', 'tracked insertions, deletions and moves', 'hidden text'];
  it.each(TEACHING)('is among the segments when it stood in %s', async (channel) => {
    const { document } = await deidentify(docx(CHANNELS[channel]!), 'report.docx');
    expect(document.segments.map(({ text }) => text).join('\n')).toContain(PLANT);
  });
});
