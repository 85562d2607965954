import type { Candidate, Page } from '../candidate.ts';
import { UNITS } from '../words/units.ts';
import { readNumberWords } from '../numberWords.ts';
import { wordSet } from '../phrases.ts';
import { GAP, type Token } from '../tokens.ts';

/** Ways to say a digit that are no cardinals. */
const DIGITS = wordSet('zero oh o nought double triple cero null nulo nul zwo doble doppel');

/** Marks that dictation says within a number, and letters by their names. */
const SAID_MARKS = wordSet('dash hyphen slash dot point strich bindestrich schragstrich punkt guion barra punto tiret trattino ponto hifen traco tiret');
const SAID_LETTERS = wordSet('em en ar are ess eff ell ex zee zed bee cee dee gee jay kay pee cue tee vee efe ele elle eme ene erre ese equis hache jota ka zeta uve ceta emme enne esse effe acca zett ypsilon aga esse erre emme enne dablio ipsilon');

const FEWEST_DIGITS = 5;
/** With a letter or a mark among them, fewer digits are a number too. */
const FEWEST_MIXED = 4;
const FEWEST_LETTERS = 4;
/** Most words of one number: time stays linear. */
const MOST_WORDS = 40;
const PHONE_WORDS = wordSet('phone cell mobile telephone tel telefono movil celular extension pager fax numero handy portable');

/** Headings and closings that are written with a space between their letters, in letters and deeds: `P r e s e n t e.` */
const SPACED_WORDS = wordSet('presente presentes atentamente atte certifica certifico certificado constancia informe informes dictamen hallazgos conclusion conclusiones diagnostico tecnica considerando resuelve resultando expone solicita suplica anexo acta acuerdo confidencial urgente radiologia report findings impression conclusion addendum confidential urgent radiology befund beurteilung conclusao laudo relatorio referto conclusioni resultat confidentiel');

/** Numbers and names that a dictation spells: `three three zero seven one nine`, `achtundachtzig strich vier eins acht null`, `b a n k s`. */
export function findSpelled(page: Page): Candidate[] {
  const { tokens, lang } = page;
  const found: Candidate[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at < tokens.length) {
    const number = spelledNumber(tokens, at, lang);
    const letters = lettersInRow(tokens, at);
    if (number !== undefined) {
      const phone = [1, 2, 3].some((back) => PHONE_WORDS.has(tokens[at - back]?.key ?? ''));
      found.push({ ...spelled(tokens, at, number - at), label: phone ? 'PHONE' : 'ID', reason: 'a number spelled digit by digit' });
      at = number;
    } else if (letters >= FEWEST_LETTERS && SPACED_WORDS.has(tokens.slice(at, at + letters).map(({ key }) => key).join(''))) {
      at += letters;
    } else if (letters >= FEWEST_LETTERS) {
      found.push(spelled(tokens, at, letters));
      names.add(tokens.slice(at, at + letters).map(({ key }) => key).join(''));
      at += letters;
    } else at++;
  }
  // What letters spell is that name wherever it stands.
  tokens.forEach(({ key }, index) => {
    if (names.has(key)) found.push(spelled(tokens, index, 1));
  });
  return found;
}

/** The index after a row of numbers in words that is read digit by digit or in pairs; undefined for a quantity. */
function spelledNumber(tokens: readonly Token[], from: number, lang: string): number | undefined {
  let at = from;
  let end = from;
  let digits = 0;
  let mixed = false;
  const values = new Set<string>();
  while (at < tokens.length && at - from < MOST_WORDS && (at === from || tokens[at]!.gap === GAP.space || tokens[at]!.text === ',')) {
    const { key, kind, text } = tokens[at]!;
    if (text === ',' && digits > 0) {
      at++;
      continue;
    }
    if (kind !== 'word') break;
    const number = DIGITS.has(key) ? { next: at + 1, value: 0 } : readNumberWords(tokens, at, lang);
    if (number && number.value < 1000) {
      digits += String(number.value).length;
      values.add(key);
      end = at = number.next;
    } else if (SAID_LETTERS.has(key) || (digits > 0 && SAID_MARKS.has(key))) {
      mixed = true;
      at++;
    } else break;
  }
  const measured = UNITS.has(tokens[end]?.key ?? '') || tokens[end]?.text === '%';
  return digits >= (mixed ? FEWEST_MIXED : FEWEST_DIGITS) && values.size > 1 && !measured ? end : undefined;
}

/** Single letters in a row, one space between. */
function lettersInRow(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < tokens.length && tokens[next]!.kind === 'word' && tokens[next]!.text.length === 1 && (next === at || tokens[next]!.gap === GAP.space)) next++;
  return next - at;
}

/** A name that its letters tell: no list of findings speaks against it. */
function spelled(tokens: readonly Token[], at: number, length: number): Candidate {
  return { start: tokens[at]!.start, end: tokens[at + length - 1]!.end, label: 'PATIENT', source: 'number', confidence: 0.8, reason: 'a name spelled letter by letter', by: 'spelling' };
}
