import type { Label } from './label.ts';

/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A piece of a document that is searched as one text: a paragraph, a header, a cell, a comment, a property. */
export interface Segment {
  /** Unique within the document and stable between two readings of the same bytes, e.g. `body/p12`, `core/creator`. */
  id: string;
  text: string;
}

/** One identifier found in a segment. */
export interface Identifier extends Stretch {
  segment: string;
  label: Label;
  text: string;
  /** The detector that found it, e.g. `known-value`, `labelled-field`, `date`, `tagger`, `second-pass`. */
  source: string;
  /** 0 to 1. */
  confidence: number;
  /** Why, in words that a reviewer understands and that hold no identifier, e.g. `follows the label "MRN"`. */
  reason: string;
}

/** New text for a stretch of a segment; replacements of one segment never overlap. */
export interface Replacement extends Stretch {
  segment: string;
  text: string;
  /** What stood there, for the journal. */
  label?: Label;
}

/** The identifying attributes of the attached study that are looked for in the report, in DICOM formats (PN with `^`, DA as YYYYMMDD). */
export interface StudyHeader {
  PatientName?: string;
  PatientID?: string;
  IssuerOfPatientID?: string;
  OtherPatientIDs?: string[];
  OtherPatientNames?: string[];
  PatientBirthName?: string;
  PatientMotherBirthName?: string;
  PatientBirthDate?: string;
  PatientSex?: string;
  PatientAge?: string;
  PatientAddress?: string;
  PatientTelephoneNumbers?: string[];
  AccessionNumber?: string;
  StudyID?: string;
  StudyDate?: string;
  SeriesDate?: string;
  AcquisitionDate?: string;
  ContentDate?: string;
  InstitutionName?: string;
  InstitutionAddress?: string;
  InstitutionalDepartmentName?: string;
  StationName?: string;
  DeviceSerialNumber?: string;
  ReferringPhysicianName?: string;
  PerformingPhysicianName?: string;
  NameOfPhysiciansReadingStudy?: string;
  PhysiciansOfRecord?: string;
  OperatorsName?: string;
  RequestingPhysician?: string;
  /** What tells in which part of the world a study was made. */
  CountryOfResidence?: string;
  SpecificCharacterSet?: string;
  TimezoneOffsetFromUTC?: string;
  /** Everyone else whom the object names: observers, reviewers and authors, in items and in the content of structured reports. */
  PersonName?: string[];
}

/** A value that the user says identifies someone: a nickname, a former name, a case number. */
export interface KnownValue {
  label: Label;
  text: string;
}
