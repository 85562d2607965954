import type { SubjectAttributes } from '../../../shared/identity/identity.ts';
import { isLikeNumber, nameLikeness } from '../../../shared/identity/likeness.ts';
import { normaliseId, normaliseName, plain } from '../../../shared/identity/normalise.ts';
import type { StudyHeader } from '../../../shared/text.ts';

/** What tells whose an instance is. */
export interface Owned {
  header: StudyHeader;
  studyInstanceUid: string;
}

/**
 * The patient of each instance of a case, in their order. Some objects of a patient name who issued the number and others leave that out (secondary
 * captures, reports, presentation states): these belong to the patient of that number in the same study, else to the only one with the same birth date
 * or name. One number under two issuers stays two patients. One patient whose number other systems write with a prefix or zeros is one.
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
  const ofBirthDate = new Map<string, SubjectAttributes[]>();
  for (const one of attributes.values()) {
    const others = ofBirthDate.get(one.birthDate!);
    if (others) others.push(one);
    else ofBirthDate.set(one.birthDate!, [one]);
  }
  const fullest = new Map([...attributes].map(([saying, own]) => [saying, own.birthDate === '' ? own : fullestOf(own, ofBirthDate.get(own.birthDate!)!)]));
  return instances.map((instance) => fullest.get(sayingOf(instance))!);
}

/**
 * The same person as another system writes her: the fullest of the numbers that are hers but for zeros and a prefix, with a like name.
 * @param all of her birth date.
 */
function fullestOf(own: SubjectAttributes, all: readonly SubjectAttributes[]): SubjectAttributes {
  const others = all.filter((other) => isSpelledOtherwise(own, other));
  const [fullest] = [own, ...others].sort((a, b) => length(b) - length(a) || (normaliseId(a.patientId!) < normaliseId(b.patientId!) ? -1 : 1));
  return length(fullest!) > length(own) ? { ...own, patientId: fullest!.patientId!, issuer: fullest!.issuer! } : own;
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
  return JSON.stringify([studyInstanceUid, header.PatientID, header.IssuerOfPatientID, header.PatientName, header.PatientBirthDate]);
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
