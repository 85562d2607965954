import {
  AlignmentType, Comment, CommentRangeEnd, CommentRangeStart, CommentReference, Document, ExternalHyperlink, Footer, FootnoteReferenceRun, Header, HeadingLevel,
  Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IPropertiesOptions, type ParagraphChild,
} from 'docx';
import { PDFDocument, PDFHexString, PDFName, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import { PATIENT, STUDY } from './patient.ts';

/** The reports of the bundled case, with identifiers in the places where they hide in real files. */

const FULL_NAME = `${PATIENT.given} ${PATIENT.middle} ${PATIENT.family}`;
const RADIOLOGIST = 'Lucia Marchetti, MD';
const REFERRER = 'Pieter Vantongeren, MD';

/** The report of the head CT: a Word document with a header, a footnote, a comment, a link, document properties and a name broken over runs. */
export async function headCtReportDocx(): Promise<Uint8Array> {
  return packed({
    creator: 'Lucia Marchetti',
    lastModifiedBy: 'Simon Delacroix',
    title: `CT head ${PATIENT.family}`,
    subject: `MRN ${PATIENT.id}`,
    keywords: STUDY.headCt.accession,
    customProperties: [{ name: 'PatientID', value: PATIENT.id }, { name: 'DictatedBy', value: 'Lucia Marchetti' }],
    comments: { children: [note('Grace Ilunga', `Mrs ${PATIENT.family}'s daughter asks for a copy; call back at ${PATIENT.phone}.`)] },
    footnotes: { 1: { children: [new Paragraph(`Prior examination of 05/20/2024 under accession ${STUDY.chest.accession}.`)] } },
    sections: [{
      headers: { default: header(`${STUDY.institution} · ${STUDY.department}`, `${PATIENT.family.toUpperCase()}, ${PATIENT.given} · MRN ${PATIENT.id}`) },
      footers: { default: footer('Confidential. Electronically signed by Lucia Marchetti, MD, 06/11/2024 11:42. Page') },
      children: [
        heading('CT HEAD WITHOUT CONTRAST'),
        demographics([
          ['Patient:', FULL_NAME, 'MRN:', PATIENT.id],
          ['Date of birth:', '03/14/1958', 'Sex:', 'F'],
          ['Accession:', STUDY.headCt.accession, 'Exam date:', '06/11/2024'],
          ['Referring:', REFERRER, 'Insurance:', PATIENT.insurance],
        ]),
        section('CLINICAL HISTORY'),
        new Paragraph({
          children: [
            new CommentRangeStart(0), new TextRun('Ms. Oka'), new TextRun({ text: 'for', italics: true }),
            new TextRun(' is a 66-year-old woman who fell at home on June 9, 2024. Headache and transient confusion; on apixaban.'), new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ],
        }),
        section('TECHNIQUE'),
        new Paragraph('Axial 5 mm images from the skull base to the vertex, with coronal and sagittal reformations. CTDIvol 48.2 mGy, DLP 812 mGy·cm.'),
        section('COMPARISON'),
        new Paragraph({ children: [new TextRun('Chest radiograph of May 20, 2024.'), new FootnoteReferenceRun(1)] }),
        section('FINDINGS'),
        new Paragraph('No intracranial haemorrhage. Grey-white differentiation is preserved. The ventricles and sulci are normal for age. A 7 x 9 mm hypodensity in the left centrum semiovale (series 2, image 14) measures 18 HU and is most consistent with a chronic lacunar infarct. No midline shift. Chiari I configuration is absent.'),
        new Paragraph('The paranasal sinuses and mastoid air cells are clear. No skull fracture. Mild degenerative change at C1-C2.'),
        section('IMPRESSION'),
        numbered(1, 'No acute intracranial abnormality.'),
        numbered(2, 'Chronic lacunar infarct in the left centrum semiovale.'),
        new Paragraph({
          spacing: { before: 200 },
          children: [
            new TextRun(`Findings were discussed with Dr. Vantongeren by telephone on 06/11/2024 at 11:30. Images: `),
            new ExternalHyperlink({ link: `https://pacs.lakeside-valley.example/study?patient=${PATIENT.id}`, children: [new TextRun({ text: 'open in PACS', style: 'Hyperlink' })] }),
          ],
        }),
        new Paragraph({ spacing: { before: 300 }, children: [new TextRun({ text: RADIOLOGIST, bold: true })] }),
        new Paragraph('Dictated: 06/11/2024 11:05   Transcribed: LM/sd'),
      ],
    }],
  });
}

/** The Spanish report of the abdominal ultrasound, a Word document. */
export async function ultrasoundReportSpanishDocx(): Promise<Uint8Array> {
  return packed({
    creator: 'Grace Ilunga',
    title: `Ecografía abdominal de ${PATIENT.given} ${PATIENT.family}`,
    description: `NHC ${PATIENT.id}`,
    comments: { children: [note('Lucia Marchetti', `Revisar con la Dra. Ilunga el control previo de la Sra. ${PATIENT.family}.`)] },
    sections: [{
      headers: { default: header(STUDY.institution, `Paciente: ${PATIENT.family}, ${PATIENT.given} · NHC ${PATIENT.id}`) },
      footers: { default: footer('Firmado electrónicamente por la Dra. Grace Ilunga el 12/06/2024. Página') },
      children: [
        heading('ECOGRAFÍA ABDOMINAL'),
        demographics([
          ['Paciente:', FULL_NAME, 'NHC:', PATIENT.id],
          ['Fecha de nacimiento:', '14/03/1958', 'Sexo:', 'Mujer'],
          ['N.º de petición:', STUDY.ultrasound.accession, 'Fecha de estudio:', '12/06/2024'],
          ['Médico solicitante:', 'Dr. Pieter Vantongeren', 'Teléfono:', PATIENT.phone],
        ]),
        section('MOTIVO DE CONSULTA'),
        new Paragraph({ children: [new CommentRangeStart(0), new TextRun('Mujer de 66 años con dolor en hipocondrio derecho desde el 3 de junio de 2024.'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })] }),
        section('HALLAZGOS'),
        new Paragraph('Hígado de tamaño normal y ecogenicidad homogénea, sin lesiones focales. Vesícula biliar con una litiasis móvil de 11 mm, sin engrosamiento de la pared (2,4 mm). Vía biliar de 4 mm. Páncreas sin alteraciones en lo visible. Bazo de 9,8 cm. Riñones de tamaño y morfología normales, sin ectasia; quiste cortical simple de 18 mm en el polo superior del riñón izquierdo (Bosniak I).'),
        new Paragraph('No se observa líquido libre. Aorta abdominal de calibre normal. Artefacto en cola de cometa en la pared vesicular.'),
        section('CONCLUSIÓN'),
        numbered(1, 'Colelitiasis sin signos de colecistitis.'),
        numbered(2, 'Quiste renal simple izquierdo.'),
        new Paragraph({ spacing: { before: 300 }, children: [new TextRun({ text: 'Dra. Grace Ilunga', bold: true })] }),
        new Paragraph('Maplewick, 12 de junio de 2024'),
      ],
    }],
  });
}

/** The report of the chest radiograph, a PDF with metadata, a note, an attachment and a word broken at a line's end. */
export async function chestReportPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(`Chest radiograph ${PATIENT.family}`);
  pdf.setAuthor('Lucia Marchetti');
  pdf.setSubject(`MRN ${PATIENT.id}, accession ${STUDY.chest.accession}`);
  pdf.setKeywords([PATIENT.family, PATIENT.id]);
  await pdf.attach(new TextEncoder().encode(`${PATIENT.name};${PATIENT.id};${STUDY.chest.accession}`), 'order.csv', { mimeType: 'text/csv', description: `Order of ${FULL_NAME}` });
  const writer = await PdfWriter.on(pdf);
  writer.letterhead(STUDY.institution, `${STUDY.department} · ${PATIENT.address.split(', ').slice(1).join(', ')}`);
  writer.title('CHEST RADIOGRAPH, TWO VIEWS');
  writer.fields([
    ['Patient:', FULL_NAME], ['Date of birth:', '14 March 1958'], ['MRN:', PATIENT.id], ['Accession:', STUDY.chest.accession],
    ['Exam date:', '20 May 2024'], ['Referring physician:', REFERRER], ['Telephone:', PATIENT.phone], ['Insurance:', PATIENT.insurance], ['Address:', PATIENT.address],
  ]);
  writer.heading('INDICATION');
  writer.text(`Cough for three weeks in a 66-year-old woman. Mrs. ${PATIENT.family} is a former smoker (20 pack-years).`);
  writer.heading('COMPARISON');
  writer.text('None available.');
  writer.heading('FINDINGS');
  writer.text('The lungs are clear. No consolidation, pleural effusion or pneumothorax. The cardiothoracic ratio is 0.46. A calcified granuloma of 5 mm lies in the right upper lobe. The mediastinal contours are normal. Mild spondylosis of the thoracic spine, T6 to T10. No free air under the diaphragm.');
  writer.heading('IMPRESSION');
  writer.text('1. No acute cardiopulmonary disease.');
  writer.text('2. Calcified granuloma, of no clinical significance.');
  writer.heading('COMMUNICATION');
  writer.text(`Results were sent to Dr. Vantongeren on 05/21/2024. The patient, Adaeze Oka-`);
  writer.text(`for, was informed by letter the same day.`);
  writer.text(`Electronically signed: ${RADIOLOGIST}, 20 May 2024 16:12`);
  writer.note(`Call ${FULL_NAME} back at ${PATIENT.phone}`, 'Grace Ilunga');
  return pdf.save();
}

/** The payload of the bundled Encapsulated PDF: a short letter. */
export async function encapsulatedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(`Referral of ${FULL_NAME}`);
  const writer = await PdfWriter.on(pdf);
  writer.letterhead(STUDY.institution, STUDY.department);
  writer.title('REFERRAL LETTER');
  writer.fields([['Patient:', FULL_NAME], ['MRN:', PATIENT.id], ['Date:', '11 June 2024']]);
  writer.text(`Dear Dr. Marchetti,`);
  writer.text(`thank you for seeing Ms. ${PATIENT.family}, who fell at home on 9 June 2024. She takes apixaban 5 mg twice daily. Please exclude an intracranial haemorrhage.`);
  writer.text(`Yours sincerely, Pieter Vantongeren`);
  return pdf.save();
}

async function packed(options: IPropertiesOptions): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document(options)));
}

function header(...lines: string[]): Header {
  return new Header({ children: lines.map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, size: 18, color: '555555' })] })) });
}

function footer(text: string): Footer {
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ size: 16, children: [`${text} `, PageNumber.CURRENT] })] })] });
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
}

function section(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 200, after: 60 }, children: [new TextRun({ text, bold: true })] });
}

function numbered(number: number, text: string): Paragraph {
  return new Paragraph({ indent: { left: 280 }, children: [new TextRun(`${number}. ${text}`)] });
}

function note(author: string, text: string): ConstructorParameters<typeof Comment>[0] {
  return { id: 0, author, initials: author.replace(/[^A-Z]/g, ''), date: new Date('2024-06-11T11:50:00Z'), children: [new Paragraph(text)] };
}

function demographics(rows: readonly string[][]): Table {
  const width = { size: 25, type: WidthType.PERCENTAGE };
  const cell = (text: string, label: boolean): TableCell => new TableCell({ width, children: [new Paragraph({ children: [new TextRun({ text, bold: label })] as ParagraphChild[] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2300, 2700, 2000, 2300],
    rows: rows.map((texts) => new TableRow({ children: texts.map((text, index) => cell(text, index % 2 === 0)) })),
  });
}

const MARGIN = 60;
const LINE = 15;

/** Sets a letter-size page from top to bottom. */
class PdfWriter {
  readonly #page: PDFPage;
  readonly #plain: PDFFont;
  readonly #bold: PDFFont;
  #y: number;

  private constructor(page: PDFPage, plain: PDFFont, bold: PDFFont) {
    this.#page = page;
    this.#plain = plain;
    this.#bold = bold;
    this.#y = page.getHeight() - MARGIN;
  }

  static async on(pdf: PDFDocument): Promise<PdfWriter> {
    return new PdfWriter(pdf.addPage([612, 792]), await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold));
  }

  letterhead(name: string, place: string): void {
    this.#page.drawRectangle({ x: 0, y: 742, width: 612, height: 50, color: rgb(0.12, 0.28, 0.45) });
    this.#page.drawText(name, { x: MARGIN, y: 766, size: 15, font: this.#bold, color: rgb(1, 1, 1) });
    this.#page.drawText(place, { x: MARGIN, y: 751, size: 9, font: this.#plain, color: rgb(1, 1, 1) });
    this.#y = 715;
  }

  title(text: string): void {
    this.#page.drawText(text, { x: MARGIN, y: this.#y, size: 14, font: this.#bold });
    this.#y -= LINE * 1.6;
  }

  /** Labels and values in two columns. */
  fields(fields: readonly (readonly [string, string])[]): void {
    fields.forEach(([label, value], index) => {
      const x = MARGIN + (index % 2) * 250;
      this.#page.drawText(label, { x, y: this.#y, size: 9, font: this.#bold });
      this.#page.drawText(value, { x: x + 92, y: this.#y, size: 9, font: this.#plain });
      if (index % 2 === 1 || index === fields.length - 1) this.#y -= LINE;
    });
    this.#y -= LINE / 2;
  }

  heading(text: string): void {
    this.#y -= 5;
    this.#page.drawText(text, { x: MARGIN, y: this.#y, size: 10.5, font: this.#bold });
    this.#y -= LINE;
  }

  text(text: string): void {
    const words = text.split(' ');
    for (let line = ''; words.length > 0;) {
      const longer = line === '' ? words[0]! : `${line} ${words[0]!}`;
      const fits = this.#plain.widthOfTextAtSize(longer, 10.5) < 612 - 2 * MARGIN;
      if (fits) line = longer;
      if (fits) words.shift();
      if (!fits || words.length === 0) {
        this.#page.drawText(line, { x: MARGIN, y: this.#y, size: 10.5, font: this.#plain });
        this.#y -= LINE;
        line = '';
      }
    }
  }

  /** A note in the margin, whose words only show when it is opened. */
  note(text: string, author: string): void {
    const { context } = this.#page.doc;
    const annotation = context.register(context.obj({
      Type: 'Annot', Subtype: 'Text', Rect: [570, 400, 590, 420], Contents: PDFHexString.fromText(text), T: PDFHexString.fromText(author),
    }));
    this.#page.node.set(PDFName.of('Annots'), context.obj([annotation]));
  }
}
