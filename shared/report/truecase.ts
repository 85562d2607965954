import type { TaggedSpan } from './tagger/spans.ts';
import { readDate } from './dates/reading.ts';
import { UNITS } from './words/units.ts';
import { wordSet } from './phrases.ts';
import { GAP, tokenAt, type Token } from './tokens.ts';
import { FEASTS_BY_FIRST_WORD, monthWord, weekdayWord } from './words/calendar.ts';
import { FIELD_PHRASES } from './words/fields.ts';
import { GIVEN_NAMES, WORD_GIVEN_NAMES } from './words/givenNames.ts';
import { INSTITUTION_LEADS } from './words/institutions.ts';
import { isOrdinary } from './words/ordinary/index.ts';
import { actsAsPerson } from './names.ts';
import { CREDENTIALS, GREETINGS, KIN, NOT_NAMES, PARTICLES, TITLES } from './words/people.ts';
import { MEDICAL_ENDING } from './words/medicalEndings.ts';
import { ROOMS, STREET_ENDINGS, STREET_LEADS } from './words/places.ts';
import { EPONYM_NOUNS, EPONYMS, MEDICAL_WORDS, WORD_NAMES } from './words/protected.ts';

/**
 * How a word would have been written. `doubtful`: an ordinary word that is also somebody's name. `frame`: part of the name of
 * an institution or a street where a name stands beside it.
 */
type Form = 'small' | 'capital' | 'capitals' | 'doubtful' | 'frame' | 'as-is';

/**
 * Writes a text in one case as it would have been written: ordinary words small, others with a capital, codes in capitals. So
 * the detectors read every text alike, whatever system it passed through. The result is as long as the text: offsets stay.
 * `named` are stretches that something else takes for names, in order: there, doubtful words count as names.
 */
export function truecase(text: string, tokens: readonly Token[], lang: string, named: readonly TaggedSpan[] = []): string {
  const isSmall = text.replace(/\P{Ll}+/gu, '').length > text.replace(/\P{Lu}+/gu, '').length;
  // What is written with capitals among small letters is meant so: `I-5`.
  const first = tokens.map(({ text: word }, at) => (isSmall && word !== word.toLowerCase() ? 'as-is' : formOf(tokens, at, lang)));
  const forms = [...first];
  raiseFeasts(tokens, forms, lang);
  raiseCodes(tokens, forms);
  raiseNamed(tokens, forms, named);
  settleDoubtful(tokens, forms, named, lang);
  settleFrames(tokens, forms, first, lang);
  raiseAfterLeads(tokens, forms, first);
  let written = '';
  let end = 0;
  tokens.forEach((token, at) => {
    written += text.slice(end, token.start) + write(token.text, forms[at]!);
    end = token.end;
  });
  return written + text.slice(end);
}

/** Within what something takes for a name, doubtful words and frames have capitals; within that of a place ordinary words of more than three letters too. */
function raiseNamed(tokens: readonly Token[], forms: Form[], named: readonly TaggedSpan[]): void {
  for (const { start, end, label } of named) {
    const place = label === 'ORG' || label === 'LOCATION';
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
      if (forms[at] === 'doubtful' || forms[at] === 'frame' || (place && forms[at] === 'small' && tokens[at]!.text.length > 3 && !PARTICLES.has(tokens[at]!.key))) forms[at] = 'capital';
    }
  }
}

/** Feast days have capitals: `Toussaint`, `Virgen Blanca`. */
function raiseFeasts(tokens: readonly Token[], forms: Form[], lang: string): void {
  for (let at = 0; at < tokens.length; at++) {
    const reading = FEASTS_BY_FIRST_WORD.has(tokens[at]!.key) ? readDate(tokens, at, lang) : undefined;
    if (reading?.form !== 'feast') continue;
    for (let index = at; index < reading.next; index++) if (tokens[index]!.kind === 'word' && tokens[index]!.text.length > 1 && (index === at || !PARTICLES.has(tokens[index]!.key))) forms[index] = 'capital';
  }
}

/** The longest word within a code: `PLÖ-MP 4471`, `DYNA-55817-SV`. */
const LONGEST_IN_CODE = 4;

/** Short words joined to digits by hyphens and slashes, or to each other before digits, are parts of a code. */
function raiseCodes(tokens: readonly Token[], forms: Form[]): void {
  for (let at = 0; at < tokens.length; ) {
    let to = at + 1;
    while (tokens[to]?.gap === GAP.none) to++;
    const joined = tokens.slice(at, to).some(({ text }) => /^[-/_]$/.test(text));
    const numbered = tokens.slice(at, tokens[to]?.gap === GAP.space ? to + 1 : to).some(({ kind }) => kind === 'number');
    const pair = to === at + 3 && tokens[at + 1]!.text === '/' && tokens[to]?.gap !== GAP.space; // "FPE/NG"
    for (let index = at; joined && (numbered || pair) && index < to; index++) {
      if (tokens[index]!.kind === 'word' && tokens[index]!.text.length <= LONGEST_IN_CODE && forms[index] === 'capital') forms[index] = 'capitals';
    }
    at = to;
  }
}

/** Words that names of institutions and streets are made of besides names. */
const FRAMES = wordSet(`hospital hospitals hosp clinic clinics clinica klinik klinikum krankenhaus praxis hopital clinique cabinet ospedale centre center centro ctr institute instituto institut istituto university universitario universidad college school colegio escola ecole lycee scuola liceo
 house lodge park ward trust surgery practice group imaging diagnostics medical general regional memorial health healthcare sanatorio residencia policlinico poliambulatorio consultorio praxisgemeinschaft gemeinschaftspraxis lane street nursing home company freight logistics mutual insurance associates partners community club foundation abogados asociados laboratorio laboratory farmacia pharmacy maternite maternidad court square road avenue place terrace drive way`);

function formOf(tokens: readonly Token[], at: number, lang: string): Form {
  const token = tokens[at]!;
  const { key } = token;
  if (token.kind !== 'word') return 'as-is';
  const beside = tokens[at + 1];
  const glued = (token.gap === GAP.none && tokens[at - 1]?.kind === 'number') || (beside?.gap === GAP.none && beside.kind === 'number');
  if (glued) return UNITS.has(key) || key.length > 4 ? 'small' : 'capitals';
  if (key.length === 1) return (LETTER_WORDS.has(key) && beside?.text !== '.') || (token.gap === GAP.none && /^['’]$/.test(tokens[at - 1]?.text ?? '')) ? 'small' : 'capitals';
  if (monthWord(key, lang) ?? weekdayWord(key, lang)) return lang === 'en' || lang === 'de' ? (DOUBTFUL_MONTHS.has(key) ? 'doubtful' : 'capital') : 'small';
  if (ROOMS.has(key) && (beside?.kind === 'number' || (beside?.text.length === 1 && beside.kind === 'word'))) return 'capital';
  if (FRAMES.has(key) || STREET_ENDINGS.has(key) || STREET_LEADS.has(key)) return 'frame';
  const ordinary = isOrdinary(key, lang);
  if (WORD_NAMES.has(key) || WORD_GIVEN_NAMES.has(key)) return 'doubtful';
  if (GIVEN_NAMES.has(key)) return 'capital';
  if (ordinary || NOT_NAMES.has(key) || PARTICLES.has(key) || MEDICAL_WORDS.has(key) || EPONYM_NOUNS.has(key) || UNITS.has(key)) return 'small';
  if (CREDENTIALS.has(key) || key.length === 2 || (key.length === 3 && !/[aeiouy]/.test(key))) return 'capitals';
  if (EPONYMS.has(key)) return 'capital';
  return MEDICAL_ENDING.test(key) ? 'small' : 'capital';
}

/** Single letters that are words of their own. */
const LETTER_WORDS = new Set(['a', 'e', 'i', 'o', 'u', 'y', 'l', 'd']);

/** Months that are verbs too. */
const DOUBTFUL_MONTHS = new Set(['may', 'march']);

/** Verbs that follow a name rather than belong to it: `Mr Hale will`. */
const AUXILIARIES = wordSet('will may can said bill mark might');

/** The most marks between a field name and its value: a leader of dots. */
const LONGEST_LEADER = 40;

/** A doubtful word is a name after a title, a field of a name, an initial or another name, and before a comma and a given name. */
function settleDoubtful(tokens: readonly Token[], forms: Form[], named: readonly TaggedSpan[], lang: string): void {
  const starts = new Set(named.map(({ start }) => tokenAt(tokens, start)));
  /** Words that belong to a person's name. */
  const inName: boolean[] = [];
  /** The index up to which a name is expected, because something said so. */
  let expected = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const follows = continuesName(tokens, inName, at);
    if (forms[at] === 'doubtful') {
      const isName = expected === at || (follows && !AUXILIARIES.has(token.key)) || leadsName(tokens, forms, at) || (DOUBTFUL_MONTHS.has(token.key) && isMonth(tokens, at));
      forms[at] = isName ? 'capital' : 'small';
    }
    inName[at] = forms[at] === 'capital' && (follows || expected === at || starts.has(at) || GIVEN_NAMES.has(token.key) || WORD_GIVEN_NAMES.has(token.key));
    const lead = (TITLES.match(tokens, at) ?? KIN.match(tokens, at) ?? GREETINGS.match(tokens, at))?.next ?? nameField(tokens, at);
    if (lead === undefined || (token.key.length === 1 && lang === 'en')) continue;
    expected = lead;
    while (tokens[expected]?.kind === 'mark' && expected < lead + LONGEST_LEADER) expected++;
  }
}

/** The index after a field name that a person's name follows, with its colon. */
function nameField(tokens: readonly Token[], at: number): number | undefined {
  const field = FIELD_PHRASES.match(tokens, at);
  if (field?.value.kind !== 'name') return undefined;
  const after = tokens[field.next];
  return after?.kind === 'mark' && /^[:|.]$/.test(after.text) ? field.next + 1 : after?.gap === GAP.wide ? field.next : undefined;
}

function continuesName(tokens: readonly Token[], inName: readonly boolean[], at: number): boolean {
  if (tokens[at]!.gap > GAP.space) return false;
  let before = at - 1;
  while (tokens[before] && (/^[.,"“«'’-]$/.test(tokens[before]!.text) || PARTICLES.has(tokens[before]!.key)) && before > at - 4) before--;
  return inName[before] === true || (tokens[before]?.text.length === 1 && tokens[before]!.kind === 'word' && tokens[before + 1]?.text === '.');
}

function leadsName(tokens: readonly Token[], forms: readonly Form[], at: number): boolean {
  let next = at + 1;
  if (WORD_GIVEN_NAMES.has(tokens[at]!.key) && actsAsPerson(tokens, next)) return true;
  while (tokens[next] && tokens[next]!.gap <= GAP.space && (tokens[next]!.text === '-' || forms[next] === 'doubtful') && next < at + 3) next++;
  if (tokens[next]?.text === ',') next++;
  return tokens[next] !== undefined && tokens[next]!.gap <= GAP.space && forms[next] === 'capital' && GIVEN_NAMES.has(tokens[next]!.key);
}

function isMonth(tokens: readonly Token[], at: number): boolean {
  return [at - 1, at + 1].some((index) => tokens[index]?.kind === 'number') || BEFORE_MONTH.has(tokens[at - 1]?.key ?? '');
}

const BEFORE_MONTH = wordSet('in since until till from by early late mid last next of during');

/** A frame word is part of a name where a word with a capital stands beside it, or another such frame word. */
function settleFrames(tokens: readonly Token[], forms: Form[], first: readonly Form[], lang: string): void {
  const isName = (at: number): boolean => (forms[at] === 'capital' && !EPONYMS.has(tokens[at]!.key)) || (first[at] === 'doubtful' && !AUXILIARIES.has(tokens[at]!.key) && !isOrdinary(tokens[at]!.key, lang) && !MEDICAL_WORDS.has(tokens[at]!.key));
  const beside = (at: number, step: 1 | -1): number | undefined => {
    let index = at + step;
    for (let steps = 0; steps < 3 && tokens[index] && (PARTICLES.has(tokens[index]!.key) || /^(?:of|and|&|'|s|-)$/.test(tokens[index]!.key)); steps++) index += step;
    return tokens[index]?.kind === 'word' && tokens[Math.max(index, index - step)]!.gap <= GAP.space && isName(index) ? index : undefined;
  };
  const raise = (at: number, step: 1 | -1): void => {
    const name = beside(at, step);
    if (name === undefined) return;
    forms[at] = 'capital';
    for (let index = name; forms[index] === 'small' && first[index] === 'doubtful'; index += step) forms[index] = 'capital';
  };
  for (let at = 0; at < tokens.length; at++) if (forms[at] === 'frame') raise(at, -1);
  for (let at = tokens.length - 1; at >= 0; at--) if (forms[at] === 'frame' || (forms[at] === 'capital' && first[at] === 'frame')) raise(at, 1);
  forms.forEach((form, at) => {
    if (form === 'frame') forms[at] = 'small';
  });
}

/** The most words of a name after the lead of an institution or street: `Unidade Local de Saúde do Vale do Conde`. */
const LONGEST_AFTER_LEAD = 5;

/** After the lead of an institution or street, doubtful words are its name: `Casa di Cura Monte Gallo Alto`, `Plaza de las Nieves`. */
function raiseAfterLeads(tokens: readonly Token[], forms: Form[], first: readonly Form[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const street = STREET_LEADS.has(tokens[at]!.key) ? at + 1 : undefined;
    const lead = INSTITUTION_LEADS.match(tokens, at)?.next ?? street;
    if (lead === undefined) continue;
    let last: number | undefined;
    for (let next = lead; next < lead + LONGEST_AFTER_LEAD && tokens[next] && tokens[next]!.gap === GAP.space; next++) {
      if (first[next] === 'doubtful' || first[next] === 'frame' || first[next] === 'capital') last = next;
      else if (!PARTICLES.has(tokens[next]!.key)) break;
    }
    if (last === undefined) continue;
    for (let index = at; index <= last; index++) if (tokens[index]!.kind === 'word' && !PARTICLES.has(tokens[index]!.key)) forms[index] = 'capital';
    at = last;
  }
}

/** The word in a form; a letter whose other case is longer stays (`ß`). */
function write(word: string, form: Form): string {
  const small = sameLength(word, word.toLowerCase());
  if (form === 'as-is') return word;
  if (form === 'capitals') return sameLength(word, word.toUpperCase());
  return form === 'capital' ? sameLength(word.charAt(0), word.charAt(0).toUpperCase()) + small.slice(1) : small;
}

function sameLength(word: string, changed: string): string {
  return changed.length === word.length ? changed : word;
}
