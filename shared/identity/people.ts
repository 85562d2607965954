import { isShortFor, shortNamesOf } from './nicknames.ts';
import { nameParts } from './normalise.ts';

/** Parts of headers' and texts' names that name nobody. */
const HONORIFICS = new Set(['dr', 'dra', 'prof', 'mr', 'mrs', 'ms', 'sr', 'sra', 'md', 'phd', 'rn', 'np', 'pa', 'rt', 'herr', 'frau', 'dott', 'mme', 'jr', 'ii', 'iii']);

/**
 * The people of a case, so that `Dr. Okafor`, `J. Okafor` and `OKAFOR^JOHN` are one person and get one pseudonym.
 *
 * A name belongs to a fuller one when each of its parts is a part of it, the initial of one, or what somebody so called is called for short. Where two fuller names fit
 * and neither holds the other (two sisters by their surname), the name stands for itself.
 */
export class PeopleIndex {
  readonly #names = new Map<string, string[]>();
  #byPart: Map<string, string[]> | undefined;

  /** @param names every name known in the case, of headers and reports, in any order: the result does not depend on it. */
  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const parts = partsOf(name);
    if (parts.length > 0) this.#names.set(parts.join(' '), parts);
    this.#byPart = undefined;
  }

  /** The fullest name of the person, normalised: sorted parts in lower case. */
  canonical(name: string): string {
    const parts = partsOf(name);
    const own = parts.join(' ');
    const fuller = this.#candidates(parts).filter((candidate) => candidate.length > parts.length || candidate.join('').length > own.replace(/ /g, '').length).filter((candidate) => holds(candidate, parts));
    if (fuller.length === 0) return this.#names.has(own) ? own : this.#bareName(parts) ?? own;
    const fullest = [...fuller].sort((a, b) => b.length - a.length || b.join('').length - a.join('').length || (a.join(' ') < b.join(' ') ? -1 : 1))[0]!;
    return fuller.every((candidate) => holds(fullest, candidate)) ? fullest.join(' ') : own;
  }

  /** The family name by which alone the case knows somebody, of a name that is not among those known and adds but initials: `B. Toomey` in a header, `Toomey` in the reports. */
  #bareName(parts: readonly string[]): string | undefined {
    const [word, ...more] = parts.filter((part) => part.length > 1);
    return word !== undefined && more.length === 0 && parts.length > 1 && this.#names.has(word) && this.#candidates([word]).length === 1 ? word : undefined;
  }

  /** Names that share a part of two letters or more with the given one. */
  #candidates(parts: readonly string[]): string[][] {
    if (!this.#byPart) {
      this.#byPart = new Map();
      for (const [key, own] of this.#names) for (const part of own.flatMap((name) => [name, ...shortNamesOf(name)])) this.#byPart.set(part, [...(this.#byPart.get(part) ?? []), key]);
    }
    const keys = new Set(parts.filter((part) => part.length > 1).flatMap((part) => this.#byPart!.get(part) ?? []));
    return [...keys].map((key) => this.#names.get(key)!);
  }
}

/**
 * Whether two names, as a PN (PS3.5 6.2) or in text, are one person's in any of their alphabets: the same, or one holds the other with two whole words of it
 * at least. A family name alone, or with an initial, may be a relative's.
 */
export function isSamePerson(one: string, other: string): boolean {
  const groups = (name: string): string[][] => name.split('=').map(partsOf).filter((parts) => parts.length > 0);
  return groups(one).some((parts) => groups(other).some((others) => {
    const [fewer, more] = parts.length < others.length ? [parts, others] : [others, parts];
    return fewer.join(' ') === more.join(' ') || (fewer.filter((part) => part.length > 1).length > 1 && holds(more, fewer, () => false));
  }));
}

function partsOf(name: string): string[] {
  return nameParts(name).filter((part) => !HONORIFICS.has(part));
}

/** Whether each part of `parts` is a part of `fuller`, or the initial or short name of one that is not taken yet. */
function holds(fuller: readonly string[], parts: readonly string[], isLike = isShortFor): boolean {
  const free = [...fuller];
  const longest = [...parts].sort((a, b) => b.length - a.length);
  return longest.every((part) => {
    const at = free.findIndex((other) => other === part || (part.length === 1 && other.startsWith(part)) || isLike(part, other));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}
