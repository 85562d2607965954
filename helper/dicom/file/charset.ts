import iconv from 'iconv-lite';
import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';

/**
 * Character sets of DICOM text (PS3.5 6.1, PS3.3 C.12.1.1.2), decoded to match names and written back as they were.
 *
 * Not covered: code extensions that the standard does not list. Bytes that fit no declared set are read as UTF-8 where
 * most of them are, else as Latin 1; `otherReadings` lets names in mislabelled files be found all the same.
 */
export interface CharacterSet {
  /** The values of Specific Character Set. */
  readonly terms: readonly string[];
  decode(bytes: Uint8Array, isPersonName?: boolean): string;
  /** What else the bytes may say, where they do not fit the set or the set may be declared wrongly; nothing else for plain ASCII. */
  otherReadings(bytes: Uint8Array): string[];
  /** The text in this character set; undefined when a character has no code in it. */
  encode(text: string, isPersonName?: boolean): Uint8Array | undefined;
}

/** One coded character set: the codec of iconv-lite, and how ISO 2022 designates it (the bytes after ESC). */
interface CodedSet {
  codec: string;
  escape: string;
  /** Bytes a character: two-byte sets of G0 are stored without their high bits. */
  width: 1 | 2;
  half: 'G0' | 'G1';
}

const ASCII: CodedSet = { codec: 'ascii', escape: '(B', width: 1, half: 'G0' };
const ROMAJI: CodedSet = { codec: 'ascii', escape: '(J', width: 1, half: 'G0' };

/** PS3.3 Tables C.12-3 and C.12-4: the sets that ISO 2022 terms stand for; the ISO_IR terms of the first column are the same sets without switching. */
const SETS: Record<string, CodedSet[]> = {
  '6': [ASCII],
  '100': [ASCII, latin('iso-8859-1', '-A')],
  '101': [ASCII, latin('iso-8859-2', '-B')],
  '109': [ASCII, latin('iso-8859-3', '-C')],
  '110': [ASCII, latin('iso-8859-4', '-D')],
  '144': [ASCII, latin('iso-8859-5', '-L')],
  '127': [ASCII, latin('iso-8859-6', '-G')],
  '126': [ASCII, latin('iso-8859-7', '-F')],
  '138': [ASCII, latin('iso-8859-8', '-H')],
  '148': [ASCII, latin('iso-8859-9', '-M')],
  '203': [ASCII, latin('iso-8859-15', '-b')],
  '166': [ASCII, latin('tis620', '-T')],
  '13': [ROMAJI, latin('shiftjis', ')I')],
  '87': [{ codec: 'eucjp', escape: '$B', width: 2, half: 'G0' }],
  '159': [{ codec: 'eucjp', escape: '$(D', width: 2, half: 'G0' }],
  '149': [{ codec: 'euckr', escape: '$)C', width: 2, half: 'G1' }],
  '58': [{ codec: 'gb2312', escape: '$)A', width: 2, half: 'G1' }],
};

/** Terms that stand for one encoding of everything, without switching. */
const WHOLE: Record<string, string> = { 'ISO_IR 192': 'utf8', GB18030: 'gb18030', GBK: 'gbk' };

const ESC = 0x1b;
const cache = new Map<string, CharacterSet>();

/** The character set of the values of (0008,0005); none means the default repertoire, ISO 646. */
export function characterSet(terms: readonly string[]): CharacterSet {
  const name = terms.join('\\');
  let found = cache.get(name);
  if (!found) {
    found = build(terms);
    cache.set(name, found);
  }
  return found;
}

export const UTF8 = characterSet(['ISO_IR 192']);

function build(terms: readonly string[]): CharacterSet {
  const first = canonical(terms[0] ?? '');
  const whole = terms.length <= 1 || WHOLE[first] ? WHOLE[first] : undefined;
  if (whole) {
    return {
      terms,
      decode: (bytes) => decodeAscii(bytes) ?? (whole === 'utf8' ? decodeUnknown(bytes) : iconv.decode(asBuffer(bytes), whole)),
      otherReadings: (bytes) => readings(bytes, COMMON_CODECS),
      encode: (text) => encodeWith(text, whole),
    };
  }
  const sets = terms.length === 0 ? [[ASCII]] : terms.map((term) => SETS[/(\d+)$/.exec(canonical(term))?.[1] ?? '6'] ?? [ASCII]);
  const initial = sets[0]!;
  const all = sets.flat();
  return {
    terms,
    decode: (bytes, isPersonName = false) => decodeAscii(bytes) ?? (canDecode(bytes, all) ? decodeSwitched(bytes, initial, isPersonName) : decodeUnknown(bytes)),
    otherReadings: (bytes) => readings(bytes, all.some((set) => set.half === 'G1') ? COMMON_CODECS : ALL_CODECS),
    encode: (text, isPersonName = false) => encodeAscii(text) ?? encodeSwitched(text, initial, all, isPersonName),
  };
}

/** `ISO-IR 100`, `ISO IR 100` and `iso_ir 100` mean ISO_IR 100. */
function canonical(term: string): string {
  const text = term.trim().toUpperCase().replace(/^ISO[ _-]IR[ _-]?/, 'ISO_IR ').replace(/^ISO[ _-]2022[ _-]IR[ _-]?/, 'ISO 2022 IR ');
  if (text === 'UTF8' || text === 'UTF-8' || text === 'ISO 2022 IR 192') return 'ISO_IR 192';
  return text;
}

function latin(codec: string, escape: string): CodedSet {
  return { codec, escape, width: 1, half: 'G1' };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Whether bytes are plain ASCII without escapes. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte >= 0x80 || byte === ESC) return false;
  }
  return true;
}

/** The text of bytes that are plain ASCII without escapes; undefined for others. */
export function decodeAscii(bytes: Uint8Array): string | undefined {
  return isAscii(bytes) ? asBuffer(bytes).toString('latin1') : undefined;
}

/** The bytes of text that is plain ASCII; undefined for other text. */
function encodeAscii(text: string): Uint8Array | undefined {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0x80) return undefined;
  }
  return Buffer.from(text, 'latin1');
}

/** Bytes in no declared set: UTF-8 when most of them are, a damaged one forgiven; else Latin 1 of Windows, which mislabelled files mostly are. */
function decodeUnknown(bytes: Uint8Array): string {
  const text = asBuffer(bytes).toString('utf8');
  const damaged = text.split('\ufffd').length - 1;
  const sound = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return damaged > 0 && damaged >= sound ? iconv.decode(asBuffer(bytes), 'win1252') : text;
}

/** What bytes are that a wrong declaration hides, and what they may be where there is no declaration at all. */
const COMMON_CODECS = ['utf8', 'win1252'];
const EAST_ASIAN_CODECS = ['gb18030', 'shiftjis', 'eucjp', 'euckr', 'big5'];
const ALPHABETIC_CODECS = ['iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8', 'iso-8859-9', 'tis620'];
const ALL_CODECS = [...COMMON_CODECS, ...EAST_ASIAN_CODECS, ...ALPHABETIC_CODECS];

function readings(bytes: Uint8Array, codecs: readonly string[]): string[] {
  return decodeAscii(bytes) === undefined ? codecs.map((codec) => iconv.decode(asBuffer(bytes), codec)) : [];
}

/** High bytes need a G1 set that is declared or designated by an escape. */
function canDecode(bytes: Uint8Array, all: readonly CodedSet[]): boolean {
  return bytes.includes(ESC) || all.some((set) => set.half === 'G1');
}

function decodeSwitched(bytes: Uint8Array, initial: readonly CodedSet[], isPersonName: boolean): string {
  const start = { G0: initial.find((set) => set.half === 'G0') ?? ASCII, G1: initial.find((set) => set.half === 'G1') };
  let { G0: low, G1: high } = start;
  let text = '';
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index]!;
    if (byte === ESC) {
      const designated = designation(bytes, index + 1);
      if (designated?.half === 'G0') low = designated;
      if (designated?.half === 'G1') high = designated;
      index += 1 + (designated?.escape.length ?? 0);
      continue;
    }
    const set = byte >= 0x80 ? high : low;
    if (byte < 0x80 && low.width === 1) {
      text += String.fromCharCode(byte);
      index++;
      if (isReset(byte, isPersonName)) {
        low = start.G0;
        high = start.G1 ?? high;
      }
      continue;
    }
    if (!set || byte < 0x21 || (set.width === 2 && index + 1 >= bytes.length)) {
      text += byte < 0x80 ? String.fromCharCode(byte) : iconv.decode(Buffer.from([byte]), 'win1252');
      index++;
      continue;
    }
    text += decodeCharacter(bytes, index, set);
    index += set.width;
  }
  return text;
}

function decodeCharacter(bytes: Uint8Array, index: number, set: CodedSet): string {
  if (set.width === 1) return iconv.decode(Buffer.from([bytes[index]!]), set.codec);
  const pair = [bytes[index]! | 0x80, bytes[index + 1]! | 0x80];
  if (set.escape === '$(D') pair.unshift(0x8f);
  return iconv.decode(Buffer.from(pair), set.codec);
}

/** Codings that no term stands for, in which systems write all the same: of Windows, of DOS, and Unicode in 16 bits. */
const FOREIGN_CODECS = ['win1250', 'win1251', 'cp850', 'cp866', 'koi8-r', 'utf16le', 'utf16be'];

/** All bytes that a word is written as in any of the sets and codings known here, escape sequences left out. */
export function codings(word: string): Uint8Array[] {
  const ascii = encodeAscii(word);
  if (ascii) return [ascii, Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()];
  // The tables of East Asian sets take long to load, and other words are not written in them.
  const eastAsian = hasUnspacedScript(word);
  const codecs = [...COMMON_CODECS, ...(eastAsian ? EAST_ASIAN_CODECS : []), ...ALPHABETIC_CODECS, ...FOREIGN_CODECS];
  const pairs = eastAsian ? DESIGNATIONS.filter(({ width }) => width === 2).map((set) => encodeCharacters(word, set)) : [];
  const all = [...codecs.map((codec) => encodeWith(word, codec)), ...pairs].filter((bytes) => bytes !== undefined);
  return [...new Map(all.map((bytes) => [asBuffer(bytes).toString('latin1'), bytes])).values()];
}

/** The text in one two-byte set; undefined when it lacks a character. */
function encodeCharacters(text: string, set: CodedSet): Uint8Array | undefined {
  const characters = [...text].map((character) => encodeCharacter(character, set));
  return characters.every((bytes) => bytes !== undefined) ? Uint8Array.from(characters.flat()) : undefined;
}

/** The bytes less every escape sequence that designates a set. */
export function withoutEscapes(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(ESC)) return bytes;
  const kept: number[] = [];
  for (let index = 0; index < bytes.length; index++) {
    const escape = bytes[index] === ESC ? designation(bytes, index + 1) : undefined;
    if (escape) index += escape.escape.length;
    else kept.push(bytes[index]!);
  }
  return Uint8Array.from(kept);
}

const DESIGNATIONS: readonly CodedSet[] = [...new Set(Object.values(SETS).flat())];

function designation(bytes: Uint8Array, index: number): CodedSet | undefined {
  return DESIGNATIONS.find((set) => [...set.escape].every((character, at) => bytes[index + at] === character.charCodeAt(0)));
}

/** PS3.5 6.1.2.5.3: the initial sets are active again after these. */
function isReset(byte: number, isPersonName: boolean): boolean {
  if (byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x09 || byte === 0x5c) return true;
  return isPersonName && (byte === 0x5e || byte === 0x3d);
}

function encodeWith(text: string, codec: string): Uint8Array | undefined {
  const bytes = iconv.encode(text, codec);
  return iconv.decode(bytes, codec) === text ? bytes : undefined;
}

function encodeSwitched(text: string, initial: readonly CodedSet[], all: readonly CodedSet[], isPersonName: boolean): Uint8Array | undefined {
  const home = initial.find((set) => set.half === 'G0') ?? ASCII;
  const homeHigh = initial.find((set) => set.half === 'G1');
  let low = home;
  let high = homeHigh;
  const bytes: number[] = [];
  const designate = (set: CodedSet): void => {
    bytes.push(ESC, ...Buffer.from(set.escape, 'latin1'));
    if (set.half === 'G0') low = set;
    else high = set;
  };
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      if (low.width === 2) designate(home);
      bytes.push(code);
      if (isReset(code, isPersonName)) {
        low = home;
        high = homeHigh;
      }
      continue;
    }
    const choice = [homeHigh, high, ...all].find((set) => set !== undefined && encodeCharacter(character, set) !== undefined);
    if (!choice) return undefined;
    if (choice !== low && choice !== high) designate(choice);
    bytes.push(...encodeCharacter(character, choice)!);
  }
  if (low.width === 2) designate(home);
  return Uint8Array.from(bytes);
}

function encodeCharacter(character: string, set: CodedSet): number[] | undefined {
  if (set.codec === 'ascii') return undefined;
  const bytes = [...iconv.encode(character, set.codec)];
  if (iconv.decode(Buffer.from(bytes), set.codec) !== character) return undefined;
  if (set.escape === '$(D') return bytes.length === 3 && bytes[0] === 0x8f ? bytes.slice(1).map((byte) => byte & 0x7f) : undefined;
  if (bytes.length !== set.width || bytes.some((byte) => byte < 0x80)) return undefined;
  if (set.escape === '$B' && bytes[0] === 0x8e) return undefined;
  return set.half === 'G0' ? bytes.map((byte) => byte & 0x7f) : bytes;
}
