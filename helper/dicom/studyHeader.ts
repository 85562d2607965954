import type { StudyHeader } from '../../shared/text.ts';
import type { DataSet } from './dataset.ts';
import { tagOf } from './standard/dictionary.ts';

/** Attributes with one value in the header that the report engine takes; the rest of `StudyHeader` has many. */
const SINGLE = [
  'PatientName', 'PatientID', 'IssuerOfPatientID', 'PatientBirthName', 'PatientMotherBirthName', 'PatientBirthDate', 'PatientSex', 'PatientAge',
  'PatientAddress', 'AccessionNumber', 'StudyID', 'StudyDate', 'SeriesDate', 'AcquisitionDate', 'ContentDate', 'InstitutionName',
  'InstitutionAddress', 'InstitutionalDepartmentName', 'StationName', 'DeviceSerialNumber', 'ReferringPhysicianName', 'PerformingPhysicianName',
  'NameOfPhysiciansReadingStudy', 'PhysiciansOfRecord', 'OperatorsName', 'RequestingPhysician',
] as const satisfies readonly (keyof StudyHeader)[];

const MANY = ['OtherPatientIDs', 'OtherPatientNames', 'PatientTelephoneNumbers'] as const satisfies readonly (keyof StudyHeader)[];

const TAGS = new Map([...SINGLE, ...MANY].map((keyword) => [keyword, tagOf(keyword)!]));
const OTHER_PATIENT_IDS_SEQUENCE = tagOf('OtherPatientIDsSequence')!;
const PATIENT_ID = tagOf('PatientID')!;
const REQUEST_SEQUENCES = ['RequestAttributesSequence', 'ReferencedRequestSequence'].map((keyword) => tagOf(keyword)!);

/** The identifying attributes of an instance in DICOM formats, for the report engine. Several physicians of one attribute are joined with a backslash. */
export function studyHeader(dataset: DataSet): StudyHeader {
  const header: StudyHeader = {};
  for (const keyword of SINGLE) {
    const value = dataset.strings(TAGS.get(keyword)!).filter((part) => part !== '').join('\\');
    if (value !== '') header[keyword] = value;
  }
  for (const keyword of MANY) {
    const values = dataset.strings(TAGS.get(keyword)!).filter((value) => value !== '');
    if (values.length > 0) header[keyword] = values;
  }
  const otherIds = dataset.items(OTHER_PATIENT_IDS_SEQUENCE).flatMap((item) => item.strings(PATIENT_ID)).filter((value) => value !== '');
  if (otherIds.length > 0) header.OtherPatientIDs = [...new Set([...(header.OtherPatientIDs ?? []), ...otherIds])];
  fromRequests(dataset, header);
  return header;
}

/** The order may be told only in the request that an instance refers to. */
function fromRequests(dataset: DataSet, header: StudyHeader): void {
  for (const request of REQUEST_SEQUENCES.flatMap((tag) => dataset.items(tag))) {
    for (const keyword of ['AccessionNumber', 'RequestingPhysician'] as const) {
      const value = request.string(TAGS.get(keyword)!);
      if (value !== undefined) header[keyword] ??= value;
    }
  }
}
