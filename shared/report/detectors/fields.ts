import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readCode } from '../codes.ts';
import { readDate } from '../dates/reading.ts';
import { endsField, opensAddress, readName, type NameReading } from '../names.ts';
import { wordSet } from '../phrases.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { FIELD_PHRASES, type Field } from '../words/fields.ts';
import { GENERIC_WORDS, INSTITUTION_ENDINGS, INSTITUTION_LEADS } from '../words/institutions.ts';
import { MEDICAL_ENDING } from '../words/medicalEndings.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CREDENTIALS, KIN, NOT_NAMES, PARTICLES, TITLES } from '../words/people.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';
import { readPhone, type PhoneReading } from './contacts.ts';

/** Words and marks between a field name and its value: `No.`, `#`, `:`, `n.º`, `is`. */
const NUMBER_WORDS = new Set(['no', 'nr', 'num', 'number', 'n', 'nbr', 'numero', 'is', 'es', 'ist', 'est', 'e', 'id', 'code', 's', 'a', 'as', 'o']);
const SEPARATORS = new Set([':', '#', '=', '.', 'º', '°', 'ª', '-', '–', ')', '(', '*', '|', '>']);

/** Values that follow a field name: `MRN: 0048291`, `Paciente: …`, a name in one column and its value in the next. */
export function findFields(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || glued(tokens, at)) continue;
    const match = FIELD_PHRASES.match(tokens, at);
    if (!match || isWithoutNumber(page, at, match.next)) continue;
    const value = valueStart(tokens, match.next);
    const values = readValue(page, at, match.value, match.next, value);
    for (const candidate of values) found.push({ ...candidate, source: 'labelled-field', reason: reasonFor(page, at, match.next) });
    if (values.length > 0) at = Math.max(at, value.at - 1);
  }
  return found;
}

/** `Avda. Menéndez Pidal, s/n 14004`: a house without a number, not a serial number. */
function isWithoutNumber({ tokens, lang }: Page, at: number, next: number): boolean {
  return lang !== 'en' && lang !== 'de' && tokens[at]!.text === 's' && next === at + 3 && tokens[at + 1]!.text === '/' && tokens[next]?.text !== ':';
}

/** A field name does not start inside a word or a code. */
function glued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]!.gap === GAP.none && before !== undefined && (before.kind !== 'mark' || /[-@_/.]/.test(before.text));
}

/** The longest leader of dots between a field name and its value. */
const MAX_LEADER = 80;

interface ValueStart {
  at: number;
  /** How firmly the field name is set apart from the value. */
  bond: 'colon' | 'number-sign' | 'column' | 'line' | 'space';
}

function valueStart(tokens: readonly Token[], from: number): ValueStart {
  let at = from;
  let bond: ValueStart['bond'] = 'space';
  for (let steps = 0, dots = 0; steps < 6; steps++) {
    const token = tokens[at];
    if (!token) break;
    // "Paciente ....... ": a leader of dots is a column.
    if (token.text === '.' && dots < MAX_LEADER) {
      if (++dots >= 3) bond = 'column';
      steps--;
      at++;
      continue;
    }
    if (token.gap >= GAP.wide && bond === 'space') bond = token.gap === GAP.line ? 'line' : 'column';
    if (token.kind === 'mark' && SEPARATORS.has(token.text)) {
      if (token.text === ':' || token.text === '=') bond = 'colon';
      else if (token.text === '|') bond = 'column';
      else if ((token.text === '#' || token.text === 'º' || token.text === '°') && bond !== 'colon') bond = 'number-sign';
      else if (token.text === '(') {
        // "SSN (last four): 6620"
        const close = [at + 1, at + 2, at + 3, at + 4].find((index) => tokens[index]?.text === ')');
        if (bond === 'colon' || close === undefined || tokens[close + 1]?.text !== ':') break;
        at = close;
      }
    } else if (token.text === '/' && token.gap === GAP.none && tokens[at + 1]?.gap === GAP.none && tokens[at + 1]?.kind === 'word' && isUpper(tokens[at + 1]!.text) && tokens[at + 1]!.text.length === 2) {
      at++; // "CRM/MG": the state of a register
    } else if (token.kind === 'word' && NUMBER_WORDS.has(token.key) && !(tokens[at + 1]?.gap === GAP.none && tokens[at + 1]!.kind === 'number') && token.gap <= GAP.space && bond !== 'colon' && bond !== 'column' && bond !== 'line') {
      if (token.key.length > 1 && token.key !== 'is' && token.key !== 'es') bond = 'number-sign';
    } else break;
    at++;
  }
  if (bond === 'space' && tokens[at] && tokens[at]!.gap >= GAP.wide) bond = tokens[at]!.gap === GAP.line ? 'line' : 'column';
  return { at, bond };
}

type Value = Pick<Candidate, 'start' | 'end' | 'label' | 'confidence'>;

function readValue(page: Page, labelAt: number, field: Field, labelEnd: number, value: ValueStart): Value[] {
  const { tokens } = page;
  const token = tokens[value.at];
  if (!token) return [];
  if (field.strict && value.bond === 'space') return readUnmarked(page, labelAt, field, value);
  // In a new line, only a name that fills its own line (a table cell, a heading) speaks for what stands below it.
  if (value.bond === 'line' && !(tokens[labelAt]!.gap >= GAP.line && field.kind !== 'organisation')) return [];
  // "Informação clínica:" is no clinic: the name of a place or firm opens its field.
  const opens = tokens[labelAt]!.gap >= GAP.wide || tokens[labelAt - 1]?.kind === 'mark';
  if ((field.kind === 'organisation' || field.kind === 'place') && !opens) return [];
  // The head of a table is a row of words: only a line's first column names what stands beside it.
  const opensRow = tokens[labelAt]!.gap === GAP.line || tokens[labelAt - 1]?.text === '|' || tokens[labelEnd]?.text === '.';
  if (value.bond === 'column' && field.strict && !opensRow) return [];
  if (FIELD_PHRASES.match(tokens, value.at)?.value.kind === field.kind && value.bond === 'column' && !opensRow) return [];
  switch (field.kind) {
    case 'code': return readCodes(page, field, value);
    case 'phone': return readPhones(page, field, value);
    case 'name': if (value.bond === 'number-sign' || token.text === '#') return readCodes(page, { ...field, label: 'ID', kind: 'code' }, { ...value, bond: 'space' });
      return value.bond === 'space' && !firmVerb(tokens, labelAt, labelEnd) ? [] : readNames(page, field, value);
    case 'place': return value.bond === 'colon' || value.bond === 'column' ? readRest(page, value.at, field, 0.85) : [];
    case 'organisation': return value.bond === 'colon' || value.bond === 'column' ? readRest(page, value.at, field, 0.8) : [];
    default: return [];
  }
}

/** What an ordinary word says without a colon: `Exams X-9921-A` by the form of the code, `PACIENTE RIZZO PIETRO` when it fills its column. */
function readUnmarked(page: Page, labelAt: number, field: Field, value: ValueStart): Value[] {
  const { tokens } = page;
  if (field.kind === 'code') {
    if (NOT_NAMES.has(tokens[value.at]!.key)) return [];
    const code = readCode(tokens, value.at, page.lang);
    const mixed = code !== undefined && code.digits >= 4 && (code.letters > 0 || tokens.slice(value.at, code.next).some(({ text }) => text === '-'));
    return mixed ? readCodes(page, field, { ...value, bond: 'colon' }) : [];
  }
  if (field.kind !== 'name' || tokens[labelAt]!.gap < GAP.wide || tokens[labelAt]!.text.length < 2) return [];
  const name = readName(page, value.at, { words: 4, comma: true });
  const after = name && tokens[name.next];
  const fills = name !== undefined && name.words.length + name.initials >= 2 && (after === undefined || after.gap >= GAP.wide);
  return fills && !name.words.some((word) => MEDICAL_WORDS.has(word)) ? [{ start: name.start, end: name.end, label: field.label, confidence: 0.7 }] : [];
}

/** Field names that stand before a name without a colon: two words or more, such as `Dictated by`. */
function firmVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  return to - from >= 2 && ['by', 'por', 'von', 'par', 'da', 'to', 'name', 'nombre', 'apellidos', 'for', 'a', '1', '2'].includes(last.key);
}

/** One code, or several in a list: `Acc#s: A1, A2`. */
function readCodes(page: Page, field: Field, value: ValueStart): Value[] {
  const { tokens } = page;
  const values: Value[] = [];
  let at = value.at;
  for (let items = 0; items < 8; items++) {
    if (items > 0 && FIELD_PHRASES.match(tokens, at)) break;
    const inner = FIELD_PHRASES.match(tokens, at);
    if (inner && tokens[at]!.text.length > 1 && !isUpper(tokens[at]!.text) && tokens[inner.next]?.text === '-' && tokens[inner.next]!.gap === GAP.none) at = inner.next + 1; // "CIPA: nhc-118848"
    at = afterSmallWord(page, afterInnerLabel(tokens, at));
    const code = readCode(tokens, at, page.lang);
    if (!code || (value.bond !== 'colon' && isDecimal(page.text.slice(code.start, code.end))) || !plausible(code.digits, code.letters, field, value.bond, items)) break;
    // "colegiada ICAMUR 5117", "OMCeO NA 28817": the body that keeps the register is no part of the number.
    const register = field.label === 'ACCOUNT' && tokens[at]!.kind === 'word' && tokens[at + 1]?.gap === GAP.space && tokens[at + 1]!.kind === 'number';
    values.push({ start: register ? tokens[at + 1]!.start : code.start, end: code.end, label: (inner?.value.kind === 'code' ? inner.value : field).label, confidence: value.bond === 'space' ? 0.85 : 0.95 });
    const comma = tokens[code.next];
    if (!comma || !/^(?:[,/;&]|y|and|und|et|e)$/.test(comma.key) || !tokens[code.next + 1] || tokens[code.next + 1]!.gap > GAP.space) break;
    at = code.next + 1;
  }
  return values;
}

/** `Workstation IP 10.44.7.118`, `ID band 0091-C7`: a second field name before the number is no part of it. */
function afterInnerLabel(tokens: readonly Token[], at: number): number {
  const inner = tokens[at]?.kind === 'word' && !MODALITY.test(tokens[at]!.text) ? FIELD_PHRASES.match(tokens, at) : undefined;
  const number = inner && tokens[inner.next];
  return number?.kind === 'number' && number.gap === GAP.space ? inner!.next : at;
}

/** `MRN 6617720, and E1109938`, `mrn ends 0031`: an ordinary word before a code is no part of it. */
function afterSmallWord({ tokens, lang }: Page, at: number): number {
  const token = tokens[at];
  const small = token?.kind === 'word' && token.text.length > 1 && !isCapitalised(token.text) && (NOT_NAMES.has(token.key) || isOrdinary(token.key, lang));
  return small && tokens[at + 1]?.gap === GAP.space ? at + 1 : at;
}

/** Letters that begin many a number: `MR 770261`, `CF 209-114`. */
const MODALITY = /^(?!I[PD]$)(?:.{1,2}|PET|EPS)$/;

/** `173.4`: a measurement in the column beside a word that also names a number. */
function isDecimal(written: string): boolean {
  return /^\d{1,3}[.,]\d{1,2}$/.test(written);
}

function plausible(digits: number, letters: number, field: Field, bond: ValueStart['bond'], item: number): boolean {
  if (item > 0) return digits >= 4;
  if (bond === 'space' && field.label === 'ID' && !field.strict && letters >= 2 && digits >= 1 && letters + digits >= 4) return true; // "senha K7PX"
  if (bond === 'space' || bond === 'line') return digits >= 4 || (digits >= 3 && !field.strict && letters > 0 && letters <= 8);
  if (letters > 12) return digits >= 4;
  return field.strict ? digits >= 3 : digits >= 2 || (letters > 0 && digits >= 1);
}

/** `See the FASP standard 2021.`: behind a word that only sometimes names a number, and no colon, a year. */
function isYearBehindWord(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  const ends = behind === undefined || behind.gap > GAP.space || behind.kind === 'word' || !/^[-/+(]$/.test(behind.text) && behind.kind === 'mark';
  return /^(?:19|20)\d\d$/.test(tokens[at]!.text) && ends && SOMETIMES_PHONES.has(tokens[at - 1]?.key ?? '');
}
const SOMETIMES_PHONES = wordSet('standard standards home work line text booking bookings port portable reception scheduling appointments dienst direct contact contacto contato ring ruf fijo busca interno portatil');

/** `take home 1-2-3`: a few digits one by one. */
function isDose({ groups, digits }: PhoneReading): boolean {
  return digits < SHORTEST_SPOKEN && groups.every((size) => size === 1);
}
const SHORTEST_SPOKEN = 6;

function readPhones(page: Page, field: Field, value: ValueStart): Value[] {
  const values: Value[] = [];
  const { tokens } = page;
  const isAlwaysOpen = tokens[value.at]?.text === '24' && tokens[value.at + 1]?.text === '/' && tokens[value.at + 2]?.text === '7';
  let at = isAlwaysOpen && tokens[value.at + 3] ? value.at + 3 : value.at;
  for (let items = 0; items < 3; items++) {
    const phone = readPhone(page.tokens, at);
    if (!phone || phone.digits < 3 || isDose(phone) || (value.bond === 'space' && isYearBehindWord(tokens, at)) || isDecimal(page.text.slice(phone.start, phone.end))) break; // "pH 7.45"
    values.push({ start: phone.start, end: phone.end, label: field.label, confidence: 0.95 });
    if (!page.tokens[phone.next] || !/^[/,;]$/.test(page.tokens[phone.next]!.text)) break;
    at = phone.next + 1;
  }
  return values;
}

/** One name, or several in a list: `Nurses: A B, C D RN`. */
function readNames(page: Page, field: Field, value: ValueStart): Value[] {
  const { tokens } = page;
  const values: Value[] = [];
  let at = value.at;
  for (let items = 0; items < 6; items++) {
    // "LEON CALVO, PEDRO / TRANSCRIBE MTG": the next field, with initials that its name alone would not vouch for.
    const another = items > 0 ? FIELD_PHRASES.match(tokens, at) : undefined;
    if (another) {
      const typist = another.value.label === 'CLINICIAN' ? staffInitials(page, another.next, 'space') : undefined;
      return typist ? [...values, { ...typist, label: 'CLINICIAN', confidence: 0.8 }] : values;
    }
    at = skipTitle(page, at);
    const whole = items === 0 && !field.strict && value.bond === 'colon' ? wholeField(page, at, field) : undefined;
    const name = whole ?? readName(page, at, { comma: items === 0, words: 5, firm: value.bond === 'colon' || value.bond === 'column' });
    const staff = items === 0 && field.label === 'CLINICIAN' ? staffInitials(page, at, value.bond) : undefined;
    if (staff && (!name || name.words.length < 2)) return [{ ...staff, label: field.label, confidence: 0.8 }];
    if (!name || (tokens[at]!.gap >= GAP.wide && items > 0) || !reads(page, at, name, field, value.bond) || (items > 0 && (!endsItem(tokens, name.next) || isAcronym(tokens, at, name)))) break;
    values.push({ start: name.start, end: name.end, label: field.label, confidence: field.strict ? 0.8 : 0.92 });
    at = skipCredentials(tokens, name.next);
    const separator = tokens[at];
    const more = separator && ((separator.kind === 'mark' && /^[,;/&]$/.test(separator.text)) || separator.key === 'and' || separator.key === 'y' || separator.key === 'und' || separator.key === 'et' || separator.key === 'e');
    if (!more || !tokens[at + 1] || tokens[at + 1]!.gap > GAP.space) break;
    at++;
  }
  return values;
}

/** Most words of a name that fills its field. */
const LONGEST_NAME = 6;

/** `Apellidos: Casado Estrada.`: capitals and particles from the colon to the end of the field are the name, ordinary words among them. */
function wholeField({ tokens, lang }: Page, from: number, { label }: Field): NameReading | undefined {
  if (INSTITUTION_LEADS.match(tokens, from)) return undefined;
  let at = from;
  let ordinary = 0;
  const words: string[] = [];
  for (; tokens[at] && (at === from || tokens[at]!.gap <= GAP.space) && !endsField(tokens, at); at++) {
    const { kind, key, text } = tokens[at]!;
    const joins = PARTICLES.has(key) || (/^['’-]$/.test(text) && tokens[at]!.gap === GAP.none);
    if (joins && at > from) continue;
    if (kind !== 'word' || !isCapitalised(text) || text.length < 2 || opensAddress(tokens, at) || MEDICAL_WORDS.has(key) || GENERIC_WORDS.has(key) || CREDENTIALS.has(key) || KIN.match(tokens, at)) return undefined;
    words.push(key);
    if (NOT_NAMES.has(key) || isOrdinary(key, lang)) ordinary++;
  }
  if (words.length < 2 || words.length > LONGEST_NAME || COMPANY_FORMS.test(tokens[at + 1]?.key ?? '') || tokens[at - 1]!.kind !== 'word' || PARTICLES.has(tokens[at - 1]!.key) || !endsField(tokens, at)) return undefined;
  const fits = ordinary < words.length || (label === 'PATIENT' && !tokens.slice(from, at).some(({ key }) => NOT_NAMES.has(key)));
  return fits ? { start: tokens[from]!.start, end: tokens[at - 1]!.end, next: at, words, initials: 0 } : undefined;
}

/** `, M.D.`, `, RPVI`: letters of a qualification that no table has. */
function isAcronym(tokens: readonly Token[], at: number, name: { words: string[]; initials: number }): boolean {
  return name.words.length === 0 || (name.words.length === 1 && name.initials === 0 && isUpper(tokens[at]!.text) && tokens[at]!.text.length <= 5);
}

/** A value below a field name, or a single letter, needs more of a name than a value after a colon. */
function reads(page: Page, at: number, name: { words: string[]; initials: number; next: number }, field: Field, bond: ValueStart['bond']): boolean {
  const token = page.tokens[at]!;
  const date = readDate(page.tokens, at, page.lang);
  if (date && date.form !== 'month' && date.form !== 'feast' && date.next >= name.next) return false;
  if (name.words.length === 0 && (name.initials < 2 && field.strict)) return false;
  const medical = name.words.some((word) => MEDICAL_WORDS.has(word));
  if (SECTIONS.test(page.tokens[at - 2]?.key ?? '') && (medical || name.words.length + name.initials < 2)) return false;
  if (field.strict && medical && name.words.every((word) => MEDICAL_WORDS.has(word))) return false;
  if (FIELD_PHRASES.match(page.tokens, at) && page.tokens[name.next]?.text === ':') return false;
  if (bond === 'line') return name.words.length + name.initials >= 2 && !NOT_NAMES.has(token.key);
  return true;
}

/** `Typed by: bw`, `TRANSCRIBE MTG`: two to four letters that fill the field. */
function staffInitials(page: Page, at: number, bond: ValueStart['bond']): Stretch | undefined {
  const token = page.tokens[at];
  const after = page.tokens[at + 1];
  if (token?.kind !== 'word' || token.text.length < 2 || token.text.length > 4 || (token.gap >= GAP.wide && bond !== 'column' && bond !== 'colon')) return undefined;
  const fills = after === undefined || after.gap >= GAP.wide || (after.kind === 'number' && after.gap === GAP.space) || /^[/,;)]$/.test(after.text);
  const plain = token.text === token.text.toUpperCase() || token.text === token.text.toLowerCase();
  return fills && plain && !NOT_NAMES.has(token.key) && !MEDICAL_WORDS.has(token.key) && !CREDENTIALS.has(token.key) ? { start: token.start, end: token.end } : undefined;
}

/** Field names that also head sections of a report. */
const SECTIONS = /^(?:tecnica|technique|anestesia|anesthesia|anaesthesia|preliminar|definitivo|final|preliminary|subject|asunto|objet|oggetto|re)$/;

/** A further name of a list ends at a mark, a column, a line or a qualification; otherwise it is the beginning of something else. */
function endsItem(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  return token === undefined || token.gap >= GAP.wide || token.kind === 'mark' || CREDENTIALS.has(token.key);
}

function skipTitle(page: Page, at: number): number {
  let next = at;
  for (let count = 0; count < 3; count++) {
    if (page.tokens[next]?.kind !== 'word') break;
    const title = TITLES.match(page.tokens, next) ?? KIN.match(page.tokens, next);
    if (!title || (title.next === next + 1 && page.tokens[next]!.text.length === 1 && page.lang !== 'fr' && !(/^[.ª]$/.test(page.tokens[title.next]?.text ?? '') && (page.tokens[title.next + 1]?.text.length ?? 0) > 1))) break;
    // "Fr" and "Don" may as well begin a name; a title here is followed by a dot or a further word.
    next = title.next;
    while (page.tokens[next]?.kind === 'mark' && /^[.ªºa)(]$/.test(page.tokens[next]!.text) && page.tokens[next]!.gap === GAP.none) next++;
  }
  return next;
}

function skipCredentials(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let count = 0; count < 8; count++) {
    const token = tokens[next];
    if (!token || token.gap > GAP.space) break;
    const isComma = token.text === ',' && tokens[next + 1] !== undefined && CREDENTIALS.has(tokens[next + 1]!.key);
    if (isComma || CREDENTIALS.has(token.key) || (token.text === '.' && token.gap === GAP.none)) next++;
    else break;
  }
  return next;
}

/** The rest of the field: up to the end of the line, a column, a bar, or the next field name with its colon. */
function readRest(page: Page, at: number, field: Field, confidence: number): Value[] {
  const { tokens } = page;
  let next = at;
  while (next < tokens.length && next - at < 24) {
    const token = tokens[next]!;
    if (next > at && token.gap >= GAP.wide) break;
    if (token.text === '|' || token.text === ';' || token.text === '(') break;
    if (field.kind === 'organisation' && token.text === ',' && !COMPANY_FORMS.test(tokens[next + 1]?.key ?? '')) break;
    if (next > at && token.kind === 'word') {
      const match = FIELD_PHRASES.match(tokens, next);
      if (match && (tokens[match.next]?.text === ':' || (!match.value.strict && match.value.kind !== 'name' && readCode(tokens, valueStart(tokens, match.next).at, page.lang)))) break;
      if (token.gap === GAP.space && tokens[next - 1]!.text === '.' && tokens[next - 1]!.gap === GAP.none && tokens[next - 2]!.text.length > 3) break;
    }
    if (readDate(tokens, next, page.lang)?.form === 'full') break;
    next++;
  }
  while (next > at && /^[.,;:\-–]$/.test(tokens[next - 1]!.text)) next--;
  if (next === at || (field.kind === 'organisation' && (tokens[at]!.kind !== 'word' || !namesSite(page, at, next)))) return [];
  // "Tolosa, Gipuzkoa": a town and its county are two places; an address with its numbers is one.
  const towns = field.kind === 'place' && tokens.slice(at, next).every(({ kind }) => kind !== 'number');
  const commas = towns ? tokens.slice(at, next).flatMap(({ text }, index) => (text === ',' ? [at + index] : [])) : [];
  return [...commas, next].map((end, index, ends) => ({ start: tokens[index === 0 ? at : ends[index - 1]! + 1]!.start, end: tokens[end - 1]!.end, label: field.label, confidence }));
}

/** `Clínica: Dolor abdominal de tres días`, `Site: left breast`: what somebody suffers from and where is no site. */
function namesSite({ tokens, lang, text, written }: Page, from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind, key }) => kind === 'word' && !PARTICLES.has(key));
  const small = text === written ? words.filter(({ text: word }) => !isCapitalised(word)).length : 0;
  if (small >= FEWEST_OF_PROSE) return false;
  for (let at = from; at < to; at++) if (isCapitalised(tokens[at]!.text) && (INSTITUTION_LEADS.match(tokens, at) ?? INSTITUTION_ENDINGS.match(tokens, at))) return true;
  const medical = words.some(({ key }) => MEDICAL_WORDS.has(key) || MEDICAL_ENDING.test(key));
  return small === 0 && !medical && words.some(({ key }) => !isOrdinary(key, lang) && !NOT_NAMES.has(key));
}

/** So many words in small letters make a sentence of what follows a field name. */
const FEWEST_OF_PROSE = 3;

/** Legal forms that follow a firm's name after a comma. */
const COMPANY_FORMS = /^(?:s|sa|sl|slu|inc|ltd|llc|llp|lda|ltda|pllc|pc|p|plc|srl|spa|sarl|gmbh|ag|e)$/;

function reasonFor(page: Page, from: number, to: number): string {
  return `follows the field name “${page.text.slice(page.tokens[from]!.start, page.tokens[to - 1]!.end)}”`;
}
