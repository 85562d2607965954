import type { DataSet, DicomElement } from './file/dataset.ts';
import type { Profile, Rule } from './profile.ts';
import { conceptRow } from './standard/srConcepts.ts';
import { CODE_VALUES, TAG } from './standard/tags.ts';

const VALUE_TYPE = 0x0040a040;
const CONCEPT_NAME = 0x0040a043;
/** Content Sequence: of Type 1C, so that it is absent rather than empty (PS3.3 Table C.17-6). */
export const CONTENT_SEQUENCE = 0x0040a730;
const REFERENCED_ITEM = 0x0040db73;

/** Sequences whose items are content items: name and value (PS3.3 C.17.3, 10.2). */
export const CONTENT_SEQUENCES: ReadonlySet<number> = new Set([CONTENT_SEQUENCE, 0x00400555, 0x00400612, 0x00400441, 0x00400440]);

/** Where the value of a content item stands, and what becomes of it when no row of the concept table names the concept. */
const VALUES: Record<string, { tag: number; structured: Rule['action']; basic: Rule['action'] }> = {
  TEXT: { tag: 0x0040a160, structured: 'clean', basic: 'dummy' },
  PNAME: { tag: 0x0040a123, structured: 'dummy', basic: 'dummy' },
  DATE: { tag: 0x0040a121, structured: 'clean', basic: 'clean' },
  TIME: { tag: 0x0040a122, structured: 'clean', basic: 'clean' },
  DATETIME: { tag: 0x0040a120, structured: 'clean', basic: 'clean' },
  UIDREF: { tag: 0x0040a124, structured: 'uid', basic: 'uid' },
};
/** Concepts of TID 1007 that name the patient: Subject Name, Subject ID. */
const SUBJECT_CONCEPTS: ReadonlySet<string> = new Set(['121029', '121030']);
/** Fetus ID (LOINC) of obstetric reports (PS3.16 TID 5001, 5004): which of several fetuses the findings are of. */
const FETUS_ID = '11951-1';
/** What tells fetuses apart at the beginning of such a value: `A - Galindo`, `Fetus 2`. */
const FETUS = /^(?:(?:fetus|foetus|feto|fœtus|fötus|twin|gemelo|zwilling|jumeau|gemello|gêmeo)\s*)?([A-H]|[1-9])(?![\p{L}\p{N}'’]|\.\s?\p{L})/iu;
const DATED = new Set(['DATE', 'TIME', 'DATETIME']);

/** The decision about one content item: gone, or its value treated by a rule of its own. */
export type ContentItemRule = { drop: true; reason: string } | {
  drop: false;
  tag: number;
  rule: Rule;
  /** Whether the value names or numbers the patient, and becomes the pseudonym that PatientName and PatientID are. */
  isSubject?: boolean;
  /** What the value becomes where something of it may stay. */
  dummy?: string;
};

/**
 * What becomes of a content item, by its concept (PS3.15 Table E.3.4-1) and value type; undefined for items whose elements
 * follow the profile: codes, measurements, references, containers.
 * @param mayDrop false where a removal would move the items that others refer to by position.
 */
export function contentItemRule(item: DataSet, profile: Profile, mayDrop: boolean): ContentItemRule | undefined {
  const valueType = item.string(VALUE_TYPE);
  if (valueType === undefined) return undefined;
  const name = item.items(CONCEPT_NAME)[0];
  const code = name && CODE_VALUES.map((tag) => name.string(tag)).find((value) => value !== undefined);
  const row = code !== undefined ? conceptRow(code, name?.string(TAG.CodingSchemeDesignator) ?? '', valueType) : undefined;
  const value = VALUES[valueType];
  if (!row) {
    return value && { drop: false, tag: value.tag, rule: dated(valueType, profile, { action: profile.has('cleanStructuredContent') ? value.structured : value.basic, reason: 'content item that no table lists' }) };
  }
  const optioned = withOptions(row.options, profile, valueType);
  const reason = `PS3.15 E.3.4-1 ${optioned ?? row.code}`;
  if (optioned === 'K') return value && { drop: false, tag: value.tag, rule: { action: 'scan', reason } };
  if (optioned === 'C') return value && { drop: false, tag: value.tag, rule: { action: 'clean', reason } };
  // References stay, to remapped UIDs, so that the objects of a case still find each other.
  if (!value) return row.code === 'X' && mayDrop && (valueType === 'NUM' || valueType === 'CODE') ? { drop: true, reason } : undefined;
  if (valueType === 'UIDREF') return { drop: false, tag: value.tag, rule: { action: 'uid', reason } };
  if (row.code === 'X' && mayDrop && item.items(CONTENT_SEQUENCE).length === 0) return { drop: true, reason };
  const dummy = code === FETUS_ID && profile.has('cleanStructuredContent') ? FETUS.exec(item.string(value.tag)?.trim() ?? '')?.[1] : undefined;
  return { drop: false, tag: value.tag, rule: { action: 'dummy', reason }, isSubject: SUBJECT_CONCEPTS.has(code!), ...(dummy ? { dummy } : {}) };
}

/** Whether any content item of the tree refers to another by its position. */
export function refersByPosition(dataset: DataSet): boolean {
  return dataset.items(CONTENT_SEQUENCE).some((item) => item.has(REFERENCED_ITEM) || refersByPosition(item));
}

/** Whether an element is the value of a content item and so follows the item's rule. */
export function isContentValue(element: DicomElement, rule: ContentItemRule | undefined): rule is Extract<ContentItemRule, { drop: false }> {
  return rule !== undefined && !rule.drop && rule.tag === element.tag;
}

function withOptions(options: Record<string, string>, profile: Profile, valueType: string): 'K' | 'C' | undefined {
  const active: Record<string, boolean> = {
    uids: profile.has('retainUids'),
    device: profile.has('retainDeviceIdentity'),
    institution: profile.has('retainInstitutionIdentity'),
    patient: profile.has('retainPatientCharacteristics'),
    full: profile.policy.dates === 'keep',
    modified: profile.policy.dates === 'shift' || (profile.policy.dates === 'year' && valueType !== 'TIME'),
    descriptors: profile.has('cleanDescriptors'),
  };
  const actions = Object.entries(options).filter(([option]) => active[option]).map(([, action]) => action);
  return actions.includes('C') ? 'C' : actions.includes('K') ? 'K' : undefined;
}

/** A date that no row names goes the way of the policy's dates; one that may not stay gets a dummy, which is never mistaken for a finding. */
function dated(valueType: string, profile: Profile, rule: Rule): Rule {
  if (!DATED.has(valueType)) return rule;
  const { dates } = profile.policy;
  if (dates === 'keep') return { ...rule, action: 'scan' };
  return dates === 'remove' || (dates === 'year' && valueType === 'TIME') ? { ...rule, action: 'dummy' } : rule;
}
