import { PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFRef } from 'pdf-lib';

/** Text to be found and copied, not seen: where it begins on the page in points (origin bottom left), its direction and its length. */
export interface LayerText {
  text: string;
  x: number;
  y: number;
  /** Radians, counter-clockwise. */
  angle: number;
  length: number;
  size: number;
}

/** Each code of the fonts below is this wide, in thousandths of the size. */
const WIDTH = 500;
const CODES = 255;

/**
 * The fonts of the invisible text: Type 3 (ISO 32000-1, 9.6.5) with empty glyphs, 255 characters of any script a font, each with its
 * Unicode value. So no font file is needed, and no character is out of reach.
 */
export class TextLayer {
  readonly #document: PDFDocument;
  readonly #codes = new Map<string, number>();
  readonly #fonts: PDFRef[] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** The operators that write texts of a page (rendering mode 3: neither filled nor stroked). */
  operators(texts: readonly LayerText[]): string {
    return texts.filter(({ text, length }) => text.trim() !== '' && length > 0).map((one) => this.#write(one)).join('\n');
  }

  /** Writes the fonts; to be called once all texts are written. Returns them by resource name. */
  finish(): Map<string, PDFRef> {
    const characters = [...this.#codes.keys()];
    this.#fonts.forEach((ref, index) => this.#assign(ref, characters.slice(index * CODES, (index + 1) * CODES)));
    return new Map(this.#fonts.map((ref, index) => [`F${index}`, ref]));
  }

  #write({ text, x, y, angle, length, size }: LayerText): string {
    const codes = [...text.replace(/[\t\n]/g, ' ')].map((character) => this.#codeOf(character));
    const stretch = (length / ((codes.length * WIDTH * size) / 1000)) * 100;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const runs: string[] = [];
    for (let start = 0; start < codes.length;) {
      const font = Math.floor(codes[start]! / CODES);
      let end = start;
      while (end < codes.length && Math.floor(codes[end]! / CODES) === font) end++;
      const hex = codes.slice(start, end).map((code) => ((code % CODES) + 1).toString(16).padStart(2, '0')).join('');
      runs.push(`/F${font} ${number(size)} Tf <${hex}> Tj`);
      start = end;
    }
    return `BT 3 Tr ${number(stretch)} Tz ${number(cos)} ${number(sin)} ${number(-sin)} ${number(cos)} ${number(x)} ${number(y)} Tm ${runs.join(' ')} ET`;
  }

  #codeOf(character: string): number {
    let code = this.#codes.get(character);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(character, code);
      if (code % CODES === 0) this.#fonts.push(this.#document.context.nextRef());
    }
    return code;
  }

  #assign(ref: PDFRef, characters: readonly string[]): void {
    const { context } = this.#document;
    const glyph = context.register(context.stream(`${WIDTH} 0 d0`));
    const names = characters.map((_, index) => PDFName.of(`g${index + 1}`));
    const map = context.register(context.flateStream(unicodeMap(characters)));
    context.assign(ref, context.obj({
      Type: 'Font', Subtype: 'Type3', FontBBox: [0, -250, WIDTH, 900], FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: Object.fromEntries(names.map((name) => [name.decodeText(), glyph])),
      Encoding: { Type: 'Encoding', Differences: [PDFNumber.of(1), ...names] },
      FirstChar: 1, LastChar: characters.length, Widths: characters.map(() => WIDTH), ToUnicode: map, Resources: {},
    }));
  }
}

/** A ToUnicode CMap (ISO 32000-1, 9.10.3), at most 100 entries a block. */
function unicodeMap(characters: readonly string[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < characters.length; start += 100) {
    const entries = characters.slice(start, start + 100).map((character, index) => {
      const code = (start + index + 1).toString(16).padStart(2, '0');
      return `<${code}> ${PDFHexString.fromText(character).toString().replace(/^<FEFF/i, '<')}`;
    });
    blocks.push(`${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Text def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
