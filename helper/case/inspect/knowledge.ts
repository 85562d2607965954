import { PEOPLE, type Label } from '../../../shared/label.ts';
import { remembered } from '../../../shared/remembered.ts';
import type { KnownValue, StudyHeader } from '../../../shared/text.ts';
import type { NamedPatients } from './namedPatients.ts';

/** The label that the value of an identifying attribute has in text. Attributes that say nothing by themselves (sex, age) are not known values. */
const HEADER_LABELS: Partial<Record<keyof StudyHeader, Label>> = {
  PatientName: 'PATIENT',
  OtherPatientNames: 'PATIENT',
  PatientBirthName: 'PATIENT',
  PatientMotherBirthName: 'RELATIVE',
  PatientID: 'MRN',
  OtherPatientIDs: 'MRN',
  PatientBirthDate: 'DATE',
  PatientAddress: 'LOCATION',
  PatientTelephoneNumbers: 'PHONE',
  AccessionNumber: 'ACCESSION',
  StudyID: 'ACCESSION',
  StudyDate: 'DATE',
  SeriesDate: 'DATE',
  AcquisitionDate: 'DATE',
  ContentDate: 'DATE',
  InstitutionName: 'ORG',
  InstitutionalDepartmentName: 'ORG',
  InstitutionAddress: 'LOCATION',
  DeviceSerialNumber: 'ID',
  StationName: 'ID',
  ReferringPhysicianName: 'CLINICIAN',
  PerformingPhysicianName: 'CLINICIAN',
  NameOfPhysiciansReadingStudy: 'CLINICIAN',
  PhysiciansOfRecord: 'CLINICIAN',
  OperatorsName: 'CLINICIAN',
  RequestingPhysician: 'CLINICIAN',
  PersonName: 'CLINICIAN',
};

/** What is known of a case, or of one of its patients: the first header as the report engine takes it, and the differing values of the others (several studies have several dates, accession numbers and physicians). */
export interface KnownOfHeaders {
  header?: StudyHeader;
  known: KnownValue[];
}

/** What a case knows of its people before any text is read. */
export interface Knowledge extends KnownOfHeaders {
  /** Every name of a person in the headers, so that a surname in one place and the full name in another become one pseudonym. */
  people: string[];
  /** What is known of each patient by the key of the subject; empty where there is one patient alone. */
  patients: Map<string, KnownOfHeaders>;
  /** The patients by name and number, so that a text of one gives another her own pseudonym; unknown until the case is surveyed. */
  named?: NamedPatients;
}

/** What is known of one patient, and the values of the others of the case, which in a text of this one mean somebody only where they are unmistakable. */
export interface PatientKnowledge extends KnownOfHeaders {
  others: KnownValue[];
}

/** The header of an instance and whose it is. */
export interface OwnedHeader {
  header: StudyHeader;
  subject: { key: string };
}

/**
 * @param instances in the order of the survey. @param added values that the user named, of every patient.
 * @param retained attributes that the policy keeps, which are not known then: or a device would be called otherwise in its own attribute.
 */
export function gatherKnowledge(observed: readonly OwnedHeader[], added: readonly KnownValue[], retained: readonly (keyof StudyHeader)[] = []): Knowledge {
  const instances = retained.length === 0 ? observed : without(observed, retained);
  const headers = [...new Set(instances.map(({ header }) => header))];
  const patients = new Map<string, Set<StudyHeader>>();
  for (const { header, subject } of instances) {
    const own = patients.get(subject.key);
    if (own) own.add(header);
    else patients.set(subject.key, new Set([header]));
  }
  const people = [...headers.flatMap(headerValues), ...added].filter(({ label }) => PEOPLE.has(label)).map(({ text }) => text);
  return {
    ...ofHeaders(headers, added),
    people: [...new Set(people)].sort(),
    patients: new Map(patients.size > 1 ? [...patients].map(([key, own]) => [key, ofHeaders([...own], added)]) : []),
  };
}

/** The same instances with headers that lack some attributes; one header for all that shared one. */
function without(instances: readonly OwnedHeader[], attributes: readonly (keyof StudyHeader)[]): OwnedHeader[] {
  const lessened = remembered((header: StudyHeader): StudyHeader => Object.fromEntries(Object.entries(header).filter(([attribute]) => !attributes.includes(attribute as keyof StudyHeader))));
  return instances.map(({ header, subject }) => ({ header: lessened(header), subject }));
}

function ofHeaders([first, ...others]: readonly StudyHeader[], added: readonly KnownValue[]): KnownOfHeaders {
  const known = new Map(added.map((value) => [keyOf(value), value]));
  for (const header of others) for (const value of headerValues(header)) known.set(keyOf(value), value);
  for (const value of first ? headerValues(first) : []) known.delete(keyOf(value));
  return { ...(first ? { header: first } : {}), known: [...known.values()] };
}

/** What is known where the reports say more of what their patients and those beside them are called than the headers do. @param names by the key of the subject */
export function withNames(knowledge: Knowledge, names: ReadonlyMap<string, readonly KnownValue[]>): Knowledge {
  const distinct = (values: readonly KnownValue[]): KnownValue[] => [...new Map(values.map((value) => [keyOf(value), value])).values()];
  const patients = new Map<string, KnownOfHeaders>();
  for (const [key, own] of knowledge.patients) patients.set(key, { ...own, known: [...own.known, ...distinct(names.get(key) ?? [])] });
  return { ...knowledge, known: [...knowledge.known, ...distinct([...names.values()].flat())], patients };
}

/** What is known of the patient of a subject: all of the case where it has one patient. */
export function knowledgeOf(knowledge: Knowledge, subject: { key: string }): PatientKnowledge {
  const own = knowledge.patients.get(subject.key);
  if (!own) return { ...knowledge, others: [] };
  const held = new Set(valuesOf(own).map(keyOf));
  return { ...own, others: valuesOf(knowledge).filter((value) => !held.has(keyOf(value))) };
}

/** All values that are known, those of the first header before the others. */
export function valuesOf({ header, known }: KnownOfHeaders): KnownValue[] {
  return [...(header ? headerValues(header) : []), ...known];
}

function keyOf({ label, text }: KnownValue): string {
  return `${label}\0${text}`;
}

const LABELLED = Object.entries(HEADER_LABELS) as [keyof StudyHeader, Label][];

/** An identifying value of a header with its label and attribute. */
export type HeaderEntry = KnownValue & { attribute: keyof StudyHeader };

/** The identifying values of a header with their labels and the attribute of each. */
export const headerEntries = remembered((header: StudyHeader): readonly HeaderEntry[] => LABELLED.flatMap(([attribute, label]) => {
  const value = header[attribute];
  const values = Array.isArray(value) ? value : value ? [value] : [];
  return values.filter((text) => text.trim() !== '').map((text) => ({ attribute, label, text }));
}));

/** The identifying values of a header with their labels. */
export function headerValues(header: StudyHeader): KnownValue[] {
  return headerEntries(header).map(({ label, text }) => ({ label, text }));
}
