import { encoded, FONT_NAMES, type Font } from './fonts.ts';

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A line of text; `x` and `y` of its baseline in points from the lower left corner. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  font: Font;
  size: number;
  colour: Colour;
}

export interface PdfPage {
  width: number;
  height: number;
  lines: TextLine[];
}

/** What the file says of itself (ISO 32000-1, 14.3.3). */
export interface PdfInfo {
  title: string;
  producer: string;
  creator: string;
  created: Date;
}

const FONTS: readonly Font[] = ['regular', 'bold'];
/** Objects that every file has, by their numbers; those of the pages follow. */
const CATALOG = 1;
const PAGES = 2;
const INFO = 3;
const FIRST_FONT = 4;
const FIRST_PAGE = FIRST_FONT + FONTS.length;

/**
 * A PDF of lines of text in standard fonts (ISO 32000-1), without anything else: a library for it takes longer to load than a
 * small case takes to de-identify. The same pages give the same bytes.
 */
export function writePdf(pages: readonly PdfPage[], { title, producer, creator, created }: PdfInfo): Uint8Array {
  const pageNumber = (index: number): number => FIRST_PAGE + 2 * index;
  const date = `(D:${created.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
  const fonts = FONTS.map((font, index) => `/${font} ${FIRST_FONT + index} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages ${PAGES} 0 R >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
    `<< /Title ${literal(title)} /Producer ${literal(producer)} /Creator ${literal(creator)} /CreationDate ${date} /ModDate ${date} >>`,
    ...FONTS.map((font) => `<< /Type /Font /Subtype /Type1 /BaseFont /${FONT_NAMES[font]} /Encoding /WinAnsiEncoding >>`),
    ...pages.flatMap(({ width, height, lines }, index) => {
      const content = lines.map(drawing).join('\n');
      return [
        `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << ${fonts} >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return new Uint8Array(Buffer.from(file(objects), 'latin1'));
}

/** The objects in the order of their numbers, from 1, with the table of where each begins. */
function file(objects: readonly string[]): string {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

function drawing({ text, x, y, font, size, colour }: TextLine): string {
  return `BT /${font} ${size} Tf ${colour.join(' ')} rg ${x} ${y} Td ${literal(text)} Tj ET`;
}

/** A literal string, one character a byte. */
function literal(text: string): string {
  return `(${String.fromCharCode(...encoded(text)).replace(/[\\()]/g, '\\$&')})`;
}
