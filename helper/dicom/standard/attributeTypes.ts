import { tagOf } from './dictionary.ts';
import { isInGroup, isStandardStorage, type SopClassGroup } from './sopClasses.ts';

/** PS3.5 7.4: 1 needs a value, 2 may be empty, 3 may be absent. Conditional types count as their base type. */
export type AttributeType = 1 | 2 | 3;

/**
 * The types (PS3.3) of attributes whose action depends on them: those with a compound code in Table E.1-1, and those that
 * the table removes though an IOD asks for them. `else` holds for all other places; `item` for any nested in a sequence, `in` for those of one
 * sequence, which goes before all others.
 */
const TYPES: Record<string, { else: AttributeType; item?: AttributeType; in?: Record<string, AttributeType> } & Partial<Record<SopClassGroup, AttributeType>>> = {
  AcquisitionContextSequence: { else: 2 },
  AcquisitionDate: { else: 3, pet: 2 },
  AcquisitionDateTime: { else: 3, waveform: 1, enhancedImage: 1, ophthalmic: 1, encapsulatedDocument: 2 },
  AcquisitionDeviceProcessingDescription: { else: 3 },
  AcquisitionTime: { else: 3, pet: 2 },
  BarcodeValue: { else: 3, wholeSlide: 2 },
  CodingSchemeURL: { else: 3, in: { CodingSchemeResourcesSequence: 1 } },
  ContentCreatorName: { else: 2 },
  ContentDate: { else: 2, contentDated: 1 },
  ContentTime: { else: 2, contentDated: 1, visibleLight: 1 },
  ContrastBolusAgent: { else: 2 },
  DateOfLastDetectorCalibration: { else: 3, in: { ContributingSourcesSequence: 1 } },
  DetectorID: { else: 3, enhancedXRay: 1, in: { ContributingSourcesSequence: 1 } },
  DeviceSerialNumber: { else: 3, enhancedEquipment: 1, radiotherapy: 2 },
  FirstTreatmentDate: { else: 2 },
  InstanceCreationDate: { else: 3 },
  InstanceCreationTime: { else: 3 },
  InstitutionCodeSequence: { else: 3, item: 1 },
  InstitutionName: { else: 3, item: 1 },
  LabelText: { else: 3, wholeSlide: 2 },
  MostRecentTreatmentDate: { else: 2 },
  ObservationDateTime: { else: 3 },
  OperatorIdentificationSequence: { else: 3 },
  OperatorsName: { else: 3, radiotherapy: 2 },
  PatientSexNeutered: { else: 2 },
  PresentationCreationDate: { else: 3, presentationState: 1 },
  PresentationCreationTime: { else: 3, presentationState: 1 },
  ProtocolName: { else: 3, enhancedImage: 1 },
  RadiopharmaceuticalStartDateTime: { else: 3, enhancedPet: 1 },
  ReferencedPerformedProcedureStepSequence: { else: 3, structuredReport: 2, enhancedImage: 1 },
  ReferencedStudySequence: { else: 3, item: 2 },
  RequestedProcedureDescription: { else: 3, item: 2 },
  RequestedProcedureID: { else: 3, in: { ReferencedRequestSequence: 2 } },
  RetrieveAETitle: { else: 3, in: { DICOMRetrievalSequence: 1 } },
  RetrieveURI: { else: 3, in: { WADORetrievalSequence: 1, HL7StructuredDocumentReferenceSequence: 1 } },
  RetrieveURL: { else: 3, in: { WADORSRetrievalSequence: 1 } },
  ReviewerName: { else: 2 },
  RTPlanDate: { else: 2 },
  RTPlanTime: { else: 2 },
  SeriesDate: { else: 3, pet: 1 },
  SeriesTime: { else: 3, pet: 1 },
  SourceManufacturer: { else: 3, in: { RecordedSourceSequence: 2 } },
  SourceSerialNumber: { else: 2 },
  StationName: { else: 3 },
  TimeOfLastDetectorCalibration: { else: 3, in: { ContributingSourcesSequence: 1 } },
  TreatmentDate: { else: 2 },
  TreatmentTime: { else: 2 },
  TreatmentMachineName: { else: 2 },
  TreatmentSite: { else: 3, radiotherapySecondGeneration: 1 },
  WaveformAnnotationSequence: { else: 3 },
};

const byTag = new Map(Object.entries(TYPES).map(([keyword, { in: sequences = {}, item, else: other, ...groups }]) => [tagOf(keyword), {
  sequences: new Map(Object.entries(sequences).map(([sequence, type]) => [tagOf(sequence), type])),
  item,
  groups: Object.entries(groups) as [SopClassGroup, AttributeType][],
  other,
}]));

/**
 * The type of an attribute in the IOD of a SOP class; undefined where this table does not know, so that the safest code is taken.
 * @param sequence the tag of the sequence in an item of which it stands; undefined at the top
 */
export function attributeType(tag: number, sopClass: string, sequence: number | undefined): AttributeType | undefined {
  const types = byTag.get(tag);
  if (!types || !isStandardStorage(sopClass)) return undefined;
  const nested = sequence === undefined ? undefined : types.sequences.get(sequence) ?? types.item;
  return nested ?? types.groups.find(([group]) => isInGroup(sopClass, group))?.[1] ?? types.other;
}
