import { nameParts } from '../identity/normalise.ts';
import type { Identifier } from '../text.ts';

/** The identifiers that are the subject's own name and record number: they become the subject's pseudonym. */
export type Own = ReadonlySet<Identifier>;

/**
 * Tells the subject's own name and number from those of other patients named in the same report. What the attached study knows
 * is the subject's own; without a study, the first patient named and numbered is. Mentions follow by a shared word.
 */
export function findOwn(identifiers: readonly Identifier[]): Own {
  return new Set([...ownNames(identifiers.filter(({ label }) => label === 'PATIENT')), ...ownNumbers(identifiers.filter(({ label }) => label === 'MRN'))]);
}

function ownNames(mentions: readonly Identifier[]): Identifier[] {
  const known = mentions.filter(({ source }) => source === 'known-value');
  const own = known.length > 0 ? known : mentions.slice(0, 1);
  const words = new Set(own.flatMap(({ text }) => nameParts(text)).filter((part) => part.length > 1));
  const others = mentions.filter((mention) => !own.includes(mention));
  // A name that shares no word with the subject's, and has a surname of its own, is another patient's.
  return [...own, ...others.filter(({ text }) => {
    const parts = nameParts(text).filter((part) => part.length > 1);
    return parts.some((part) => words.has(part)) || parts.length === 0;
  })];
}

function ownNumbers(numbers: readonly Identifier[]): Identifier[] {
  const known = numbers.filter(({ source }) => source === 'known-value');
  if (known.length > 0) return known;
  const first = numbers[0];
  return first ? numbers.filter(({ text }) => text === first.text) : [];
}
