/** A text in pieces, some of them labelled; changes to the text keep the labels in place. */
import type { Example, Span } from '../example.ts';

export interface Piece {
  text: string;
  label?: string;
}

const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';

/** Marks `text` inside a longer string; marks never nest. */
export function mark(label: string, text: string): string {
  return `${OPEN}${label}${MIDDLE}${text}${CLOSE}`;
}

/** Splits a marked string; a mark that holds line ends becomes one piece a line. */
export function toPieces(marked: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of marked.split(OPEN)) {
    const close = part.indexOf(CLOSE);
    if (close < 0) {
      pieces.push({ text: part });
      continue;
    }
    const [label, text] = part.slice(0, close).split(MIDDLE) as [string, string];
    text.split('\n').forEach((line, i) => {
      if (i > 0) pieces.push({ text: '\n' });
      pieces.push({ text: line, label });
    });
    pieces.push({ text: part.slice(close + 1) });
  }
  return pieces.filter((piece) => piece.text !== '');
}

export function fromExample(example: Example): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of example.spans) {
    if (span.start < at) continue;
    if (span.start > at) pieces.push({ text: example.text.slice(at, span.start) });
    pieces.push({ text: example.text.slice(span.start, span.end), label: span.label });
    at = span.end;
  }
  pieces.push({ text: example.text.slice(at) });
  return pieces;
}

export function toExample(name: string, pieces: readonly Piece[]): Example {
  let text = '';
  const spans: Span[] = [];
  for (const piece of pieces) {
    if (piece.label !== undefined && piece.text.trim() !== '') spans.push({ start: text.length, end: text.length + piece.text.length, label: piece.label });
    text += piece.text;
  }
  return { name, text, spans };
}
