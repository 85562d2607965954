import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFFont, type PDFPage, type PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../helper/documents/document.ts';
import { extractAllText } from '../../../../helper/documents/residue.ts';
import { PDFJS } from '../../../../helper/documents/pdf/source.ts';
import { PLANT, replaceAll } from '../support.ts';

const SENTENCE = `Signed by Doctor ${PLANT} of the hospital`;
const BODY = 'A 7 x 9 mm nodule in segment S6 of the right lower lobe.';

/** In Liberation Sans, as in most fonts that Word embeds, the glyphs of ASCII follow each other as in ASCII, 29 places earlier. */
const glyphOf = (letter: string): number => letter.charCodeAt(0) - 29;

/** Words as codes of a font, which may have a map of letters. */
interface Words {
  font: PDFRef;
  hex: string;
}

function hex(codes: readonly number[], digits: number): string {
  return codes.map((code) => code.toString(16).padStart(digits, '0')).join('');
}

function toUnicode(pdf: PDFDocument, entries: readonly (readonly [code: number, letter: string])[], digits: number): PDFRef {
  const lines = entries.map(([code, letter]) => `<${hex([code], digits)}> <${hex([letter.charCodeAt(0)], 4)}>`);
  return pdf.context.register(pdf.context.stream(`1 begincodespacerange <${'00'.repeat(digits / 2)}> <${'ff'.repeat(digits / 2)}> endcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`));
}

/** A subset as Word embeds it: codes are numbers of glyphs. */
function subset(pdf: PDFDocument, text: string, letterOf?: (letter: string) => string): Words {
  const { context } = pdf;
  const file = context.register(context.flateStream(readFileSync(path.join(PDFJS, 'standard_fonts/LiberationSans-Regular.ttf'))));
  const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontName: 'ABCDEF+Sans', Flags: 4, FontBBox: [-200, -300, 1200, 1000], ItalicAngle: 0, Ascent: 905, Descent: -212, CapHeight: 729, StemV: 80, FontFile2: file }));
  const cid = context.register(context.obj({ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'ABCDEF+Sans', CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }, FontDescriptor: descriptor, DW: 600, CIDToGIDMap: 'Identity' }));
  const letters = [...new Set(text)];
  const map = letterOf && toUnicode(pdf, letters.map((letter) => [glyphOf(letter), letterOf(letter)] as const), 4);
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'ABCDEF+Sans', Encoding: 'Identity-H', DescendantFonts: [cid], ...(map ? { ToUnicode: map } : {}) }));
  return { font, hex: hex([...text].map(glyphOf), 4) };
}

/** A font of drawings, each named by a number that says nothing. */
function drawings(pdf: PDFDocument, text: string): Words {
  const { context } = pdf;
  const letters = [...new Set(text)];
  const glyph = context.register(context.stream('600 0 0 -200 600 800 d1 100 0 400 700 re f'));
  const font = context.register(context.obj({
    Type: 'Font', Subtype: 'Type3', FontBBox: [0, -200, 600, 800], FontMatrix: [0.001, 0, 0, 0.001, 0, 0], Resources: {},
    CharProcs: Object.fromEntries(letters.map((_, index) => [`a${index + 33}`, glyph])),
    Encoding: { Type: 'Encoding', Differences: [33, ...letters.map((_, index) => PDFName.of(`a${index + 33}`))] },
    FirstChar: 33, LastChar: 32 + letters.length, Widths: letters.map(() => 600),
  }));
  return { font, hex: hex([...text].map((letter) => letters.indexOf(letter) + 33), 2) };
}

/** A subset as LibreOffice embeds it, without the letters that it tells: codes are counted, and those from 33 on have letters in the standard encoding. */
function counted(pdf: PDFDocument, text: string): Words {
  const { context } = pdf;
  const file = context.register(context.flateStream(readFileSync(path.join(PDFJS, 'standard_fonts/LiberationSans-Regular.ttf'))));
  const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontName: 'BAAAAA+Sans', Flags: 4, FontBBox: [-200, -300, 1200, 1000], ItalicAngle: 0, Ascent: 905, Descent: -212, CapHeight: 729, StemV: 80, FontFile2: file }));
  const codes = [...text].map((letter) => [...new Set(text)].indexOf(letter) + 20);
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'BAAAAA+Sans', FirstChar: 20, LastChar: 60, Widths: Array(41).fill(600), FontDescriptor: descriptor }));
  return { font, hex: hex(codes, 2) };
}

const UNTOLD: Record<string, (pdf: PDFDocument) => Words> = {
  'a subset whose letters the file does not tell': (pdf) => subset(pdf, SENTENCE),
  'a subset of which the letters are counted': (pdf) => counted(pdf, SENTENCE),
  'a font of drawings without letters': (pdf) => drawings(pdf, SENTENCE),
  'a font with the letters of others': (pdf) => subset(pdf, SENTENCE, (letter) => (/[a-z]/.test(letter) ? String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 11) % 26)) : letter)),
  'a font whose letters are counted from ! on': (pdf) => subset(pdf, SENTENCE, (letter) => String.fromCharCode(33 + [...new Set(SENTENCE)].indexOf(letter))),
  'a font whose glyphs are all said to be spaces': (pdf) => subset(pdf, SENTENCE, () => ' '),
  'a font whose letters are private': (pdf) => subset(pdf, SENTENCE, (letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0))),
};

const TOLD: Record<string, (pdf: PDFDocument) => Words> = {
  'a subset whose letters the file tells': (pdf) => subset(pdf, SENTENCE, (letter) => letter),
};

async function pageWith(words: (pdf: PDFDocument) => Words, before?: (page: PDFPage, font: PDFFont) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let line = 0; line < 5; line++) page.drawText(BODY, { x: 50, y: 700 - line * 20, size: 11, font });
  before?.(page, font);
  const shown = words(pdf);
  page.node.setFontDictionary(PDFName.of('Untold'), shown.font);
  page.node.addContentStream(pdf.context.register(pdf.context.stream(`BT /Untold 11 Tf 1 0 0 1 200 500 Tm <${shown.hex}> Tj ET`)));
  return pdf.save({ useObjectStreams: false });
}

describe('letters that are not what a reader sees', () => {
  it.each(Object.entries(UNTOLD))('are looked at as a picture of their line, and are no text: %s', async (_, words) => {
    const document = await openDocument(await pageWith(words), 'report.pdf');

    expect(document.pictures.map(({ id }) => id)).toEqual(['page1/line1']);
    expect(document.segments[0]!.text.trim().split('\n')).toEqual(Array(5).fill(BODY));
    const { bytes } = await document.rewrite({ replacements: [], pictures: new Map() });
    expect((await extractAllText(bytes)).join('\n')).toContain(BODY);
  });

  it.each(Object.entries(TOLD))('are not suspected of %s', async (_, words) => {
    const document = await openDocument(await pageWith(words), 'report.pdf');
    expect(document.pictures).toEqual([]);
    expect(document.segments[0]!.text).toContain(SENTENCE);
  });

  it('stay in their place, which the picture shows, when a name before them on the line is replaced by a shorter one', async () => {
    const words = (pdf: PDFDocument): Words => subset(pdf, SENTENCE);
    const name = 'Adaeze Okafor';
    const document = await openDocument(await pageWith(words, (page, font) => page.drawText(name, { x: 198 - font.widthOfTextAtSize(name, 11), y: 500, size: 11, font })), 'report.pdf');

    const [replaced, untouched] = await Promise.all([replaceAll(document, /Adaeze Okafor/g, 'X'), []].map((replacements) => document.rewrite({ replacements, pictures: new Map() })));

    expect(await lastInk(replaced!.bytes, 275, 305)).toBe(await lastInk(untouched!.bytes, 275, 305));
  });
});

/** The rightmost dark column of a page's image between two heights in points from the top. */
async function lastInk(bytes: Uint8Array, top: number, bottom: number): Promise<number> {
  const [picture] = (await openDocument(bytes, 'result.pdf')).pictures;
  const image = await loadImage(picture!.bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const scale = image.width / 612;
  const { data } = context.getImageData(0, Math.round(top * scale), image.width, Math.round((bottom - top) * scale));
  let last = -1;
  for (let offset = 0; offset < data.length; offset += 4) if (data[offset]! < 128) last = Math.max(last, (offset / 4) % image.width);
  return last;
}
