import { wordlikeness } from '../../../shared/report/wordlikeness.ts';
import { gapBetween, size } from './baseline.ts';
import type { Glyph } from './glyphs.ts';
import type { Line } from './lines.ts';

/** The lines of a page, and the glyphs of them whose letters are not what a reader sees. */
export interface PageLines {
  lines: readonly Line[];
  doubted: ReadonlySet<Glyph>;
}

/** Letters that stand for nothing: private use, replacement, control. */
const MEANINGLESS = /[\uE000-\uF8FF\uFFFD\p{Cc}]/u;
/** A font that the file gives letters to is doubted below this likeness, the lower one where there are few letters to judge by. */
const NO_WORDS = { mean: -4.1, letters: 30 } as const;
const NO_WORDS_AT_ALL = { mean: -4.7, letters: 12 } as const;
/** A font that it gives none to is believed above this one. */
const WORDS = { mean: -3.6, letters: 12 } as const;
/** Signs that text is sparing of: a font in which so many kinds make up this part of all glyphs counts its glyphs from `!` on. */
const SIGN = /^[!"#$&'*+<=>?@[\\\]^_`{|}~]$/;
const SIGNS = { kinds: 5, share: 0.15 } as const;
/** From this part of its glyphs on that have no letters, those of the others are a matter of chance: an encoding of another font. */
const UNMAPPED = 0.1;
/** From so many different glyphs on, each should have letters of its own; at least this part of them. */
const GLYPHS = 8;
const DIFFERENT = 0.5;
/** Gaps wider than this, in parts of the size, part words. */
const WORD_GAP = 0.17;
/** Fewer glyphs in a row are bullets, ticks and signs. */
const LEAST_RUN = 3;

/**
 * The glyphs whose letters are not what a reader sees, as far as the file shows: fonts without letters (Type 3 and subsets without
 * ToUnicode), letters that stand for nothing, and fonts with the letters of others, in which nothing reads like words. A wrong digit
 * cannot be told.
 */
export function doubtedGlyphs(lines: readonly Line[]): Set<Glyph> {
  const fonts = new Map<string, Glyph[][]>();
  for (const { glyphs } of lines) {
    for (const [id, run] of runsByFont(glyphs)) {
      const runs = fonts.get(id);
      if (runs) runs.push(run);
      else fonts.set(id, [run]);
    }
  }
  const doubted = new Set<Glyph>();
  for (const runs of fonts.values()) {
    const doubt = doubtOf(runs);
    for (const glyph of runs.flat()) if (MEANINGLESS.test(glyph.text) || doubt === 'all' || (doubt === 'unmapped' && !glyph.mapped)) doubted.add(glyph);
  }
  return doubted;
}

/** The lines whose letters are no guide to what they show: three doubted glyphs or more stand beside each other. */
export function doubtedLines(lines: readonly Line[], doubted: ReadonlySet<Glyph>): Line[] {
  return lines.filter(({ glyphs }) => {
    let run = 0;
    return glyphs.some((glyph) => {
      run = doubted.has(glyph) ? run + 1 : 0;
      return run >= LEAST_RUN;
    });
  });
}

/** The glyphs of a line that are painted, by font. */
function runsByFont(glyphs: readonly Glyph[]): Map<string, Glyph[]> {
  const runs = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    if (!glyph.painted) continue;
    const run = runs.get(glyph.font.id);
    if (run) run.push(glyph);
    else runs.set(glyph.font.id, [glyph]);
  }
  return runs;
}

function doubtOf(runs: readonly (readonly Glyph[])[]): 'all' | 'unmapped' | undefined {
  const { letters, mean } = wordlikeness(runs.map(textOf).join('\n'));
  const glyphs = runs.flat();
  if ([NO_WORDS, NO_WORDS_AT_ALL].some((limit) => letters >= limit.letters && mean < limit.mean)) return 'all';
  const signs = glyphs.filter(({ text }) => SIGN.test(text)).map(({ text }) => text);
  if (new Set(signs).size >= SIGNS.kinds && signs.length > SIGNS.share * glyphs.length) return 'all';
  const codes = new Set(glyphs.map(({ code }) => code));
  const texts = new Set(glyphs.map(({ text }) => text));
  if (codes.size >= GLYPHS && texts.size < DIFFERENT * codes.size) return 'all';
  if (letters >= WORDS.letters && mean > WORDS.mean) return undefined;
  return glyphs.filter(({ mapped }) => !mapped).length > UNMAPPED * glyphs.length ? 'all' : 'unmapped';
}

function textOf(run: readonly Glyph[]): string {
  return run.map((glyph, at) => (at > 0 && gapBetween(run[at - 1]!, glyph) > WORD_GAP * size(glyph) ? ` ${glyph.text}` : glyph.text)).join('');
}
