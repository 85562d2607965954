import { isInFixedPhrase } from '../../../shared/report/protection.ts';
import { EPONYM_BEFORE } from '../../../shared/report/words/otherScripts.ts';
import { EPONYMS } from '../../../shared/report/words/protected.ts';
import type { Stretch } from '../../../shared/text.ts';
import { GREEK_OR_CYRILLIC, isCapital, isInitial, isName, isRole, isTechnicalWord, isTitle, mayBeName, SHORTEST, TECHNICAL, wordsOf, type Word } from './labelWords.ts';
import { LEADS, PARTICLES, TITLES } from './words/leads.ts';
import { ABBREVIATED_ROLES, IMAGING_ROLES } from './words/roles.ts';

/**
 * Names in labels: descriptions, protocol names and the like, which have no grammar that would give a name away as in a report.
 * What speaks for one are lists of names, the shape of family names, and where an unknown word stands: beside a name, after
 * `for` or `Dr`, at a caret or a comma. Words of reports and protocols are never names.
 *
 * Not found: a single unknown word with none of these, since it may as well be a sequence.
 */
export function findLabelNames(text: string): Stretch[] {
  const words = wordsOf(text);
  const named = words.map((word, at) => isName(word) || isLedIn(words, at) || isPaired(words, at) || isInitialled(words, at));
  const spans: Stretch[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!named[at]) continue;
    let [from, to] = [at, at];
    while (from > 0 && joins(words[from]!) && (named[from - 1] || mayBelong(words[from - 1]!, words[from]!, words[from]!.gap))) from--;
    while (to + 1 < words.length && joins(words[to + 1]!) && !isCredential(words, to + 1) && (named[to + 1] || mayBelong(words[to + 1]!, words[to]!, words[to + 1]!.gap))) to++;
    if (PARTICLES.has(words[from]!.key)) from++;
    while (to > at && PARTICLES.has(words[to]!.key)) to--;
    const span = { start: words[from]!.start, end: words[to]!.end };
    if (!isInFixedPhrase(text, span) && !isEponymOfScript(text, words.slice(from, to + 1))) spans.push(span);
    at = to;
  }
  return spans;
}

/** Whether Greek or Cyrillic words say what the name behind them is the eponym of: `симптом Щёткина-Блюмберга`. */
function isEponymOfScript(text: string, words: readonly Word[]): boolean {
  return words.length <= LONGEST_EPONYM && words.every(({ key }) => GREEK_OR_CYRILLIC.test(key)) && words.some(({ start }) => EPONYM_BEFORE.test(text.slice(0, start)));
}

/** The noun and a name, or two names. */
const LONGEST_EPONYM = 2;

/** Whether an unknown word stands after a word that introduces a person, with particles or an initial between them perhaps: `Dr. van der Ploeg`, `physicist E. Sowa`; initials do after who made the image: `tech KJR`. */
function isLedIn(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  let first = at;
  while (first > 1 && (isInitial(words[first - 1]!) || (PARTICLES.has(words[first - 1]!.key) && !LEADS.has(words[first - 1]!.key)))) first--;
  const [before, next] = [words[first - 1], words[first]!];
  if (before?.key === 'is' && /^s?he$/.test(words[first - 2]?.key ?? '') && next.gap === ' ' && isCapital(word.text) && mayBeName(word)) return true;
  if (!before || !/^[ _.:]{1,2}$/.test(next.gap)) return false;
  if (IMAGING_ROLES.has(before.key) && /^\p{Lu}{2,4}$/u.test(word.text) && !word.known) return true;
  if (TITLES.has(word.key) || (EXAMINED.has(before.key) && next.gap.startsWith(':'))) return false;
  // Before an eponym, `for` and `of` introduce a disease, a role does not.
  if (!mayBeName(word) && !(isRole(before) && EPONYMS.has(word.key) && !isTechnicalWord(word.key))) return false;
  if (ABBREVIATED_ROLES.has(before.key) && (next.gap.startsWith('.') || isInitial(next)) && isCapital(word.text)) return true;
  return LEADS.has(before.key) && (TITLES.has(before.key) ? isTitle(before, next) : isCapital(word.text));
}

/** Before a colon, what was done and not who did it: `Técnica: Adquisición`. */
const EXAMINED = new Set(['tecnica', 'tecnico', 'fisico']);

/** Whether two unknown words stand together as parts of a name do, with an initial or a particle between them at most: `Doe^Jane`, `Doe, Jane`, `Ekstrom_Torvald`, `Cormac Ó Raghallaigh`. */
function isPaired(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!mayBeName(word) || !isCapital(word.text)) return false;
  return [-1, 1].some((step) => {
    const middle = words[at + step];
    const distance = middle && (isInitial(middle) || PARTICLES.has(middle.key)) ? 2 : 1;
    const other = words[at + distance * step];
    if (!other || !mayBeName(other) || !isCapital(other.text)) return false;
    const between = words.slice(Math.min(at, at + distance * step) + 1, Math.max(at, at + distance * step) + 1);
    if (!between.every((second) => joins(second) && second.gap !== '')) return false;
    return between.some(({ gap }) => /[,^]/.test(gap)) || ![word, other].some(({ key }) => TECHNICAL.test(key));
  });
}

/** Whether two initials with dots stand beside an unknown word: `Тихомиров А.С.`, `J. R. Threlkeld`. */
function isInitialled(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.known || !isCapital(word.text) || word.key.length < SHORTEST) return false;
  const [before, initial, first, second] = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
  const isAfter = first && second && isInitial(first) && isInitial(second) && first.gap === ' ' && DOT.test(second.gap);
  const isBefore = before && initial && isInitial(before) && isInitial(initial) && DOT.test(initial.gap) && DOT.test(word.gap);
  return Boolean(isAfter) || Boolean(isBefore);
}

const DOT = /^\. ?$/;

/** Whether a letter is the first of `R(T)`, which stands behind names. */
function isCredential(words: readonly Word[], at: number): boolean {
  return isInitial(words[at]!) && words[at + 1]?.gap === '(';
}

/** Whether a word beside one of a name is a part of it: an unknown word, one that is also an eponym, the other half of a double name, a particle or an initial. Beside a capital, small letters are no name. */
function mayBelong(word: Word, beside: Word, gap: string): boolean {
  if (isRole(word)) return false;
  if (EPONYMS.has(word.key) || gap === '-') return word.key.length >= SHORTEST && !isTechnicalWord(word.key);
  if (PARTICLES.has(word.key)) return true;
  if (gap === '^') return !word.known && word.key.length >= SHORTEST - 1;
  if (!isCapital(word.text) && isCapital(beside.text)) return false;
  if (gap.startsWith(',') && !word.known && word.key.length >= SHORTEST - 1) return true;
  return (mayBeName(word) && !TECHNICAL.test(word.key)) || isInitial(word);
}

function joins({ gap }: Word): boolean {
  return /^(?:[ _^-]|, ?|\. ?|)$/.test(gap);
}
