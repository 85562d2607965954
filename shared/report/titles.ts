import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, type Token } from './tokens.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from './words/givenNames.ts';
import { TITLES } from './words/people.ts';

/** Titles that are letters or words of other use in other languages: French `M. Blanc`, Spanish and Portuguese `D. Casto Seoane`, Spanish `Dña. Olvido`. */
const TITLES_OF_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = { fr: wordSet('m'), es: wordSet('d dna md od odont mat psic klgo klga flgo flga bq qf'), pt: wordSet('d') };

/** Titles that nobody is called by alone. */
const BARE_TITLES = wordSet('don dona dna dr dra mr mrs ms sr sra srta srita mme smt sou shri mtra mtro sgt cdte tte baroness viscountess rev sheriff dresse doctoresse');

/** Whether an abbreviation at a token is a title here; before a surname alone, `D. Saraiva`, the letter that stands for Don is an initial. */
export function isLetterTitle(tokens: readonly Token[], at: number, lang: string): boolean {
  const [{ key }, dot, name, surname] = [tokens[at]!, tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const named = dot?.text === '.' && dot.gap === GAP.none && name?.kind === 'word' && name.text.length > 1 && name.gap === GAP.space && isCapitalised(name.text);
  if (!named || !TITLES_OF_LANGUAGE[lang]?.has(key)) return false;
  const whole = surname?.kind === 'word' && surname.gap === GAP.space && surname.text.length > 1 && isCapitalised(surname.text);
  return key !== 'd' || whole || GIVEN_NAMES.has(name.key) || WORD_GIVEN_NAMES.has(name.key);
}

/** Whether tokens are a title and nothing else, from `from` to `to`, end exclusive. */
export function isTitleAlone(tokens: readonly Token[], from: number, to: number, lang: string): boolean {
  if (isPieceOfTitles(tokens, from, to)) return true;
  const alone = to === from + 1 || (to === from + 2 && tokens[from + 1]!.text === '.');
  return alone && (isLetterTitle(tokens, from, lang) || (BARE_TITLES.has(tokens[from]!.key) && isCapitalised(tokens[from]!.text)));
}

/** `Banerjee-Lyle, [Mr A K]`: the index of the initials behind titles that stand at a token. With a name behind them they are somebody else's. */
export function initialsBehindTitles(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  for (let title = TITLES.match(tokens, at); title !== undefined && tokens[at]!.gap <= GAP.space; title = tokens[at] && TITLES.match(tokens, at)) at = afterMarks(tokens, title.next);
  let next = at;
  while (tokens[next]?.kind === 'word' && tokens[next]!.text.length === 1 && isCapitalised(tokens[next]!.text) && tokens[next]!.gap <= GAP.space) next += tokens[next + 1]?.text === '.' && tokens[next + 1]!.gap === GAP.none ? 2 : 1;
  const after = tokens[next];
  return at > from && next > at && (after === undefined || after.gap >= GAP.wide || after.kind === 'mark') ? at : undefined;
}

/** `[Prim. Univ.-Doz]. Dr. Moosbrugger`, `[Prim]. Univ.-Doz.`: titles with another title behind them. */
function isPieceOfTitles(tokens: readonly Token[], from: number, to: number): boolean {
  let at = afterMarks(tokens, from);
  let [words, isPhrase] = [0, false];
  while (at < to) {
    const { kind, text, gap } = tokens[at]!;
    const title = kind === 'word' && text.length > 1 && (at === from || gap <= GAP.space) ? TITLES.match(tokens, at) : undefined;
    if (!title) return false;
    if (title.next > to) return true;
    words++;
    isPhrase ||= title.next > at + 1;
    at = afterMarks(tokens, title.next);
  }
  const behind = tokens[at];
  const goesOn = behind !== undefined && behind.gap <= GAP.space && behind.text.length > 1 && TITLES.match(tokens, at) !== undefined;
  return words > 0 && (goesOn || (isPhrase && words > 1));
}

function afterMarks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (/^[.-]$/.test(tokens[next]?.text ?? '')) next++;
  return next;
}
