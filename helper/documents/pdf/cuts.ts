import type { Replacement } from '../../../shared/text.ts';
import type { Glyph } from './glyphs.ts';
import type { PageText } from './lines.ts';

/** Glyphs of one line that a replacement takes out, and the text that comes in their place: on further lines '' unless the new text is broken as the old one was. */
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
    const lines = new Map<number, Glyph[]>();
    for (let index = first; index <= last; index++) {
      const glyph = page.glyphs[index]!;
      gone.add(glyph);
      const line = lines.get(page.lines[index]!);
      if (line) line.push(glyph);
      else lines.set(page.lines[index]!, [glyph]);
    }
    const whole = `${before}${text}${after}`;
    const broken = whole.split('\n').map((part) => part.trim()).filter((part) => part !== '');
    const texts = broken.length === lines.size ? broken : [whole.replaceAll('\n', ' ')];
    cuts.push(...[...lines.values()].map((glyphs, index) => ({ glyphs, text: texts[index] ?? '' })));
  }
  return { cuts, gone };
}

/** The letters from `at` on, backwards or forwards, that the same glyph shows. */
function lettersOf(page: PageText, at: number, owner: number, step: 1 | -1): string {
  let letters = '';
  for (let index = at; page.owners[index] === owner; index += step) letters = step === 1 ? letters + page.text[index]! : page.text[index]! + letters;
  return letters;
}
