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
import { initialsBehindTitles } from './titles.ts';
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

/** The most words of a name where its place says nothing else. */
const MOST_WORDS = 5;

/**
 * Reads a name that starts with the token at `at`: capitalised words, initials, particles, parts joined by hyphen,
 * apostrophe or underscore. Where capitals tell nothing, ordinary words end it. Titles are not read.
 */
export function readName(page: Page, at: number, options: NameOptions = {}): NameReading | undefined {
  return new NameReader(page, afterDon(page, at), options).read();
}

/** Takes in token after token as long as they are a name. */
class NameReader {
  readonly #tokens: readonly Token[];
  readonly #words: string[] = [];
  #initials = 0;
  #next: number;
  /** The last token of what was read; the one before the name while nothing was. */
  #last: number;
  #comma = false;
  /** The token that a mark joins to the one before it. */
  #joinedAt = -1;

  constructor(private readonly page: Page, private readonly at: number, private readonly options: NameOptions) {
    this.#tokens = page.tokens;
    this.#next = at;
    this.#last = at - 1;
  }

  read(): NameReading | undefined {
    const most = this.options.words ?? MOST_WORDS;
    while (this.#next < this.#tokens.length && this.#words.length + this.#initials <= most && this.#takeNext(most));
    if (!this.#hasParts) return undefined;
    const last = this.#last + (closesInitial(this.#tokens, this.#last) ? 1 : 0);
    return { start: this.#tokens[this.at]!.start, end: this.#tokens[last]!.end, next: last + 1, words: this.#words, initials: this.#initials };
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  get #isStarted(): boolean {
    return this.#last >= this.at;
  }

  get #hasParts(): boolean {
    return this.#words.length + this.#initials > 0;
  }

  /** Takes what stands next; false where the name has ended. */
  #takeNext(most: number): boolean {
    const { kind, gap } = this.#token;
    if (this.#isStarted && gap > GAP.space && !isTypedGap(this.page, this.#next)) return false;
    if (kind === 'mark') return this.#isStarted && (this.#takeNickname() || this.#takeJoint() || this.#takeComma());
    if (kind !== 'word' || (this.#isStarted && opensAddress(this.#tokens, this.#next)) || isPieceOfCode(this.#tokens, this.#next)) return false;
    return this.#takeInitial() || this.#takeShortName() || this.#takeParticle() || this.#takeElided() || this.#takeSuffix() || this.#takeWord(most);
  }

  #takeNickname(): boolean {
    const next = this.#hasParts ? afterNickname(this.page, this.#next) : undefined;
    this.#next = next ?? this.#next;
    return next !== undefined;
  }

  #takeJoint(): boolean {
    const joined = this.#hasParts ? nextJoined(this.#tokens, this.#next) : undefined;
    if (joined !== undefined) this.#next = this.#joinedAt = joined;
    return joined !== undefined;
  }

  /** The comma of `LAST, FIRST`. */
  #takeComma(): boolean {
    const behind = this.#next + 1;
    const mayTurn = this.#token.text === ',' && this.options.comma === true && !this.#comma && this.#words.length > 0;
    const initials = mayTurn ? initialsBehindTitles(this.#tokens, behind) : undefined;
    if (initials !== undefined) {
      this.#comma = true;
      this.#next = initials;
      return true;
    }
    if (!mayTurn || !(startsPart(this.page, behind, this.options) || (this.options.firm === true && fillsField(this.#tokens, behind)))) return false;
    if (isQualification(this.#tokens, behind) || namesField(this.#tokens, behind) || institutionFollows(this.#tokens, behind)) return false;
    this.#comma = true;
    this.#next = behind;
    return true;
  }

  #takeInitial(): boolean {
    if (!isInitial(this.page, this.#next, this.#isStarted || this.#words.length > 0, this.options)) return false;
    this.#initials++;
    this.#last = this.#next++;
    this.#skip(/^\.$/);
    this.#skip(/^[ªa]$/);
    return true;
  }

  /** `Ma. Corazon`, `Fco. Javier`: a given name written short, which opens a name. */
  #takeShortName(): boolean {
    const { key, text } = this.#token;
    const dotted = this.#next === this.at && GIVEN_ABBREVIATIONS.has(key) && isCapitalised(text) && /^[.ªº]$/.test(this.#tokens[this.#next + 1]?.text ?? '');
    const behind = this.#next + 2;
    const leads = isNameAfter(this.page, behind) || (PARTICLES.has(this.#tokens[behind]?.key ?? '') && particleLeads(this.page, behind, this.options));
    if (!dotted || !(this.options.firm === true || this.options.comma === true) || !leads) return false;
    this.#initials++;
    this.#last = this.#next;
    this.#next = behind;
    return true;
  }

  #takeParticle(): boolean {
    const after = this.#next + 1;
    if (!PARTICLES.has(this.#token.key)) return false;
    // "Der-Hovanessian", "el-Rahman"
    if (this.#tokens[after]?.text === '-' && nextJoined(this.#tokens, after) !== undefined && isCapitalised(this.#tokens[after + 1]!.text)) {
      this.#next = this.#joinedAt = after + 1;
      return true;
    }
    if (!particleLeads(this.page, this.#next, this.options)) return false;
    this.#next = after;
    this.#skip(/^\.$/);
    return true;
  }

  /** `O'Brien`, `d'Angelo`, `Z'hir`. */
  #takeElided(): boolean {
    const [short, apostrophe, word] = [this.#token, this.#tokens[this.#next + 1], this.#tokens[this.#next + 2]];
    if (!isApostrophe(apostrophe) || short.text.length > 2 || word?.kind !== 'word' || word.gap !== GAP.none || word.text.length < 2 || (this.#isStarted && !isCapitalised(word.text) && !this.#isSmallAfterApostrophe(short, word))) return false;
    this.#words.push(word.key);
    this.#last = this.#next + 2;
    this.#next += 3;
    return true;
  }

  /** `Z'hir`, `M'hamed`: the rest of a name may be small behind a letter, but for what elides in French and Italian, `L'examen`, `C'est`. */
  #isSmallAfterApostrophe(short: Token, word: Token): boolean {
    return /^\p{Lu}$/u.test(short.text) && !/^[CDJLST]$/.test(short.text) && word.text.length > 2 && !NOT_NAMES.has(word.key) && !isOrdinary(word.key, this.page.lang);
  }

  #takeSuffix(): boolean {
    if (!NAME_SUFFIXES.has(this.#token.key) || this.#words.length === 0) return false;
    this.#last = this.#next++;
    return true;
  }

  #takeWord(most: number): boolean {
    const token = this.#token;
    const ends = this.#isStarted && ((headsValue(this.#tokens, this.#next) && FIELD_PHRASES.match(this.#tokens, this.#next)) || endsSpoken(this.page, token));
    if (ends || this.#words.length >= most || !(this.#isJoinedWord(token) || this.#isOrdinaryName(token) || isNameWord(this.page, token, this.options))) return false;
    this.#words.push(token.key);
    this.#last = this.#next++;
    return true;
  }

  /** `Hye-jin`: the second half of a double name may be small. */
  #isJoinedWord({ text, key }: Token): boolean {
    return this.#next === this.#joinedAt && text.length > 1 && !NOT_NAMES.has(key);
  }

  /** An ordinary word that its place makes a name. */
  #isOrdinaryName({ text, key, gap }: Token): boolean {
    const { page, options: { firm = false } } = this;
    const at = this.#next;
    const ordinary = isOrdinary(key, page.lang);
    if (!isCapitalised(text)) return false;
    const opens = firm && at === this.at && text.length > 2 && (NOT_NAMES.has(key) || ordinary) && isNameAfter(page, at + 1) && isCapitalised(this.#tokens[at + 1]!.text);
    const between = this.#isStarted && !this.#comma && ordinary && !NOT_NAMES.has(key) && gap === GAP.space && isNameAfter(page, at + 1); // "David Cumplido Burón"
    const turned = this.#comma && this.#tokens[at - 1]!.text === ',';
    const closes = this.#isStarted && firm && ordinary && (turned || (!this.#comma && !isUpper(text))) && fillsField(this.#tokens, at); // "María José Gómez Maestra.", "NAME: ÖZDEMIR, CAN"
    return opens || between || closes;
  }

  /** Skips a mark glued to what was read. */
  #skip(mark: RegExp): void {
    if (mark.test(this.#tokens[this.#next]?.text ?? '') && this.#token.gap === GAP.none) this.#next++;
  }
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
