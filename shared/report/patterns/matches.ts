import { Grams } from './grams.ts';
import { mayMatch, needsOf, type Needs } from './needs.ts';
import { Spelling } from './spelling.ts';

/** Every match of a pattern with the flag `g`, in order. */
export type Matcher = (pattern: RegExp) => RegExpExecArray[];

type Case = 'asWritten' | 'ignored';

const SPELLINGS: Readonly<Record<Case, readonly Spelling[]>> = { asWritten: [Spelling.byLetters(false), Spelling.byShape(false)], ignored: [Spelling.byLetters(true), Spelling.byShape(true)] };

/** What patterns need, told once for each. */
const NEEDS = new WeakMap<RegExp, Needs>();

/** Looks for many patterns in one text: most cannot match in it, and are told from what it holds without being run. */
export function matcherOf(text: string): Matcher {
  const grams: { [spelled in Case]?: Grams } = {};
  return (pattern) => {
    const spelled = pattern.ignoreCase ? 'ignored' : 'asWritten';
    const held = (grams[spelled] ??= new Grams(text, SPELLINGS[spelled]));
    let needs = NEEDS.get(pattern);
    if (needs === undefined) NEEDS.set(pattern, (needs = needsOf(pattern, SPELLINGS[spelled])));
    return mayMatch(needs, held) ? matchesOf(text, pattern) : [];
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
