import type { Candidate, Page } from '../candidate.ts';
import { UNITS } from '../dates/reading.ts';
import { wordSet } from '../phrases.ts';
import { GAP, type Token } from '../tokens.ts';

/** Digits as dictation spells them. */
const DIGITS = wordSet('zero oh o nought one two three four five six seven eight nine double triple cero uno una dos tres cuatro cinco seis siete ocho nueve null eins zwei drei vier funf sechs sieben acht neun un deux trois quatre cinq sept huit neuf um dois quatro sete oito nove due tre quattro cinque sei sette otto diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa y ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety');
const FEWEST_DIGITS = 5;
const FEWEST_LETTERS = 4;
const PHONE_WORDS = wordSet('phone cell mobile telephone tel telefono movil celular extension pager fax numero handy portable');

/** Why letters in a row are a name; no list of findings speaks against it. */
export const SPELLED = 'a name spelled letter by letter';

/** Numbers and names that a dictation spells: `three three zero seven one nine`, `b a n k s`. */
export function findSpelled(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at < tokens.length) {
    const digits = runLength(tokens, at, (token) => DIGITS.has(token.key));
    const letters = runLength(tokens, at, (token) => token.kind === 'word' && token.text.length === 1);
    const measured = UNITS.has(tokens[at + digits]?.key ?? '') || tokens[at + digits]?.text === '%';
    if (digits >= FEWEST_DIGITS && distinctWords(tokens, at, digits) > 1 && !measured && tokens[at]!.key !== 'y') {
      const phone = [1, 2, 3].some((back) => PHONE_WORDS.has(tokens[at - back]?.key ?? ''));
      found.push(spelled(tokens, at, digits, phone ? 'PHONE' : 'ID', 'a number spelled digit by digit'));
      at += digits;
    } else if (letters >= FEWEST_LETTERS) {
      found.push(spelled(tokens, at, letters, 'PATIENT', SPELLED));
      names.add(tokens.slice(at, at + letters).map(({ key }) => key).join(''));
      at += letters;
    } else at++;
  }
  // What letters spell is that name wherever it stands.
  tokens.forEach(({ key }, index) => {
    if (names.has(key)) found.push(spelled(tokens, index, 1, 'PATIENT', SPELLED));
  });
  return found;
}

/** Words in a row, one space or a hyphen between, that all fit. */
function runLength(tokens: readonly Token[], at: number, fits: (token: Token) => boolean): number {
  let next = at;
  while (next < tokens.length && fits(tokens[next]!) && (next === at || tokens[next]!.gap === GAP.space)) next++;
  return next - at;
}

function distinctWords(tokens: readonly Token[], at: number, length: number): number {
  return new Set(tokens.slice(at, at + length).map((token) => token.key)).size;
}

function spelled(tokens: readonly Token[], at: number, length: number, label: Candidate['label'], reason: string): Candidate {
  return { start: tokens[at]!.start, end: tokens[at + length - 1]!.end, label, source: 'number', confidence: 0.8, reason };
}
