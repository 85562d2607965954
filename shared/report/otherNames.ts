import { nameParts } from '../identity/normalise.ts';
import { PEOPLE } from '../label.ts';
import type { Identifier } from '../text.ts';

/** What stands between a name and the one that its owner was born with, is called or was called: `Harleen Singh (née Kaur)`, `Ute Brandt, geb. Lang`. */
const BETWEEN = /^,? ?[([]?(?:n[ée]+e?|geb(?:\.|orene)?|born|maiden name|formerly|previously|alias|a\.?k\.?a\.?|known as|de soltera|de casada|apellido de soltera|nata|da nubile|nascida|genannt|dite?|detta|detto):? $/iu;
const LONGEST_BETWEEN = 24;

/** Names that go on telling who was named directly before, each with that name. @param texts of the segments, by their ids. */
export function otherNames(texts: ReadonlyMap<string, string>, identifiers: readonly Identifier[]): Map<Identifier, Identifier> {
  const owners = new Map<Identifier, Identifier>();
  const last = new Map<string, Identifier>();
  for (const identifier of [...identifiers].filter(({ label }) => PEOPLE.has(label)).sort((a, b) => a.start - b.start)) {
    const before = last.get(identifier.segment);
    last.set(identifier.segment, identifier);
    if (!before || identifier.start <= before.end || identifier.start - before.end > LONGEST_BETWEEN) continue;
    if (BETWEEN.test((texts.get(identifier.segment) ?? '').slice(before.end, identifier.start))) owners.set(identifier, owners.get(before) ?? before);
  }
  return owners;
}

/** As many letters as a given name is cut to at least. */
const SHORTEST = 3;

/**
 * Tells who signs with the beginning of a given name, `Cas` of Casimir: whoever alone of the people named in the document has such a name. In running text
 * the beginning of a name is as likely another name.
 * @param texts of the segments, by their ids. @param personOf whom a name means by itself.
 */
export function shortSignatures(texts: ReadonlyMap<string, string>, identifiers: readonly Identifier[], personOf: (identifier: Identifier) => string): (identifier: Identifier) => string | undefined {
  const people = new Set(identifiers.filter(({ label }) => PEOPLE.has(label)).map(personOf));
  return (identifier) => {
    const { segment, start, end, label } = identifier;
    const [word = '', ...more] = nameParts(identifier.text);
    const text = texts.get(segment) ?? '';
    const alone = /(?:^|\n)[> ]*$/.test(text.slice(Math.max(0, start - LONGEST_BETWEEN), start)) && /^[.,!]?[ ]*(?:\n|$)/.test(text.slice(end, end + LONGEST_BETWEEN));
    if (!PEOPLE.has(label) || more.length > 0 || word.length < SHORTEST || !alone || personOf(identifier) !== word) return undefined;
    const owners = [...people].filter((person) => person.split(' ').length > 1 && person.split(' ').some((part) => part.length > word.length && part.startsWith(word)));
    return owners.length === 1 ? owners[0] : undefined;
  };
}
