import type { Identity, Subject } from '../../../shared/identity/identity.ts';
import { normaliseId } from '../../../shared/identity/normalise.ts';
import type { PeopleIndex } from '../../../shared/identity/people.ts';
import { PEOPLE } from '../../../shared/label.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { detect, detectKnown, type DetectOptions, type Detection } from '../../../shared/report/detect.ts';
import { usualOrderOf } from '../../../shared/report/dates/usualOrder.ts';
import { lifetimeOf, type Lifetime } from '../../../shared/report/dates/greatAge.ts';
import { knownValues } from '../../../shared/report/known.ts';
import { replaceIdentifiers } from '../../../shared/report/replace.ts';
import type { NetworkReading } from '../../../shared/report/tagger/reading.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import type { Identifier, KnownValue, Segment, Stretch } from '../../../shared/text.ts';
import { vowellessNames } from './abjad.ts';
import { findBirthplaces } from './birthplaces.ts';
import type { EarlyReading, LearningCleaner } from './cleaner.ts';
import { findForeignAges, findForeignBirthYears } from './foreignAges.ts';
import { findForeignDates } from './foreignDates.ts';
import { findForeignPeople } from './foreignPeople.ts';
import { findForeignPlaces } from './foreignPlaces.ts';
import { knownInitials } from './initials.ts';
import { inflectedNames } from './inflection.ts';
import { KnownBytes, nameWords } from './knownBytes.ts';
import { findLabelNames } from './labelNames.ts';
import { isInOtherLanguage, isKnownWord } from './labelWords.ts';
import { labelReader, LONGEST_LABEL, SEGMENT } from './labelReader.ts';
import { findBeforePhones, findLooseNumbers, wholeNumbers } from './looseNumbers.ts';
import { findMachineTraces } from './machineTraces.ts';
import { memoised } from './memory.ts';
import { namesakes } from './namesakes.ts';
import { isDoubtful, withNetwork } from './networkWord.ts';
import { otherPatients } from './otherPatients.ts';
import { isProse } from './prose.ts';
import { withinRoom } from './room.ts';
import { romanisedNames, transliteratedNames, transliterations } from './transliteration.ts';

/** How the report-text engine serves the headers of a patient. */
export interface TextCleanerSetting {
  identity: Identity;
  policy: Policy;
  subject: Subject;
  /** What is known of the patient: header, further values. */
  detection: DetectOptions;
  /** How prose and documents are read: by rules, as all text, when absent. */
  detectTrained?: (segments: readonly Segment[], options: DetectOptions) => Promise<Detection>;
  /** What the network that comes with CaseVeil holds of a text too short for a document; nothing where it is not installed. */
  readShort?: (text: string) => Promise<NetworkReading | undefined>;
  /** What is known of the other patients of the case. */
  others?: readonly KnownValue[];
  /** Which other patient of the case a name or number means, if any. */
  otherOf?: (identifier: Identifier) => Subject | undefined;
  /** The people of the whole case, so that each has one pseudonym in all its texts. */
  people?: PeopleIndex;
}

/** Cleans text of DICOM elements with the report-text engine: descriptions, comments, names of regions, text of structured reports. */
export function textCleaner({ identity, policy, subject, detection: { header, known: further = [], ...reading }, detectTrained, readShort, others = [], otherOf, people }: TextCleanerSetting): LearningCleaner {
  const names = knownValues(header, further).filter(({ kind }) => kind === 'name');
  const detection: DetectOptions = { ...reading, ...(header ? { header } : {}), known: [...further, ...names.flatMap(({ label, text }) => transliterations(text).map((latin) => ({ label, text: latin })))] };
  const lifetime = lifetimeOf(detection);
  const usual = header && usualOrderOf(header);
  const embedded = embeddedNumber(detection);
  const label = labelReader(detection);
  const elsewhere = otherPatients(others);
  const strangers = namesakes(detection);
  const signed = signatures(names);
  const otherwise = [transliteratedNames, romanisedNames, vowellessNames, inflectedNames].map((finderOf) => finderOf(names));
  const readingOf = (text: string, free: boolean, { prose, network }: EarlyReading = {}): Reading => {
    const isLabel = text.length <= LONGEST_LABEL;
    // Of the same length, so that offsets are those of the text itself.
    const narrow = text.replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - WIDE_OFFSET)).replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
    const segments = [{ id: SEGMENT, text: isLabel ? narrow.replace(/[_^]/g, ' ') : narrow }];
    const { identifiers, lang } = prose ?? (free ? detect(segments, detection) : detectKnown(segments, detection));
    const known = otherwise.flatMap((find) => find(SEGMENT, text));
    const read = [...identifiers.map((identifier) => withPatronymic(text, ownedBy(known, identifier))), ...known];
    const told = [...isLabel ? label(text, read, free) : read, ...elsewhere(segments)];
    const found = free ? [...told, ...isLabel ? [] : signed(text, told), ...isLabel || isProse(text) ? [] : findTelling(text, told), ...foreign(narrow, lifetime)] : told;
    const both = network ? withNetwork(text, found, network) : found;
    const people = strangers(text, free ? [...both, ...findSigned(text, both)] : both, free);
    const all = free ? wholeNumbers(text, [...people, ...findLooseNumbers(SEGMENT, text, people), ...findBeforePhones(SEGMENT, text, people)]) : people;
    return { segments, identifiers: all.filter((identifier) => !isInRoot(text, identifier)).map((identifier) => withSecondInitial(text, identifier)), lang };
  };
  const knownBytes = new KnownBytes(telling(detection));
  // Asked of what is found alone, which is next to nothing: by itself a word of a name may be anybody's, and a policy may keep it.
  const goes = (text: string): boolean => readingOf(text, false).identifiers.some((identifier) => policy.text.operators[identifier.label] !== 'keep');

  const replaced = (text: string, free: boolean, room = Infinity, reading?: EarlyReading): string => {
    const { segments, identifiers, lang } = readingOf(text, free, reading);
    if (identifiers.length === 0) return text;
    const usualOrder = usual ?? (identifiers.some(({ label: what }) => what === 'DATE') && isInOtherLanguage(text) ? 'day-first' : undefined);
    return withinRoom(text, replaceIdentifiers(segments, identifiers, { identity, subject, policy, lang, lifetime, usualOrder, otherOf, ...(people ? { people } : {}) }), room);
  };
  const safe = (original: string, changed: string): string => (embedded(changed) ? identity.pseudonym('ID', original) : changed);
  return memoised({
    clean: (text, room, reading) => safe(text, replaced(text, true, room, reading)),
    scan: (text, room) => safe(text, replaced(text, false, room)),
    hides: (bytes, reading) => knownBytes.within(bytes).some(({ word }) => !reading.includes(word) && goes(word)),
    reader: {
      awaits: (text) => (isProse(text) ? detectTrained !== undefined : readShort !== undefined && isDoubtful(text)),
      async read(text) {
        if (isProse(text)) return { prose: await detectTrained!([{ id: SEGMENT, text }], detection) };
        const network = await readShort!(text);
        return network ? { network } : {};
      },
    },
  });
}

/** Digits, letters and marks as wide as Han characters: `２０２２年`. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_OFFSET = 0xfee0;
/** Thai digits and those of Arabic and Persian, of which the last four bits are the value. */
const OTHER_DIGITS = /[\u0e50-\u0e59\u0660-\u0669\u06f0-\u06f9]/g;

/** What only its script gave away, as that of whoever is known in it. */
function ownedBy(known: readonly Identifier[], identifier: Identifier): Identifier {
  const owner = identifier.source === 'script' ? known.find((one) => overlap(one, identifier)) : undefined;
  return owner ? { ...identifier, label: owner.label, source: owner.source, reason: owner.reason } : identifier;
}

/** A known name that ends in an initial, with the one behind it that the header does not tell: `Куропатова Н.П.` */
function withPatronymic(text: string, identifier: Identifier): Identifier {
  if (identifier.source !== 'known-value' || !PEOPLE.has(identifier.label) || !ENDS_IN_INITIAL.test(text.slice(identifier.start, identifier.end))) return identifier;
  FURTHER_INITIAL.lastIndex = identifier.end;
  const further = FURTHER_INITIAL.exec(text)?.[0].length ?? 0;
  return { ...identifier, end: identifier.end + further, text: text.slice(identifier.start, identifier.end + further) };
}

const ENDS_IN_INITIAL = /\p{L}{2}[ ,]{1,2}\p{Lu}\.?$/u;
const FURTHER_INITIAL = /(?:(?<=\.) ?|\. ?)\p{Lu}\.(?![\p{L}\p{N}])/uy;

/** A name that ends in the initial of a double name, with that of its other half: `Roswitha L.-G.` */
function withSecondInitial(text: string, identifier: Identifier): Identifier {
  if (!PEOPLE.has(identifier.label) || !ENDS_IN_LETTER.test(text.slice(0, identifier.end))) return identifier;
  SECOND_INITIAL.lastIndex = identifier.end;
  const end = identifier.end + (SECOND_INITIAL.exec(text)?.[0].length ?? 0);
  return end === identifier.end ? identifier : { ...identifier, end, text: text.slice(identifier.start, end) };
}

const ENDS_IN_LETTER = /(?<!\p{L})\p{Lu}\.?$/u;
const SECOND_INITIAL = /\.?-\p{Lu}\.(?![\p{L}\p{N}])/uy;

/** What languages and scripts that the report engine does not read, and machines, leave in free text. */
function foreign(text: string, lifetime: Lifetime): Identifier[] {
  const finders = [findForeignDates, findForeignAges, findBirthplaces, findForeignPeople, findForeignPlaces, findMachineTraces];
  return [...findForeignBirthYears(SEGMENT, text, lifetime), ...finders.flatMap((find) => find(SEGMENT, text))];
}

/**
 * Names that only their place gives away, in a text that is longer than a label and has too few words for the tagger. Unlike in a label, small letters are
 * words of a sentence there, and capitals alone an emphasis or an abbreviation.
 */
function findTelling(text: string, found: readonly Identifier[]): Identifier[] {
  const isTaken = (stretch: Stretch): boolean => found.some((other) => overlap(other, stretch) && (other.source === 'known-value' || !PEOPLE.has(other.label)));
  const telling = findLabelNames(text).filter((stretch) => /\p{Lu}['’]?\p{Ll}/u.test(text.slice(stretch.start, stretch.end)) && !isTaken(stretch));
  return telling.map((stretch) => {
    const start = stretch.start + text.slice(stretch.start, stretch.end).search(/\p{Lu}/u);
    return { segment: SEGMENT, start, end: stretch.end, label: 'CLINICIAN', text: text.slice(start, stretch.end), source: 'label', confidence: 0.8, reason: 'a name in a label' };
  });
}

/** The three letters by which staff sign a text that is longer than a label: at its end or behind a date, `called 09/17/2024 tvk`. */
function signatures(names: readonly KnownValue[]): (text: string, found: readonly Identifier[]) => Identifier[] {
  const find = knownInitials(names.filter(({ label }) => label === 'CLINICIAN'));
  return (text, found) => find(text).filter((one) => (/\d ?$/.test(text.slice(0, one.start)) || /^[\s.)]*$/.test(text.slice(one.end))) && !found.some((other) => overlap(other, one))).map(({ start, end, label, name }) => (
    { segment: SEGMENT, start, end, label, text: name, source: 'known-value', confidence: 0.8, reason: 'the initials of somebody known' }
  ));
}

/** Two or three letters that are a text's last but for a day, `MC? pd 12/4/23`, also behind a version, `plan v3 TA 22/01/2024`, or stand behind it, `08-11-2024 kb`: who wrote it, whatever else they abbreviate. */
function findSigned(text: string, found: readonly Identifier[]): Identifier[] {
  const days = found.filter(({ label, start, end }) => label === 'DATE' && /\d[/.-]\d/.test(text.slice(start, end)));
  return days.flatMap(({ start, end }) => {
    const before = /^[\s.)]*$/.test(text.slice(end)) ? SIGNED_BEFORE.exec(text.slice(0, start)) : null;
    const behind = SIGNED_BEHIND.exec(text.slice(end));
    const places = [before && { written: before[1]!, at: before.index + before[0].indexOf(before[1]!) }, behind && { written: behind[1]!, at: end + behind[0].indexOf(behind[1]!) }];
    return places.flatMap((place) => {
      if (!place || isUnsigned(place.written) || found.some((other) => overlap(other, { start: place.at, end: place.at + place.written.length }))) return [];
      return [{ segment: SEGMENT, start: place.at, end: place.at + place.written.length, label: 'CLINICIAN' as const, text: place.written, source: 'label', confidence: 0.75, reason: 'initials beside the day at the end' }];
    });
  });
}

const SIGNED_BEFORE = /(?:^|[.;?!)] |(?<!\p{L})(?:[Vv]|[Rr]ev|[Vv]er|[Vv]ersion)\.? ?\d{1,2}(?:\.\d{1,2})? )(\p{Lu}{2,3}|\p{Ll}{2,3}) $/u;
const SIGNED_BEHIND = /^ (\p{Lu}{2,3}|\p{Ll}{2,3})[\s.)]*$/u;

/** What else stands beside a day: examinations, what was done, times of day. */
const BESIDE_DAYS: ReadonlySet<string> = new Set('am pm uhr ct cta mr mri mra us xr cr dx nm pet pt rx rm tc eco irm tdm lmp fur ddr dob edd edc ga hx sx dx tx bx fx op iv po im vs vgl cf alt neu old new pre int ext nil ok nr no st zn in on at to am le el du il al den vom bis ab by of and'.split(' '));

function isUnsigned(letters: string): boolean {
  const key = letters.toLowerCase();
  return BESIDE_DAYS.has(key) || (letters.length > 2 && isKnownWord(key));
}

/** Roots of identifiers that HL7 International registers: they name a system or a template, nobody. */
const HL7_ROOT = /(?<![\d.])2\.16\.840\.1\.113883(?:\.\d+)*/g;

function isInRoot(text: string, { start, end }: Identifier): boolean {
  return [...text.matchAll(HL7_ROOT)].some(({ index, 0: root }) => start < index + root.length && index < end && start >= index);
}

/** What the engine found in a text, as one segment. */
interface Reading {
  segments: Segment[];
  identifiers: readonly Identifier[];
  lang: string;
}

/** What is looked for in bytes that cannot be read: the words of known names, and other known values of words as a whole. */
function telling({ header, known = [] }: DetectOptions): string[] {
  return knownValues(header, known).flatMap(({ kind, text }) => (kind === 'name' ? nameWords(text) : kind === 'code' || kind === 'date' ? [] : [text]));
}

/** Numbers shorter than this stand in others by chance. */
const SHORTEST_NUMBER = 6;

/** Tells codes that a known number was built into, as a step `A20240520-007-1` of the order `A20240520-007`: no word of such a value stands alone. */
function embeddedNumber({ header, known = [] }: DetectOptions): (text: string) => boolean {
  const values = [header?.PatientID, header?.AccessionNumber, ...(header?.OtherPatientIDs ?? []), ...known.filter(({ label }) => label === 'MRN' || label === 'ACCESSION').map(({ text }) => text)];
  const numbers = values.map((value) => normaliseId(value ?? '')).filter((number) => number.length >= SHORTEST_NUMBER && /\d/.test(number));
  return (text) => {
    if (numbers.length === 0 || /\s/.test(text.trim())) return false;
    const code = normaliseId(text);
    return numbers.some((number) => code.includes(number));
  };
}
