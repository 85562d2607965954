import { PEOPLE, type Label } from '../../shared/label.ts';
import type { KnownValue, StudyHeader } from '../../shared/text.ts';

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
  InstitutionAddress: 'LOCATION',
  DeviceSerialNumber: 'ID',
  ReferringPhysicianName: 'CLINICIAN',
  PerformingPhysicianName: 'CLINICIAN',
  NameOfPhysiciansReadingStudy: 'CLINICIAN',
  PhysiciansOfRecord: 'CLINICIAN',
  OperatorsName: 'CLINICIAN',
  RequestingPhysician: 'CLINICIAN',
  PersonName: 'CLINICIAN',
};

/**
 * What a case knows of its people before any text is read: the header of the first instance as the report engine takes it,
 * and the differing values of the others (a case of several studies has several dates, accession numbers and physicians).
 */
export interface Knowledge {
  header?: StudyHeader;
  known: KnownValue[];
  /** Every name of a person in the headers, so that a surname in one place and the full name in another become one pseudonym. */
  people: string[];
}

/** @param headers one an instance, in the order of the survey. @param added values that the user named. */
export function gatherKnowledge(headers: readonly StudyHeader[], added: readonly KnownValue[]): Knowledge {
  const distinct = [...new Set(headers)];
  const [first, ...others] = distinct;
  const known = new Map(added.map((value) => [`${value.label}\0${value.text}`, value]));
  for (const header of others) {
    for (const value of headerValues(header)) known.set(`${value.label}\0${value.text}`, value);
  }
  for (const { label, text } of first ? headerValues(first) : []) known.delete(`${label}\0${text}`);
  const people = [...distinct.flatMap(headerValues), ...added].filter(({ label }) => PEOPLE.has(label)).map(({ text }) => text);
  return { ...(first ? { header: first } : {}), known: [...known.values()], people: [...new Set(people)].sort() };
}

const LABELLED = Object.entries(HEADER_LABELS) as [keyof StudyHeader, Label][];
const entries = new WeakMap<StudyHeader, readonly HeaderEntry[]>();

/** An identifying value of a header with its label and attribute. */
export type HeaderEntry = KnownValue & { attribute: keyof StudyHeader };

/** The identifying values of a header with their labels and the attribute of each. */
export function headerEntries(header: StudyHeader): readonly HeaderEntry[] {
  let found = entries.get(header);
  if (!found) {
    found = LABELLED.flatMap(([attribute, label]) => {
      const value = header[attribute];
      const values = Array.isArray(value) ? value : value ? [value] : [];
      return values.filter((text) => text.trim() !== '').map((text) => ({ attribute, label, text }));
    });
    entries.set(header, found);
  }
  return found;
}

/** The identifying values of a header with their labels. */
export function headerValues(header: StudyHeader): KnownValue[] {
  return headerEntries(header).map(({ label, text }) => ({ label, text }));
}
