import { CODES, PEOPLE, PLACES, type Label } from '../label.ts';
import { isStateOfBrazil, withoutStateOfBrazil } from './brazil.ts';
import { isProven, LEARNT, type Candidate, type Page } from './candidate.ts';
import { isClock, isHalfOrZone, isTimeOfDay, isTimestamp, withoutTime } from './clocks.ts';
import { isCourt } from './courts.ts';
import { readDate } from './dates/reading.ts';
import { isIrishDegree, isQualificationAlone, isSpecialty, isSpelledDegree } from './degrees.ts';
import { isWardAlone, roomStart, siteEnd } from './departments.ts';
import { isRank, isRegister, personEnd, personStart } from './nameEdges.ts';
import { readNumberWords } from './numberWords.ts';
import { isNameOfNumber, isNumberOfPage, isOrdinary } from './ordinary.ts';
import { wordSet } from './phrases.ts';
import { isRegion, isShortRegion, isStateBehind, townEnd } from './regions.ts';
import { isDepartment } from './sites.ts';
import { isTitleAlone } from './titles.ts';
import { GAP, isUpper, tokenAt, type Token } from './tokens.ts';
import { isValue } from './values.ts';
import { whole } from './whole.ts';
import { BODIES } from './words/bodies.ts';
import { monthWord, weekdayWord } from './words/calendar.ts';
import { LANGUAGES } from './words/languages.ts';
import { isMaker } from './words/products.ts';
import { isOrdinary as isWordOf } from './words/ordinary/index.ts';
import { numberPieces } from './words/numbers.ts';

/** Endings of files, which a name in the name of a file has taken in. */
const FILE_ENDINGS = wordSet('docx doc odt pdf rtf txt jpg jpeg png tif tiff dcm csv xlsx pptx zip');

/** What is open or answers at all hours: `helpline 24/7`. */
const ALWAYS_OPEN = wordSet('hotline helpline helpdesk line desk support soporte service servicio cover cobertura coverage open abierto available disponible atencion linea call calls guardia reporting night switchboard centralita urgencias');

/**
 * The candidates without what stands around identifiers and is part of none, and without those that are nothing else: link words, qualifications and
 * roles behind a name, regions behind a town, times of day behind a day, departments behind a site, makers of scanners. A network that learnt from
 * texts weighs each word by itself and takes them in where all around identifies; their forms say that they name nobody.
 */
export function withoutSurroundings(page: Page, candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate, index) => {
    const from = tokenAt(page.tokens, candidate.start);
    const to = tokenAt(page.tokens, candidate.end);
    // In scripts without spaces a name begins inside a token.
    if (to === from || page.tokens[from]!.start !== candidate.start) return [candidate];
    const goesOn = isBeside(page, candidate, candidates[index + 1]);
    if (isRank(page, from, to, candidate)) return [];
    if (isStateBehind(page.tokens, from, to, candidate, candidates[index - 1])) return [];
    // A piece of a longer name says nothing by itself: “Centro Materno | Infantil | Virgen de la Puerta”. A weekday does beside its day, and a time of day behind a name.
    const isPiece = candidate.label !== 'DATE' && (goesOn || isBeside(page, candidates[index - 1], candidate));
    if (!isProven(candidate) && (isNameOfNumber(page.tokens, from, to) || (!isPiece && namesNobody(page, from, to, candidate)))) return [];
    const edged = withoutEdges(page, from, to, candidate, goesOn);
    return [whole(page, withCheckCharacter(page, withDot(page, edged)), candidates[index + 1])];
  }).filter(({ start }, index, all) => index === 0 || start >= all[index - 1]!.end);
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
  const [number = ''] = NUMBERED.exec(text.slice(candidate.start, candidate.end)) ?? [];
  const check = number === '' ? '' : CHECK.exec(`${number}${text.slice(candidate.end, candidate.end + 4)}`)?.[0] ?? '';
  return check.length > number.length ? { ...candidate, end: candidate.end + check.length - number.length } : candidate;
}
/** A long number, of whose check character a part may have been found. */
const NUMBERED = /\d{5,12}(?:\((?:\d|[A-Z])?)?$/;
const CHECK = /^\d+\([\dA-Z]\)(?![\p{L}\p{N}])/u;

/** What firms, addresses and names end with and is written short. */
const FAMILY = wordSet('jr jnr');
const SHORT_ENDS: Partial<Record<Label, ReadonlySet<string>>> = {
  ORG: wordSet('inc lda ltda assoc assocs asoc cia corp bros'),
  LOCATION: wordSet('izda izq dcha entlo esq'),
  PATIENT: FAMILY, CLINICIAN: FAMILY, RELATIVE: FAMILY,
};

/** Whether nothing but white space of one line parts two candidates. */
function isBeside({ text }: Page, before: Candidate | undefined, after: Candidate | undefined): boolean {
  return before !== undefined && after !== undefined && /^ ?$/.test(text.slice(before.end, after.start));
}

function namesNobody(page: Page, from: number, to: number, candidate: Candidate): boolean {
  const { tokens } = page;
  const { label, start, end } = candidate;
  if (page.text.slice(start, end) === '24/7') return isAlwaysOpen(tokens, from, to);
  if (isOrdinary(page, from, to, label) || isValue(page, from, to, label) || isStateOfBrazil(page, from, to)) return true;
  if (label === 'DATE') return isNoDay(page, from, to, candidate);
  if (isHalfOrZone(tokens, from, to) || isLanguage(tokens, from, to) || isTimeOfDay(tokens, from, to, candidate) || isMarkup(tokens, from, to)) return true;
  if (PEOPLE.has(label) && (isBody(page, from, to) || (to === from + 1 && isRegister(tokens, from)) || isMachine(tokens, from, to))) return true;
  if (LEARNT.has(candidate.source) && (PEOPLE.has(label) || PLACES.has(label)) && areSmallWords(page, from, to)) return true;
  if (PEOPLE.has(label)) return isQualificationAlone(tokens, from, to) || isSpelledDegree(tokens, from, to) || isIrishDegree(tokens, from, to) || isTitleAlone(tokens, from, to, page.lang) || isShortRegion(tokens, from, to) || (tokens[from - 1]?.text === '.' && tokens[from]!.gap === GAP.none && to === from + 1 && FILE_ENDINGS.has(tokens[from]!.key));
  if (!PLACES.has(label)) return false;
  if (isTitleAlone(tokens, from, to, page.lang)) return true;
  if (isWardAlone(tokens, from, to) || isSpecialty(tokens, from, to)) return true;
  if (isNodalStation(page, from, to) || isPartOfMonth(page, from, to) || isCourt(tokens, from, to, label)) return true;
  return isMaker(tokens.slice(from, to).flatMap(({ kind, key }) => (kind === 'word' ? [key] : []))) || isQualificationAlone(tokens, from, to) || isRegion(tokens, from, to) || isDepartment(page, from, to);
}

/** Shorter words are initials in small letters as well. */
const SHORTEST_WORD = 2;

/** `trabaja en la [zafra]`, `la [ribera del río]`: ordinary words in small letters of a text that writes names large. */
function areSmallWords(page: Page, from: number, to: number): boolean {
  if (page.text !== page.written) return false;
  const words = page.tokens.slice(from, to);
  return words.every(({ kind, key, text }, at) => kind === 'word' && text.length > SHORTEST_WORD && text === text.toLowerCase() && isWordOf(key, page.lang) && readNumberWords(words, at, page.lang) === undefined);
}

/** `called 2212`, `Mi.`, `5.ª feira`, `traer el estudio el [día de] la consulta`: what a reader that learnt from texts took for a day, and is a time of day, a weekday or nothing of a calendar. */
function isNoDay({ tokens, lang, text }: Page, from: number, to: number, { source, start, end }: Candidate): boolean {
  if (!LEARNT.has(source)) return false;
  const written = text.slice(start, end);
  if (isClock(written) || FEIRA.test(written)) return true;
  const words = tokens.slice(from, to).filter(({ text: word }) => word !== '.');
  const isWord = words.every(({ kind, key, text: word }) => kind === 'word' && (word === word.toLowerCase() || lang === 'de') && isWordOf(key, lang));
  if (lang === 'fr' && isSeven(tokens, from, to)) return true;
  const weekday = words.length === 1 && weekdayWord(words[0]!.key, lang) !== undefined;
  if (weekday) return monthWord(words[0]!.key, lang) === undefined || /^,? \d{1,2} \p{L}/u.test(text.slice(end));
  return isWord && !words.some((_, at) => readDate(tokens, from + at, lang) !== undefined || readNumberWords(tokens, from + at, lang) !== undefined);
}

/** `tableau quarante-[sept]`: a number, though September is written so too. Behind “le” it is a day of the month. */
function isSeven(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]!.key !== 'sept' || tokens[to - 1]!.gap === GAP.line) return false;
  let first = to - 1;
  while (first > 0 && tokens[first]!.gap <= GAP.space && (tokens[first - 1]!.text === '-' || numberPieces(tokens[first - 1]!.key, 'fr') !== undefined)) first--;
  return first < to - 1 && first <= from && tokens[first - 1]?.key !== 'le';
}

/** A weekday of Portuguese by its number, without its day. */
const FEIRA = /^(?:(?:\d\.?ª|segunda|terça|quarta|quinta|sexta)[ -])?feira$/i;

/** `by [ACOG]/[NICE] cut-off`, `[ARASENS] reviewed`: a society or a trial, in a text whose capitals tell something. */
function isBody({ tokens, text, written }: Page, from: number, to: number): boolean {
  return to === from + 1 && text === written && isUpper(tokens[from]!.text) && BODIES.has(tokens[from]!.key);
}

/** `ml/[nuance]`: what somebody dictated to. */
function isMachine(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && tokens[from - 1]?.text === '/' && tokens[from]!.gap === GAP.none && MACHINES.has(tokens[from]!.key);
}
const MACHINES = wordSet('auto asr vr nuance dragon powerscribe mmodal fluency rapidtext speechmagic speech voice');

/** `</[org]>`: what an element of XML is called. */
function isMarkup(tokens: readonly Token[], from: number, to: number): boolean {
  const opens = tokens[from - 1]?.text === '/' ? tokens[from - 2] : tokens[from - 1];
  return to === from + 1 && opens?.text === '<' && tokens[from]!.gap === GAP.none && tokens[to]?.text === '>';
}

/** `speaks [Kreyol]`, `Interpreter ([Lao])`, `in [Welsh]`: what somebody speaks. */
function isLanguage(tokens: readonly Token[], from: number, to: number): boolean {
  if (to !== from + 1 || !LANGUAGES.has(tokens[from]!.key)) return false;
  const before = /^[(:,/-]$/.test(tokens[from - 1]?.text ?? '') ? tokens[from - 2] : tokens[from - 1];
  const after = tokens[to]?.text === '-' ? tokens[to + 1] : tokens[to];
  const isTold = SPEAKING.has(before?.key ?? '') || SPEAKING.has(after?.key ?? '');
  const isBracketed = tokens[from - 1]?.text === '(' && /^[)/,]$/.test(tokens[to]?.text ?? '');
  return isTold || isBracketed;
}
const SPEAKING = wordSet('speak speaks speaking spoke spoken speaker speakers fluent language languages lang tongue translated interpreter interpreters interpreting interpreted translator');

function isAlwaysOpen(tokens: readonly Token[], from: number, to: number): boolean {
  return [...tokens.slice(Math.max(0, from - 3), from), ...tokens.slice(to, to + 2)].some(({ key }) => ALWAYS_OPEN.has(key));
}

/** `bis [Ende] März`: which part of a month. */
function isPartOfMonth({ tokens, lang }: Page, from: number, to: number): boolean {
  return to === from + 1 && PARTS_OF_MONTHS.has(tokens[from]!.key) && monthWord(tokens[to]?.key ?? '', lang) !== undefined;
}
const PARTS_OF_MONTHS = wordSet('ende anfang mitte fin finales principios mediados debut inicio meados fine inizio meta end mid early late');

/** `station 7`, `estación 4R`: where a lymph node lies (IASLC). */
function isNodalStation({ tokens, lang }: Page, from: number, to: number): boolean {
  const at = tokens[from]!.kind === 'number' ? from : from + 1;
  const number = tokens[at];
  return (lang === 'en' || lang === 'es') && NODES.has(tokens[at - 1]?.key ?? '') && number?.kind === 'number' && Number(number.text) <= LAST_STATION && to <= at + 2;
}
const NODES = wordSet('station stations estacion estaciones');
const LAST_STATION = 14;

/** @param goesOn whether another candidate follows directly, to which the words at the end may lead. */
function withoutEdges(page: Page, from: number, to: number, candidate: Candidate, goesOn: boolean): Candidate {
  const { tokens } = page;
  const { label } = candidate;
  if (label === 'DATE') return withoutTime(page, from, to, withoutPage(page, from, to, candidate));
  if (isTimestamp(page, candidate)) return withoutTime(page, from, to, { ...candidate, label: 'DATE' });
  if (PEOPLE.has(label) && isGreatAge(tokens, from, to)) return { ...candidate, label: 'AGE' };
  const feast = wishedFeast(page, from, to);
  if (feast !== undefined) return { ...candidate, label: 'DATE', start: tokens[feast]!.start };
  const [numberStart, numberEnd] = withoutStateOfBrazil(page, from, label === 'PHONE' || label === 'FAX' || CODES.has(label) ? saidEnd(tokens, from, to) : to, label);
  const first = PEOPLE.has(label) ? personStart(tokens, from, to) : label === 'LOCATION' ? roomStart(page, from, to) : numberStart;
  const last = PEOPLE.has(label) ? goesOn ? to : personEnd(page, first, to, label === 'CLINICIAN') : PLACES.has(label) ? isProven(candidate) ? siteEnd(page, from, to) : placeEnd(page, from, to) : numberEnd;
  if (first === from && last === to) return candidate;
  return { ...candidate, start: tokens[first]!.start, end: last === to ? candidate.end : tokens[last - 1]!.end };
}

/** `zéro six cinquante point`, `due zero punto`: the mark that a dictation says behind a number is none of it. */
function saidEnd(tokens: readonly Token[], from: number, to: number): number {
  let last = to;
  while (last - from > 1 && SAID_MARKS.has(tokens[last - 1]!.key) && tokens[last - 1]!.gap === GAP.space) last--;
  return last;
}
const SAID_MARKS = wordSet('point punkt punto ponto period virgule komma virgola virgula coma comma stop');

/** `At 94 Mrs. Novak walks`: an age, which the name behind it has drawn in. */
function isGreatAge(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && /^(?:9\d|1[01]\d)$/.test(tokens[from]!.text) && BEFORE_AGES.has(tokens[from - 1]?.key ?? '') && tokens[from]!.gap === GAP.space;
}
const BEFORE_AGES = wordSet('at aged age turning con tiene edad');

/** `joyeux [Noël]`, `[Frohe Ostern]`: where the feast begins that is wished, in what was taken for somebody or a place; undefined where none is. */
function wishedFeast({ tokens, lang }: Page, from: number, to: number): number | undefined {
  const feast = WISHES.has(tokens[from]!.key) && to > from + 1 ? from + 1 : from;
  const reading = WISHES.has(tokens[feast - 1]?.key ?? '') && tokens[feast]!.gap === GAP.space ? readDate(tokens, feast, lang) : undefined;
  return reading?.form === 'feast' && reading.next === to ? feast : undefined;
}
const WISHES = wordSet('joyeux joyeuse joyeuses bon bonne buon buona felice feliz felices santo santa bom boa frohe frohes frohen frohliche schone schones gesegnete merry happy');

/** `Page 1` above `21 October 2025`: the number of the page is no part of the day in the line below. */
function withoutPage({ tokens }: Page, from: number, to: number, candidate: Candidate): Candidate {
  const isAbove = to > from + 2 && tokens[from + 1]!.gap === GAP.line && isNumberOfPage(tokens, from);
  return isAbove ? { ...candidate, start: tokens[from + 1]!.start } : candidate;
}

/** Where a place ends before its region, or a site before its department. */
function placeEnd(page: Page, from: number, to: number): number {
  const town = townEnd(page.tokens, from, to);
  return town < to ? town : siteEnd(page, from, to);
}
