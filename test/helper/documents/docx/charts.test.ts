import { describe, expect, it } from 'vitest';
import { deidentify, docx, entry, NAMESPACES, PLANT, PSEUDONYM, type Planted } from '../support.ts';
import { openDocument } from '../../../../helper/documents/document.ts';
import type { Replacement } from '../../../../shared/text.ts';

const drawn = (uri: string, content: string): string => `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="3" name=""/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const points = (values: readonly (string | number)[]): string => values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('');
const strings = (values: readonly string[]): string => `<c:strRef><c:f>Sheet1!$A$2</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;
const numbers = (values: readonly number[], format = 'General'): string => `<c:numRef><c:f>Sheet1!$B$2</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
const series = (parts: { name?: string; categories: string; values: string }): string => `<c:ser><c:tx>${strings([parts.name ?? 'Sum of diameters (mm)'])}</c:tx><c:cat>${parts.categories}</c:cat><c:val>${parts.values}</c:val></c:ser>`;

function chart(content: string, axes = '<c:catAx/>', space = ''): Planted {
  return {
    body: drawn('chart', '<c:chart r:id="chart1"/>'),
    parts: [{ name: 'charts/chart1.xml', type: 'chart', content: `<c:chartSpace ${NAMESPACES}>${space}<c:chart><c:plotArea><c:barChart>${content}</c:barChart>${axes}</c:plotArea></c:chart></c:chartSpace>` }],
  };
}

/** The values of the chart after replacing texts by others. */
async function valuesAfter(planted: Planted, changes: Record<string, string>): Promise<string[]> {
  const document = await openDocument(docx(planted), 'a.docx');
  const replacements: Replacement[] = document.segments.filter(({ id }) => !id.startsWith('dropped/'))
    .flatMap(({ id, text }) => Object.entries(changes).flatMap(([from, to]) => (text.includes(from) ? [{ segment: id, start: text.indexOf(from), end: text.indexOf(from) + from.length, text: to }] : [])));
  const { bytes } = await document.rewrite({ replacements, pictures: new Map() });
  return [...entry(bytes, 'word/chart1.xml').matchAll(/<c:v>([^<]*)/g)].map(([, value]) => value!);
}

describe('a chart in a Word document', () => {
  it('says its names and labels line by line, and keeps its measurements, which are no text', async () => {
    const planted = chart(series({ categories: strings(['02 Apr 2023', '09 Jul 2023']), values: numbers([64, 51]) }));
    const { segments } = await openDocument(docx(planted), 'a.docx');
    expect(segments.find(({ id }) => id === 'chart1/series1')!.text).toBe('Sum of diameters (mm)\n02 Apr 2023\n09 Jul 2023\n');
    expect(await valuesAfter(planted, { '02 Apr 2023': '10 Mar 2019' })).toEqual(['Sum of diameters (mm)', '10 Mar 2019', '09 Jul 2023', '64', '51']);
  });

  it('says the days that it counts as numbers, and counts what stands in their place', async () => {
    const planted = chart(series({ categories: numbers([45018, 45116.5], 'dd/mm/yyyy'), values: numbers([64, 51]) }));
    const { segments } = await openDocument(docx(planted), 'a.docx');
    expect(segments.find(({ id }) => id === 'chart1/series1')!.text).toBe('Sum of diameters (mm)\n2023-04-02\n2023-07-09\n');
    expect(await valuesAfter(planted, { '2023-04-02': '2023-04-12', '2023-07-09': '2023-07-19' })).toEqual(['Sum of diameters (mm)', '45028', '45126.5', '64', '51']);
    expect(await valuesAfter(planted, { '2023-04-02': '2023' })).toContain('44927');
    expect(await valuesAfter(planted, { '2023-04-02': '[DATE]' })).toEqual(['Sum of diameters (mm)', '45116.5', '64', '51']);
  });

  it.each([
    ['its axis', '<c:dateAx><c:scaling><c:max val="45200"/><c:min val="45000"/></c:scaling></c:dateAx><c:valAx><c:crossesAt val="45000"/></c:valAx>', ''],
    ['the calendar of old Macs', '<c:dateAx/>', '<c:date1904 val="1"/>'],
  ])('knows days by %s', async (_, axes, space) => {
    const planted = chart(series({ categories: numbers(space ? [43556] : [45018]), values: numbers([64]) }), axes, space);
    const { segments } = await openDocument(docx(planted), 'a.docx');
    expect(segments.find(({ id }) => id === 'chart1/series1')!.text).toContain('2023-04-02');
    const { bytes } = await deidentify(docx(planted), 'a.docx');
    expect(entry(bytes, 'word/chart1.xml')).not.toMatch(/c:(max|min|crossesAt)/);
  });

  it('keeps the limits of an axis of measurements, and number formats without words', async () => {
    const axes = `<c:valAx><c:scaling><c:max val="80"/><c:min val="0"/></c:scaling><c:numFmt formatCode="#,##0.0" sourceLinked="0"/></c:valAx><c:valAx><c:numFmt formatCode="0.0 &quot;${PLANT}&quot;" sourceLinked="0"/></c:valAx>`;
    const { bytes } = await deidentify(docx(chart(series({ categories: strings(['x']), values: numbers([64], '[$-409]d\\-mmm\\-yy;@') }), axes)), 'a.docx');
    const xml = entry(bytes, 'word/chart1.xml');
    expect(xml).toContain('<c:max val="80"/><c:min val="0"/>');
    expect([...xml.matchAll(/(?<!\/c:)formatCode(?:="|>)([^"<]*)/g)].map(([, format]) => format)).toEqual(['[$-409]d\\-mmm\\-yy;@', '#,##0.0', 'General']);
  });
});

describe('a diagram in a Word document', () => {
  it('keeps its drawn copy, which the data name by the relationship of the document', async () => {
    const source = docx({
      body: drawn('diagram', '<dgm:relIds r:dm="data1" r:lo="layout1" r:qs="style1" r:cs="colors1"/>'),
      parts: [
        { name: 'diagrams/layout1.xml', type: 'diagramLayout', content: `<dgm:layoutDef ${NAMESPACES}/>` },
        { name: 'diagrams/data1.xml', type: 'diagramData', content: `<dgm:dataModel ${NAMESPACES}><dgm:ptLst/><dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram"><dsp:dataModelExt xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" relId="copy1"/></a:ext></dgm:extLst></dgm:dataModel>` },
        { name: 'diagrams/copy1.xml', type: 'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing', content: `<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" ${NAMESPACES}><dsp:spTree><dsp:sp><dsp:txBody><a:p><a:r><a:t>FOLFOX for ${PLANT}</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>` },
      ],
    });
    const { bytes } = await deidentify(source, 'a.docx');

    expect(entry(bytes, 'word/diagramDrawing1.xml')).toContain(`<a:t>FOLFOX for ${PSEUDONYM}</a:t>`);
    const id = /relId="([^"]*)"/.exec(entry(bytes, 'word/diagramData1.xml'))![1]!;
    expect(entry(bytes, 'word/_rels/document.xml.rels')).toContain(`<Relationship Id="${id}" Type="http://schemas.microsoft.com/office/2007/relationships/diagramDrawing" Target="diagramDrawing1.xml"/>`);
    expect(entry(bytes, '[Content_Types].xml')).toContain('PartName="/word/diagramDrawing1.xml" ContentType="application/vnd.ms-office.drawingml.diagramDrawing+xml"');
  });
});
