import type { Candidate, Page } from '../candidate.ts';
import { knownByKind, type Known } from '../known.ts';
import { findKnownAcronyms } from './known/acronyms.ts';
import { findKnownAddresses } from './known/addresses.ts';
import { findKnownCodes } from './known/codes.ts';
import { findKnownDays } from './known/days.ts';
import { findKnownInitials } from './known/initials.ts';
import { findKnownNames } from './known/names.ts';
import { findKnownOrganisations } from './known/organisations.ts';
import { findUnspacedNames, findUnspacedOrganisations } from './known/unspaced.ts';

/** Values known from the attached study and from the user, in any spelling that still points at them. */
export function findKnownValues(page: Page, known: readonly Known[]): Candidate[] {
  if (known.length === 0) return [];
  const { name, code, date, organisation, acronym, words } = knownByKind(known);
  return [
    ...findKnownNames(page, name),
    ...findUnspacedNames(page, name),
    ...findKnownInitials(page, name),
    ...findKnownCodes(page, code),
    ...findKnownDays(page, date),
    ...findKnownOrganisations(page, organisation),
    ...findUnspacedOrganisations(page, organisation),
    ...findKnownAcronyms(page, acronym),
    ...findKnownAddresses(page, words),
  ];
}
