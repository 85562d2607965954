import iconv from 'iconv-lite';

/** How a text file is written: enough to write it the same way again. */
export interface Encoding {
  /** A name that iconv-lite knows. */
  name: string;
  mark: boolean;
}

const MARKS: readonly { bytes: number[]; name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/**
 * The encoding of a text: its byte order mark, else UTF-16 by where the zero bytes lie, else UTF-8 when the bytes are valid, else
 * Windows-1252, which is what old report systems write and which has a letter for nearly every byte.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { name: marked.name, mark: true };
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < Math.min(bytes.length, 4096); index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  if (evenZeros + oddZeros > Math.min(bytes.length, 4096) / 4) return { name: oddZeros > evenZeros ? 'utf-16le' : 'utf-16be', mark: false };
  return { name: isUtf8(bytes) ? 'utf-8' : 'windows-1252', mark: false };
}

/** The character set that HTML declares itself, or ''. */
export function htmlCharset(bytes: Uint8Array): string {
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1] ?? '';
}

/** The text of bytes, without its byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding.name, { stripBOM: encoding.mark });
}

/** The text in its first encoding; a text that the encoding has no letters for (a new name) is written as UTF-8. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const encoded = iconv.encode(text, encoding.name, { addBOM: encoding.mark });
  if (iconv.decode(encoded, encoding.name, { stripBOM: encoding.mark }) === text) return new Uint8Array(encoded);
  return new Uint8Array(iconv.encode(text, 'utf-8', { addBOM: true }));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
