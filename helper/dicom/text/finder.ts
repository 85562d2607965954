import type { Label } from '../../../shared/label.ts';
import { madeOf, type LazyPattern } from '../../../shared/report/patterns/lazy.ts';
import { matchesOf } from '../../../shared/report/patterns/matches.ts';
import type { Identifier } from '../../../shared/text.ts';

/** Patterns of one kind of identifier, and what is said of one that they find: the first group that matched, or all where there is none. */
export interface FinderRow extends Pick<Identifier, 'source' | 'confidence' | 'reason'> {
  label: Label;
  /** What every text holds in which one of the patterns matches. */
  in: RegExp;
  /** With the flag `g`. */
  patterns: readonly (RegExp | LazyPattern)[];
}

/** Finds in a text what rows of patterns describe, row after row. */
export function finderOf(rows: readonly FinderRow[]): (segment: string, text: string) => Identifier[] {
  return (segment, text) => rows.filter((row) => row.in.test(text)).flatMap(({ patterns, label, source, confidence, reason }) => patterns.flatMap((pattern) => matchesOf(text, madeOf(pattern)).map((match): Identifier => {
    const found = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    return { segment, start, end: start + found.length, label, text: found, source, confidence, reason };
  })));
}
