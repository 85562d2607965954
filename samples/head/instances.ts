import dcmjs from 'dcmjs';
import { PATIENT, STUDY } from '../patient.ts';
import { isCt } from './phantom.ts';
import type { Scan, Vector } from './scan.ts';

const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

/** What tells one series from another; everything else is the same for all series of the study. */
export interface SeriesHeader {
  number: number;
  description: string;
  /** `CT`, `MR` or `PT`. */
  modality: string;
  bodyPart?: string;
  imageType?: string[];
  /** The last component of the frame of reference UID: series of one value share their coordinates. */
  frame?: number;
  /** Further or other attributes by keyword. */
  attributes?: Record<string, unknown>;
}

const SOP_CLASSES: Record<string, string> = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  MR: '1.2.840.10008.5.1.4.1.1.4',
  PT: '1.2.840.10008.5.1.4.1.1.128',
  'CT-enhanced': '1.2.840.10008.5.1.4.1.1.2.1',
};

/** One single-frame instance a slice. @returns the files, as bytes. */
export function writeInstances(scan: Scan, series: SeriesHeader): Uint8Array[] {
  return scan.slices.map((slice, index) => {
    const position = slicePosition(scan, index);
    return writeFile(SOP_CLASSES[series.modality]!, `${series.number}.${index + 1}`, {
      ...commonAttributes(series),
      ...pixelAttributes(scan),
      InstanceNumber: String(index + 1),
      ImagePositionPatient: position.map(decimal),
      ImageOrientationPatient: [...scan.plan.row, ...scan.plan.column].map(decimal),
      PixelSpacing: [scan.plan.pixel, scan.plan.pixel].map(decimal),
      SliceThickness: decimal(scan.plan.thickness),
      SliceLocation: decimal(position[2]),
      RescaleIntercept: decimal(interceptOf(scan)),
      RescaleSlope: '1',
      ...series.attributes,
      PixelData: [pixelBytes([slice], interceptOf(scan))],
    });
  });
}

/** The whole scan as one Enhanced CT instance with functional groups. @returns the file, as bytes. */
export function writeEnhanced(scan: Scan, series: SeriesHeader): Uint8Array {
  return writeFile(SOP_CLASSES['CT-enhanced']!, `${series.number}.1`, {
    ...commonAttributes(series),
    ...pixelAttributes(scan),
    InstanceNumber: '1',
    NumberOfFrames: String(scan.slices.length),
    SharedFunctionalGroupsSequence: [{
      PixelMeasuresSequence: [{ PixelSpacing: [scan.plan.pixel, scan.plan.pixel].map(decimal), SliceThickness: decimal(scan.plan.thickness) }],
      PlaneOrientationSequence: [{ ImageOrientationPatient: [...scan.plan.row, ...scan.plan.column].map(decimal) }],
      PixelValueTransformationSequence: [{ RescaleIntercept: decimal(interceptOf(scan)), RescaleSlope: '1', RescaleType: 'HU' }],
    }],
    PerFrameFunctionalGroupsSequence: scan.slices.map((_, index) => ({
      PlanePositionSequence: [{ ImagePositionPatient: slicePosition(scan, index).map(decimal) }],
    })),
    ...series.attributes,
    PixelData: [pixelBytes(scan.slices, interceptOf(scan))],
  });
}

/** Stored value = signal − intercept; lower where padding lies below air. */
function interceptOf({ contrast, padding }: Scan): number {
  if (!isCt(contrast)) return 0;
  return padding === undefined ? -1024 : -2048;
}

function commonAttributes(series: SeriesHeader): Record<string, unknown> {
  const { headCt } = STUDY;
  return {
    SpecificCharacterSet: 'ISO_IR 100',
    ImageType: series.imageType ?? ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    StudyDate: headCt.date,
    SeriesDate: headCt.date,
    AcquisitionDate: headCt.date,
    ContentDate: headCt.date,
    StudyTime: headCt.time,
    SeriesTime: headCt.time,
    ContentTime: headCt.time,
    AccessionNumber: headCt.accession,
    Modality: series.modality,
    Manufacturer: 'Invented Imaging',
    ManufacturerModelName: 'Phantom 300',
    InstitutionName: STUDY.institution,
    InstitutionalDepartmentName: STUDY.department,
    ReferringPhysicianName: STUDY.referring,
    PerformingPhysicianName: STUDY.performing,
    NameOfPhysiciansReadingStudy: STUDY.reading,
    OperatorsName: STUDY.operator,
    StationName: STUDY.station,
    DeviceSerialNumber: STUDY.deviceSerial,
    StudyDescription: 'CT HEAD WO CONTRAST',
    SeriesDescription: series.description,
    ProtocolName: 'Head routine',
    PatientName: PATIENT.name,
    PatientID: PATIENT.id,
    IssuerOfPatientID: PATIENT.issuer,
    PatientBirthDate: PATIENT.birthDate,
    PatientSex: PATIENT.sex,
    PatientAge: '066Y',
    PatientAddress: PATIENT.address,
    PatientTelephoneNumbers: PATIENT.phone,
    ...(series.bodyPart === undefined ? {} : { BodyPartExamined: series.bodyPart }),
    PatientPosition: 'HFS',
    StudyID: '4471',
    StudyInstanceUID: `${STUDY.uidRoot}.1`,
    SeriesInstanceUID: `${STUDY.uidRoot}.1.${series.number}`,
    FrameOfReferenceUID: `${STUDY.uidRoot}.1.900.${series.frame ?? 1}`,
    PositionReferenceIndicator: '',
    AcquisitionNumber: '1',
    SeriesNumber: String(series.number),
    KVP: series.modality === 'CT' ? '120' : undefined,
  };
}

function pixelAttributes(scan: Scan): Record<string, unknown> {
  const window = isCt(scan.contrast) ? ['40', '80'] : ['400', '800'];
  return {
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: scan.plan.rows,
    Columns: scan.plan.columns,
    BitsAllocated: 16,
    BitsStored: 12,
    HighBit: 11,
    PixelRepresentation: 0,
    WindowCenter: window[0],
    WindowWidth: window[1],
  };
}

function pixelBytes(slices: Int16Array[], intercept: number): ArrayBuffer {
  const size = slices[0]!.length;
  const stored = new Uint16Array(size * slices.length);
  slices.forEach((slice, index) => slice.forEach((value, at) => (stored[index * size + at] = Math.min(4095, Math.max(0, value - intercept)))));
  return stored.buffer;
}

function slicePosition({ plan }: Scan, index: number): Vector {
  return [plan.first[0] + index * plan.step[0], plan.first[1] + index * plan.step[1], plan.first[2] + index * plan.step[2]];
}

/** A decimal string of at most 16 characters. */
function decimal(value: number): string {
  return String(Number(value.toFixed(6)));
}

function writeFile(sopClass: string, instance: string, attributes: Record<string, unknown>): Uint8Array {
  const { DicomMetaDictionary, DicomDict } = dcmjs.data;
  const uid = `${STUDY.uidRoot}.1.${instance}`;
  const present = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  const file = new DicomDict(DicomMetaDictionary.denaturalizeDataset({
    MediaStorageSOPClassUID: sopClass,
    MediaStorageSOPInstanceUID: uid,
    TransferSyntaxUID: EXPLICIT_LITTLE_ENDIAN,
    ImplementationClassUID: `${STUDY.uidRoot}.9`,
    ImplementationVersionName: 'CASEVEIL-SAMPLE',
    FileMetaInformationVersion: new Uint8Array([0, 1]).buffer,
  }));
  file.dict = DicomMetaDictionary.denaturalizeDataset({ ...present, SOPClassUID: sopClass, SOPInstanceUID: uid, _vrMap: { PixelData: 'OW' } });
  return new Uint8Array(file.write());
}
