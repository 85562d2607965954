import { Grams } from './grams.ts';
import { madeOf, type LazyPattern } from './lazy.ts';
import { mayMatch, needsOf, type Needs } from './needs.ts';
import { Spelling } from './spelling.ts';

/** Every match of a pattern with the flag `g`, in order. */
export type Matcher = (pattern: RegExp | LazyPattern) => RegExpExecArray[];

type Case = 'asWritten' | 'ignored';

const SPELLINGS: Readonly<Record<Case, readonly Spelling[]>> = { asWritten: [Spelling.byLetters(false), Spelling.byShape(false)], ignored: [Spelling.byLetters(true), Spelling.byShape(true)] };

/** Characters that a pattern is wanted for before it is told what it needs: telling takes about as long as running it over so many. */
export const WORTH_TELLING = 30_000;

/** What is known of a pattern: how many characters it was wanted for, then what it needs. */
const KNOWN = new WeakMap<RegExp | LazyPattern, { characters: number; needs?: Needs | undefined }>();

/** What patterns need, by how they are written. Plain data. */
export type ToldNeeds = Readonly<Record<string, Needs>>;

let told: ReadonlyMap<string, Needs> = new Map();

/** Takes over what patterns need from a build of the same code, so that those which cannot match in short texts are not even compiled. */
export function learnNeeds(needs: ToldNeeds): void {
  told = new Map(Object.entries(needs));
}

/** What each of the patterns needs, for `learnNeeds`. */
export function tellNeeds(patterns: Iterable<RegExp | LazyPattern>): ToldNeeds {
  return Object.fromEntries([...patterns].map((pattern) => [String(pattern), needsOf(madeOf(pattern), SPELLINGS[caseOf(pattern)])]));
}

function caseOf({ ignoreCase }: Pick<RegExp, 'ignoreCase'>): Case {
  return ignoreCase ? 'ignored' : 'asWritten';
}

/** Looks for many patterns in one text: most cannot match in it, and are told from what it holds without being run. */
export function matcherOf(text: string): Matcher {
  const grams: { [spelled in Case]?: Grams } = {};
  return (pattern) => {
    let known = KNOWN.get(pattern);
    if (!known) KNOWN.set(pattern, (known = { characters: 0, needs: told.get(String(pattern)) }));
    known.characters += text.length;
    if (!known.needs && known.characters < WORTH_TELLING) return matchesOf(text, madeOf(pattern));
    const spelled = caseOf(pattern);
    const held = (grams[spelled] ??= new Grams(text, SPELLINGS[spelled]));
    known.needs ??= needsOf(madeOf(pattern), SPELLINGS[spelled]);
    return mayMatch(known.needs, held) ? matchesOf(text, madeOf(pattern)) : [];
  };
}

/**
 * Every match of a pattern in a text, in order. What `String.matchAll` gives, but with the pattern's own compiled code:
 * `matchAll` clones the pattern at each call, and V8 compiles the clone anew once its cache has let go of the code.
 * @param pattern one with the flag `g`
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
  }
  return matches;
}
