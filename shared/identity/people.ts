import { isShortFor, shortNamesOf } from './nicknames.ts';
import { nameParts } from './normalise.ts';
import { hasUnspacedScript } from './unspaced.ts';

/** Parts of headers' and texts' names that name nobody. */
const HONORIFICS = new Set(['dr', 'dra', 'prof', 'mr', 'mrs', 'ms', 'sr', 'sra', 'md', 'phd', 'rn', 'np', 'pa', 'rt', 'herr', 'frau', 'dott', 'mme', 'jr', 'ii', 'iii']);

/**
 * The people of a case, so that `Dr. Okafor`, `J. Okafor` and `OKAFOR^JOHN` are one person and get one pseudonym.
 *
 * A name belongs to a fuller one when each of its parts is a part of it, the initial of one, or what somebody so called is called for short. Where two fuller names fit
 * and neither holds the other (two sisters by their surname), the name stands for itself. The groups of a PN (PS3.5 6.2) are one person's in several scripts,
 * `WASHIO^TAIZO=鷲尾^泰蔵`, and a login is its owner's, `ibrackenridge`.
 */
export class PeopleIndex {
  readonly #names = new Map<string, string[]>();
  /** The first groups of names, normalised, by their further groups. */
  readonly #firsts = new Map<string, Set<string>>();
  /** Names in scripts without spaces, normalised, by what is written of them without any. */
  readonly #joined = new Map<string, string>();
  #byPart: Map<string, string[]> | undefined;
  #byLogin: Map<string, Set<string>> | undefined;

  /** @param names every name known in the case, of headers and reports, in any order: the result does not depend on it. */
  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const [first, ...others] = name.split('=').map((group) => this.#addGroup(group)).filter((key) => key !== undefined);
    for (const other of others) if (other !== first) this.#firsts.set(other, (this.#firsts.get(other) ?? new Set()).add(first!));
    this.#byPart = undefined;
    this.#byLogin = undefined;
  }

  #addGroup(group: string): string | undefined {
    const parts = partsOf(group);
    if (parts.length === 0) return undefined;
    const key = parts.join(' ');
    this.#names.set(key, parts);
    if (parts.length > 1 && hasUnspacedScript(group)) this.#joined.set(partsOf(group.split('^').slice(0, NAME_COMPONENTS).join('').replace(/\s/g, '')).join(''), key);
    return key;
  }

  /** The fullest name of the person, normalised: sorted parts in lower case, of the first group where a name has several. */
  canonical(name: string): string {
    const written = partsOf(name);
    const whole = written.length === 1 ? this.#joined.get(written[0]!) ?? this.#ownerOf(written[0]!) : undefined;
    const fullest = this.#fullest(whole?.split(' ') ?? written);
    const firsts = [...new Set([...this.#firsts.get(fullest) ?? []].map((first) => this.#fullest(first.split(' '))))];
    return firsts.length === 1 ? firsts[0]! : fullest;
  }

  /** Everybody by the fullest name, normalised, each once, sorted. */
  persons(): string[] {
    return [...new Set([...this.#names.keys()].map((name) => this.canonical(name)))].sort();
  }

  #fullest(parts: readonly string[]): string {
    const own = parts.join(' ');
    const fuller = this.#candidates(parts).filter((candidate) => candidate.length > parts.length || candidate.join('').length > own.replace(/ /g, '').length).filter((candidate) => holds(candidate, parts));
    if (fuller.length === 0) return this.#names.has(own) ? own : this.#bareName(parts) ?? own;
    const fullest = [...fuller].sort((a, b) => b.length - a.length || b.join('').length - a.join('').length || (a.join(' ') < b.join(' ') ? -1 : 1))[0]!;
    return fuller.every((candidate) => holds(fullest, candidate)) ? fullest.join(' ') : own;
  }

  /** Whose login a word is: nobody's where several have it, or where somebody is called so. */
  #ownerOf(word: string): string | undefined {
    this.#byLogin ??= loginsOf(this.#names.values());
    const owners = [...new Set([...this.#byLogin.get(word.replace(/\d+$/, '')) ?? []].map((owner) => this.#fullest(owner.split(' '))))];
    return owners.length === 1 && !this.#candidates([word]).some((candidate) => candidate.length > 1) ? owners[0] : undefined;
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

/** Family, given and middle name (PS3.5 6.2.1.1); titles follow. */
const NAME_COMPONENTS = 3;
/** Fewest letters of a family name in a login. */
const SHORTEST_IN_LOGIN = 5;
/** The most letters that many systems have room for in a login. */
const LONGEST_LOGIN = 8;

/** Names by the logins that systems make of them: a word behind the initial of another, whole or cut. */
function loginsOf(names: Iterable<readonly string[]>): Map<string, Set<string>> {
  const logins = new Map<string, Set<string>>();
  for (const parts of names) {
    for (const word of parts.filter((part) => part.length >= SHORTEST_IN_LOGIN)) {
      for (const login of parts.filter((part) => part !== word).map((part) => part.charAt(0) + word)) {
        for (const written of new Set([login, login.slice(0, LONGEST_LOGIN)])) logins.set(written, (logins.get(written) ?? new Set()).add(parts.join(' ')));
      }
    }
  }
  return logins;
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
