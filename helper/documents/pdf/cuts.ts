import type { Replacement } from '../../../shared/text.ts';
import type { Glyph } from './glyphs.ts';
import type { PageText } from './lines.ts';

/** Glyphs of one line that a replacement takes out, and the text that comes in their place ('' on the second and later lines). */
export interface Cut {
  glyphs: Glyph[];
  text: string;
}

/** What replacements take out of a page. A glyph that stands for several letters goes whole; its letters outside come back as text. */
export function cutsOf(page: PageText, replacements: readonly Replacement[]): { cuts: Cut[]; gone: Set<Glyph> } {
  const cuts: Cut[] = [];
  const gone = new Set<Glyph>();
  for (const { start, end, text } of replacements) {
    const owners = [...page.owners.subarray(start, end)].filter((owner) => owner >= 0);
    if (owners.length === 0) continue;
    const first = Math.min(...owners);
    const last = Math.max(...owners);
    const before = lettersOf(page, start - 1, first, -1);
    const after = lettersOf(page, end, last, 1);
    let line = -1;
    for (let index = first; index <= last; index++) {
      const glyph = page.glyphs[index]!;
      gone.add(glyph);
      if (page.lines[index] !== line) cuts.push({ glyphs: [], text: index === first ? `${before}${text}${after}` : '' });
      line = page.lines[index]!;
      cuts.at(-1)!.glyphs.push(glyph);
    }
  }
  return { cuts, gone };
}

/** The letters from `at` on, backwards or forwards, that the same glyph shows. */
function lettersOf(page: PageText, at: number, owner: number, step: 1 | -1): string {
  let letters = '';
  for (let index = at; page.owners[index] === owner; index += step) letters = step === 1 ? letters + page.text[index]! : page.text[index]! + letters;
  return letters;
}
