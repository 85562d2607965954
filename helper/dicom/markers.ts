import type { Policy, ProfileOption } from '../../shared/policy/policy.ts';
import { DataSet, type DicomElement } from './file/dataset.ts';
import { sequenceElement, textElement } from './file/element.ts';
import type { Profile } from './profile.ts';
import methodTable from './standard/methods.json' with { type: 'json' };

const METHODS: Record<'basicProfile' | ProfileOption, { code: string; meaning: string }> = methodTable.methods;
const MEANINGS = new Map(Object.values(METHODS).map(({ code, meaning }) => [code, meaning]));

/** What the pixels of an instance went through; a marker is written only for what is true. */
export interface PixelChecks {
  /** Text in the pixels was looked for, and what identifies was removed. */
  textCleaned?: boolean;
  /** Text that should have gone stays, because a reviewer kept it. */
  textKept?: boolean;
  /** How many boxes that a reviewer drew were filled in its pixels. */
  boxesDrawn?: number;
  /** The instance shows no face any more, or was checked to show none. */
  facesCleaned?: boolean;
}

/** Options that describe what this code does to every data set; those of pixels depend on the instance, those of dates on `policy.dates`. */
const HEADER_OPTIONS: readonly ProfileOption[] = [
  'cleanGraphics', 'cleanStructuredContent', 'cleanDescriptors', 'retainPatientCharacteristics', 'retainDeviceIdentity', 'retainUids', 'retainSafePrivate', 'retainInstitutionIdentity',
];

const TEMPORAL: Record<Policy['dates'], { option?: ProfileOption; marker: string }> = {
  shift: { option: 'retainModifiedDates', marker: 'MODIFIED' },
  year: { option: 'retainModifiedDates', marker: 'MODIFIED' },
  keep: { option: 'retainFullDates', marker: 'UNMODIFIED' },
  remove: { marker: 'REMOVED' },
};

/** What an instance may name already, so that its markers differ from those of its series. */
const NAMED_BEFORE = [0x00120063, 0x00120064, 0x0018a001];

const DERIVATION_DESCRIPTION = 0x00082111;
/** Characters of a Short Text (PS3.5 6.2). */
const LONGEST_ST = 1024;

/** How many markers are kept of a profile: the instances of a case have few character sets. */
const MOST_USUAL = 100;

const usual = new WeakMap<Profile, Map<string, DicomElement[]>>();

/** `markersOf`, made once for all instances of a profile that name no method and no equipment before. */
export function markers(transformed: DataSet, profile: Profile, checks: PixelChecks, version: string): readonly DicomElement[] {
  if (checks.boxesDrawn || NAMED_BEFORE.some((tag) => transformed.has(tag))) return markersOf(transformed, profile, checks, version);
  const key = JSON.stringify([checks.textCleaned, checks.textKept, checks.facesCleaned, transformed.littleEndian, transformed.charset.terms, version]);
  let made = usual.get(profile);
  if (!made) usual.set(profile, made = new Map());
  let found = made.get(key);
  if (!found) {
    if (made.size >= MOST_USUAL) made.clear();
    made.set(key, found = markersOf(transformed, profile, checks, version));
  }
  return found;
}

/**
 * The elements that say what was done (PS3.15 E.1.1 and E.3, PS3.3 C.12.1.1.7): markers, method, codes and the contributing equipment.
 * @param transformed the data set as it will be written; methods and equipment that it already names are kept.
 */
function markersOf(transformed: DataSet, profile: Profile, checks: PixelChecks, version: string): DicomElement[] {
  const { policy } = profile;
  const little = transformed.littleEndian;
  const elements: DicomElement[] = [];
  if (policy.dicom.profile === 'basic') {
    const method = [`CaseVeil ${version}`, `Policy ${policy.name}`.slice(0, 64)];
    const before = transformed.strings(0x00120063).filter((text) => text !== '' && !method.includes(text) && transformed.charset.encode(text) !== undefined);
    elements.push(
      textElement(0x00120062, 'CS', profile.keepsPatient ? 'NO' : 'YES'),
      textElement(0x00120063, 'LO', [...before, ...method].join('\\'), transformed.charset),
      methodCodes(transformed, methodsOf(profile, checks)),
      textElement(0x00280303, 'CS', TEMPORAL[policy.dates].marker),
    );
  }
  if (checks.textCleaned || checks.textKept) elements.push(textElement(0x00280301, 'CS', checks.textKept ? 'YES' : 'NO'));
  if (checks.facesCleaned) elements.push(textElement(0x00280302, 'CS', 'NO'));
  if (checks.boxesDrawn && profile.userRule(DERIVATION_DESCRIPTION)?.action !== 'remove') elements.push(derivation(transformed, checks.boxesDrawn));
  elements.push({ tag: 0x0018a001, vr: 'SQ', items: [...transformed.items(0x0018a001), contribution(version, little)], length: 0 });
  return elements.sort((one, other) => one.tag - other.tag);
}

/** How the pixels were derived (PS3.3 C.7.6.1.1.3), behind what was said of that before as far as there is room. */
function derivation(transformed: DataSet, boxes: number): DicomElement {
  const told = boxes === 1 ? 'CaseVeil filled 1 box that a reviewer drew, evenly.' : `CaseVeil filled ${boxes} boxes that a reviewer drew, evenly.`;
  const before = (transformed.text(DERIVATION_DESCRIPTION) ?? '').slice(0, LONGEST_ST - told.length - 1).trimEnd();
  return textElement(DERIVATION_DESCRIPTION, 'ST', before === '' ? told : `${before} ${told}`, transformed.charset);
}

/** The codes of CID 7050 for what was truly done: keyed UIDs are not retained ones, and the short list of platforms is not the Basic Profile. */
export function methodsOf(profile: Profile, checks: PixelChecks): string[] {
  const temporal = TEMPORAL[profile.policy.dates].option;
  const pixels: ProfileOption[] = [...(checks.textCleaned ? ['cleanPixelData' as const] : []), ...(checks.facesCleaned ? ['cleanRecognizableVisualFeatures' as const] : [])];
  const header = profile.policy.dicom.profile === 'basic'
    ? [...(profile.keepsRisky ? [] : ['basicProfile' as const]), ...HEADER_OPTIONS.filter((option) => profile.has(option)), ...(temporal ? [temporal] : [])]
    : [];
  return [...header, ...pixels].map((option) => METHODS[option].code).sort();
}

function methodCodes(transformed: DataSet, codes: readonly string[]): DicomElement {
  const before = transformed.items(0x00120064).filter((item) => !codes.includes(item.string(0x00080100) ?? ''));
  const added = sequenceElement(0x00120064, codes.map((code) => codedConcept(code, 'DCM', MEANINGS.get(code)!)), transformed.littleEndian).items!;
  return { tag: 0x00120064, vr: 'SQ', items: [...before, ...added], length: 0 };
}

/** CaseVeil as contributing equipment (PS3.3 C.12.1.1.5), without a time, so that the same input gives the same output. */
function contribution(version: string, littleEndian: boolean): DataSet {
  const purpose = sequenceElement(0x0040a170, [codedConcept('109104', 'DCM', 'De-identifying Equipment')], littleEndian);
  return new DataSet([
    textElement(0x00080070, 'LO', 'CaseVeil'),
    textElement(0x00081090, 'LO', 'CaseVeil'),
    textElement(0x00181020, 'LO', version),
    purpose,
  ], littleEndian);
}

function codedConcept(value: string, scheme: string, meaning: string): DicomElement[] {
  return [textElement(0x00080100, 'SH', value), textElement(0x00080102, 'SH', scheme), textElement(0x00080104, 'LO', meaning)];
}
