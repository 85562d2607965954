import { letterRuns, plain } from '../../shared/identity/normalise.ts';
import { isSamePerson } from '../../shared/identity/people.ts';
import type { StudyHeader } from '../../shared/text.ts';
import { decodeText, type DataSet } from './file/dataset.ts';
import { TEXT_VRS } from './file/vr.ts';
import { memoOf } from '../memo.ts';
import { namesNobody } from './text/labelWords.ts';
import { isPrivate, tagOf, tagsOf } from './standard/dictionary.ts';

/** Attributes with one value in the header that the report engine takes; the rest of `StudyHeader` has many. */
const SINGLE = [
  'PatientName', 'PatientID', 'IssuerOfPatientID', 'PatientBirthName', 'PatientMotherBirthName', 'PatientBirthDate', 'PatientSex', 'PatientAge',
  'PatientAddress', 'AccessionNumber', 'StudyID', 'StudyDate', 'SeriesDate', 'AcquisitionDate', 'ContentDate', 'InstitutionName',
  'InstitutionAddress', 'InstitutionalDepartmentName', 'StationName', 'DeviceSerialNumber', 'ReferringPhysicianName', 'PerformingPhysicianName',
  'NameOfPhysiciansReadingStudy', 'PhysiciansOfRecord', 'OperatorsName', 'RequestingPhysician', 'CountryOfResidence', 'SpecificCharacterSet', 'TimezoneOffsetFromUTC',
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
  const { own, others } = furtherNames(dataset, header);
  if (own.length > 0) header.OtherPatientNames = [...header.OtherPatientNames ?? [], ...own];
  if (others.length > 0) header.PersonName = others;
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

/** What people write of an examination in few words. */
const DESCRIPTIONS = ['StudyDescription', 'SeriesDescription', 'ProtocolName', 'RequestedProcedureDescription', 'PerformedProcedureStepDescription'].map((keyword) => tagOf(keyword)!);

/** A surname behind a doctor's title; `DR` in capitals without a dot is digital radiography. */
const TITLED = /(?<![\p{L}\p{M}])(?:Dra?|DRA|DR(?=\.)|Prof|PROF|Dott|DOTT|Dott\.?ssa|DOTT\.?SSA|Docteur|Doctora?|Doktor)\.? (?:\p{Lu}\. ?){0,2}(\p{Lu}[\p{L}\p{M}'’-]{4,})(?![\p{L}\p{M}])/gu;

const titledNames = memoOf((text: string): readonly string[] => [...text.matchAll(TITLED)].map(([, name]) => name!).filter((name) => !namesNobody(name)));

/** Surnames that a description tells by a title, `TC ABDOMEN DRA ARREOLA`, and that stand elsewhere without: what is a word of the patient's name is hers. */
function titledIn(dataset: DataSet, patient = ''): string[] {
  const own = new Set(letterRuns(plain(patient)));
  return DESCRIPTIONS.flatMap((tag) => titledNames(dataset.string(tag) ?? '')).filter((name) => !letterRuns(plain(name)).some((word) => own.has(word)));
}

/** Thousands of items that name nobody. */
const PER_FRAME_FUNCTIONAL_GROUPS = tagOf('PerFrameFunctionalGroupsSequence')!;

const NAMES = tagsOf('PN');
const READ_ALREADY = new Set(TAGS.values());

/** Names of the patient wherever they stand. */
const PATIENT_NAMES: ReadonlySet<number> = new Set(['PatientName', 'PatientBirthName', 'OtherPatientNames'].map((keyword) => tagOf(keyword)!));

/**
 * The names (PN) at any depth that the header does not hold yet: the patient's own in other spellings or from before a marriage, and everyone else's. What only
 * fills the place of one, as `Enter text`, would take those words out of every text. So are those whom descriptions tell by a title.
 */
function furtherNames(dataset: DataSet, header: StudyHeader): { own: string[]; others: string[] } {
  const found = new Map<string, boolean>();
  for (const { name, tag } of namesIn(dataset, READ_ALREADY)) found.set(name, PATIENT_NAMES.has(tag) || (found.get(name) ?? false));
  for (const name of titledIn(dataset, header.PatientName)) if (!found.has(name)) found.set(name, false);
  if (found.size === 0) return { own: [], others: [] };
  const held = new Set(Object.values(header).flat().flatMap((value: string) => value.split('\\')));
  const further = [...found].filter(([name]) => name !== '' && !held.has(name) && (name.includes('^') || !namesNobody(name)));
  const isOwn = ([name, isPatients]: [string, boolean]): boolean => isPatients || (header.PatientName !== undefined && isSamePerson(header.PatientName, name));
  return { own: further.filter(isOwn).map(([name]) => name), others: further.filter((entry) => !isOwn(entry)).map(([name]) => name) };
}

function* namesIn(dataset: DataSet, besides: ReadonlySet<number>): Iterable<{ name: string; tag: number }> {
  for (const element of dataset.elements) {
    if (element.items) {
      if (element.tag !== PER_FRAME_FUNCTIONAL_GROUPS) for (const item of element.items) yield* namesIn(item, NONE);
    } else if (NAMES.has(element.tag) ? !besides.has(element.tag) && TEXT_VRS.has(element.vr) : element.vr === 'PN' && isPrivate(element.tag)) {
      for (const name of (decodeText(element, dataset.charset) ?? '').split('\\')) yield { name: name.trim(), tag: element.tag };
    }
  }
}

const NONE: ReadonlySet<number> = new Set();
