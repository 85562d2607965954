import { CODES, PEOPLE, PLACES } from '../label.ts';
import { isStateOfBrazil, withoutStateOfBrazil } from './brazil.ts';
import { isProven, LEARNT, type Candidate, type Page } from './candidate.ts';
import { isHalfOrZone, isTimeOfDay, isTimestamp, withoutTime } from './clocks.ts';
import { isCourt } from './courts.ts';
import { readDate } from './dates/reading.ts';
import { isIrishDegree, isQualificationAlone, isSpecialty, isSpelledDegree } from './degrees.ts';
import { isWardAlone, roomStart, siteEnd } from './departments.ts';
import { fieldStart } from './fieldEdges.ts';
import { isRank, isRegister, personEnd, personStart } from './nameEdges.ts';
import { isAlwaysOpen, isNoDay, isPartOfMonth } from './noDays.ts';
import { areSmallWords, isNameOfNumber, isOrdinary } from './ordinary.ts';
import { withoutPage } from './pageNumbers.ts';
import { isOfPath } from './paths.ts';
import { wordSet } from './phrases.ts';
import { isRegion, isShortRegion, isStateBehind, isStateOfLicence, townEnd } from './regions.ts';
import { isDepartment } from './sites.ts';
import { isTitleAlone } from './titles.ts';
import { GAP, isUpper, tokenAt, type Token } from './tokens.ts';
import { isValue } from './values.ts';
import { whole } from './whole.ts';
import { BODIES } from './words/bodies.ts';
import { isMaker } from './words/products.ts';

/** The hours of what is always open, which are written like a day. */
const ALL_HOURS = '24/7';

/** What reports are dictated to. */
const MACHINES = wordSet('auto asr vr nuance dragon powerscribe mmodal fluency rapidtext speechmagic speech voice');

/** Marks as a dictation says them behind a number. */
const SAID_MARKS = wordSet('point punkt punto ponto period virgule komma virgola virgula coma comma stop');

/** An age over 89, and words before one. */
const GREAT_AGE = /^(?:9\d|1[01]\d)$/;
const BEFORE_AGES = wordSet('at aged age turning con tiene edad');

/** Words by which a feast is wished. */
const WISHES = wordSet('joyeux joyeuse joyeuses bon bonne buon buona felice feliz felices santo santa bom boa frohe frohes frohen frohliche schone schones gesegnete merry happy');

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
    const [before, after] = [candidates[index - 1], candidates[index + 1]];
    if (isRank(page, from, to, candidate) || isStateBehind(page.tokens, from, to, candidate, before) || (!isProven(candidate) && isStateOfLicence(page.tokens, from, to))) return [];
    const goesOn = isBeside(page, candidate, after);
    // A piece of a longer name says nothing by itself: “Centro Materno | Infantil | Virgen de la Puerta”. A weekday does beside its day, and a time of day behind a name.
    const isPiece = candidate.label !== 'DATE' && (goesOn || isBeside(page, before, candidate));
    if (!isProven(candidate) && (isNameOfNumber(page.tokens, from, to) || (!isPiece && namesNobody(page, from, to, candidate)))) return [];
    return [whole(page, withoutEdges(page, from, to, candidate, goesOn), after)];
  }).filter(({ start }, index, all) => index === 0 || start >= all[index - 1]!.end);
}

/** Whether nothing but white space of one line parts two candidates. */
function isBeside({ text }: Page, before: Candidate | undefined, after: Candidate | undefined): boolean {
  return before !== undefined && after !== undefined && /^ ?$/.test(text.slice(before.end, after.start));
}

function namesNobody(page: Page, from: number, to: number, candidate: Candidate): boolean {
  const { tokens, lang } = page;
  const { label, source, start, end } = candidate;
  if (page.text.slice(start, end) === ALL_HOURS) return isAlwaysOpen(tokens, from, to);
  if (isOrdinary(page, from, to, label) || isValue(page, from, to, label) || isStateOfBrazil(page, from, to)) return true;
  if (label === 'DATE') return isNoDay(page, from, to, candidate);
  if (isHalfOrZone(tokens, from, to) || isTimeOfDay(tokens, from, to, candidate)) return true;
  if (!PEOPLE.has(label) && !PLACES.has(label)) return false;
  if (LEARNT.has(source) && areSmallWords(page, from, to)) return true;
  if (isOfPath(tokens, from, to) || isTitleAlone(tokens, from, to, lang) || isQualificationAlone(tokens, from, to)) return true;
  return PEOPLE.has(label) ? isNoPerson(page, from, to) : isNoPlace(page, from, to, candidate);
}

/** Whether what was taken for somebody is a body, a machine, a register, a degree or a region. */
function isNoPerson(page: Page, from: number, to: number): boolean {
  const { tokens } = page;
  if (isSpelledDegree(tokens, from, to) || isIrishDegree(tokens, from, to) || isShortRegion(tokens, from, to)) return true;
  return to === from + 1 && (isBody(page, from) || isMachine(tokens, from) || isRegister(tokens, from));
}

/** Whether what was taken for a place or a site is a ward, a court, a maker, a region, a department, a specialty or part of a month. */
function isNoPlace(page: Page, from: number, to: number, { label }: Candidate): boolean {
  const { tokens } = page;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word').map(({ key }) => key);
  if (to === from + 1 && label === 'ORG' && isBody(page, from)) return true;
  if (isMaker(words) || isWardAlone(tokens, from, to) || isDepartment(page, from, to) || isSpecialty(tokens, from, to)) return true;
  return isPartOfMonth(page, from, to) || isCourt(tokens, from, to, label) || isRegion(tokens, from, to);
}

/** `by [ACOG]/[NICE] cut-off`, `[ARASENS] reviewed`: a society or a trial, in a text whose capitals tell something. */
function isBody({ tokens, text, written }: Page, at: number): boolean {
  return text === written && isUpper(tokens[at]!.text) && BODIES.has(tokens[at]!.key);
}

/** `ml/[nuance]`: what somebody dictated to. */
function isMachine(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '/' && tokens[at]!.gap === GAP.none && MACHINES.has(tokens[at]!.key);
}

/** @param goesOn whether another candidate follows directly, to which the words at the end may lead. */
function withoutEdges(page: Page, from: number, to: number, candidate: Candidate, goesOn: boolean): Candidate {
  const { tokens } = page;
  const { label } = candidate;
  if (label === 'DATE') return withoutTime(page, from, to, withoutPage(page, from, to, candidate));
  if (isTimestamp(page, candidate)) return withoutTime(page, from, to, { ...candidate, label: 'DATE' });
  if (PEOPLE.has(label) && isGreatAge(tokens, from, to)) return { ...candidate, label: 'AGE' };
  const feast = wishedFeast(page, from, to);
  if (feast !== undefined) return { ...candidate, label: 'DATE', start: tokens[feast]!.start };
  const [first, last] = edges(page, from, to, candidate, goesOn);
  if (first === from && last === to) return candidate;
  return { ...candidate, start: tokens[first]!.start, end: last === to ? candidate.end : tokens[last - 1]!.end };
}

/** The tokens of a name, a place or a number without the words at its edges that are part of none. */
function edges(page: Page, from: number, to: number, candidate: Candidate, goesOn: boolean): [first: number, last: number] {
  const { label } = candidate;
  if (PEOPLE.has(label)) {
    const first = personStart(page.tokens, from, to);
    return [first, goesOn ? to : personEnd(page, first, to, label === 'CLINICIAN')];
  }
  if (PLACES.has(label)) return [label === 'LOCATION' ? roomStart(page, from, to) : from, placeEnd(page, from, to, candidate)];
  const isNumber = label === 'PHONE' || label === 'FAX' || CODES.has(label);
  return withoutStateOfBrazil(page, from, isNumber ? saidEnd(page.tokens, from, fieldStart(page.tokens, from, to)) : to, label);
}

/** Where a place ends before its region, or a site before its department. The region of what is proven is part of it. */
function placeEnd(page: Page, from: number, to: number, candidate: Candidate): number {
  const town = isProven(candidate) ? to : townEnd(page.tokens, from, to);
  return town < to ? town : siteEnd(page, from, to);
}

/** `zéro six cinquante point`, `due zero punto`: the mark that a dictation says behind a number is none of it. */
function saidEnd(tokens: readonly Token[], from: number, to: number): number {
  let last = to;
  while (last - from > 1 && SAID_MARKS.has(tokens[last - 1]!.key) && tokens[last - 1]!.gap === GAP.space) last--;
  return last;
}

/** `At 94 Mrs. Novak walks`: an age, which the name behind it has drawn in. */
function isGreatAge(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && GREAT_AGE.test(tokens[from]!.text) && BEFORE_AGES.has(tokens[from - 1]?.key ?? '') && tokens[from]!.gap === GAP.space;
}

/** `joyeux [Noël]`, `[Frohe Ostern]`: where the feast begins that is wished, in what was taken for somebody or a place; undefined where none is. */
function wishedFeast({ tokens, lang }: Page, from: number, to: number): number | undefined {
  const feast = WISHES.has(tokens[from]!.key) && to > from + 1 ? from + 1 : from;
  const isWished = WISHES.has(tokens[feast - 1]?.key ?? '') && tokens[feast]!.gap === GAP.space;
  const reading = isWished ? readDate(tokens, feast, lang) : undefined;
  return reading?.form === 'feast' && reading.next === to ? feast : undefined;
}
