import { person, type Candidate, type Page } from '../candidate.ts';
import { readDate } from '../dates/reading.ts';
import { readForms, type Form } from '../form.ts';
import { matchesOf } from '../patterns/matches.ts';
import { isQualification, readName, type NameReading } from '../names.ts';
import { fold, GAP, isUpper } from '../tokens.ts';
import { isBeforeState, stateEnd } from '../regions.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CLOSINGS, CREDENTIALS, NOT_NAMES, TITLES } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

/** Why a name was found, in words of the reviewer: a reason that says nothing in a text of one line. */
export const ON_OWN_LINE = 'a name on a line of its own at the end';

/** People by where their names stand: after a closing formula, on lines of their own at the end, in quotation marks, in the subject of a message. */
export function findSignatures(page: Page): Candidate[] {
  return [...bySignature(page), ...bySignatureLine(page), ...bySetting(page), ...byRegister(page)];
}

/** The lines after a letter's closing formula: a name fills the line, or stands before a comma or a date. */
function bySignature(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (token.gap !== GAP.line && !/^[.>]$/.test(tokens[at - 1]?.text ?? ''))) continue;
    const closing = CLOSINGS.match(tokens, at);
    if (!closing) continue;
    let next = closing.next;
    while (tokens[next] && /^[,.:!]$/.test(tokens[next]!.text) && tokens[next]!.gap === GAP.none) next++;
    const punctuated = next > closing.next;
    if (!tokens[next] || (!punctuated && tokens[next]!.gap !== GAP.line)) continue;
    const title = TITLES.match(tokens, next);
    const start = title ? title.next + (tokens[title.next]?.text === '.' ? 1 : 0) : next;
    const name = tokens[start] && readName(page, start, { words: 4 });
    if (!name) continue;
    const after = tokens[name.next];
    if (after && after.gap < GAP.wide && !/^[,.|(–/-]$/.test(after.text)) continue;
    found.push(person(name, 'CLINICIAN', name.words.length + name.initials > 1 ? 0.85 : 0.75, 'signs after a closing formula'));
  }
  return found;
}

/** How many lines at the end of a text are searched for signatures. */
const LAST_LINES = 12;

/** Lines near the end that hold nothing but names, and a date: `M Eriksen-Bell   07/07/2023`, `C. Claramunt / Begoña Sanz`, a first name alone. */
function bySignatureLine(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  let lines = 0;
  for (let at = tokens.length - 1; at >= 0 && lines < LAST_LINES; at--) {
    if (tokens[at]!.gap !== GAP.line) continue;
    lines++;
    // The first line is often the only one: in `Penicillin; Jane Doe` a single word is what the line is about.
    const names = namesOfLine(page, at).filter(({ words, initials }) => at > 0 || words.length + initials > 1);
    const alone = names.length === 1 && names[0]!.words.length + names[0]!.initials === 1;
    // A heading in capitals is no signature: initials, a date or a second name must stand beside it.
    const heading = names.length === 1 && names[0]!.initials === 0 && isUpper(tokens[at]!.text);
    if (names.length === 0 || heading || isRow(page, at) || (alone && !closesLetter(page, at, names[0]!))) continue;
    for (const name of names) found.push(person(name, 'CLINICIAN', alone ? 0.6 : 0.72, ON_OWN_LINE));
  }
  return found;
}

/** A row of a table: bars stand in this line and in the one before or after it. */
function isRow({ text, tokens }: Page, at: number): boolean {
  const start = text.lastIndexOf('\n', tokens[at]!.start) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end);
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
  const after = end < 0 ? '' : text.slice(end + 1, text.indexOf('\n', end + 1) < 0 ? undefined : text.indexOf('\n', end + 1));
  return /[|;]/.test(line) && (/ \| |;.*;/.test(before) || / \| |;.*;/.test(after));
}

function afterBlankLine(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  return before !== undefined && page.text.slice(before.end, page.tokens[at]!.start).split('\n').length > 2;
}

/** A first name alone signs a mail where it stands after a blank line, at the end or before the dashes of a signature. */
function closesLetter(page: Page, at: number, name: NameReading): boolean {
  const word = page.tokens[at]!.text;
  const after = page.tokens[name.next];
  return !isUpper(word) && afterBlankLine(page, at) && (after === undefined || (/^[-_]$/.test(after.text) && page.tokens[name.next + 1]?.text === after.text) || page.text.slice(name.end, after.start).includes('\n\n'));
}

/** `Stockton, CA`: a line that holds a town and its state. */
function isTownLine({ tokens }: Page, at: number): boolean {
  for (let comma = at + 1; comma <= at + LONGEST_TOWN && tokens[comma] && tokens[comma]!.gap < GAP.line; comma++) {
    const end = isBeforeState(tokens, comma) ? stateEnd(tokens, comma + 1)! : undefined;
    if (end !== undefined) return tokens[end] === undefined || tokens[end]!.gap === GAP.line;
  }
  return false;
}
const LONGEST_TOWN = 4;

/** The names of a line that holds names, bars and dates only; otherwise none. */
function namesOfLine(page: Page, at: number): NameReading[] {
  const { tokens } = page;
  if (isTownLine(page, at)) return [];
  const names: NameReading[] = [];
  let next = at;
  for (let steps = 0; steps < 12 && tokens[next] && (next === at || tokens[next]!.gap < GAP.line); steps++) {
    const token = tokens[next]!;
    if (next > at && token.gap === GAP.wide) return names.length > 0 && readDate(tokens, next, page.lang)?.form === 'full' ? names : [];
    const name = token.kind === 'word' ? readName(page, next, { words: 4 }) : undefined;
    const date = name ? undefined : readDate(tokens, next, page.lang);
    const doubtful = isQualification(tokens, next) || name?.words.some((word) => MEDICAL_WORDS.has(word)) || (name !== undefined && name.words.length + name.initials < 2 && name.words.some((word) => EPONYMS.has(word)));
    if (name && !doubtful && (name.words.length > 0 || name.initials > 1)) {
      if (names.length === 0 && next !== at) return [];
      names.push(name);
      next = name.next;
    } else if (date && names.length > 0 && date.form === 'full') return names;
    else if (/^[/|·,;–]$/.test(token.text) && names.length > 0) next++;
    else if (CREDENTIALS.has(token.key) && names.length > 0) next++;
    else if (token.text === '(' && names.length > 0) return names;
    else return [];
  }
  return names;
}

/** Patients whose names a form of writing sets apart. The first group is the name. */
const SET_APART: readonly (Form & { reason: string })[] = [
  // "Moussa Traoré («Musi»)"
  { pattern: /\p{L} \(a?["“«'](\p{Lu}[\p{L}'-]{1,20})["”»']\)/gu, reason: 'a nickname after a name' },
  // "«GARCIA DEL OLMO, SATURIO»", as labels of discs and pictures show it
  { pattern: /["“«'](\p{Lu}[\p{Lu}'’ -]{1,40}, ?\p{Lu}(?:[\p{L}' -]{0,30}|\.))(?=["”»'\s])/gu, reason: 'a name in capitals within quotation marks' },
  // "Subject: second opinion - OBI T, MRI brain"
  { pattern: /(?:^|\n)[> ]*(?:Subject|Asunto|Betreff|Objet|Oggetto|Assunto|RE|Re|RV|AW|WG)[ ]?:[^\n]{0,120}?(?<![\p{L}.])((?:\p{Lu}['’])?\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3},? \p{Lu}\b\.?)/gu, reason: 'a name in the subject of a message' },
];

function bySetting(page: Page): Candidate[] {
  return readForms(page, SET_APART).map(({ start, value, form: { reason } }) => ({ start, end: start + value.trimEnd().length, label: 'PATIENT', source: 'person', confidence: 0.8, reason }));
}

/** `STARR,RINGO D`: how registers of patients write a name, with no space behind the comma. */
const REGISTERED = /(?<![\p{L}\d,;=/^-])(\p{Lu}{3,}(?:[-'’]\p{Lu}{2,})?),(\p{Lu}{3,})(?: \p{Lu}(?![\p{L}\d]))?(?![\p{L}\d,/-])/gu;

function byRegister({ written, lang }: Page): Candidate[] {
  const isWord = (part: string): boolean => NOT_NAMES.has(part) || MEDICAL_WORDS.has(part) || isOrdinary(part, lang);
  return matchesOf(written, REGISTERED).filter(([, family, given]) => !isWord(fold(family!)) && !isWord(fold(given!))).map((match) => ({
    start: match.index, end: match.index + match[0].length, label: 'PATIENT' as const, source: 'person' as const, confidence: 0.8, reason: 'a name in capitals without a space behind its comma',
  }));
}
