import type { Inspection } from '../../shared/contract/case.ts';
import { wholeWords } from '../../shared/wholeWords.ts';
import type { Value } from './findings.ts';

type Document = Inspection['documents'][number];

/** A stretch of the text as it is read: plain, a value that was found, or one that the person added. */
export interface Piece {
  text: string;
  found?: Value;
  added?: true;
}

/** A part of a segment, characters from 0. */
export interface Part {
  segment: string;
  start: number;
  end: number;
}

/** Characters that are shown at once: a page of these stays quick in a browser, and so does a tick on it. */
const PAGE = 40_000;

/** A document in pages of whole segments; one that is longer than a page, as a plain text is, is cut at the ends of its lines. Never empty. */
export function pagesOf({ segments }: Document): Part[][] {
  const pages: Part[][] = [[]];
  let left = PAGE;
  for (const { id, text } of segments) {
    let start = 0;
    do {
      if (text.length - start > left && left < PAGE) {
        pages.push([]);
        left = PAGE;
      }
      const end = endOfPart(text, start, left);
      pages.at(-1)!.push({ segment: id, start, end });
      left -= end - start;
      start = end;
    } while (start < text.length);
  }
  return pages;
}

/** Where a part that begins at `start` ends: the end of the text or of the last line that fits. */
function endOfPart(text: string, start: number, room: number): number {
  if (text.length - start <= room) return text.length;
  const lineEnd = text.lastIndexOf('\n', start + room - 1) + 1;
  return lineEnd > start ? lineEnd : start + room;
}

/** A place in a segment where something was found or added; of places that overlap the one of the lowest rank is shown. */
interface Place {
  start: number;
  end: number;
  rank: number;
  what: Omit<Piece, 'text'>;
}

/** A part cut at what was found and added. Where places overlap, what will go is shown before what is only offered, and the longer one first. */
export function piecesOf({ segments, identifiers }: Document, part: Part, values: ReadonlyMap<string, Value>, added: readonly string[]): Piece[] {
  const text = segments.find(({ id }) => id === part.segment)!.text.slice(0, part.end);
  const found = identifiers
    .filter(({ segment, start, end }) => segment === part.segment && start < part.end && part.start < end)
    .map(({ id, start, end, proposed }): Place => ({ start: Math.max(start, part.start), end: Math.min(end, part.end), rank: proposed ? 0 : 2, what: { found: values.get(id)! } }));
  const byHand = added.flatMap((value) => [...text.slice(part.start).matchAll(wholeWords(value))].map(({ index, 0: { length } }): Place => ({ start: part.start + index, end: part.start + index + length, rank: 1, what: { added: true } })));
  const shown: Place[] = [];
  for (const place of [...found, ...byHand].sort((one, other) => one.rank - other.rank || (other.end - other.start) - (one.end - one.start))) {
    if (!shown.some(({ start, end }) => place.start < end && start < place.end)) shown.push(place);
  }
  const pieces: Piece[] = [];
  let from = part.start;
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
  const pattern = wholeWords(value);
  return documents.reduce((sum, { segments }) => sum + segments.reduce((times, { text }) => times + [...text.matchAll(pattern)].length, 0), 0);
}
