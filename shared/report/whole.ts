import { PEOPLE } from '../label.ts';
import { isProven, type Candidate, type Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, tokenAt, type Token } from './tokens.ts';
import { isOrdinary } from './words/ordinary/index.ts';

/** The whole of a name of which a piece was found, where its marks tell: readers of sentences cut names at dots and apostrophes. */
export function whole(page: Page, candidate: Candidate, next: Candidate | undefined): Candidate {
  if (candidate.label === 'ORG') return withNamesake(page, candidate, next);
  return PEOPLE.has(candidate.label) ? withGluedRest(page, withGluedInitial(page, candidate)) : candidate;
}

/** `Fondazione Mons. Galeazzi`, `Fa. Nobelstahl`: the name behind a title or a kind of firm that is written short, with which a site was found to end. */
function withNamesake({ text, tokens, lang }: Page, candidate: Candidate, next: Candidate | undefined): Candidate {
  const last = tokenAt(tokens, candidate.end) - 1;
  const dot = tokens[last + 1];
  if (!SHORT_TITLES.has(tokens[last]?.key ?? '') || dot?.text !== '.' || dot.gap !== GAP.none) return candidate;
  let end = last + 2;
  while (tokens[end]?.kind === 'word' && tokens[end]!.gap === GAP.space && isCapitalised(tokens[end]!.text) && !isOrdinary(tokens[end]!.key, lang)) end++;
  const isFree = next === undefined || next.start >= tokens[end - 1]!.end;
  return end > last + 2 && isFree && !text.slice(candidate.end, tokens[end - 1]!.end).includes('\n') ? { ...candidate, end: tokens[end - 1]!.end } : candidate;
}
const SHORT_TITLES = wordSet('mons card cav comm fa fam gebr prof dr dott ing don pe sta sto ste sr');

/** `i.[deriu]`: the letter glued before a name by its dot is of it. */
function withGluedInitial({ tokens }: Page, candidate: Candidate): Candidate {
  const from = tokenAt(tokens, candidate.start);
  const [letter, dot] = [tokens[from - 2], tokens[from - 1]];
  const isGlued = tokens[from]?.kind === 'word' && tokens[from]!.gap === GAP.none && dot?.text === '.' && dot.gap === GAP.none;
  const isLone = letter?.kind === 'word' && letter.text.length === 1 && letter.gap !== GAP.none;
  return isGlued && isLone && !isProven(candidate) ? { ...candidate, start: letter.start } : candidate;
}

/** `Benhadj Z'[hir]`: what an apostrophe glues to the last letter of a name is of it, but for a genitive. */
function withGluedRest({ tokens }: Page, candidate: Candidate): Candidate {
  const last = tokenAt(tokens, candidate.end) - 1;
  const mark = isApostrophe(tokens[last]) ? last : last + 1;
  const [letter, rest] = [tokens[mark - 1], tokens[mark + 1]];
  const isGlued = isApostrophe(tokens[mark]) && tokens[mark]!.gap === GAP.none && rest?.kind === 'word' && rest.gap === GAP.none && rest.text.length > 1;
  return isGlued && letter?.kind === 'word' && letter.text.length === 1 ? { ...candidate, end: rest.end } : candidate;
}

function isApostrophe(token: Token | undefined): boolean {
  return token !== undefined && /^['’]$/.test(token.text);
}
