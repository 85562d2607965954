/** Which label each stretch gets by the arbiter's verdict: that of all its tokens, and of people also what is held of their other mentions. */
import { LABEL_NAMES, PEOPLE, type Label } from '../../label.ts';
import type { Candidate, Source } from '../candidate.ts';
import { namedWords } from '../people.ts';
import type { Tokens } from '../tagger/tokens.ts';
import type { Verdict } from './arbiter.ts';
import { tokensOf } from './inputs.ts';

/** Sources whose values show their label by what they are. */
const TELLING: ReadonlySet<Source> = new Set(['known-value', 'checksum', 'web-address', 'model', 'contact', 'age']);

/** How much the other mentions of a name count beside the one: two people may share a surname. */
const OTHERS = 0.4;

/** How far a stretch is of each label, in the order of `LABEL_NAMES`; in all 1. */
type Shares = Float32Array;

/** What is held of all the people whose name has a word. */
interface Mentions {
  sum: Shares;
  count: number;
}

/** The candidates with their labels. */
export function nameAll(text: string, tokens: Tokens, verdict: Verdict, candidates: readonly Candidate[]): Candidate[] {
  const shares = candidates.map((candidate) => sharesOf(tokens, verdict, candidate));
  const mentions = mentionsByWord(text, candidates, shares);
  return candidates.map((candidate, index) => {
    const own = shares[index]!;
    if (TELLING.has(candidate.source)) return candidate;
    if (!PEOPLE.has(likeliest(own))) return { ...candidate, label: likeliest(own) };
    const again = [...wordsOf(text, candidate)].map((word) => mentions.get(word)!).filter(({ count }) => count > 1);
    const others = (label: number): number => again.reduce((total, { sum, count }) => total + (sum[label]! - own[label]!) / (count - 1), 0) / Math.max(1, again.length);
    return { ...candidate, label: likeliest(own.map((share, label) => share + OTHERS * others(label))) };
  });
}

function sharesOf(tokens: Tokens, { labels }: Verdict, candidate: Candidate): Shares {
  const shares = new Float32Array(LABEL_NAMES.length);
  if (TELLING.has(candidate.source)) {
    shares[LABEL_NAMES.indexOf(candidate.label)] = 1;
    return shares;
  }
  const [from, to] = tokensOf(tokens, candidate);
  for (let token = from; token < to; token++) shares.forEach((share, label) => { shares[label] = share + labels[token * LABEL_NAMES.length + label]! / (to - from); });
  return shares;
}

function mentionsByWord(text: string, candidates: readonly Candidate[], shares: readonly Shares[]): Map<string, Mentions> {
  const mentions = new Map<string, Mentions>();
  candidates.forEach((candidate, index) => {
    if (!PEOPLE.has(likeliest(shares[index]!))) return;
    for (const word of wordsOf(text, candidate)) {
      const known = mentions.get(word) ?? { sum: new Float32Array(LABEL_NAMES.length), count: 0 };
      shares[index]!.forEach((share, label) => { known.sum[label]! += share; });
      known.count++;
      mentions.set(word, known);
    }
  });
  return mentions;
}

function wordsOf(text: string, candidate: Candidate): Set<string> {
  return new Set(namedWords(text, candidate));
}

function likeliest(shares: Shares): Label {
  return LABEL_NAMES[shares.indexOf(Math.max(...shares))]!;
}
