import { baseline, gapBetween, isParallel, offBaseline, size } from './baseline.ts';
import type { PageLines } from './doubt.ts';
import type { Glyph } from './glyphs.ts';
import { isCrossed, type Rule } from './rules.ts';
import { LABEL_GAP, SAME_BASELINE, strandsOf } from './strands.ts';

/** A stretch of glyphs on one baseline, in reading order. */
export interface Line {
  glyphs: Glyph[];
}

/** The text of a page, and for each of its UTF-16 code units the glyph that shows it (-1 for a space or line end nobody drew). */
export interface PageText {
  text: string;
  /** Indexes into `glyphs`. */
  owners: Int32Array;
  /** All glyphs in the order of the text, those that are not in the text (a hyphen at a line's end) among them. */
  glyphs: Glyph[];
  /** The line of each glyph. */
  lines: Int32Array;
}

/** Gaps in parts of the font's size: beyond the first a space was left out by the writer, beyond the second a new column begins. */
const SPACE_GAP = 0.17;
const COLUMN_GAP = 1.8;
/** Lines further apart than this, in parts of the size, are of different paragraphs. */
const PARAGRAPH_GAP = 1.9;

/** The lines of a page, in the order drawn, a value drawn after its label beside it. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  return joinLabels(strandsOf(glyphs).map((strand) => ({ glyphs: strand })));
}

/**
 * Reads lines as text: words broken over operations are joined, lines end with a line feed, a word hyphenated at a line's end is whole.
 * Glyphs whose letters are doubted say nothing. @param rules borders of cells, which part columns however close these are.
 */
export function readLines({ lines, doubted }: PageLines, rules: readonly Rule[] = []): PageText {
  const builder = new TextBuilder();
  lines.forEach((line, number) => {
    const before = lines[number - 1];
    if (before) builder.breakLine(isHyphenated(before, line), isParagraph(before, line));
    line.glyphs.forEach((glyph, index) => {
      const previous = line.glyphs[index - 1];
      if (previous) builder.space(isCrossed(previous, glyph, rules) ? Infinity : gapBetween(previous, glyph) / size(glyph));
      builder.add(glyph, number, doubted.has(glyph) ? '' : glyph.text);
    });
  });
  return builder.result();
}

/** Brings a value that was drawn later to its label: a line that ends with a colon, and the nearest one to its right. */
function joinLabels(lines: Line[]): Line[] {
  const joined = new Set<Line>();
  const byBaseline = new Map<number, Line[]>();
  const key = (glyph: Glyph): number => Math.round(baseline(glyph) / 4);
  for (const line of lines) {
    const group = byBaseline.get(key(line.glyphs[0]!));
    if (group) group.push(line);
    else byBaseline.set(key(line.glyphs[0]!), [line]);
  }
  for (const line of lines) {
    const last = lastShown(line);
    if (joined.has(line) || last?.text !== ':') continue;
    const near = [-1, 0, 1].flatMap((step) => byBaseline.get(key(last) + step) ?? []);
    const distance = (other: Line): number => gapBetween(last, other.glyphs[0]!) / size(last);
    const values = near
      .filter((other) => other !== line && !joined.has(other) && isParallel(last, other.glyphs[0]!) && Math.abs(offBaseline(last, other.glyphs[0]!)) < SAME_BASELINE * size(last))
      .filter((other) => distance(other) > -0.5 && distance(other) < LABEL_GAP)
      .sort((a, b) => distance(a) - distance(b));
    const value = values[0];
    if (!value) continue;
    line.glyphs.push(...value.glyphs);
    joined.add(value);
  }
  return lines.filter((line) => !joined.has(line));
}

function lastShown(line: Line): Glyph | undefined {
  return line.glyphs.findLast((glyph) => glyph.text.trim() !== '');
}

function isHyphenated(before: Line, line: Line): 'lower' | 'other' | undefined {
  const last = lastShown(before);
  const letters = before.glyphs.filter((glyph) => glyph.text.trim() !== '');
  const first = line.glyphs.find((glyph) => glyph.text.trim() !== '');
  if (!last || !/[-\u00AD\u2010]$/.test(last.text) || !/\p{L}/u.test(letters.at(-2)?.text ?? '')) return undefined;
  if (last.text.endsWith('\u00AD') || /^\p{Ll}/u.test(first?.text ?? '')) return 'lower';
  return /^\p{Lu}/u.test(first?.text ?? '') ? 'other' : undefined;
}

function isParagraph(before: Line, line: Line): boolean {
  return Math.abs(offBaseline(before.glyphs[0]!, line.glyphs[0]!)) > PARAGRAPH_GAP * size(line.glyphs[0]!);
}

class TextBuilder {
  #text = '';
  readonly #owners: number[] = [];
  readonly #glyphs: Glyph[] = [];
  readonly #lines: number[] = [];

  add(glyph: Glyph, line: number, text: string): void {
    const owner = this.#glyphs.push(glyph) - 1;
    this.#lines.push(line);
    for (const letter of text.replace(/[\u00A0\r\n]/g, ' ')) this.#append(letter, owner);
  }

  space(gap: number): void {
    if (gap > COLUMN_GAP) this.#append('\t', -1);
    else if (gap > SPACE_GAP && !/\s$/.test(this.#text)) this.#append(' ', -1);
  }

  /** Ends a line; the hyphen of a broken word leaves the text, its glyph stays among the glyphs. */
  breakLine(hyphenated: 'lower' | 'other' | undefined, paragraph: boolean): void {
    if (hyphenated === undefined || paragraph) {
      this.#append(paragraph ? '\n\n' : '\n', -1);
      return;
    }
    const kept = this.#text.trimEnd();
    const length = hyphenated === 'lower' ? kept.length - 1 : kept.length;
    this.#text = this.#text.slice(0, length);
    this.#owners.length = length;
  }

  result(): PageText {
    return { text: this.#text, owners: Int32Array.from(this.#owners), glyphs: this.#glyphs, lines: Int32Array.from(this.#lines) };
  }

  #append(text: string, owner: number): void {
    this.#text += text;
    for (let unit = 0; unit < text.length; unit++) this.#owners.push(owner);
  }
}
