import { PEOPLE } from '../label.ts';
import type { Candidate, Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { linkedEnd } from './sites.ts';
import { GAP, isCapitalised, tokenAt, type Token } from './tokens.ts';
import { CREDENTIALS, GREETINGS, TITLES } from './words/people.ts';

/** Small words that lead to a place or an institution and are no part of its name. */
const LEADS = wordSet('on at in from near nr to the by and with for this her his our en desde hasta bei vom zum im aus nach chez dans em na ao presso');

/** Words after a name that belong to what follows it: registers, qualifications spelled with dots, fields. */
const TAILS = wordSet('abn acn cnpj cif nif nit ruc rif siret tva vat rc tel fax ph cmp rne rnm cop crm coren rqe col colegiado colegiada npi gmc imc gln rcm mp mn rm dni tsid ced lic cert reg no prof mrn dob ssn nhc hc');

/** Punctuation and corrections as dictation says them. */
const DICTATED = wordSet('comma period coma punto sorry');

/**
 * The candidates without words at their edges that belong to what stands around them: greetings and titles before a name,
 * prepositions before a place, the word for a register after a name. What the attached study knows to the letter stays.
 */
export function tidy(page: Page, candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => {
    if (PEOPLE.has(candidate.label)) return trim(page, candidate, personStart, personEnd);
    if (candidate.label === 'ORG') return trim(page, candidate, placeStart, (tokens, from, to) => linkedEnd(page, placeEnd(tokens, from, to)));
    if (candidate.label === 'LOCATION') return trim(page, candidate, placeStart, placeEnd);
    return [candidate];
  });
}

type Edge = (tokens: readonly Token[], from: number, to: number) => number;

function trim(page: Page, candidate: Candidate, start: Edge, end: Edge): Candidate[] {
  const { tokens } = page;
  const from = tokenAt(tokens, candidate.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < candidate.end) to++;
  if (to === from || tokens[from]!.start !== candidate.start) return [candidate];
  const last = end(tokens, from, to);
  const first = start(tokens, from, last);
  if (first >= last) return [candidate];
  return [{ ...candidate, start: tokens[first]!.start, end: last === to ? candidate.end : tokens[last - 1]!.end }];
}

function personStart(tokens: readonly Token[], from: number, to: number): number {
  let first = from;
  for (let steps = 0; steps < 3; steps++) {
    const greeting = first === from ? GREETINGS.match(tokens, first) : undefined;
    const title = TITLES.match(tokens, first);
    const dotted = title !== undefined && tokens[title.next]?.text === '.' && tokens[title.next]!.gap === GAP.none;
    const next = greeting?.next ?? (title && (tokens[first]!.text.length > 1 ? title.next : dotted && tokens[first]!.key === 'd' && tokens[title.next + 1]?.text.length !== 1 ? title.next : undefined));
    if (next === undefined || tokens[next]?.text === '_') break; // "dr_yoo" is logged in
    let after = next;
    while (after < to && tokens[after]!.kind === 'mark') after++;
    if (after >= to || tokens[after]!.kind !== 'word' || tokens[after]!.text.length < 2 || !isCapitalised(tokens[after]!.text)) break;
    first = after;
  }
  return first;
}

function personEnd(tokens: readonly Token[], from: number, to: number): number {
  let last = to;
  while (last - from > 1) {
    const token = tokens[last - 1]!;
    const spelled = token.text === '.' || (token.text.length === 1 && tokens[last - 2]?.text === '.' && CREDENTIALS.has(`${tokens[last - 3]?.key ?? ''}.${token.key}`));
    if (token.kind === 'mark' && token.text === '.' && tokens[last - 2]!.text.length === 1 && !CREDENTIALS.has(`${tokens[last - 4]?.key ?? ''}.${tokens[last - 2]!.key}`)) break;
    if (token.kind === 'word' && (TAILS.has(token.key) || DICTATED.has(token.key)) && leadsOn(tokens, last) && tokens.slice(from, last - 1).some(({ kind, text }) => kind === 'word' && text.length > 1)) last--;
    else if (token.kind === 'mark' && token.text === ',') last--;
    else if (spelled && last - from > 4 && tokens.slice(from, last - 3).some(({ text }) => text.length > 1)) last -= token.text === '.' ? (CREDENTIALS.has(`${tokens[last - 4]?.key ?? ''}.${tokens[last - 2]!.key}`) ? 4 : 1) : 3;
    else break;
  }
  return last;
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

function placeEnd(tokens: readonly Token[], from: number, to: number): number {
  let last = to;
  while (last - from > 1 && tokens[last - 1]!.kind === 'word' && (TAILS.has(tokens[last - 1]!.key) && leadsOn(tokens, last) || DICTATED.has(tokens[last - 1]!.key))) last--;
  return last;
}
