import dcmjs from 'dcmjs';
import { PATIENT, STUDY } from './patient.ts';

export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
export const JPEG_BASELINE = '1.2.840.10008.1.2.4.50';

/** Attributes by keyword, as dcmjs names them. */
export type Attributes = Record<string, unknown>;

/** Elements that no dictionary knows, by tag of eight hexadecimal digits. */
export type PrivateElements = Record<string, { vr: string; Value: unknown[] }>;

export interface SampleFile {
  sopClass: string;
  uid: string;
  transferSyntax?: string;
  attributes: Attributes;
  privateElements?: PrivateElements;
}

/** Writes one instance of the bundled case. @returns the file, as bytes. */
export function writeDicom({ sopClass, uid, transferSyntax = EXPLICIT_LITTLE_ENDIAN, attributes, privateElements = {} }: SampleFile): Uint8Array {
  const { DicomMetaDictionary, DicomDict } = dcmjs.data;
  const file = new DicomDict(DicomMetaDictionary.denaturalizeDataset({
    FileMetaInformationVersion: new Uint8Array([0, 1]).buffer,
    MediaStorageSOPClassUID: sopClass,
    MediaStorageSOPInstanceUID: uid,
    TransferSyntaxUID: transferSyntax,
    ImplementationClassUID: `${STUDY.uidRoot}.9`,
    ImplementationVersionName: 'CASEVEIL-SAMPLE',
    SourceApplicationEntityTitle: 'LAKESIDE_PACS',
  }));
  const vrs = { PixelData: transferSyntax === EXPLICIT_LITTLE_ENDIAN && attributes.BitsAllocated === 16 ? 'OW' : 'OB' };
  file.dict = {
    ...DicomMetaDictionary.denaturalizeDataset({ SpecificCharacterSet: 'ISO_IR 100', ...attributes, SOPClassUID: sopClass, SOPInstanceUID: uid, _vrMap: vrs }),
    ...privateElements,
  };
  return new Uint8Array(file.write());
}

type StudyName = 'headCt' | 'ultrasound' | 'chest';

/** The last component of each study's UID; the head CT's stands in `samples/head`. */
const STUDY_NUMBERS: Record<StudyName, number> = { headCt: 1, ultrasound: 2, chest: 3 };

export function studyUid(study: StudyName): string {
  return `${STUDY.uidRoot}.${STUDY_NUMBERS[study]}`;
}

/** Who the patient is and how the study came about, with identifiers in the places where they hide: free text, nested sequences, contacts. */
export function patientAndStudy(study: StudyName, description: string): Attributes {
  const { accession, date, time } = STUDY[study];
  return {
    StudyDate: date,
    StudyTime: time,
    AccessionNumber: accession,
    InstitutionName: STUDY.institution,
    InstitutionalDepartmentName: STUDY.department,
    ReferringPhysicianName: STUDY.referring,
    PhysiciansOfRecord: STUDY.reading,
    OperatorsName: STUDY.operator,
    PerformingPhysicianName: STUDY.performing,
    StudyDescription: description,
    PatientName: PATIENT.name,
    PatientID: PATIENT.id,
    IssuerOfPatientID: PATIENT.issuer,
    PatientBirthDate: PATIENT.birthDate,
    PatientSex: PATIENT.sex,
    PatientAge: '066Y',
    PatientAddress: PATIENT.address,
    PatientTelephoneNumbers: PATIENT.phone,
    OtherPatientIDsSequence: [{ PatientID: PATIENT.ssn, IssuerOfPatientID: 'SSA', TypeOfPatientID: 'TEXT' }],
    AdditionalPatientHistory: `${PATIENT.given} ${PATIENT.family} was seen by Dr. Vantongeren on 3 June 2024; insurance ${PATIENT.insurance}.`,
    StudyInstanceUID: studyUid(study),
    StudyID: accession.slice(-3),
    RequestAttributesSequence: [{
      RequestedProcedureID: accession,
      RequestedProcedureDescription: description,
      ScheduledProcedureStepID: `${accession}-1`,
      ScheduledProcedureStepDescription: `${description} for ${PATIENT.family}`,
    }],
  };
}

/** A private block that repeats the patient's name and number, as some devices write. */
export function privateBlock(): PrivateElements {
  return {
    '00090010': { vr: 'LO', Value: ['INVENTED IMAGING 01'] },
    '00091001': { vr: 'LO', Value: [PATIENT.name] },
    '00091002': { vr: 'UT', Value: [`Exam of ${PATIENT.given} ${PATIENT.family}, MRN ${PATIENT.id}`] },
  };
}
