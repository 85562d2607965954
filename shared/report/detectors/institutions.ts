import type { Candidate, Page } from '../candidate.ts';
import { wordSet } from '../phrases.ts';
import { GAP, isCapitalised, isUpper } from '../tokens.ts';
import { monthWord } from '../words/calendar.ts';
import { CITIES } from '../words/cities.ts';
import { FRAGILE_ENDINGS, GENERIC_WORDS, INSTITUTION_ENDINGS, INSTITUTION_LEADS, SECTIONS } from '../words/institutions.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { headsValue } from '../names.ts';
import { MEDICAL_ENDING } from '../words/medicalEndings.ts';
import { NOT_NAMES, PARTICLES } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

/** Leads that may be small: `colegio Virgen de Arrate`. */
const SMALL_LEADS = new Set(['colegio', 'residencia', 'hospital', 'clinica', 'instituto', 'escola', 'lycee', 'college', 'scuola', 'liceo', 'centro', 'escuela']);

/** Hospitals, practices, schools, firms: capitalised words before an ending (`Oak Hill Clinic`) or after a lead (`Clínica del Puente`). */
export function findInstitutions(page: Page): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < page.tokens.length; at++) {
    const token = page.tokens[at]!;
    if (token.kind !== 'word' || !(isCapitalised(token.text) || SMALL_LEADS.has(token.key))) continue;
    const span = withLead(page, at) ?? withEnding(page, at);
    if (!span) continue;
    const end = page.tokens[span.to - 1]!.end;
    const form = LEGAL_FORM.exec(page.text.slice(end, end + 24));
    found.push({ start: page.tokens[span.from]!.start, end: end + (form?.[0].length ?? 0), label: 'ORG', source: 'institution', confidence: span.confidence, reason: 'reads as the name of an institution' });
  }
  for (const match of page.matches(SAINTS)) found.push({ start: match.index, end: match.index + match[0].length, label: 'ORG', source: 'institution', confidence: 0.72, reason: 'a hospital or church by its saint' });
  return found;
}

/** `St Oswin's asked for images`: no feast, street or town follows. */
const SAINTS = /(?<!\p{L})St\.? \p{Lu}\p{Ll}{2,14}(?:['’]s?|s['’])(?! (?:Day|Eve|Street|Road|Church|Hospital|disease|fire|fever|dance|sign|wort|cross))(?!\p{L})/gu;

/** `, S.A. de C.V.`, ` gGmbH`: the legal form goes with the name. */
const LEGAL_FORM = /^,? (?:S\.A\.(?: DE C\.V\.)?|S\.L\.(?:U\.)?|S\.r\.l\.?|S\.p\.A\.?|E\.P\.E\.?|Lda\.?|Ltda\.?|Inc\.?|Ltd\.?|LLC|LLP|PLLC|P\.C\.|g?GmbH|GesmbH|PartGmbB|AG|KG|OHG|e\.V\.|S\.A\.[CS]\.|SA[CS]|SARL|EURL|SELARL|EIRL|SpA|SRL|S\.L\.|SL|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|Sdn\.? Bhd\.?|B\.V\.|N\.V\.|BV|NV|A\/S|ApS|Oy|AB|s\.r\.o\.|d\.o\.o\.)(?![\p{L}])/iu;

interface Span {
  from: number;
  to: number;
  confidence: number;
}

function withLead(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const lead = INSTITUTION_LEADS.match(tokens, at);
  if (!lead || (page.lang === 'en' && !/^(?:hospital|clinica|centro|klinikum|hopital|instituto)$/.test(tokens[at]!.key))) return undefined;
  if (tokens[at]!.gap === GAP.none && at > 0 && tokens[at - 1]!.kind !== 'mark') return undefined;
  if (page.lang === 'en' && tokens[at]!.key === 'hospital' && !PARTICLES.has(tokens[lead.next]?.key ?? '') && tokens[lead.next]?.key !== 'of') return undefined;
  if (lead.next === at + 1 && tokens[at]!.key === 'clinica' && page.lang === 'es' && tokens[at]!.gap === GAP.space && CLINICAL.has(tokens[at - 1]?.key ?? '')) return undefined;
  let to = lead.next;
  if (tokens[to]?.text === '.' && tokens[to]!.gap === GAP.none && tokens[to - 1]!.text.length <= 4) to++;
  const end = extend(page, to);
  if (end === undefined || !isDistinctive(page, lead.next, end)) return undefined;
  const first = tokens[at]!.key;
  const weak = /^(?:centro|instituto|diagnostico|unidad|servicio|studio|villa|radiologie|institut|centre|lar|cabinet|scanner|sv|fc|grupo|empresa|garage|ch|cs|cap|ces|po)$/.test(first) && lead.next === at + 1;
  // "Förde-Klinikum Nordmark": the first half of a compound belongs to the name.
  let from = at;
  while (tokens[from]!.gap === GAP.none && tokens[from - 1]?.text === '-' && tokens[from - 1]!.gap === GAP.none && tokens[from - 2]?.kind === 'word') from -= 2;
  return { from, to: end, confidence: weak ? 0.72 : 0.85 };
}

/** What is clinical and no clinic: `Entrevista Clínica Estructurada`. */
const CLINICAL = wordSet('entrevista historia sospecha practica guia informacion evolucion sesion psicologia microbiologia bioquimica neurofisiologia farmacologia farmacia inmunologia anatomia exploracion valoracion documentacion');

/** The index after capitalised words, particles and joins that go on from `at`. */
function extend(page: Page, at: number): number | undefined {
  const { tokens } = page;
  let last: number | undefined;
  let next = at;
  let words = 0;
  while (next < tokens.length && words < 7) {
    const token = tokens[next]!;
    if (token.gap > GAP.space) break;
    if (token.kind === 'word') {
      if (words > 0 && NOT_NAMES.has(token.key) && !PARTICLES.has(token.key) && !GENERIC_WORDS.has(token.key) && !HONOURED.test(token.key)) break;
      if (PARTICLES.has(token.key) || token.key === 'and' || token.key === 'of' || token.key === 'am' || token.key === 'dell' || token.key === 'e' || token.key === 'd' || token.key === 'l') {
        next++;
        continue;
      }
      if (SECTIONS.has(token.key) || !isCapitalised(token.text) || opensDate(page, next) || (words > 0 && headsValue(tokens, next)) || changesCase(tokens[last ?? at - 1]!.text, token.text)) break;
      last = next;
      words++;
    } else if (token.kind === 'number' && token.text.length <= 2 && tokens[next + 1]?.key === 'de' && isCapitalised(tokens[next + 2]?.text ?? '')) {
      // "Hospital 12 de Octubre"
    } else if (!/^['’.&-]$/.test(token.text) || (token.text === '.' && (token.gap !== GAP.none || !ABBREVIATED.test(tokens[next - 1]?.key ?? ''))) || (token.text === '-' && (token.gap !== GAP.none || tokens[next + 1]?.gap !== GAP.none))) break;
    next++;
  }
  // "Maternité du Clos-Fleuri Échographie": what is done there begins another line.
  while (last !== undefined && last > at && (MEDICAL_WORDS.has(tokens[last]!.key) || MEDICAL_ENDING.test(tokens[last]!.key)) && !GENERIC_WORDS.has(tokens[last]!.key) && tokens[last - 1]!.kind === 'word' && !PARTICLES.has(tokens[last - 1]!.key)) last--;
  if (last !== undefined && last > at && tokens[last]!.text.length === 1 && tokens[last + 1]?.text === '-' && tokens[last + 1]!.gap === GAP.none) last--; // "Hôpital de Pembroke X-ray"
  return last === undefined ? undefined : withoutTown(page, at, last + 1);
}

/** `of March 3`, `of May 2023`: a month with a number behind it; `Hospital 12 de Octubre` has its number before. */
function opensDate({ tokens, lang }: Page, at: number): boolean {
  return tokens[at - 1]?.key === 'of' && monthWord(tokens[at]!.key, lang) !== undefined && tokens[at + 1]?.kind === 'number';
}

/** `Hospital Marqués de Valdecilla Santander`: a town at the end, no preposition before it, is an address. */
function withoutTown({ tokens }: Page, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const town = CITIES.match(tokens, at);
    if (town && town.next >= to && tokens[at - 1]!.kind === 'word' && !PARTICLES.has(tokens[at - 1]!.key) && !GENERIC_WORDS.has(tokens[at - 1]!.key)) return at;
  }
  return to;
}

/** Titles of those whom institutions are named after: `Hospital Dr. Peset`. */
export const HONOURED = /^(?:dr|dra|doctor|doctora|prof|profesor|don|dona)$/;

/** Abbreviations within the name of an institution, with their dots: `Hosp. Gral. St. Jude`. */
const ABBREVIATED = /^(?:st|ste|sta|sto|dr|dra|prof|ntra|sra|mt|ft|gral|hosp|univ|med|ctr|\p{L})$/u;

/** `Instituto de la Ribera INFORMACIÓN`: where the style of capitals changes between long words, another line began. */
function changesCase(before: string, after: string): boolean {
  return before.length > 3 && after.length > 3 && isUpper(before) !== isUpper(after);
}

function withEnding(page: Page, at: number): Span | undefined {
  const { tokens } = page;
  const ending = INSTITUTION_ENDINGS.match(tokens, at);
  if (!ending) return undefined;
  if (!isCapitalised(tokens[ending.next - 1]!.text)) return undefined;
  let from = at;
  let capitals = 0;
  while (from > 0 && at - from < 8) {
    const before = tokens[from - 1]!;
    if (tokens[from]!.gap > GAP.space) break;
    if (before.kind === 'word') {
      const joins = before.key === 's' || ((before.key === 'of' || before.key === 'and') && GENERIC_WORDS.has(tokens[from - 2]?.key ?? ''));
      if (!joins && (!isCapitalised(before.text) || changesCase(before.text, tokens[at]!.text))) break;
      if (!joins) capitals++;
    } else if (!/^['’.&-]$/.test(before.text) || (before.text === '.' && (tokens[from - 2]?.text.length ?? 9) > 3) || (before.text === '-' && before.gap !== GAP.none)) {
      if (!(before.text === ',' && /^(?:ltd|inc|llp|llc|plc|pllc|p|pc|s|lda|ltda|sl|sa|srl|spa)$/.test(tokens[at]!.key) && from === at)) break;
    }
    from--;
  }
  while (from < at && (tokens[from]!.kind === 'mark' || (tokens[from]!.key === 'the' && tokens[from]!.gap !== GAP.line) || /^(?:of|and|for|de|s|at|in|from|to|seen|dear|at|prior|previous)$/.test(tokens[from]!.key) || (NOT_NAMES.has(tokens[from]!.key) && !GENERIC_WORDS.has(tokens[from]!.key)))) from++;
  if (tokens.slice(from, at).some(({ text }) => text === '&') && tokens[from - 1]?.text === ',' && tokens[from - 2]?.kind === 'word' && isCapitalised(tokens[from - 2]!.text)) from -= 2; // "Cross, Pell & Yamamoto LLP"
  if (from === at || capitals === 0 || !isDistinctive(page, from, at)) return undefined;
  let to = ending.next;
  for (let more = 0; more < 3; more++) {
    const next = /^[,&]$/.test(tokens[to]?.text ?? '') || tokens[to]?.key === 'and' || tokens[to]?.key === 'of' ? to + 1 : to;
    const further = tokens[next] && tokens[next]!.gap <= GAP.space ? INSTITUTION_ENDINGS.match(tokens, next) : undefined;
    if (!further || headsValue(tokens, next) || !isCapitalised(tokens[next]!.text) || changesCase(tokens[ending.next - 1]!.text, tokens[next]!.text) || (next > to && tokens[to]!.text === ',' && !/^(?:ltd|inc|llp|llc|plc|pllc|p)$/.test(tokens[next]!.key))) break;
    to = further.next;
  }
  // "Aldermoor Institute of Neurology", "Open MRI of Macon", but "Lakeside Memorial of March 3"
  if (tokens[to]?.key === 'of' && tokens[to]!.gap === GAP.space && tokens[to + 1] && isCapitalised(tokens[to + 1]!.text) && !opensDate(page, to + 1)) to = extend(page, to + 1) ?? to;
  if (tokens.slice(at, to).some(({ key }) => NAMED_BY_TOWNS.has(key)) && tokens[from - 1]?.key === 'and' && isTown(page, from - 2)) {
    from -= 2;
    while (tokens[from - 1]?.text === ',' && isTown(page, from - 2)) from -= 2;
  }
  const fragile = FRAGILE_ENDINGS.has(tokens[ending.next - 1]!.key) && to === ending.next;
  if (tokens[ending.next - 1]!.text === 'CO') return undefined;
  return { from, to, confidence: fragile ? 0.75 : 0.85 };
}

/** What several towns have together: `Thornleigh and Marsh Valley NHS Foundation Trust`. */
const NAMED_BY_TOWNS = new Set(['trust', 'hospitals']);

function isTown({ tokens, lang }: Page, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.text.length > 3 && isCapitalised(token.text) && tokens[at + 1]!.gap <= GAP.space && !GENERIC_WORDS.has(token.key) && !MEDICAL_WORDS.has(token.key) && !isOrdinary(token.key, lang);
}

/** At least one word that is neither generic nor medical nor an eponym. */
function isDistinctive(page: Page, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const token = page.tokens[index]!;
    if (token.kind === 'word' && token.text.length > 1 && !GENERIC_WORDS.has(token.key) && !MEDICAL_WORDS.has(token.key) && !isOrdinary(token.key, page.lang) && !MEDICAL_ENDING.test(token.key) && !(EPONYMS.has(token.key) && to - from === 1)) return true;
  }
  return false;
}
