import type { Candidate, Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';

/** Words for a page. Page is a surname too. */
const PAGES = wordSet('page pages pagina pag pg hoja seite blatt folha foglio');

/** What parts the number of a page from what stands before it in a footer: `Signed 11:42. Page 2`. */
const FOOTER_MARK = /^[-–—|·•.]$/;

/** Words between the number of a page and how many there are. */
const OF = wordSet('of de von di sur');

/** The number of a page. */
const NUMBER = /^\d{1,3}$/;

/** `- Page 3`, `| Page 2 of 4`, `MRN 4471 | Page` with its number in a field of its own. Page is a surname too, and has an age behind it then. */
export function isPage(tokens: readonly Token[], from: number, to: number): boolean {
  const [parting, before, after] = [tokens[from - 2], tokens[from - 1], tokens[from + 1]];
  if (!PAGES.has(tokens[from]!.key) || to > from + 2) return false;
  const marked = before !== undefined && FOOTER_MARK.test(before.text);
  if (to === from + 1 && marked && parting?.kind === 'number' && (after === undefined || after.gap === GAP.line)) return true;
  const isParted = before === undefined || marked || tokens[from]!.gap >= GAP.wide;
  return isParted && after?.gap === GAP.space && NUMBER.test(after.text) && endsPage(tokens[from + 2]);
}

/** `Page 2`, `hoja 3`, of which the number was found. */
export function isPageNumber(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && isNumberOfPage(tokens, from);
}

/** `Page 1` above `21 October 2025`: the number of the page is no part of the day in the line below. */
export function withoutPage({ tokens }: Page, from: number, to: number, candidate: Candidate): Candidate {
  const isAbove = to > from + 2 && tokens[from + 1]!.gap === GAP.line && isNumberOfPage(tokens, from);
  return isAbove ? { ...candidate, start: tokens[from + 1]!.start } : candidate;
}

/** Whether the number of a page stands at a token. */
function isNumberOfPage(tokens: readonly Token[], from: number): boolean {
  return NUMBER.test(tokens[from]!.text) && tokens[from]!.gap <= GAP.space && PAGES.has(tokens[from - 1]?.key ?? '');
}

/** Whether a token may stand behind the number of a page. */
function endsPage(token: Token | undefined): boolean {
  return token === undefined || token.gap >= GAP.wide || (token.gap === GAP.space && (OF.has(token.key) || FOOTER_MARK.test(token.text)));
}
