/** Cuts a text into the tokens that the tagger labels: runs of letters, runs of digits, single marks, line ends. */
import { hashText, mix } from './hash.ts';
import { CASE_MODES, makeWord, type CaseMode, type Word, type WordKind } from './word.ts';

/** What stands before a token: nothing, one space, or a tab or several spaces (a column). */
export const GAPS = { none: 0, space: 1, wide: 2 } as const;

/** Tokens of one text; arrays run in parallel. Offsets are UTF-16 code units, end exclusive. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly gaps: Uint8Array;
  readonly words: Word[];
  readonly modes: Uint8Array;
  /** Hash of the form of the run without spaces that the token belongs to (`99-99-9999`), and the token's place in it. */
  readonly chunkForms: Int32Array;
  readonly chunkPlaces: Uint8Array;
}

/** Distinct words seen so far, so that each is analysed once; emptied when it grows past `limit`. */
export class Lexicon {
  private readonly words = new Map<string, Word>();
  constructor(private readonly limit = 20_000) {}

  word(text: string, kind: WordKind): Word {
    let word = this.words.get(text);
    if (word === undefined) {
      if (this.words.size >= this.limit) this.words.clear();
      word = makeWord(text, kind);
      this.words.set(text, word);
    }
    return word;
  }
}

const SPACE = 0;
const MARK = 1;
const DIGIT = 2;
const LOWER = 3;
const UPPER = 4;
const NEWLINE = 5;

/** Classes of the code units below U+0250; above, letters are told by range. */
const CLASSES = new Uint8Array(0x250).map((_, code) => {
  const char = String.fromCharCode(code);
  if (char === '\n' || char === '\r') return NEWLINE;
  if (/\s/.test(char)) return SPACE;
  if (/[0-9]/.test(char)) return DIGIT;
  if (!/\p{L}/u.test(char) || char === 'ª' || char === 'º') return MARK;
  return char === char.toLowerCase() ? LOWER : UPPER;
});

/** Scripts beyond Latin that names are written in; combining accents count as part of the word. */
const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x250, 0x2af],
  [0x300, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0xdff],
  [0x1e00, 0x1fff],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

function classOf(code: number): number {
  if (code < 0x250) return CLASSES[code]!;
  if (code >= 0x2000 && code <= 0x200a) return SPACE;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  for (const [from, to] of LETTER_RANGES) if (code >= from && code <= to) return LOWER;
  return MARK;
}

/** Words longer than this are cut: no name is so long, and the cost of a token stays bounded. */
const TOKEN_MAX = 40;
const CHUNK_MAX = 32;

export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const words: Word[] = [];
  const length = text.length;
  let at = 0;
  let spaces = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE) {
      spaces += text.charCodeAt(at) === 9 ? 2 : 1;
      at++;
      continue;
    }
    const start = at++;
    let wordKind: WordKind = 'mark';
    if (kind === DIGIT) {
      wordKind = 'digits';
      while (at < length && at - start < TOKEN_MAX && classOf(text.charCodeAt(at)) === DIGIT) at++;
    } else if (kind === LOWER || kind === UPPER) {
      wordKind = 'letters';
      at = letterRunEnd(text, start, kind);
    } else if (kind === NEWLINE) {
      wordKind = 'newline';
      while (at < length && [NEWLINE, SPACE].includes(classOf(text.charCodeAt(at)))) at++;
      // Leading spaces of the next line stay outside, so that its gap is seen.
      while (classOf(text.charCodeAt(at - 1)) === SPACE) at--;
    }
    starts.push(start);
    ends.push(at);
    gaps.push(spaces === 0 ? GAPS.none : spaces === 1 ? GAPS.space : GAPS.wide);
    spaces = 0;
    words.push(wordKind === 'newline' ? lexicon.word(blankLines(text, start, at) ? '\n\n' : '\n', 'newline') : lexicon.word(text.slice(start, at), wordKind));
  }
  const count = starts.length;
  const tokens = {
    count,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    gaps: Uint8Array.from(gaps),
    words,
    modes: new Uint8Array(count),
    chunkForms: new Int32Array(count),
    chunkPlaces: new Uint8Array(count),
  };
  markCaseModes(text, tokens);
  markChunks(tokens);
  return tokens;
}

/** End of a word: it also ends where a lower-case letter meets a capital, as in glued text (`MadridEmail`). */
function letterRunEnd(text: string, start: number, first: number): number {
  let at = start + 1;
  let previous = first;
  while (at < text.length && at - start < TOKEN_MAX) {
    const kind = classOf(text.charCodeAt(at));
    if (kind !== LOWER && kind !== UPPER) break;
    if (kind === UPPER && previous === LOWER) break;
    previous = kind;
    at++;
  }
  return at;
}

function blankLines(text: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 10) breaks++;
  return breaks > 1;
}

/** A line counts as upper case when hardly a letter is lower; a text as lower case when hardly a letter is upper. */
function markCaseModes(text: string, tokens: { count: number; starts: Int32Array; ends: Int32Array; words: Word[]; modes: Uint8Array }): void {
  const [lower, upper] = countCase(text, 0, text.length);
  const textMode: CaseMode = upper > 8 * lower ? CASE_MODES.upper : upper * 150 < lower ? CASE_MODES.lower : CASE_MODES.mixed;
  let from = 0;
  while (from < tokens.count) {
    let to = from;
    while (to < tokens.count && tokens.words[to]!.kind !== 'newline') to++;
    let mode = textMode;
    if (to > from && textMode === CASE_MODES.mixed) {
      const [low, up] = countCase(text, tokens.starts[from]!, tokens.ends[to - 1]!);
      if (up >= 12 && up > 6 * low) mode = CASE_MODES.upper;
    }
    tokens.modes.fill(mode, from, Math.min(to + 1, tokens.count));
    from = to + 1;
  }
}

function countCase(text: string, start: number, end: number): [number, number] {
  let lower = 0;
  let upper = 0;
  for (let i = start; i < end; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === LOWER) lower++;
    else if (kind === UPPER) upper++;
  }
  return [lower, upper];
}

/** Form of each run without spaces: digits become `9`, letters `a`, marks stay; long runs of letters count once. */
function markChunks(tokens: { count: number; starts: Int32Array; ends: Int32Array; gaps: Uint8Array; words: Word[]; chunkForms: Int32Array; chunkPlaces: Uint8Array }): void {
  let from = 0;
  while (from < tokens.count) {
    let to = from + 1;
    if (tokens.words[from]!.kind !== 'newline') {
      while (to < tokens.count && tokens.gaps[to] === GAPS.none && tokens.words[to]!.kind !== 'newline') to++;
    }
    let form = 0;
    for (let i = from; i < to && i - from < CHUNK_MAX; i++) {
      const word = tokens.words[i]!;
      if (word.kind === 'digits') form = mix(form, 1000 + Math.min(word.text.length, 20));
      else if (word.kind === 'letters') form = mix(form, word.text.length === 1 ? 3 : word.text.length <= 3 ? 4 : 5);
      // The mark that ends a sentence says nothing about the run before it.
      else if (i < to - 1 || from === i) form = mix(form, hashText(word.text));
    }
    for (let i = from; i < to; i++) {
      tokens.chunkForms[i] = form;
      tokens.chunkPlaces[i] = Math.min(i - from, 15);
    }
    from = to;
  }
}
