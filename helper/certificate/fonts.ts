/** The two fonts of the certificate: of the standard 14, which every reader has (ISO 32000-1, 9.6.2.2). */
export type Font = 'regular' | 'bold';

export const FONT_NAMES: Record<Font, string> = { regular: 'Helvetica', bold: 'Helvetica-Bold' };

/** Widths in thousandths of the size for the codes 32 to 255 of WinAnsiEncoding, from Adobe's metrics of the core fonts; 0 where nothing is printed. */
const WIDTHS: Record<Font, readonly number[]> = {
  regular: widths(
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556',
    '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556',
    '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 0',
    '556 0 222 556 333 1000 556 556 333 1000 667 333 1000 0 611 0 0 222 222 333 333 350 556 1000 333 1000 500 333 944 0 500 500',
    '278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611',
    '667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611',
    '556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500',
  ),
  bold: widths(
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611',
    '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556',
    '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 0',
    '556 0 278 556 500 1000 556 556 333 1000 667 333 1000 0 611 0 0 278 278 500 500 350 556 1000 333 1000 556 333 944 0 500 556',
    '278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 333 400 584 333 333 333 611 556 278 333 333 365 556 834 834 834 611',
    '722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611',
    '556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 278 611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556',
  ),
};

function widths(...rows: string[]): number[] {
  return rows.flatMap((row) => row.split(' ').map(Number));
}

/** The characters of the codes 128 to 159; all others have their codes of Unicode. */
const TYPOGRAPHIC = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const FIRST = 32;
const codes = new Map<string, number>();
for (let code = FIRST; code < 256; code++) {
  const character = TYPOGRAPHIC[code - 0x80] ?? String.fromCharCode(code);
  if (WIDTHS.regular[code - FIRST]! > 0) codes.set(character, code);
}

/** The codes of a text in WinAnsiEncoding; what it lacks becomes a question mark. */
export function encoded(text: string): number[] {
  return [...text].map((character) => codes.get(character) ?? 0x3f);
}

/** How wide a text is set, in the unit of the size. */
export function widthOf(text: string, font: Font, size: number): number {
  return (encoded(text).reduce((sum, code) => sum + WIDTHS[font][code - FIRST]!, 0) * size) / 1000;
}
