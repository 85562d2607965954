import type { Label } from '../../../shared/label.ts';

/**
 * What elements of a clinical document say (HL7 CDA R2, ISO/HL7 27932), by their local names. Everything that no table names is
 * read as text by the report engine, so a table is needed only where the place of a value tells what it is.
 */

/** Whose name a `name` is, by the elements around it, nearest first. */
export const NAMES: ReadonlyMap<string, Label> = new Map<string, Label>(Object.entries({
  patient: 'PATIENT',
  subject: 'PATIENT',
  guardianPerson: 'RELATIVE',
  relatedPerson: 'RELATIVE',
  associatedPerson: 'RELATIVE',
  informationRecipient: 'CLINICIAN',
  assignedPerson: 'CLINICIAN',
  providerOrganization: 'ORG',
  guardianOrganization: 'ORG',
  representedOrganization: 'ORG',
  representedCustodianOrganization: 'ORG',
  receivedOrganization: 'ORG',
  scopingOrganization: 'ORG',
  scopingEntity: 'ORG',
  serviceProviderOrganization: 'ORG',
  wholeOrganization: 'ORG',
  location: 'ORG',
  place: 'LOCATION',
}));

/** What number an `id` with an extension is, by the elements around it, nearest first; any other is an `ID`. */
export const NUMBERS: ReadonlyMap<string, Label> = new Map<string, Label>(Object.entries({ order: 'ACCESSION', patientRole: 'MRN' }));

/** Elements whose `root` names an object, a person or an institution: it is remapped as the UIDs of DICOM are. */
export const IDENTIFYING_ROOTS: ReadonlySet<string> = new Set(['id', 'setId']);

/** Elements with a point in time in their `value`, unless a unit or a type says otherwise. */
export const TIMES: ReadonlySet<string> = new Set(['effectiveTime', 'time', 'low', 'high', 'center', 'deceasedTime', 'availabilityTime']);

/** Elements that go: what the Basic Profile of PS3.15 removes under other names, and signatures. */
export const REMOVED: ReadonlyMap<string, string> = new Map<string, string>(Object.entries({
  birthTime: 'the date of birth is emptied in every object',
  raceCode: 'PS3.15 E.1-1 Ethnic Group X',
  ethnicGroupCode: 'PS3.15 E.1-1 Ethnic Group X',
  religiousAffiliationCode: 'PS3.15 E.1-1 Patient\'s Religious Preference X',
  maritalStatusCode: 'no attribute of DICOM keeps it',
  languageCommunication: 'PS3.15 E.1-1 Patient\'s Primary Language Code Sequence X',
  signatureText: 'a signature of the original',
  thumbnail: 'a picture that was not looked at',
}));

/** Elements that hold what this reading cannot look into: the document is held. */
export const UNREADABLE: ReadonlySet<string> = new Set(['nonXMLBody', 'observationMedia', 'regionOfInterest', 'renderMultiMedia']);

/** Elements whose parts are read as one line. */
export const JOINED: ReadonlySet<string> = new Set(['name', 'addr']);

/** Attributes that are structure, codes or numbers and hold no text. `displayName` and the rest are read as text. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  'classCode', 'moodCode', 'typeCode', 'determinerCode', 'contextControlCode', 'contextConductionInd', 'negationInd', 'inversionInd', 'independentInd',
  'code', 'codeSystem', 'codeSystemName', 'codeSystemVersion', 'root', 'nullFlavor', 'use', 'unit', 'operator', 'xsi:type', 'type', 'mediaType', 'representation',
  'styleCode', 'border', 'width', 'align', 'valign', 'colspan', 'rowspan', 'cellpadding', 'cellspacing', 'rules', 'frame', 'span', 'scope', 'listType', 'extension',
]);

/** Elements of the narrative after which a reader begins a new line, and a new column. */
export const LINES: ReadonlySet<string> = new Set(['paragraph', 'title', 'item', 'tr', 'caption', 'text', 'br', 'section', 'list', 'table', 'originalText', 'desc']);
export const COLUMNS: ReadonlySet<string> = new Set(['td', 'th']);
