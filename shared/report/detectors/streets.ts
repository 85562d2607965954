import { place, type Candidate, type Page } from '../candidate.ts';
import { wordSet } from '../phrases.ts';
import { GAP, isCapitalised, type Token } from '../tokens.ts';
import { isNameWord } from '../names.ts';
import { PARTICLES } from '../words/people.ts';
import { FRAGILE_LEADS, GERMAN_STREET, SHORT_STREET_ENDINGS, STREET_ENDINGS, STREET_LEADS } from '../words/places.ts';
import { isProduct } from '../words/products.ts';

/** Streets with their house numbers, floors and doors. */
export function findStreets(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const street = streetWithEnding(page, at) ?? streetWithLead(page, at) ?? germanStreet(page, at);
    if (!street) continue;
    found.push(place(tokens[street.from]!.start, tokens[street.to - 1]!.end, 'address', street.confidence, 'reads as a street address'));
    const town = townAfter(page, street);
    if (town) found.push(place(tokens[town.from]!.start, tokens[town.to - 1]!.end, 'address', town.confidence, 'a town after its street'));
  }
  return found;
}

interface Span {
  from: number;
  to: number;
  confidence: number;
}

/** `Av. Los Copihues 0440, Rancagua`: capitals between a comma and the end of the line, the column or another comma. */
function townAfter(page: Page, street: Span): Span | undefined {
  const { tokens } = page;
  const from = street.to + 1;
  if (street.confidence < 0.9 || tokens[street.to]?.text !== ',' || tokens[from]?.gap !== GAP.space || !isNameWord(page, tokens[from]!)) return undefined;
  let to = from;
  while (to < from + 4 && tokens[to]?.kind === 'word' && tokens[to]!.gap === GAP.space && (isNameWord(page, tokens[to]!) || PARTICLES.has(tokens[to]!.key))) to++;
  const after = tokens[to];
  const closed = after === undefined || after.gap >= GAP.wide || /^[,(–-]$/.test(after.text);
  return closed && tokens[to - 1]!.text.length > 2 ? { from, to, confidence: 0.8 } : undefined;
}

/** `61 Cockle Street`, `1905 Oak Terrace Apt 6`, `Ferry Road`. */
function streetWithEnding(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const ending = tokens[at]!;
  const full = STREET_ENDINGS.has(ending.key);
  if (!full && !SHORT_STREET_ENDINGS.has(ending.key)) return undefined;
  if (!isCapitalised(ending.text) || ending.text === 'CT') return undefined;
  if (!full && /^[/-]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]!.gap === GAP.none) return undefined; // "LN/40-338"
  if (ending.key === 'dr' && (tokens[at + 1]?.text === '.' || tokens[at + 1]?.gap === GAP.space) && isCapitalised(tokens[at + (tokens[at + 1]!.text === '.' ? 2 : 1)]?.text ?? '')) return undefined; // "Dear Dr Lamb"
  let from = at;
  let words = 0;
  while (from > 0 && at - from < 6) {
    const before = tokens[from - 1]!;
    const joined = tokens[from]!.gap <= GAP.space;
    if (!joined) break;
    if (before.kind === 'word' && isCapitalised(before.text)) words += before.text.length > 1 ? 1 : 0;
    else if (!(before.text === "'" || before.text === '’' || before.text === '-' || (before.text === '.' && tokens[from - 2]?.text.length === 1)) && !(before.key === 's' && tokens[from - 2]?.text === "'")) break;
    from--;
  }
  if (words === 0) return undefined;
  const number = tokens[from - 1];
  const numbered = number !== undefined && (tokens[from]!.gap <= GAP.space || (tokens[from]!.gap === GAP.line && full)) && number.kind === 'number' && number.text.length <= 5 && (number.gap !== GAP.none || (tokens[from - 2]?.text === '-' && tokens[from - 3]?.kind === 'number'));
  const lettered = !numbered && number?.kind === 'word' && number.text.length === 1 && tokens[from - 2]?.kind === 'number';
  if (!numbered && !lettered && !full) return undefined;
  if (numbered) from--;
  if (numbered && tokens[from - 1]?.text === '-' && tokens[from - 1]!.gap === GAP.none && tokens[from]!.gap === GAP.none && tokens[from - 2]?.kind === 'number') from -= 2; // "302-88 Raglan St"
  let to = at + 1;
  if (tokens[to]?.text === '.' && tokens[to]!.gap === GAP.none && ending.text.length <= 4) to++;
  if (numbered && /^(?:[NSEW]|NE|NW|SE|SW)$/.test(tokens[to]?.text ?? '') && tokens[to]!.gap === GAP.space) to++; // "Raglan St S"
  const unitAt = tokens[to]?.text === ',' ? to + 1 : to;
  if (tokens[unitAt] && /^(?:apt|apartment|suite|ste|unit|flat|floor|fl|#|no)$/.test(tokens[unitAt]!.key) && tokens[unitAt]!.gap <= GAP.space) {
    let next = unitAt + 1;
    if (tokens[next]?.text === '.' ) next++;
    if (tokens[next] && tokens[next]!.gap <= GAP.space && tokens[next]!.kind !== 'mark') to = next + (tokens[next + 1]?.gap === GAP.none && tokens[next + 1]?.kind !== 'mark' ? 2 : 1);
  }
  return { from, to: to > at + 1 && tokens[to - 1]!.text === '.' ? to - 1 : to, confidence: numbered ? 0.92 : 0.75 };
}

/** Fewest letters of a street's word that is no abbreviation: a dot behind it ends the sentence. */
const SHORTEST_WHOLE = 5;

/** `C/ Zubiaurre 31, 6.º izda.`, `Via dei Mulini 88`, `8, impasse du Pigeonnier`. */
function streetWithLead(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const lead = tokens[at]!;
  if (lead.gap === GAP.none && tokens[at - 1] !== undefined && tokens[at - 1]!.kind !== 'mark') return undefined; // "BI-RADS 4C. BAG 14G"
  if (lead.text === 'C' && tokens[at - 1]?.text === '°') return undefined; // "21 °C"
  const slashed = lead.key === 'c' && page.lang !== 'fr' && page.lang !== 'it' && page.lang !== 'de' && tokens[at + 1]?.text === '/' && tokens[at + 1]!.gap === GAP.none && !isShortened(tokens, at + 2);
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]!.gap === GAP.none;
  if (dotted && lead.text.length >= SHORTEST_WHOLE && tokens[at + 2]?.gap !== GAP.none) return undefined; // "a la calle. Fue estudiado"
  const short = dotted && tokens[at + 2]?.gap !== GAP.none && /^(?:c|r|av|v|p|pl|pza|avda|ctra|urb|trav)$/.test(lead.key) && lead.text.length <= 4;
  if (!slashed && !short && !STREET_LEADS.has(lead.key)) return undefined;
  if (short && lead.text.length === 1 && !((lead.key === 'c' && page.lang === 'es') || (lead.key === 'r' && page.lang === 'pt'))) return undefined;
  let next = at + (slashed && tokens[at + 2]?.text === '.' ? 3 : slashed || dotted ? 2 : 1); // "C/. Infantas"
  let capitals = 0;
  let last = next - 1;
  const start = next;
  while (next < tokens.length && next - start < 8) {
    const token = tokens[next]!;
    if (token.gap > GAP.space) break;
    if (token.kind === 'word' && PARTICLES.has(token.key)) next++;
    else if (token.kind === 'word' && isCapitalised(token.text)) {
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
  const italian = page.lang === 'it' && lead.key === 'via';
  if (!anchored && !italian && FRAGILE_LEADS.has(lead.key)) return undefined;
  if (lead.key === 'via' && page.lang === 'en') return undefined;
  if (capitals === 0 || (short && !anchored)) return undefined;
  if (slashed && house === undefined && (isProduct(tokens[start]!.key) || !leadsToStreet(tokens, at))) return undefined;
  return { from, to, confidence: anchored ? 0.9 : 0.7 };
}

/** Whether `c/` may be a street without its number where it stands: behind `en c/ Mayor`, `: C/ Mayor`, at the beginning of a line. In `va a casa c/ Nunziata` it means with. */
function leadsToStreet(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || tokens[at]!.gap >= GAP.wide || before.kind === 'mark' || STREET_PREPOSITIONS.has(before.key);
}
const STREET_PREPOSITIONS = wordSet('en de la a por desde hasta domicilio direccion calle entre y');

/** `C/A/P`, `C/CTE`, `c/c`, `C/D 0.4`: with contrast, chest and abdomen, cup to disc, no street. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word' || word.gap !== GAP.none || word.text.length > 3 || word.text !== word.text.toUpperCase()) return false;
  if (word.text.length === 1) return true;
  const after = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1];
  return after?.gap !== GAP.space || after.kind === 'mark';
}

const FLOOR_WORDS = new Set(['n', 'no', 'num', 'nº', 'km', 'esc', 'bl', 'bloque', 'piso', 'planta', 'puerta', 'pta', 'pt', 'bajo', 'bajos', 'atico', 'entlo', 'entresuelo', 'principal', 'baixos', 'entresol', 'izda', 'izq', 'dcha', 'der', 'dto', 'depto', 'int', 'interno', 'scala', 'esq', 'dir', 'dt', 'casa', 'apto', 'bis', 'sn', 's', 'portal', 'local', 'letra', 'sala', 'andar', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'o', 'scala']);

/** The index after `31, 6.º izda.`: a house number, then floor, door and stairs. */
function houseNumber(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  let last: number | undefined;
  for (let steps = 0; steps < 16 && next < tokens.length; steps++) {
    const token = tokens[next]!;
    if (token.gap > GAP.space && !(token.gap === GAP.wide && token.kind === 'number' && tokens[next - 1]!.text === ',')) break; // "C/ Viana,  86"
    if (token.kind === 'number') {
      if (token.text.length > 4) break;
      if (last !== undefined && tokens[next - 1]!.kind === 'mark' && token.gap === GAP.space && token.text.length > 3) break;
      last = next;
    } else if (token.kind === 'word') {
      const door = token.text.length === 1 && last !== undefined && ((token.gap === GAP.none && tokens[next - 1]!.kind === 'number') || (tokens[next + 1]?.kind === 'number' && tokens[next + 1]!.gap === GAP.none)); // "2B", "P1"
      if (door) {
        last = next++;
        continue;
      }
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
  if (/^[-–]$/.test(tokens[next + 1]?.text ?? '') && tokens[next + 2]?.kind === 'number' && tokens[next + 2]!.gap === GAP.none) return { from: two ? at - 1 : at, to: next + 3, confidence: 0.92 };
  const letter = tokens[next + 1];
  const to = letter?.kind === 'word' && letter.text.length === 1 && letter.gap <= GAP.space ? next + 2 : next + 1;
  return { from: two ? at - 1 : at, to, confidence: 0.92 };
}
