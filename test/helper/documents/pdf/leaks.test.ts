import { degrees, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, rgb, StandardFonts, TextRenderingMode, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { extractAllText } from '../../../../helper/documents/residue.ts';
import { deidentify, hasTool, inflatedText, PLANT, popplerText, PSEUDONYM, traces, utf8 } from '../support.ts';

type Planting = (pdf: PDFDocument, page: PDFPage) => Promise<void> | void;

/** Every place of a PDF where an identifier was found to hide. `keeps` is what must be read afterwards. */
const CHANNELS: Record<string, { plant: Planting; keeps?: string | RegExp; bytes?: (bytes: Uint8Array) => Uint8Array }> = {
  'the text': { plant: (_, page) => page.drawText(`Patient ${PLANT}, no haemorrhage`, { x: 50, y: 600, size: 11 }), keeps: /Patient CV-7K3M9QXY, no haemorrhage/ },
  'letters placed one by one, of which pdf.js keeps each but once': {
    plant: async (pdf, page) => {
      const font = await pdf.embedFont(StandardFonts.TimesRoman);
      const place = (text: string, y: number): void => [...text].forEach((letter, index) => page.drawText(letter, { x: 50 + font.widthOfTextAtSize(text.slice(0, index), 11), y, size: 11, font }));
      place(PLANT, 600);
      place('quieter lungs afterwards', 580);
    },
    keeps: /CV-7K3M9QXY\s+quieter lungs afterwards/,
  },
  'letters placed from the last to the first': {
    plant: async (pdf, page) => {
      const font = await pdf.embedFont(StandardFonts.HelveticaBold);
      const text = `for ${PLANT}, then aside`;
      [...text].map((letter, index) => ({ letter, x: 50 + font.widthOfTextAtSize(text.slice(0, index), 11) })).reverse()
        .forEach(({ letter, x }) => page.drawText(letter, { x, y: 600, size: 11, font }));
    },
    keeps: /for\s+CV-7K3M9QXY\s*, then aside/,
  },
  'letters of a turned line, placed from the last to the first': {
    plant: async (pdf, page) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      const text = `for ${PLANT}, then aside`;
      [...text].map((letter, index) => ({ letter, y: 50 + font.widthOfTextAtSize(text.slice(0, index), 11) })).reverse()
        .forEach(({ letter, y }) => page.drawText(letter, { x: 300, y, size: 11, font, rotate: degrees(90) }));
    },
    keeps: /then aside/,
  },
  'letters placed in no order': {
    plant: async (pdf, page) => {
      const font = await pdf.embedFont(StandardFonts.Courier);
      const text = `for ${PLANT}, then aside`;
      const places = [...text].map((letter, index) => ({ letter, x: 50 + 6.6 * index }));
      for (const step of [0, 2, 1]) for (const [index, { letter, x }] of places.entries()) if (index % 3 === step) page.drawText(letter, { x, y: 600, size: 11, font });
    },
    keeps: /then aside/,
  },
  'a line drawn twice, one shadow of the other': {
    plant: (_, page) => {
      page.drawText(`for ${PLANT}, then aside`, { x: 50.6, y: 599.4, size: 11, color: rgb(0.7, 0.7, 0.7) });
      page.drawText(`for ${PLANT}, then aside`, { x: 50, y: 600, size: 11 });
    },
    keeps: /then aside/,
  },
  'a word broken at the end of a line': {
    plant: (_, page) => {
      page.drawText('The patient Quill-', { x: 50, y: 600, size: 11 });
      page.drawText('feather came.', { x: 50, y: 586, size: 11 });
    },
    keeps: 'came.',
  },
  'rotated text': { plant: (_, page) => page.drawText(`${PLANT} aside`, { x: 300, y: 300, size: 14, rotate: degrees(90) }), keeps: 'aside' },
  'a rotated page': { plant: (_, page) => { page.setRotation(degrees(90)); page.drawText(`for ${PLANT} turned`, { x: 50, y: 600, size: 11 }); }, keeps: 'turned' },
  'a cropped page': { plant: (_, page) => { page.setCropBox(20, 20, 400, 640); page.drawText(`for ${PLANT} cropped`, { x: 50, y: 600, size: 11 }); page.drawText(`${PLANT} outside`, { x: 450, y: 600, size: 11 }); }, keeps: 'cropped' },
  metadata: { plant: (pdf) => { pdf.setTitle(PLANT); pdf.setAuthor(PLANT); pdf.setSubject(PLANT); pdf.setKeywords([PLANT]); pdf.setCreator(PLANT); pdf.setProducer(PLANT); } },
  'XMP metadata': {
    plant: (pdf) => {
      const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${PLANT}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
      pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
    },
  },
  'a note and its author': {
    plant: (pdf, page) => page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFHexString.fromText(PLANT), T: PDFString.of(PLANT) }))])),
  },
  'a link': {
    plant: (pdf, page) => page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [10, 10, 30, 30], A: { S: 'URI', URI: PDFString.of(`https://pacs.example/${PLANT}`) } }))])),
  },
  'a filled form': {
    plant: (pdf, page) => {
      const field = pdf.getForm().createTextField(`name.${PLANT}`);
      field.setText(`${PLANT} in a form`);
      field.addToPage(page, { x: 50, y: 500, width: 250, height: 24 });
    },
    keeps: 'in a form',
  },
  attachments: { plant: (pdf) => pdf.attach(utf8(PLANT), `${PLANT}.txt`, { description: PLANT }) },
  bookmarks: {
    plant: (pdf) => {
      const outline = pdf.context.nextRef();
      const item = pdf.context.register(pdf.context.obj({ Title: PDFString.of(PLANT), Parent: outline }));
      pdf.context.assign(outline, pdf.context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
      pdf.catalog.set(PDFName.of('Outlines'), outline);
    },
  },
  scripts: { plant: (pdf) => pdf.addJavaScript('init', `app.alert('${PLANT}')`) },
  'page labels and named destinations': {
    plant: (pdf, page) => {
      pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [PDFNumber.of(0), { P: PDFString.of(PLANT) }] }));
      pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj({ [PLANT]: [page.ref, 'Fit'] }));
    },
  },
  'structure: alternative and actual text': {
    plant: (pdf) => pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj({ Type: 'StructTreeRoot', K: [{ S: 'Figure', Alt: PDFString.of(PLANT), ActualText: PDFString.of(PLANT) }] })),
  },
  'private data of programs': { plant: (pdf, page) => page.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ App: { Private: PDFString.of(PLANT) } })) },
  'text that is never painted': {
    plant: async (pdf, page) => {
      const font = page.node.newFontDictionary('H', (await pdf.embedFont(StandardFonts.Helvetica)).ref);
      page.node.addContentStream(pdf.context.register(pdf.context.flateStream(`BT /${font.asString().slice(1)} 12 Tf ${TextRenderingMode.Invisible} Tr 50 400 Td (unseen ${PLANT}) Tj ET`)));
    },
  },
  'a layer that is switched off': { plant: (pdf, page) => layer(pdf, page, 'OFF', `unseen ${PLANT}`) },
  'a layer that is shown': { plant: (pdf, page) => layer(pdf, page, 'ON', `shown ${PLANT}`), keeps: 'shown CV-' },
  'white text': { plant: (_, page) => page.drawText(`pale ${PLANT}`, { x: 50, y: 400, size: 11, color: rgb(1, 1, 1) }) },
  'text under a black bar': {
    plant: (_, page) => {
      page.drawText(PLANT, { x: 50, y: 400, size: 11 });
      page.drawRectangle({ x: 40, y: 390, width: 200, height: 30, color: rgb(0, 0, 0) });
    },
  },
  'an earlier revision': {
    plant: (_, page) => page.drawText('second version', { x: 50, y: 600, size: 11 }),
    bytes: (bytes) => new Uint8Array(Buffer.concat([Buffer.from(`%PDF-1.7\n9 0 obj\n(${PLANT})\nendobj\n`), Buffer.from(bytes), Buffer.from(`\n% ${PLANT}`)])),
    keeps: 'second version',
  },
};

/** Words in a layer (optional content) of the page. */
async function layer(pdf: PDFDocument, page: PDFPage, state: 'ON' | 'OFF', text: string): Promise<void> {
  const { context } = pdf;
  const group = context.register(context.obj({ Type: 'OCG', Name: PDFString.of(PLANT) }));
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [group], D: { [state]: [group] } }));
  const font = page.node.newFontDictionary('L', (await pdf.embedFont(StandardFonts.Helvetica)).ref).asString().slice(1);
  page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ Layer: group }));
  page.node.addContentStream(context.register(context.flateStream(`/OC /Layer BDC BT /${font} 12 Tf 50 400 Td (${text}) Tj ET EMC`)));
}

async function planted({ plant, bytes }: (typeof CHANNELS)[string]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  page.drawText('A 7 x 9 mm nodule in segment S6.', { x: 50, y: 560, size: 11 });
  await plant(pdf, page);
  const saved = await pdf.save({ useObjectStreams: false });
  return bytes ? bytes(saved) : saved;
}

describe('a name planted in a PDF', () => {
  it.each(Object.entries(CHANNELS))('is gone from %s', async (_, channel) => {
    const { bytes } = await deidentify(await planted(channel), 'report.pdf');

    expect(traces(inflatedText(bytes))).toEqual([]);
    const read = (await extractAllText(bytes)).join('\n');
    expect(traces(read)).toEqual([]);
    expect(read).toContain('A 7 x 9 mm nodule in segment S6.');
    if (channel.keeps) expect(read).toMatch(channel.keeps);
  });

  it.each(['text that is never painted', 'white text', 'text under a black bar', 'a layer that is switched off'])('leaves no words at all of %s', async (channel) => {
    const { bytes } = await deidentify(await planted(CHANNELS[channel]!), 'report.pdf', /nothing to replace/g);
    expect(traces((await extractAllText(bytes)).join('\n'))).toEqual([]);
  });

  const TEACHING = ['metadata', 'XMP metadata', 'a note and its author', 'a link', 'a filled form', 'attachments', 'bookmarks', 'text that is never painted', 'white text', 'text under a black bar', 'a layer that is switched off'];
  it.each(TEACHING)('is among the segments when it stood in %s', async (channel) => {
    const { document } = await deidentify(await planted(CHANNELS[channel]!), 'report.pdf');
    expect(document.segments.map(({ text }) => text).join('\n')).toContain(PLANT);
  });

  it.skipIf(!hasTool('pdftotext'))('is not read by poppler, which reads the finding and the pseudonym', async () => {
    const { bytes } = await deidentify(await planted(CHANNELS['the text']!), 'report.pdf');
    const text = popplerText(bytes);
    expect(traces(text)).toEqual([]);
    expect(text).toContain('A 7 x 9 mm nodule in segment S6.');
    expect(text).toContain(PSEUDONYM);
  });
});
