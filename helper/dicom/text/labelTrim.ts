import { EPONYMS } from '../../../shared/report/words/protected.ts';
import type { Stretch } from '../../../shared/text.ts';
import { isOf } from './inflection.ts';
import { GREEK_OR_CYRILLIC, isAbbreviation, isCapital, isInitial, isKin, isListedName, isName, isTechnicalWord, isTitle, mayBeName, TECHNICAL, wordsOf, type Word } from './labelWords.ts';
import { transliterations } from './transliteration.ts';
import { LEADS, PARTICLES } from './words/leads.ts';

/** A found stretch without the words of reports and protocols at its ends, which a reader of sentences takes for capitals of a name; undefined when nothing else is in it. @param named folded words of known names, which stay in it. */
export function withoutLabelWords(text: string, { start, end }: Stretch, named: ReadonlySet<string>): Stretch | undefined {
  const numbers = [...text.slice(start, end).matchAll(/\p{N}{4,}/gu)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, known: false }));
  const all = wordsOf(text).map((word, at, words) => ({ ...word, known: !named.has(word.key) && !(words[at - 1] && isTitle(words[at - 1]!, word)) && isLabelWord(word) }));
  const words = all.filter((word) => word.start >= start && word.end <= end);
  // The side of `SeinG VMAT Abgrall` is nobody's initial.
  const isApart = (word: Word): boolean => word.key.length === 1 && [-1, 1].every((step) => all[all.findIndex(({ start: at }) => at === word.start) + step]?.known !== false);
  const telling = [...numbers, ...words.filter((word) => !isApart(word))].filter(({ known }) => !known).sort((one, other) => one.start - other.start);
  if (telling.length === 0) return undefined;
  return withSmallParts(text, start, { start: telling[0]!.start, end: telling.at(-1)!.end });
}

/** Whether a word says nothing of a person in a stretch that something else takes for one: an eponym does there, what follows a title does anyway. */
function isLabelWord(word: Word): boolean {
  return (word.known && (!EPONYMS.has(word.key) || isTechnicalWord(word.key))) || isAbbreviation(word);
}

/**
 * A stretch that holds a known name, without words at its ends that neither the name nor any list has: beside a name that is known, an unknown word is
 * more likely clinical, `Mitoses Quarrender`. What stands behind a comma or a hyphen, or after a word that introduces a person, stays.
 * @param named folded words of known names.
 */
export function withoutUnlisted(text: string, { start, end }: Stretch, named: ReadonlySet<string>): Stretch {
  const all = wordsOf(text);
  const words = all.filter((word) => word.start >= start && word.end <= end);
  const isListed = ({ key }: Word): boolean => isListedName(key);
  const hasCapitals = words.some((word) => isCapital(word.text));
  const isPart = (word: Word): boolean => isOf(named, word.key) || ((isName(word) || isListed(word)) && (isCapital(word.text) || !hasCapitals)) || (isInitial(word) && !/\d/.test(text.charAt(word.end))) || PARTICLES.has(word.key) || isForeignPart(word);
  // Greek and Cyrillic sentences have no capitals within them but for names; the known name may be one in Latin letters.
  const isForeignPart = (word: Word): boolean => GREEK_OR_CYRILLIC.test(word.key)
    && (transliterations(word.text).some((latin) => isOf(named, latin)) || (word !== all[0] && mayBeName(word) && isCapital(word.text) && !TECHNICAL.test(word.key)));
  const isFirst = (word: Word, next: Word | undefined): boolean => {
    const before = all[all.indexOf(word) - 1];
    return isPart(word) || (/[,^-]/.test(next?.gap ?? '') && !isAbbreviation(word)) || (before !== undefined && (LEADS.has(before.key) || isKin(before.text)));
  };
  let [from, to] = [0, words.length - 1];
  while (from < to && !isFirst(words[from]!, words[from + 1])) from++;
  while (to > from && !isPart(words[to]!) && (!/[,^-]/.test(words[to]!.gap) || isAbbreviation(words[to]!))) to--;
  return words.length === 0 ? { start, end } : withSmallParts(text, start, { start: words[from]!.start, end: words[to]!.end });
}

/** A stretch of a name with initials, short names and particles of the same name before it, `S. `, `Mª `, `de la `. @param from where the name may begin */
function withSmallParts(text: string, from: number, { start, end }: Stretch): Stretch {
  const small = SMALL_PARTS.exec(text.slice(from, start))![0];
  // Capitals belong to a code before small letters: `Runoff_DE Priscilla`.
  const isOfCode = /^\p{Lu}{2,}[ _]$/u.test(small) && /^\p{Lu}?\p{Ll}/u.test(text.slice(start, end));
  return { start: isOfCode ? start : start - small.length, end };
}

const SMALL_PARTS = /(?:(?<![\p{L}\p{N}])(?:(?:\p{Lu}|M\.?ª|\p{Lu}\p{Ll}{1,2}(?=\.)|(?:d[aeio]|del|las?|les?|los|d[aeo]s|v[ao]n|der|den|ter?|el|al|bin|ben|st)(?=[ ._^-]))\.?[ _^-]?))*$/iu;

/** Whether a stretch has neither a capital nor a listed name, though its label uses capitals: `USG jamy brzusznej` begins as a line with a name does. */
export function isInSmallLetters(text: string, { start, end }: Stretch): boolean {
  const isSmall = (word: Word): boolean => !isCapital(word.text);
  const words = wordsOf(text);
  const within = words.filter((word) => word.start >= start && word.end <= end);
  return words.some((word) => !isSmall(word)) && within.every((word) => isSmall(word) && !isName(word));
}
