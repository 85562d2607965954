import type { Candidate, Page } from '../../candidate.ts';
import { nameSpellings, plain } from '../../../identity/normalise.ts';
import { isOneSlip } from '../../../identity/slip.ts';
import { hasUnspacedScript } from '../../../identity/unspaced.ts';
import { remembered } from '../../../remembered.ts';
import { readDate } from '../../dates/reading.ts';
import { joinedNames } from '../../joinedNames.ts';
import type { Known } from '../../known.ts';
import { actsAsPerson } from '../../names.ts';
import { wordSet } from '../../phrases.ts';
import { isNamedAfter, isThing } from '../../protection.ts';
import { GAP, isCapitalised, isUpper, type Token } from '../../tokens.ts';
import { monthWord } from '../../words/calendar.ts';
import { ordinaryWords } from '../../words/ordinary/index.ts';
import { NAME_SUFFIXES, PARTICLES, TITLES } from '../../words/people.ts';
import { EPONYMS, MEDICAL_WORDS, WORD_NAMES } from '../../words/protected.ts';

/** What a word of a known name means. */
interface NamePart {
  label: Candidate['label'];
  /** Also an ordinary or medical word, or short: alone it proves nothing. */
  weak: boolean;
  /** The particles before it in the name as it is known, `van`, `den`. */
  lead: readonly string[];
  /** What systems call the person, in small letters. */
  isLogin?: true;
}

/** Names that are also parts of the body and things of an examination room, besides `WORD_NAMES`. */
const ALSO_WORDS = wordSet('pecho barba mesa cabeza barriga cuello costa garganta corazon pie seno lungo coxa braco testa gamba petto collo bauch kopf fuss arm brust haupt finger daumen chest foot hand legg pecheur main bras');

/** `Paredes` beside `pared`: the plural of an ordinary or medical word. */
function isPlural(word: string, ordinary: ReadonlySet<string>): boolean {
  return ['s', 'es'].some((ending) => word.endsWith(ending) && (ordinary.has(word.slice(0, -ending.length)) || MEDICAL_WORDS.has(word.slice(0, -ending.length))));
}

/** Why a known name was found, in words of the reviewer. */
export function knownNameReason(label: Candidate['label']): string {
  return label === 'PATIENT' ? 'the name of the study’s patient' : label === 'CLINICIAN' ? 'a name from the study’s header' : 'a name that the user gave';
}

/** What known names are made of, by their folded words. */
interface Parts {
  byWord: Map<string, NamePart>;
  /** The letters that may stand for words, of the names of each label. */
  initials: Map<Candidate['label'], Set<string>>;
  /** All that leads some part. */
  leads: Set<string>;
}

/** Names known from the study or the user: their parts in any order, initials, particles and hyphens between, one slip of the pen. */
export function findKnownNames(page: Page, names: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const parts = partsOf(names)(ordinaryWords(page.lang));
  if (parts.byWord.size === 0) return [];
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const part = partAt(tokens, at, parts.byWord);
    if (!part) {
      at++;
      continue;
    }
    const run = runOfName(tokens, at, part, parts);
    if (isEvidence(page, run, parts.byWord)) {
      const confidence = run.strong || run.parts > 1 ? 0.99 : 0.9;
      found.push({ start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end, label: part.label, source: 'known-value', confidence, reason: knownNameReason(part.label) });
    }
    at = run.to;
  }
  return found;
}

/** What names are made of, by the ordinary words of the language that a text is in. */
const partsOf = remembered((names: readonly Known[]) => remembered((ordinary: ReadonlySet<string>) => partsBeside(names, ordinary)));

function partsBeside(names: readonly Known[], ordinary: ReadonlySet<string>): Parts {
  const parts: Parts = { byWord: new Map(), initials: new Map(), leads: new Set() };
  const isWord = (word: string): boolean => ordinary.has(word) || ALSO_WORDS.has(word) || isPlural(word, ordinary) || WORD_NAMES.has(word) || EPONYMS.has(word) || MEDICAL_WORDS.has(word);
  const add = (word: string, part: NamePart): void => {
    if (!parts.byWord.has(word)) parts.byWord.set(word, part);
    for (const particle of part.lead) parts.leads.add(particle);
  };
  for (const { label, text } of names) {
    // `d'angelo` is one word to some and two to others.
    for (const written of new Set([text, text.replace(/['’]/g, ' ')])) {
      const leads = leadsOf(namePartsInOrder(written));
      for (const spellings of nameSpellings(written)) {
        for (const word of spellings) {
          if (word.length < 2 || hasUnspacedScript(word) || PARTICLES.has(word) || NAME_SUFFIXES.has(word) || HONORIFICS.has(word)) continue;
          add(word, { label, weak: word.length < (isCaseless(word) ? 3 : 4) || isWord(word), lead: leads.get(spellings[0]!) ?? [] });
        }
      }
    }
    for (const joined of joinedNames(text)) add(joined, { label, weak: isWord(joined), lead: [] });
    for (const login of loginsOf(text)) add(login, { label, weak: isWord(login), lead: [], isLogin: true });
    const initials = parts.initials.get(label) ?? new Set<string>();
    for (const word of namePartsInOrder(text)) initials.add(word.charAt(0));
    parts.initials.set(label, initials);
  }
  return parts;
}

/** Titles, and what newborns are called, that headers carry among the parts of a name: `Twin A` says nothing of who she is. */
export const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'dr', 'dra', 'md', 'np', 'pa', 'prof', 'sr', 'sra', 'phd', 'hija', 'hijo', 'rn', 'baby', 'boy', 'girl', 'desconocido', 'varon', 'mujer', 'unknown', 'trauma', 'female', 'male', 'of', 'twin', 'triplet', 'infant', 'newborn', 'neonate', 'gemelo', 'gemela', 'mellizo', 'melliza', 'zwilling', 'neugeborenes', 'jumeau', 'jumelle']);

/** The words of a name as the header has them, folded. */
export function namePartsInOrder(text: string): string[] {
  return plain(text.split('=')[0]!).split(' ').filter((word) => word !== '');
}

/** Fewest letters of a surname that a login gives away: a shorter one behind one letter is a word by chance. */
export const SHORTEST_IN_LOGIN = 5;

/** The most letters that many systems have room for in a login. */
const LONGEST_LOGIN = 8;

/** What systems call people: a word of the name with the initial of another before or behind it, `strebuchet`, `trebuchets`, or cut short, `strebuch`. */
function loginsOf(name: string): string[] {
  const words = namePartsInOrder(name).filter((word) => !PARTICLES.has(word) && !NAME_SUFFIXES.has(word) && !HONORIFICS.has(word) && !hasUnspacedScript(word));
  return words.filter((word) => word.length >= SHORTEST_IN_LOGIN).flatMap((word) => words.filter((other) => other !== word).flatMap((other) => [
    other.charAt(0) + word, word + other.charAt(0),
    ...(word.length >= LONGEST_LOGIN ? [(other.charAt(0) + word).slice(0, LONGEST_LOGIN), word.slice(0, LONGEST_LOGIN - 1) + other.charAt(0)] : []),
  ]));
}

/** The particles before each word of a name, single letters among them, `Ó Súilleabháin`. Those at its end lead the first word: `HOOGENBAND^SJOUKJE^VAN DEN`. */
function leadsOf(words: readonly string[]): Map<string, readonly string[]> {
  const leads = new Map<string, readonly string[]>();
  let lead: string[] = [];
  for (const word of words) {
    if (PARTICLES.has(word) || word.length === 1) {
      lead.push(word);
      continue;
    }
    if (!leads.has(word)) leads.set(word, lead);
    lead = [];
  }
  const [first] = words;
  if (lead.length > 0 && lead.every((word) => PARTICLES.has(word)) && !PARTICLES.has(first!)) leads.set(first!, lead);
  return leads;
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

interface NameRun {
  from: number;
  /** The first part or initial, behind the particles that lead the name. */
  head: number;
  to: number;
  parts: number;
  /** Whether some part is no ordinary word, or an initial stands beside one. */
  strong: boolean;
}

/** The most particles and marks between two parts of a name: `Mena-de-la-Cruz`. */
const MOST_BETWEEN = 6;

/** Parts, particles, initials and the marks between them around a part, as far as they hold together. */
function runOfName(tokens: readonly Token[], at: number, part: NamePart, { byWord: parts, initials: allInitials, leads }: Parts): NameRun {
  const initials = allInitials.get(part.label)!;
  let to = at + 1;
  let count = 1;
  let strong = !part.weak;
  let next = to;
  while (tokens[next] && next - to <= MOST_BETWEEN) {
    const token = tokens[next]!;
    const own = parts.get(token.key);
    const isOwn = own?.label === part.label;
    const goesOn = token.gap <= GAP.space || (token.gap === GAP.wide && (isOwn || leads.has(token.key))) || (token.gap === GAP.line && isOwn && !own.weak);
    if (!goesOn) break;
    const other = token.kind === 'word' ? own ?? slipped(tokens, next, parts) : undefined;
    if (other && other.label === part.label) {
      count++;
      strong ||= !other.weak;
      to = ++next;
    } else if (token.kind === 'word' && token.text.length === 1 && isCapitalised(token.text) && initials.has(token.key)) {
      const dot = tokens[next + 1]?.text === '.' && tokens[next + 1]!.gap === GAP.none;
      const apostrophe = /^['’]$/.test(tokens[next - 1]!.text);
      if (apostrophe) break;
      count++;
      to = doubleInitialEnd(tokens, next + (dot ? 2 : 1));
      next = to;
    } else if (/^[,.'’ª_-]$/.test(token.text) || PARTICLES.has(token.key) || leads.has(token.key)) next++;
    else if (NAME_SUFFIXES.has(token.key)) {
      strong = true;
      to = ++next;
    } else break;
  }
  let from = leadStart(tokens, at, part.lead);
  let head = at;
  for (let steps = 0; steps < 6 && from > 0; steps++) {
    const before = tokens[from - 1]!;
    if (tokens[from]!.gap > GAP.space) break;
    if (/^['’]$/.test(before.text) && before.gap === GAP.none && tokens[from]!.gap === GAP.none && tokens[from - 2]?.kind === 'word' && tokens[from - 2]!.text.length <= 2) {
      from -= 2;
      continue;
    }
    const initialAt = before.text === '.' && before.gap === GAP.none ? from - 2 : from - 1;
    const initial = tokens[initialAt];
    if (initial?.kind === 'word' && initial.text.length === 1 && isCapitalised(initial.text) && initials.has(initial.key) && initial.gap <= GAP.line && !/^['’/-]$/.test(tokens[initialAt - 1]?.gap === undefined || initial.gap !== GAP.none ? '' : tokens[initialAt - 1]!.text)) {
      from = head = initialAt;
      count++;
    } else if (before.kind === 'word' && PARTICLES.has(before.key) && isCapitalised(before.text) && before.gap <= GAP.line && parts.has(tokens[from]!.key) && /^(?:de|del|di|el|la|van|von|da|dos|el|al|st|san|santa)$/.test(before.key)) from--;
    else break;
  }
  // `X-Ray` beside a hyphenated name: the other half of a double name belongs to it.
  if (tokens[to]?.text === '-' && tokens[to]!.gap === GAP.none && tokens[to + 1]?.kind === 'word' && tokens[to + 1]!.gap === GAP.none && isCapitalised(tokens[to + 1]!.text)) to += 2;
  return { from, head, to, parts: count, strong };
}

/** `L.-G.`: the other half of the initials of a double name, behind the first. */
function doubleInitialEnd(tokens: readonly Token[], at: number): number {
  const [hyphen, letter, dot] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const goesOn = hyphen?.text === '-' && hyphen.gap === GAP.none && letter?.gap === GAP.none && letter.text.length === 1 && isCapitalised(letter.text);
  if (!goesOn) return at;
  return dot?.text === '.' && dot.gap === GAP.none ? at + 3 : at + 2;
}

/** Where the particles begin that stand before a part as the known name has them, `van den Hoogenband`, `Al-Qudaihi`; the part itself where they do not all. */
function leadStart(tokens: readonly Token[], at: number, lead: readonly string[]): number {
  let from = at;
  for (const particle of [...lead].reverse()) {
    let before = from - 1;
    while (/^['’._-]$/.test(tokens[before]?.text ?? '') && tokens[before]!.gap === GAP.none) before--;
    if (tokens[before]?.key !== particle || tokens[before + 1]!.gap > GAP.space) return at;
    from = before;
  }
  return from;
}

/** So many parts beside each other are the name, also in small letters: `soo jin lee`. */
const CERTAIN = 3;

/** A weak word alone needs a title, or a capital inside a sentence where capitals mean something, and no eponym noun beside it. */
function isEvidence(page: Page, run: NameRun, parts: ReadonlyMap<string, NamePart>): boolean {
  const { tokens } = page;
  const token = tokens[run.head]!;
  if (run.parts === 1 && isPartOfDate(page, run.head)) return false;
  if (run.parts >= CERTAIN) return true;
  if (run.parts === 1 && !isCaseless(token.text) && (isThing(page, run.from, run.to) || isWordHere(page, run.head) || (isNamedAfter(tokens, run.from, run.to) && !isAddressed(page, run)))) return false;
  // "El colon del Sr. Colón": an ordinary word in small letters begins no name.
  const first = tokens.slice(run.from, run.to).find(({ key }) => parts.has(key));
  if (first && parts.get(first.key)!.weak && !isCapitalised(first.text) && !isCaseless(first.text)) return false;
  // "dolor en tripa": no name in small letters stands after an article.
  if (run.parts === 1 && token.text === token.text.toLowerCase() && !isCaseless(token.text) && ARTICLES.has(tokens[run.from - 1]?.key ?? '')) return false;
  if (run.parts > 1 && (run.strong || isCapitalised(token.text))) return true;
  const part = parts.get(token.key);
  if (run.strong) return isCapitalised(token.text) || isCaseless(token.text) || part?.label === 'PATIENT' || part?.isLogin === true;
  if (isAddressed(page, run) || isActing(page, run) || (part?.label === 'PATIENT' && isLoud(page, run))) return true;
  const before = tokens[run.from - 1];
  if (!isCapitalised(token.text) || (token.text.length > 1 && token.text === token.text.toUpperCase() && token.text.length < 4)) return false;
  // Headings in capitals ("TC TESTA E COLLO") and German nouns have capitals of their own.
  if (isUpper(token.text) || page.lang === 'de') return false;
  const opensSentence = tokens[run.from]!.gap >= GAP.wide || before === undefined || /^[.:!?;•-]$/.test(before.text);
  return !opensSentence;
}

/** `carácter modesto` where Modesto is told: in a text that writes a name large, the same word in small letters is a word. */
function isWordHere({ text, written, tokens }: Page, head: number): boolean {
  const word = tokens[head]!;
  const isSmall = text === written && word.text === word.text.toLowerCase() && !isCaseless(word.text);
  return isSmall && tokens.some((other) => other.key === word.key && isCapitalised(other.text));
}

/** `the films of LEE from 2019`: capitals among small letters are meant, unless they are an abbreviation or an eponym. */
function isLoud({ tokens }: Page, run: NameRun): boolean {
  const word = tokens[run.head]!;
  const isSmall = (token: Token | undefined): boolean => token?.kind === 'word' && token.text === token.text.toLowerCase() && !isCaseless(token.text);
  const isName = isUpper(word.text) && !MEDICAL_WORDS.has(word.key) && !EPONYMS.has(word.key) && !VIEWS.has(word.key);
  return isName && tokens[run.from]!.gap === GAP.space && tokens[run.to]?.gap === GAP.space && isSmall(tokens[run.from - 1]) && isSmall(tokens[run.to]);
}

/** Short words in capitals that are views, vessels and sequences, and names as well. */
const VIEWS = wordSet('rao lao tia ivc sma ica lad dwi mra pap cap cho pet ray');

/** Words between which and a noun no name stands. */
const ARTICLES = wordSet('the an in el la los las un una en le les une der die das ein eine il lo gli os as um uma');

/** Whether a word is of a script without capitals, such as Hebrew or Arabic, which write no vowels: three letters are a name there. */
function isCaseless(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}

/** Words before a name that say whose it is. */
const ROLES = wordSet('patient pt pat client paciente pac pcte utente doente patientin paziente patiente');

/** `Mr Long`, `Dr. Hand`, `patient Study`. */
function isAddressed({ tokens }: Page, run: NameRun): boolean {
  const dotted = tokens[run.from - 1]?.text === '.';
  const titleAt = dotted ? run.from - 2 : run.from - 1;
  const title = tokens[titleAt];
  if (title?.kind !== 'word' || tokens[run.from]!.gap > GAP.space) return false;
  if (ROLES.has(title.key)) return isCapitalised(tokens[run.head]!.text);
  return TITLES.match(tokens, titleAt)?.next === titleAt + 1 && (dotted || isCapitalised(title.text));
}

/** `Long denies fever`, `Hand has told us`, or a line that holds the name alone. */
function isActing({ tokens }: Page, run: NameRun): boolean {
  if (!isCapitalised(tokens[run.head]!.text)) return false;
  if (actsAsPerson(tokens, run.to)) return true;
  const after = tokens[run.to];
  return tokens[run.from]!.gap === GAP.line && (after === undefined || after.gap === GAP.line) && tokens[run.head]!.text.length > 3 && !isUpper(tokens[run.head]!.text);
}

/** `10 June 2024`: a month that is also somebody's name. */
function isPartOfDate(page: Page, at: number): boolean {
  return monthWord(page.tokens[at]!.key, page.lang) !== undefined && [at - 3, at - 2, at - 1, at].some((from) => {
    const reading = from >= 0 ? readDate(page.tokens, from, page.lang) : undefined;
    return reading !== undefined && reading.form !== 'month' && reading.next > at;
  });
}
