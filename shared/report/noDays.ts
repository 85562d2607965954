import { LEARNT, type Candidate, type Page } from './candidate.ts';
import { isClock } from './clocks.ts';
import { readDate } from './dates/reading.ts';
import { readNumberWords } from './numberWords.ts';
import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';
import { monthWord, weekdayWord } from './words/calendar.ts';
import { numberPieces } from './words/numbers.ts';
import { isOrdinary } from './words/ordinary/index.ts';

/** What is open or answers at all hours: `helpline 24/7`. */
const ALWAYS_OPEN = wordSet('hotline helpline helpdesk line desk support soporte service servicio cover cobertura coverage open abierto available disponible atencion linea call calls guardia reporting night switchboard centralita urgencias');

/** Which part of a month. */
const PARTS_OF_MONTHS = wordSet('ende anfang mitte fin finales principios mediados debut inicio meados fine inizio meta end mid early late');

/** A weekday of Portuguese by its number, without its day. */
const FEIRA = /^(?:(?:\d\.?ª|segunda|terça|quarta|quinta|sexta)[ -])?feira$/i;

/** `Mar[, 3 de mayo]`: a day with its month behind a word, which is a weekday there however months are written short. */
const DAY_BEHIND = /^,? \d{1,2} \p{L}/u;

/** `helpline [24/7]`: whether what stands around says that something is open. */
export function isAlwaysOpen(tokens: readonly Token[], from: number, to: number): boolean {
  return [...tokens.slice(Math.max(0, from - 3), from), ...tokens.slice(to, to + 2)].some(({ key }) => ALWAYS_OPEN.has(key));
}

/** `bis [Ende] März`: which part of a month. */
export function isPartOfMonth({ tokens, lang }: Page, from: number, to: number): boolean {
  return to === from + 1 && PARTS_OF_MONTHS.has(tokens[from]!.key) && monthWord(tokens[to]?.key ?? '', lang) !== undefined;
}

/** `called 2212`, `Mi.`, `5.ª feira`, `traer el estudio el [día de] la consulta`: what a reader that learnt from texts took for a day, and is a time of day, a weekday or nothing of a calendar. */
export function isNoDay(page: Page, from: number, to: number, { source, start, end }: Candidate): boolean {
  if (!LEARNT.has(source)) return false;
  const { tokens, lang, text } = page;
  const written = text.slice(start, end);
  if (isClock(written) || FEIRA.test(written)) return true;
  if (lang === 'fr' && isSeven(tokens, from, to)) return true;
  const words = tokens.slice(from, to).filter((token) => token.text !== '.');
  const [first] = words;
  const isWeekday = words.length === 1 && weekdayWord(first!.key, lang) !== undefined;
  if (isWeekday) return monthWord(first!.key, lang) === undefined || DAY_BEHIND.test(text.slice(end));
  return areOrdinary(words, lang) && !words.some((_, at) => tellsDay(tokens, from + at, lang));
}

/** Whether all are ordinary words in small letters, German ones in any. */
function areOrdinary(words: readonly Token[], lang: string): boolean {
  return words.every(({ kind, key, text }) => kind === 'word' && (text === text.toLowerCase() || lang === 'de') && isOrdinary(key, lang));
}

function tellsDay(tokens: readonly Token[], at: number, lang: string): boolean {
  return readDate(tokens, at, lang) !== undefined || readNumberWords(tokens, at, lang) !== undefined;
}

/** `tableau quarante-[sept]`: a number, though September is written so too. Behind “le” it is a day of the month. */
function isSeven(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]!.key !== 'sept' || tokens[to - 1]!.gap === GAP.line) return false;
  let first = to - 1;
  while (first > 0 && tokens[first]!.gap <= GAP.space && (tokens[first - 1]!.text === '-' || numberPieces(tokens[first - 1]!.key, 'fr') !== undefined)) first--;
  return first < to - 1 && first <= from && tokens[first - 1]?.key !== 'le';
}
