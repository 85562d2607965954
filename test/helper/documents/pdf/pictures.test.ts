import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { PDFDocument, PDFName, PDFString, rgb, StandardFonts, TextRenderingMode, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openDocument, type OpenDocument } from '../../../../helper/documents/document.ts';
import { extractAllText } from '../../../../helper/documents/residue.ts';
import type { Replacement } from '../../../../shared/text.ts';
import { replaceAll } from '../support.ts';

/** A scan: 600 × 300 pixels, shown at 300 × 150 points, lower left corner at (100, 500). */
async function scan(options: { withText?: boolean; hiddenText?: string } = {}): Promise<Uint8Array> {
  const canvas = createCanvas(600, 300);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f0e8';
  context.fillRect(0, 0, 600, 300);
  context.fillStyle = '#101010';
  context.font = '40px sans-serif';
  context.fillText('ADAEZE OKAFOR', 40, 100);
  context.fillText('NODULE 7 MM', 40, 220);
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  page.drawImage(await pdf.embedPng(canvas.toBuffer('image/png')), { x: 100, y: 500, width: 300, height: 150 });
  if (options.withText) page.drawText('Typed under the scan.', { x: 100, y: 450, size: 11 });
  if (options.hiddenText) await writeHidden(pdf, page, options.hiddenText);
  return pdf.save();
}

/** What a scanner's text recognition leaves: words over the picture that are not painted. */
async function writeHidden(pdf: PDFDocument, page: PDFPage, text: string): Promise<void> {
  const font = page.node.newFontDictionary('H', (await pdf.embedFont(StandardFonts.Helvetica)).ref).asString().slice(1);
  page.node.addContentStream(pdf.context.register(pdf.context.flateStream(`BT /${font} 20 Tf ${TextRenderingMode.Invisible} Tr 1 0 0 1 120 600 Tm (${text}) Tj ET`)));
}

/** The result's page image, found as the only picture of the new PDF. */
async function pagePixels(bytes: Uint8Array): Promise<{ context: SKRSContext2D; scale: number }> {
  const document = await openDocument(bytes, 'result.pdf');
  const [picture] = document.pictures;
  const image = await loadImage(picture!.bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { context, scale: image.width / 612 };
}

/** The darkest and the lightest value within a box in points from the top left. */
function range({ context, scale }: Awaited<ReturnType<typeof pagePixels>>, x: number, y: number, width: number, height: number): [number, number] {
  const { data } = context.getImageData(Math.round(x * scale), Math.round(y * scale), Math.round(width * scale), Math.round(height * scale));
  let [darkest, lightest] = [255, 0];
  for (let offset = 1; offset < data.length; offset += 4) {
    darkest = Math.min(darkest, data[offset]!);
    lightest = Math.max(lightest, data[offset]!);
  }
  return [darkest, lightest];
}

describe('a scan in a PDF', () => {
  it('is offered as a picture of its place on the page', async () => {
    const document = await openDocument(await scan({ withText: true }), 'scan.pdf');
    expect(document.pictures.map(({ id }) => id)).toEqual(['page1/image1']);
    expect(document.pictures[0]!.width / document.pictures[0]!.height).toBeCloseTo(2, 1);
    expect(document.segments[0]!.text).toBe('Typed under the scan.');
  });

  it('comes out with what was blacked out in its picture, and with nothing else changed', async () => {
    const document = await openDocument(await scan({ withText: true }), 'scan.pdf');
    const picture = document.pictures[0]!;
    const canvas = createCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(await loadImage(picture.bytes), 0, 0);
    context.fillStyle = '#000000';
    context.fillRect(0, 0, picture.width, Math.round(picture.height * 0.45));
    const edits = new Map([[picture.id, new Uint8Array(canvas.toBuffer('image/png'))]]);

    const { bytes, journal } = await document.rewrite({ replacements: [], pictures: edits });

    const page = await pagePixels(bytes);
    expect(range(page, 105, 145, 290, 60)).toEqual([0, 0]);
    const [darkest, lightest] = range(page, 120, 235, 150, 25);
    expect(darkest).toBeLessThan(60);
    expect(lightest).toBeGreaterThan(200);
    expect(journal).toContainEqual(expect.objectContaining({ where: 'page1/image1', operation: 'redact-pixels' }));
  });

  it('is greyed when its picture is taken out', async () => {
    const document = await openDocument(await scan(), 'scan.pdf');
    const { bytes } = await document.rewrite({ replacements: [], pictures: new Map([['page1/image1', null]]) });
    const [darkest, lightest] = range(await pagePixels(bytes), 105, 145, 290, 140);
    expect(lightest - darkest).toBeLessThan(12);
  });

  it('loses the place of a word that recognised text names, and keeps the other words to be searched', async () => {
    const document = await openDocument(await scan({ hiddenText: 'ADAEZE OKAFOR SEEN' }), 'scan.pdf');
    const { bytes } = await document.rewrite({ replacements: replaceAll(document, /ADAEZE OKAFOR/g, 'X'), pictures: new Map() });
    const text = (await extractAllText(bytes)).join('\n');
    expect(text).not.toContain('OKAFOR');
    const [darkest] = range(await pagePixels(bytes), 135, 172, 130, 18);
    expect(darkest).toBeGreaterThan(150);
  });
});

describe('a page whose letters are outlines', () => {
  it('is offered whole as a picture', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    for (let index = 0; index < 30; index++) page.drawSvgPath('M 0 0 L 8 12 L 16 0 Z', { x: 50 + index * 15, y: 600 });
    const document = await openDocument(await pdf.save(), 'outlines.pdf');
    expect(document.pictures.map(({ id }) => id)).toEqual(['page1']);
  });
});

describe('a layer that is switched off', () => {
  it('stays unseen where a name of it was replaced', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    page.drawText('Seen by all.', { x: 100, y: 300, size: 11 });
    const group = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Draft') }));
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [group], D: { OFF: [group] } }));
    const font = page.node.newFontDictionary('L', (await pdf.embedFont(StandardFonts.Helvetica)).ref).asString().slice(1);
    page.node.Resources()!.set(PDFName.of('Properties'), pdf.context.obj({ Layer: group }));
    page.node.addContentStream(pdf.context.register(pdf.context.flateStream(`/OC /Layer BDC BT /${font} 20 Tf 100 600 Td (ask ADAEZE OKAFOR) Tj ET EMC`)));
    const document = await openDocument(await pdf.save(), 'layers.pdf');
    expect(document.segments).toContainEqual({ id: 'dropped/layer1', text: 'ask ADAEZE OKAFOR' });

    const { bytes } = await document.rewrite({ replacements: replaceAll(document, /ADAEZE OKAFOR/g), pictures: new Map() });

    const [darkest] = range(await pagePixels(bytes), 90, 160, 400, 40);
    expect(darkest).toBe(255);
    expect((await extractAllText(bytes)).join('\n')).not.toContain('CV-');
  });
});

describe('a cell of a table', () => {
  /** `Ng` in a narrow cell, and a label in the next one, closer to it than two columns of a text are. */
  async function table(draw: (page: PDFPage) => void): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    page.drawText('Ng', { x: 104, y: 600, size: 11 });
    page.drawText('Exam date', { x: 128, y: 600, size: 11 });
    draw(page);
    const document = await openDocument(await pdf.save(), 'table.pdf');
    const [{ segment, start, end }] = replaceAll(document, /Ng/g) as [Replacement];
    return (await document.rewrite({ replacements: [{ segment, start, end, text: 'ORG-7K3M' }], pictures: new Map() })).bytes;
  }

  it.each<[string, (page: PDFPage) => void]>([
    ['a line', (page) => page.drawLine({ start: { x: 124, y: 590 }, end: { x: 124, y: 615 }, thickness: 0.5 })],
    ['a filled bar', (page) => page.drawRectangle({ x: 123.7, y: 590, width: 0.6, height: 25, color: rgb(0, 0, 0) })],
    ['a frame', (page) => page.drawRectangle({ x: 100, y: 590, width: 24, height: 25, borderColor: rgb(0, 0, 0), borderWidth: 0.5 })],
  ])('keeps its text within %s, and the label of the next one stands where it stood', async (_, draw) => {
    const pixels = await pagePixels(await table(draw));
    expect(range(pixels, 125, 181, 2, 12)[0]).toBe(255); // between the border and the label
    expect(range(pixels, 128, 181, 8, 12)[0]).toBeLessThan(120); // the E of the label
    expect(range(pixels, 104, 181, 18, 12)[0]).toBeLessThan(160); // the new text
  });

  /** A name that reaches to the border of its cell, or over it, and the next label close behind. */
  async function touching(at: number, pieces: readonly string[] = ['Ng, Bernice J']): Promise<OpenDocument> {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage([612, 792]);
    let x = 100;
    for (const piece of pieces) {
      page.drawText(piece, { x, y: 600, size: 11, font });
      x += font.widthOfTextAtSize(piece, 11);
    }
    page.drawText('MRN: 4418', { x: x + 1.5, y: 600, size: 11, font });
    page.drawLine({ start: { x: x + at, y: 590 }, end: { x: x + at, y: 615 }, thickness: 0.5 });
    return openDocument(await pdf.save(), 'table.pdf');
  }

  it.each([['behind it', 0.8], ['in its last letter', -1.5]])('ends at a border that stands %s, however close the next cell is', async (_, at) => {
    expect((await touching(at)).segments[0]!.text).toBe('Ng, Bernice J\tMRN: 4418');
  });

  it('does not end at a border within a word, in one piece or letter by letter', async () => {
    expect((await touching(-14)).segments[0]!.text).toBe('Ng, Bernice JMRN: 4418');
    expect((await touching(-14, [...'Ng, Bernice J'])).segments[0]!.text).toBe('Ng, Bernice JMRN: 4418');
  });

  it('keeps the next label in its place, and its own text apart from it', async () => {
    const document = await touching(0.8);
    const pixels = await pagePixels((await document.rewrite({ replacements: replaceAll(document, /Ng, Bernice J/g, 'CV'), pictures: new Map() })).bytes);
    const [left, end] = [100, 100 + (await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica)).widthOfTextAtSize('Ng, Bernice J', 11)];
    expect(range(pixels, left, 181, 14, 12)[0]).toBeLessThan(160);
    expect(range(pixels, left + 20, 181, end - left - 22, 12)[0]).toBe(255);
    expect(range(pixels, end + 2, 181, 8, 12)[0]).toBeLessThan(120); // the M of the label
  });

  it('moves what follows where nothing parts them', async () => {
    expect(range(await pagePixels(await table(() => undefined)), 128, 181, 8, 12)[0]).toBeLessThan(160);
    expect(range(await pagePixels(await table(() => undefined)), 180, 181, 30, 12)[0]).toBeLessThan(120); // the label, behind the longer text
  });
});

describe('a text that is broken over two lines', () => {
  it.each([['as the old one was', '2 de junio de\n2017', 60], ['nowhere', '2 de junio de 2017', undefined]])('is set in its column where the new one is broken %s', async (_, text, second) => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    for (const [line, x, y] of [['el 1 de mayo de', 100, 600], ['2023 en casa', 100, 587], ['another column', 200, 600]] as const) page.drawText(line, { x, y, size: 11 });
    const document = await openDocument(await pdf.save(), 'columns.pdf');
    const pixels = await pagePixels((await document.rewrite({ replacements: replaceAll(document, /1 de mayo de\s2023/g, text), pictures: new Map() })).bytes);
    expect(range(pixels, 197, 180, 3, 14)[0]).toBe(255); // between the columns
    expect(range(pixels, 112, 180, 60, 14)[0]).toBeLessThan(160);
    if (second) expect(range(pixels, 100, 196, 20, 12)[0]).toBeLessThan(160); // the year, in its line
  });
});

describe('a replacement that reaches over the columns of a table', () => {
  it.each([['another column', 300], ['the next two columns', 450]])('leaves nothing of it on the page in %s', async (_, x) => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    const columns = [['DOB', 100], ['Okafor', 200], ['02/19/1949', x]] as const;
    for (const [text, left] of columns) page.drawText(text, { x: left, y: 600, size: 11 });
    page.drawText('kept', { x: 540, y: 600, size: 11 });
    const document = await openDocument(await pdf.save(), 'table.pdf');
    const { bytes } = await document.rewrite({ replacements: replaceAll(document, /Okafor[\s\S]*1949/g), pictures: new Map() });

    const pixels = await pagePixels(bytes);
    expect(range(pixels, x, 180, 80, 16)[0]).toBe(255);
    expect(range(pixels, 540, 180, 30, 16)[0]).toBeLessThan(100);
    expect(range(pixels, 200, 180, 60, 16)[0]).toBeLessThan(100); // the new text
  });
});
