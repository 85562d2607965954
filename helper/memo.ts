/** The most characters that a memo holds, each text with what came of it, which is about as long. */
const MOST_REMEMBERED = 2_000_000;
/** What an entry costs besides, in characters. */
const OVERHEAD = 64;

/** The values of a pure function, each computed once, within a bounded memory. `help` is what was found out of the text before. */
export class Memo<Value, Help = never> {
  readonly known = new Map<string, Value>();
  readonly #compute: (text: string, help?: Help) => Value;
  #size = 0;

  constructor(compute: (text: string, help?: Help) => Value) {
    this.#compute = compute;
  }

  of(text: string, help?: Help): Value {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const value = this.#compute(text, help);
    this.keep(text, value);
    return value;
  }

  /** Remembers a value that was computed elsewhere. */
  keep(text: string, value: Value): void {
    const cost = 2 * text.length + OVERHEAD;
    if (cost > MOST_REMEMBERED || this.known.has(text)) return;
    if (this.#size + cost > MOST_REMEMBERED) {
      this.known.clear();
      this.#size = 0;
    }
    this.#size += cost;
    this.known.set(text, value);
  }
}

/** A pure function that computes each value once, within a bounded memory. */
export function memoOf<Value>(compute: (text: string) => Value): (text: string) => Value {
  const memo = new Memo(compute);
  return (text) => memo.of(text);
}
