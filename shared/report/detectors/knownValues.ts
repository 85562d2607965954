import { parseDate } from '../../identity/dates.ts';
import { nameSpellings, normaliseId, plain } from '../../identity/normalise.ts';
import { foldUnspaced, hasUnspacedScript, unspacedNames } from '../../identity/unspaced.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readDate } from '../dates/reading.ts';
import type { Known } from '../known.ts';
import { monthWord } from '../words/calendar.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { GENERIC_WORDS } from '../words/institutions.ts';
import { NAME_SUFFIXES, PARTICLES, TITLES } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS, WORD_NAMES } from '../words/protected.ts';

/** Values known from the attached study and from the user, in any spelling that still points at them. */
export function findKnownValues(page: Page, known: readonly Known[]): Candidate[] {
  if (known.length === 0) return [];
  const of = (kind: Known['kind']): Known[] => known.filter((value) => value.kind === kind);
  return [...findNames(page, of('name')), ...findUnspacedNames(page, of('name')), ...findInitials(page, of('name')), ...findCodes(page, of('code')), ...findDays(page, of('date')), ...findOrganisations(page, of('organisation')), ...findWords(page, of('words'))];
}

/** What a word of a known name means. */
interface NamePart {
  label: Candidate['label'];
  /** Also an ordinary or medical word, or short: alone it proves nothing. */
  weak: boolean;
}

const REASON: Partial<Record<Candidate['label'], string>> = { PATIENT: 'the name of the study’s patient', CLINICIAN: 'a name from the study’s header' };

function findNames(page: Page, names: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const parts = new Map<string, NamePart>();
  const initials = new Map<string, Set<string>>();
  for (const { label, text } of names) {
    const words = namePartsInOrder(text);
    for (const word of nameSpellings(text).flat()) {
      if (word.length < 2 || hasUnspacedScript(word) || PARTICLES.has(word) || NAME_SUFFIXES.has(word) || HONORIFICS.has(word)) continue;
      if (!parts.has(word)) parts.set(word, { label, weak: word.length < 4 || WORD_NAMES.has(word) || EPONYMS.has(word) || MEDICAL_WORDS.has(word) });
    }
    const own = initials.get(label) ?? new Set<string>();
    for (const word of words) own.add(word.charAt(0));
    initials.set(label, own);
  }
  if (parts.size === 0) return [];

  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const part = partAt(tokens, at, parts);
    if (!part) {
      at++;
      continue;
    }
    const run = runOfName(tokens, at, part, parts, initials.get(part.label)!);
    if (isEvidence(page, run, parts)) {
      const confidence = run.strong || run.parts > 1 ? 0.99 : 0.9;
      found.push({ start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end, label: part.label, source: 'known-value', confidence, reason: REASON[part.label] ?? 'a name that the user gave' });
    }
    at = run.to;
  }
  return found;
}

/** `S.V.`: the initials of a known name in either order, each with its dot. */
function findInitials({ text }: Page, names: readonly Known[]): Candidate[] {
  const found: Candidate[] = [];
  for (const name of names) {
    const letters = namePartsInOrder(name.text).filter((word) => !HONORIFICS.has(word) && !PARTICLES.has(word)).map((word) => word.charAt(0).toUpperCase());
    if (letters.length < 2 || !/^[A-Z]+$/.test(letters.join(''))) continue;
    const orders = new Set([letters, [...letters].reverse(), [...letters.slice(1), letters[0]!], [letters.at(-1)!, ...letters.slice(0, -1)]].flatMap((order) => [order, [order[0]!, order.at(-1)!], [order.at(-1)!, order[0]!]]).map((order) => order.join('\\. ?')));
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}.])(?:${[...orders].join('|')})\\.(?!\\p{L})`, 'gu'))) {
      found.push({ start: match.index, end: match.index + match[0].length, label: name.label, source: 'known-value', confidence: 0.85, reason: 'the initials of a name from the study’s header' });
    }
  }
  return found;
}

/** Titles that headers carry among the parts of a name. */
const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'dr', 'dra', 'md', 'np', 'pa', 'prof', 'sr', 'sra', 'phd', 'hija', 'hijo', 'rn', 'baby', 'boy', 'girl', 'desconocido', 'varon', 'mujer', 'unknown', 'trauma', 'female', 'male', 'of']);

function namePartsInOrder(text: string): string[] {
  return plain(text.split('=')[0]!).split(' ').filter((word) => word !== '');
}

/** Names in scripts without spaces, which stand inside longer words. */
function findUnspacedNames({ text }: Page, names: readonly Known[]): Candidate[] {
  if (!hasUnspacedScript(text)) return [];
  const folded = foldUnspaced(text);
  const found: Candidate[] = [];
  for (const label of new Set(names.map((name) => name.label))) {
    const pattern = unspacedNames(names.filter((name) => name.label === label).map((name) => name.text));
    for (const match of pattern ? folded.text.matchAll(pattern) : []) {
      found.push({ start: folded.offsets[match.index]!, end: folded.offsets[match.index + match[0].length]!, label, source: 'known-value', confidence: 0.99, reason: REASON[label] ?? 'a name that the user gave' });
    }
  }
  return found;
}

/** The part that a token spells, exactly or but for one slip of the pen. */
function partAt(tokens: readonly Token[], at: number, parts: ReadonlyMap<string, NamePart>): NamePart | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  return parts.get(token.key) ?? slipped(tokens, at, parts);
}

/** A misspelt part counts only beside another part, an initial or a title: `Dasiy Smith`. */
function slipped(tokens: readonly Token[], at: number, parts: ReadonlyMap<string, NamePart>): NamePart | undefined {
  const word = tokens[at]!.key;
  if (word.length < 5 || !isCapitalised(tokens[at]!.text)) return undefined;
  const beside = [at - 2, at - 1, at + 1, at + 2].some((index) => tokens[index] !== undefined && parts.has(tokens[index]!.key) && Math.abs(tokens[Math.max(index, at)]!.start - tokens[Math.min(index, at)]!.end) <= 2);
  const titled = at > 0 && TITLES.match(tokens, tokens[at - 1]!.text === '.' ? Math.max(0, at - 2) : at - 1) !== undefined;
  if (!beside && !titled) return undefined;
  for (const [part, meaning] of parts) if (part.length >= 5 && Math.abs(part.length - word.length) <= 1 && isOneSlip(part, word)) return meaning;
  return undefined;
}

/** Whether two words differ by one insertion, deletion, substitution or swap of neighbours (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return false;
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let endA = a.length;
  let endB = b.length;
  while (endA > first && endB > first && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - first, endB - first];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[first] === b[first + 1] && a[first + 1] === b[first];
}

interface NameRun {
  from: number;
  to: number;
  parts: number;
  /** Whether some part is no ordinary word, or an initial stands beside one. */
  strong: boolean;
}

/** Parts, particles, initials and the marks between them around a part, as far as they hold together. */
function runOfName(tokens: readonly Token[], at: number, part: NamePart, parts: ReadonlyMap<string, NamePart>, initials: ReadonlySet<string>): NameRun {
  let to = at + 1;
  let count = 1;
  let strong = !part.weak;
  let next = to;
  while (tokens[next] && next - to < 4) {
    const token = tokens[next]!;
    if (token.gap > GAP.space && !(token.gap === GAP.line && parts.get(token.key)?.label === part.label && !parts.get(token.key)!.weak)) break;
    const other = token.kind === 'word' ? parts.get(token.key) ?? slipped(tokens, next, parts) : undefined;
    if (other && other.label === part.label) {
      count++;
      strong ||= !other.weak;
      to = ++next;
    } else if (token.kind === 'word' && token.text.length === 1 && isCapitalised(token.text) && initials.has(token.key)) {
      const dot = tokens[next + 1]?.text === '.' && tokens[next + 1]!.gap === GAP.none;
      const apostrophe = /^['’]$/.test(tokens[next - 1]!.text);
      if (apostrophe) break;
      count++;
      to = next + (dot ? 2 : 1);
      next = to;
    } else if (/^[,.'’_-]$/.test(token.text) || PARTICLES.has(token.key)) next++;
    else if (NAME_SUFFIXES.has(token.key)) to = ++next;
    else break;
  }
  let from = at;
  for (let steps = 0; steps < 6 && from > 0; steps++) {
    const before = tokens[from - 1]!;
    if (tokens[from]!.gap > GAP.space) break;
    if (/^['’]$/.test(before.text) && before.gap === GAP.none && tokens[from]!.gap === GAP.none && tokens[from - 2]?.kind === 'word' && tokens[from - 2]!.text.length <= 2) {
      from -= 2;
      continue;
    }
    const initialAt = before.text === '.' && before.gap === GAP.none ? from - 2 : from - 1;
    const initial = tokens[initialAt];
    if (initial?.kind === 'word' && initial.text.length === 1 && isCapitalised(initial.text) && initials.has(initial.key) && initial.gap <= GAP.line && !/^['’-]$/.test(tokens[initialAt - 1]?.gap === undefined || initial.gap !== GAP.none ? '' : tokens[initialAt - 1]!.text)) {
      from = initialAt;
      count++;
    } else if (before.kind === 'word' && PARTICLES.has(before.key) && isCapitalised(before.text) && before.gap <= GAP.line && parts.has(tokens[from]!.key) && /^(?:de|del|di|el|la|van|von|da|dos|el|al|st|san|santa)$/.test(before.key)) from--;
    else break;
  }
  // `X-Ray` beside a hyphenated name: the other half of a double name belongs to it.
  if (tokens[to]?.text === '-' && tokens[to]!.gap === GAP.none && tokens[to + 1]?.kind === 'word' && tokens[to + 1]!.gap === GAP.none && isCapitalised(tokens[to + 1]!.text)) to += 2;
  return { from, to, parts: count, strong };
}

/** A weak word alone needs a title, or a capital inside a sentence where capitals mean something, and no eponym noun beside it. */
function isEvidence(page: Page, run: NameRun, parts: ReadonlyMap<string, NamePart>): boolean {
  const { tokens } = page;
  const token = tokens[run.from]!;
  if (run.parts === 1 && isPartOfDate(page, run.from)) return false;
  // "El colon del Sr. Colón": an ordinary word in small letters begins no name.
  const first = tokens.slice(run.from, run.to).find(({ key }) => parts.has(key));
  if (page.hasCase && first && parts.get(first.key)!.weak && !isCapitalised(first.text) && !isCaseless(first.text)) return false;
  if (run.parts > 1 && (run.strong || isCapitalised(token.text))) return true;
  if (run.strong) return !page.hasCase || isCapitalised(token.text) || isCaseless(token.text) || parts.get(token.key)?.label === 'PATIENT';
  const before = tokens[run.from - 1];
  if (before) {
    const dot = before.text === '.' ? tokens[run.from - 2] : before;
    const titleAt = before.text === '.' ? run.from - 2 : run.from - 1;
    if (dot?.kind === 'word' && tokens[run.from]!.gap <= GAP.space && TITLES.match(tokens, titleAt)?.next === titleAt + 1 && (before.text === '.' || isCapitalised(dot.text))) return true;
  }
  if (!page.hasCase || !isCapitalised(token.text) || (token.text.length > 1 && token.text === token.text.toUpperCase() && token.text.length < 4)) return false;
  // Headings in capitals ("TC TESTA E COLLO") and German nouns have capitals of their own.
  if (isUpper(token.text) || page.lang === 'de') return false;
  const opensSentence = token.gap >= GAP.wide || before === undefined || /^[.:!?;•-]$/.test(before.text);
  return !opensSentence;
}

/** Whether a word is of a script without capitals, such as Hebrew or Arabic. */
function isCaseless(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}

/** `10 June 2024`: a month that is also somebody's name. */
function isPartOfDate(page: Page, at: number): boolean {
  return monthWord(page.tokens[at]!.key, page.lang) !== undefined && [at - 3, at - 2, at - 1, at].some((from) => {
    const reading = from >= 0 ? readDate(page.tokens, from, page.lang) : undefined;
    return reading !== undefined && reading.form !== 'month' && reading.next > at;
  });
}

const MAX_CODE_TOKENS = 10;

/** Codes with separators, spaces, case and leading zeros lost or added. */
function findCodes(page: Page, codes: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const wanted = new Map<string, Known>();
  let longest = 0;
  for (const code of codes) {
    const normal = normaliseId(code.text);
    const digits = normal.replace(/^[a-z]+/, '').replace(/^0+/, '');
    wanted.set(normal, code);
    // "UHID.00418827" in the header is "00418827" in the report.
    if (normal.length > digits.length && digits.length >= 5 && /^\d+$/.test(digits) && !wanted.has(digits)) wanted.set(digits, code);
    longest = Math.max(longest, normal.length + 6);
  }
  if (wanted.size === 0) return [];
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!;
    if (first.kind === 'mark' || (first.gap === GAP.none && tokens[at - 1] && tokens[at - 1]!.kind !== 'mark')) continue;
    let joined = '';
    let best: { to: number; known: Known } | undefined;
    for (let next = at; next < tokens.length && next - at < MAX_CODE_TOKENS; next++) {
      const token = tokens[next]!;
      if (next > at && token.gap > GAP.space) break;
      if (token.kind === 'mark') {
        if (!/^[-/._ ]$/.test(token.text)) break;
        continue;
      }
      joined += token.key;
      if (joined.length > longest) break;
      const glued = tokens[next + 1]?.gap === GAP.none && tokens[next + 1]!.kind !== 'mark';
      const match = wanted.get(joined.replace(/^0+(?=.)/, ''));
      if (match && !glued && /\d/.test(joined)) best = { to: next + 1, known: match };
    }
    if (!best) continue;
    const short = joinedLength(tokens, at, best.to) < 4;
    if (short && !(first.gap === GAP.none || /^[#:]$/.test(tokens[at - 1]?.text ?? '') || /^(?:scan|exam|acc|accession|estudio|no|id)$/.test(tokens[at - 1]?.key ?? ''))) continue;
    found.push({ start: first.start, end: tokens[best.to - 1]!.end, label: best.known.label, source: 'known-value', confidence: 0.99, reason: 'a number from the study’s header' });
    at = best.to - 1;
  }
  return found;
}

function joinedLength(tokens: readonly Token[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) if (tokens[index]!.kind !== 'mark') length += tokens[index]!.text.length;
  return length;
}

/** Known days written without separators, which the date detector leaves alone: `12041955`, `041255`. */
function findDays(page: Page, dates: readonly Known[]): Candidate[] {
  const spellings = new Set<string>();
  for (const { text } of dates) {
    const day = parseDate(text);
    if (!day) continue;
    const [y, m, d] = [String(day.year), String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')];
    for (const year of [y, y.slice(2)]) for (const spelling of [year + m + d, d + m + year, m + d + year]) spellings.add(spelling);
  }
  return page.tokens.filter((token) => token.kind === 'number' && spellings.has(token.text)).map((token) => ({
    start: token.start, end: token.end, label: 'DATE' as const, source: 'known-value' as const, confidence: 0.9, reason: 'a date from the study’s header',
  }));
}

/** Two distinctive words of a known institution in a row, or its one distinctive word; endings such as `Hospital` go along. */
function findOrganisations(page: Page, organisations: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const distinctive = new Set<string>();
  const all = new Set<string>();
  for (const { text } of organisations) {
    for (const word of plain(text).split(' ')) {
      all.add(word);
      const generic = GENERIC_WORDS.has(word) || MEDICAL_WORDS.has(word) || INSTITUTION_WORDS.has(word) || PARTICLES.has(word);
      if (word.length >= 3 && !generic) distinctive.add(word);
    }
  }
  if (distinctive.size === 0) return [];
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || !all.has(tokens[at]!.key)) continue;
    let to = at;
    let matched = 0;
    let last = at;
    let longestWord = 0;
    let capital = false;
    while (to < tokens.length && to - at < 14) {
      const token = tokens[to]!;
      if (to > at && token.gap > GAP.space) break;
      if (token.kind === 'word' && all.has(token.key)) {
        if (distinctive.has(token.key)) {
          matched++;
          longestWord = Math.max(longestWord, token.text.length);
        }
        capital ||= isCapitalised(token.text);
        last = to;
      } else if (!(PARTICLES.has(token.key) || /^['’&.,-]$/.test(token.text) || token.key === 's' || token.key === 'and')) break;
      to++;
    }
    const enough = matched >= 2 || (matched === 1 && (distinctive.size === 1 || last > at) && longestWord >= 5);
    if (enough && capital && !PARTICLES.has(tokens[at]!.key)) {
      found.push({ start: tokens[at]!.start, end: tokens[last]!.end, label: 'ORG', source: 'known-value', confidence: matched >= 2 ? 0.97 : 0.85, reason: 'the institution of the study' });
    } else if (enough && !page.hasCase) {
      found.push({ start: tokens[at]!.start, end: tokens[last]!.end, label: 'ORG', source: 'known-value', confidence: 0.9, reason: 'the institution of the study' });
    }
    at = last;
  }
  return found;
}

const INSTITUTION_WORDS = new Set(['inst', 'osp', 'hosp', 'assoc', 'associates', 'group', 'st', 'clinico', 'ltd', 'llp', 'inc', 'trust', 'screening', 'einheit', 'gabinete', 'ecografico', 'consultorio', 'vamc', 'va', 'bone', 'joint', 'cancer', 'ent', 'residencia', 'praxis', 'community', 'sciences', 'krankenhaus', 'klinik', 'ospedale', 'clinique', 'hopital', 'cardiovascular', 'oncologico', 'mamaria', 'scan']);

/** Addresses: the whole value, or its longest pieces between commas, word by word. */
function findWords(page: Page, values: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (const { label, text } of values) {
    for (const piece of text.split(/[,;\r\n\\^]+/)) {
      const words = plain(piece).split(' ').filter((word) => word !== '');
      if (words.join('').length < 4 || words.every((word) => GENERIC_WORDS.has(word))) continue;
      for (let at = 0; at < tokens.length; at++) {
        if (tokens[at]!.key !== words[0]) continue;
        const to = spells(tokens, at, words);
        if (to !== undefined) found.push({ start: tokens[at]!.start, end: tokens[to - 1]!.end, label, source: 'known-value', confidence: 0.95, reason: 'an address from the study’s header' });
      }
    }
  }
  return found;
}

function spells(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    while (next > at && tokens[next]?.kind === 'mark') next++;
    if (tokens[next]?.key !== word) return undefined;
    next++;
  }
  return next;
}

