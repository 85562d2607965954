import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DataSet, type DicomElement } from '../../helper/dicom/file/dataset.ts';
import { numbersElement, sequenceElement, textElement } from '../../helper/dicom/file/element.ts';
import { FileSink } from '../../helper/dicom/file/sink.ts';
import { tagOf } from '../../helper/dicom/standard/dictionary.ts';
import { writeDicom } from '../../helper/dicom/file/writer.ts';
import { memorySource } from '../../helper/source.ts';

const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
const ROOT = '1.2.826.0.1.3680043.8.498.91';

/** A series that a benchmark works on: invented, with the attributes, private blocks and sequences that scanners write. */
export interface SeriesShape {
  modality: 'MR' | 'CT';
  instances: number;
  rows: number;
  columns: number;
  frames?: number;
}

const SOP_CLASS = { MR: '1.2.840.10008.5.1.4.1.1.4', CT: '1.2.840.10008.5.1.4.1.1.2' };

/** Text attributes of every instance: keyword, VR, value. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['SpecificCharacterSet', 'CS', 'ISO_IR 100'], ['ImageType', 'CS', 'ORIGINAL\\PRIMARY\\M\\ND'], ['InstanceCreationDate', 'DA', '20240611'],
  ['InstanceCreationTime', 'TM', '081533.125000'], ['StudyDate', 'DA', '20240611'], ['SeriesDate', 'DA', '20240611'], ['AcquisitionDate', 'DA', '20240611'],
  ['ContentDate', 'DA', '20240611'], ['StudyTime', 'TM', '081500'], ['SeriesTime', 'TM', '081501.5'], ['AcquisitionTime', 'TM', '081502.25'], ['ContentTime', 'TM', '081533.125'],
  ['AccessionNumber', 'SH', 'A20240611-031'], ['Manufacturer', 'LO', 'Example Imaging'], ['InstitutionName', 'LO', 'Lakeside Valley Medical Center'],
  ['InstitutionAddress', 'ST', '12 Harbour Street, Maplewick'], ['ReferringPhysicianName', 'PN', 'VANTONGEREN^PIETER'], ['StationName', 'SH', 'LVMR02'],
  ['StudyDescription', 'LO', 'Brain without and with contrast, Dr. Vantongeren'], ['SeriesDescription', 'LO', 't1_tse_tra_fs'], ['InstitutionalDepartmentName', 'LO', 'Lakeside Imaging East'],
  ['PerformingPhysicianName', 'PN', 'ILUNGA^GRACE'], ['NameOfPhysiciansReadingStudy', 'PN', 'MARCHETTI^LUCIA'], ['OperatorsName', 'PN', 'DELACROIX^SIMON'], ['ManufacturerModelName', 'LO', 'Example 3T'],
  ['PatientName', 'PN', 'OKAFOR^ADAEZE^MIRIAM'], ['PatientID', 'LO', '00482915'], ['IssuerOfPatientID', 'LO', 'LAKESIDE'], ['PatientBirthDate', 'DA', '19580314'], ['PatientSex', 'CS', 'F'],
  ['OtherPatientIDs', 'LO', 'LV-77120'], ['PatientAge', 'AS', '066Y'], ['PatientSize', 'DS', '1.68'], ['PatientWeight', 'DS', '71'], ['MedicalAlerts', 'LO', 'Contact Adaeze Okafor by phone'],
  ['AdditionalPatientHistory', 'LT', 'Seen 2 June 2024 for headache.'], ['BodyPartExamined', 'CS', 'HEAD'], ['ScanningSequence', 'CS', 'SE'], ['SequenceVariant', 'CS', 'SK\\SP\\OSP'], ['ScanOptions', 'CS', 'FS'],
  ['MRAcquisitionType', 'CS', '2D'], ['SequenceName', 'SH', '*tse2d1_5'], ['SliceThickness', 'DS', '5'], ['RepetitionTime', 'DS', '550'], ['EchoTime', 'DS', '12'], ['NumberOfAverages', 'DS', '2'],
  ['ImagingFrequency', 'DS', '123.253681'], ['ImagedNucleus', 'SH', '1H'], ['EchoNumbers', 'IS', '1'], ['MagneticFieldStrength', 'DS', '3'], ['SpacingBetweenSlices', 'DS', '6'], ['EchoTrainLength', 'IS', '5'],
  ['DeviceSerialNumber', 'LO', 'SN-88213-QX'], ['SoftwareVersions', 'LO', 'release 9'], ['ProtocolName', 'LO', 't1_tse_tra_fs OKAFOR'], ['TransmitCoilName', 'SH', 'Body'], ['FlipAngle', 'DS', '150'], ['PatientPosition', 'CS', 'HFS'],
  ['StudyID', 'SH', '1'], ['SeriesNumber', 'IS', '7'], ['AcquisitionNumber', 'IS', '1'], ['ImagePositionPatient', 'DS', '-112.5\\-120.25\\18'], ['ImageOrientationPatient', 'DS', '1\\0\\0\\0\\1\\0'],
  ['PositionReferenceIndicator', 'LO', ''], ['SliceLocation', 'DS', '18'], ['ImageComments', 'LT', 'reviewed by Dr. Marchetti'], ['PhotometricInterpretation', 'CS', 'MONOCHROME2'], ['PixelSpacing', 'DS', '0.75\\0.75'],
  ['WindowCenter', 'DS', '600'], ['WindowWidth', 'DS', '1200'], ['PerformedProcedureStepStartDate', 'DA', '20240611'], ['PerformedProcedureStepDescription', 'LO', 'MR brain'], ['RequestedProcedureDescription', 'LO', 'MR brain'],
];

/** Writes the series into `folder`, which is made. Every instance has a UID, a number and a position of its own. */
export async function writeSeries(folder: string, shape: SeriesShape): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= shape.instances; number++) await writeInstance(path.join(folder, `${String(number).padStart(5, '0')}.dcm`), shape, number);
}

async function writeInstance(file: string, shape: SeriesShape, number: number): Promise<void> {
  const uid = `${ROOT}.3.${number}`;
  const { rows, columns, frames = 1 } = shape;
  const elements: DicomElement[] = [
    ...TEXTS.map(([keyword, vr, value]) => textElement(tagOf(keyword)!, vr, value)),
    textElement(tagOf('SOPClassUID')!, 'UI', SOP_CLASS[shape.modality]),
    textElement(tagOf('SOPInstanceUID')!, 'UI', uid),
    textElement(tagOf('StudyInstanceUID')!, 'UI', `${ROOT}.1`),
    textElement(tagOf('SeriesInstanceUID')!, 'UI', `${ROOT}.2`),
    textElement(tagOf('FrameOfReferenceUID')!, 'UI', `${ROOT}.4`),
    textElement(tagOf('Modality')!, 'CS', shape.modality),
    textElement(tagOf('InstanceNumber')!, 'IS', String(number)),
    ...(frames > 1 ? [textElement(tagOf('NumberOfFrames')!, 'IS', String(frames))] : []),
    sequenceElement(tagOf('ReferencedImageSequence')!, [1, 2, 3].map((other) => [
      textElement(tagOf('ReferencedSOPClassUID')!, 'UI', SOP_CLASS[shape.modality]),
      textElement(tagOf('ReferencedSOPInstanceUID')!, 'UI', `${ROOT}.9.${other}`),
    ])),
    sequenceElement(tagOf('RequestAttributesSequence')!, [[textElement(0x00400007, 'LO', 'MR brain for A. Okafor'), textElement(0x00400009, 'SH', 'SPS-1'), textElement(0x00401001, 'SH', 'RP-1')]]),
    ...privateBlock(0x0019, 'EXAMPLE HEADER', 24),
    ...privateBlock(0x0029, 'EXAMPLE CSA', 12),
    ...['SamplesPerPixel', 'Rows', 'Columns', 'BitsAllocated', 'BitsStored', 'HighBit', 'PixelRepresentation'].map((keyword, index) =>
      numbersElement(tagOf(keyword)!, 'US', [[1, rows, columns, 16, 12, 11, 0][index]!], true)),
    { tag: 0x7fe00010, vr: 'OW', length: rows * columns * 2 * frames },
  ];
  const frame = new Uint8Array(rows * columns * 2).map((_, index) => (index % 2 ? (index >> 9) & 0x0f : (index * 31 + number) & 0xff));
  const sink = new FileSink(file, false);
  await writeDicom(sink, {
    dataset: new DataSet(elements.sort((one, other) => one.tag - other.tag)),
    sopClassUid: SOP_CLASS[shape.modality],
    sopInstanceUid: uid,
    transferSyntax: EXPLICIT_LITTLE_ENDIAN,
    pixelData: { tag: 0x7fe00010, vr: 'OW', offset: 0, length: 0 },
    body: memorySource(new Uint8Array(0)),
    replacement: {
      transferSyntax: EXPLICIT_LITTLE_ENDIAN,
      attributes: [],
      async *frames() {
        for (let index = 0; index < frames; index++) yield frame;
      },
    },
  });
  sink.commit();
}

function privateBlock(group: number, creator: string, count: number): DicomElement[] {
  const tag = (element: number): number => group * 0x10000 + element;
  return [
    textElement(tag(0x0010), 'LO', creator),
    ...Array.from({ length: count }, (_, index) => textElement(tag(0x1000 + index), 'LO', `value ${index} of OKAFOR`)),
  ];
}
