import type { Identity } from './identity.ts';
import { nameParts } from './normalise.ts';
import type { PeopleIndex } from './people.ts';
import { FAMILY } from './surrogateNames.ts';

/** The words of whoever has an invented surname first, by the surname. */
type Bearers = ReadonlyMap<string, readonly string[]>;

/** Worked out once a case. */
const known = new WeakMap<PeopleIndex, WeakMap<Identity, { bearers: Bearers; families: ReadonlyMap<string, string> }>>();

/**
 * The invented surname of a person: while the pool lasts none that somebody of the case bears who shares no name with her, so that a wife is no relative of the
 * typist. It depends on who is named in the case, not on the order.
 * @param person normalised.
 */
export function familyOf(identity: Identity, people: PeopleIndex, person: string): string {
  const cases = known.get(people) ?? new WeakMap<Identity, ReturnType<typeof assigned>>();
  known.set(people, cases);
  const { bearers, families } = cases.get(identity) ?? assigned(identity, people);
  if (!cases.has(identity)) cases.set(identity, { bearers, families });
  return families.get(person) ?? chosen(identity, person, bearers);
}

function assigned(identity: Identity, people: PeopleIndex): { bearers: Bearers; families: ReadonlyMap<string, string> } {
  const bearers = new Map<string, readonly string[]>();
  const families = new Map<string, string>();
  const ordered = people.persons().map((person) => ({ person, key: identity.token('surrogate order', person, 16) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { person } of ordered) {
    const family = chosen(identity, person, bearers);
    families.set(person, family);
    if (!bearers.has(family)) bearers.set(family, nameParts(person));
  }
  return { bearers, families };
}

/** The first surname from the person's own place in the pool that is free or a namesake's; that of the place where none is left. */
function chosen(identity: Identity, person: string, bearers: Bearers): string {
  const own = identity.number('surrogate family', person, FAMILY.length);
  const words = nameParts(person).filter((word) => word.length > 1);
  const turned = [...FAMILY.slice(own), ...FAMILY.slice(0, own)];
  return turned.find((family) => bearers.get(family)?.some((word) => words.includes(word)) ?? true) ?? FAMILY[own]!;
}
