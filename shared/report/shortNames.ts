import { PEOPLE } from '../label.ts';
import type { Candidate, Page } from './candidate.ts';
import { isLetterTitle } from './titles.ts';
import { GAP, isCapitalised, tokenAt, type Token } from './tokens.ts';
import { GIVEN_ABBREVIATIONS } from './words/people.ts';

/** Names with the given names before them that are written short, which say little by themselves: `M.ª Mercedes`, `Ma. Gpe. Aguilar`. @param candidates in order. */
export function withShortNames({ tokens, lang }: Page, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const start = PEOPLE.has(candidate.label) ? startOf(tokens, lang, candidate.start) : candidate.start;
    return start < (candidates[index - 1]?.end ?? 0) ? candidate : { ...candidate, start };
  });
}

function startOf(tokens: readonly Token[], lang: string, start: number): number {
  let at = tokenAt(tokens, start);
  if (tokens[at]?.start !== start) return start;
  for (let before = shortNameBefore(tokens, lang, at); before !== undefined; before = shortNameBefore(tokens, lang, at)) at = before;
  return tokens[at]!.start;
}

/** Where the short name begins that stands before a token: `Fco.`, `Mª`, `M.ª`. */
function shortNameBefore(tokens: readonly Token[], lang: string, at: number): number | undefined {
  if (tokens[at]!.gap > GAP.space) return undefined;
  let name = at - 1;
  while (/^[.ªº]$/.test(tokens[name]?.text ?? '') && tokens[name]!.gap === GAP.none) name--;
  const marks = tokens.slice(name + 1, at).map(({ text }) => text).join('');
  const key = tokens[name]?.key ?? '';
  const isShort = marks.includes('ª') ? key === 'm' : marks === '.' && GIVEN_ABBREVIATIONS.has(key) && isCapitalised(tokens[name]!.text) && !isLetterTitle(tokens, name, lang);
  return isShort ? name : undefined;
}
