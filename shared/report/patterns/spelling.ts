/**
 * Two ways to spell a text in symbols: letter by letter with all digits alike (`12 Oak` as `00 Oak`), and by shape (`00 Aaa`).
 * What a pattern matches, spelled so, stands in the text spelled so.
 */
import type { CharacterSet } from './syntax.ts';

/** The shapes of classes in patterns. Others, `w` among them, are not told by shape. */
type ShapesOfClass = (name: string) => readonly number[] | undefined;

const DIGIT = 48;
const LINE_FEED = 10;

/** Shapes lie above all code points, and marks in shapes above those: no symbol of one spelling is one of the other. */
const CAPITAL = 0x200000;
/** Letters that are no capitals. */
const SMALL = 0x200001;
const NUMERAL = 0x200002;
const SPACE = 0x200003;
const MARK = 0x400000;

/** How rare symbols are in reports, roughly, in bits. */
const RARITY = new Map([[CAPITAL, 4], [SMALL, 0.5], [NUMERAL, 4], [SPACE, 2.5], [DIGIT, 3], [32, 3]]);
const LETTER_BITS = 4.5;
const MARK_BITS = 6;

/** Characters whose symbols are looked up; those of others are worked out each time. */
const COMMON = 0x250;

export class Spelling {
  readonly #common: Uint32Array;

  private constructor(private readonly rule: (code: number) => number, private readonly ofClass: ShapesOfClass) {
    this.#common = Uint32Array.from({ length: COMMON }, (_, code) => rule(code));
  }

  static byLetters(ignoreCase: boolean): Spelling {
    return new Spelling((code) => (isDigit(code) ? DIGIT : ignoreCase ? withoutCase(code) : code), (name) => (name === 'd' ? [DIGIT] : undefined));
  }

  static byShape(ignoreCase: boolean): Spelling {
    return ignoreCase ? new Spelling((code) => Math.max(shapeOf(code), SMALL), (name) => CLASS_SHAPES[name]) : new Spelling(shapeOf, (name) => CLASS_SHAPES[name] ?? LETTER_SHAPES[name]);
  }

  /** A text in symbols, one for each code point. */
  spell(text: string): Uint32Array {
    const symbols = new Uint32Array(text.length);
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
      symbols[count++] = code < COMMON ? this.#common[code]! : this.rule(code);
    }
    return symbols.subarray(0, count);
  }

  /** The symbols that the characters of a set may have; undefined where they may have any. */
  symbols({ codes, classes }: CharacterSet): readonly number[] | undefined {
    const shapes = classes.map(this.ofClass);
    return shapes.includes(undefined) ? undefined : [...new Set([...codes.map(this.rule), ...shapes.flatMap((known) => known!)])];
  }
}

/** How much it tells, in bits, that a symbol is there. */
export function bitsOf(symbol: number): number {
  return RARITY.get(symbol) ?? (symbol >= 97 && symbol < CAPITAL ? LETTER_BITS : MARK_BITS);
}

const CLASS_SHAPES: Readonly<Record<string, readonly number[]>> = { d: [NUMERAL], s: [SPACE, MARK + LINE_FEED] };
const LETTER_SHAPES: Readonly<Record<string, readonly number[]>> = { 'p{Lu}': [CAPITAL], 'p{Ll}': [SMALL], 'p{L}': [CAPITAL, SMALL] };

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters that patterns with the flag `i` take for one are one here too. */
function withoutCase(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  const character = String.fromCodePoint(code);
  const upper = character.toUpperCase();
  const folded = (upper.length === character.length ? upper : character).toLowerCase();
  return folded.length === character.length ? folded.codePointAt(0)! : code;
}

function shapeOf(code: number): number {
  if (isDigit(code)) return NUMERAL;
  const character = String.fromCodePoint(code);
  if (/\p{L}/u.test(character)) return /\p{Lu}/u.test(character) ? CAPITAL : SMALL;
  return code !== LINE_FEED && /\s/.test(character) ? SPACE : MARK + code;
}
