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
  /** How values become stored ones; unsigned, of 12 bits, in steps of 1 from below the darkest value unless said. */
  storage?: Partial<Storage>;
  /** Further or other attributes by keyword. */
  attributes?: Record<string, unknown>;
}

/** Value = stored · slope + intercept. */
export interface Storage {
  slope: number;
  intercept: number;
  bits: 8 | 12 | 16;
  signed: boolean;
  photometric: 'MONOCHROME1' | 'MONOCHROME2';
}

const SOP_CLASSES: Record<string, string> = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  MR: '1.2.840.10008.5.1.4.1.1.4',
  PT: '1.2.840.10008.5.1.4.1.1.128',
  'CT-enhanced': '1.2.840.10008.5.1.4.1.1.2.1',
  'MR-enhanced': '1.2.840.10008.5.1.4.1.1.4.1',
  'PT-enhanced': '1.2.840.10008.5.1.4.1.1.130',
};

/** One single-frame instance a slice. @returns the files, as bytes. */
export function writeInstances(scan: Scan, series: SeriesHeader): Uint8Array[] {
  const storage = storageOf(scan, series);
  return scan.slices.map((slice, index) => {
    const position = slicePosition(scan, index);
    return writeFile(SOP_CLASSES[series.modality]!, `${series.number}.${index + 1}`, {
      ...commonAttributes(series),
      ...pixelAttributes(scan, storage),
      InstanceNumber: String(index + 1),
      ImagePositionPatient: position.map(decimal),
      ImageOrientationPatient: [...scan.plan.row, ...scan.plan.column].map(decimal),
      PixelSpacing: [scan.plan.line, scan.plan.pixel].map(decimal),
      SliceThickness: decimal(scan.plan.thickness),
      SliceLocation: decimal(position[2]),
      RescaleIntercept: decimal(storage.intercept),
      RescaleSlope: decimal(storage.slope),
      ...series.attributes,
      PixelData: [pixelBytes([slice], storage)],
    });
  });
}

/** The whole scan as one enhanced instance with functional groups. @returns the file, as bytes. */
export function writeEnhanced(scan: Scan, series: SeriesHeader): Uint8Array {
  const storage = storageOf(scan, series);
  return writeFile(SOP_CLASSES[`${series.modality}-enhanced`]!, `${series.number}.1`, {
    ...commonAttributes(series),
    ...pixelAttributes(scan, storage),
    InstanceNumber: '1',
    NumberOfFrames: String(scan.slices.length),
    SharedFunctionalGroupsSequence: [{
      PixelMeasuresSequence: [{ PixelSpacing: [scan.plan.line, scan.plan.pixel].map(decimal), SliceThickness: decimal(scan.plan.thickness) }],
      PlaneOrientationSequence: [{ ImageOrientationPatient: [...scan.plan.row, ...scan.plan.column].map(decimal) }],
      PixelValueTransformationSequence: [{ RescaleIntercept: decimal(storage.intercept), RescaleSlope: decimal(storage.slope), RescaleType: series.modality === 'CT' ? 'HU' : 'US' }],
    }],
    PerFrameFunctionalGroupsSequence: scan.slices.map((_, index) => ({
      PlanePositionSequence: [{ ImagePositionPatient: slicePosition(scan, index).map(decimal) }],
    })),
    ...series.attributes,
    PixelData: [pixelBytes(scan.slices, storage)],
  });
}

/** As said; the intercept lower where padding lies below air. */
function storageOf({ contrast, padding }: Scan, { storage }: SeriesHeader): Storage {
  const intercept = !isCt(contrast) ? 0 : padding === undefined ? -1024 : -2048;
  return { slope: 1, intercept, bits: 12, signed: false, photometric: 'MONOCHROME2', ...storage };
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

function pixelAttributes(scan: Scan, { bits, signed, photometric }: Storage): Record<string, unknown> {
  const window = isCt(scan.contrast) ? ['40', '80'] : ['400', '800'];
  return {
    SamplesPerPixel: 1,
    PhotometricInterpretation: photometric,
    Rows: scan.plan.rows,
    Columns: scan.plan.columns,
    BitsAllocated: bits === 8 ? 8 : 16,
    BitsStored: bits,
    HighBit: bits - 1,
    PixelRepresentation: signed ? 1 : 0,
    WindowCenter: window[0],
    WindowWidth: window[1],
  };
}

function pixelBytes(slices: Int16Array[], { slope, intercept, bits, signed }: Storage): ArrayBuffer {
  const size = slices[0]!.length;
  const stored = bits === 8 ? new Uint8Array(2 * Math.ceil((size * slices.length) / 2)) : new Uint16Array(size * slices.length);
  const [least, most] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  slices.forEach((slice, index) => slice.forEach((value, at) => (stored[index * size + at] = Math.min(most, Math.max(least, Math.round((value - intercept) / slope))))));
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
