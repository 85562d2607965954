import { areGenerations } from './generation.ts';
import { isShortFor } from './nicknames.ts';
import { letterRuns, nameSpellings, normaliseId, plain } from './normalise.ts';
import { isOneSlip } from './slip.ts';
import { hasUnspacedScript } from './unspaced.ts';

/**
 * How alike two spellings of a person's name or number are, for telling whether two records mean one person. Unlike `normalise.ts` this allows for
 * slips, transliterations, nicknames and lost zeros: it is evidence to be weighed with other evidence, never a key.
 */

/**
 * `same`: surname and given name, or its initial; `kin`: one of the two alone, as of relatives, or of one person with a married name; `other`: neither;
 * `unsaid`: they cannot be compared.
 */
export type NameLikeness = 'same' | 'kin' | 'other' | 'unsaid';

/** Small words in names, and titles, which say nothing of whose they are. */
const EMPTY = new Set(['de', 'del', 'della', 'di', 'da', 'das', 'do', 'dos', 'du', 'des', 'la', 'las', 'le', 'les', 'los', 'el', 'al', 'y', 'e', 'i', 'van', 'von', 'der', 'den', 'ter', 'te', 'zu', 'zum', 'zur', 'bin', 'ibn', 'bint', 'ben', 'abu', 'san', 'st', 'mr', 'mrs', 'ms', 'miss', 'dr', 'dra', 'md', 'prof', 'sr', 'sra', 'don', 'dona', 'herr', 'frau', 'mme', 'jr', 'ii', 'iii']);

/** How a name in a text is like the one of a header (PN with `^`, PS3.5 6.2; without it, which words are the surname is not known). */
export function nameLikeness(header: string, text: string): NameLikeness {
  const [family = '', ...given] = header.split('=')[0]!.split('^').slice(0, 3);
  const [surnames, givenNames] = [wordsOf(family), wordsOf(given.join(' '))];
  const words = wordsOf(text.split('=')[0]!);
  const own = [...surnames, ...givenNames];
  if (words.length === 0 || own.length === 0 || /\d/.test(header) || hasUnspacedScript(text) || hasUnspacedScript(header) || !own.some((word) => words.some((other) => isLatin(word) === isLatin(other)))) return 'unsaid';
  if (givenNames.length === 0) return sharedWords(surnames, words);
  const named = words.filter((word) => surnames.some((surname) => isLikeWord(surname, word)));
  const others = words.filter((word) => !named.includes(word));
  const called = (others.length > 0 ? others : words).some((word) => givenNames.some((name) => isLikeWord(name, word) || isNickname(name, word)));
  // A father and a son who are called alike.
  if (named.length > 0 && areGenerations(header, text)) return 'kin';
  if (named.length > 0 && words.length > 1 && called) return 'same';
  const initials = letterRuns(plain(text)).filter((word) => word.length === 1);
  if (named.length > 0 && others.length === 0 && initials.some((initial) => givenNames[0]!.startsWith(initial))) return 'same';
  if (named.length > 0) return 'kin';
  // The first given name outlasts a marriage; a middle name is shared by chance.
  return words.some((word) => isLikeWord(givenNames[0]!, word) || (words.length === 1 && isNickname(givenNames[0]!, word))) ? 'kin' : 'other';
}

function sharedWords(own: readonly string[], words: readonly string[]): NameLikeness {
  const shared = words.filter((word) => own.some((other) => isLikeWord(other, word))).length;
  return shared > 1 ? 'same' : shared > 0 ? 'kin' : 'other';
}

/** The words of two letters or more that tell a name, folded. */
function wordsOf(name: string): string[] {
  return plain(name).split(' ').filter((word) => word.length > 1 && !EMPTY.has(word) && !/\d/.test(word));
}

function isLatin(word: string): boolean {
  return /\p{Script=Latin}/u.test(word);
}

/** Words of fewer letters are others where one letter differs. */
const SHORTEST_SLIPPED = 5;
/** A skeleton of fewer consonants is shared by chance. */
const SHORTEST_SKELETON = 3;

/** Whether two words of names are one, but for a slip of the pen, accents, or the alphabet that one came from. */
export function isLikeWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [nameSpellings(one).flat(), nameSpellings(other).flat()];
  if (a.some((spelling) => b.includes(spelling))) return true;
  if (Math.min(one.length, other.length) < SHORTEST_SLIPPED) return false;
  if (one.charAt(0) === other.charAt(0) && isOneSlip(one, other)) return true;
  const [left, right] = [skeleton(one), skeleton(other)];
  return left === right && left.length >= SHORTEST_SKELETON;
}

/** Whether a word is a short form of a given name: `Funmi` of Funmilayo, `Relie` of Aurelienne, `Bill` of William. */
export function isNickname(name: string, word: string): boolean {
  return isShortFor(word, name) || word.length < name.length && (word.length >= 3 && name.startsWith(word) || word.length >= 5 && name.includes(word));
}

/** What Arabic names carry before them, glued or not. */
const GLUED = /^(?:abd(?:ul|ur|el|al|er|us)|al|el)(?=\p{L}{5})/u;
const SOUNDS: readonly (readonly [RegExp, string])[] = [[/ph/g, 'f'], [/sz|sch|sh/g, 's'], [/(?<=[^aeiou])h/g, ''], [/[ckq]/g, 'k'], [/x/g, 'ks'], [/z/g, 's'], [/w/g, 'v'], [/[aeiouyj]/g, ''], [/(.)\1+/g, '$1']];

/** The consonants of a word as they sound, so that transliterations are equal: `Khuzaimiyy`, `Alkhuzaimi`. */
function skeleton(word: string): string {
  return SOUNDS.reduce((sound, [pattern, written]) => sound.replace(pattern, written), word.replace(GLUED, ''));
}

/** The fewest digits that tell a number. */
const FEWEST_DIGITS = 4;

/** Whether two numbers are one, but for separators, zeros and a prefix that one of them lacks: `QX-0072915`, `72915`. */
export function isLikeNumber(one: string, other: string): boolean {
  // `700001` has too few digits that tell, but is itself.
  if (/\d{4}/.test(one) && normaliseId(one) === normaliseId(other)) return true;
  const [a, b] = [digitsOf(one), digitsOf(other)];
  const [prefixA, prefixB] = [prefixOf(one), prefixOf(other)];
  return a === b && a.length >= FEWEST_DIGITS && (prefixA === prefixB || prefixA === '' || prefixB === '');
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+/, '').replace(/0+/g, '0');
}

function prefixOf(number: string): string {
  return /^[a-z ]*/.exec(plain(number))![0].replace(/ /g, '');
}
