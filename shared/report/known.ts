import { nameParts, normaliseId } from '../identity/normalise.ts';
import type { Label } from '../label.ts';
import type { KnownValue, StudyHeader } from '../text.ts';

/** How a known value is looked for in text. */
export type KnownKind = 'name' | 'code' | 'date' | 'organisation' | 'words';

/** One value that the study or the user says identifies someone. */
export interface Known {
  label: Label;
  kind: KnownKind;
  text: string;
}

/** The identifying attributes of the study: their label and how they are looked for. */
const ATTRIBUTES: readonly (readonly [keyof StudyHeader, Label, KnownKind])[] = [
  ['PatientName', 'PATIENT', 'name'],
  ['OtherPatientNames', 'PATIENT', 'name'],
  ['PatientBirthName', 'PATIENT', 'name'],
  ['PatientMotherBirthName', 'RELATIVE', 'name'],
  ['PatientID', 'MRN', 'code'],
  ['OtherPatientIDs', 'MRN', 'code'],
  ['AccessionNumber', 'ACCESSION', 'code'],
  ['StudyID', 'ACCESSION', 'code'],
  ['DeviceSerialNumber', 'ID', 'code'],
  ['StationName', 'ID', 'code'],
  ['PatientTelephoneNumbers', 'PHONE', 'code'],
  ['PatientBirthDate', 'DATE', 'date'],
  ['StudyDate', 'DATE', 'date'],
  ['SeriesDate', 'DATE', 'date'],
  ['AcquisitionDate', 'DATE', 'date'],
  ['ContentDate', 'DATE', 'date'],
  ['InstitutionName', 'ORG', 'organisation'],
  ['InstitutionalDepartmentName', 'ORG', 'organisation'],
  ['InstitutionAddress', 'LOCATION', 'words'],
  ['PatientAddress', 'LOCATION', 'words'],
  ['ReferringPhysicianName', 'CLINICIAN', 'name'],
  ['PerformingPhysicianName', 'CLINICIAN', 'name'],
  ['NameOfPhysiciansReadingStudy', 'CLINICIAN', 'name'],
  ['PhysiciansOfRecord', 'CLINICIAN', 'name'],
  ['OperatorsName', 'CLINICIAN', 'name'],
  ['RequestingPhysician', 'CLINICIAN', 'name'],
  ['PersonName', 'CLINICIAN', 'name'],
];

const KIND_OF_LABEL: Partial<Record<Label, KnownKind>> = { PATIENT: 'name', CLINICIAN: 'name', RELATIVE: 'name', ORG: 'organisation', LOCATION: 'words', DATE: 'date' };

/** The values of a header and of the user, those that are empty, or too short to mean anyone, left out. Multi-valued names are split at `\`. */
export function knownValues(header: StudyHeader | undefined, user: readonly KnownValue[]): Known[] {
  const known: Known[] = [];
  const add = (label: Label, kind: KnownKind, text: string): void => {
    const fits = kind === 'name' ? nameParts(text).length > 0 : kind === 'code' ? normaliseId(text).length >= 3 : text.trim().length >= 3;
    if (fits && !PLACEHOLDERS.test(text.trim())) known.push({ label, kind, text: text.trim() });
  };
  for (const { label, text } of user) add(label, KIND_OF_LABEL[label] ?? 'code', text);
  for (const [attribute, label, kind] of ATTRIBUTES) {
    const value = header?.[attribute];
    for (const one of Array.isArray(value) ? value : value ? [value] : []) for (const part of one.split('\\')) add(label, kind, part);
  }
  return known;
}

/** Values that systems write where they know nothing. */
const PLACEHOLDERS = /^(?:anonymous|anon|unknown|none|n\/?a|test|null|unspecified|desconocido|not available|\^*)$/i;
