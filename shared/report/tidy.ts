import { CODES, PEOPLE } from '../label.ts';
import type { Candidate, Page } from './candidate.ts';
import { joinOverlaps } from './overlaps.ts';
import { partsOf, partsOfJudged } from './parts.ts';
import { isLetterTitle } from './titles.ts';
import { wordSet } from './phrases.ts';
import { linkedEnd } from './sites.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from './tokens.ts';
import { monthWord, weekdayWord } from './words/calendar.ts';
import { FIELD_PHRASES } from './words/fields.ts';
import { CREDENTIALS, GREETINGS, KIN, TITLES } from './words/people.ts';

/** Small words that lead to a place or an institution and are no part of its name. */
const LEADS = wordSet('on at in from near nr to the by and with for this her his our en desde hasta bei vom zum im aus nach chez dans em na ao presso la el los las le les il lo die der das os as');

/** Words after a name that belong to what follows it: registers, qualifications spelled with dots, fields. */
const TAILS = wordSet('abn acn cnpj cif nif nit ruc rif siret tva vat rc tel fax ph cmp rne rnm cop crm coren rqe col colegiado colegiada npi gmc imc gln rcm mp mn rm dni tsid ced lic cert reg no prof mrn dob ssn nhc hc inami mpps exq ep mag mat caus riziv nihii omceo rpps adeli sld rg cpf crp coffito gdc hcpc nmc imc');

/** Punctuation and corrections as dictation says them. */
const DICTATED = wordSet('comma period coma punto virgule virgola virgula sorry');

/** Capitals that end no name: qualifications, and two letters for fields, departments and documents that are no initials behind a surname. */
const KNOWN_TAILS = wordSet('rx tc ct mr rm np rn rg md bds bdsc cnmt rdms rdcs lcsw mpps');

/** Legal forms of firms, which end their names. */
const FIRMS = wordSet('slp srl spl llp llc ltd gmbh pllc mvz nhs');

/** Registers and documents of two letters. */
const REGISTERS = wordSet('cc ci ce ti rm rp mn mp cp cm rg cf tp');

/** Small words between a weekday and its day. */
const BEFORE_DAYS = wordSet('the den dem el dia le il de day');

/** Short names of numbers, which no number begins with. */
const NUMBER_NAMES = wordSet('hc hn sn cc ci nv rg exp');

/** Modalities begin many a number of an examination: `MR 770261`. */
const BEGINS_CODES = /^(?:MR|CT|US|XR|NM|RM|TC|RX|CR|DX|MG|PT|PET|ECO|.)$/i;

/** Letters that hide the digits of a number. */
const HIDDEN = /^(?:[xX]{2,}|\*)$/;

const VOWEL = /[aeiouy]/;

/**
 * The candidates without words at their edges that belong to what stands around them: greetings and titles before a name,
 * prepositions before a place, the word for a register after a name. What the attached study knows to the letter stays.
 * The name of a site may grow over what reads as somebody in it, `Clínica Nuestra Señora del Olmo`, and takes it in.
 */
export function tidy(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const trimmed = candidates.flatMap((candidate) => partsOf(page, candidate)).map((candidate) => trimmedByLabel(page, candidate));
  return joinOverlaps(apart(page, trimmed));
}

/**
 * The candidates as the arbiter left them, without the titles, weekdays and field names that its edges took in again. Of places and sites it knows the
 * edges better than the lists do, and of the letters that hide digits; states and words for an extension are left out of what it joined.
 */
export function tidyJudged(page: Page, candidates: readonly Candidate[]): Candidate[] {
  return joinOverlaps(candidates.flatMap((candidate) => partsOfJudged(page, candidate)).map((candidate) => {
    if (PEOPLE.has(candidate.label)) return trimPerson(page, candidate);
    if (candidate.label === 'DATE') return trim(page, candidate, dateStart(page.lang), asIs);
    return CODES.has(candidate.label) ? trim(page, candidate, numberStart, gluedEnd) : candidate;
  }));
}

function trimPerson(page: Page, candidate: Candidate): Candidate {
  return trim(page, candidate, personStart(page.lang), (tokens, from, to) => personEnd(tokens, from, to, page.text === page.written));
}

function trimmedByLabel(page: Page, candidate: Candidate): Candidate {
  if (PEOPLE.has(candidate.label)) return trimPerson(page, candidate);
  if (candidate.label === 'ORG') return trim(page, candidate, placeStart, (tokens, from, to) => quotedEnd(tokens, from, linkedEnd(page, placeEnd(tokens, from, to))));
  if (candidate.label === 'LOCATION') return trim(page, candidate, placeStart, (tokens, from, to) => gluedEnd(tokens, from, placeEnd(tokens, from, to)));
  if (candidate.label === 'DATE') return trim(page, candidate, dateStart(page.lang), asIs);
  if (CODES.has(candidate.label)) return trim(page, candidate, codeStart, gluedEnd);
  return candidate;
}

/** A site may have taken the town with which the street behind it began: the street begins behind it. */
function apart({ tokens }: Page, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const site = candidates[index - 1];
    const meets = site?.label === 'ORG' && candidate.label === 'LOCATION' && candidate.start < site.end && site.end < candidate.end;
    return meets ? { ...candidate, start: tokens[tokenAt(tokens, site.end)]!.start } : candidate;
  });
}

type Edge = (tokens: readonly Token[], from: number, to: number) => number;

function trim(page: Page, candidate: Candidate, start: Edge, end: Edge): Candidate {
  const { tokens } = page;
  const from = tokenAt(tokens, candidate.start);
  const to = tokenAt(tokens, candidate.end);
  if (to === from || tokens[from]!.start !== candidate.start) return candidate;
  const last = end(tokens, from, to);
  const first = start(tokens, from, last);
  if (first >= last) return candidate;
  return { ...candidate, start: tokens[first]!.start, end: last === to ? candidate.end : tokens[last - 1]!.end };
}

function personStart(lang: string): Edge {
  return (tokens, from, to) => {
    let first = from;
    while (first < to - 1 && tokens[first]!.text === '.') first++; // behind a title that was left out
    for (let steps = 0; steps < 3; steps++) {
      const greeting = first === from ? GREETINGS.match(tokens, first) : undefined;
      const next = greeting?.next ?? titleEnd(tokens, first, lang);
      if (next === undefined || tokens[next]?.text === '_') break; // "dr_yoo" is logged in
      let after = next;
      while (after < to && tokens[after]!.kind === 'mark') after++;
      if (after >= to || tokens[after]!.kind !== 'word' || tokens[after]!.text.length < 2 || !isCapitalised(tokens[after]!.text)) break;
      first = after;
    }
    return first;
  };
}

/** Titles that are also given names: behind another title, `Mr. Justice Okafor`, they are one. */
const GIVEN_TOO = wordSet('judge justice pastor deacon');

/** Where the title ends that stands at a token, if one does. */
function titleEnd(tokens: readonly Token[], at: number, lang: string): number | undefined {
  const { key, text } = tokens[at]!;
  if ((text.length === 1 || GIVEN_TOO.has(key)) && isTitled(tokens, at) && !isDonBehindSir(tokens, at, lang)) return undefined;
  if (isLetterTitle(tokens, at, lang)) return at + 1;
  return text.length > 1 ? TITLES.match(tokens, at)?.next : undefined;
}

/** `Sr. D. Teófanes Arroyo`: a letter behind one title that is another. */
function isDonBehindSir(tokens: readonly Token[], at: number, lang: string): boolean {
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return /^(?:sr|excmo|ilmo)$/.test(before?.key ?? '') && isLetterTitle(tokens, at, lang);
}

/** Whether a title stands before a token, or a word of kinship or a role. */
function isTitled(tokens: readonly Token[], at: number): boolean {
  const before = /^[.:]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return before >= 0 && tokens[at]!.gap <= GAP.space && tokens[before]!.text.length > 1 && (TITLES.match(tokens, before) ?? KIN.match(tokens, before)) !== undefined;
}

function personEnd(tokens: readonly Token[], from: number, to: number, hasCase: boolean): number {
  let last = spelledRegister(tokens, from, to) ?? to;
  while (last - from > 1) {
    const token = tokens[last - 1]!;
    const spelled = token.text === '.' || (token.text.length === 1 && tokens[last - 2]?.text === '.' && CREDENTIALS.has(`${tokens[last - 3]?.key ?? ''}.${token.key}`));
    if (token.kind === 'mark' && token.text === '.' && tokens[last - 2]!.text.length === 1 && !CREDENTIALS.has(`${tokens[last - 4]?.key ?? ''}.${tokens[last - 2]!.key}`)) break;
    if (token.kind === 'word' && (TAILS.has(token.key) || DICTATED.has(token.key)) && leadsOn(tokens, last) && tokens.slice(from, last - 1).some(({ kind, text }) => kind === 'word' && text.length > 1)) last--;
    else if (token.kind === 'mark' && token.text === ',') last--;
    else if (token.text === 'N' && /^[º°]$/.test(tokens[last]?.text ?? '')) last--; // "Begoña IzaNºCol"
    else if (token.key === 'mail' && tokens[last - 2]!.text === '-' && last - from > 3) last -= 3;
    else if (hasCase && last - 2 > from - 1 && isTail(tokens, last - 1)) last--;
    else if (spelled && last - from > 4 && tokens.slice(from, last - 3).some(({ text }) => text.length > 1)) last -= token.text === '.' ? (CREDENTIALS.has(`${tokens[last - 4]?.key ?? ''}.${tokens[last - 2]!.key}`) ? 4 : 1) : 3;
    else break;
  }
  return last;
}

/**
 * `Paucar RX`, `Lightbody, LCS`, `Rosales MPPS 61.773`: capitals without a vowel stand for a qualification, a register or a place of work
 * behind a name that is not all in capitals. Without a comma before or a number after they may be a surname: `Petr SRB`.
 */
function isTail(tokens: readonly Token[], last: number): boolean {
  const token = tokens[last]!;
  const parted = tokens[last - 1]?.text === ',';
  const before = tokens[parted ? last - 2 : last - 1];
  const vowelless = token.text.length > 2 && !VOWEL.test(token.key) && !FIRMS.has(token.key) && (parted || tokens[last + 1]?.kind === 'number');
  const acronym = token.kind === 'word' && isUpper(token.text) && (vowelless || KNOWN_TAILS.has(token.key));
  return acronym && token.gap !== GAP.none && before?.kind === 'word' && before.text.length > 2 && isCapitalised(before.text) && !isUpper(before.text);
}

/** `Palacio Piedrahita R.M. 05-31774`, `de Rojas C.I. 14.882.019`: two letters with dots before a number name a register or a document. */
function spelledRegister(tokens: readonly Token[], from: number, last: number): number | undefined {
  const end = tokens[last - 1]!.text === '.' ? last : tokens[last]?.text === '.' ? last + 1 : undefined;
  if (end === undefined || tokens[end]?.kind !== 'number' || tokens[end]!.gap !== GAP.space) return undefined;
  const first = end - 4;
  const spelled = first > from && tokens[first + 1]!.text === '.' && tokens[first + 2]!.gap === GAP.none && REGISTERS.has(tokens[first]!.key + tokens[first + 2]!.key);
  const named = tokens.slice(from, first).some(({ kind, text }) => kind === 'word' && text.length > 2);
  return spelled && named ? first : undefined;
}

/** `Thu 22/02/24`, `miércoles 7`: the weekday stays, and is corrected beside the new day. */
function dateStart(lang: string): Edge {
  return (tokens, from, to) => {
    if (from + 1 >= to || tokens[from]!.kind !== 'word' || weekdayWord(tokens[from]!.key, lang) === undefined) return from;
    let first = from + 1;
    while (first < to && (tokens[first]!.kind === 'mark' || BEFORE_DAYS.has(tokens[first]!.key))) first++;
    // "Mar 3" is a day of March, "mar. 15/3" a Tuesday.
    const isMonth = monthWord(tokens[from]!.key, lang) !== undefined && !tokens.slice(first, to).some(({ key, text }) => monthWord(key, lang) !== undefined || /^[/.-]$/.test(text));
    return first < to && !isMonth && (tokens[first]!.kind === 'number' || monthWord(tokens[first]!.key, lang) !== undefined) ? first : from;
  };
}

const asIs: Edge = (_, __, to) => to;

/** `SSN xxx-xx-6620`: the letters that hide the beginning of a number are no part of it, nor what `numberStart` leaves out. */
function codeStart(tokens: readonly Token[], from: number, to: number): number {
  const first = numberStart(tokens, from, to);
  let shown = first;
  while (shown < to && (HIDDEN.test(tokens[shown]!.text) || tokens[shown]!.kind === 'mark')) shown++;
  return shown < to && HIDDEN.test(tokens[first]!.text) && tokens[shown]!.kind === 'number' ? shown : first;
}

/** `EXP 77120`, `hc 330918`, `. 4031`: the name of the number and the marks before it are no part of it. */
function numberStart(tokens: readonly Token[], from: number, to: number): number {
  if (isGluedStart(tokens, from)) return from - 1;
  if (from + 1 < to && /^[.,;:]$/.test(tokens[from]!.text)) return numberStart(tokens, from + 1, to);
  const { key, kind, text } = tokens[from]!;
  const field = kind === 'word' && text.length > 2 && !BEGINS_CODES.test(text) ? FIELD_PHRASES.match(tokens, from) : undefined;
  const named = NUMBER_NAMES.has(key) ? from + 1 : field?.value.kind === 'code' ? field.next : undefined;
  let first = from;
  if (named !== undefined) {
    first = named;
    while (first < to && /^[.:#-]$/.test(tokens[first]!.text)) first++;
    const apart = first < to && (tokens[first]!.gap !== GAP.none || /^[:#]$/.test(tokens[first - 1]!.text));
    if (!apart) first = from;
  }
  return first;
}

/** `Q7RR20`, of which `7RR20` was found: one to three capitals directly before digits begin the number, unless they name it. */
function isGluedStart(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before !== undefined && tokens[from]!.kind === 'number' && tokens[from]!.gap === GAP.none && /^\p{Lu}{1,3}$/u.test(before.text) && !NUMBER_NAMES.has(before.key) && !FIELD_PHRASES.match(tokens, from - 1);
}

/** `R07`, of which `R` was found: digits directly behind letters belong to them. */
function gluedEnd(tokens: readonly Token[], _: number, to: number): number {
  return tokens[to]?.kind === 'number' && tokens[to]!.gap === GAP.none && tokens[to - 1]!.kind === 'word' ? to + 1 : to;
}

/** Whether a number, a dot or a colon follows, which a register's word introduces; words of dictation need none. */
function leadsOn(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return DICTATED.has(tokens[next - 1]!.key) || (after !== undefined && after.gap <= GAP.space && (after.kind === 'number' || /^[.:#]$/.test(after.text) || TAILS.has(after.key)));
}

function placeStart(tokens: readonly Token[], from: number, to: number): number {
  let first = from;
  while (first < to - 1 && tokens[first]!.kind === 'word' && !isCapitalised(tokens[first]!.text) && LEADS.has(tokens[first]!.key) && tokens[first + 1]!.gap !== GAP.none) first++;
  return first;
}

/** `Hospital Universitario "Lozano Blesa`: the mark that closes a quotation within the name belongs to it. */
function quotedEnd(tokens: readonly Token[], from: number, to: number): number {
  const marks = tokens.slice(from, to).filter(({ text }) => /^["“”«»]$/.test(text)).length;
  return marks === 1 && tokens[to]?.gap === GAP.none && /^["”»]$/.test(tokens[to]!.text) ? to + 1 : to;
}

/** Words of a letterhead that begin what follows an address: `Valencia e-mail`, `6, 1.º A C.P.`. */
const AFTER_ADDRESSES = wordSet('mail email tel tfno tlf fax');

function placeEnd(tokens: readonly Token[], from: number, to: number): number {
  let last = to;
  while (last - from > 1 && tokens[last - 1]!.text === '.') last--;
  if (last - from > 1 && AFTER_ADDRESSES.has(tokens[last - 1]!.key)) last -= tokens[last - 2]!.text === '-' && last - from > 3 ? 3 : 1;
  if (last - from > 1 && tokens[last - 1]!.text === 'C' && tokens[last]?.text === '.' && tokens[last + 1]?.text === 'P' && tokens[last + 1]!.gap === GAP.none) last--;
  while (last - from > 1 && tokens[last - 1]!.text === '.') last--;
  while (last - from > 1 && tokens[last - 1]!.kind === 'word' && (TAILS.has(tokens[last - 1]!.key) && leadsOn(tokens, last) || DICTATED.has(tokens[last - 1]!.key))) last--;
  return last;
}
