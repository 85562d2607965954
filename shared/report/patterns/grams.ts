import type { Spelling } from './spelling.ts';

/** Lengths of the runs that are noted. */
const SHORT = 3;
const LONG = 6;

const TABLE_BITS = 16;

/** Which runs of one, two, three and six symbols a text may hold, in whatever spellings: none is missed, few are taken for there that are not. */
export class Grams {
  readonly #seen = new Uint32Array((1 << TABLE_BITS) / 32);

  constructor(text: string, spellings: readonly Spelling[]) {
    for (const spelling of spellings) {
      let [fifth, fourth, third, second, first] = [0, 0, 0, 0, 0];
      for (const last of spelling.spell(text)) {
        const pair = mix(first, last);
        const short = mix(second, pair);
        this.#note(last);
        this.#note(pair);
        this.#note(short);
        this.#note(mix(fifth, mix(fourth, mix(third, short))));
        fifth = fourth;
        fourth = third;
        third = second;
        second = first;
        first = last;
      }
    }
  }

  #note(gram: number): void {
    const place = placeOf(gram);
    this.#seen[place >>> 5]! |= 1 << (place & 31);
  }

  holds(place: number): boolean {
    return ((this.#seen[place >>> 5]! >>> (place & 31)) & 1) === 1;
  }
}

/** The places in the table of all that must be there for a string of symbols to be in a text. */
export function placesOf(symbols: readonly number[]): number[] {
  const length = symbols.length >= LONG ? LONG : Math.min(SHORT, symbols.length);
  const grams = symbols.slice(length - 1).map((_, at) => symbols.slice(at, at + length).reduceRight((gram, symbol) => mix(symbol, gram)));
  return [...new Set(grams.map(placeOf))];
}

/** The hash of a run, from those of its first symbol and of the rest. */
function mix(symbol: number, rest: number): number {
  return Math.imul(rest, 0x01000193) ^ symbol;
}

function placeOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - TABLE_BITS);
}
