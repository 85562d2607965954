import type { SubjectAttributes } from '../../../shared/identity/identity.ts';
import { isLikeNumber, nameLikeness } from '../../../shared/identity/likeness.ts';
import { normaliseId, normaliseName, plain } from '../../../shared/identity/normalise.ts';
import type { StudyHeader } from '../../../shared/text.ts';
import { compare } from '../../../shared/sorted.ts';
import { isSameName } from './wholeNames.ts';

/** What tells whose an instance is. */
export interface Owned {
  header: StudyHeader;
  studyInstanceUid: string;
}

/**
 * The patient of each instance of a case, in their order. Some objects of a patient name who issued the number and others leave that out (secondary
 * captures, reports, presentation states): these belong to the patient of that number in the same study, else to the only one with the same birth date
 * or name. One number under two issuers stays two patients. One patient whose number other systems write with a prefix or zeros is one, and so is one
 * whom two hospitals number each in its own way, by a whole name and a birth date. What is of no patient by its kind goes with the only one there is.
 */
export function patientsOf(instances: readonly Owned[]): SubjectAttributes[] {
  const distinct = new Map(instances.map((instance) => [sayingOf(instance), instance]));
  const issued = new Map<string, Owned[]>();
  for (const instance of distinct.values()) {
    if (issuerOf(instance) === '') continue;
    const others = issued.get(numberOf(instance));
    if (others) others.push(instance);
    else issued.set(numberOf(instance), [instance]);
  }
  const attributes = new Map([...distinct].map(([saying, instance]) => [saying, attributesOf(instance, issuerOf(instance) || issuerOf(ownerOf(instance, issued.get(numberOf(instance)) ?? [])))]));
  const ofBirthDate = new Map<string, Said[]>();
  for (const [saying, own] of attributes) {
    const said = { saying, own, header: distinct.get(saying)!.header };
    const others = ofBirthDate.get(own.birthDate!);
    if (others) others.push(said);
    else ofBirthDate.set(own.birthDate!, [said]);
  }
  const settled = new Map<string, SubjectAttributes>();
  for (const [birthDate, all] of ofBirthDate) {
    const joined = new Set(all.map(keyOf)).size <= MOST_NUMBERS;
    for (const said of all) settled.set(said.saying, birthDate === '' ? said.own : fullestOf((joined ? lastOf(said, all) : said).own, all.map(({ own }) => own), said.own));
  }
  const only = onlyOf([...settled.values()]);
  return instances.map((instance) => settled.get(sayingOf(instance))!).map((patient) => (only && isNobodys(patient) ? only : patient));
}

/** The patient of whom all speak that speak of anybody; undefined when there are several. */
function onlyOf(patients: readonly SubjectAttributes[]): SubjectAttributes | undefined {
  const people = patients.filter((patient) => !isNobodys(patient));
  const whoOf = (patient: SubjectAttributes): string => (length(patient) > 0 ? keyOf({ own: patient }) : `${normaliseName(patient.patientName!)} ${patient.birthDate}`);
  return new Set(people.map(whoOf)).size === 1 ? people[0] : undefined;
}

/** Whether an object names neither a patient nor a study: hanging protocols, palettes and templates of implants do not. */
function isNobodys({ patientId, patientName, birthDate, origin }: SubjectAttributes): boolean {
  return [patientId, patientName, birthDate, origin].every((value) => value!.trim() === '');
}

/** What tells whose an instance is, and the header that said so. */
interface Said {
  saying: string;
  own: SubjectAttributes;
  header: StudyHeader;
}

/** More numbers of one birth date are of a collection whose names and birth dates are invented, or were taken out before: there the number alone tells. */
const MOST_NUMBERS = 4;

/**
 * What was said last of the person under a number: the hospital of her next study is likeliest to use that number again.
 * @param all of her birth date.
 */
function lastOf(said: Said, all: readonly Said[]): Said {
  const person = [said];
  // What is found joins the list that is being looked through: who is like one of them is the same person.
  for (const one of person) person.push(...all.filter((other) => !person.includes(other) && isSamePatient(one, other)));
  const [last] = person.filter(({ own }) => length(own) > 0).sort((a, b) => compare(dayOf(b), dayOf(a)) || length(b.own) - length(a.own) || compare(keyOf(a), keyOf(b)));
  return last ?? said;
}

/** Whether two headers of one birth date are of one person: a whole name is the same, and neither sex nor one issuer of two numbers speaks against it. */
function isSamePatient(one: Said, other: Said): boolean {
  const sexes = [one, other].map(({ own }) => plain(own.sex ?? '')).filter((sex) => sex === 'm' || sex === 'f');
  if (new Set(sexes).size > 1) return false;
  const issuers = [one, other].map(({ own }) => plain(own.issuer!));
  if (issuers[0] !== '' && issuers[0] === issuers[1] && normaliseId(one.own.patientId!) !== normaliseId(other.own.patientId!)) return false;
  return namesOf(one.header).some((name) => namesOf(other.header).some((another) => isSameName(name, another)));
}

function namesOf({ PatientName, PatientBirthName, OtherPatientNames = [] }: StudyHeader): string[] {
  return [PatientName, PatientBirthName, ...OtherPatientNames].filter((name) => name !== undefined).flatMap((name) => name.split('\\'));
}

function dayOf({ header }: Said): string {
  return header.StudyDate ?? '';
}

function keyOf({ own }: Pick<Said, 'own'>): string {
  return `${normaliseId(own.patientId!)} ${plain(own.issuer!)}`;
}

/**
 * A patient under the fullest spelling of a number of hers, as another system writes it, but for zeros and a prefix, with a like name.
 * @param all of her birth date. @param patient what else is known of her.
 */
function fullestOf(own: SubjectAttributes, all: readonly SubjectAttributes[], patient: SubjectAttributes): SubjectAttributes {
  const others = all.filter((other) => isSpelledOtherwise(own, other));
  const [fullest] = [own, ...others].sort((a, b) => length(b) - length(a) || (normaliseId(a.patientId!) < normaliseId(b.patientId!) ? -1 : 1));
  const { patientId, issuer } = length(fullest!) > length(own) ? fullest! : own;
  return { ...patient, patientId: patientId!, issuer: issuer! };
}

function isSpelledOtherwise(one: SubjectAttributes, other: SubjectAttributes): boolean {
  const [a, b] = [one.patientId!, other.patientId!];
  if (normaliseId(a) === normaliseId(b) || !isLikeNumber(a, b)) return false;
  const issuers = [one, other].map(({ issuer }) => plain(issuer!)).filter((issuer) => issuer !== '');
  return new Set(issuers).size < 2 && nameLikeness(one.patientName!, other.patientName!) === 'same';
}

function length({ patientId = '' }: SubjectAttributes): number {
  return normaliseId(patientId).length;
}

/** What an instance says of its patient: the same in nearly all of a study. */
function sayingOf({ header, studyInstanceUid }: Owned): string {
  return JSON.stringify([studyInstanceUid, header.PatientID, header.IssuerOfPatientID, header.PatientName, header.PatientBirthDate, header.PatientBirthName, header.OtherPatientNames, header.PatientSex, header.StudyDate]);
}

/** The instance of a known issuer whose patient is the one of an instance without; undefined when none is, or several are. */
function ownerOf(instance: Owned, others: readonly Owned[]): Owned | undefined {
  if (numberOf(instance) === '') return undefined;
  return single(others.filter(({ studyInstanceUid }) => studyInstanceUid !== '' && studyInstanceUid === instance.studyInstanceUid)) ?? single(others.filter((other) => isSamePerson(other.header, instance.header)));
}

/** The first of instances that all have one issuer. */
function single(instances: readonly Owned[]): Owned | undefined {
  return new Set(instances.map((instance) => plain(issuerOf(instance)))).size === 1 ? instances[0] : undefined;
}

/** Whether birth date or name are the same, or nothing can be compared. */
function isSamePerson(one: StudyHeader, other: StudyHeader): boolean {
  const pairs = [[one.PatientBirthDate, other.PatientBirthDate], [normaliseName(one.PatientName ?? ''), normaliseName(other.PatientName ?? '')]].filter(([a, b]) => a && b);
  return pairs.length === 0 || pairs.some(([a, b]) => a === b);
}

function numberOf({ header }: Owned): string {
  return normaliseId(header.PatientID ?? '');
}

function issuerOf(instance: Owned | undefined): string {
  return instance?.header.IssuerOfPatientID?.trim() ?? '';
}

function attributesOf({ header, studyInstanceUid }: Owned, issuer: string): SubjectAttributes {
  return { patientId: header.PatientID ?? '', issuer, patientName: header.PatientName ?? '', birthDate: header.PatientBirthDate ?? '', sex: header.PatientSex ?? '', origin: studyInstanceUid };
}
