import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, type Token } from './tokens.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from './words/givenNames.ts';

/** Titles that are letters or words of other use in other languages: French `M. Blanc`, Spanish and Portuguese `D. Casto Seoane`, Spanish `Dña. Olvido`. */
const TITLES_OF_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = { fr: wordSet('m'), es: wordSet('d dna md od odont mat psic klgo klga flgo flga bq qf'), pt: wordSet('d') };

/** Titles that nobody is called by alone. */
const BARE_TITLES = wordSet('don dona dna dr dra mr mrs ms sr sra srta srita mme smt sou shri mtra mtro sgt cdte tte baroness viscountess rev sheriff');

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
  const alone = to === from + 1 || (to === from + 2 && tokens[from + 1]!.text === '.');
  return alone && (isLetterTitle(tokens, from, lang) || (BARE_TITLES.has(tokens[from]!.key) && isCapitalised(tokens[from]!.text)));
}
