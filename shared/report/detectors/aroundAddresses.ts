import { place, postcode, type Candidate, type Page } from '../candidate.ts';
import { wordSet } from '../phrases.ts';
import { fold, isCapitalised, isUpper } from '../tokens.ts';
import { COUNTRIES } from '../words/countries.ts';
import { NOT_NAMES } from '../words/people.ts';
import { LONG_STATES, PROVINCES, US_STATES } from '../words/places.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';

/** Postcodes that only their country's form tells, each with the town beside it where the form has one. */
const POSTCODES: readonly RegExp[] = [
  // Ireland: routing key and unique identifier
  /(?<![\p{L}\p{N}])(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [0-9AC-FHKNPRTV-Y]{4}(?![\p{L}\p{N}])(?=\s*(?:$|[\n.,;)]))/gu,
  // the country's letter before the number: `CH-8299 Hallenbüel`
  /(?<![\p{L}\p{N}-])(?:CH|AT|BE|LU|LI|DK|NO|SE|FI|NL|DE|FR|IT|ES|PT|[ABDFILS])[- ](\d{4,5}) (?=\p{Lu}\p{Ll})/gu,
  // the Netherlands: four digits and two capitals
  /(?<![\p{L}\p{N}])[1-9]\d{3} ?[A-Z]{2}(?= {1,2}\p{Lu}\p{L}{2})/gu,
  // India: six digits behind the town
  /(?<=\p{Lu}\p{Ll}{3,20}(?: ?[-–] ?| ))[1-8]\d{5}(?!\d)(?=\s*(?:$|[\n.,;)]| (?:Mob|Ph|Tel|Cell|Phone|M:|T:)))/gu,
  // a line of its own: `8298 Merishusen`
  /(?<=\n)\d{4,5}(?= \p{Lu}[\p{L}'’-]{2,20}(?:[ -]\p{Lu}?[\p{L}'’-]{2,20}){0,3}[ ]*(?:\n|$))/gu,
];

/** Most parts of an address between commas that are followed. */
const MOST_PARTS = 3;
/** One part: a few capitalised words. */
const PART = String.raw`((?:(?:The|An|Y) )?\p{Lu}[\p{L}'’-]{1,24}(?:[ -](?:(?:de|del|la|las|los|of|on|upon|under|in|le|les|sur|an|der|am|na|na h|y|e|do|da|dos|di) )?[\p{Lu}Áá][\p{L}'’-]{1,24}){0,3})`;
const PART_AFTER = new RegExp(String.raw`^(?:,| [-–]| ·)? {0,2}${PART}(?: (\d{4,6}(?:-\d{3})?))?(?=\s*(?:[,.;)(/|]|$|\n| [-–] | {2}| [A-Z]{2}(?![\p{L}])| \d))`, 'u');
const PART_BEFORE = new RegExp(String.raw`(?:^|[\n:;(]| {2}|,)[ ]*${PART}, ?$`, 'u');

/** A state or province in capitals at the end of a part: it stays. */
const STATE = / (?:[A-Z]{2}|NSW|VIC|QLD|TAS|ACT)$/;

/** Words that begin something else than a further part of an address. */
const NO_PART = wordSet('secretariat secretaria sekretariat new via tel telephone phone fax email mail mob mobile gsm ph patient paciente pt dr dra mr mrs ms prof mri ct xr us rx tc rm date fecha dob re ref dear department radiology nhs mrn telefon telefono movil objet betreff asunto tfno telf consultant radiologist report hospital clinic');

/** Towns and villages beside addresses, postcodes and institutions: `61 Cockle Street, Nether Wickham`, `The Old Forge, Nether Wickham, KL9 4ZZ`. */
export function findAroundAddresses(page: Page, found: readonly Candidate[]): Candidate[] {
  const { text, matches } = page;
  const again: Candidate[] = [];
  const anchors = found.filter(({ label, source, confidence }) => label === 'LOCATION' && source === 'address' && confidence >= 0.82).map(({ start, end, by }) => ({ start, end, isPostcode: by === 'postcode' }));
  for (const pattern of POSTCODES) {
    for (const match of matches(pattern)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? match[0]);
      const end = start + (match[1] ?? match[0]).length;
      again.push(postcode(start, end, 0.85));
      anchors.push({ start, end, isPostcode: true });
    }
  }
  for (const { label, source, end } of found) if (label === 'ORG' && (source === 'institution' || source === 'known-value')) again.push(...townOf(text, end));
  for (const anchor of anchors) {
    again.push(...partsAfter(text, anchor.end));
    if (anchor.isPostcode) again.push(...partsBefore(text, anchor.start));
  }
  return again;
}

const TOWN_OF = new RegExp(String.raw`^, ${PART}(?=\s*(?:$|\n|[;(]|\.(?:\s|$)))`, 'u');

/** `Bridgend Medical Practice, Glenorchar`: the town of an institution, where the line or sentence ends behind it. */
function townOf(text: string, from: number): Candidate[] {
  const town = TOWN_OF.exec(text.slice(from, from + 80))?.[1];
  return town && isPlace(town) && !(isUpper(town) && town.length <= 4) ? [place(from + 2, from + 2 + town.length, 'place', 0.66, 'stands behind an institution')] : [];
}

function partsAfter(text: string, from: number): Candidate[] {
  const found: Candidate[] = [];
  let at = from;
  for (let steps = 0; steps < MOST_PARTS; steps++) {
    const match = PART_AFTER.exec(text.slice(at, at + 120));
    if (!match || !isPlace(match[1]!) || (steps === 0 && !/^[, –·-]/.test(match[0]))) break;
    const start = at + match[0].indexOf(match[1]!);
    const state = STATE.exec(match[1]!)?.[0].length ?? 0;
    found.push(place(start, start + match[1]!.length - state, 'place', 0.7, 'stands beside an address'));
    const code = at + match[0].lastIndexOf(match[2] ?? '');
    if (match[2]) found.push(postcode(code, code + match[2].length, 0.8));
    at += match[0].length;
    if (!/^,/.test(text.slice(at, at + 1))) break;
  }
  return found;
}

function partsBefore(text: string, to: number): Candidate[] {
  const found: Candidate[] = [];
  let at = to;
  for (let steps = 0; steps < MOST_PARTS; steps++) {
    const from = Math.max(0, at - 90);
    const match = PART_BEFORE.exec(text.slice(from, at));
    if (!match || !isPlace(match[1]!)) break;
    const start = from + match.index + match[0].lastIndexOf(match[1]!);
    found.push(place(start, start + match[1]!.length, 'place', 0.62, 'stands before a postcode'));
    at = start;
    if (!/, ?$/.test(text.slice(Math.max(0, at - 2), at))) break;
  }
  return found;
}

const NEW_STATES = new Set(['hampshire', 'jersey', 'york', 'mexico', 'south', 'zealand', 'brunswick']);

function isPlace(part: string): boolean {
  const words = part.split(/[\s.'’-]+/).filter((word) => word !== '');
  const keys = words.map(fold);
  if (NO_PART.has(keys[0]!) && keys[0] !== 'new' || (keys[0] === 'new' && NEW_STATES.has(keys[1] ?? '')) || COUNTRIES.has(keys.join(' ')) || LONG_STATES.has(keys[0]!)) return false;
  if (words.length === 1 && isUpper(words[0]!) && (words[0]!.length <= 3 || US_STATES.has(keys[0]!) || PROVINCES.has(keys[0]!))) return false;
  return words.every((word, index) => !isCapitalised(word) || (!MEDICAL_WORDS.has(keys[index]!) && (!NOT_NAMES.has(keys[index]!) || index === 0)));
}
