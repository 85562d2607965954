/**
 * What a text must hold for a pattern to match in it, told from the pattern itself: the idea of regular-expression search by an index
 * of trigrams (Cox 2012). A text that does not hold it need not be searched.
 */
import { placesOf, type Grams } from './grams.ts';
import { bitsOf, type Spelling } from './spelling.ts';
import { parsePattern, type CharacterSet, type Pattern } from './syntax.ts';

/** All of these: a run of symbols, by its place in `Grams`, or one of several needs. */
export type Needs = readonly (number | readonly Needs[])[];

type Strings = readonly (readonly number[])[];

/** What is followed of strings that may stand one after another; what is beyond is forgotten, not got wrong. */
const MOST_STRINGS = 96;
const LONGEST_STRING = 10;
const MOST_TIMES = 4;

/** A need that tells less than this, in bits, is not worth asking; and so many needs are asked of a pattern. */
const LEAST_BITS = 4;
const MOST_NEEDS = 4;

const EMPTY: Strings = [[]];

/** What a text, noted in these spellings, must hold for `pattern` to match. */
export function needsOf(pattern: RegExp, spellings: readonly Spelling[]): Needs {
  const tree = parsePattern(pattern);
  return allOf(spellings.flatMap((spelling) => new Trail(spelling).follow(tree).end()));
}

/** Whether a text may hold what a pattern needs. */
export function mayMatch(needs: Needs, grams: Grams): boolean {
  for (const need of needs) {
    if (typeof need === 'number' ? !grams.holds(need) : !anyMayMatch(need, grams)) return false;
  }
  return true;
}

function anyMayMatch(options: readonly Needs[], grams: Grams): boolean {
  for (const option of options) if (mayMatch(option, grams)) return true;
  return false;
}

/** Several needs, of which one must be met, and how much that tells. */
interface Choice {
  options: readonly Needs[];
  bits: number;
}

/** The choices that tell most, as needs. */
function allOf(choices: readonly Choice[]): Needs {
  return choices.filter(({ bits }) => bits >= LEAST_BITS).sort((a, b) => b.bits - a.bits).slice(0, MOST_NEEDS)
    .flatMap(({ options }): Needs => (options.length === 1 ? options[0]! : [options]));
}

/** How much it tells that one of several is there, each of which tells so much. */
function bitsOfAny(bits: readonly number[]): number {
  return -Math.log2(bits.reduce((sum, of) => sum + 2 ** -of, 0));
}

/** A way through a pattern, from left to right, that notes what every match goes through. */
class Trail {
  readonly #choices: Choice[] = [];
  /** What may stand directly before here; the empty string where that is not known. */
  #last: Strings = EMPTY;
  /** Whether `#last` is all that was matched. */
  #whole = true;

  constructor(private readonly spelling: Spelling) {}

  follow(pattern: Pattern): this {
    switch (pattern.kind) {
      case 'character': this.#character(pattern.set); break;
      case 'sequence': for (const part of pattern.parts) this.follow(part); break;
      case 'choice': this.#choose(pattern.options.map((option) => this.#branch(EMPTY).follow(option))); break;
      case 'repeat': this.#repeat(this.#branch(EMPTY).follow(pattern.part), pattern.least, pattern.most); break;
      case 'ahead': this.#choices.push(...this.#branch(this.#last).follow(pattern.part).end()); break;
      case 'behind': this.#join(this.#branch(EMPTY).follow(pattern.part)); this.#whole = false; break;
    }
    return this;
  }

  /** All that is needed. */
  end(): readonly Choice[] {
    this.#note(this.#last);
    return this.#choices;
  }

  #branch(last: Strings): Trail {
    const branch = new Trail(this.spelling);
    branch.#last = last;
    return branch;
  }

  #character(set: CharacterSet | undefined): void {
    const symbols = set && this.spelling.symbols(set);
    if (symbols) this.#extend(symbols.map((symbol) => [symbol]));
    else this.#restart(EMPTY);
  }

  #choose(trails: readonly Trail[]): void {
    if (trails.every((trail) => trail.#whole)) {
      this.#extend(trails.flatMap((trail) => trail.#last));
      return;
    }
    this.#restart(EMPTY);
    const ways = trails.map((trail) => trail.end());
    if (ways.some((choices) => choices.length === 0)) return;
    this.#choices.push({ options: ways.map(allOf), bits: bitsOfAny(ways.map((choices) => Math.max(...choices.map(({ bits }) => bits)))) });
  }

  #repeat(once: Trail, least: number, most: number): void {
    if (once.#whole) this.#extend(...powers(once.#last, least, most));
    else if (least === 0) this.#restart(EMPTY);
    else {
      this.#join(once);
      if (most > 1) this.#restart(EMPTY);
    }
  }

  /** Goes on with one of these strings. @param all false where more may stand before them */
  #extend(strings: Strings, all = true): void {
    const next = distinct(strings);
    const tooMany = this.#last.length > 1 && this.#last.length * next.length > MOST_STRINGS;
    if (tooMany || this.#last.some(({ length }) => length > LONGEST_STRING)) this.#restart(next);
    else this.#last = product(this.#last, next);
    if (!all) this.#restart(next);
  }

  /** Goes on with what another trail found. */
  #join(trail: Trail): void {
    this.#restart(trail.#last);
    this.#choices.push(...trail.#choices);
  }

  /** Notes what stood here, and goes on from other strings, which need not follow it directly. */
  #restart(last: Strings): void {
    this.#note(this.#last);
    this.#last = last;
    this.#whole = false;
  }

  #note(strings: Strings): void {
    if (strings.some(({ length }) => length === 0)) return;
    const bits = strings.map((string) => string.reduce((sum, symbol) => sum + bitsOf(symbol), 0));
    this.#choices.push({ options: strings.map(placesOf), bits: bitsOfAny(bits) });
  }
}

/** The strings that several of `strings` make, and whether those are all or only the last of what they make. */
function powers(strings: Strings, least: number, most: number): [made: Strings, all: boolean] {
  if (least === 0) return most <= MOST_TIMES && strings.length ** most <= MOST_STRINGS ? [Array.from({ length: most + 1 }, (_, times) => power(strings, times)).flat(), true] : [EMPTY, false];
  let times = 1;
  while (times < least && times < LONGEST_STRING && strings.length ** (times + 1) <= MOST_STRINGS) times++;
  return [power(strings, times), times === most];
}

function power(strings: Strings, times: number): Strings {
  return Array.from({ length: times }).reduce<Strings>((made) => product(made, strings), EMPTY);
}

function product(left: Strings, right: Strings): Strings {
  return left.flatMap((before) => right.map((after) => [...before, ...after]));
}

function distinct(strings: Strings): Strings {
  return [...new Map(strings.map((string) => [string.join(), string])).values()];
}
