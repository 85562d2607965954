import { areGenerations } from '../../../shared/identity/generation.ts';
import { isLikeNumber } from '../../../shared/identity/likeness.ts';
import { normaliseName } from '../../../shared/identity/normalise.ts';
import { isSamePerson, PeopleIndex } from '../../../shared/identity/people.ts';
import { castOf } from '../../../shared/report/cast.ts';
import { daysOf, isBirth } from './births.ts';
import type { Report } from './reports.ts';

/** Somebody of whom reports speak and the case has no study. */
export interface Person {
  /** The fullest that a report gives; '' where none does. */
  name: string;
  /** The record number, '' where none is said. */
  number: string;
  /** YYYYMMDD; '' where it is not said, or not needed to tell her from another of her name. */
  birthDate: string;
  /** Those that are hers, the one that tells most first. */
  reports: Report[];
}

/** What a report says of its own patient, or reports together. */
interface Told {
  names: string[];
  numbers: string[];
  /** The days that the date of birth may mean, YYYYMMDD. */
  births: string[];
  reports: Report[];
}

/**
 * The people of reports without a study, each once. Two reports are of one person by a number, or by the whole name where neither birth date nor number
 * speaks against it, or one of the two speaks for it. A part of a name, and a report that names nobody (a mail that only says what is attached), is of the only
 * person whom it fits in its mail, or in the case. Whoever fits several alike stands alone.
 */
export function personsOf(reports: readonly Report[]): Person[] {
  // Who is named in full comes first, and whoever is not named last: a surname that two share is of neither.
  const told = reports.map(toldBy).sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || wordsIn(b) - wordsIn(a));
  const persons: Told[] = [];
  for (const one of told) {
    const same = persons.filter((person) => isSame(one, person));
    const meant = same.length > 0 || isWhole(one) ? same : onlyFitting(one, persons);
    if (meant.length === 1) join(meant[0]!, one);
    else persons.push(one);
  }
  return persons.map((person) => {
    const isShared = persons.some((other) => other !== person && normaliseName(nameOf(other)) === normaliseName(nameOf(person)));
    return { name: nameOf(person), number: person.numbers[0] ?? '', birthDate: isShared ? person.births[0] ?? '' : '', reports: person.reports };
  });
}

/** The people of the innermost mail of a report that has any. */
export function nearestIn<T>({ file: { mails = [] } }: Report, people: readonly { person: T; reports: readonly Report[] }[]): T[] {
  for (const mail of mails.toReversed()) {
    const inside = people.filter(({ reports }) => reports.some(({ file }) => file.mails?.includes(mail)));
    if (inside.length > 0) return [...new Set(inside.map(({ person }) => person))];
  }
  return [];
}

function toldBy(report: Report): Told {
  const { identifiers, document } = report;
  const { own } = castOf(new Map(document.segments.map(({ id, text }) => [id, text])), identifiers, { stranger: true });
  const texts = (label: string): string[] => [...own].filter((identifier) => identifier.label === label).map(({ text }) => text);
  const birth = identifiers.find((identifier) => isBirth(identifier, report));
  return { names: texts('PATIENT'), numbers: texts('MRN'), births: birth ? daysOf(birth, report) : [], reports: [report] };
}

function join(person: Told, { names, numbers, births, reports }: Told): void {
  person.names.push(...names);
  person.numbers.push(...numbers);
  person.births.push(...births);
  person.reports.push(...reports);
}

function nameOf({ names }: Told): string {
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}

/** Whether a name or number tells whose a report is without others. */
function isWhole(one: Told): boolean {
  return wordsIn(one) > 1 || one.numbers.length > 0;
}

/** How many words the fullest name has; an initial is none. */
function wordsIn({ names }: Told): number {
  return Math.max(0, ...names.map((name) => normaliseName(name).split(' ').filter((word) => word.length > 1).length));
}

function isSame(one: Told, other: Told): boolean {
  if (one.numbers.some((number) => other.numbers.some((another) => isLikeNumber(number, another)))) return true;
  if (!one.names.some((name) => other.names.some((another) => isSamePerson(name, another))) || isOfAnotherAge(one, other)) return false;
  return agreement(one.births, other.births) + agreement(one.numbers.filter(isNumber), other.numbers.filter(isNumber)) >= 0;
}

/** Whom a part of a name, or none, can mean: somebody in its mail, or the only one there is. */
function onlyFitting(one: Told, persons: readonly Told[]): readonly Told[] {
  const named = persons.filter(({ names, numbers }) => names.length + numbers.length > 0);
  const fitting = named.filter((person) => fits(one, person));
  const near = nearestIn(one.reports[0]!, fitting.map((person) => ({ person, reports: person.reports })));
  return near.length > 0 ? near : named.length === 1 ? fitting : [];
}

/** Whether a part of a name, or none, can be a person's, and nothing speaks against it. */
function fits(one: Told, person: Told): boolean {
  if (isOfAnotherAge(one, person) || agreement(one.births, person.births) < 0) return false;
  const people = new PeopleIndex([...one.names, ...person.names]);
  const whole = new Set(person.names.map((name) => people.canonical(name)));
  return one.names.every((name) => whole.has(people.canonical(name)));
}

function isOfAnotherAge(one: Told, other: Told): boolean {
  return one.names.some((name) => other.names.some((another) => areGenerations(name, another)));
}

function isNumber(text: string): boolean {
  return /\d{3}/.test(text);
}

/** 1 where both say the same, -1 where they say different things, 0 where one says nothing. */
function agreement(some: readonly string[], others: readonly string[]): number {
  if (some.length === 0 || others.length === 0) return 0;
  return some.some((value) => others.includes(value)) ? 1 : -1;
}
