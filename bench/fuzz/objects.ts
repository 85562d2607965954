import type { Random } from '../pixels/text/random.ts';
import { encode, type Person } from './people.ts';
import type { Node } from './encode.ts';

const ROOT = '1.2.826.0.1.3680043.8.498.94';

/** The object classes that take turns: a name hides in other modules of each. */
const CLASSES: readonly { uid: string; modality: string; pixels: boolean }[] = [
  { uid: '1.2.840.10008.5.1.4.1.1.2', modality: 'CT', pixels: true },
  { uid: '1.2.840.10008.5.1.4.1.1.4.1', modality: 'MR', pixels: true },
  { uid: '1.2.840.10008.5.1.4.1.1.6.1', modality: 'US', pixels: true },
  { uid: '1.2.840.10008.5.1.4.1.1.88.33', modality: 'SR', pixels: false },
  { uid: '1.2.840.10008.5.1.4.1.1.88.59', modality: 'KO', pixels: false },
  { uid: '1.2.840.10008.5.1.4.1.1.11.1', modality: 'PR', pixels: false },
  { uid: '1.2.840.10008.5.1.4.1.1.481.3', modality: 'RTSTRUCT', pixels: false },
  { uid: '1.2.840.10008.5.1.4.1.1.481.5', modality: 'RTPLAN', pixels: false },
  { uid: '1.2.840.10008.5.1.4.1.1.66.4', modality: 'SEG', pixels: true },
  { uid: '1.2.840.10008.5.1.4.1.1.9.1.1', modality: 'ECG', pixels: false },
  { uid: '1.2.840.10008.5.1.4.1.1.66', modality: 'MR', pixels: false },
];

/** Public texts at the root: tag and VR. */
const TEXTS: readonly (readonly [number, string])[] = [
  [0x00081030, 'LO'], [0x0008103e, 'LO'], [0x00081080, 'LO'], [0x00102000, 'LO'], [0x00102110, 'LO'], [0x00102180, 'SH'], [0x001021b0, 'LT'], [0x00104000, 'LT'], [0x00180010, 'LO'], [0x00181030, 'LO'],
  [0x00181400, 'LO'], [0x00184000, 'LT'], [0x00204000, 'LT'], [0x00321030, 'LO'], [0x00321060, 'LO'], [0x00324000, 'LT'], [0x00380300, 'LO'], [0x00380500, 'LO'], [0x00384000, 'LT'], [0x00400254, 'LO'],
  [0x00400280, 'ST'], [0x00401400, 'LT'], [0x40080300, 'ST'], [0x0008009c, 'PN'], [0x00081050, 'PN'], [0x00081070, 'PN'], [0x00081048, 'PN'], [0x00101001, 'PN'], [0x00101060, 'PN'], [0x00321032, 'PN'],
];

/** Texts of items, by the sequence that holds them. */
const NESTED: readonly (readonly [number, readonly (readonly [number, string])[]])[] = [
  [0x00400275, [[0x00321060, 'LO'], [0x00400007, 'LO'], [0x00401002, 'LO']]],
  [0x00401101, [[0x00080080, 'LO'], [0x00080081, 'ST'], [0x00401102, 'ST']]],
  [0x04000561, [[0x04000563, 'LO'], [0x04000564, 'LO']]],
  [0x30060020, [[0x30060026, 'LO'], [0x30060028, 'ST']]],
  [0x300a00b0, [[0x300a00c2, 'LO'], [0x300a00c3, 'ST']]],
  [0x00620002, [[0x00620005, 'LO'], [0x00620006, 'ST']]],
  [0x00700001, [[0x00700002, 'CS']]],
  [0x0040b020, [[0x00700006, 'ST']]],
  [0x00081110, [[0x00081030, 'LO']]],
];

/** Ways in which people write a name into a text; `{family}` and `{given}` are its words. */
const SENTENCES = ['CT {family}', '{given} {family}', 'chest_{family}_{given}', 'Compared with prior of {family}, {given}.', '{FAMILY} knee', 'see {given} {family} 7 mm nodule', '{family}^{given}'];

/** An object about a person, full of the name; what must survive is the same in each: see `KEPT`. */
export interface FuzzObject {
  nodes: Node[];
  pixels: boolean;
  seriesInstanceUid: string;
}

/** Values that no policy touches, and so stand in every output. */
export const KEPT = { tag: 0x00280030, value: '0.734375\\0.734375' };

/** @param number makes the UIDs its own. */
export function objectAbout(person: Person, random: Random, number: number): FuzzObject {
  const { uid, modality, pixels } = random.pick(CLASSES);
  const seriesInstanceUid = `${ROOT}.3.${number}`;
  const named = (tag: number, vr: string): Node => ({ tag, vr, value: encode(vr === 'PN' ? person.name : sentence(person, random), person.terms) });
  const nodes: Node[] = [
    text(0x00080016, 'UI', uid), text(0x00080018, 'UI', `${ROOT}.4.${number}`), text(0x00080020, 'DA', '20210704'), text(0x00080050, 'SH', `ACC${person.patientId}`), text(0x00080060, 'CS', modality),
    text(0x00080080, 'LO', 'Saint Osgyth Infirmary'), { tag: 0x00100010, vr: 'PN', value: encode(person.name, person.terms) }, text(0x00100020, 'LO', person.patientId), text(0x00100030, 'DA', '19510203'),
    text(0x0020000d, 'UI', `${ROOT}.2.${number}`), text(0x0020000e, 'UI', seriesInstanceUid), text(0x00200013, 'IS', String(number)), text(KEPT.tag, 'DS', KEPT.value),
    ...(person.terms.length > 0 ? [text(0x00080005, 'CS', person.terms.join('\\'))] : []),
    ...some(TEXTS, random, 0.6).map(([tag, vr]) => named(tag, vr)),
    ...some(NESTED, random, 0.7).map(([tag, texts]): Node => ({ tag, vr: 'SQ', value: [texts.map(([inner, vr]) => named(inner, vr)), texts.map(([inner, vr]) => named(inner, vr))] })),
    contentTree(named, random.whole(1, 6)),
    ...binaries(person, random),
    ...privates(named, person, random),
    ...(pixels ? [number16(0x00280002, 1), number16(0x00280010, 16), number16(0x00280011, 16), number16(0x00280100, 16), number16(0x00280101, 12), number16(0x00280102, 11), number16(0x00280103, 0), text(0x00280004, 'CS', 'MONOCHROME2')] : []),
  ];
  nodes.sort((one, other) => one.tag - other.tag);
  return { nodes, pixels, seriesInstanceUid };
}

function sentence(person: Person, random: Random): string {
  const [family = '', given = ''] = random.next() < 0.7 ? person.words : person.words.slice(-2);
  return random.pick(SENTENCES).replace('{family}', family).replace('{given}', given).replace('{FAMILY}', family.toUpperCase());
}

/** A tree of content items, each in the one before. */
function contentTree(named: (tag: number, vr: string) => Node, depth: number): Node {
  const concept: Node = { tag: 0x0040a043, vr: 'SQ', value: [[text(0x00080100, 'SH', '121071'), text(0x00080102, 'SH', 'DCM'), text(0x00080104, 'LO', 'Finding')]] };
  const item: Node[] = [text(0x0040a010, 'CS', 'CONTAINS'), text(0x0040a040, 'CS', 'TEXT'), concept, named(0x0040a160, 'UT')];
  const person: Node[] = [text(0x0040a010, 'CS', 'HAS OBS CONTEXT'), text(0x0040a040, 'CS', 'PNAME'), named(0x0040a123, 'PN')];
  if (depth > 1) item.push(contentTree(named, depth - 1));
  return { tag: 0x0040a730, vr: 'SQ', value: [item, person] };
}

/** Names in values that are no text: signatures, encrypted attributes, overlays, curves, unknown groups. */
function binaries(person: Person, random: Random): Node[] {
  const bytes = even(Buffer.concat([Buffer.from([1, 0, 0, 9]), encode(person.words.join(' '), person.terms), Buffer.from([0, 3])]));
  const label = encode(person.words[0]!, person.terms);
  return some<Node>([
    { tag: 0x04000500, vr: 'SQ', value: [[text(0x04000510, 'UI', '1.2.840.10008.1.2'), { tag: 0x04000520, vr: 'OB', value: bytes }]] },
    { tag: 0x50003000, vr: 'OW', value: bytes },
    { tag: 0x50000022, vr: 'LO', value: label },
    { tag: 0x60000022, vr: 'LO', value: label },
    { tag: 0x60001500, vr: 'LO', value: label },
    { tag: 0x60003000, vr: 'OW', value: bytes },
    { tag: 0x00082005, vr: 'LO', value: label },
    { tag: 0x00880200, vr: 'SQ', value: [[{ tag: 0x00104000, vr: 'LT', value: label }]] },
    { tag: 0xfffafffa, vr: 'SQ', value: [[text(0x04000100, 'UI', `${ROOT}.7`), { tag: 0x04000115, vr: 'OB', value: bytes }]] },
    { tag: 0xfffcfffc, vr: 'OB', value: bytes },
  ], random, 0.4);
}

/** Private blocks with and without a creator, and with one that says something else. */
function privates(named: (tag: number, vr: string) => Node, person: Person, random: Random): Node[] {
  const blocks: Node[][] = [
    [text(0x00090010, 'LO', 'GEMS_IDEN_01'), named(0x00091001, 'LO'), named(0x00091002, 'SH')],
    [text(0x00290010, 'LO', 'SIEMENS CSA HEADER'), { tag: 0x00291010, vr: 'OB', value: even(encode(person.words.join('\0'), person.terms)) }],
    [named(0x00311001, 'LO'), named(0x00311020, 'UT')],
    [text(0x20010010, 'LO', 'Philips Imaging DD 001'), named(0x20011001, 'LO'), { tag: 0x20011050, vr: 'SQ', value: [[named(0x00104000, 'LT'), text(0x20010010, 'LO', 'Philips Imaging DD 001'), named(0x20011003, 'ST')]] }],
    [text(0x00990010, 'LO', 'SIEMENS CSA HEADER'), named(0x00991001, 'LO'), { tag: 0x00991008, vr: 'UN', value: even(encode(person.name, person.terms)) }],
  ];
  return some(blocks, random, 0.4).flat();
}

function text(tag: number, vr: string, value: string): Node {
  return { tag, vr, value: Buffer.from(value, 'latin1') };
}

function number16(tag: number, value: number): Node {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return { tag, vr: 'US', value: bytes };
}

function even(bytes: Buffer): Buffer {
  return bytes.length % 2 ? Buffer.concat([bytes, Buffer.alloc(1)]) : bytes;
}

function some<T>(list: readonly T[], random: Random, share: number): T[] {
  return list.filter(() => random.next() < share);
}
