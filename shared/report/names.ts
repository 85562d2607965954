import type { Stretch } from '../text.ts';
import type { Page } from './candidate.ts';
import { FIELD_PHRASES } from './words/fields.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from './words/givenNames.ts';
import { INSTITUTION_ENDINGS, INSTITUTION_LEADS } from './words/institutions.ts';
import { isOrdinary } from './words/ordinary/index.ts';
import { STREET_LEADS } from './words/places.ts';
import { MEDICAL_WORDS } from './words/protected.ts';
import { BEHIND_NAMES, BEING_VERBS, CREDENTIALS, GIVEN_ABBREVIATIONS, HELPING_VERBS, NAME_SUFFIXES, NOT_NAMES, PARTICLES, PERSON_STATES, PERSON_VERBS } from './words/people.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, isUpper, type Token } from './tokens.ts';

/** A person's name as it stands in the text. */
export interface NameReading extends Stretch {
  /** Index of the token after the name. */
  next: number;
  /** The words of the name without initials and particles, folded. */
  words: string[];
  /** Number of single letters. */
  initials: number;
}

export interface NameOptions {
  /** Whether words in lower case may be names: after a field name that promises one. */
  lower?: boolean;
  /** Whether `LAST, FIRST` is one name. */
  comma?: boolean;
  /** Whether the place itself says that a name begins here, after a title or a field name: its first word may then be ordinary, `Dr. Nur Siddiqui`. */
  firm?: boolean;
  /** The most words, initials and particles besides. */
  words?: number;
}

/**
 * Reads a name that starts with the token at `at`: capitalised words, initials, particles, parts joined by hyphen,
 * apostrophe or underscore. Where capitals tell nothing, ordinary words end it. Titles are not read.
 */
export function readName(page: Page, from: number, options: NameOptions = {}): NameReading | undefined {
  const { tokens } = page;
  const at = afterDon(page, from);
  const limit = options.words ?? 5;
  const words: string[] = [];
  let initials = 0;
  let last = at - 1;
  let next = at;
  let comma = false;
  let joinedAt = -1;
  while (next < tokens.length && words.length + initials < limit + 1) {
    const token = tokens[next]!;
    const started = last >= at;
    if (started && token.gap > GAP.space && !isTypedGap(page, next)) break;
    if (token.kind === 'mark') {
      if (!started) break;
      const nicknamed = words.length + initials > 0 ? afterNickname(page, next) : undefined;
      if (nicknamed !== undefined) {
        next = nicknamed;
        continue;
      }
      const joined = nextJoined(tokens, next);
      if (joined !== undefined && words.length + initials > 0) {
        next = joinedAt = joined;
        continue;
      }
      if (token.text === ',' && options.comma && !comma && words.length > 0 && (startsPart(page, next + 1, options) || (options.firm === true && fillsField(tokens, next + 1))) && !isQualification(tokens, next + 1) && !namesField(tokens, next + 1) && !institutionFollows(tokens, next + 1)) {
        comma = true;
        next++;
        continue;
      }
      break;
    }
    if (token.kind !== 'word' || (started && opensAddress(tokens, next)) || isPieceOfCode(tokens, next)) break;
    if (isInitial(page, next, started || words.length > 0, options)) {
      initials++;
      last = next;
      next++;
      if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
      if (/^[ªa]$/.test(tokens[next]?.text ?? '') && tokens[next]!.gap === GAP.none) next++;
      continue;
    }
    if (next === at && GIVEN_ABBREVIATIONS.has(token.key) && isCapitalised(token.text) && /^[.ªº]$/.test(tokens[next + 1]?.text ?? '') && (options.firm === true || options.comma === true) && (isNameAfter(page, next + 2) || (PARTICLES.has(tokens[next + 2]?.key ?? '') && particleLeads(page, next + 2, options)))) {
      initials++;
      last = next;
      next += 2;
      continue;
    }
    // "Der-Hovanessian", "el-Rahman"
    if (PARTICLES.has(token.key) && tokens[next + 1]?.text === '-' && nextJoined(tokens, next + 1) !== undefined && isCapitalised(tokens[next + 2]!.text)) {
      next = joinedAt = next + 2;
      continue;
    }
    if (PARTICLES.has(token.key) && particleLeads(page, next, options)) {
      next++;
      if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
      continue;
    }
    if (isApostrophe(tokens[next + 1]) && token.text.length <= 2 && tokens[next + 2]?.kind === 'word' && tokens[next + 2]!.gap === GAP.none && tokens[next + 2]!.text.length > 1 && (!started || isCapitalised(tokens[next + 2]!.text))) {
      words.push(tokens[next + 2]!.key);
      last = next + 2;
      next += 3;
      continue;
    }
    if (NAME_SUFFIXES.has(token.key) && words.length > 0) {
      last = next;
      next++;
      continue;
    }
    if (started && (headsValue(tokens, next) && FIELD_PHRASES.match(tokens, next) || endsSpoken(page, token))) break;
    const second = next === joinedAt && token.text.length > 1 && !NOT_NAMES.has(token.key); // "Hye-jin"
    const ordinary = options.firm === true && next === at && isCapitalised(token.text) && token.text.length > 2 && (NOT_NAMES.has(token.key) || isOrdinary(token.key, page.lang)) && isNameAfter(page, next + 1) && isCapitalised(page.tokens[next + 1]!.text);
    const between = started && comma === false && isCapitalised(token.text) && isOrdinary(token.key, page.lang) && !NOT_NAMES.has(token.key) && token.gap === GAP.space && isNameAfter(page, next + 1); // "David Cumplido Burón"
    const afterComma = comma && tokens[next - 1]!.text === ',';
    const closing = started && options.firm === true && (afterComma || (!comma && !isUpper(token.text))) && fillsField(tokens, next) && isOrdinary(token.key, page.lang); // "María José Gómez Maestra.", "NAME: ÖZDEMIR, CAN"
    if (!(second || ordinary || between || closing || isNameWord(page, token, options)) || words.length >= limit) break;
    words.push(token.key);
    last = next;
    next++;
  }
  if (words.length === 0 && initials === 0) return undefined;
  return { start: tokens[at]!.start, end: tokens[last]!.end + (closesInitial(tokens, last) ? 1 : 0), next: last + 1 + (closesInitial(tokens, last) ? 1 : 0), words, initials };
}

/** `Miguel  Chamoy`: two spaces within a name, where they set no field and no column apart. */
function isTypedGap({ tokens, text }: Page, at: number): boolean {
  const { start, kind, key, gap } = tokens[at]!;
  const typed = kind === 'word' && gap === GAP.wide && text.slice(tokens[at - 1]!.end, start) === '  ' && tokens[at - 1]!.kind === 'word';
  return typed && !MEDICAL_WORDS.has(key) && !FIELD_PHRASES.match(tokens, at) && !standsInColumns(tokens, at);
}

/** Whether another wide gap stands near in the line. */
function standsInColumns(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return near.some(({ gap, start }) => gap === GAP.wide && start !== tokens[at]!.start);
}
const NEAR = 8;

/** Where a text has no capitals, a verb or a role behind a name ends it: `doctora Roca quería`, `dr blanchet retient`. */
export function endsSpoken({ text, written }: Page, { key }: Token): boolean {
  return text !== written && BEHIND_NAMES.has(key);
}

/** `R2`, `ST4`, `S/o`: a letter or few capitals before a digit or a bar are no name and no initial. */
function isPieceOfCode(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const after = tokens[at + 1];
  if (after?.gap !== GAP.none || text.length > 3) return false;
  return after.kind === 'number' ? isCapitalised(text) && text === text.toUpperCase() : text.length === 1 && after.text === '/' && /^[oa]$/.test(tokens[at + 2]?.text ?? '');
}

/** Whether a field name stands here; a letter alone, such as `D` for dictated, is an initial as well. */
function namesField(tokens: readonly Token[], at: number): boolean {
  const field = FIELD_PHRASES.match(tokens, at);
  return field !== undefined && (tokens[at]!.text.length > 1 || tokens[field.next]?.text === ':');
}

/** A capitalised word that ends its field. */
function fillsField(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.gap === GAP.space && isCapitalised(token.text) && token.text.length > 2 && !NOT_NAMES.has(token.key) && endsField(tokens, at + 1);
}

/** Whether a field ends here: a mark, a line or column, or the name of the next field. */
export function endsField(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.gap >= GAP.wide || /^[.,;()]$/.test(token.text) || (token.gap === GAP.space && FIELD_PHRASES.match(tokens, at)?.value.strict === false);
}

/** The index after `D.` and `D.ª`, which stand for `Don` and `Doña` in Spanish and Portuguese; otherwise the same. */
function afterDon(page: Page, at: number): number {
  const { tokens } = page;
  if (tokens[at]?.key !== 'd' || (page.lang !== 'es' && page.lang !== 'pt') || tokens[at + 1]?.text !== '.') return at;
  const next = tokens[at + 2]?.text === 'ª' ? at + 3 : at + 2;
  const given = tokens[next]?.gap === GAP.space && (next === at + 3 || GIVEN_NAMES.has(tokens[next]!.key) || WORD_GIVEN_NAMES.has(tokens[next]!.key));
  return given ? next : at;
}

/** The most words of a nickname. */
const NICKNAME_WORDS = 3;

/** `Kwabena "Ben" Asante`, `Placide "Tee-Boy" Thibodeaux`: the index of the name after a nickname in quotation marks or brackets between two names. */
function afterNickname(page: Page, at: number): number | undefined {
  const { tokens } = page;
  const open = tokens[at]!.text;
  const close = CLOSING_QUOTES[open];
  if (close === undefined || tokens[at + 1]?.gap !== GAP.none || !isNameWord(page, tokens[at + 1]!)) return undefined;
  let next = at + 2;
  for (let words = 1; words < NICKNAME_WORDS && open !== '('; words++) {
    const hyphen = tokens[next]?.text === '-' ? 1 : 0;
    const word = tokens[next + hyphen];
    if (word?.kind !== 'word' || word.gap > GAP.space || !isCapitalised(word.text)) break;
    next += hyphen + 1;
  }
  return tokens[next]?.text === close && tokens[next]!.gap === GAP.none && isNameAfter(page, next + 1) ? next + 1 : undefined;
}

const CLOSING_QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', "'": "'", '(': ')' };

/** Whether a word may be part of a name here. */
export function isNameWord(page: Page, token: Token, options: NameOptions = {}): boolean {
  if (token.kind !== 'word' || token.text.length < 2) return false;
  if (!options.lower && !isCapitalised(token.text)) return false;
  return !NOT_NAMES.has(token.key) && !CREDENTIALS.has(token.key) && !isOrdinary(token.key, page.lang);
}

/** Words that begin an address or an institution and are nobody's name. */
const ADDRESS_WORDS = wordSet('apartado apdo urbanizacion urb pso avda avd av pza plza ctra departament fundacion instituto institut istituto complejo policlinica policlinico universidad sanatorio klinikum krankenhaus ospedale hopital fondazione');

/** `C/ Mayor`, `Plaza de la Encina`: the address that follows a name in a letterhead. */
export function opensAddress(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const after = tokens[at + 1];
  if ((token.key === 'c' && after?.text === '/') || ADDRESS_WORDS.has(token.key)) return true;
  return STREET_LEADS.has(token.key) && token.text.length > 3 && after !== undefined && (after.kind === 'number' || (after.text === '.' && after.gap === GAP.none) || PARTICLES.has(after.key) || isCapitalised(after.text));
}

/** `Huw Pryce-Jones Circumstances:`, where line ends are lost: a word before a colon names what follows, and belongs to no name. */
export function headsValue(tokens: readonly Token[], at: number): boolean {
  const colon = tokens[at + 1];
  return colon?.text === ':' && colon.gap <= GAP.space && tokens[at + 2]?.gap !== GAP.none;
}

/** `MD`, and `M.D.` letter by letter. */
export function isQualification(tokens: readonly Token[], at: number): boolean {
  if (CREDENTIALS.has(tokens[at]!.key)) return true;
  return tokens[at + 1]?.text === '.' && tokens[at + 2]?.gap === GAP.none && CREDENTIALS.has(`${tokens[at]!.key}.${tokens[at + 2]!.key}`);
}

/** `Love, Ridgeback Family Practice`: an institution after the comma, within so many words. */
function institutionFollows(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 5 && tokens[next]?.kind === 'word' && tokens[next]!.gap <= GAP.space; next++) {
    if (isCapitalised(tokens[next]!.text) && (INSTITUTION_LEADS.match(tokens, next) ?? (next > at ? INSTITUTION_ENDINGS.match(tokens, next) : undefined))) return true;
  }
  return false;
}

function startsPart(page: Page, at: number, options: NameOptions): boolean {
  const token = page.tokens[at];
  return token !== undefined && token.gap <= GAP.space && (isNameWord(page, token, options) || isInitial(page, at, true, options));
}

function particleLeads(page: Page, at: number, options: NameOptions): boolean {
  const { tokens } = page;
  let next = at + 1;
  if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
  for (let count = 0; count < 2 && tokens[next] && PARTICLES.has(tokens[next]!.key); count++) next++;
  const token = tokens[next];
  return token !== undefined && token.gap <= GAP.space && isNameWord(page, token, options);
}

/** A single capital with a dot, or within a name without one. */
function isInitial(page: Page, at: number, inside: boolean, options: NameOptions): boolean {
  const token = page.tokens[at]!;
  if (token.kind !== 'word' || token.text.length !== 1 || /^[º°]$/.test(page.tokens[at + 1]?.text ?? '')) return false;
  const dotted = page.tokens[at + 1]?.text === '.' && page.tokens[at + 1]!.gap === GAP.none;
  if ((token.key === 'n' && dotted && /^[º°o]$/.test(page.tokens[at + 2]?.text ?? '')) || isApostrophe(page.tokens[at + 1])) return false; // "N.º", "L'an"
  if (!isCapitalised(token.text) && !(options.lower && dotted)) return false;
  const doubled = page.tokens[at + 1]?.text === '-' && page.tokens[at + 1]!.gap === GAP.none && page.tokens[at + 2]?.text.length === 1 && (isNameAfter(page, at + 3) || (page.tokens[at + 3]?.text === '.' && isNameAfter(page, at + 4)));
  return inside || dotted || doubled || isNameAfter(page, at + 1);
}

function isNameAfter(page: Page, at: number): boolean {
  const token = page.tokens[at];
  return token !== undefined && token.gap === GAP.space && isNameWord(page, token);
}

/** The index after a mark that joins two parts without spaces: a hyphen, an apostrophe inside a word, an underscore. */
function nextJoined(tokens: readonly Token[], at: number): number | undefined {
  const mark = tokens[at]!;
  const after = tokens[at + 1];
  if (mark.gap !== GAP.none || !after || after.gap !== GAP.none || after.kind !== 'word') return undefined;
  if (mark.text === '-' || mark.text === '_' || mark.text === '‐' || mark.text === '‑') return at + 1;
  return isApostrophe(mark) && after.text.length > 1 ? at + 1 : undefined;
}

function isApostrophe(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "'" || token.text === '’' || token.text === '´') && token.gap === GAP.none;
}

/** The dot of a last initial belongs to the name: `Bianca C.` is `Bianca C` with its dot outside, `B.A.` has it inside. */
function closesInitial(tokens: readonly Token[], last: number): boolean {
  const dot = tokens[last + 1];
  return tokens[last]!.text.length === 1 && dot?.text === '.' && dot.gap === GAP.none;
}

/** Whether what stands at `next`, behind a word, is what only a person does or is: `Ben has told`, `Rose prefers`, `Hope was scanned`. */
export function actsAsPerson(tokens: readonly Token[], next: number): boolean {
  const verb = tokens[next];
  if (verb?.gap !== GAP.space) return false;
  if (BEING_VERBS.has(verb.key) && PERSON_STATES.has(tokens[next + 1]?.key ?? '')) return true;
  return PERSON_VERBS.has(HELPING_VERBS.has(verb.key) ? tokens[next + 1]?.key ?? '' : verb.key);
}
