/** The lexical elements of RTF (Rich Text Format Specification 1.9.1, "RTF syntax"). `start` and `end` are offsets into the source. */
export interface Token {
  kind: 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'text' | 'binary';
  /** The control word, the control symbol, or the text itself. */
  value: string;
  /** The number behind a control word; the byte of a `\'hh`. */
  number?: number;
  start: number;
  end: number;
}

/** Cuts RTF, one character a byte, into its tokens. Malformed input ends in text tokens, never in an error. */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  const push = (kind: Token['kind'], value: string, length: number, number?: number): void => {
    tokens.push({ kind, value, start: offset, end: offset + length, ...(number === undefined ? {} : { number }) });
    offset += length;
  };
  while (offset < source.length) {
    const character = source[offset]!;
    if (character === '{') push('open', character, 1);
    else if (character === '}') push('close', character, 1);
    else if (character === '\\') {
      const word = at(WORD, source, offset);
      if (word) {
        const number = word[2] === undefined ? undefined : Number(word[2]);
        if (word[1] === 'bin' && number !== undefined && number > 0) push('binary', '', word[0].length + number);
        else push('word', word[1]!, word[0].length, number);
        continue;
      }
      const hex = at(HEX, source, offset);
      if (hex) push('hex', hex[0], 4, Number.parseInt(hex[1]!, 16));
      else push('symbol', source[offset + 1] ?? '', 2);
    } else if (character === '\r' || character === '\n') push('text', '', 1);
    else push('text', at(TEXT, source, offset)![0], at(TEXT, source, offset)![0].length);
  }
  return tokens;
}

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /\\'([0-9a-fA-F]{2})/y;
const TEXT = /[^{}\\\r\n]+/y;

function at(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}
