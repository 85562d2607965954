import type { Token } from '../../tokens.ts';

/** The index after the tokens that spell words one after another, whatever marks and gaps part them; undefined where they do not. @param words folded */
export function spells(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    while (next > at && tokens[next]?.kind === 'mark') next++;
    if (tokens[next]?.key !== word) return undefined;
    next++;
  }
  return next;
}
