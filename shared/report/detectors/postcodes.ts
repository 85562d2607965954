import { place, postcode, type Candidate, type Page } from '../candidate.ts';
import { UNITS } from '../words/units.ts';
import { readForms, type Form } from '../form.ts';
import { wordSet } from '../phrases.ts';
import { GAP, isCapitalised, tokenAt } from '../tokens.ts';
import { headsValue } from '../names.ts';
import { isOfCodingSystem } from '../nobodys.ts';
import { monthWord } from '../words/calendar.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';
import { NOT_NAMES, PARTICLES } from '../words/people.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { GENERIC_WORDS } from '../words/institutions.ts';
import { LONG_STATES, PROVINCES, STREET_LEADS, US_STATES } from '../words/places.ts';

/** The languages in which a Canadian postcode without its space is met. */
const CANADIAN = new Set(['en', 'fr']);
/** What reads like one: the Glasgow Coma Scale, `E4V4M6`, stages of tumours, `T3N0M0`, and of Crohn's disease, `A1L1B2`. */
const STAGED = /^(?:E[1-4]V[1-5]M[1-6]|T[0-4]N[0-3]M[01]|A[1-3]L[1-4]B[1-3])$/i;
/** Fewest characters of a British postcode without its space. */
const SHORTEST_GLUED = 6;

const FORMS: readonly (Form & { confidence: number })[] = [
  // Britain
  { pattern: /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}(?![\p{L}\p{N}])/giu, confidence: 0.88, unless: (code) => code.length < SHORTEST_GLUED && !/\s/.test(code) },
  // Canada
  { pattern: /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/giu, confidence: 0.92, unless: (code, _, { lang }) => !code.includes(' ') && (!CANADIAN.has(lang) || STAGED.test(code)) },
  // with the letter of the country before it, a town after it: `D-80331 München`
  { pattern: /(?<![\p{L}\p{N}-])(?:[ABDEFILSN]|CH|DK)-\d{4,5}(?= \p{Lu}\p{L}+)/gu, confidence: 0.93 },
  // Argentina: four digits between their letters, `S2000XYZ`
  { lang: 'es', pattern: /(?<![\p{L}\p{N}])[A-HJ-NP-Z]\d{4}[A-Z]{3}(?![\p{L}\p{N}])/gu, confidence: 0.88 },
  // the United States
  { pattern: /(?<![\w.-])\d{5}-\d{4}(?![\w-])/g, confidence: 0.85 },
  // Brazil, Portugal
  { lang: 'pt', pattern: /(?<![\w.-])\d{5}-\d{3}(?![\w-])/g, confidence: 0.85 },
  { lang: 'pt', pattern: /(?<![\w.-])\d{4}-\d{3}(?![\w-])/g, confidence: 0.85 },
];

/** Postcodes, with the town beside them and the street before them. */
export function findPostcodes(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push(postcode(start, end, confidence));
    for (const town of townsAround(page, start, end)) found.push(town);
    const street = streetBefore(page, start);
    if (street) found.push(street);
  };
  for (const { start, end, form } of readForms(page, FORMS)) add(start, end, form.confidence);
  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || (token.text.length !== 5 && token.text.length !== 4 && token.text.length !== 6) || token.gap === GAP.none) return;
    const confidence = fiveDigits(page, at);
    if (confidence > 0) add(token.start, token.end, confidence);
  });
  return found;
}

/** `Irunlarrea, 3 31008 Pamplona`: capitals and a house number, or `s/n`, right before a postcode are a street without its word. */
function streetBefore(page: Page, start: number): Candidate | undefined {
  const { tokens } = page;
  if (page.lang === 'en') return undefined;
  let last = tokenAt(tokens, start) - 1;
  while (last > 0 && /^[,.–(-]$/.test(tokens[last]!.text)) last--;
  const unnumbered = tokens[last]?.key === 'n' && tokens[last - 1]?.text === '/' && tokens[last - 2]?.key === 's';
  const number = tokens[last]?.kind === 'number' && tokens[last]!.text.length <= 4 && tokens[last]!.gap <= GAP.space;
  if (!unnumbered && !number) return undefined;
  let from = unnumbered ? last - 3 : last - 1;
  while (from > 0 && /^[,.]$/.test(tokens[from]!.text)) from--;
  let first: number | undefined;
  for (let words = 0; from >= 0 && words < 5; from--, words++) {
    const token = tokens[from]!;
    const joins = PARTICLES.has(token.key) || (/^[-'’]$/.test(token.text) && token.gap === GAP.none);
    if (GENERIC_WORDS.has(token.key) && !joins) break;
    if (token.kind === 'word' && isCapitalised(token.text) && !NOT_TOWNS.has(token.key)) first = from;
    else if (!joins) break;
    if (token.gap >= GAP.wide || STREET_LEADS.has(token.key)) break;
  }
  return first === undefined ? undefined : place(tokens[first]!.start, tokens[last]!.end, 'address', 0.75, 'a street before its postcode');
}

/** Whether a bare number is a postcode: after a state, or before a town in the languages that write it so. */
function fiveDigits(page: Page, at: number): number {
  const { tokens } = page;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.gap === GAP.none && after.text !== ',' && after.text !== '.' && after.text !== ')') return 0;
  const state = before?.text === '.' || before?.text === ',' ? tokens[at - 2] : before;
  // The post of the United States asks for two spaces: "Bangor ME  04401".
  const isSpaced = page.text.slice(before?.end, token.start) === '  ' && before === state && tokens[at - 2]?.kind === 'word' && isCapitalised(tokens[at - 2]!.text);
  if (state?.kind === 'word' && (token.gap <= GAP.space || isSpaced)) {
    if (token.text.length === 5 && isCapitalised(state.text) && ((US_STATES.has(state.key) && state.text === state.text.toUpperCase()) || LONG_STATES.has(state.key))) return 0.95;
    if (token.text.length === 4 && PROVINCES.has(state.key) && state.text === state.text.toUpperCase() && page.lang === 'en') return 0.85;
  }
  if (page.lang === 'en' || token.text.length === 6 || isOfCodingSystem(tokens, at)) return 0;
  if (before && /^(?:cp|c\.p|cap|plz|cep|postal)$/.test(before.key)) return 0.95;
  const town = after?.kind === 'word' && after.gap <= GAP.space && isCapitalised(after.text) && after.text.length > 2 && !UNITS.has(after.key);
  const four = token.text.length === 4;
  if (four && (page.lang === 'es' || page.lang === 'pt' || /^(?:19|20)/.test(token.text) && !/^[,–-]$/.test(before?.text ?? ''))) return 0; // a year, or a number of another kind
  const opens = before === undefined || token.gap >= GAP.wide || /^[,–\-.(;]$/.test(before.text) || /^(?:izda|dcha|bajo)$/.test(before.key);
  const closes = before?.text === ',' && (!after || after.gap >= GAP.wide || /^[,.(]$/.test(after.text));
  return town && opens && (!four || isTown(page, at + 1)) ? (four ? 0.75 : 0.9) : !four && closes && Number(token.text) >= 1000 ? 0.6 : 0;
}

/** A word behind four digits is a town when no language knows it otherwise: `1095 Lutry`, not `1200 Aufnahmen`. */
function isTown(page: Page, at: number): boolean {
  const { key } = page.tokens[at]!;
  return !isOrdinary(key, page.lang) && !MEDICAL_WORDS.has(key) && !EPONYMS.has(key) && !NOT_NAMES.has(key) && !NOT_TOWNS.has(key) && monthWord(key, page.lang) === undefined;
}

/** The town beside a postcode: after it in most of Europe, before the state or before it in English-speaking countries. */
function townsAround(page: Page, start: number, end: number): Candidate[] {
  const { tokens, lang } = page;
  const first = tokenAt(tokens, start);
  const next = tokenAt(tokens, end);
  if (lang === 'en') {
    let last = first - 1;
    if (tokens[last]?.kind === 'word' && (US_STATES.has(tokens[last]!.key) || PROVINCES.has(tokens[last]!.key) || LONG_STATES.has(tokens[last]!.key))) last--;
    while (tokens[last] && /^[,.–-]$/.test(tokens[last]!.text)) last--;
    const from = backOverName(page, last);
    return from === undefined ? [] : [place(tokens[from]!.start, tokens[last]!.end, 'address', 0.85, 'a town beside its postcode')];
  }
  let at = next;
  while (tokens[at] && /^[,–-]$/.test(tokens[at]!.text) && at < next + 2) at++;
  if (!tokens[at] || tokens[at]!.gap > GAP.space) return [];
  const to = overName(page, at);
  return to === undefined ? [] : [place(tokens[at]!.start, tokens[to - 1]!.end, 'address', 0.85, 'a town beside its postcode')];
}

/** Words that follow a town in a letterhead. */
const NOT_TOWNS = new Set(['conmutador', 'ultrassonografia', 'tel', 'tfno', 'telefono', 'telf', 'tlf', 'fax', 'e', 'email', 'mail', 'correo', 'telephone', 'telefon', 'espana', 'spain', 'france', 'italia', 'portugal', 'deutschland', 'brasil', 'mexico', 'movil', 'cell', 'wohnhaft', 'adresse', 'anschrift', 'domicilio', 'direccion', 'vive', 'indirizzo', 'morada', 'demeurant']);

function overName(page: Page, at: number): number | undefined {
  const { tokens } = page;
  let next = at;
  let last: number | undefined;
  while (next < tokens.length && next - at < 7) {
    const token = tokens[next]!;
    if (token.gap > GAP.space) break;
    if (token.kind === 'word' && isCapitalised(token.text) && !NOT_TOWNS.has(token.key) && !headsValue(tokens, next) && !NOT_NAMES.has(token.key) && (last !== undefined || !isOrdinary(token.key, page.lang))) last = next;
    else if (!(token.kind === 'word' && (PARTICLES.has(token.key) || token.gap === GAP.none || (token.text.length === 1 && /^['’]$/.test(tokens[next + 1]?.text ?? '')))) && !(/^['’-]$/.test(token.text) && token.gap === GAP.none)) break;
    next++;
  }
  return last === undefined ? undefined : last + 1;
}

/** What postcodes are called. */
const POSTCODE_NAMES = wordSet('postcode postal code zip zipcode eircode cp cep cap plz');

function backOverName(page: Page, last: number): number | undefined {
  const { tokens } = page;
  let from = last;
  let best: number | undefined;
  while (from >= 0 && last - from < 5) {
    const token = tokens[from]!;
    if (token.kind === 'word' && isCapitalised(token.text) && token.text.length > 1 && !POSTCODE_NAMES.has(token.key)) best = from;
    else if (!(/^['’.-]$/.test(token.text) && token.gap === GAP.none) && !(token.kind === 'word' && token.key === 's')) break;
    if (token.gap > GAP.space) break;
    from--;
  }
  return best;
}
