import type { Stretch } from '../text.ts';
import { matchesOf } from './patterns/matches.ts';
import { tokenise, type Token } from './tokens.ts';
import { monthWord } from './words/calendar.ts';
import { FIELD_PHRASES } from './words/fields.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from './words/givenNames.ts';
import { CREDENTIALS, NOT_NAMES, PARTICLES } from './words/people.ts';
import { MEDICAL_WORDS } from './words/protected.ts';

/** Letters that machines read for digits, and the digits meant. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1', i: '1', '|': '1', Z: '2', z: '2', S: '5', s: '5', B: '8', G: '6' };
/** Digits that machines read for letters, and the letters meant, small and capital. */
const LETTER_FOR: Readonly<Record<string, readonly [small: string, capital: string]>> = { '0': ['o', 'O'], '1': ['l', 'I'], '5': ['s', 'S'], '8': ['b', 'B'], '6': ['b', 'G'] };

/** A mark that belongs to a letter and that folding drops: it keeps the length where `rn` is read as `m`. */
const JOINER = '\u034f';

/** Words that no good text holds: a digit between letters of a word, a letter among the digits of a number. */
const SLIPPED = /(?<![\p{L}\p{N}])(?:\p{L}{2,}[01]\p{Ll}{2,}|\p{Lu}+0\p{Lu}+|\d[lO]\d|[lO]\d[/.-]\d|\d[/.-][lO]\d|\p{Ll}{2,}1{1,2}\p{Ll}{1,})(?![\p{L}\p{N}])/gu;
/** Fewest slips that make a text one that a machine has read. */
const FEWEST_SLIPS = 3;

/**
 * A text that a machine has read from paper, with its commonest slips undone: `Ol/18/2O24` → `01/18/2024`, `N0RTH` → `NORTH`,
 * `Clairn` → `Claim`. The result is as long as the text, so that offsets stay; a text without such slips comes back as it is.
 */
export function undoSlips(text: string): string {
  if (!/[01]/.test(text) || (text.match(SLIPPED)?.length ?? 0) < FEWEST_SLIPS) return text;
  let repaired = '';
  let end = 0;
  for (const chunk of chunks(text)) {
    repaired += text.slice(end, chunk.start) + (betweenDigits(text, chunk) ? asDigits(chunk.text) : repair(chunk.text));
    end = chunk.end;
  }
  return repaired + text.slice(end);
}

/** `l` and `O` that a mark joins to digits: `800.118.447-l`, `O,31`. */
function betweenDigits(text: string, { start, end, text: chunk }: Stretch & { text: string }): boolean {
  return /^[lOo]$/.test(chunk) && (/\d[.,/:-]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[.,/:-]\d/.test(text.slice(end, end + 2)));
}

/** A run of letters and digits. */
const CHUNK = /[\p{L}\p{N}]+/gu;

function chunks(text: string): (Stretch & { text: string })[] {
  return matchesOf(text, CHUNK).map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

function repair(chunk: string): string {
  if (/^\d+$/.test(chunk)) return chunk;
  if (/^(?:ca|fa|te|wi)11$/i.test(chunk)) return asLetters(chunk);
  if (chunk === 'lf') return 'If';
  const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/.test(chunk);
  if (!ordinal && /\d/.test(chunk) && (/^[\dOoQlI]+[A-Z]?$/.test(chunk) || (/^[\dOoQlIZSB]+$/.test(chunk) && /\d.*\d/.test(chunk) && chunk.length > 2))) return asDigits(chunk);
  if (/^[XVIl]+$/.test(chunk) && /[XVI]l|l[XVI]/.test(chunk)) return chunk.replace(/l/g, 'I');
  // "Ol", "OI" beside digits: a day or an hour.
  if (/^[Oo][lI1]?$|^[lI]{2}$/.test(chunk) && chunk !== 'o' && chunk !== 'O') return isWord(chunk) ? chunk : asDigits(chunk);
  if (/\d/.test(chunk) && /^\p{L}*[01568]{1,2}\p{L}+(?:[01568]{1,2}\p{L}*)*$|^\p{L}{3,}[01]{1,2}$/u.test(chunk) && !/^\p{L}{1,2}\d+$/u.test(chunk)) return asLetters(chunk);
  if (/\d/.test(chunk)) return chunk;
  return asWord(chunk);
}

function asDigits(chunk: string): string {
  const last = chunk.at(-1)!;
  const kept = /[A-Z]/.test(last) && !/[OQIlSBZ]/.test(last) ? last : '';
  return [...(kept ? chunk.slice(0, -1) : chunk)].map((letter) => DIGIT_FOR[letter] ?? letter).join('') + kept;
}

function asLetters(chunk: string): string {
  const capitals = chunk === chunk.toUpperCase() && /\p{Lu}{2}/u.test(chunk);
  return [...chunk].map((sign, index) => LETTER_FOR[sign]?.[capitals || (index === 0 && /^\d\p{Ll}/u.test(chunk)) ? 1 : 0] ?? sign).join('');
}

/** `SPlNE` → `SPINE`, `Ernployer` → `Em͏ployer`: a word becomes the one it was meant to be where that one is known and it is not. */
function asWord(word: string): string {
  if (word.length < 3) return word;
  const capital = /^\p{Lu}*l\p{Lu}+(?:l\p{Lu}*)*$|^\p{Lu}+l\p{Lu}*(?:l\p{Lu}*)*$/u.test(word) ? word.replace(/l/g, 'I') : word;
  if (isWord(capital)) return capital;
  const candidates = [
    ...(/^l\p{Ll}/u.test(capital) ? [`I${capital.slice(1)}`] : []),
    ...matchesOf(capital, /l/g).map(({ index }) => `${capital.slice(0, index)}i${capital.slice(index + 1)}`),
    ...(/rn/i.test(capital) ? [capital.replace(/rn/g, `m${JOINER}`).replace(/RN/g, `M${JOINER}`)] : []),
    ...(/VV/.test(capital) ? [capital.replace(/VV/g, `W${JOINER}`)] : []),
    ...(/vv/.test(capital) ? [capital.replace(/vv/g, `w${JOINER}`)] : []),
  ];
  return candidates.find((candidate) => isWord(candidate)) ?? (/VV/.test(capital) ? candidates.at(-1)! : capital);
}

function isWord(word: string): boolean {
  const [token] = tokenise(word);
  if (!token || token.text !== word) return false;
  const { key } = token;
  return MEDICAL_WORDS.has(key) || NOT_NAMES.has(key) || GIVEN_NAMES.has(key) || WORD_GIVEN_NAMES.has(key) || PARTICLES.has(key) || CREDENTIALS.has(key) || monthWord(key, 'en') !== undefined || FIELD_PHRASES.match([token as Token], 0) !== undefined;
}
