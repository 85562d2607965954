import type { Inspection } from '../../shared/contract/case.ts';
import type { Value } from './findings.ts';

type Document = Inspection['documents'][number];

/** A stretch of the text as it is read: plain, a value that was found, or one that the person added. */
export interface Piece {
  text: string;
  found?: Value;
  added?: true;
}

/** Characters of a document that are shown at once: a page of a browser stays quick with these. */
const PORTION = 40_000;

/** The segments of a document that are shown when so many portions are asked for, and whether more follow. */
export function portionOf({ segments }: Document, portions: number): { segments: Document['segments']; more: boolean } {
  let left = portions * PORTION;
  const end = segments.findIndex(({ text }) => (left -= text.length) < 0) + 1;
  return end === 0 ? { segments, more: false } : { segments: segments.slice(0, end), more: end < segments.length };
}

/** A place in a segment where something was found or added; of places that overlap the one of the lowest rank is shown. */
interface Place {
  start: number;
  end: number;
  rank: number;
  what: Omit<Piece, 'text'>;
}

/** A segment cut at what was found and added. Where places overlap, what will go is shown before what is only offered, and the longer one first. */
export function piecesOf({ id, text }: Document['segments'][number], identifiers: Document['identifiers'], values: ReadonlyMap<string, Value>, added: readonly string[]): Piece[] {
  const found = identifiers.filter(({ segment }) => segment === id).map(({ id: key, start, end, proposed }): Place => ({ start, end, rank: proposed ? 0 : 2, what: { found: values.get(key)! } }));
  const byHand = added.flatMap((value) => [...text.matchAll(patternOf(value))].map(({ index, 0: { length } }): Place => ({ start: index, end: index + length, rank: 1, what: { added: true } })));
  const shown: Place[] = [];
  for (const place of [...found, ...byHand].sort((one, other) => one.rank - other.rank || (other.end - other.start) - (one.end - one.start))) {
    if (!shown.some(({ start, end }) => place.start < end && start < place.end)) shown.push(place);
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, what } of shown.sort((one, other) => one.start - other.start)) {
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), ...what });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** How often a value stands in the text as it is written, case and spaces aside. */
export function timesIn(documents: readonly Document[], value: string): number {
  const pattern = patternOf(value);
  return documents.reduce((sum, { segments }) => sum + segments.reduce((times, { text }) => times + [...text.matchAll(pattern)].length, 0), 0);
}

/** A value as whole words in any case, with any white space between them. */
function patternOf(value: string): RegExp {
  const words = value.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
