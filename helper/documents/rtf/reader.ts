import iconv from 'iconv-lite';
import { DroppedTexts, fixedPiece, type Piece, type Story } from '../story.ts';
import { CHARACTERS, CHARSETS, DROPPED_DESTINATIONS, DROPPED_WORDS, KEPT_STARRED, SILENT_DESTINATIONS, STRUCTURAL } from './tables.ts';
import { tokenise, type Token } from './tokens.ts';

/** What a reader does not see of a text as it stands. */
type Revision = 'text' | 'deletion' | 'insertion';

/** RTF in pieces that can be written again. */
export interface ReadRtf {
  stories: Story[];
  dropped: Story[];
  /** The destinations that went. */
  removed: Set<string>;
  /** How many pieces of text are hidden, tracked as deleted or tracked as inserted. */
  revisions: Record<Revision, number>;
  write(): string;
}

/** What a group inherits (RTF Specification 1.9.1, "groups"). */
interface Group {
  /** Characters that follow a `\u` for older readers. */
  fallback: number;
  encoding: string;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  silent: boolean;
}

/** Reads RTF: text becomes pieces, formatting is carried over, everything else is left out. */
export function readRtf(source: string): ReadRtf {
  const reader = new Reader(tokenise(source));
  reader.read();
  const body: Story = { id: 'body', pieces: reader.pieces };
  return { stories: [body], dropped: reader.dropped.stories(), removed: reader.removed, revisions: reader.revisions, write: () => reader.output.map((part) => part.text).join('') };
}

class Reader {
  readonly output: { text: string }[] = [];
  readonly pieces: Piece[] = [];
  readonly dropped = new DroppedTexts();
  readonly removed = new Set<string>();
  readonly revisions: Record<Revision, number> = { text: 0, deletion: 0, insertion: 0 };
  readonly #tokens: Token[];
  readonly #fonts = new Map<number, string>();
  #groups: Group[] = [];
  #group: Group = { fallback: 1, encoding: 'windows-1252', hidden: false, deleted: false, inserted: false, silent: false };
  #revision: Revision | undefined;
  #font: number | undefined;
  #inFontTable = false;
  #hiddenText = '';

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  read(): void {
    for (let index = 0; index < this.#tokens.length; index++) index = this.#token(index);
    this.dropped.learn('rtf', this.#hiddenText);
  }

  /** Reads the token at `index`; returns the index of the last one it took. */
  #token(index: number): number {
    const token = this.#tokens[index]!;
    switch (token.kind) {
      case 'open': {
        const destination = this.#destination(index);
        if (destination !== undefined && this.#drops(destination)) return this.#skipGroup(index, destination.name);
        this.#groups.push(this.#group);
        this.#group = { ...this.#group, silent: this.#group.silent || SILENT_DESTINATIONS.has(destination?.name ?? '') };
        if (destination?.name === 'fonttbl') this.#inFontTable = true;
        this.#emit('{');
        return index;
      }
      case 'close':
        this.#group = this.#groups.pop() ?? this.#group;
        if (this.#groups.length <= 1) this.#inFontTable = false;
        this.#emit('}');
        return index;
      case 'word': return this.#word(token, index);
      case 'hex': return this.#bytes(index);
      case 'symbol':
        if (token.value === '~') this.#text(' ', '\\~');
        else if (token.value === '_') this.#text('-', '\\_');
        else if (token.value === '-') this.#text('', '\\-');
        else if (token.value === '\n' || token.value === '\r') this.#structural('\n', '\\par ');
        else if (/[\\{}]/.test(token.value)) this.#text(token.value, escape(token.value));
        else if (token.value === '*') this.#emit('\\*');
        return index;
      case 'text':
        if (token.value !== '') this.#text(decode(token.value, this.#group.encoding), escape(decode(token.value, this.#group.encoding)));
        return index;
      case 'binary': return index;
    }
  }

  #word({ value, number }: Token, index: number): number {
    const written = `\\${value}${number ?? ''} `;
    if (value === 'u' && number !== undefined) {
      this.#text(String.fromCharCode(number & 0xffff), undefined);
      return this.#skipFallback(index);
    }
    if (value === 'uc') this.#group.fallback = number ?? 1;
    else if (value === 'ansicpg') this.#group.encoding = iconv.encodingExists(`cp${number}`) ? `cp${number}` : 'windows-1252';
    else if (value === 'mac') this.#group.encoding = 'macroman';
    else if (value === 'pc') this.#group.encoding = 'cp437';
    else if (value === 'f') {
      this.#font = number;
      if (!this.#inFontTable && this.#fonts.has(number ?? -1)) this.#group.encoding = this.#fonts.get(number!)!;
    } else if (value === 'fcharset') {
      if (this.#inFontTable && this.#font !== undefined && number && CHARSETS[number]) this.#fonts.set(this.#font, CHARSETS[number]);
    } else if (value === 'v') this.#group.hidden = number !== 0;
    else if (value === 'deleted') this.#group.deleted = number !== 0;
    else if (value === 'revised') this.#group.inserted = number !== 0;
    else if (value === 'plain') Object.assign(this.#group, { hidden: false, deleted: false, inserted: false });
    if (value === 'v' || value === 'deleted' || value === 'revised' || DROPPED_WORDS.test(value)) return index;
    const character = CHARACTERS[value];
    if (character === undefined) this.#emit(written);
    else if (STRUCTURAL.has(value)) this.#structural(character, written);
    else this.#text(character, written);
    return index;
  }

  /** Bytes in a row make characters together in the Asian code pages. */
  #bytes(index: number): number {
    const bytes: number[] = [];
    let last = index;
    while (this.#tokens[last]?.kind === 'hex') bytes.push(this.#tokens[last++]!.number!);
    const text = iconv.decode(Buffer.from(bytes), this.#group.encoding);
    // Within the tables of lists such bytes are numbers, not letters.
    this.#text(text, this.#group.silent ? bytes.map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('') : escape(text));
    return last - 1;
  }

  #skipFallback(index: number): number {
    let left = this.#group.fallback;
    let last = index;
    while (left > 0) {
      const next = this.#tokens[last + 1];
      if (!next || next.kind === 'open' || next.kind === 'close' || next.kind === 'word') break;
      last++;
      if (next.kind === 'text') {
        if (next.value.length > left) {
          this.#tokens[last] = { ...next, value: next.value.slice(left) };
          return last - 1;
        }
        left -= next.value.length;
      } else left--;
    }
    return last;
  }

  /** Text that can be replaced; hidden and deleted text is learnt and left out. */
  #text(text: string, written: string | undefined): void {
    if (this.#group.silent) {
      this.#emit(written ?? escape(text));
      return;
    }
    if (text.trim() !== '') this.#count();
    if (this.#group.hidden || this.#group.deleted) {
      this.#hiddenText += text;
      return;
    }
    const part = { text: written ?? escape(text) };
    this.output.push(part);
    this.pieces.push({ text, write: (replacement) => { part.text = escape(replacement); } });
  }

  /** Counts a piece where it begins: what stands in several runs is one. */
  #count(): void {
    const { hidden, deleted, inserted } = this.#group;
    const revision = deleted ? 'deletion' : hidden ? 'text' : inserted ? 'insertion' : undefined;
    if (revision && revision !== this.#revision) this.revisions[revision]++;
    this.#revision = revision;
  }

  #structural(text: string, written: string): void {
    this.#emit(written);
    if (!this.#group.silent) this.pieces.push(fixedPiece(text));
  }

  #emit(text: string): void {
    this.output.push({ text });
  }

  /** The destination that a group opens, if its first word is one. */
  #destination(open: number): { name: string; starred: boolean } | undefined {
    let at = open + 1;
    while (this.#tokens[at]?.kind === 'text' && this.#tokens[at]!.value === '') at++;
    const starred = this.#tokens[at]?.kind === 'symbol' && this.#tokens[at]!.value === '*';
    const word = this.#tokens[starred ? at + 1 : at];
    return word?.kind === 'word' ? { name: word.value, starred } : undefined;
  }

  #drops({ name, starred }: { name: string; starred: boolean }): boolean {
    return DROPPED_DESTINATIONS.has(name) || (starred && !KEPT_STARRED.has(name));
  }

  /** Leaves a group out; what it says in plain text is learnt. */
  #skipGroup(open: number, name: string): number {
    this.removed.add(name);
    let depth = 0;
    let text = '';
    for (let index = open; index < this.#tokens.length; index++) {
      const token = this.#tokens[index]!;
      if (token.kind === 'open') depth++;
      else if (token.kind === 'text') text += decode(token.value, this.#group.encoding);
      else if (token.kind === 'hex') text += iconv.decode(Buffer.of(token.number!), this.#group.encoding);
      else if (token.kind === 'close') {
        if (SPOKEN.has(name)) this.dropped.learn('rtf', text);
        text = '';
        if (--depth === 0) return index;
      }
    }
    return this.#tokens.length;
  }
}

/** Dropped destinations whose text names somebody or something. */
const SPOKEN: ReadonlySet<string> = new Set(['info', 'userprops', 'docvar', 'annotation', 'atnid', 'atnauthor', 'revtbl', 'fldinst', 'bkmkstart', 'xe', 'tc', 'shpinst', 'formfield', 'datafield', 'background', 'template']);

function decode(text: string, encoding: string): string {
  return /[\x80-\xff]/.test(text) ? iconv.decode(Buffer.from(text, 'latin1'), encoding) : text;
}

/** Text as RTF writes it: 7-bit, others as `\u` with a question mark for older readers. */
function escape(text: string): string {
  return text.replace(/[\\{}]|\n|\t|[^\x20-\x7e]/g, (character) => {
    if (character === '\n') return '\\line ';
    if (character === '\t') return '\\tab ';
    const code = character.charCodeAt(0);
    return /[\\{}]/.test(character) ? `\\${character}` : `{\\uc1\\u${code > 0x7fff ? code - 0x10000 : code}?}`;
  });
}
