import { CODES, PEOPLE, PLACES, type Label } from '../../label.ts';
import type { Stretch } from '../../text.ts';
import type { Candidate, Page, Source } from '../candidate.ts';
import { isDoses, isIsotope, isNobodys, isOfCodingSystem } from '../nobodys.ts';
import { readDate, type DateReading } from '../dates/reading.ts';
import { UNITS } from '../words/units.ts';
import { wordSet } from '../phrases.ts';
import { endsSpoken, isNameWord, opensAddress, readName, type NameReading } from '../names.ts';
import { isTitleAlone } from '../titles.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from '../tokens.ts';
import { monthWord, weekdayWord } from '../words/calendar.ts';
import { COUNTRIES } from '../words/countries.ts';
import { GENERIC_WORDS, INSTITUTION_ENDINGS, INSTITUTION_LEADS } from '../words/institutions.ts';
import { PLAIN_GIVEN_NAMES } from '../words/givenNames.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CREDENTIALS, NOT_NAMES, PARTICLES, TITLES } from '../words/people.ts';
import { isNamedAfter, isThing } from '../protection.ts';
import { afterDepartment, isAuthority, isDepartment, wholeSite } from '../sites.ts';
import type { TaggedSpan } from '../tagger/spans.ts';
import { isProduct } from '../words/products.ts';
import { PARAMETERS } from '../words/techniques.ts';
import { EPONYM_NOUNS, EPONYMS, MEDICAL_WORDS, WORD_NAMES } from '../words/protected.ts';
import { isCounted, isOfFraction } from './fractions.ts';

/** Surer than this, tagger and model are believed though forms and word lists speak against it: of people sooner, for a missed name harms most. */
const BELIEVED = { people: 0.6, others: 0.9 } as const;

/** Surer than this, a place or a word that is also ordinary may open a sentence by itself. */
const SURE_OPENING = 0.99;

/** Surer than this, the words of a name that are also ordinary belong to it: `ludmila abril kowalczyk`. */
const WHOLE = 0.75;

/** Surer than this, one German word with a capital may be a name: every noun has one. */
const SURE_NOUN = 0.8;

/** Labels of what is written in digits, but for dates. */
const NUMBERS: ReadonlySet<Label> = new Set([...CODES, 'PHONE', 'FAX']);

/** Fewest digits of a code that only the tagger sees. */
const FEWEST_DIGITS = 5;

/**
 * The spans of the tagger and of the user's own model, checked against what names, places and codes look like here: the one is trained
 * on invented reports, the other on nobody knows what, and neither must blank findings.
 */
export function findTagged(page: Page): Candidate[] {
  return [
    ...checked(page, page.tagged, 'tagger', 'reads like one in its context'),
    ...checked(page, page.modelled, 'model', 'the local model takes it for one'),
  ];
}

function checked(page: Page, spans: readonly TaggedSpan[], source: Source, reason: string): Candidate[] {
  return spans.flatMap(({ start, end, label, confidence }) => {
    const from = tokenAt(page.tokens, start);
    const to = tokenAt(page.tokens, end);
    if (to === from) return [];
    return listItems(page.tokens, from, columnEnd(page.tokens, from, to)).flatMap(([first, last]) => {
      const span = check(page, first, last, label, confidence);
      return span ? [{ start: span.start, end: span.end, label, confidence, source, reason }] : [];
    });
  });
}

function check(page: Page, start: number, end: number, label: Label, confidence: number): Stretch | undefined {
  const [first, to] = label === 'ORG' ? wholeSite(page, start, end) : [start, end];
  const from = label === 'ORG' ? afterDepartment(page, first, to) : first;
  if (identifiesNobody(page, from, to, label, confidence)) return undefined;
  return checkForm(page, from, to, label, confidence) ?? (isBelieved(page, from, to, label, confidence) ? trimmed(page, from, to) : undefined);
}

/** Whether a stretch of tokens identifies nobody, whatever a reader that learnt from texts makes of it, unless it is all but certain. */
export function identifiesNobody(page: Page, from: number, to: number, label: Label, confidence: number): boolean {
  const written = page.text.slice(page.tokens[from]!.start, page.tokens[to - 1]!.end);
  if (namesNobody(page, from, to) || (PEOPLE.has(label) && (isShortLabel(page.tokens, from, to) || isTitleAlone(page.tokens, from, to, page.lang))) || (PLACES.has(label) && isDepartment(page, from, to)) || (label === 'ORG' && isAuthority(page, from, to))) return true;
  if (NUMBERS.has(label) && (isUnitOfNumber(page.tokens, from, to) || isOfCodingSystem(page.tokens, from) || isNobodys(written))) return true;
  if (label === 'DATE' && (isIsotope(written) || isBillingCode(page.tokens, from, to))) return true;
  if (label === 'LOCATION' && page.tokens[from]!.kind === 'number' && isOfCodingSystem(page.tokens, from)) return true;
  if ((NUMBERS.has(label) || label === 'DATE') && isDoses(numbersAround(page, from, to))) return true;
  if (label === 'DATE' && to === from + 1 && page.tokens[from]!.kind === 'number' && isCounted(page.tokens, from, to)) return true;
  if (label === 'DATE' && (isOfFraction(page, from, to) || isZone(page.tokens, from))) return true;
  if (label === 'AGE' && (isMeasured(page.tokens, to) || areDecimals(page.tokens, from))) return true;
  if (PEOPLE.has(label) && to === from + 1 && (isThing(page, from, to) || isParameter(page.tokens, from))) return true;
  if (label === 'LOCATION' && isFigure(page.tokens, from, to)) return true;
  if (label === 'DATE' && (isYear(page.tokens.slice(from, to)) || isWeekday(page, from, to))) return true;
  if (isOfMaker(page.tokens, from, to)) return true;
  return confidence < SURE_OPENING && opensAlone(page, from, to) && (PLACES.has(label) || isCommon(page, from));
}

/** `TR/TE`, a cell `TI` beside another `FA`: letters of a technique beside others of one are nobody's initials. */
function isParameter(tokens: readonly Token[], at: number): boolean {
  const isLetters = (token: Token | undefined): boolean => token !== undefined && PARAMETERS.has(token.key) && /\p{Lu}/u.test(token.text);
  const beside = (step: 1 | -1): Token | undefined => (/^[/,;|·]$/.test(tokens[at + step]?.text ?? '') ? tokens[at + 2 * step] : tokens[at + step]);
  return isLetters(tokens[at]) && (isLetters(beside(1)) || isLetters(beside(-1)));
}

/** `EBM 34440, 34452`: five digits, which no day has, in a list of codes. */
function isBillingCode(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && /^\d{5}$/.test(tokens[from]!.text) && isOfCodingSystem(tokens, from);
}

/** `T21:07-08:00`: seconds and a time zone behind a time of day. */
function isZone(tokens: readonly Token[], from: number): boolean {
  const [hour, colon, first] = [tokens[from - 2], tokens[from - 1], tokens[from]!];
  return hour?.kind === 'number' && colon!.text === ':' && colon!.gap === GAP.none && first.gap === GAP.none;
}

/** `1,92 m`: what stands behind the comma of a number is no age. */
function areDecimals(tokens: readonly Token[], from: number): boolean {
  return tokens[from]!.gap === GAP.none && /^[.,]$/.test(tokens[from - 1]?.text ?? '') && tokens[from - 1]!.gap === GAP.none && tokens[from - 2]?.kind === 'number';
}

/** `a 90-lb core`, `90 minutes`: a number with a unit is no age. */
function isMeasured(tokens: readonly Token[], to: number): boolean {
  const unit = tokens[to]?.text === '-' && tokens[to]!.gap === GAP.none ? tokens[to + 1] : tokens[to];
  return unit !== undefined && unit.gap <= GAP.space && MEASURES.has(unit.key);
}
const MEASURES = wordSet('mm cm ml cc mg kg lb lbs stone minutes minutos min hu uh kv kvp mgy bpm lpm');

/** `Figure 4`, `Figura 2`: a place in a document. */
function isFigure(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 2 && FIGURES.has(tokens[from]!.key) && tokens[from + 1]!.kind === 'number';
}
const FIGURES = wordSet('figure figures fig figura figuras abbildung abb table tabla tabelle tab');

/** Countries and weekdays, which stay however sure the tagger is. */
function namesNobody({ tokens, lang }: Page, from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, key }) => kind === 'word' && (COUNTRIES.has(key) || weekdayWord(key, lang)?.form === 0));
}

/** The numbers and hyphens that a stretch hangs together with: all of `75-0-150`, of which only `0-150` was taken. */
function numbersAround({ tokens, text }: Page, from: number, to: number): string {
  const isPart = (token: Token | undefined): boolean => token?.kind === 'number' || token?.text === '-';
  let [first, end] = [from, to];
  while (tokens[first]!.gap === GAP.none && isPart(tokens[first - 1])) first--;
  while (tokens[end]?.gap === GAP.none && isPart(tokens[end])) end++;
  return text.slice(tokens[first]!.start, tokens[end - 1]!.end);
}

/** `Zimmer knee arthroplasty`: who made what stands behind it. */
function isOfMaker(tokens: readonly Token[], from: number, to: number): boolean {
  const things = tokens.slice(to, to + 2).filter(({ kind, gap, text }) => kind === 'word' && gap === GAP.space && !isCapitalised(text));
  return to === from + 1 && VENDORS.has(tokens[from]!.key) && things.some(({ key }) => MEDICAL_WORDS.has(key) || EPONYM_NOUNS.has(key)) && !isTitled(tokens, from);
}

/** `3 T`, `12 mm`: a unit behind its number. */
function isUnitOfNumber(tokens: readonly Token[], from: number, to: number): boolean {
  return to === from + 1 && UNITS.has(tokens[from]!.key) && tokens[from]!.gap <= GAP.space && tokens[from - 1]?.kind === 'number';
}

/** `jd: tvp izquierda`, `dt | pt | exam`: two letters at the most before a colon or a bar are the name of a field. */
function isShortLabel(tokens: readonly Token[], from: number, to: number): boolean {
  const { text, gap } = tokens[from]!;
  return to === from + 1 && text.length <= 2 && text === text.toLowerCase() && gap >= GAP.space && /^[:|]$/.test(tokens[to]?.text ?? '');
}

/** `Sandy stool`, `Moreno por el sol`: a word before it is a name. */
function isCommon({ tokens, lang }: Page, at: number): boolean {
  const { key } = tokens[at]!;
  return WORD_NAMES.has(key) || isOrdinary(key, lang) || PLAIN_GIVEN_NAMES[lang]?.has(key) === true;
}

function isBelieved(page: Page, from: number, to: number, label: Label, confidence: number): boolean {
  return confidence >= (PEOPLE.has(label) ? BELIEVED.people : BELIEVED.others) && !isDoubtful(page, from, to, label);
}

/** `141-158`, `1867-1918`, `2022`: stretches of images or years. */
const STRETCH = /^\d{1,4}-\d{1,4}$|^(?:1[5-9]|20)\d\d$/;

/** A bare year, and the words that name one. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const YEAR_WORDS = wordSet('year years ano anos jahr jahre jahres annee annees an anno anni de del des do the of in');

function isYear(tokens: readonly Token[]): boolean {
  return tokens.every(({ key, text }) => YEAR_WORDS.has(key) || YEAR.test(text));
}

/** `Thu`, `lun`, however short, unless it is a month as well: `mar`. */
function isWeekday({ tokens, lang }: Page, from: number, to: number): boolean {
  const { key } = tokens[from]!;
  return to === from + 1 && weekdayWord(key, lang) !== undefined && monthWord(key, lang) === undefined;
}

/** Numbers alone that are read alike in a measurement or a list of images. Days have been decided by their form, but for six digits. */
function isDoubtful({ tokens, text }: Page, from: number, to: number, label: Label): boolean {
  if (PEOPLE.has(label) || PLACES.has(label) || tokens.slice(from, to).some(({ kind }) => kind === 'word')) return false;
  const written = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return label === 'DATE' ? !/^\d{6}$/.test(written) : STRETCH.test(written);
}

/** What the span holds when it has the form of its label. */
function checkForm(page: Page, from: number, to: number, label: Label, confidence: number): Stretch | undefined {
  switch (label) {
    case 'PATIENT': case 'CLINICIAN': case 'RELATIVE': return checkPerson(page, from, to, confidence);
    case 'ORG': return checkOrganisation(page, from, to);
    case 'LOCATION': return checkPlace(page, from, to);
    case 'DATE': return checkDate(page, from, to, confidence);
    case 'AGE': case 'EMAIL': case 'URL': case 'IP': return undefined; // their own detectors know their forms
    default: return checkCode(page, from, to);
  }
}

/** `240406-9011 / 240406-9012`: a slash, bar or dot with spaces around it stands between values. */
function listItems(tokens: readonly Token[], from: number, to: number): [from: number, to: number][] {
  const items: [number, number][] = [];
  let first = from;
  for (let at = from; at < to; at++) {
    if (!/^[/|·]$/.test(tokens[at]!.text) || tokens[at]!.gap === GAP.none || (tokens[at + 1]?.gap ?? GAP.none) === GAP.none) continue;
    if (at > first) items.push([first, at]);
    first = at + 1;
  }
  return first < to ? [...items, [first, to]] : items;
}

/** Nothing that identifies crosses a column. */
function columnEnd(tokens: readonly Token[], from: number, to: number): number {
  let next = from + 1;
  while (next < to && tokens[next]!.gap < GAP.wide) next++;
  return next;
}

/** The name that the span holds, without words that no name has, with the parts of it that the tagger left out. */
function checkPerson(page: Page, from: number, to: number, confidence: number): Stretch | undefined {
  const { tokens } = page;
  let first = from;
  while (first < to && !opensName(page, tokens[first]!)) first++;
  for (let title = TITLES.match(tokens, first); title && title.next < to && (page.lang === 'fr' || tokens[first]!.text.length > 1); title = TITLES.match(tokens, first)) {
    first = title.next;
    while (first < to && tokens[first]!.kind === 'mark') first++;
    if (first === to || tokens[first]!.kind !== 'word') return undefined;
  }
  if (first >= to) return undefined;
  const comma = tokens.slice(first, to).some((token) => token.text === ',');
  const name = readName(page, first, { comma, words: 6 });
  if (!name || name.words.length === 0 || NO_NAMES.some((isNone) => isNone(page, first, name))) return undefined;
  if (page.lang === 'de' && isLone(name) && confidence < SURE_NOUN) return undefined;
  return { start: name.start, end: confidence < WHOLE ? name.end : wholeEnd(page, name, to) };
}

function opensName(page: Page, token: Token): boolean {
  return token.kind === 'word' && (isNameWord(page, token) || token.text.length === 1 || PARTICLES.has(token.key));
}

function isLone({ words, initials }: NameReading): boolean {
  return words.length + initials === 1;
}

/** What is written like a name and is none; `at` is the first token of the name. */
const NO_NAMES: readonly ((page: Page, at: number, name: NameReading) => boolean)[] = [
  ({ lang }, _, { words }) => words.every((word) => isOrdinary(word, lang)),
  (_, __, { words }) => words.some((word) => EPONYMS.has(word) || MEDICAL_WORDS.has(word) || isProduct(word) || COUNTRIES.has(word) || NOUN.test(word)),
  ({ lang }, _, { words }) => words.length === 1 && weekdayWord(words[0]!, lang) !== undefined,
  // "ClotTriever", "HydroMARK": products, but for the particles of surnames, "McKenna", "DeVries"
  ({ tokens }, at, { words }) => words.length === 1 && /\p{Ll}\p{Lu}/u.test(tokens[at]!.text) && !/^(?:Ma?c|D[eai']|L[ea]|V[ao]n|Fitz|O|Ó|Ní|St)\p{Lu}/u.test(tokens[at]!.text),
  // "Singh index", "Csendes II", "signo de Reynolds"
  ({ tokens }, at, name) => isLone(name) && isNamedAfter(tokens, at, name.next) && !isTitled(tokens, at),
  // "RV:LV ratio", "Cho/Cr"
  ({ tokens }, at, { words }) => words.length === 1 && tokens[at]!.text.length <= 3 && besideRatio(tokens, at),
  ({ tokens }, at, name) => isLone(name) && opensSentence(tokens, at) && !closesLine(tokens, name.next),
  ({ tokens }, at, name) => isLone(name) && isUpper(tokens[at]!.text) && tokens[at]!.text.length <= 4,
  // "Klinische Angaben:"
  ({ tokens }, at, { next }) => tokens[next]?.text === ':' && tokens[at]!.gap === GAP.line,
];

function isTitled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' ? at - 2 : at - 1;
  return before >= 0 && tokens[at]!.gap <= GAP.space && TITLES.match(tokens, before) !== undefined;
}

/** Where a name ends that goes on to the end of the span, in words and what joins them, up to an address or a site. */
function wholeEnd(page: Page, name: { end: number; next: number }, to: number): number {
  const { tokens } = page;
  let end = name.end;
  for (let at = name.next; at < to && tokens[at]!.gap <= GAP.space; at++) {
    const token = tokens[at]!;
    if (token.kind === 'word' ? CREDENTIALS.has(token.key) || endsSpoken(page, token) || opensAddress(tokens, at) || INSTITUTION_LEADS.match(tokens, at) : !/^[-'’.,]$/.test(token.text)) break;
    if (token.kind === 'word' && isCapitalised(token.text)) end = token.end;
  }
  return end;
}

function besideRatio(tokens: readonly Token[], at: number): boolean {
  const joins = (mark: number, word: number): boolean => /^[:/]$/.test(tokens[mark]?.text ?? '') && tokens[word]?.kind === 'word' && tokens[word]!.text.length <= 3 && tokens[Math.max(mark, word)]!.gap === GAP.none;
  return (joins(at + 1, at + 2) && tokens[at + 1]!.gap === GAP.none && !/^\p{Ll}/u.test(tokens[at + 2]!.text)) || (tokens[at]!.gap === GAP.none && joins(at - 1, at - 2) && tokens[at + 1]?.gap === GAP.space && tokens[at + 1]!.kind !== 'mark');
}

/** Endings of abstract and medical nouns that no name has at this length. */
const NOUN = /^.{4,}(?:eitung|erung|igung|ladung|ndung|heit|keit|schaft|ruptur|fraktur|itis|osis|ose|iasis|oma|emia|amie|ement|cion|ciones|sion|zione|zioni|cao|coes|tion|tions|logie|logia|logy|grafia|graphie|graphy|tomie|tomia|tomy|ectomy|pathy|pathie|patia|ismus)$/;

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || tokens[at]!.gap >= GAP.wide || /^[.!?•*-]$/.test(before.text);
}

function closesLine(tokens: readonly Token[], next: number): boolean {
  return tokens[next] === undefined || tokens[next]!.gap === GAP.line;
}

/** "Dawn phenomenon.", "Toro palatino.": the one capital at the beginning of a sentence is there for that, and no name needs to be behind it. */
function opensAlone({ tokens }: Page, from: number, to: number): boolean {
  const oneCapital = to === from + 1 || (isCapitalised(tokens[from]!.text) && tokens.slice(from + 1, to).every(({ kind, text }) => kind === 'word' && !isCapitalised(text)));
  return oneCapital && opensSentence(tokens, from) && !closesLine(tokens, to);
}

function checkOrganisation(page: Page, from: number, to: number): Stretch | undefined {
  const words = page.tokens.slice(from, to).filter((token) => token.kind === 'word' && token.text.length > 1);
  const distinctive = words.some((word) => !isOrdinary(word.key, page.lang) && !EPONYM_NOUNS.has(word.key) && !COUNTRIES.has(word.key) && !GENERIC_WORDS.has(word.key) && !MEDICAL_WORDS.has(word.key) && !NOT_NAMES.has(word.key) && !EPONYMS.has(word.key) && isCapitalised(word.text));
  if (!distinctive) return undefined;
  // A lone word that ends institutions' names is none; a firm of implants or scanners may stay.
  if (words.length === 1 && INSTITUTION_ENDINGS.match(page.tokens, from)) return undefined;
  return words.some((word) => VENDORS.has(word.key)) ? undefined : trimmed(page, from, to);
}

/** Makers of scanners and implants, whose names say nothing about the patient. */
const VENDORS = new Set(['medtronic', 'scientific', 'abbott', 'biotronik', 'siemens', 'philips', 'toshiba', 'canon', 'hologic', 'fujifilm', 'samsung', 'stryker', 'zimmer', 'depuy', 'smith&nephew', 'bard', 'cordis', 'terumo', 'penumbra', 'gore', 'guerbet', 'bracco', 'bayer', 'microvention', 'edwards', 'radpeer', 'acr', 'elisa', 'nccn', 'recist', 'who']);

function checkPlace(page: Page, from: number, to: number): Stretch | undefined {
  const words = page.tokens.slice(from, to).filter((token) => token.kind === 'word');
  const numbers = page.tokens.slice(from, to).filter((token) => token.kind === 'number');
  if (words.length === 0 && numbers.every((number) => number.text.length < 4)) return undefined;
  const telling = words.filter((word) => word.text.length > 1 && !isOrdinary(word.key, page.lang) && !COUNTRIES.has(word.key) && !MEDICAL_WORDS.has(word.key) && !NOT_NAMES.has(word.key) && !EPONYMS.has(word.key) && weekdayWord(word.key, page.lang) === undefined);
  if (telling.every((word) => word.text.length <= 3) && numbers.every((number) => number.text.length < 4)) return undefined;
  if (telling.length > 0 && !telling.some((word) => isCapitalised(word.text))) return undefined;
  return trimmed(page, afterPostcodeName(page.tokens, from, to), to);
}

/** `C.P. 45999`: the number without what postcodes are called. */
function afterPostcodeName(tokens: readonly Token[], from: number, to: number): number {
  const number = from + tokens.slice(from, to).findIndex(({ kind }) => kind === 'number');
  const name = tokens.slice(from, Math.max(from, number)).map(({ key }) => key).join('').replaceAll('.', '');
  return /^(?:cp|cap|plz|cep|zip)$/.test(name) ? number : from;
}

/** Surer than this, a number alone is a day: `on the 3rd, 9 and 12`. */
const SURE_DAY = 0.97;

/** Dates have their own detector; from the tagger come lone months and feasts in a context that it knows, and days that context alone tells from fractions. */
function checkDate(page: Page, from: number, to: number, confidence: number): Stretch | undefined {
  const { tokens } = page;
  for (let at = from; at < to; at++) {
    const reading = readDate(tokens, at, page.lang);
    const telling = reading && (reading.form === 'month' || reading.form === 'feast' || reading.form === 'day-month');
    const month = reading?.parts.find((part) => part.role === 'month');
    if (reading && telling && reading.next <= to && (!month || month.end - month.start > 3) && (page.lang !== 'en' || isCapitalised(tokens[at]!.text))) return { start: reading.start, end: reading.end };
  }
  if (isCounted(tokens, from, to) || isClock(tokens, from, to)) return undefined;
  const reading = readDate(tokens, from, page.lang);
  if (reading?.form === 'pair' && reading.next >= to - 1) return confidence >= (isSpan(page, reading) ? SURE_DAY : BELIEVED.others) ? trimmed(page, from, to) : undefined;
  const isDay = to === from + 1 && tokens[from]!.text.length <= 2 && Number(tokens[from]!.text) <= 31;
  return isDay && confidence >= SURE_DAY ? trimmed(page, from, to) : undefined;
}

/** `10-12`: two numbers that rise are a stretch of something more often than a day. */
function isSpan({ text }: Page, { start, end, parts }: DateReading): boolean {
  return /[-–]/.test(text.slice(start, end)) && parts[0]!.value < parts[1]!.value;
}

/** `23:18-23:27`: pieces of times of day. */
function isClock(tokens: readonly Token[], from: number, to: number): boolean {
  return [tokens[from]!, tokens[to]].some((token, end) => token?.gap === GAP.none && (end === 0 ? tokens[from - 1] : token)?.text === ':');
}

/** `b1000`, `1 812`, `1867-1918`, `1/2.060`: values, years and risks. */
const VALUE = /^[a-z]\d{2,4}$|^\d{1,4}[.,]\d+$|^(?:1[5-9]|20)\d\d(?:-(?:1[5-9]|20)\d\d)?$|^[\d.,]+\/[\d.,]+$|^\d{1,4}-\d{1,4}$|^\d{4}-\d{6}(?:-\d{2})?$|^\d+(?:\/\d+){2,}$/i;

function checkCode(page: Page, from: number, to: number): Stretch | undefined {
  const span = trimmed(page, from, to);
  const written = span ? page.text.slice(span.start, span.end) : '';
  const digits = written.replace(/\D/g, '').length;
  const isCode = digits >= FEWEST_DIGITS || (digits === FEWEST_DIGITS - 1 && /[-/]/.test(written));
  return isCode && !VALUE.test(written) ? span : undefined;
}

/** A hyphen between two parts of one word. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]!.gap === GAP.none && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.gap === GAP.none;
}

/** The span without marks at its ends, with the whole of a hyphenated word; a bracket or quotation mark belongs to no value. */
function trimmed(page: Page, from: number, to: number): Stretch | undefined {
  let [first, last] = [from, to - 1];
  while (isHyphen(page.tokens, first - 1) && page.tokens[first]!.gap === GAP.none) first -= 2;
  while (isHyphen(page.tokens, last + 1)) last += 2;
  while (first < last && page.tokens[first]!.kind === 'mark') first++;
  while (last > first && page.tokens[last]!.kind === 'mark') last--;
  return page.tokens[first]!.kind === 'mark' ? undefined : { start: page.tokens[first]!.start, end: page.tokens[last]!.end };
}
