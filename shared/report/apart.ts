import { nameParts } from '../identity/normalise.ts';
import { PEOPLE } from '../label.ts';
import type { Identifier } from '../text.ts';
import { fold } from './tokens.ts';
import { GIVEN_NAMES } from './words/givenNames.ts';
import { writersApart } from './writers.ts';

/** What was found, with each person of an identifier that names two by herself: two people get two pseudonyms. */
export function eachApart(identifiers: readonly Identifier[]): Identifier[] {
  const whole = couplesApart(identifiers, ({ first, and, second }) => !WITHIN_SURNAMES.has(and) || (first.includes(' ') && second.includes(' ') && GIVEN_NAMES.has(fold(second.split(' ')[0]!))));
  const people = whole.filter(({ label, text }) => PEOPLE.has(label) && !COUPLE.test(text)).map(({ text }) => nameParts(text)).filter((parts) => parts.length > 1);
  const isNamed = (name: string, other: string): boolean => people.some((parts) => nameParts(name).every((part) => parts.includes(part)) && !nameParts(other).some((part) => parts.includes(part)));
  return writersApart(couplesApart(whole, ({ first, second }) => isNamed(first, second) && isNamed(second, first)));
}

/** Names on both sides of a word for “and”: `Citlali y Rubén`, `Anna und Peter Lang`. */
const COUPLE = /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*) (y|e|i|and|und|et|&) (\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*)$/u;
/** Words for “and” that stand between the surnames of one person, too, `Ortega y Gasset`: there each side has to be named by itself, or to have a given name. */
const WITHIN_SURNAMES = new Set(['y', 'e', 'i']);

interface Couple {
  first: string;
  and: string;
  second: string;
}

function couplesApart(identifiers: readonly Identifier[], isCouple: (couple: Couple) => boolean): Identifier[] {
  return identifiers.flatMap((identifier) => {
    const [, first = '', and = '', second = ''] = PEOPLE.has(identifier.label) ? COUPLE.exec(identifier.text) ?? [] : [];
    if (and === '' || !isCouple({ first, and, second })) return [identifier];
    const { start, end } = identifier;
    return [{ ...identifier, end: start + first.length, text: first }, { ...identifier, start: end - second.length, text: second }];
  });
}
