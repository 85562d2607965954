import type { Candidate, Page } from './candidate.ts';
import { sitesOf, streetBehind } from './sites.ts';
import { GAP, isUpper, tokenAt, type Token } from './tokens.ts';
import { CITIES } from './words/cities.ts';
import { PROVINCES, US_STATES } from './words/places.ts';
import { wordSet } from './phrases.ts';

/** The values that a candidate holds: two sites without a mark between them, a site and its street, a town and its province. */
export function partsOf(page: Page, candidate: Candidate): Candidate[] {
  switch (candidate.label) {
    case 'ORG': return split(page, candidate, sitesOf).flatMap((site) => withoutStreet(page, site));
    case 'LOCATION': return split(page, candidate, townsOf).flatMap((place) => split(page, place, besideState));
    case 'PHONE': case 'FAX': return split(page, candidate, besideExtension);
    default: return [candidate];
  }
}

/** What `partsOf` parts by forms that no reading of the whole text overrules: a town and its postcode, a telephone number and its extension. */
export function partsOfJudged(page: Page, candidate: Candidate): Candidate[] {
  switch (candidate.label) {
    case 'LOCATION': return split(page, candidate, besideState);
    case 'PHONE': case 'FAX': return split(page, candidate, besideExtension);
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
  const isWhole = pieces.length === 1 && pieces[0]![0] === from && pieces[0]![1] === to;
  return isWhole ? [candidate] : pieces.map(([first, last]) => ({ ...candidate, start: tokens[first]!.start, end: tokens[last - 1]!.end }));
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

/** `Fenwick, OH 44871`, `Toowong QLD 4066`: town and postcode without the state between them, which is larger than what identifies. */
function besideState({ tokens }: Page, from: number, to: number): [from: number, to: number][] {
  return without(tokens, from, to, (at) => isState(tokens, at) ? at + 1 : at);
}

/** Digits of a ZIP code, and of a postcode in Australia. */
const POSTCODES: readonly (readonly [states: ReadonlySet<string>, postcode: RegExp])[] = [[US_STATES, /^\d{5}$/], [PROVINCES, /^\d{4}$/]];

function isState(tokens: readonly Token[], at: number): boolean {
  const [{ text, key, gap }, postcode] = [tokens[at]!, tokens[at + 1]];
  return isUpper(text) && gap !== GAP.none && postcode?.gap === GAP.space && POSTCODES.some(([states, form]) => states.has(key) && form.test(postcode.text));
}

/** Words before an extension. */
const EXTENSION_WORDS = wordSet('x ext extn extension int interno anexo ramal poste durchwahl');

/** `01482 960 338 ext 22`, `ext. 4105`: the number and its extension, each by itself. */
function besideExtension({ tokens }: Page, from: number, to: number): [from: number, to: number][] {
  return without(tokens, from, to, (at) => {
    if (!EXTENSION_WORDS.has(tokens[at]!.key)) return at;
    let next = at + 1;
    while (next < to && /^[.:]$/.test(tokens[next]!.text)) next++;
    return next;
  });
}

/** The pieces of a stretch between what is left out of it, marks at their edges left out too. @param after where a piece that is left out ends that begins at a token; the token itself where none does. */
function without(tokens: readonly Token[], from: number, to: number, after: (at: number) => number): [from: number, to: number][] {
  const pieces: [from: number, to: number][] = [];
  let first = from;
  for (let at = from; at < to; at++) {
    const next = after(at);
    if (next === at) continue;
    pieces.push([first, at]);
    first = at = next;
    at--;
  }
  return first === from ? [[from, to]] : [...pieces, [first, to] as [number, number]].map(([start, end]) => withoutMarks(tokens, start, end)).filter(([start, end]) => start < end);
}

function withoutMarks(tokens: readonly Token[], from: number, to: number): [from: number, to: number] {
  let [first, last] = [from, to];
  while (first < last && /^[.,;:-]$/.test(tokens[first]!.text)) first++;
  while (last > first && /^[.,;:(-]$/.test(tokens[last - 1]!.text)) last--;
  return [first, last];
}
