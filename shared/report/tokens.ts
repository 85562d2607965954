/**
 * One reading of a text into tokens, shared by all detectors: runs of letters, runs of digits, and single other characters.
 * White space belongs to no token; each token says how wide the gap before it is.
 */
import { LETTERS, WHOLE_LETTERS } from '../identity/normalise.ts';
import { countBefore } from '../sorted.ts';
import type { Stretch } from '../text.ts';

/** What separates a token from the one before it. `wide` is a tab or two spaces and more: a column. */
export const GAP = { none: 0, space: 1, wide: 2, line: 3 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

export interface Token extends Stretch {
  text: string;
  /** Lower case without accents, for look-ups. */
  key: string;
  kind: 'word' | 'number' | 'mark';
  gap: Gap;
}

/** Reads a text once, in time linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let gap: Gap = GAP.line;
  let position = 0;
  while (position < length) {
    const code = text.charCodeAt(position);
    if (isSpace(code)) {
      gap = widen(gap, code);
      position++;
      continue;
    }
    const start = position;
    const kind = kindOf(code, text, position);
    if (kind === 'number') {
      while (position < length && isDigit(text.charCodeAt(position))) position++;
    } else if (kind === 'word') {
      while (position < length && isLetter(text.charCodeAt(position), text, position)) position++;
    } else {
      position++;
    }
    const piece = text.slice(start, position);
    tokens.push({ start, end: position, text: piece, key: kind === 'word' ? fold(piece) : piece, kind, gap });
    gap = GAP.none;
  }
  return tokens;
}

/** Lower case with accents stripped; the look-up form of one word. */
export function fold(word: string): string {
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) > 127) return word.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(WHOLE_LETTERS, (letter) => LETTERS[letter]!);
  }
  return word.toLowerCase();
}

/** The index of the first token that starts at or after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return countBefore(tokens.length, (index) => tokens[index]!.start < offset);
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a word of two letters or more is all capitals. */
export function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function kindOf(code: number, text: string, position: number): Token['kind'] {
  if (isDigit(code)) return 'number';
  return isLetter(code, text, position) ? 'word' : 'mark';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;

function isLetter(code: number, text: string, position: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code === 0xaa || code === 0xba) return false; // ª and º are ordinal signs here: "2.ª", "n.º"
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  return LETTER_OR_MARK.test(text.charAt(position));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;
}

const ZERO_WIDTH_SPACE = 0x200b;

function widen(gap: Gap, code: number): Gap {
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 11 || code === 12) return GAP.line;
  if (gap === GAP.line) return gap;
  if (code === ZERO_WIDTH_SPACE) return gap === GAP.none ? GAP.space : gap;
  return code === 9 || gap !== GAP.none ? GAP.wide : GAP.space;
}
