import CFB from 'cfb';
import iconv from 'iconv-lite';
import { mailProblem } from './problems.ts';

/** The stream with the properties of fixed length, and how long its head is before the first (MS-OXMSG 2.4.1): in a mail, in one within another, elsewhere. */
const PROPERTIES = '__properties_version1.0';
const HEAD = { mail: 32, innerMail: 24, other: 8 } as const;

/** Bytes of a property there: its type and number, flags, value (MS-OXMSG 2.4.2). */
const PROPERTY_BYTES = 16;
const VALUE_AT = 8;

/** Types of properties (MS-OXCDATA 2.11.1). */
const TYPES = { text: '001F', codePageText: '001E', bytes: '0102', whole: '0003', time: '0040', folder: '000D' } as const;

/** PidTagMessageCodepage: in which its texts are that are not in UTF-16. */
const CODE_PAGE = '3FFD';

/** Milliseconds from 1601, where times of Windows begin, to 1970. */
const FROM_1601 = 11_644_473_600_000;

/**
 * A folder of a mail of Outlook: the mail itself, a recipient, an attachment, a mail within. Its files are its properties (MS-OXMSG 2.1),
 * each called by number and type. Read by cfb: it follows no chain of sectors twice, where other readers never come back from a damaged file.
 */
export class Folder {
  readonly #streams: ReadonlyMap<string, Uint8Array>;
  /** The streams of each folder within, by its name and by path within it. */
  readonly #inner = new Map<string, Map<string, Uint8Array>>();
  readonly #head: number;
  readonly #codePage: number;

  /** @param streams by path within the folder. @param head of its properties. @param codePage of the mail that it belongs to, if it says none itself. */
  private constructor(streams: ReadonlyMap<string, Uint8Array>, head: number, codePage: number) {
    this.#streams = streams;
    for (const [path, bytes] of streams) {
      const slash = path.indexOf('/');
      if (slash < 0) continue;
      const [name, rest] = [path.slice(0, slash), path.slice(slash + 1)];
      const inner = this.#inner.get(name);
      if (inner) inner.set(rest, bytes);
      else this.#inner.set(name, new Map([[rest, bytes]]));
    }
    this.#head = head;
    this.#codePage = this.whole(CODE_PAGE) ?? codePage;
  }

  /** The mail of a file. @throws DocumentError `mail-damaged`. */
  static open(bytes: Uint8Array): Folder {
    try {
      const { FullPaths, FileIndex } = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
      const streams = FullPaths.flatMap((full, at): [string, Uint8Array][] => {
        const path = full.slice(full.indexOf('/') + 1);
        const { size, content } = FileIndex[at]!;
        // A stream of no bytes has no content, one that was cut off less than it says.
        if (path.endsWith('/') || path === '') return [];
        if (size > 0 && (content?.length ?? 0) < size) throw mailProblem('mail-damaged');
        return [[path, Uint8Array.from(content ?? [])]];
      });
      return new Folder(new Map(streams), HEAD.mail, 1252);
    } catch {
      throw mailProblem('mail-damaged');
    }
  }

  /** Whether a mail is in it, not an object of another program. */
  get isMail(): boolean {
    return this.#streams.has(PROPERTIES);
  }

  /** A text, '' where there is none. */
  text(tag: string): string {
    const wide = this.#stream(tag, TYPES.text);
    if (wide) return Buffer.from(wide).toString('utf16le').replace(/\0+$/, '');
    const narrow = this.#stream(tag, TYPES.codePageText);
    if (!narrow) return '';
    const label = this.#codePage === 65_001 ? 'utf-8' : `cp${this.#codePage}`;
    return iconv.decode(Buffer.from(narrow), iconv.encodingExists(label) ? label : 'windows-1252').replace(/\0+$/, '');
  }

  bytes(tag: string): Uint8Array | undefined {
    return this.#stream(tag, TYPES.bytes);
  }

  whole(tag: string): number | undefined {
    return this.#fixed(tag, TYPES.whole)?.getInt32(VALUE_AT, true);
  }

  time(tag: string): Date | undefined {
    const value = this.#fixed(tag, TYPES.time)?.getBigUint64(VALUE_AT, true);
    const date = value === undefined ? undefined : new Date(Number(value / 10_000n) - FROM_1601);
    return date && !Number.isNaN(date.valueOf()) ? date : undefined;
  }

  /** The folder that is the value of a property: a mail within, or an object. */
  folder(tag: string): Folder | undefined {
    return this.#below(`__substg1.0_${tag}${TYPES.folder}`, HEAD.innerMail);
  }

  /** The folders whose names begin so, in the order of their numbers. */
  folders(start: string): Folder[] {
    return [...this.#inner.keys()].filter((name) => name.startsWith(start)).sort().map((name) => this.#below(name, HEAD.other)!);
  }

  /** A mail within another as a file of its own, whose properties have a longer head. */
  toFile(): Uint8Array {
    const file = CFB.utils.cfb_new();
    for (const [path, bytes] of this.#streams) {
      const content = path === PROPERTIES ? [bytes.subarray(0, this.#head), Buffer.alloc(HEAD.mail - this.#head), bytes.subarray(this.#head)] : [bytes];
      CFB.utils.cfb_add(file, path, Buffer.concat(content));
    }
    return CFB.write(file, { type: 'buffer' }) as Buffer;
  }

  #below(name: string, head: number): Folder | undefined {
    const streams = this.#inner.get(name);
    return streams && new Folder(streams, head, this.#codePage);
  }

  #stream(tag: string, type: string): Uint8Array | undefined {
    return this.#streams.get(`__substg1.0_${tag}${type}`);
  }

  #fixed(tag: string, type: string): DataView | undefined {
    const stream = this.#streams.get(PROPERTIES);
    if (!stream) return undefined;
    const wanted = Number.parseInt(tag + type, 16);
    for (let at = this.#head; at + PROPERTY_BYTES <= stream.length; at += PROPERTY_BYTES) {
      const property = new DataView(stream.buffer, stream.byteOffset + at, PROPERTY_BYTES);
      if (property.getUint32(0, true) === wanted) return property;
    }
    return undefined;
  }
}
