/** Regular expressions as trees, as far as what they match can be told from their text. */

/** One part of a pattern. */
export type Pattern =
  /** One character of a set; undefined where the set is too wide to be listed. */
  | { kind: 'character'; set: CharacterSet | undefined }
  | { kind: 'sequence'; parts: readonly Pattern[] }
  | { kind: 'choice'; options: readonly Pattern[] }
  | { kind: 'repeat'; part: Pattern; least: number; most: number }
  /** `(?=…)` and `(?<=…)`. */
  | { kind: 'ahead' | 'behind'; part: Pattern };

/** Characters by code point, and the classes that stand for many: `p{Lu}`, `d`, `s`. */
export interface CharacterSet {
  codes: readonly number[];
  classes: readonly string[];
}

/** Matches nothing at all: anchors, and lookarounds that deny, ask nothing that could be told. */
const NOTHING: Pattern = { kind: 'sequence', parts: [] };
const ANYTHING: Pattern = { kind: 'character', set: undefined };

/** Ranges wider than this are not listed; the alphabet and the digits are. */
const WIDEST_RANGE = 32;

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

/** Reads the source of a pattern. What it does not know is taken to match anything. */
export function parsePattern({ source }: RegExp): Pattern {
  return new Parser(source).choice();
}

class Parser {
  #at = 0;

  constructor(private readonly source: string) {}

  choice(): Pattern {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.source.length && !this.#sees('|') && !this.#sees(')')) parts.push(this.#repeated(this.#atom()));
    return { kind: 'sequence', parts };
  }

  #repeated(part: Pattern): Pattern {
    const [quantifier, sign, least, comma, most] = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})/.exec(this.source.slice(this.#at, this.#at + 12)) ?? [];
    if (quantifier === undefined) return part;
    this.#at += quantifier.length;
    this.#take('?');
    if (sign) return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    return { kind: 'repeat', part, least: Number(least), most: most ? Number(most) : comma ? Infinity : Number(least) };
  }

  #atom(): Pattern {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('^') || this.#take('$')) return NOTHING;
    if (this.#take('.')) return ANYTHING;
    if (!this.#take('\\')) return { kind: 'character', set: { codes: [this.#character()], classes: [] } };
    if (this.#take('b') || this.#take('B')) return NOTHING;
    const set = this.#escape();
    return { kind: 'character', set };
  }

  #group(): Pattern {
    const [, opening, name] = /^(\?(?:[:=!]|<[=!]|<(\w+)>))?/.exec(this.source.slice(this.#at))!;
    this.#at += opening?.length ?? 0;
    const part = this.choice();
    this.#take(')');
    if (opening === undefined || opening === '?:' || name !== undefined) return part;
    if (opening.endsWith('!')) return NOTHING;
    return { kind: opening === '?=' ? 'ahead' : 'behind', part };
  }

  #class(): Pattern {
    const denied = this.#take('^');
    const codes: number[] = [];
    const classes: string[] = [];
    let listed = !denied;
    while (this.#at < this.source.length && !this.#take(']')) {
      const first = this.#member();
      const ranged = this.#sees('-') && this.source[this.#at + 1] !== ']' && first?.codes.length === 1;
      if (!ranged) {
        listed &&= first !== undefined;
        codes.push(...(first?.codes ?? []));
        classes.push(...(first?.classes ?? []));
        continue;
      }
      this.#at++;
      const [from, to] = [first.codes[0]!, this.#member()?.codes[0] ?? Infinity];
      listed &&= to - from <= WIDEST_RANGE;
      for (let code = from; listed && code <= to; code++) codes.push(code);
    }
    return { kind: 'character', set: listed ? { codes, classes } : undefined };
  }

  #member(): CharacterSet | undefined {
    return this.#take('\\') ? this.#escape() : { codes: [this.#character()], classes: [] };
  }

  /** What a backslash stands for; undefined where that is too much or refers to a group. */
  #escape(): CharacterSet | undefined {
    const rest = this.source.slice(this.#at, this.#at + 24);
    const [whole = '', ...code] = /^(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|p\{[^}]*\}|P\{[^}]*\}|k<\w+>|[1-9]\d*|.)/su.exec(rest) ?? [];
    this.#at += whole.length;
    const digits = code.find((hex) => hex !== undefined);
    if (digits !== undefined) return { codes: [parseInt(digits, 16)], classes: [] };
    if (whole in CONTROLS) return { codes: [CONTROLS[whole]!], classes: [] };
    if (whole.startsWith('p{') || whole === 'd' || whole === 's') return { codes: [], classes: [whole] };
    // `\w`, `\S`, `\P{L}`, `\1`, `\k<name>`
    if (/^[\p{L}\p{N}]/u.test(whole)) return undefined;
    return { codes: [whole.codePointAt(0)!], classes: [] };
  }

  #character(): number {
    const code = this.source.codePointAt(this.#at)!;
    this.#at += code > 0xffff ? 2 : 1;
    return code;
  }

  #sees(sign: string): boolean {
    return this.source[this.#at] === sign;
  }

  #take(sign: string): boolean {
    const seen = this.#sees(sign);
    if (seen) this.#at++;
    return seen;
  }
}
