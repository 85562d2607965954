import { CODES, PEOPLE, type Label } from '../label.ts';
import { isProven, type Candidate, type Page } from './candidate.ts';
import { withFirmWords } from './firms.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, tokenAt, type Token } from './tokens.ts';
import { isOrdinary } from './words/ordinary/index.ts';

/** Titles and kinds of firm that are written short before a name. */
const SHORT_TITLES = wordSet('mons card cav comm fa fam gebr prof dr dott ing don pe sta sto ste sr');

/** What firms, addresses and names end with and is written short. */
const FAMILY = wordSet('jr jnr');
const SHORT_ENDS: Partial<Record<Label, ReadonlySet<string>>> = {
  ORG: wordSet('inc lda ltda assoc assocs asoc cia corp bros'),
  LOCATION: wordSet('izda izq dcha entlo esq'),
  PATIENT: FAMILY, CLINICIAN: FAMILY, RELATIVE: FAMILY,
};

/** A long number, of whose check character a part may have been found; and the number with all of it. */
const NUMBERED = /\d{5,12}(?:\((?:\d|[A-Z])?)?$/;
const CHECKED = /^\d+\([\dA-Z]\)(?![\p{L}\p{N}])/u;

/** The longest rest of a check character: the character, its brackets and what stands behind them. */
const LONGEST_REST = 4;

/** The whole of a value of which a piece was found, where its marks tell: readers of sentences cut names and numbers at dots, apostrophes and brackets. */
export function whole(page: Page, candidate: Candidate, next: Candidate | undefined): Candidate {
  const ended = withCheckCharacter(page, withDot(page, candidate));
  if (ended.label === 'ORG') return withFirmWords(page, withNamesake(page, ended, next), next);
  return PEOPLE.has(ended.label) ? withGluedRest(page, withGluedInitial(page, ended)) : ended;
}

/** `Bluebird Freight Lines, Inc.`, `C/ Mayor 3, 2.º izda.`, `SILVA JR.`: the dot of a word that is written short is of the value that it ends. */
function withDot({ text, tokens }: Page, candidate: Candidate): Candidate {
  const last = tokens[tokenAt(tokens, candidate.end) - 1];
  const isShort = last?.end === candidate.end && SHORT_ENDS[candidate.label]?.has(last.key) === true && last.start > candidate.start;
  return isShort && text.charAt(candidate.end) === '.' ? { ...candidate, end: candidate.end + 1 } : candidate;
}

/** `HN24011882(4)`, `Y447182(6)`: the check character of a number, which East Asia writes between brackets without a space. */
function withCheckCharacter({ text }: Page, candidate: Candidate): Candidate {
  if (!CODES.has(candidate.label)) return candidate;
  const number = NUMBERED.exec(text.slice(candidate.start, candidate.end))?.[0];
  if (number === undefined) return candidate;
  const rest = text.slice(candidate.end, candidate.end + LONGEST_REST);
  const checked = CHECKED.exec(number + rest)?.[0] ?? '';
  return checked.length > number.length ? { ...candidate, end: candidate.end + checked.length - number.length } : candidate;
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
