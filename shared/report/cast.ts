import { nameParts } from '../identity/normalise.ts';
import { PeopleIndex } from '../identity/people.ts';
import { PEOPLE, type Label } from '../label.ts';
import type { Identifier } from '../text.ts';
import { eachApart } from './apart.ts';
import { brokenNames, wholeName } from './brokenNames.ts';
import { otherNames, shortSignatures } from './otherNames.ts';
import { findOwn, type Others, type Own } from './own.ts';
import { initialled } from './writers.ts';

/** The people of a document: who is meant by each name, and who of them is its subject. */
export interface Cast {
  /** What was found, with two people of one identifier each by herself. */
  identifiers: readonly Identifier[];
  /** The pieces of each name that is broken over lines, by each of them. */
  broken: ReadonlyMap<Identifier, readonly Identifier[]>;
  /** What names and numbers the subject. */
  own: Own;
  /** The fullest name of the person whom a name means, normalised. */
  personOf(identifier: Identifier): string;
  /** What each person is, by her fullest name. */
  roles: ReadonlyMap<string, Label>;
  /** The people of the whole case. */
  everybody: PeopleIndex;
}

/**
 * Tells who is who in a document.
 * @param texts of the segments, by their ids. @param people of the whole case; those of this document when absent.
 */
export function castOf(texts: ReadonlyMap<string, string>, all: readonly Identifier[], { people, ...others }: Others & { people?: PeopleIndex }): Cast {
  const identifiers = eachApart(all);
  const broken = brokenNames(all, texts);
  const indexOf = (some: readonly Identifier[]): PeopleIndex => new PeopleIndex(some.map((identifier) => wholeName(identifier, broken)));
  const everybody = people ?? indexOf(identifiers.filter(({ label }) => PEOPLE.has(label)));
  const here = new Map([...PEOPLE].map((label) => [label, indexOf(identifiers.filter((identifier) => identifier.label === label))]));
  // Whoever is meant here is sooner one of those whom this text names in full in the same role than anybody else of the case.
  const fullName = (identifier: Identifier): string => everybody.canonical(here.get(identifier.label)?.canonical(wholeName(identifier, broken)) ?? '');
  const byInitials = initialled(identifiers, { texts, nameOf: (identifier) => wholeName(identifier, broken), personOf: fullName });
  const bySignature = shortSignatures(texts, identifiers, fullName);
  const besides = otherNames(texts, identifiers);
  const named = (identifier: Identifier): string => byInitials(identifier) ?? bySignature(identifier) ?? fullName(besides.get(identifier) ?? identifier);
  const found = findOwn(identifiers.filter((identifier) => (besides.get(identifier)?.label ?? 'PATIENT') === 'PATIENT'), { broken, texts, personOf: named }, others);
  const own = new Set([...found, ...[...besides].filter(([, owner]) => found.has(owner)).map(([name]) => name)]);
  const personOf = apartFrom(own, named, broken);
  return { identifiers, broken, own, personOf, roles: rolesOf(identifiers, personOf), everybody };
}

/** Who is meant by a name, where a relative who is called as the patient is, `son Wendell Jr`, is another person. */
function apartFrom(own: Own, named: Cast['personOf'], broken: ReadonlyMap<Identifier, readonly Identifier[]>): Cast['personOf'] {
  const patient = new Set([...own].map(named));
  return (identifier) => {
    const person = named(identifier);
    return identifier.label === 'RELATIVE' && patient.has(person) ? `${nameParts(wholeName(identifier, broken)).join(' ')} the relative` : person;
  };
}

/** Each person's role: that of her fullest mention, so that a given name alone, taken for a patient's, does not become a second person. */
function rolesOf(identifiers: readonly Identifier[], personOf: Cast['personOf']): Map<string, Label> {
  const fullest = new Map<string, Identifier>();
  for (const identifier of identifiers) {
    if (!PEOPLE.has(identifier.label)) continue;
    const person = personOf(identifier);
    const known = fullest.get(person);
    if (!known || nameParts(identifier.text).length > nameParts(known.text).length) fullest.set(person, identifier);
  }
  return new Map([...fullest].map(([person, { label }]) => [person, label]));
}
