import { PLACES, type Label } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readDate } from '../dates/reading.ts';
import { isNameWord, readName } from '../names.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from '../tokens.ts';
import { weekdayWord } from '../words/calendar.ts';
import { COUNTRIES } from '../words/countries.ts';
import { GENERIC_WORDS, INSTITUTION_ENDINGS } from '../words/institutions.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CREDENTIALS, NOT_NAMES, PARTICLES, TITLES } from '../words/people.ts';
import { isNamedAfter } from '../protection.ts';
import { EPONYM_NOUNS, EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

/** Surer than this, an eponym or a word at the beginning of a sentence may be a person after all. */
const SURE = 0.97;

function isTitled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '.' ? at - 2 : at - 1;
  return before >= 0 && tokens[at]!.gap <= GAP.space && TITLES.match(tokens, before) !== undefined;
}

/** Surer than this, an ordinary word may be a name. */
const SUREST = 0.99;

/** Fewest digits of a code that only the tagger sees. */
const FEWEST_DIGITS = 4;

/** The tagger's spans, checked against what names, places and codes look like here: it is trained on invented reports and must not blank findings. */
export function findTagged(page: Page): Candidate[] {
  return page.tagged.flatMap(({ start, end, label, confidence }) => {
    const from = tokenAt(page.tokens, start);
    let to = from;
    while (to < page.tokens.length && page.tokens[to]!.start < end) to++;
    if (to === from) return [];
    return listItems(page.tokens, from, columnEnd(page.tokens, from, to)).flatMap(([first, last]) => {
      const span = check(page, first, last, label, confidence);
      return span ? [{ start: span.start, end: span.end, label, confidence, source: 'tagger' as const, reason: 'reads like one in its context' }] : [];
    });
  });
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

interface Span {
  start: number;
  end: number;
}

/** Surer than this, the tagger is believed though word lists speak against it. */
const BELIEVED: Readonly<Partial<Record<Label, number>>> = { PATIENT: 0.95, CLINICIAN: 0.95, RELATIVE: 0.95, ORG: 0.9, LOCATION: 0.9 };

function check(page: Page, from: number, to: number, label: Label, confidence: number): Span | undefined {
  if (PLACES.has(label) && opensAlone(page, from, to, confidence)) return undefined;
  return checkForm(page, from, to, label, confidence) ?? (confidence >= (BELIEVED[label] ?? Infinity) ? trimmed(page, from, to) : undefined);
}

function checkForm(page: Page, from: number, to: number, label: Label, confidence: number): Span | undefined {
  switch (label) {
    case 'PATIENT': case 'CLINICIAN': case 'RELATIVE': return checkPerson(page, from, to, confidence);
    case 'ORG': return checkOrganisation(page, from, to);
    case 'LOCATION': return checkPlace(page, from, to);
    case 'DATE': return checkDate(page, from, to, confidence);
    case 'AGE': case 'EMAIL': case 'URL': case 'IP': return undefined; // their forms leave nothing to learn
    default: return checkCode(page, from, to, confidence);
  }
}

/** The name that the span holds, without words that no name has, with the parts of it that the tagger left out. */
function checkPerson(page: Page, from: number, to: number, confidence: number): Span | undefined {
  const { tokens } = page;
  let first = from;
  while (first < to && (tokens[first]!.kind !== 'word' || !(isNameWord(page, tokens[first]!) || tokens[first]!.text.length === 1 || PARTICLES.has(tokens[first]!.key)))) first++;
  for (let title = TITLES.match(tokens, first); title && title.next < to && (page.lang === 'fr' || tokens[first]!.text.length > 1); title = TITLES.match(tokens, first)) {
    first = title.next;
    while (first < to && tokens[first]!.kind === 'mark') first++;
    if (first === to || tokens[first]!.kind !== 'word') return undefined;
  }
  if (first >= to) return undefined;
  const comma = tokens.slice(first, to).some((token) => token.text === ',');
  const name = readName(page, first, { comma, words: 6 });
  if (!name || (name.words.length === 0 && confidence < SURE)) return undefined;
  if (confidence < SUREST && name.words.length > 0 && name.words.every((word) => isOrdinary(word, page.lang))) return undefined;
  // "Milligan-Morgan", "Beckwith-Wiedemann": two surnames and no given name are a double eponym when medicine knows one of them.
  if (name.words.length === 2 && name.initials === 0 && tokens[first + 1]?.text === '-' && name.words.some((word) => EPONYMS.has(word)) && !isTitled(tokens, first)) return undefined;
  // "ClotTriever", "HydroMARK": products, but for the particles of surnames, "McKenna", "DeVries".
  if (name.words.length === 1 && /\p{Ll}\p{Lu}/u.test(tokens[first]!.text) && !/^(?:Ma?c|D[eai']|L[ea]|V[ao]n|Fitz|O|Ó|Ní|St)\p{Lu}/u.test(tokens[first]!.text)) return undefined;
  // "Singh index", "Csendes II", "signo de Reynolds": what is named after somebody.
  if (name.words.length === 1 && name.initials === 0 && confidence < SUREST && isNamedAfter(tokens, first, name.next) && !isTitled(tokens, first)) return undefined;
  // "RV:LV ratio", "Cho/Cr": quantities side by side.
  if (name.words.length === 1 && tokens[first]!.text.length <= 3 && besideRatio(tokens, first)) return undefined;
  if (name.words.some((word) => weekdayWord(word, page.lang) !== undefined && name.words.length === 1)) return undefined;
  if (confidence < SURE) {
    if (name.words.some((word) => EPONYMS.has(word) || MEDICAL_WORDS.has(word) || COUNTRIES.has(word) || NOUN.test(word))) return undefined;
    const lone = name.words.length + name.initials === 1;
    if (lone && opensSentence(tokens, first) && !closesLine(tokens, name.next)) return undefined;
    // German writes every noun with a capital: one word proves little there.
    if (page.lang === 'de' && lone && confidence < 0.8) return undefined;
    if (lone && isUpper(tokens[first]!.text) && tokens[first]!.text.length <= 4) return undefined;
    // "Klinische Angaben:" heads a section.
    if (tokens[name.next]?.text === ':' && tokens[first]!.gap === GAP.line) return undefined;
  }
  return { start: name.start, end: confidence < WHOLE ? name.end : wholeEnd(page, name, to) };
}

/** Surer than this, the words of a name that are also ordinary belong to it: `ludmila abril kowalczyk`. */
const WHOLE = 0.75;

/** Where a name ends that goes on to the end of the span, in words and what joins them. */
function wholeEnd({ tokens }: Page, name: { end: number; next: number }, to: number): number {
  let end = name.end;
  for (let at = name.next; at < to && tokens[at]!.gap <= GAP.space; at++) {
    const token = tokens[at]!;
    if (token.kind === 'word' ? CREDENTIALS.has(token.key) : !/^[-'’.,]$/.test(token.text)) break;
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

/** "Dawn phenomenon.": one word at the beginning of a sentence has its capital for that, and no name needs to be behind it. */
function opensAlone({ tokens }: Page, from: number, to: number, confidence: number): boolean {
  return to === from + 1 && confidence < SURE && opensSentence(tokens, from) && !closesLine(tokens, to);
}

function checkOrganisation(page: Page, from: number, to: number): Span | undefined {
  const words = page.tokens.slice(from, to).filter((token) => token.kind === 'word' && token.text.length > 1);
  const distinctive = words.some((word) => !isOrdinary(word.key, page.lang) && !EPONYM_NOUNS.has(word.key) && !COUNTRIES.has(word.key) && !GENERIC_WORDS.has(word.key) && !MEDICAL_WORDS.has(word.key) && !NOT_NAMES.has(word.key) && !EPONYMS.has(word.key) && isCapitalised(word.text));
  if (!distinctive) return undefined;
  // A lone word that ends institutions' names is none; a firm of implants or scanners may stay.
  if (words.length === 1 && INSTITUTION_ENDINGS.match(page.tokens, from)) return undefined;
  return words.some((word) => VENDORS.has(word.key)) ? undefined : trimmed(page, from, to);
}

/** Makers of scanners and implants, whose names say nothing about the patient. */
const VENDORS = new Set(['medtronic', 'scientific', 'abbott', 'biotronik', 'siemens', 'philips', 'toshiba', 'canon', 'hologic', 'fujifilm', 'samsung', 'stryker', 'zimmer', 'depuy', 'smith&nephew', 'bard', 'cordis', 'terumo', 'penumbra', 'gore', 'guerbet', 'bracco', 'bayer', 'microvention', 'edwards', 'radpeer', 'acr', 'elisa', 'nccn', 'recist', 'who']);

function checkPlace(page: Page, from: number, to: number): Span | undefined {
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

/** Surer than this, what reads like a date is one, though the reader of dates does not know its form. */
const SURE_DATE = 0.9;

/** A bare year, a clock time, a fraction, an ordinal, a range of images: forms that dates share with much else, left to the detector of dates. */
const SHARED_FORM = /^(?:\D?\d{1,4}\D{0,3}|\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:h|hrs|uhr|am|pm|[ap]\.m\.)?|[\d.,]+\s?[/–-]\s?[\d.,]+(?:[/–-]\d+)*|\d+-\p{L}+|\d{1,3}\p{L}{1,2}|\P{N}*)$/iu;

/** Dates have their own detector; from the tagger come lone months and feasts in a context that it knows, and forms that the detector does not know. */
function checkDate(page: Page, from: number, to: number, confidence: number): Span | undefined {
  for (let at = from; at < to; at++) {
    const reading = readDate(page.tokens, at, page.lang);
    const telling = reading && (reading.form === 'month' || reading.form === 'feast' || reading.form === 'day-month');
    const month = reading?.parts.find((part) => part.role === 'month');
    if (reading && telling && reading.next <= to && (!month || month.end - month.start > 3) && (page.lang !== 'en' || isCapitalised(page.tokens[at]!.text))) return { start: reading.start, end: reading.end };
  }
  // "on the 3rd, 9 and 12": a number alone is a day when the tagger has no doubt.
  const alone = to === from + 1 && confidence >= SUREST && page.tokens[from]!.text.length <= 2 && Number(page.tokens[from]!.text) <= 31;
  if (alone) return trimmed(page, from, to);
  const span = confidence < SURE_DATE ? undefined : trimmed(page, from, to);
  return span && !SHARED_FORM.test(page.text.slice(span.start, span.end)) ? span : undefined;
}

function checkCode(page: Page, from: number, to: number, confidence: number): Span | undefined {
  const { tokens } = page;
  let digits = 0;
  let separated = false;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind === 'number') digits += tokens[at]!.text.length;
    separated ||= /^[-/]$/.test(tokens[at]!.text);
  }
  const span = trimmed(page, from, to);
  const written = span ? page.text.slice(span.start, span.end) : '';
  // "b1000", "1 812", "1867-1918", "1/2.060": values, years and risks.
  if ((digits < FEWEST_DIGITS && confidence < SUREST) || /^[a-z]\d{2,4}$|^\d{1,4}[.,]\d+$|^(?:1[5-9]|20)\d\d(?:-(?:1[5-9]|20)\d\d)?$|^[\d.,]+\/[\d.,]+$|^\d{1,4}-\d{1,4}$|^\d{4}-\d{6}(?:-\d{2})?$|^\d+(?:\/\d+){2,}$/i.test(written)) return undefined;
  return digits >= 5 || separated || (digits > 1 && confidence >= SURE && /\p{L}/u.test(written)) ? span : undefined;
}

/** A hyphen between two parts of one word. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]!.gap === GAP.none && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.gap === GAP.none;
}

/** The span without marks at its ends, with the whole of a hyphenated word; a bracket or quotation mark belongs to no value. */
function trimmed(page: Page, from: number, to: number): Span | undefined {
  let [first, last] = [from, to - 1];
  while (isHyphen(page.tokens, first - 1) && page.tokens[first]!.gap === GAP.none) first -= 2;
  while (isHyphen(page.tokens, last + 1)) last += 2;
  while (first < last && page.tokens[first]!.kind === 'mark') first++;
  while (last > first && page.tokens[last]!.kind === 'mark') last--;
  return page.tokens[first]!.kind === 'mark' ? undefined : { start: page.tokens[first]!.start, end: page.tokens[last]!.end };
}
