/**
 * What the tagger's network sees of words and of tokens, as small numbers: rows of its tables (`training/neural/model.py`). Words and
 * pieces of words are hashed, so that no vocabulary ships.
 */
import { hashText } from './hash.ts';
import type { Tokens } from './tokens.ts';
import { normaliseWord, type Word } from './word.ts';

/** Rows of the tables by hash; row 0 stands for none. */
export const ROWS = { norms: 1 << 15, pieces: 1 << 16, shapes: 256, ranges: 64, forms: 1 << 13 } as const;

/** Pieces of a word that are looked at. */
const PIECES = 20;

/** Numbers a word: its norm, a shape for each case mode, the word lists that know it, its range, its pieces. */
export const WORD_WIDTH = 6 + PIECES;

/** Word lists that the network knows of, as bits. */
const LISTS = 0xff;

const FARTHEST_PLACE = 15;

/** The numbers of a word, `WORD_WIDTH` of them. */
export function wordNumbers(word: Word): number[] {
  const pieces = piecesOf(word);
  return [
    row(word.norm, ROWS.norms),
    ...word.shapes.map((shape) => row(shape, ROWS.shapes)),
    word.kind === 'letters' ? word.lists & LISTS : 0,
    word.range === 0 ? 0 : row(word.range, ROWS.ranges),
    ...Array.from({ length: PIECES }, (_, at) => pieces[at] ?? 0),
  ];
}

/** The numbers of a token besides its word's: its case mode and what stands before it, the form of its run, its place in the run. */
export function tokenNumbers(tokens: Tokens, i: number): [mode: number, form: number, place: number] {
  return [tokens.modes[i]! * 3 + tokens.gaps[i]!, row(tokens.chunkForms[i]!, ROWS.forms), Math.min(tokens.chunkPlaces[i]!, FARTHEST_PLACE)];
}

/** Of letters beginnings, endings and every three in a row; of digits how many, the first and the last two. */
function piecesOf({ kind, text, prefixes, suffixes }: Word): number[] {
  const piece = (hash: number): number => row(hash, ROWS.pieces);
  if (kind === 'digits') return [piece(hashText(`len${text.length}`)), piece(hashText(`d${text.slice(0, 2)}`)), piece(hashText(`e${text.slice(-2)}`))];
  if (kind !== 'letters') return [piece(hashText(`mark${text}`))];
  const padded = `<${normaliseWord(text)}>`;
  return [
    // The first letter alone says little; the last one tells a case or a gender.
    ...prefixes.map((hash, n) => piece(Math.imul(hash, 31) + n)).slice(1),
    ...suffixes.map((hash, n) => piece(Math.imul(hash, 37) + 100 + n)),
    ...Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => piece(Math.imul(hashText(padded, at, at + 3), 41) + 7)),
  ];
}

/** The row of a hash in a table; never 0. */
function row(hash: number, rows: number): number {
  return 1 + ((hash ^ (hash >>> 15)) >>> 0) % (rows - 1);
}
