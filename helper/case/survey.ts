import type { Problem } from '../../shared/journal.ts';
import type { Identity, Subject, SubjectAttributes } from '../../shared/identity/identity.ts';
import type { StudyHeader } from '../../shared/text.ts';
import type { DataSet } from '../dicom/dataset.ts';
import { readDicom } from '../dicom/reader.ts';
import { studyHeader } from '../dicom/studyHeader.ts';
import { problemOf } from '../problem.ts';
import { openSource } from '../source.ts';
import type { IntakeFile } from './intake.ts';

const TAG = {
  sopClassUid: 0x00080016,
  sopInstanceUid: 0x00080018,
  modality: 0x00080060,
  studyDescription: 0x00081030,
  seriesDescription: 0x0008103e,
  studyInstanceUid: 0x0020000d,
  seriesInstanceUid: 0x0020000e,
  frameOfReferenceUid: 0x00200052,
  instanceNumber: 0x00200013,
} as const;

const MEDIA_STORAGE_DIRECTORY = '1.2.840.10008.1.3.10';

/** What the case needs to know of an instance without opening it again. Holds originals; never leaves the machine. */
export interface InstanceSummary {
  file: IntakeFile;
  subject: Subject;
  header: StudyHeader;
  sopClassUid: string;
  sopInstanceUid: string;
  studyInstanceUid: string;
  seriesInstanceUid: string;
  frameOfReferenceUid: string;
  instanceNumber: number;
  modality: string;
  studyDescription: string;
  seriesDescription: string;
}

/** All instances of a case, in an order that does not depend on the order of the files. */
export interface Survey {
  instances: InstanceSummary[];
  refused: { file: IntakeFile; problem: Problem }[];
  /** DICOMDIRs: the delivery writes a new one when there was one. */
  directories: number;
}

/** Reads the header of every instance. A file that cannot be read is refused, and the rest goes on. */
export function survey(files: IntakeFile[], identity: Identity, onFile: () => void = () => undefined): Survey {
  const result: Survey = { instances: [], refused: [], directories: 0 };
  const subjects = subjectMap(identity);
  for (const file of files) {
    const source = openSource(file.ref);
    try {
      const { dataset, meta } = readDicom(source);
      if (meta.string(0x00020002) === MEDIA_STORAGE_DIRECTORY || dataset.string(TAG.sopClassUid) === MEDIA_STORAGE_DIRECTORY) result.directories++;
      else result.instances.push(summarise(file, dataset, subjects));
    } catch (error) {
      result.refused.push({ file, problem: problemOf(error, 'This DICOM file could not be read. Export or copy it again.') });
    } finally {
      source.close();
    }
    onFile();
  }
  result.instances.sort((a, b) => compare(a.studyInstanceUid, b.studyInstanceUid) || compare(a.seriesInstanceUid, b.seriesInstanceUid)
    || a.instanceNumber - b.instanceNumber || compare(a.sopInstanceUid, b.sopInstanceUid) || a.file.ordinal - b.file.ordinal);
  return result;
}

/** Subjects, each computed once. */
function subjectMap(identity: Identity): (attributes: SubjectAttributes) => Subject {
  const known = new Map<string, Subject>();
  return (attributes) => {
    const key = JSON.stringify(attributes);
    const subject = known.get(key) ?? identity.subject(attributes);
    known.set(key, subject);
    return subject;
  };
}

function summarise(file: IntakeFile, dataset: DataSet, subjectOf: (attributes: SubjectAttributes) => Subject): InstanceSummary {
  const header = studyHeader(dataset);
  const text = (tag: number): string => dataset.string(tag) ?? '';
  return {
    file,
    header,
    subject: subjectOf({
      patientId: header.PatientID ?? '',
      issuer: header.IssuerOfPatientID ?? '',
      patientName: header.PatientName ?? '',
      birthDate: header.PatientBirthDate ?? '',
      sex: header.PatientSex ?? '',
    }),
    sopClassUid: text(TAG.sopClassUid),
    sopInstanceUid: text(TAG.sopInstanceUid),
    studyInstanceUid: text(TAG.studyInstanceUid),
    seriesInstanceUid: text(TAG.seriesInstanceUid),
    frameOfReferenceUid: text(TAG.frameOfReferenceUid),
    instanceNumber: dataset.number(TAG.instanceNumber) ?? 0,
    modality: text(TAG.modality),
    studyDescription: text(TAG.studyDescription),
    seriesDescription: text(TAG.seriesDescription),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
