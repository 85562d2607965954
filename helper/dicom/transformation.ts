import type { Subject } from '../../shared/identity/identity.ts';
import type { JournalEntry, JournalOperation } from '../../shared/journal.ts';
import { keepsUids } from '../../shared/policy/uids.ts';
import { characterSet, UTF8, type CharacterSet } from './file/charset.ts';
import { contentItemRule, CONTENT_SEQUENCE, CONTENT_SEQUENCES, isContentValue, refersByPosition, type ContentItemRule } from './contentItem.ts';
import { uidMap, type DeidentificationContext } from './context.ts';
import { DataSet, decodeText, type DicomElement } from './file/dataset.ts';
import { dummyText, replacementForEmpty, type DummySetting } from './dummy.ts';
import { emptyElement, textElement } from './file/element.ts';
import { CHARACTER_SET_VRS, SINGLE_TEXT_VRS, TEXT_VRS } from './file/vr.ts';
import { passingPlace, topPlace, type Place } from './place.ts';
import { PrivateBlocks } from './privateBlocks.ts';
import type { Rule } from './profile.ts';
import type { EarlyReading } from './text/cleaner.ts';
import { cutAtWord, LONGEST } from './text/room.ts';
import { isDefinedTerm } from './standard/definedTerms.ts';
import { dictionaryVr, formatTag, isPrivate, isPrivateCreator } from './standard/dictionary.ts';
import { isWellKnown } from './standard/sopClasses.ts';
import { CODE_VALUES, TAG } from './standard/tags.ts';
import { ageValue, isTooOld, temporalValue } from './temporal.ts';

/** What the transformation of one instance needs to know of it. */
export interface InstanceFacts {
  subject: Subject;
  sopClassUid: string;
  /** Whether all text is written as UTF-8, because the character set of the data set cannot hold a new value. */
  utf8: boolean;
  /** What was read in the texts of the data set, by the text (`earlyReading.ts`); of others, what the cleaner remembers. */
  readings: ReadonlyMap<string, EarlyReading>;
}

/** VRs of free text, cleaned as such even where no table names the attribute. */
const FREE_TEXT_VRS = new Set(['ST', 'LT', 'UT', 'UC']);

/** Binary VRs that may hold anything. */
const BYTES_VRS = new Set(['OB', 'UN']);
/** No name is shorter in bytes. */
const SHORTEST_SEARCHED = 4;
/** Longer ones are left to the verification of the output, which holds the instance. */
const LONGEST_SEARCHED = 4096;
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f]+/;
const SHORTEST_RUN = 4;

const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;
/** What careless writers take for a number: with a unit, a comma, or `NaN`. Longer words are no figure but text in the wrong place. */
const FIGURE = /^[\s\d.,:+\-eE]*\p{L}{0,3}[\s%/²³\d]*$/u;
/** A code as the standard has it, PS3.5 6.2; what has small letters was written by a person, but for a damaged character set, which is no text to read. */
const CODE = /^[A-Z0-9_ ]*$/;
/** Codes that people write rather than programs: Content Label (PS3.3 C.10.9), `FOLEY_NOTE`. */
const WRITTEN_CODES: ReadonlySet<number> = new Set([0x00700080]);
/** Attributes in which a title is part of what they say: codes with their meanings (`Sister Mary Joseph nodule`), and makers called after their founder. */
const TITLED_THINGS = new Set([...CODE_VALUES, TAG.CodingSchemeDesignator, TAG.CodeMeaning, 0x00080070, 0x00181016]);
/** Transducer Data says model and, of some makers, serial number: `C5-1`, `PVI-475BX`, `9L-D` are models of many probes. */
const TRANSDUCER_DATA = 0x00185010;
const PROBE_MODEL = /^\s*(?:(?!SN)[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3}(?:-\d{1,2})?|\d{1,2}[A-Z]{1,3}\d?(?:-[A-Z0-9]{1,3})?)\s*$/i;
/** A title or a profession before a capital: that was written by a person and speaks of one, whatever the attribute is meant for. */
const SPEAKS_OF_SOMEONE = /(?<!\p{L})(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]ra?|[Pp]rof|[Nn]urse|[Ss]ister|[Hh]errn?|[Ff]rau|[Ss]ra?|[Mm]me|[Mm]lle|[Dd]ott|[Pp]ani?|[Ss]chwester|[Ee]nfermer[ao]|[Ii]nfirmi[eè]re?)\.? \p{Lu}\p{Ll}/u;
/** A word for an institution beside a capital, in any attribute: `built for Wrenbrook Infirmary`. */
const SPEAKS_OF_SITE = /(?<!\p{L})(?:(?:[Hh]ospi(?:tal|ce)|[Cc]l[ií]nic[ao]?|[Kk]linik(?:um)?|[Kk]rankenhaus|[Hh][oô]pital|[Cc]linique|[Oo]spedale|[Pp]oliclinico|[Zz]iekenhuis|[Ss](?:juk|yke|yge)hus|[Ss]zpital|[Nn]emocnic[ae]|[Bb]olnica|[Bb]olnišnica|[Kk][oó]rh[aá]z|[Ss]pital(?:ul)?|[Hh]astanesi|[Ii]nfirmary) (?:\p{L}{1,3} ){0,2}\p{Lu}\p{Ll}|\p{Lu}[\p{L}'’-]+ (?:[Hh]ospi(?:tal|ce)|[Cc]linic|[Ii]nfirmary|[Kk]lini[ck]|[Hh]astanesi|HOSPITAL|CLINIC|INFIRMARY)(?!\p{L}))/u;
/** File Meta Information that damage put into the data set; it is written anew. */
const FILE_META_GROUP = 0x0002;

/** Values of content items, which cannot be empty: DateTime, Date. */
const CONTENT_DATES: ReadonlySet<number> = new Set([0x0040a120, 0x0040a121]);
const PATIENT_AGE_VR = 'AS';
/** In place of a value that cannot be changed in part: a code, since many need one, and text that names someone in another character set than the declared one. */
const REMOVED = 'REMOVED';
const REMOVED_CODE: readonly DicomElement[] = [
  textElement(TAG.CodeValue, 'SH', 'REMOVED'),
  textElement(TAG.CodingSchemeDesignator, 'SH', '99CASEVEIL'),
  textElement(TAG.CodeMeaning, 'LO', 'Removed'),
];

/** Told of each change: the path, the original element in its data set, and what is done. */
export type Observer = (where: string, element: DicomElement, source: DataSet, operation: JournalOperation) => void;

/** Applies a profile to the data set of one instance: a new data set, and the journal of what changed. Elements that stay are shared with the original. */
export class Transformation {
  readonly journal: JournalEntry[] = [];
  readonly #context: DeidentificationContext;
  readonly #facts: InstanceFacts;
  readonly #observe: Observer | undefined;
  readonly #uid: (uid: string) => string;
  readonly #owner: DummySetting;
  #mayDropContent = true;

  /** @param observe is told of every element that changes, with its original. */
  constructor(context: DeidentificationContext, facts: InstanceFacts, observe?: Observer) {
    this.#context = context;
    this.#facts = facts;
    this.#observe = observe;
    this.#uid = uidMap(context.identity);
    this.#owner = { identity: context.identity, subject: facts.subject, nameOf: context.nameOf };
  }

  /** @throws CharacterSetError when a new value does not fit the character set and `utf8` is off. @throws UnreadText of a text that is to be read before. */
  apply(dataset: DataSet): DataSet {
    this.#mayDropContent = !refersByPosition(dataset);
    const { sopClassUid, subject, utf8 } = this.#facts;
    return this.#dataset(dataset, this.#observe ? passingPlace() : topPlace(this.#context, `${sopClassUid} ${subject.key} ${utf8} ${dataset.littleEndian}`));
  }

  #dataset(source: DataSet, place: Place, content?: ContentItemRule): DataSet {
    const elements: DicomElement[] = [];
    const blocks = PrivateBlocks.of(source, this.#context.profile, (text) => this.#context.text.scan(text) !== text);
    let privateGroup = 0;
    for (const element of source.elements) {
      const { tag } = element;
      if ((tag & 0xffff) === 0 || tag >>> 16 === FILE_META_GROUP) continue;
      if (tag === TAG.SpecificCharacterSet && this.#facts.utf8) continue;
      let result: DicomElement | undefined;
      if (isPrivate(tag)) {
        result = this.#private(element, source, place, blocks!);
        if (!result && tag >>> 16 !== privateGroup) {
          privateGroup = tag >>> 16;
          this.#note(place, `(${privateGroup.toString(16).toUpperCase().padStart(4, '0')},xxxx)`, 'PRIVATE', 'remove', 'PS3.15 E.1-1 private attributes X');
        }
      } else if (isContentValue(element, content)) {
        const told = content.isSubject ? this.#facts.subject.pseudonym : content.dummy;
        result = told !== undefined ? this.#withText(element, told, source, place, content.isSubject ? 'replace' : 'dummy', content.rule) : this.#element(element, semanticVr(element), content.rule, source, place);
      } else {
        result = this.#public(element, source, place);
      }
      if (result) elements.push(result);
    }
    if (this.#facts.utf8 && place.sequence === undefined) insert(elements, textElement(TAG.SpecificCharacterSet, 'CS', 'ISO_IR 192'));
    return new DataSet(elements, source.littleEndian, this.#facts.utf8 ? { charset: UTF8 } : source);
  }

  /** An element that follows the profile; decided once for all instances of a series that say the same in this place. */
  #public(element: DicomElement, source: DataSet, place: Place): DicomElement | undefined {
    const precedent = place.precedent(element, source.charset);
    if (precedent) {
      if (precedent.entry) this.journal.push(precedent.entry);
      return precedent.becomes;
    }
    const before = this.journal.length;
    const rule = this.#context.profile.rule(element.tag, this.#facts.sopClassUid, place.sequence);
    const becomes = this.#element(element, semanticVr(element), rule, source, place);
    place.remember(element, source.charset, { becomes, entry: this.journal[before] });
    return becomes;
  }

  #private(element: DicomElement, source: DataSet, place: Place, blocks: PrivateBlocks): DicomElement | undefined {
    if (isPrivateCreator(element.tag)) return blocks.isUsed(element.tag) ? element : undefined;
    const vr = blocks.vr(element.tag, element.vr, this.#context.profile);
    if (vr === undefined) return undefined;
    const rule = this.#context.profile.userRule(element.tag) ?? privateRule(vr);
    return this.#element(element, vr, rule, source, place);
  }

  /** @param vr what the value means, which may differ from the VR that it is written with. */
  #element(element: DicomElement, vr: string, rule: Rule, source: DataSet, place: Place): DicomElement | undefined {
    switch (rule.action) {
      case 'keep': return this.#kept(element, source);
      case 'remove':
        this.#changed(element, source, place, 'remove', rule);
        return undefined;
      case 'empty': return this.#emptied(element, source, place, rule);
      case 'dummy': return element.items ? this.#sequence(element, place, rule) : this.#dummy(element, vr, source, place, rule);
      case 'uid': return element.items ? this.#sequence(element, place, rule) : this.#uids(element, source, place, rule);
      case 'clean':
      case 'scan': return element.items ? this.#sequence(element, place, rule) : this.#cleaned(element, vr, source, place, rule);
    }
  }

  #sequence(element: DicomElement, place: Place, rule: Rule): DicomElement | undefined {
    const items: DataSet[] = [];
    const contentItems = CONTENT_SEQUENCES.has(element.tag);
    element.items!.forEach((item, index) => {
      const inner = place.item(element.tag, index);
      if (rule.action === 'dummy' && CODE_VALUES.some((tag) => item.has(tag))) {
        this.#note(inner, formatTag(TAG.CodeValue), 'CODE', 'dummy', rule.reason);
        items.push(new DataSet(REMOVED_CODE, item.littleEndian));
        return;
      }
      const content = contentItems ? contentItemRule(item, this.#context.profile, this.#mayDropContent) : undefined;
      if (content?.drop) this.#note(place, `${formatTag(element.tag)}[${index + 1}]`, 'CONTENT-ITEM', 'remove', content.reason);
      else items.push(this.#dataset(item, inner, content));
    });
    if (element.tag === CONTENT_SEQUENCE && items.length === 0 && element.items!.length > 0) return undefined;
    return { tag: element.tag, vr: 'SQ', items, length: 0 };
  }

  #emptied(element: DicomElement, source: DataSet, place: Place, rule: Rule): DicomElement {
    const value = decodeText(element, source.charset) ?? '';
    const replacement = replacementForEmpty(element.tag, value, this.#owner);
    if (replacement !== undefined) return this.#withText(element, replacement, source, place, 'replace', rule);
    if (element.items ? element.items.length === 0 : element.length === 0) return element;
    this.#changed(element, source, place, 'empty', rule);
    return emptyElement(element.tag, element.items ? 'SQ' : element.vr);
  }

  #dummy(element: DicomElement, vr: string, source: DataSet, place: Place, rule: Rule): DicomElement {
    const value = decodeText(element, source.charset);
    if (element.length === 0 && element.tag !== TAG.PatientID) return element;
    const dummy = vr === 'UI' ? undefined : dummyText(element.tag, vr, value ?? '', this.#owner);
    if (vr === 'UI') return this.#uids(element, source, place, rule);
    if (dummy === undefined || value === undefined) {
      this.#changed(element, source, place, 'dummy', rule);
      const bytes = new Uint8Array(Math.min(element.length + (element.length % 2), 8));
      return { tag: element.tag, vr: element.vr, bytes, length: bytes.length };
    }
    return this.#withText(element, dummy, source, place, 'dummy', rule);
  }

  #uids(element: DicomElement, source: DataSet, place: Place, rule: Rule): DicomElement {
    if (keepsUids(this.#context.profile.policy)) return this.#kept(element, source);
    const value = decodeText(element, source.charset);
    if (value === undefined || value === '') return element;
    const mapped = value.split('\\').map((uid) => (uid.trim() === '' || isWellKnown(uid.trim()) ? uid.trim() : this.#uid(uid.trim()))).join('\\');
    return mapped === value ? element : this.#withText(element, mapped, source, place, 'remap-uid', rule);
  }

  /** A value that stays but for what identifies: dates by the policy, ages capped, text cleaned. */
  #cleaned(element: DicomElement, vr: string, source: DataSet, place: Place, rule: Rule): DicomElement | undefined {
    const value = TEXT_VRS.has(element.vr) ? decodeText(element, source.charset) : TEXT_VRS.has(vr) ? decodeText({ ...element, bytes: element.bytes ?? new Uint8Array(0), vr }, source.charset) : undefined;
    if (value === undefined) {
      const hidden = isUnread(element, vr) || this.#namesInBytes(element);
      if ((rule.action !== 'clean' && !hidden) || element.length === 0) return this.#kept(element, source);
      this.#changed(element, source, place, 'remove', rule);
      return undefined;
    }
    if (value === '') return element;
    if (isDefinedTerm(element.tag, value)) return this.#kept(element, source);
    const { text, operation, short } = this.#cleanValue(element.tag, value, vr, rule, LONGEST[element.vr]);
    if (TEXT_VRS.has(vr) && this.#misread({ value, bytes: element.bytes! }, text, source.charset)) return this.#withText(element, REMOVED, source, place, 'dummy', rule);
    if (text === value) return this.#kept(element, source);
    return this.#withText(element, text, source, place, text === '' ? 'empty' : operation, short ? { ...rule, reason: `${rule.reason}; written short, to fit the value` } : rule);
  }

  /**
   * Whether a text still names someone when it is read otherwise than its declared character set says: the set may be a wrong one, an escape
   * sequence lost, or the text out of step behind a damaged byte.
   * @param text what the value becomes
   */
  #misread({ value, bytes }: { value: string; bytes: Uint8Array }, text: string, charset: CharacterSet): boolean {
    const cleaner = this.#context.text;
    const written = text === value ? bytes : charset.encode(text) ?? UTF8.encode(text)!;
    return cleaner.hides(bytes, value) || cleaner.hides(written, text) || charset.otherReadings(written).some((reading) => isNews(reading, cleaner.scan(reading), text));
  }

  /**
   * Whether a binary value says a known value in any character set, or, where it may hold anything as a colour profile does, in plain characters.
   * Numbers are searched too: a damaged length makes them swallow the elements behind them.
   */
  #namesInBytes(element: DicomElement): boolean {
    // The bytes are asked for last: those of a large value are read from the source then.
    if (element.length < SHORTEST_SEARCHED || element.length > LONGEST_SEARCHED || !element.bytes) return false;
    if (this.#context.text.hides(element.bytes, '')) return true;
    if (!BYTES_VRS.has(element.vr)) return false;
    const text = Buffer.from(element.bytes).toString('latin1').split(UNPRINTABLE).filter((run) => run.length >= SHORTEST_RUN).join('\n');
    return text !== '' && this.#context.text.scan(text) !== text;
  }

  /** @param room how many characters the value may have; what it would take more is written `short`. */
  #cleanValue(tag: number, value: string, vr: string, rule: Rule, room?: number): { text: string; operation: JournalOperation; short?: boolean } {
    const { policy } = this.#context.profile;
    const clean = rule.action === 'clean' || FREE_TEXT_VRS.has(vr) || (!TITLED_THINGS.has(tag) && (SPEAKS_OF_SOMEONE.test(value) || SPEAKS_OF_SITE.test(value)));
    switch (vr) {
      case 'DA':
      case 'DT':
      case 'TM': {
        if (value.split('\\').some((part) => isTooOld(part, policy, this.#context.lifetime))) return { text: CONTENT_DATES.has(tag) ? dummyText(tag, vr, value, this.#owner)! : '', operation: 'dummy' };
        if (rule.action === 'scan') return { text: value, operation: 'clean' };
        const text = each(value, (part) => temporalValue(vr, part, policy.dates, this.#facts.subject.dayShift) ?? '');
        return { text, operation: policy.dates === 'year' ? 'truncate' : 'shift' };
      }
      case PATIENT_AGE_VR: return { text: each(value, (part) => ageValue(part, policy.ages) ?? ''), operation: 'cap' };
      case 'UI': return { text: value, operation: 'remap-uid' };
      case 'DS':
      case 'IS': return { text: each(value, (part) => (NUMBER.test(part) ? part : FIGURE.test(part) ? sameOrEmpty(part, this.#context.text.scan(part)) : '')), operation: 'clean' };
      case 'AE': return { text: each(value, (part) => (this.#context.text.scan(part) === part ? part : REMOVED)), operation: 'clean' };
      case 'CS': return { text: each(value, (part) => (((CODE.test(part) && !WRITTEN_CODES.has(tag)) || tag === TAG.SpecificCharacterSet ? this.#context.text.scan(part) : this.#clean(part)) === part ? part : REMOVED)), operation: 'clean' };
      default: {
        const isFree = (text: string): boolean => clean && !(tag === TRANSDUCER_DATA && PROBE_MODEL.test(text));
        const cleaner = (text: string, most?: number): string => (isFree(text) ? this.#clean(text, most) : this.#context.text.scan(text, most));
        const cleaned = (most?: number): string => (SINGLE_TEXT_VRS.has(vr) ? cleaner(value, most) : each(value, (part) => (part.trim() === '' ? part : cleaner(part, most))));
        const text = cleaned(room); // Without a limit again only where something changed: does it read otherwise?
        return { text, operation: 'clean', short: text !== value && text !== cleaned() };
      }
    }
  }

  #clean(text: string, room?: number): string {
    return this.#context.text.clean(text, room, this.#facts.readings.get(text));
  }

  /** An element that stays: itself, or in UTF-8 when the whole data set changes to it. */
  #kept(element: DicomElement, source: DataSet): DicomElement {
    if (!this.#facts.utf8 || !CHARACTER_SET_VRS.has(element.vr) || element.items || element.length === 0) return element;
    return textElement(element.tag, element.vr, decodeText(element, source.charset) ?? '', UTF8);
  }

  #withText(element: DicomElement, text: string, source: DataSet, place: Place, operation: JournalOperation, rule: Rule): DicomElement {
    this.#changed(element, source, place, operation, rule);
    const fitting = element.vr === 'PN' ? text : withinLength(text, element.vr, () => decodeText(element, source.charset) ?? '');
    const charset: CharacterSet = CHARACTER_SET_VRS.has(element.vr) || element.vr === 'UN' ? (this.#facts.utf8 ? UTF8 : source.charset) : characterSet([]);
    return textElement(element.tag, element.vr, fitting, charset);
  }

  #changed(element: DicomElement, source: DataSet, place: Place, operation: JournalOperation, rule: Rule): void {
    this.#observe?.(place.prefix + formatTag(element.tag), element, source, operation);
    this.#note(place, formatTag(element.tag), categoryOf(element), operation, rule.reason);
  }

  #note(place: Place, where: string, category: string, operation: JournalOperation, reason: string): void {
    this.journal.push(entry(place.prefix + where, category, operation, reason));
  }
}

/** Whether another reading of a text names someone in words that the text itself does not show: what it shows was left there on purpose, as in `polígono de Willis`. */
function isNews(reading: string, scanned: string, text: string): boolean {
  if (reading === scanned) return false;
  const [left, shown] = [scanned, text].map((one) => new Set(one.split(NO_LETTER)));
  const gone = reading.split(NO_LETTER).filter((word) => !left!.has(word));
  return gone.length === 0 || gone.some((word) => !shown!.has(word));
}

const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/u;

const entries = new Map<string, JournalEntry>();
const MOST_ENTRIES = 20_000;

/** The one entry of these words: the instances of a series change alike, and equal entries travel between threads once. */
function entry(where: string, category: string, operation: JournalOperation, reason: string): JournalEntry {
  const key = `${where} ${category} ${operation} ${reason}`;
  let found = entries.get(key);
  if (!found) {
    if (entries.size >= MOST_ENTRIES) entries.clear();
    entries.set(key, found = Object.freeze({ where, category, operation, reason }));
  }
  return found;
}

/** Puts an element in its place; one of the same tag gives way. */
export function insert(elements: DicomElement[], element: DicomElement): void {
  const at = elements.findIndex((other) => other.tag >= element.tag);
  if (at === -1) elements.push(element);
  else elements.splice(at, elements[at]!.tag === element.tag ? 1 : 0, element);
}

/** The VR that a value's meaning has: the dictionary's, where the file's is another one of text. */
function semanticVr(element: DicomElement): string {
  if (element.items || !TEXT_VRS.has(element.vr)) return element.vr;
  const vr = dictionaryVr(element.tag);
  return vr !== undefined && TEXT_VRS.has(vr) ? vr : element.vr;
}

/** Whether a value should be text or a sequence and is stored as bytes that were not read as one: nobody can say what is in it. */
function isUnread(element: DicomElement, vr: string): boolean {
  const expected = isPrivate(element.tag) ? vr : dictionaryVr(element.tag) ?? 'UN';
  return expected === 'SQ' || TEXT_VRS.has(expected);
}

function privateRule(vr: string): Rule {
  const reason = 'private attribute, PS3.15 E.3.10';
  if (vr === 'UI') return { action: 'uid', reason };
  if (vr === 'PN') return { action: 'dummy', reason };
  return { action: vr === 'DA' || vr === 'DT' || vr === 'TM' || TEXT_VRS.has(vr) ? 'clean' : 'scan', reason };
}

const CATEGORIES: Record<string, string> = { UI: 'UID', DA: 'DATE', DT: 'DATE', TM: 'DATE', PN: 'NAME', AS: 'AGE', SQ: 'SEQUENCE' };

function categoryOf(element: DicomElement): string {
  return CATEGORIES[element.vr] ?? 'ATTRIBUTE';
}

function each(value: string, change: (part: string) => string): string {
  return value.includes('\\') ? value.split('\\').map(change).join('\\') : change(value);
}

/** A text of which no value is longer than its VR has room for. Where one was too long before, all may be as long, rather than lose their ends. */
function withinLength(text: string, vr: string, original: () => string): string {
  const room = LONGEST[vr];
  const parts = (value: string): string[] => (SINGLE_TEXT_VRS.has(vr) ? [value] : value.split('\\'));
  const longest = (value: string): number => Math.max(...parts(value).map(({ length }) => length));
  if (room === undefined || longest(text) <= room) return text;
  const most = Math.max(room, longest(original()));
  return parts(text).map((part) => cutAtWord(part, most)).join('\\');
}

/** A number cannot be changed in part: it stays or goes. */
function sameOrEmpty(value: string, cleaned: string): string {
  return cleaned === value ? value : '';
}
