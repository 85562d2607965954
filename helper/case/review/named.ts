import type { Decisions } from '../../../shared/contract/case.ts';
import { joinOverlaps } from '../../../shared/report/overlaps.ts';
import type { Identifier, Segment } from '../../../shared/text.ts';
import { wholeWords } from '../../../shared/wholeWords.ts';

/**
 * What goes of a document besides: every place where a text stands that the reviewer named. Who names `rose` means the word wherever it is
 * written, where a search for known names would spare it as a word of the language.
 */
export function namedPlaces(segments: readonly Segment[], named: Decisions['add']): Identifier[] {
  const patterns = named.map(({ label, text }) => ({ label, pattern: wholeWords(text) }));
  return segments.flatMap(({ id, text }) => patterns.flatMap(({ label, pattern }) => [...text.matchAll(pattern)].map(({ index, 0: found }) => (
    { segment: id, start: index, end: index + found.length, label, text: found, source: 'known-value', confidence: 1, reason: 'named by the reviewer' }
  ))));
}

/** Identifiers of a document of which none overlaps another: those that do become one, as the longest of them is. */
export function joined(segments: readonly Segment[], identifiers: readonly Identifier[]): Identifier[] {
  const bySegment = new Map<string, Identifier[]>(segments.map(({ id }) => [id, []]));
  for (const identifier of identifiers) bySegment.get(identifier.segment)?.push(identifier);
  return segments.flatMap(({ id, text }) => joinOverlaps(bySegment.get(id)!).map((identifier) => ({ ...identifier, text: text.slice(identifier.start, identifier.end) })));
}
