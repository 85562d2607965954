import type { Identity, Subject } from '../identity/identity.ts';
import type { PeopleIndex } from '../identity/people.ts';
import { CODES, PEOPLE } from '../label.ts';
import { surrogate } from '../identity/surrogates.ts';
import { ordinal, type Day } from '../identity/dates.ts';
import type { Policy } from '../policy/policy.ts';
import type { Identifier, Replacement, Segment } from '../text.ts';
import { shareOf } from './brokenNames.ts';
import { castOf, type Cast } from './cast.ts';
import { announcesAnyBirth } from './dates/birth.ts';
import { dateOrder, type DateOrder } from './dates/order.ts';
import { ageDatesOf, BEFORE_DATE, DAY_OF_TEXT, type AgeDates } from './dates/ageDates.ts';
import type { Lifetime } from './dates/greatAge.ts';
import { dayOfDateText, shiftDateText, yearOfDateText, type DateSetting, type ShiftedDate } from './dates/writing.ts';
import { prepositionOfYear } from './dates/preposition.ts';
import { weekdayBeside } from './dates/weekday.ts';
import { joinOverlaps } from './overlaps.ts';
import type { Others } from './own.ts';

export interface ReplaceOptions extends Others {
  identity: Identity;
  subject: Subject;
  policy: Policy;
  lang: string;
  /** The language that the document declares (BCP 47), `en-GB`. */
  declared?: string | undefined;
  /** The people of the whole case; made from the identifiers of this document when absent. */
  people?: PeopleIndex;
  /** The day of the study, near which dates without a year lie. */
  studyDate?: Day;
  /** What the studies of the patient say of the time that they were made in. */
  lifetime?: Lifetime;
  /** The order of day and month where they were made. */
  usualOrder?: DateOrder | undefined;
}

/** What stands in place of a redacted value: of one length, so that it tells nothing. */
const REDACTED = '█████';

/**
 * New text for each identifier by the policy's operators, through Identity, in the order of the segments.
 * Labels whose operator is `keep` get none. Replacements of one segment never overlap, whatever the identifiers do.
 */
export function replaceIdentifiers(segments: readonly Segment[], all: readonly Identifier[], options: ReplaceOptions): Replacement[] {
  const texts = new Map(segments.map((segment) => [segment.id, segment.text]));
  const cast = castOf(texts, all, options);
  const { identifiers } = cast;
  const others = othersNamed(cast, options);
  const setting = dateSetting(texts, identifiers, options);
  const ages = ageDatesOf(segments, identifiers, { ...options, order: setting.order });
  const replacements = new Map<string, Replacement[]>(segments.map(({ id }) => [id, []]));
  for (const identifier of identifiers) {
    const text = texts.get(identifier.segment) ?? '';
    const replacement = identifier.label === 'DATE' ? replaceDate(text, identifier, options, setting, ages) : replaceValue(identifier, options, cast, others);
    if (replacement) replacements.get(identifier.segment)?.push({ ...replacement, text: shareOf(replacement.text, identifier, cast.broken), label: identifier.label });
  }
  return [...replacements.values()].flatMap(joinOverlaps);
}

function dateSetting(texts: ReadonlyMap<string, string>, identifiers: readonly Identifier[], { lang, declared, studyDate, lifetime, usualOrder }: ReplaceOptions): DateSetting {
  const dates = identifiers.filter(({ label }) => label === 'DATE').map(({ text }) => text);
  const text = [...texts.values()].join('\n').slice(0, 20_000);
  const order = dateOrder(dates, lang, { text, declared, known: [...(studyDate ? [studyDate] : []), ...(lifetime?.days ?? [])], usual: usualOrder });
  const read = identifiers.filter(({ label }) => label === 'DATE').flatMap((date) => {
    const day = dayOfDateText(date.text, lang, order);
    return day ? [{ day, isBirth: announcesAnyBirth((texts.get(date.segment) ?? '').slice(Math.max(0, date.start - BEFORE_DATE), date.start)) }] : [];
  }).sort((a, b) => ordinal(b.day) - ordinal(a.day));
  const days = read.map(({ day }) => day);
  const reference = studyDate ?? days[0] ?? DAY_OF_TEXT;
  const isBorn = (day: Day): boolean => lifetime?.birth !== undefined && ordinal(lifetime.birth) === ordinal(day);
  const anchors = [...studyDate ? [studyDate] : [], ...read.filter(({ isBirth }) => !isBirth).map(({ day }) => day), ...lifetime?.days ?? []].filter((day) => !isBorn(day));
  return { lang, order, reference, anchors: [...new Map(anchors.map((day) => [ordinal(day), day])).values()], told: [...days, ...lifetime?.days ?? []] };
}

/** A date by the policy: shifted with the weekday beside it, cut to its year, or removed. */
function replaceDate(text: string, identifier: Identifier, { policy, subject, lang, identity }: ReplaceOptions, setting: DateSetting, ages: AgeDates): Replacement | undefined {
  const operator = policy.text.operators.DATE;
  const place = { segment: identifier.segment, start: identifier.start, end: identifier.end };
  if (operator === 'keep') return undefined;
  const goes = ages.isGreatAge(identifier);
  if (policy.dates === 'keep' && !goes) return undefined;
  if (operator !== 'pseudonym' && operator !== 'surrogate') return { ...place, text: operate(operator, identifier, identity) };
  if (policy.dates === 'remove' || goes) return { ...place, text: '[DATE]' };
  const asYear = (year: string | undefined): Replacement => {
    if (year === undefined) return { ...place, text: '[DATE]' };
    const preposition = prepositionOfYear(text, identifier.start, identifier.end, lang);
    return { ...place, ...(preposition ? { start: preposition.start } : {}), text: `${preposition?.text ?? ''}${year}` };
  };
  if (policy.dates === 'year') return asYear(yearOfDateText(identifier.text, lang));
  const shifted = shiftDateText(identifier.text, subject.dayShift, setting);
  if (!shifted) return { ...place, text: '[DATE]' };
  // Beside a shifted study the whole day of birth would tell the age to the day, which no header tells (PatientBirthDate is empty).
  if (ages.isBirth(identifier)) return asYear(yearOfBirth(identifier.text, shifted, setting));
  const weekday = weekdayBeside(text, identifier.start, identifier.end, shifted.to, lang);
  if (!weekday) return { ...place, text: shifted.text };
  return weekday.start < identifier.start
    ? { ...place, start: weekday.start, text: weekday.text + text.slice(weekday.end, identifier.start) + shifted.text }
    : { ...place, end: weekday.end, text: shifted.text + text.slice(identifier.end, weekday.start) + weekday.text };
}

/** The shifted year of a date of birth, as four digits: two digits of one lie before the report. */
function yearOfBirth(text: string, { to }: ShiftedDate, { lang, reference }: DateSetting): string | undefined {
  const written = yearOfDateText(text, lang);
  if (written === undefined) return undefined;
  return String(to.year > reference.year && !text.includes(written) ? to.year - 100 : to.year);
}

/** The other patients of the case who are named here: whoever is one of them by her full name is the same by her given name. */
function othersNamed({ identifiers, personOf }: Cast, { otherOf }: ReplaceOptions): Map<string, Subject> {
  const named = otherOf ? identifiers.filter(({ label }) => PEOPLE.has(label)) : [];
  return new Map(named.flatMap((identifier) => {
    const other = otherOf!(identifier);
    return other ? [[personOf(identifier), other] as const] : [];
  }));
}

/** @param others other patients of the case, by the fullest name. */
function replaceValue(identifier: Identifier, { policy, subject, identity, lang, otherOf }: ReplaceOptions, { personOf, roles, own, everybody }: Cast, others: ReadonlyMap<string, Subject>): Replacement | undefined {
  const place = { segment: identifier.segment, start: identifier.start, end: identifier.end };
  const other = own.has(identifier) ? undefined : otherOf?.(identifier);
  // A number of another patient is her record number, whatever it is called here.
  const operator = policy.text.operators[other && CODES.has(identifier.label) ? 'MRN' : identifier.label];
  if (operator === 'keep') return undefined;
  if (identifier.label === 'AGE' && (operator === 'pseudonym' || operator === 'surrogate')) {
    return policy.ages === 'keep' ? undefined : { ...place, text: policy.ages === 'cap' ? '90+' : '[AGE]' };
  }
  const person = PEOPLE.has(identifier.label);
  const value = person ? personOf(identifier) : identifier.text;
  const label = person ? roles.get(value)! : identifier.label;
  const patient = own.has(identifier) ? subject : other ?? (person ? others.get(value) : undefined);
  if (operator === 'pseudonym') return { ...place, text: patient?.pseudonym ?? identity.pseudonym(label, value) };
  if (operator === 'surrogate') {
    const sex = patient?.sex;
    const invented = surrogate(identity, person && patient ? 'PATIENT' : label, patient?.key ?? value, { lang, people: policy.reversible ? undefined : everybody, ...(sex ? { sex } : {}) });
    return { ...place, text: sameCase(invented, identifier.text) };
  }
  return { ...place, text: operate(operator, { ...identifier, text: value }, identity) };
}

/** The operators that need nothing but the value: token, mask, hash, encrypt, redact. */
function operate(operator: 'token' | 'mask' | 'hash' | 'encrypt' | 'redact', { label, text }: Pick<Identifier, 'label' | 'text'>, identity: Identity): string {
  switch (operator) {
    case 'token': return `[${label}]`;
    case 'mask': return text.replace(/[\p{L}\p{N}]/gu, '*');
    case 'hash': return identity.token(`hash ${label}`, text, 16);
    case 'encrypt': return identity.seal(text);
    case 'redact': return REDACTED;
  }
}

/** A surrogate in the case of the original: all capitals or all lower case; a lone word of a name for a lone word. */
function sameCase(invented: string, original: string): string {
  if (original !== original.toLowerCase() && original === original.toUpperCase()) return invented.toUpperCase();
  return original === original.toLowerCase() ? invented.toLowerCase() : invented;
}
