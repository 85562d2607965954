import type { Problem } from '../../shared/journal.ts';
import type { Policy, ProfileOption } from '../../shared/policy/policy.ts';
import { attributeType } from './standard/attributeTypes.ts';
import { dictionaryVr, keyword, mask, matches, tagOf } from './standard/dictionary.ts';
import profileTable from './standard/profile.json' with { type: 'json' };
import { PLATFORM_UPLOAD } from './standard/platformUpload.ts';
import { CLASS_UIDS } from './standard/sopClasses.ts';
import { TAG } from './standard/tags.ts';

/** The edition of PS3.15 that the tables were taken from. */
export const EDITION: string = profileTable.edition;

/** What becomes of an element. `scan` keeps it but for the known values of the case; `clean` keeps it but for whatever identifies. */
export type Action = 'remove' | 'empty' | 'dummy' | 'uid' | 'clean' | 'scan' | 'keep';

export interface Rule {
  action: Action;
  /** For the journal, e.g. `PS3.15 E.1-1 X`. */
  reason: string;
}

/** A code of Table E.1-1, and the actions that its options change it to. */
interface Row {
  code: string;
  options: Partial<Record<Column, 'K' | 'C'>>;
}

/** The option columns of Table E.1-1 and the options of a policy that switch them on; dates are switched by `policy.dates`. */
const COLUMNS = {
  uids: 'retainUids',
  device: 'retainDeviceIdentity',
  institution: 'retainInstitutionIdentity',
  patient: 'retainPatientCharacteristics',
  descriptors: 'cleanDescriptors',
  structured: 'cleanStructuredContent',
  graphics: 'cleanGraphics',
} as const satisfies Record<string, ProfileOption>;
type Column = keyof typeof COLUMNS | 'priv' | 'full' | 'modified';

/** The columns of dates by what the policy does with them; `year` uses the column of modified dates. */
const DATE_COLUMN: Record<Policy['dates'], 'full' | 'modified' | undefined> = { shift: 'modified', year: 'modified', keep: 'full', remove: undefined };

const exact = new Map<number, Row>();
const masked: { mask: number; value: number; row: Row }[] = [];
for (const text of profileTable.rows) {
  const [tag = '', code = '', , ...options] = text.split(' ');
  if (tag === 'private') continue;
  const row: Row = { code, options: Object.fromEntries(options.map((option) => option.split('='))) as Row['options'] };
  if (tag.includes('x')) masked.push({ ...mask(tag), row });
  else exact.set(parseInt(tag, 16), row);
}

/**
 * Attributes beside Table E.1-1 that cannot stay: signatures over what was changed, parts of groups whose data is removed,
 * where an object came from on its way here, and what names somebody in a text VR.
 */
const ADDITIONS: readonly { tag: string; action: Action; reason: string }[] = [
  { tag: '4FFE0001', action: 'remove', reason: 'message digests of the original are void' },
  { tag: '60xxxxxx', action: 'remove', reason: 'overlay planes go with Overlay Data, PS3.15 E.1-1 X' },
  { tag: '0004xxxx', action: 'remove', reason: 'where the original lay in its file-set' },
  { tag: '04000500', action: 'remove', reason: 'encrypted original attributes' },
  { tag: '00080001', action: 'remove', reason: 'retired length of the original' },
  { tag: '00080116', action: 'clean', reason: 'who is responsible for a coding scheme' },
  { tag: '00080120', action: 'scan', reason: 'a code in the form of a URN' },
  { tag: '00100033', action: 'remove', reason: 'a birth date in another calendar' },
  { tag: '00100034', action: 'remove', reason: 'a death date in another calendar' },
  { tag: '00102298', action: 'remove', reason: 'the role of a person who goes' },
  { tag: '00185010', action: 'clean', reason: 'the number of a probe' },
  { tag: '00181803', action: 'remove', reason: 'a network address' },
  { tag: '00400031', action: 'dummy', reason: 'the name of who assigns identifiers' },
  { tag: '00401006', action: 'remove', reason: 'the number of an order' },
  { tag: '00401007', action: 'remove', reason: 'the number of an order' },
  { tag: '0040E001', action: 'dummy', reason: 'the identifier of an HL7 document' },
  { tag: '00720002', action: 'clean', reason: 'a name that people give' },
  { tag: '00720008', action: 'dummy', reason: 'who made a hanging protocol' },
  { tag: '0072000E', action: 'empty', reason: 'whose hanging protocol it is' },
  { tag: '00720010', action: 'remove', reason: 'whose hanging protocol it is' },
  { tag: '00880130', action: 'clean', reason: 'the label of a disc' },
  { tag: '21000160', action: 'remove', reason: 'who printed' },
];
const additions = ADDITIONS.map(({ tag, ...rule }) => ({ ...mask(tag), rule }));

/** What an attribute that no table names becomes, by its VR: whatever can name or date someone is not left alone. */
const UNLISTED: Record<string, Rule> = {
  PN: { action: 'dummy', reason: 'a name that no table lists' },
  UI: { action: 'uid', reason: 'a UID that no table lists' },
  DA: { action: 'clean', reason: 'a date that no table lists' },
  DT: { action: 'clean', reason: 'a date that no table lists' },
  UR: { action: 'remove', reason: 'an address that no table lists' },
  AE: { action: 'remove', reason: 'a network address that no table lists' },
};
/** Keywords of attributes in which people write, however short their VR. */
const WRITTEN = /(?:Comments?|Description|Explanation|Label|Notes?|Reason|Remarks)$|^BeamName$/;
const WRITTEN_VRS: ReadonlySet<string> = new Set(['LO', 'SH']);
const WRITTEN_RULE: Rule = { action: 'clean', reason: 'text that no table lists' };
/** Keywords of attributes that tell one device from others of its model, as Treatment Machine Name and Device Serial Number do, which the table has. */
const DEVICE = /(?:MachineName|SerialNumber|StationName)$|^DeviceID$/;
const DEVICE_RULE: Rule = { action: 'empty', reason: 'a device that no table lists' };
const UNKNOWN: Rule = { action: 'remove', reason: 'unknown attribute' };
const SCANNED: Rule = { action: 'scan', reason: 'known value' };

/** Attributes that a policy can neither remove nor keep: without them, or with the originals, there is no valid object. */
const STRUCTURAL: ReadonlySet<number> = new Set([0x00080005, 0x00080016, 0x00080018, 0x7fe00010, 0x00020010]);

/** A policy's decisions for every element, with the warnings that a person should read before choosing it. */
export class Profile {
  readonly policy: Policy;
  readonly warnings: readonly Problem[];
  /** Whether the policy's own lines keep what can identify: then it is not the Basic Profile that is applied. */
  readonly keepsRisky: boolean;
  readonly #removed: { mask: number; value: number }[];
  readonly #kept: { mask: number; value: number }[];
  readonly #columns: ReadonlySet<Column>;
  readonly #cache = new Map<string, Map<number, Rule>>();

  constructor(policy: Policy) {
    this.policy = policy;
    const dateColumn = DATE_COLUMN[policy.dates];
    this.#columns = new Set([
      ...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((column) => policy.dicom.options.includes(COLUMNS[column])),
      ...(dateColumn ? [dateColumn] : []),
    ]);
    const warnings: Problem[] = [];
    this.#removed = parseAttributes(policy.dicom.remove, 'remove', warnings);
    this.#kept = parseAttributes(policy.dicom.keep, 'keep', warnings);
    const risky = policy.dicom.keep.filter((kept) => parseAttributes([kept], 'keep', []).some((pattern) => this.#isRisky(pattern)));
    for (const kept of risky) warnings.push({ code: 'policy-keep-risky', message: `The policy keeps ${kept}, which can identify a person. Its values leave the machine as they are.` });
    this.keepsRisky = risky.length > 0;
    this.warnings = warnings;
  }

  has(option: ProfileOption): boolean {
    return this.policy.dicom.options.includes(option);
  }

  /** Whether private elements may stay: all of them, those of the safe list, or none. */
  get privateElements(): 'all' | 'safe' | 'none' {
    if (this.policy.dicom.profile === 'platform-upload') return 'all';
    return this.has('retainSafePrivate') ? 'safe' : 'none';
  }

  /** Whether the policy names attributes itself. */
  get hasUserRules(): boolean {
    return this.#removed.length + this.#kept.length > 0;
  }

  /** Whether the policy's own lines keep the name or the number of the patient. */
  get keepsPatient(): boolean {
    return [TAG.PatientName, TAG.PatientID].some((tag) => this.userRule(tag)?.action === 'keep');
  }

  /** Whether an option of the policy keeps an attribute (code K of Table E.1-1): what it says is no identifier then. */
  retains(tag: number): boolean {
    return this.policy.dicom.profile === 'basic' && Object.entries(exact.get(tag)?.options ?? {}).some(([column, action]) => action === 'K' && this.#isActive(column as Column, tag));
  }

  /** What becomes of a public element of an object of that class. @param sequence the tag of the sequence that it stands in an item of, if any */
  rule(tag: number, sopClass: string, sequence?: number): Rule {
    const name = sequence === undefined ? sopClass : `${sopClass} ${sequence}`;
    let rules = this.#cache.get(name);
    if (!rules) this.#cache.set(name, rules = new Map());
    let rule = rules.get(tag);
    if (!rule) rules.set(tag, rule = this.#decide(tag, sopClass, sequence));
    return rule;
  }

  /** The user's own decision about an element, private ones included; undefined when there is none. */
  userRule(tag: number): Rule | undefined {
    if (this.#removed.some((pattern) => matches(tag, pattern))) return { action: 'remove', reason: 'policy remove' };
    if (this.#kept.some((pattern) => matches(tag, pattern))) return { action: 'keep', reason: 'policy keep' };
    return undefined;
  }

  #decide(tag: number, sopClass: string, sequence: number | undefined): Rule {
    const chosen = this.userRule(tag);
    if (chosen) return chosen;
    if (this.policy.dicom.profile === 'platform-upload') return this.#platform(tag, sopClass, sequence);
    const rule = this.#basic(tag, sopClass, sequence) ?? unlisted(tag, attributeType(tag, sopClass, sequence));
    return rule === DEVICE_RULE && this.#columns.has('device') ? SCANNED : rule;
  }

  /** The short list, but never less than the IOD needs. Outside it dates and UIDs go the policy's own way, text that people write is cleaned, and everything else stays but for known values. */
  #platform(tag: number, sopClass: string, sequence: number | undefined): Rule {
    const listed = PLATFORM_UPLOAD.get(tag);
    if (!listed) {
      const rule = this.#basic(tag, sopClass, sequence) ?? unlisted(tag, attributeType(tag, sopClass, sequence));
      return isOfTime(tag) || rule.action === 'clean' || rule.action === 'uid' || rule.action === 'keep' ? rule : SCANNED;
    }
    const type = attributeType(tag, sopClass, sequence);
    const action = type === 1 ? 'dummy' : type === 2 && listed === 'remove' ? 'empty' : listed;
    return { action, reason: `platform list ${PLATFORM_CODES[listed]}` };
  }

  #basic(tag: number, sopClass: string, sequence: number | undefined): Rule | undefined {
    const row = exact.get(tag) ?? masked.find((pattern) => matches(tag, pattern))?.row;
    if (!row) return additions.find((pattern) => matches(tag, pattern))?.rule;
    const options = Object.entries(row.options).filter(([column]) => this.#isActive(column as Column, tag)).map(([, action]) => action);
    if (options.includes('C')) return { action: 'clean', reason: 'PS3.15 E.1-1 C' };
    if (options.includes('K')) return { action: tag === 0x00101010 ? 'clean' : 'scan', reason: 'PS3.15 E.1-1 K' };
    const type = attributeType(tag, sopClass, sequence);
    const code = resolve(row.code, type);
    return { action: CODE_ACTIONS[code]!, reason: `PS3.15 E.1-1 ${row.code}${code === row.code ? '' : ` as ${code}`}` };
  }

  /** A time of day says nothing of the year, so where only years stay it goes as the Basic Profile says. */
  #isActive(column: Column, tag: number): boolean {
    return this.#columns.has(column) && !(column === 'modified' && this.policy.dates === 'year' && dictionaryVr(tag) === 'TM');
  }

  #isRisky(pattern: { mask: number; value: number }): boolean {
    if (pattern.mask !== 0xffffffff) return true;
    const row = exact.get(pattern.value);
    return row !== undefined || (pattern.value & 0x10000) !== 0 || UNLISTED[dictionaryVr(pattern.value) ?? ''] !== undefined;
  }
}

/** Whether an attribute tells a day or a time of day. */
function isOfTime(tag: number): boolean {
  return TIME_VRS.has(dictionaryVr(tag) ?? '') || OTHER_CALENDAR.test(keyword(tag));
}
const TIME_VRS: ReadonlySet<string> = new Set(['DA', 'DT', 'TM']);
/** Dates in an alternative calendar, which are text (LO). */
const OTHER_CALENDAR = /DateInAlternativeCalendar$/;

/** The actions of the short list as the codes of PS3.15 E.1.1. */
const PLATFORM_CODES = { empty: 'Z', dummy: 'D', remove: 'X' } as const;

const CODE_ACTIONS: Record<string, Action> = { X: 'remove', Z: 'empty', D: 'dummy', U: 'uid', 'U*': 'uid' };

/**
 * The single code of a compound one: what the type of the attribute asks for (PS3.15 E.1.1), and never less than its IOD needs.
 * `U*` is always taken: references stay, to remapped UIDs, so that the objects of a case still find each other.
 */
function resolve(code: string, type: AttributeTypeOrUnknown): string {
  const codes = code.split('/');
  if (codes.includes('U*')) return 'U*';
  if (codes.length === 1) {
    if (code === 'X' && type === 1) return 'D';
    return code === 'X' && type === 2 ? 'Z' : code;
  }
  const strongest = codes[codes.length - 1]!;
  if (type === 3) return codes[0]!;
  if (type === 2) return codes.includes('Z') ? 'Z' : strongest;
  return strongest;
}
type AttributeTypeOrUnknown = ReturnType<typeof attributeType>;

function unlisted(tag: number, type: AttributeTypeOrUnknown): Rule {
  const vr = dictionaryVr(tag);
  if (vr === undefined) return UNKNOWN;
  if (vr === 'UI' && CLASS_UIDS.has(tag)) return { action: 'keep', reason: '' };
  if (DEVICE.test(keyword(tag))) return DEVICE_RULE;
  const rule = UNLISTED[vr];
  if (rule?.action === 'remove' && type === 1) return { ...rule, action: 'dummy' };
  return rule ?? (WRITTEN_VRS.has(vr) && WRITTEN.test(keyword(tag)) ? WRITTEN_RULE : SCANNED);
}

/** A tag or mask as users write it. */
const TAG_TEXT = /^\(?([0-9A-Fa-fxX]{4}),?([0-9A-Fa-fxX]{4})\)?$/;

/** The policy's own lines that name nothing, each in words: without effect, what was to go would stay. */
export function unknownAttributes({ dicom }: Policy): string[] {
  return [...dicom.remove, ...dicom.keep]
    .filter((text) => !TAG_TEXT.test(text) && tagOf(text) === undefined)
    .map((text) => `The policy names ${text}, which is no DICOM keyword. Write the keyword as PS3.6 spells it, or the tag.`);
}

/** Keywords, tags and masks as users write them; what names nothing is left out, and structural attributes with a warning. */
function parseAttributes(texts: readonly string[], verb: 'remove' | 'keep', warnings: Problem[]): { mask: number; value: number }[] {
  return texts.flatMap((text) => {
    const digits = TAG_TEXT.exec(text);
    const tag = digits ? undefined : tagOf(text);
    if (!digits && tag === undefined) return [];
    const pattern = digits ? mask(digits[1]! + digits[2]!) : { mask: 0xffffffff, value: tag! };
    if (pattern.mask === 0xffffffff && STRUCTURAL.has(pattern.value)) {
      warnings.push({ code: 'policy-structural-attribute', message: `The policy would ${verb} ${keyword(pattern.value) || text}, which every object needs in its new form. This line has no effect.` });
      return [];
    }
    return [pattern];
  });
}
