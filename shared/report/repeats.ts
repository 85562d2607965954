import { PEOPLE, type Label } from '../label.ts';
import { withLater } from './later.ts';
import { CERTAIN, type Candidate, type Page } from './candidate.ts';
import { isProtected, isThing } from './protection.ts';
import { GAP, isCapitalised, tokenAt, type Token } from './tokens.ts';
import { isOrdinary } from './words/ordinary/index.ts';
import { CREDENTIALS, NAME_SUFFIXES, NOT_NAMES, PARTICLES } from './words/people.ts';
import { EPONYMS, MEDICAL_WORDS, WORD_NAMES } from './words/protected.ts';

/** How sure a repeat is. */
const REPEATED = 0.8;

/** Words of fewer letters may be other words that no list has. */
const SHORTEST = 6;

/**
 * Network and arbiter see each place by itself, and a lone surname in a running header or in the label of a chart says little there. A word of a certain
 * name that is no other word is that name wherever it stands, also behind an initial as a login: `bolumide`.
 * @param candidates in order, with those that the arbiter doubts.
 */
export function withRepeats(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const people = certainWords(page, candidates);
  if (people.size === 0) return [...candidates];
  const repeats = page.tokens.flatMap((token, at): Candidate[] => {
    const label = isPiece(page.tokens, at) || isThing(page, at, at + 1) ? undefined : ownerOf(token, people, page.lang);
    return label ? [{ start: token.start, end: token.end, label, source: 'second-pass', confidence: REPEATED, reason: 'found elsewhere in this document' }] : [];
  }).filter((repeat) => !isProtected(page, repeat));
  return withLater(page, candidates, repeats);
}

/** The words of certain names that are no other words, with whose they are. */
function certainWords({ tokens, lang }: Page, candidates: readonly Candidate[]): Map<string, Label> {
  const words = new Map<string, Label>();
  for (const { label, confidence, start, end } of candidates) {
    if (!PEOPLE.has(label) || confidence < CERTAIN) continue;
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
      const { kind, key } = tokens[at]!;
      if (kind === 'word' && !words.has(key) && isNothingElse(key, lang)) words.set(key, label);
    }
  }
  return words;
}

const OTHER_WORDS = [WORD_NAMES, EPONYMS, MEDICAL_WORDS, PARTICLES, NOT_NAMES, CREDENTIALS, NAME_SUFFIXES];

function isNothingElse(word: string, lang: string): boolean {
  return word.length >= SHORTEST && !OTHER_WORDS.some((words) => words.has(word)) && !isOrdinary(word, lang) && !isOrdinary(word, 'en');
}

function ownerOf({ kind, text, key }: Token, people: ReadonlyMap<string, Label>, lang: string): Label | undefined {
  if (kind !== 'word') return undefined;
  return people.get(isCapitalised(text) ? key : key.slice(1)) ?? (GENITIVE.has(lang) && isCapitalised(text) && key.endsWith('s') ? people.get(key.slice(0, -1)) : undefined);
}

/** Languages whose genitive hangs an `s` on a name without an apostrophe: `Hünnebecks Beschwerden`. */
const GENITIVE = new Set(['de', 'nl', 'sv', 'da', 'no', 'nb']);

/** Whether letters or digits hang on a word. */
function isPiece(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return (token.gap === GAP.none && before !== undefined && before.kind !== 'mark') || (after?.gap === GAP.none && after.kind !== 'mark');
}
