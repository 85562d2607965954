import { tagOf } from './dictionary.ts';

const LIST = {
  empty: ['AccessionNumber', 'ReferringPhysicianName', 'PatientName', 'PatientID', 'PatientBirthDate', 'PatientSex', 'StudyDate', 'ContentDate', 'StudyTime', 'ContentTime', 'StudyID'],
  dummy: ['PersonName'],
  remove: [
    'InstitutionName', 'ReferringPhysicianIdentificationSequence', 'PhysiciansOfRecord', 'PhysiciansOfRecordIdentificationSequence',
    'PerformingPhysicianName', 'PerformingPhysicianIdentificationSequence', 'NameOfPhysiciansReadingStudy',
    'PhysiciansReadingStudyIdentificationSequence', 'PatientInsurancePlanCodeSequence', 'PatientPrimaryLanguageCodeSequence', 'OtherPatientIDs',
    'OtherPatientNames', 'OtherPatientIDsSequence', 'PatientAge', 'PatientAddress', 'PatientMotherBirthName', 'IssuerOfPatientID',
    'PatientBirthTime', 'PatientBirthName', 'CountryOfResidence', 'RegionOfResidence', 'PatientTelephoneNumbers', 'CurrentPatientLocation',
    'PatientInstitutionResidence', 'SeriesDate', 'AcquisitionDate', 'OverlayDate', 'CurveDate', 'AcquisitionDateTime', 'SeriesTime',
    'AcquisitionTime', 'OverlayTime', 'CurveTime', 'InstitutionAddress', 'ReferringPhysicianAddress', 'ReferringPhysicianTelephoneNumbers',
    'InstitutionalDepartmentName', 'OperatorsName', 'DateTime', 'Date', 'Time',
  ],
} as const satisfies Record<string, readonly string[]>;

/** The short list that imaging platforms publish: what is emptied, given a dummy, and removed. Everything else stays but for known values. */
export const PLATFORM_UPLOAD: ReadonlyMap<number, keyof typeof LIST> = new Map(
  (Object.entries(LIST) as [keyof typeof LIST, readonly string[]][]).flatMap(([action, keywords]) => keywords.map((keyword) => [tagOf(keyword)!, action] as const)),
);
