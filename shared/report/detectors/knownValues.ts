import type { Candidate, Page } from '../candidate.ts';
import type { Known } from '../known.ts';
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
  const of = (kind: Known['kind']): Known[] => known.filter((value) => value.kind === kind);
  return [
    ...findKnownNames(page, of('name')),
    ...findUnspacedNames(page, of('name')),
    ...findKnownInitials(page, of('name')),
    ...findKnownCodes(page, of('code')),
    ...findKnownDays(page, of('date')),
    ...findKnownOrganisations(page, of('organisation')),
    ...findUnspacedOrganisations(page, of('organisation')),
    ...findKnownAddresses(page, of('words')),
  ];
}
