import { patientAndStudy, studyUid, writeDicom } from './dicom.ts';
import { PATIENT, STUDY } from './patient.ts';
import { CHEST_IMAGE_UID } from './radiograph.ts';
import { encapsulatedPdf } from './reports.ts';

const BASIC_TEXT_SR = '1.2.840.10008.5.1.4.1.1.88.11';
const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';
const COMPUTED_RADIOGRAPHY = '1.2.840.10008.5.1.4.1.1.1';

/** The structured report of the chest radiograph: names and dates in its text, its observer and its verifier. @returns the file, as bytes. */
export function chestStructuredReport(): Uint8Array {
  const code = (value: string, meaning: string, scheme = 'DCM') => [{ CodeValue: value, CodingSchemeDesignator: scheme, CodeMeaning: meaning }];
  const text = (value: string, meaning: string, TextValue: string) => ({ RelationshipType: 'CONTAINS', ValueType: 'TEXT', ConceptNameCodeSequence: code(value, meaning), TextValue });
  const evidence = [{
    StudyInstanceUID: studyUid('chest'),
    ReferencedSeriesSequence: [{
      SeriesInstanceUID: `${studyUid('chest')}.1`,
      ReferencedSOPSequence: [{ ReferencedSOPClassUID: COMPUTED_RADIOGRAPHY, ReferencedSOPInstanceUID: CHEST_IMAGE_UID }],
    }],
  }];
  return writeDicom({
    sopClass: BASIC_TEXT_SR,
    uid: `${studyUid('chest')}.2.1`,
    attributes: {
      ...patientAndStudy('chest', 'XR CHEST PA'),
      Modality: 'SR',
      Manufacturer: 'Invented Imaging',
      SeriesDescription: 'Report',
      SeriesInstanceUID: `${studyUid('chest')}.2`,
      SeriesNumber: '2',
      InstanceNumber: '1',
      ContentDate: STUDY.chest.date,
      ContentTime: '161200',
      ReferencedPerformedProcedureStepSequence: [],
      PerformedProcedureCodeSequence: [],
      CompletionFlag: 'COMPLETE',
      VerificationFlag: 'VERIFIED',
      VerifyingObserverSequence: [{
        VerifyingObserverName: STUDY.reading,
        VerifyingOrganization: STUDY.institution,
        VerificationDateTime: '20240520161200',
        VerifyingObserverIdentificationCodeSequence: [],
      }],
      CurrentRequestedProcedureEvidenceSequence: evidence,
      ValueType: 'CONTAINER',
      ConceptNameCodeSequence: code('18748-4', 'Diagnostic imaging report', 'LN'),
      ContinuityOfContent: 'SEPARATE',
      ContentSequence: [
        { RelationshipType: 'HAS OBS CONTEXT', ValueType: 'PNAME', ConceptNameCodeSequence: code('121008', 'Person Observer Name'), PersonName: STUDY.reading },
        text('121060', 'History', `${PATIENT.given} ${PATIENT.family}, born 03/14/1958, with cough since 2 May 2024. Referred by Dr. Vantongeren.`),
        text('121071', 'Finding', 'The lungs are clear. The heart is of normal size. No pleural effusion.'),
        text('121077', 'Conclusion', `No acute disease. Discussed with Mrs. ${PATIENT.family} on 20 May 2024.`),
        {
          RelationshipType: 'CONTAINS',
          ValueType: 'IMAGE',
          ReferencedSOPSequence: [{ ReferencedSOPClassUID: COMPUTED_RADIOGRAPHY, ReferencedSOPInstanceUID: CHEST_IMAGE_UID }],
        },
      ],
    },
  });
}

/** A letter as an Encapsulated PDF in the ultrasound study. @returns the file, as bytes. */
export async function ultrasoundLetter(): Promise<Uint8Array> {
  const payload = await encapsulatedPdf();
  const padded = payload.length % 2 ? Buffer.concat([payload, Uint8Array.of(0)]) : Buffer.from(payload);
  return writeDicom({
    sopClass: ENCAPSULATED_PDF,
    uid: `${studyUid('ultrasound')}.2.1`,
    attributes: {
      ...patientAndStudy('ultrasound', 'US ABDOMEN COMPLETE'),
      Modality: 'DOC',
      ConversionType: 'WSD',
      Manufacturer: 'Invented Imaging',
      SeriesDescription: 'Letter',
      SeriesInstanceUID: `${studyUid('ultrasound')}.2`,
      SeriesNumber: '2',
      InstanceNumber: '1',
      ContentDate: STUDY.ultrasound.date,
      ContentTime: '120000',
      AcquisitionDateTime: '20240612120000',
      BurnedInAnnotation: 'YES',
      DocumentTitle: `Letter about ${PATIENT.given} ${PATIENT.family}`,
      ConceptNameCodeSequence: [],
      MIMETypeOfEncapsulatedDocument: 'application/pdf',
      EncapsulatedDocumentLength: payload.length,
      EncapsulatedDocument: [padded.buffer.slice(padded.byteOffset, padded.byteOffset + padded.length)],
    },
  });
}
