import type { Identifier, KnownValue, Segment, Stretch, StudyHeader } from '../text.ts';
import type { Candidate, Page } from './candidate.ts';
import { withActors } from './actors.ts';
import type { Arbiter } from './arbiter/arbiter.ts';
import { isRead } from './arbiter/inputs.ts';
import { judge } from './arbiter/judge.ts';
import { isContradicted } from './contradiction.ts';
import { withBranches } from './branches.ts';
import { withDistinctions } from './distinctions.ts';
import { withEchoes } from './echoes.ts';
import { lifetimeOf } from './dates/greatAge.ts';
import { findAcronyms } from './detectors/acronyms.ts';
import { findAges } from './detectors/ages.ts';
import { findAroundAddresses } from './detectors/aroundAddresses.ts';
import { findBirthYears } from './detectors/birthYears.ts';
import { findCodesBeside } from './detectors/codesBeside.ts';
import { findInColumns } from './detectors/columns.ts';
import { findContacts } from './detectors/contacts.ts';
import { findCorrections } from './detectors/corrections.ts';
import { findDates } from './detectors/dates.ts';
import { findDayNumbers } from './detectors/dayNumbers.ts';
import { findEmployers } from './detectors/employers.ts';
import { findFields } from './detectors/fields.ts';
import { findGivenNames } from './detectors/givenNames.ts';
import { readHl7 } from './detectors/hl7.ts';
import { findInitials } from './detectors/initials.ts';
import { findInnerCapitals } from './detectors/innerCapitals.ts';
import { findInstitutions } from './detectors/institutions.ts';
import { findWrittenDays } from './detectors/known/days.ts';
import { findKnownValues } from './detectors/knownValues.ts';
import { findLogins } from './detectors/logins.ts';
import { findNumbers } from './detectors/numbers.ts';
import { findOtherScripts } from './detectors/otherScripts.ts';
import { findPeople } from './detectors/people.ts';
import { findPlaces } from './detectors/places.ts';
import { findPremises } from './detectors/premises.ts';
import { findProvisionalNames } from './detectors/provisional.ts';
import { findAgain } from './detectors/secondPass.ts';
import { findPostcodes } from './detectors/postcodes.ts';
import { readRecords } from './detectors/records.ts';
import { findResidences } from './detectors/residence.ts';
import { findSignatures } from './detectors/signatures.ts';
import { findSpeakers } from './detectors/speakers.ts';
import { findStaff } from './detectors/staff.ts';
import { findStreets } from './detectors/streets.ts';
import { findSpelled } from './detectors/spelled.ts';
import { findTagged } from './detectors/tagged.ts';
import { findVehicles } from './detectors/vehicles.ts';
import { withHosts } from './hosts.ts';
import { knownOf, knownByKind } from './known.ts';
import { merge } from './merge.ts';
import { tellNamesakes } from './namesakes.ts';
import { joinSegments, type Reading } from './page.ts';
import type { LazyPattern } from './patterns/lazy.ts';
import { settlePeople } from './people.ts';
import { withRepeats } from './repeats.ts';
import { withShortNames } from './shortNames.ts';
import { withoutSurroundings } from './surroundings.ts';
import { tidy, tidyJudged } from './tidy.ts';
import { withWrappedNames } from './wrappedNames.ts';

export type { TaggedSpan } from './tagger/spans.ts';
export type { Tagger } from './tagger/tagger.ts';
export { readableText, writtenText } from './page.ts';

export interface DetectOptions extends Reading {
  /** The identifying attributes of the attached study. */
  header?: StudyHeader;
  /** Values that the user names. */
  known?: readonly KnownValue[];
  /** Weighs what was found where the tagger's network has read the text. */
  arbiter?: Arbiter | undefined;
  /** Told the share of the work that is done, from 0 to 1, at a few points. */
  progress?: ((share: number) => void) | undefined;
}

/** Identifiers of a document in the order of its segments, none overlapping another, with the language that was read. */
export interface Detection {
  lang: string;
  identifiers: Identifier[];
}

/** Finds what identifies someone in a document. Pure and deterministic; time is linear in the length of the text. */
export function detect(segments: readonly Segment[], options: DetectOptions = {}): Detection {
  return detectWith(findCandidates, segments, options);
}

/** What the arbiter learns from (`training/arbiter`): a document as it was read, what was found in it, and what merging made of that. */
export function findAndSettle(segments: readonly Segment[], options: DetectOptions): { page: Page; candidates: Candidate[]; settled: Candidate[] } {
  const { page } = joinSegments(segments, options);
  const candidates = findCandidates(page, options);
  return { page, candidates, settled: settle(page, candidates) };
}

/** Finds the known values alone: for text that may hold them but is none that a person wrote. */
export function detectKnown(segments: readonly Segment[], options: DetectOptions = {}): Detection {
  const known = knownOf(options);
  return detectWith((page) => [...findKnownValues(page, known), ...findWrittenDays(page, knownByKind(known).date)], segments, options);
}

/** The share of the time that each step takes, as measured in long texts. */
const DONE = { joined: 0.4, found: 0.8, all: 1 } as const;

function detectWith(find: (page: Page, options: DetectOptions) => Candidate[], segments: readonly Segment[], options: DetectOptions): Detection {
  const joined = joinSegments(segments, options);
  const { page } = joined;
  options.progress?.(DONE.joined);
  const candidates = find(page, options);
  options.progress?.(DONE.found);
  const settled = settle(page, candidates);
  const judged = options.arbiter && isRead(page.reading) ? tidyJudged(page, judge(page, page.reading, options.arbiter, candidates, settled)) : undefined;
  const alone = withHosts(page, withoutSurroundings(page, judged ?? settled));
  const everywhere = withEchoes(page, withActors(page, judged ? withRepeats(page, withBranches(page, alone)) : alone));
  const people = withDistinctions(page, withWrappedNames(page, everywhere));
  const identifiers = withShortNames(page, tellNamesakes(page, people, options)).flatMap((candidate) => joined.pieces(candidate).map(({ segment, start, end }) => ({
    segment: segment.id,
    start,
    end,
    label: candidate.label,
    text: segment.text.slice(start, end),
    source: candidate.source,
    confidence: candidate.confidence,
    reason: candidate.reason,
  })));
  options.progress?.(DONE.all);
  return { lang: page.lang, identifiers };
}

function settle(page: Page, candidates: readonly Candidate[]): Candidate[] {
  return settlePeople(page, tidy(page, merge(page, candidates)));
}

/** The detectors in the order of their evidence; what they find is then looked for again in the whole document. */
function findCandidates(page: Page, options: DetectOptions): Candidate[] {
  const known = knownOf(options);
  const formed = [readHl7(page), readRecords(page)];
  const structure = formed.flatMap((reading) => reading.structure);
  const read = [
    ...findKnownValues(page, known),
    ...findFields(page),
    ...findContacts(page),
    ...findDates(page),
    ...findDayNumbers(page),
    ...findAges(page),
    ...findBirthYears(page, lifetimeOf(options)),
    ...findNumbers(page),
    ...findCodesBeside(page),
    ...findVehicles(page),
    ...findProvisionalNames(page),
    ...findSpelled(page),
    ...findStreets(page),
    ...findPostcodes(page),
    ...findPlaces(page),
    ...findResidences(page),
    ...findPremises(page),
    ...findPeople(page),
    ...findOtherScripts(page),
    ...findInnerCapitals(page),
    ...findSignatures(page),
    ...findStaff(page),
    ...findSpeakers(page),
    ...findInitials(page),
    ...findLogins(page),
    ...findInstitutions(page),
    ...findEmployers(page),
    ...findTagged(page),
    ...findGivenNames(page),
  ];
  const first = [...formed.flatMap(({ candidates }) => candidates), ...outside(structure, [...read, ...findAroundAddresses(page, read)])];
  const once = uncontradicted(page, [...first, ...outside(structure, [...findCorrections(page, first), ...findAcronyms(page, first, known)])]);
  const settled = merge(page, once);
  return [...once, ...uncontradicted(page, outside(structure, [...findInColumns(page, settled), ...findAgain(page, settled)]))];
}

function uncontradicted(page: Page, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => !isContradicted(page, candidate));
}

/** The patterns that detectors look for in a text of a language, but for those that they make of what they found. */
export function patternsOf(lang: string): Set<RegExp | LazyPattern> {
  const patterns = new Set<RegExp | LazyPattern>();
  const { page } = joinSegments([{ id: '', text: 'Dr. Mary Miller, 12 March 2024' }], { lang });
  findCandidates({ ...page, matches: (pattern) => (patterns.add(pattern), []) }, {});
  return patterns;
}

/** Candidates without those that touch the structure of records, where only the record's own reading and known values count. */
function outside(structure: readonly Stretch[], candidates: readonly Candidate[]): Candidate[] {
  if (structure.length === 0) return [...candidates];
  const spans = [...structure].sort((a, b) => a.start - b.start);
  let next = 0;
  return [...candidates].sort((a, b) => a.start - b.start).filter(({ start, end, source }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    return source === 'known-value' || next === spans.length || spans[next]!.start >= end;
  });
}
