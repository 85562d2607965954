import type { Candidate, Page } from './candidate.ts';
import { sitesOf, streetBehind } from './sites.ts';
import { tokenAt } from './tokens.ts';
import { CITIES } from './words/cities.ts';

/** The values that a candidate holds: two sites without a mark between them, a site and its street, a town and its province. */
export function partsOf(page: Page, candidate: Candidate): Candidate[] {
  switch (candidate.label) {
    case 'ORG': return split(page, candidate, sitesOf).flatMap((site) => withoutStreet(page, site));
    case 'LOCATION': return split(page, candidate, townsOf);
    default: return [candidate];
  }
}

/** The candidate with the stretches that `parts` finds in it, each by itself; what the attached study knows to the letter stays whole. */
function split(page: Page, candidate: Candidate, parts: (page: Page, from: number, to: number) => [from: number, to: number][]): Candidate[] {
  const { tokens } = page;
  const from = tokenAt(tokens, candidate.start);
  const to = tokenAt(tokens, candidate.end);
  if (candidate.source === 'known-value' || to === from || tokens[from]!.start !== candidate.start) return [candidate];
  const pieces = parts(page, from, to);
  return pieces.length === 1 ? [candidate] : pieces.map(([first, last]) => ({ ...candidate, start: tokens[first]!.start, end: tokens[last - 1]!.end }));
}

/** A site and the street that stands behind it, each by itself. */
function withoutStreet(page: Page, site: Candidate): Candidate[] {
  const { tokens } = page;
  const street = site.source === 'known-value' ? undefined : streetBehind(page, tokenAt(tokens, site.start), tokenAt(tokens, site.end));
  if (!street) return [site];
  return [{ ...site, end: tokens[street.at - 1]!.end }, { ...site, start: tokens[street.at]!.start, end: tokens[street.end - 1]!.end, label: 'LOCATION', reason: 'a street behind a site' }];
}

/** `Ponferrada León`, `Ciudad de México CDMX`: a town and the province behind it. */
function townsOf({ tokens }: Page, from: number, to: number): [from: number, to: number][] {
  const town = CITIES.match(tokens, from);
  const province = town && town.next < to ? CITIES.match(tokens, town.next) : undefined;
  return town && province?.next === to ? [[from, town.next], [town.next, to]] : [[from, to]];
}
