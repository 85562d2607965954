import type { Candidate, Page, Source } from '../candidate.ts';
import { UNITS } from '../dates/reading.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from '../tokens.ts';
import { PARTICLES } from '../words/people.ts';
import { CITIES, NOT_A_CITY_BEFORE } from '../words/cities.ts';
import { FRAGILE_LEADS, FRAGILE_ROOMS, GERMAN_STREET, LONG_STATES, PROVINCES, ROOMS, SHORT_STREET_ENDINGS, STREET_ENDINGS, STREET_LEADS, US_STATES } from '../words/places.ts';

/** Streets, postcodes with their towns, rooms and beds. */
export function findPlaces(page: Page): Candidate[] {
  return [...findStreets(page), ...findPostcodes(page), ...findRooms(page), ...findBoxes(page), ...findCities(page)];
}

function findStreets(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const street = streetWithEnding(page, at) ?? streetWithLead(page, at) ?? germanStreet(page, at);
    if (street) found.push(place(tokens[street.from]!.start, tokens[street.to - 1]!.end, 'address', street.confidence, 'reads as a street address'));
  }
  return found;
}

interface Span {
  from: number;
  to: number;
  confidence: number;
}

/** `61 Cockle Street`, `1905 Oak Terrace Apt 6`, `Ferry Road`. */
function streetWithEnding(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const ending = tokens[at]!;
  const full = STREET_ENDINGS.has(ending.key);
  if (!full && !SHORT_STREET_ENDINGS.has(ending.key)) return undefined;
  if (page.hasCase && !isCapitalised(ending.text)) return undefined;
  let from = at;
  let words = 0;
  while (from > 0 && at - from < 6) {
    const before = tokens[from - 1]!;
    const joined = tokens[from]!.gap <= GAP.space;
    if (!joined) break;
    if (before.kind === 'word' && (!page.hasCase || isCapitalised(before.text)) && before.text.length >= 1 && (page.hasCase || !NOT_STREET.has(before.key))) words += before.text.length > 1 ? 1 : 0;
    else if (!(before.text === "'" || before.text === '’' || before.text === '-' || (before.text === '.' && tokens[from - 2]?.text.length === 1)) && !(before.key === 's' && tokens[from - 2]?.text === "'")) break;
    from--;
  }
  if (words === 0) return undefined;
  const number = tokens[from - 1];
  const numbered = number !== undefined && tokens[from]!.gap <= GAP.space && number.kind === 'number' && number.text.length <= 5 && number.gap !== GAP.none;
  const lettered = !numbered && number?.text.length === 1 && tokens[from - 2]?.kind === 'number';
  if (!numbered && !lettered && (!full || !page.hasCase)) return undefined;
  if (numbered) from--;
  let to = at + 1;
  if (tokens[to]?.text === '.' && tokens[to]!.gap === GAP.none && ending.text.length <= 4) to++;
  const unitAt = tokens[to]?.text === ',' ? to + 1 : to;
  if (tokens[unitAt] && /^(?:apt|apartment|suite|ste|unit|flat|floor|fl|#|no)$/.test(tokens[unitAt]!.key) && tokens[unitAt]!.gap <= GAP.space) {
    let next = unitAt + 1;
    if (tokens[next]?.text === '.' ) next++;
    if (tokens[next] && tokens[next]!.gap <= GAP.space && tokens[next]!.kind !== 'mark') to = next + (tokens[next + 1]?.gap === GAP.none && tokens[next + 1]?.kind !== 'mark' ? 2 : 1);
  }
  return { from, to: to > at + 1 && tokens[to - 1]!.text === '.' ? to - 1 : to, confidence: numbered ? 0.92 : 0.75 };
}

const NOT_STREET = new Set('the on at in of to and for from by with near along off is was lives living left right'.split(' '));

/** `C/ Zubiaurre 31, 6.º izda.`, `Via dei Mulini 88`, `8, impasse du Pigeonnier`. */
function streetWithLead(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const lead = tokens[at]!;
  const slashed = lead.key === 'c' && page.lang !== 'fr' && page.lang !== 'it' && page.lang !== 'de' && tokens[at + 1]?.text === '/' && tokens[at + 1]!.gap === GAP.none;
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]!.gap === GAP.none;
  const short = dotted && /^(?:c|r|av|v|p|pl|pza|avda|ctra|urb|trav)$/.test(lead.key) && lead.text.length <= 4;
  if (!slashed && !short && !STREET_LEADS.has(lead.key)) return undefined;
  if (short && lead.text.length === 1 && !((lead.key === 'c' && page.lang === 'es') || (lead.key === 'r' && page.lang === 'pt'))) return undefined;
  let next = at + (slashed || dotted ? 2 : 1);
  let capitals = 0;
  let last = next - 1;
  const start = next;
  while (next < tokens.length && next - start < 8) {
    const token = tokens[next]!;
    if (token.gap > GAP.space) break;
    if (token.kind === 'word' && PARTICLES.has(token.key)) next++;
    else if (token.kind === 'word' && (!page.hasCase ? capitals < 3 : isCapitalised(token.text))) {
      capitals++;
      last = next++;
    } else if (/^['’.-]$/.test(token.text) && token.gap === GAP.none && tokens[next + 1]?.kind === 'word') next++;
    else break;
  }
  if (capitals === 0 && tokens[start]?.kind !== 'number') return undefined;
  const house = houseNumber(tokens, last + 1);
  const to = house ?? last + 1;
  let from = at;
  const numberAt = [at - 1, at - 2, at - 3].find((index) => tokens[index] && tokens[index]!.text !== ',' && tokens[index]!.key !== 'bis' && tokens[index]!.key !== 'ter');
  const numberBefore = numberAt === undefined ? undefined : tokens[numberAt];
  if (numberBefore?.kind === 'number' && numberBefore.text.length <= 4 && lead.gap === GAP.space && /^(?:rue|impasse|allee|chemin|quai|boulevard|avenue|place|cours|faubourg)$/.test(lead.key)) from = numberAt!;
  const anchored = house !== undefined || from < at || slashed;
  const italian = page.lang === 'it' && lead.key === 'via' && page.hasCase;
  const upperLine = !page.hasCase && isUpper(lead.text) && capitals <= 3 && !FRAGILE_LEADS.has(lead.key) && (tokens[last + 1] === undefined || tokens[last + 1]!.kind === 'mark' || tokens[last + 1]!.gap >= GAP.wide);
  if (!anchored && !upperLine && !italian && (!page.hasCase || FRAGILE_LEADS.has(lead.key)) && !(isCapitalised(lead.text) && page.hasCase && lead.gap <= GAP.space && at > 0 && tokens[at - 1]!.kind === 'word' && !FRAGILE_LEADS.has(lead.key))) return undefined;
  if (lead.key === 'via' && page.lang === 'en') return undefined;
  if (capitals === 0 || (short && !anchored)) return undefined;
  return { from, to, confidence: anchored ? 0.9 : 0.7 };
}

const FLOOR_WORDS = new Set(['n', 'no', 'num', 'nº', 'km', 'esc', 'bl', 'bloque', 'piso', 'planta', 'puerta', 'pta', 'pt', 'bajo', 'bajos', 'atico', 'entlo', 'entresuelo', 'principal', 'izda', 'izq', 'dcha', 'der', 'dto', 'depto', 'int', 'interno', 'scala', 'esq', 'dir', 'dt', 'casa', 'apto', 'bis', 'sn', 's', 'portal', 'local', 'letra', 'sala', 'andar', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'o', 'scala']);

/** The index after `31, 6.º izda.`: a house number, then floor, door and stairs. */
function houseNumber(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  let last: number | undefined;
  for (let steps = 0; steps < 16 && next < tokens.length; steps++) {
    const token = tokens[next]!;
    if (token.gap > GAP.space) break;
    if (token.kind === 'number') {
      if (token.text.length > 4) break;
      if (last !== undefined && tokens[next - 1]!.kind === 'mark' && token.gap === GAP.space && token.text.length > 3) break;
      last = next;
    } else if (token.kind === 'word') {
      if (!FLOOR_WORDS.has(token.key) || (isCapitalised(token.text) && token.text.length > 2 && last === undefined)) break;
      if (last !== undefined || /^(?:sn|s)$/.test(token.key)) last = next;
    } else if (!/^[,.º°ª#/-]$/.test(token.text)) break;
    else if (/^[º°ª]$/.test(token.text) && last !== undefined) last = next;
    next++;
  }
  if (last === undefined) return undefined;
  const dotted = tokens[last]!.kind === 'word' && tokens[last]!.text.length > 1 && tokens[last + 1]?.text === '.' && tokens[last + 1]!.gap === GAP.none; // "izda."
  return last + (dotted ? 2 : 1);
}

function germanStreet(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const token = tokens[at]!;
  let next = at + 1;
  const two = /^(?:strasse|str|weg|platz|allee|reihe|gasse|ufer)$/.test(token.key) && at > 0 && tokens[at - 1]!.kind === 'word' && isCapitalised(tokens[at - 1]!.text) && token.gap <= GAP.space && page.lang === 'de';
  if (!two && !GERMAN_STREET.test(token.text)) return undefined;
  if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
  const number = tokens[next];
  if (number?.kind !== 'number' || number.gap > GAP.space || number.text.length > 4) return undefined;
  const letter = tokens[next + 1];
  const to = letter?.kind === 'word' && letter.text.length === 1 && letter.gap <= GAP.space ? next + 2 : next + 1;
  return { from: two ? at - 1 : at, to, confidence: 0.92 };
}

const UK_POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}(?![\p{L}\p{N}])/giu;
const CA_POSTCODE = /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/giu;
const ZIP_PLUS = /(?<![\w.-])\d{5}-\d{4}(?![\w-])/g;
const PT_POSTCODE = /(?<![\w.-])\d{4}-\d{3}(?![\w-])/g;
const BR_POSTCODE = /(?<![\w.-])\d{5}-\d{3}(?![\w-])/g;

function findPostcodes(page: Page): Candidate[] {
  const { text, tokens } = page;
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    found.push(place(start, end, 'address', confidence, 'reads as a postcode'));
    for (const town of townsAround(page, start, end)) found.push(town);
    const street = streetBefore(page, start);
    if (street) found.push(street);
  };
  for (const match of text.matchAll(UK_POSTCODE)) if (/\s/.test(match[0]) || match[0].length >= 6) add(match.index, match.index + match[0].length, 0.88);
  for (const match of text.matchAll(CA_POSTCODE)) add(match.index, match.index + match[0].length, 0.92);
  for (const match of text.matchAll(ZIP_PLUS)) add(match.index, match.index + match[0].length, 0.85);
  if (page.lang === 'pt') for (const match of text.matchAll(BR_POSTCODE)) add(match.index, match.index + match[0].length, 0.85);
  if (page.lang === 'pt') for (const match of text.matchAll(PT_POSTCODE)) add(match.index, match.index + match[0].length, 0.85);
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
  if (!page.hasCase || page.lang === 'en') return undefined;
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
    if (token.kind === 'word' && isCapitalised(token.text) && !NOT_TOWNS.has(token.key)) first = from;
    else if (!joins) break;
    if (token.gap >= GAP.wide) break;
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
  if (state?.kind === 'word' && token.gap <= GAP.space) {
    if (token.text.length === 5 && isCapitalised(state.text) && ((US_STATES.has(state.key) && state.text === state.text.toUpperCase()) || LONG_STATES.has(state.key))) return 0.95;
    if (token.text.length === 4 && PROVINCES.has(state.key) && state.text === state.text.toUpperCase() && page.lang === 'en') return 0.85;
  }
  if (page.lang === 'en' || token.text.length === 6) return 0;
  if (before && /^(?:cp|c\.p|cap|plz|cep|postal)$/.test(before.key)) return 0.95;
  const town = after?.kind === 'word' && after.gap <= GAP.space && isCapitalised(after.text) && after.text.length > 2 && !UNITS.has(after.key);
  if (token.text.length === 4) return 0;
  const opens = before === undefined || token.gap >= GAP.wide || /^[,–\-.(;]$/.test(before.text) || /^(?:izda|dcha|bajo)$/.test(before.key);
  const closes = before?.text === ',' && (!after || after.gap >= GAP.wide || /^[,.(]$/.test(after.text));
  return town && opens ? 0.9 : closes && Number(token.text) >= 1000 ? 0.6 : 0;
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
const NOT_TOWNS = new Set(['tel', 'tfno', 'telefono', 'telf', 'tlf', 'fax', 'e', 'email', 'mail', 'correo', 'telephone', 'telefon', 'espana', 'spain', 'france', 'italia', 'portugal', 'deutschland', 'brasil', 'mexico', 'movil', 'cell', 'wohnhaft', 'adresse', 'anschrift', 'domicilio', 'direccion', 'vive', 'indirizzo', 'morada', 'demeurant']);

function overName(page: Page, at: number): number | undefined {
  const { tokens } = page;
  let next = at;
  let last: number | undefined;
  while (next < tokens.length && next - at < 7) {
    const token = tokens[next]!;
    if (token.gap > GAP.space) break;
    if (token.kind === 'word' && isCapitalised(token.text) && !NOT_TOWNS.has(token.key)) last = next;
    else if (!(token.kind === 'word' && PARTICLES.has(token.key)) && !(/^['’-]$/.test(token.text) && token.gap === GAP.none)) break;
    next++;
  }
  return last === undefined ? undefined : last + 1;
}

function backOverName(page: Page, last: number): number | undefined {
  const { tokens } = page;
  let from = last;
  let best: number | undefined;
  while (from >= 0 && last - from < 5) {
    const token = tokens[from]!;
    if (token.kind === 'word' && isCapitalised(token.text) && token.text.length > 1) best = from;
    else if (!(/^['’.-]$/.test(token.text) && token.gap === GAP.none) && !(token.kind === 'word' && token.key === 's')) break;
    if (token.gap > GAP.space) break;
    from--;
  }
  return best;
}

/** Towns by name, unless the name qualifies a score, a firm or a criterion. */
function findCities(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (page.hasCase && !isCapitalised(token.text)) || (token.gap === GAP.none && /^[-@._/]$/.test(tokens[at - 1]?.text ?? ''))) continue;
    const city = CITIES.match(tokens, at);
    if (!city || (page.hasCase && !isCapitalised(tokens[city.next - 1]!.text))) continue;
    const after = tokens[city.next];
    if (after && after.gap <= GAP.space && (NOT_A_CITY_BEFORE.test(after.key) || (after.text.length === 1 && isCapitalised(after.text) && tokens[city.next + 1]?.kind === 'number' && tokens[city.next + 1]!.gap === GAP.none) || (after.gap === GAP.none && /^[-@]$/.test(after.text)))) continue;
    found.push(place(token.start, tokens[city.next - 1]!.end, 'place', 0.72, 'the name of a town'));
    at = city.next - 1;
  }
  return found;
}

/** `Room 12`, `hab. 422-1`, `CAMA 8`, `Sala TC 2`, `IR Room 3`. */
function findRooms(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const room = tokens[at]!;
    if (room.kind !== 'word' || !ROOMS.has(room.key)) continue;
    let next = at + 1;
    if (tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none) next++;
    if (/^(?:no|#|n|:)$/.test(tokens[next]?.key ?? '')) next++;
    if (tokens[next]?.kind === 'word' && /^(?:tc|ct|rm|mri|us|rx|eco|pet|a|b|c|d|nr|num|rvi)$/.test(tokens[next]!.key) && tokens[next]!.gap <= GAP.space && tokens[next + 1]) next += tokens[next + 1]!.kind === 'number' || tokens[next + 1]!.text === '-' ? 1 : 0;
    if (tokens[next]?.text === '-' && tokens[next]!.gap === GAP.none) next++;
    const code = tokens[next];
    const alone = page.hasCase || /^[.,)]$/.test(tokens[next + 1]?.text ?? '.');
    const lettered = code?.kind === 'word' && code.text.length === 1 && isCapitalised(code.text) && alone && (!FRAGILE_ROOMS.has(room.key) || (room.key === 'sala' && isCapitalised(room.text)));
    const coded = code?.kind === 'word' && code.text.length <= 4 && isUpper(code.text.padEnd(2, 'A')) && ((tokens[next + 1]?.kind === 'number' && tokens[next + 1]!.gap === GAP.none) || (tokens[next + 1]?.text === '-' && tokens[next + 2]?.kind === 'number' && tokens[next + 2]!.gap === GAP.none));
    const numbered = (code?.kind === 'number' && code.text.length <= 4) || (coded && !FRAGILE_ROOMS.has(room.key));
    if (!code || code.gap > GAP.space || (!lettered && !numbered)) continue;
    if (room.key === 'cell' && (code.text.length > 3 || tokens[at + 1]?.text === '.' || /^[.-]$/.test(tokens[next + 1]?.text ?? ''))) continue;
    let to = next + 1;
    while (tokens[to] && tokens[to]!.gap === GAP.none && (tokens[to]!.kind !== 'mark' || (/^[-/.]$/.test(tokens[to]!.text) && tokens[to + 1]?.gap === GAP.none && tokens[to + 1]!.kind !== 'mark'))) to++;
    const after = tokens[to];
    if (after && after.gap <= GAP.space && (UNITS.has(after.key) || after.text === '%')) continue;
    if (FRAGILE_ROOMS.has(room.key) && page.hasCase && !isCapitalised(room.text) && numbered && code.text.length > 3) continue;
    const colon = tokens.slice(at, next).findIndex((token) => token.text === ':');
    const lead = tokens[at - 1];
    const qualified = page.hasCase && lead?.kind === 'word' && room.gap === GAP.space && isCapitalised(room.text) && (QUALIFIERS.has(lead.key) || (isUpper(lead.text) && lead.text.length <= 4));
    const from = colon >= 0 ? at + colon + 1 : qualified ? at - 1 : at;
    found.push(place(tokens[from]!.start, tokens[to - 1]!.end, 'place', FRAGILE_ROOMS.has(room.key) ? 0.7 : 0.82, 'a room, ward or bed by its number'));
  }
  return found;
}

/** Words before a room: `Seminar Room 4`. */
const QUALIFIERS = new Set(['seminar', 'meeting', 'waiting', 'reading', 'treatment', 'trauma', 'resus', 'conference', 'procedure', 'scan', 'exam', 'examination', 'operating']);

/** German streets with a preposition: `Am Santorinipark 5`, before a postcode or the end of the line. */
const GERMAN_PREPOSITION = /(?<![\p{L}])(?:Am|An der|An den|Im|In der|Zum|Zur|Auf dem|Auf der|Unter den|Hinter der) \p{Lu}[\p{L}-]{2,30} \d{1,3}[a-z]?(?=,? ?\n|, ?\d{5})/gu;

/** Wards by storey and side: `4 West`, `4.ª Oeste`. */
const WARDS = /(?<![\p{L}\p{N}.,])\d{1,2}(?:\.?[ªº])? (?:West|East|North|South|Oeste|Este|Norte|Sur|Nord|Ost|Süd|Ovest|Est|Leste)(?![\p{L}])/gu;

/** Post boxes and numbered roads. */
const BOXES = /(?<!\p{L})(?:P\.?\s?O\.? ?Box|Apdo\.?|Apartado(?: de correos)?|Postfach|Caixa Postal|Casella Postale|B\.?P\.?) ?\d{1,6}(?!\p{L})|(?<!\p{L})(?:Route|Highway|Hwy|Interstate|US|County Road|Carretera|Ctra\.?|Autopista|Autovía|Autobahn) ?[A-Z]{0,2}-?\d{1,4}(?![\p{L}\d])|(?<!\p{L})Interstate \d{1,3}/gu;

function findBoxes({ text }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(BOXES)) {
    if (/^(?:US|BP|B\.P\.)/.test(match[0])) continue;
    found.push(place(match.index, match.index + match[0].length, 'address', 0.85, 'a post box or numbered road'));
  }
  for (const match of text.matchAll(GERMAN_PREPOSITION)) found.push(place(match.index, match.index + match[0].length, 'address', 0.8, 'reads as a street address'));
  for (const match of text.matchAll(WARDS)) found.push(place(match.index, match.index + match[0].length, 'place', 0.7, 'a ward by its storey and side'));
  return found;
}

function place(start: number, end: number, source: Source, confidence: number, reason: string): Candidate {
  return { start, end, label: 'LOCATION', source, confidence, reason };
}
