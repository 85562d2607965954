import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operations, ShownGlyph } from './operations.ts';
import { addRules, type Rule } from './rules.ts';
import type { PDFPageProxy } from './source.ts';

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A glyph on the page, in user space units with the origin bottom left. */
export interface Glyph {
  text: string;
  /** Where it stands among the operations. */
  operation: number;
  index: number;
  /** The baseline from the glyph's origin to its end. */
  from: readonly [number, number];
  to: readonly [number, number];
  /** The height of the font, upright to the baseline. */
  size: number;
  /** Ascent and descent as fractions of the size; the descent is negative. */
  ascent: number;
  descent: number;
  /** Painted by its operation: not by one of the rendering modes that draw nothing (ISO 32000-1, 9.3.6). */
  painted: boolean;
  font: FontLook;
  /** The code by which its font knows it. */
  code: number;
  /** Whether the file says which letters it stands for: its font's ToUnicode map, its encoding or the glyph's name (ISO 32000-1, 9.10.2). */
  mapped: boolean;
  /** The number that moves the pen as far as the glyph does, in the thousandths of ISO 32000-1, 9.4.3. */
  advance: number;
  /** The number that moves the pen by one unit of user space along the baseline. */
  unit: number;
}

export interface FontLook {
  /** What tells the font from others of the file. */
  id: string;
  name: string;
  bold: boolean;
  italic: boolean;
  serif: boolean;
  mono: boolean;
  color: string;
}

/** A picture drawn on the page: the corners of its unit square, in user space. */
export interface DrawnImage {
  corners: readonly (readonly [number, number])[];
}

export interface PageContent {
  glyphs: Glyph[];
  /** Those of layers that are switched off (optional content, ISO 32000-1, 8.11): nobody sees them. */
  unseen: Glyph[];
  images: DrawnImage[];
  /** Whether anything else is drawn: lines and shapes, which may be letters turned into outlines. */
  paths: number;
  /** The straight lines among them. */
  rules: Rule[];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What pdf.js knows of a font, as far as it is needed here. */
interface Font {
  name?: string;
  fallbackName?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  isMonospace?: boolean;
  isSerifFont?: boolean;
  fontMatrix?: Matrix;
  ascent?: number;
  descent?: number;
  defaultVMetrics?: [number, number, number];
  /** Letters by code; a range instead where pdf.js knows none and takes codes for letters. */
  toUnicode?: { _map?: Record<number, unknown>; firstChar?: number };
}

/** The graphics and text state of ISO 32000-1, 8.4 and 9.3, as far as it bears on where glyphs stand. */
interface State {
  ctm: Matrix;
  textMatrix: Matrix;
  fontId: string;
  font: Font;
  fontSize: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  color: string;
}

const INITIAL: State = {
  ctm: IDENTITY, textMatrix: IDENTITY, fontId: '', font: {}, fontSize: 0, direction: 1, charSpacing: 0, wordSpacing: 0, hScale: 1, leading: 0, rise: 0, mode: 0,
  x: 0, y: 0, lineX: 0, lineY: 0, color: '#000000',
};

const IMAGES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintSolidColorImageMask]);
const GROUPED_IMAGES: ReadonlySet<number> = new Set([OPS.paintImageMaskXObjectGroup, OPS.paintInlineImageXObjectGroup, OPS.paintImageMaskXObjectRepeat, OPS.paintImageXObjectRepeat]);

/** Which layers of a document are shown, by what a page's marks say of them. */
export interface Layers {
  isVisible(properties: unknown): boolean;
}

/** Follows the operations of a page and notes every glyph and picture where it comes to stand. */
export function readContent(page: PDFPageProxy, operations: Operations, layers: Layers): PageContent {
  const content: PageContent = { glyphs: [], unseen: [], images: [], paths: 0, rules: [] };
  const marks: boolean[] = [];
  const stack: State[] = [];
  let state: State = { ...INITIAL };
  const restore = (): void => { state = stack.pop() ?? { ...INITIAL }; };
  const moveText = (x: number, y: number): void => {
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  };
  operations.fnArray.forEach((operator, operation) => {
    const args = operations.argsArray[operation] ?? [];
    const numbers = args as number[];
    switch (operator) {
      case OPS.save: stack.push({ ...state }); break;
      case OPS.restore: restore(); break;
      case OPS.transform: state.ctm = multiply(state.ctm, matrixOf(args)); break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, matrixOf([args[0]]));
        break;
      case OPS.paintFormXObjectEnd: restore(); break;
      case OPS.beginAnnotation:
        stack.push({ ...state });
        state = { ...INITIAL, ctm: multiply(matrixOf([args[2]]), matrixOf([args[3]])) };
        break;
      case OPS.endAnnotation: restore(); break;
      case OPS.beginText: Object.assign(state, { textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }); break;
      case OPS.setCharSpacing: state.charSpacing = numbers[0]!; break;
      case OPS.setWordSpacing: state.wordSpacing = numbers[0]!; break;
      case OPS.setHScale: state.hScale = numbers[0]! / 100; break;
      case OPS.setLeading: state.leading = -numbers[0]!; break;
      case OPS.setFont: setFont(state, page, args[0] as string, args[1] as number); break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) if (key === 'Font') setFont(state, page, ...(value as [string, number]));
        break;
      case OPS.setTextRenderingMode: state.mode = numbers[0]!; break;
      case OPS.setTextRise: state.rise = numbers[0]!; break;
      case OPS.moveText: moveText(numbers[0]!, numbers[1]!); break;
      case OPS.setLeadingMoveText:
        state.leading = numbers[1]!;
        moveText(numbers[0]!, numbers[1]!);
        break;
      case OPS.setTextMatrix: Object.assign(state, { textMatrix: matrixOf(args), x: 0, y: 0, lineX: 0, lineY: 0 }); break;
      case OPS.nextLine: moveText(0, state.leading); break;
      case OPS.setFillRGBColor: state.color = colorOf(args); break;
      case OPS.beginMarkedContent: marks.push(true); break;
      case OPS.beginMarkedContentProps: marks.push(args[0] !== 'OC' || layers.isVisible(args[1])); break;
      case OPS.endMarkedContent: marks.pop(); break;
      case OPS.showText: showText(state, args[0] as (ShownGlyph | number | null)[], operation, marks.includes(false) ? content.unseen : content.glyphs); break;
      case OPS.constructPath:
        content.paths++;
        addRules(content.rules, args, state.ctm);
        break;
      default:
        if (marks.includes(false)) break;
        if (IMAGES.has(operator)) content.images.push({ corners: unitSquare(state.ctm) });
        else if (GROUPED_IMAGES.has(operator)) content.images.push(...groupedImages(operator, args, state.ctm));
    }
  });
  return content;
}

/** Follows what pdf.js does in `showText` and `showType3Text`, from which the glyphs' places result. */
function showText(state: State, shown: (ShownGlyph | number | null)[], operation: number, glyphs: Glyph[]): void {
  const { font, fontSize, direction } = state;
  const hScale = state.hScale * direction;
  const fontMatrix = font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
  const scale = fontSize * fontMatrix[0];
  const place = multiply(state.ctm, multiply(state.textMatrix, [hScale, 0, 0, direction, state.x, state.y + state.rise]));
  const upright = Math.hypot(place[2], place[3]);
  const stretch = (font.vertical ? upright : Math.hypot(place[0], place[1])) || 1;
  const unit = ((font.vertical ? 1 : -1) * 1000) / ((fontSize || 1) * stretch);
  const { ascent, descent } = heights(font);
  const look = lookOf(state);
  let pen = 0;
  shown.forEach((glyph, index) => {
    if (glyph === null) return;
    if (typeof glyph === 'number') {
      pen += ((font.vertical ? 1 : -1) * glyph * fontSize) / 1000;
      return;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const metric = font.vertical ? glyph.vmetric ?? font.defaultVMetrics : undefined;
    const width = metric ? -metric[0] * scale - spacing * direction : glyph.width * scale + spacing * direction;
    const along = (distance: number): readonly [number, number] => (font.vertical ? apply(place, 0, distance) : apply(place, distance, 0));
    glyphs.push({
      text: lettersOf(glyph.unicode), operation, index, from: along(pen), to: along(pen + width - spacing * direction), size: fontSize * upright, ascent, descent,
      painted: state.mode !== 3 && state.mode !== 7, font: look, code: glyph.originalCharCode, mapped: isMapped(font, glyph), advance: ((font.vertical ? 1 : -1) * width * 1000) / (fontSize || 1), unit,
    });
    pen += width;
  });
  if (font.vertical) state.y -= pen;
  else state.x += pen * hScale;
}

/** Without a map pdf.js takes codes for letters, which they need not be. A font that is not known says nothing against its letters. */
function isMapped({ toUnicode }: Font, { originalCharCode }: ShownGlyph): boolean {
  return !toUnicode || toUnicode._map?.[originalCharCode] !== undefined;
}

/** Ligatures of type (fi, ffl, st) as their letters. */
function lettersOf(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}

/** Ascent and descent that a font declares, within what fonts have; many declare nothing. */
function heights(font: Font): { ascent: number; descent: number } {
  const ascent = font.ascent && font.ascent > 0.4 && font.ascent < 1.4 ? font.ascent : 0.9;
  const descent = font.descent && font.descent < 0 && font.descent > -0.6 ? font.descent : -0.25;
  return { ascent, descent };
}

function setFont(state: State, page: PDFPageProxy, id: string, size: number): void {
  state.fontId = id;
  state.font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : {};
  state.fontSize = Math.abs(size);
  state.direction = size < 0 ? -1 : 1;
}

/** Families with serifs, those of TeX (Computer Modern, Latin Modern) among them. */
const SERIF_NAMES = /times|serif|rom(an)?\b|roman|georgia|garamond|cambria|palatino|bookman|century|minion|charter|CM(R|BX|TI|SL|CSC)\d|SF(RM|BX|TI)\d|LMR/i;

function lookOf({ fontId, font, color }: State): FontLook {
  const name = font.name ?? '';
  return {
    id: fontId,
    name,
    bold: Boolean(font.bold || font.black) || /bold|black|heavy|CMBX|SFBX/i.test(name),
    italic: Boolean(font.italic) || /italic|oblique/i.test(name),
    mono: Boolean(font.isMonospace) || /courier|mono|consol/i.test(name),
    serif: /serif/.test(font.fallbackName ?? '') && !/sans/.test(font.fallbackName ?? '') || SERIF_NAMES.test(name.replace(/sans-?serif/i, '')),
    color,
  };
}

/** pdf.js hands colours over as `#rrggbb`, or as three numbers. */
function colorOf(args: readonly unknown[]): string {
  if (typeof args[0] === 'string') return args[0];
  return `#${args.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

function groupedImages(operator: number, args: readonly unknown[], ctm: Matrix): DrawnImage[] {
  if (operator === OPS.paintInlineImageXObjectGroup || operator === OPS.paintImageMaskXObjectGroup) {
    const items = (operator === OPS.paintInlineImageXObjectGroup ? args[1] : args[0]) as { transform: Matrix }[];
    return items.map(({ transform }) => ({ corners: unitSquare(multiply(ctm, transform)) }));
  }
  const [, a, second, third] = args as [unknown, number, number, number];
  const repeat = operator === OPS.paintImageXObjectRepeat;
  const positions = (repeat ? args[3] : args[5]) as ArrayLike<number>;
  const d = repeat ? second : (args[4] as number);
  const skew = repeat ? [0, 0] : [second, third];
  const images: DrawnImage[] = [];
  for (let index = 0; index + 1 < positions.length; index += 2) {
    images.push({ corners: unitSquare(multiply(ctm, [a, skew[0]!, skew[1]!, d, positions[index]!, positions[index + 1]!])) });
  }
  return images;
}

function unitSquare(matrix: Matrix): (readonly [number, number])[] {
  return [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 1, 1), apply(matrix, 0, 1)];
}

function matrixOf(args: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = (args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : args) as number[];
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}
