import { CODES, PEOPLE } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { actsAsPerson } from '../names.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from '../tokens.ts';
import { isNamedAfter, isThing } from '../protection.ts';
import { SHORTEST_IN_LOGIN } from './known/names.ts';
import { GIVEN_NAMES } from '../words/givenNames.ts';
import { GENERIC_WORDS } from '../words/institutions.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CREDENTIALS, NAME_SUFFIXES, NOT_NAMES, PARTICLES } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS, WORD_NAMES } from '../words/protected.ts';

/** Longer values are not looked for again: time stays linear. */
const LONGEST_PHRASE = 12;

/** Words that stand alone for nobody, even where a name holds them. */
const SHORTEST_WORD = 3;

/** Whatever was found once is found everywhere in the document: surnames alone, first names alone, codes and institutions again. */
export function findAgain(page: Page, found: readonly Candidate[]): Candidate[] {
  const { tokens } = page;
  const people = new Map<string, Candidate['label']>();
  const initials = new Set<string>();
  const phrases = new Map<string, { words: string[]; label: Candidate['label'] }[]>();
  for (const candidate of found) {
    const words = wordsOf(tokens, candidate);
    if (PEOPLE.has(candidate.label) && candidate.confidence >= 0.7) {
      for (const word of words) {
        initials.add(word.charAt(0));
        if (word.length < SHORTEST_WORD || PARTICLES.has(word) || NOT_NAMES.has(word) || CREDENTIALS.has(word) || NAME_SUFFIXES.has(word)) continue;
        if (!people.has(word)) people.set(word, candidate.label);
      }
    } else if ((CODES.has(candidate.label) && candidate.confidence >= 0.6 && candidate.end - candidate.start >= 4) || candidate.label === 'ORG' || candidate.label === 'LOCATION') {
      const distinctive = words.filter((word) => !GENERIC_WORDS.has(word) && !MEDICAL_WORDS.has(word) && word.length > 2);
      const code = CODES.has(candidate.label);
      if (code || (distinctive.length > 0 && candidate.confidence >= 0.8)) {
        addPhrase(phrases, words, candidate.label);
        if (candidate.label === 'ORG') for (const tail of cores(words)) addPhrase(phrases, tail, 'ORG');
      }
    }
  }
  const again: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark') continue;
    const label = people.get(token.key);
    if (label && standsForPerson(page, at)) again.push(seen(...wholeFileName(tokens, at), label, 0.8));
    const owner = isLogin(page, token) && initials.has(token.key.charAt(0)) ? people.get(token.key.slice(1)) : undefined;
    if (owner) again.push(seen(token.start, endOfLogin(tokens, at), owner, 0.8));
    for (const phrase of phrases.get(token.key) ?? []) {
      const to = spells(tokens, at, phrase.words);
      if (to !== undefined && (phrase.label !== 'ORG' && phrase.label !== 'LOCATION' || isCapitalised(token.text))) again.push(seen(token.start, tokens[to - 1]!.end, phrase.label, 0.8));
    }
  }
  return [...again, ...turnedNames(page, found)];
}

/** `WITNESS HANGMAN, LOUISE`: the given name behind a surname and a comma. */
function turnedNames({ tokens }: Page, found: readonly Candidate[]): Candidate[] {
  return found.flatMap((surname) => {
    const comma = tokenAt(tokens, surname.end);
    const given = tokens[comma + 1];
    const turned = PEOPLE.has(surname.label) && tokens[comma]?.text === ',' && tokens[comma]!.gap === GAP.none && given?.gap === GAP.space && GIVEN_NAMES.has(given.key) && isCapitalised(given.text);
    const lone = turned && comma - tokenAt(tokens, surname.start) === 1 && !GIVEN_NAMES.has(tokens[comma - 1]!.key);
    return lone ? [{ ...surname, end: given.end }] : [];
  });
}

function seen(start: number, end: number, label: Candidate['label'], confidence: number): Candidate {
  return { start, end, label, source: 'second-pass', confidence, reason: 'found elsewhere in this document' };
}

function addPhrase(phrases: Map<string, { words: string[]; label: Candidate['label'] }[]>, words: string[], label: Candidate['label']): void {
  const first = words[0];
  if (first === undefined || words.length > LONGEST_PHRASE || words.join('').length < 4) return;
  const entries = phrases.get(first) ?? [];
  if (!entries.some((entry) => entry.words.join(' ') === words.join(' '))) phrases.set(first, [...entries, { words, label }]);
}

/** The name of an institution without its generic words: `Stoneferry`, `La Alameda`. Two words at least, or one that is no ordinary word. */
function cores(words: readonly string[]): string[][] {
  const core = words.filter((word) => !GENERIC_WORDS.has(word) && !MEDICAL_WORDS.has(word));
  const trimmed = words.slice(words.indexOf(core[0] ?? ''), words.lastIndexOf(core.at(-1) ?? '') + 1);
  if (core.length === 0) return [];
  if (core.length === 1) return core[0]!.length >= 6 && !WORD_NAMES.has(core[0]!) && !EPONYMS.has(core[0]!) ? [[core[0]!]] : [];
  return trimmed.length < words.length ? [trimmed] : [];
}

/**
 * `dangelo_costanza_20250113.dcm`: the words that underscores join to a name in the name of a file, without modalities.
 * Beside a name with a capital, a word in small letters is no name: `chest_Doe`.
 */
function wholeFileName(tokens: readonly Token[], at: number): [start: number, end: number] {
  const joins = (mark: number, word: number): boolean => tokens[mark]?.text === '_' && tokens[mark]!.gap === GAP.none && tokens[word]?.kind === 'word' && tokens[Math.max(mark, word)]!.gap === GAP.none && (isCapitalised(tokens[word]!.text) || !isCapitalised(tokens[at]!.text)) && !MEDICAL_WORDS.has(tokens[word]!.key) && !NOT_NAMES.has(tokens[word]!.key);
  let [first, last] = [at, at];
  while (joins(first - 1, first - 2) && tokens[first]!.gap === GAP.none) first -= 2;
  while (joins(last + 1, last + 2)) last += 2;
  return [tokens[first]!.start, tokens[last]!.end];
}

/** A lone word of a name: with a capital where capitals mean something; an ordinary word or an eponym only inside a sentence and beside nothing medical. */
function standsForPerson(page: Page, at: number): boolean {
  const { tokens } = page;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.gap === GAP.none && before && before.kind !== 'mark') return false;
  // "dangelo_costanza_20250113.dcm": the name of a file.
  if (before?.text === '_' || (tokens[at + 1]?.text === '_' && tokens[at + 1]!.gap === GAP.none)) return true;
  const ordinary = WORD_NAMES.has(token.key) || EPONYMS.has(token.key) || MEDICAL_WORDS.has(token.key) || isOrdinary(token.key, page.lang);
  if (!isCapitalised(token.text) || isNamedAfter(tokens, at, at + 1) || isThing(page, at, at + 1) || isQuantity(tokens, at)) return false;
  if (!ordinary) return true;
  if (page.lang === 'de') return false;
  if (actsAsPerson(tokens, at + 1)) return true;
  const opensSentence = token.gap >= GAP.wide || before === undefined || /^[.:!?;•-]$/.test(before.text);
  return !opensSentence && !isUpper(token.text);
}

/** `DLP 214`: three capitals and a number are what was measured, whoever `dlp` typed. */
function isQuantity(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text.length <= SHORTEST_WORD && isUpper(tokens[at]!.text) && tokens[at + 1]?.kind === 'number';
}

/** `dpizzirusso`: a word in small letters that is no word but for a login, an initial and a surname. */
function isLogin(page: Page, { kind, text, key }: Token): boolean {
  return kind === 'word' && key.length > SHORTEST_IN_LOGIN && text === key && !MEDICAL_WORDS.has(key) && !isOrdinary(key, page.lang);
}

/** The end of a login with its number: `efuster2`. */
function endOfLogin(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  return next?.kind === 'number' && next.gap === GAP.none ? next.end : tokens[at]!.end;
}

function wordsOf(tokens: readonly Token[], candidate: Candidate): string[] {
  const words: string[] = [];
  for (let at = tokenAt(tokens, candidate.start); at < tokens.length && tokens[at]!.start < candidate.end; at++) if (tokens[at]!.kind !== 'mark') words.push(tokens[at]!.key);
  return words;
}

/** The index after the tokens that spell the words, marks between left aside. */
function spells(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    while (next > at && tokens[next]?.kind === 'mark' && next - at < 40) next++;
    if (tokens[next]?.key !== word || (next > at && tokens[next]!.gap === GAP.wide)) return undefined;
    next++;
  }
  return next;
}
