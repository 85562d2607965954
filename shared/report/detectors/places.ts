import { place, type Candidate, type Page, type Source } from '../candidate.ts';
import { readForms, type Form } from '../form.ts';
import { UNITS } from '../words/units.ts';
import { isBeforeState, stateEnd } from '../regions.ts';
import { fold, GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { CITIES, NOT_A_CITY_BEFORE } from '../words/cities.ts';
import { wordSet } from '../phrases.ts';
import { RESULTS } from '../protection.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { MEXICAN_STATES, MEXICAN_STATES_AND_WORDS, SPANISH_PROVINCES } from '../words/hispanicRegions.ts';
import { NOT_NAMES } from '../words/people.ts';
import { CARE_UNITS, FRAGILE_ROOMS, ROOMS } from '../words/places.ts';
import { EPONYM_NOUNS, MEDICAL_WORDS } from '../words/protected.ts';

/** Most words of a town. */
const LONGEST_TOWN = 3;

/** Rooms and beds, wards, houses, post boxes, numbered roads, and towns by name. */
export function findPlaces(page: Page): Candidate[] {
  return [...findRooms(page), ...findFormed(page), ...findCities(page), ...findTownsOfStates(page)];
}

/** `Lowell, Massachusetts` and `Stockton, CA` where a line or column holds nothing else, and before a ZIP code. A town that is words, as Green Bay is, needs the state in full or the code. */
function findTownsOfStates({ tokens, lang }: Page): Candidate[] {
  if (lang !== 'en') return [];
  const found: Candidate[] = [];
  for (let comma = 1; comma < tokens.length; comma++) {
    if (tokens[comma]!.gap !== GAP.none || !isBeforeState(tokens, comma)) continue;
    const end = stateEnd(tokens, comma + 1)!;
    const after = tokens[end];
    const hasCode = after?.kind === 'number' && after.text.length === 5;
    let from = comma - 1;
    while (from > 0 && tokens[from]!.gap === GAP.space && comma - from < LONGEST_TOWN && isTownWord(tokens[from - 1]!)) from--;
    const opens = from === 0 || tokens[from]!.gap >= GAP.wide || (/^[-–|·•]$/.test(tokens[from - 1]!.text) && tokens[from]!.gap === GAP.space);
    const isFramed = opens && (hasCode || after === undefined || after.gap >= GAP.wide);
    const isWords = tokens.slice(from, comma).every(({ key, text }) => isOrdinary(key, lang) || MEDICAL_WORDS.has(key) || NOT_NAMES.has(key) || EPONYM_NOUNS.has(key) || text.length < 4);
    const isShort = tokens[comma + 1]!.text.length <= 3;
    if (isFramed && isTownWord(tokens[from]!) && !(!hasCode && isShort && (isWords || MODALITY.test(tokens[comma + 1]!.text)))) found.push(place(tokens[from]!.start, tokens[comma - 1]!.end, 'address', 0.8, 'a town before its state'));
  }
  return found;
}

/** A modality that is spelled as a state: `Chest, CT`. */
const MODALITY = /^CT$/;

function isTownWord({ kind, text }: Token): boolean {
  return kind === 'word' && isCapitalised(text) && text.length > 1;
}

/** Towns by name, unless the name qualifies a score, a firm or a criterion. */
function findCities(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || !isCapitalised(token.text) || (token.gap === GAP.none && /^[-@._/]$/.test(tokens[at - 1]?.text ?? ''))) continue;
    const city = CITIES.match(tokens, at);
    if (!city || !isCapitalised(tokens[city.next - 1]!.text)) continue;
    const after = tokens[city.next];
    const result = after?.text === ':' ? tokens[city.next + 1] : after;
    const scored = result !== undefined && result.gap === GAP.space && (result.kind === 'number' ? result.text.length === 1 || (SCALES.has(token.key) && result.text.length === 2) : SCALES.has(token.key) && (RESULTS.has(result.key) || GRADE.test(result.text) && (result.text.length > 1 || tokens[city.next + 1]?.text !== '.'))); // "Rotterdam 3", "Ottawa positive"
    if (BEFORE_SCALES.has(tokens[at - 1]?.key ?? '')) continue;
    if (scored || after && after.gap <= GAP.space && (NOT_A_CITY_BEFORE.test(after.key) || (after.text.length === 1 && isCapitalised(after.text) && tokens[city.next + 1]?.kind === 'number' && tokens[city.next + 1]!.gap === GAP.none) || (after.gap === GAP.none && /^[-@]$/.test(after.text)))) continue;
    found.push(place(token.start, tokens[city.next - 1]!.end, 'place', 0.72, 'the name of a town'));
    at = city.next - 1;
  }
  return found;
}

/** Towns that scores, rules and classifications are named after. */
const SCALES = wordSet('ottawa nottingham rotterdam berlin vancouver bethesda atlanta toronto boston geneva oxford glasgow oswestry edinburgh milan montreal paris amsterdam clermont prague praga kyoto tokyo marburg barcelona lisbon houston stockholm manchester los heidelberg helsinki denver miami lugano freiburg niamey');

/** Grades behind the town of a scale: `Los Angeles B`, `Amsterdam II`, `Heidelberg HI1`, `Paris Isp`, but no initial, `Boston B. Lee`. */
const GRADE = /^(?:[A-DJ]|[IVX]{1,4}|HI|PH)[abc]?$|^I(?:s|p|sp)$/;

/** Words before the town of a scale. */
const BEFORE_SCALES = wordSet('triaje triage escala scale score criterios criteria indice index clasificacion classification');

/** `Room 12`, `hab. 422-1`, `CAMA 8`, `Sala TC 2`, `IR Room 3`. */
function findRooms(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const room = tokens[at]!;
    if (room.kind !== 'word' || !ROOMS.has(room.key)) continue;
    // "CRIB 1": the score of a newborn's illness.
    if (room.key === 'crib' && isUpper(room.text) && page.text === page.written) continue;
    // The station of a scanner is no ward.
    if (room.key === 'station' && !isCapitalised(room.text)) continue;
    if (room.key === 'rm' && page.lang !== 'en' && !/^\d+$/.test(tokens[at + 1]?.gap === GAP.none ? tokens[at + 1]!.text : '')) continue; // resonancia magnética, ressonância magnética
    let next = at + 1;
    const ended = tokens[next]?.text === '.' && tokens[next]!.gap === GAP.none;
    if (ended) next++;
    if (/^(?:no|#|n|:)$/.test(tokens[next]?.key ?? '')) next++;
    if (tokens[next]?.kind === 'word' && /^(?:tc|ct|rm|mri|us|rx|eco|pet|a|b|c|d|nr|num|rvi)$/.test(tokens[next]!.key) && tokens[next]!.gap <= GAP.space && tokens[next + 1]) next += tokens[next + 1]!.kind === 'number' || tokens[next + 1]!.text === '-' ? 1 : 0;
    if (tokens[next]?.text === '-' && tokens[next]!.gap === GAP.none) next++;
    const code = tokens[next];
    const lettered = code?.kind === 'word' && !ended && code.text.length === 1 && isCapitalised(code.text) && (!FRAGILE_ROOMS.has(room.key) || (room.key === 'sala' && isCapitalised(room.text)));
    const coded = code?.kind === 'word' && code.text.length <= 4 && isUpper(code.text.padEnd(2, 'A')) && ((tokens[next + 1]?.kind === 'number' && tokens[next + 1]!.gap === GAP.none) || (tokens[next + 1]?.text === '-' && tokens[next + 2]?.kind === 'number' && tokens[next + 2]!.gap === GAP.none));
    const numbered = (code?.kind === 'number' && code.text.length <= 4) || (coded && !FRAGILE_ROOMS.has(room.key));
    if (!code || code.gap > GAP.space || (!lettered && !numbered)) continue;
    if (room.key === 'cell' && (code.text.length > 3 || tokens[at + 1]?.text === '.' || /^[.-]$/.test(tokens[next + 1]?.text ?? ''))) continue;
    let to = next + 1;
    while (tokens[to] && tokens[to]!.gap === GAP.none && (tokens[to]!.kind !== 'mark' || (/^[-/.]$/.test(tokens[to]!.text) && tokens[to + 1]?.gap === GAP.none && tokens[to + 1]!.kind !== 'mark'))) to++;
    const number = page.text.slice(code.start, tokens[to - 1]!.end);
    if (FIELD_STRENGTH.test(number) || (room.key === 'station' && (NODE_STATION.test(number) || NODES.test(tokens[at - 1]?.key ?? '') || NODES.test(tokens[to]?.key ?? '')))) continue;
    const after = tokens[to];
    if (after?.text === ':' && after.gap === GAP.none && tokens[to + 1]?.kind === 'number' && tokens[to + 1]!.gap === GAP.none) continue; // "Theatre 06:35"
    if (after && after.gap <= GAP.space && (UNITS.has(after.key) || after.text === '%')) continue;
    if (FRAGILE_ROOMS.has(room.key) && !isCapitalised(room.text) && numbered && code.text.length > 3) continue;
    const colon = tokens.slice(at, next).findIndex((token) => token.text === ':');
    const lead = tokens[at - 1];
    const qualified = lead?.kind === 'word' && room.gap === GAP.space && (CARE_UNITS.has(lead.key) || (isCapitalised(room.text) && (QUALIFIERS.has(lead.key) || (isUpper(lead.text) && lead.text.length <= 4))));
    const from = colon >= 0 ? at + colon + 1 : qualified ? at - 1 : at;
    found.push(place(tokens[from]!.start, tokens[to - 1]!.end, 'place', FRAGILE_ROOMS.has(room.key) ? 0.7 : 0.82, 'a room, ward or bed by its number'));
  }
  return found;
}

/** A station of lymph nodes with its side, `Station 4R` (International Association for the Study of Lung Cancer). */
const NODE_STATION = /^(?:1?[0-4]|[5-9])[RL][a-z]{0,2}$/i;

const NODES = /^(?:nodes?|nodal|ln|lk|lymph.*)$/;

/** `RM 3T`, `Rm 1.5T`: how strong a magnet is. */
const FIELD_STRENGTH = /^[1-7](?:[.,]\d)?T$/;

/** Words before a room: `Seminar Room 4`. */
const QUALIFIERS = new Set(['seminar', 'meeting', 'waiting', 'reading', 'treatment', 'trauma', 'resus', 'conference', 'procedure', 'scan', 'exam', 'examination', 'operating']);

/** German streets with a preposition: `Am Santorinipark 5`, before a postcode or the end of the line. */
const GERMAN_PREPOSITION = /(?<![\p{L}])(?:Am|An der|An den|Im|In der|Zum|Zur|Auf dem|Auf der|Unter den|Hinter der) \p{Lu}[\p{L}-]{2,30} \d{1,3}[a-z]?(?=,? ?\n|, ?\d{5})/gu;

/** Wards by storey and side: `4 West`, `4.ª Oeste`. */
const WARDS = /(?<![\p{L}\p{N}.,])\d{1,2}(?:\.?[ªº])? (?:West|East|North|South|WEST|EAST|NORTH|SOUTH|Oeste|Este|Norte|Sur|Nord|Ost|Süd|Ovest|Est|Leste)(?![\p{L}])(?: ?[-/] ?\d{1,3}(?!\d))?|(?<!\p{L})(?:Planta|PLANTA) \d{1,2}(?:\.?[ªº])? (?:Sur|SUR|Norte|NORTE|Este|ESTE|Oeste|OESTE)(?: ?[-/] ?\d{1,3}(?!\d))?/gu;

/** Rooms of theatres and emergency departments: `went to OR 6`, `Resus 3`, `Vital 2`, `Sala de Emergência 1`. */
const EMERGENCY_ROOMS = /(?<=(?:to|in|from|at) )OR \d{1,2}(?![\d.,]\d|\d)|(?<!\p{L})(?:Resus|Majors|Minors|Vital|Críticos|Crash Room|Shock Room|Schockraum|Sala de Emergência|Sala de Emergencias|Box de Paradas|Sala d['’]emergenza|Salle de déchocage) \d{1,2}(?![\d.,]\d|\d)/gu;

/** French streets behind their number, `14 bis, quai de l’Aiguillon`; houses by name before a street, `The Haven, 61 Cockle Street`; storeys, `II Floor`. */
const HOUSES = /(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:quai|rue|avenue|boulevard|allée|chemin|place|impasse|route|square|passage) (?:(?:de|du|des|la|le|les) |[dl]['’])*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}-]+){0,3}|(?<=^|\n)(?:\p{Lu}[\p{Ll}'’]+ ){0,2}\p{Lu}[\p{Ll}'’]+(?=, \d{1,4}[A-Za-z]? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:Street|Road|Avenue|Lane|Drive|Close|Court|Terrace|Crescent|Way)(?!\p{L}))|(?<!\p{L})(?:\d{1,2}(?:st|nd|rd|th)|[IVX]{1,4}|Ground|First|Second|Third|Fourth|Fifth) Floor(?!\p{L})/gu;

/** Wards by name: `Poppy Ward`. */
const NAMED_WARDS = /(?<!\p{L})(?!The |This |That |Our |Each |From |Per |To |At |Acute |General |Medical |Surgical |Stroke |Paediatric |Pediatric |Maternity |Postnatal |Antenatal |Same |Day |Isolation |Hospital |Recovery |Mental )\p{Lu}[\p{Ll}’']+ (?:\p{Lu}\p{Ll}+ )?Ward(?![\p{L}'’])(?! \d)/gu;

/** Post boxes and numbered roads. */
const BOXES = /(?<!\p{L})(?:P\.?\s?O\.? ?Box|Apdo\.?|Apartado(?: de correos)?|Postfach|Caixa Postal|Casella Postale|B\.?P\.?) ?\d{1,6}(?!\p{L})|(?<!\p{L})(?:Route|Highway|Hwy|Interstate|US|County Road|Carretera|Ctra\.?|Autopista|Autovía|Autobahn) ?[A-Z]{0,2}-?\d{1,4}(?![\p{L}\d])|(?<!\p{L})Interstate \d{1,3}/gu;

/** A Brazilian town before the letters of its state: `Petrolândia/PE`. */
const TOWN_OF_STATE = /(?<![\p{L}/])(\p{Lu}\p{L}{2,}(?: (?:d[aeo]s? )?\p{Lu}\p{L}{2,}){0,3})(?=[/-](?:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)(?: (?:- )?(?:CEP:? ?)?\d{2}\.?\d{3}-?\d{3}|[ ]*(?:\n|$|,)))/gu;

/** A postcode behind a town or its state. */
const POSTCODE = String.raw`,? ?(?:C\. ?P\. ?)?\d{5}(?!\d)`;
/**
 * A town before its province in brackets, `Utrera (Sevilla)`, or before the letters of a Mexican state where a line, a column or the postcode follows,
 * `Tlalpan, CDMX`; letters that are words as well (`Ver.`, `Son.`) need the postcode.
 */
const SPANISH_TOWNS = new RegExp(String.raw`(?<![\p{L}.])\p{Lu}\p{Ll}{2,}(?: (?:(?:de|del|de la|de las|de los|el|la) )?\p{Lu}\p{Ll}{2,}){0,3}(?= \((?:${SPANISH_PROVINCES})\)|, (?:${MEXICAN_STATES})(?:${POSTCODE}|(?: {2,}| *(?:\n|$|\||, ?M[ée]xico)))|, (?:${MEXICAN_STATES_AND_WORDS})${POSTCODE})`, 'gu');

/** Whether a word of what reads as a town is one of reports or of sites: `Hospital Universitario (Sevilla)`. */
const isOfReports = (value: string): boolean => value.split(' ').some((word) => /^\p{Lu}/u.test(word) && (isOrdinary(fold(word), 'es') || MEDICAL_WORDS.has(fold(word))));

/** What is no box and no road: a scan and its number, blood pressure. */
const isScanOrPressure = (value: string): boolean => /^(?:US|BP|B\.P\.)/.test(value);

const FORMS: readonly (Form & { source: Source; confidence: number; idea: string })[] = [
  { pattern: BOXES, source: 'address', confidence: 0.85, idea: 'a post box or numbered road', unless: isScanOrPressure },
  { pattern: GERMAN_PREPOSITION, source: 'address', confidence: 0.8, idea: 'reads as a street address' },
  { pattern: HOUSES, source: 'address', confidence: 0.8, idea: 'a house, a storey or a street with its number' },
  { pattern: EMERGENCY_ROOMS, source: 'place', confidence: 0.72, idea: 'a ward or room by its name' },
  { pattern: NAMED_WARDS, source: 'place', confidence: 0.72, idea: 'a ward or room by its name' },
  { lang: 'pt', pattern: TOWN_OF_STATE, source: 'place', confidence: 0.8, idea: 'a town before its state' },
  { lang: 'es', pattern: SPANISH_TOWNS, source: 'place', confidence: 0.8, idea: 'a town before its province or state', unless: isOfReports },
  { pattern: WARDS, source: 'place', confidence: 0.7, idea: 'a ward by its storey and side' },
];

function findFormed(page: Page): Candidate[] {
  return readForms(page, FORMS).map(({ start, end, form: { source, confidence, idea } }) => place(start, end, source, confidence, idea));
}
