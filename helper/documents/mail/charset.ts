import iconv from 'iconv-lite';
import { decodeText, detectEncoding } from '../text/encoding.ts';
import { mailProblem } from './problems.ts';
import { NO_CHARSET } from './tables.ts';

/**
 * The text of a part. What it says of its character set is believed unless the bytes show otherwise: UTF-8 is hardly ever valid by
 * chance, and bytes that are no UTF-8 are Windows-1252, as in plain text.
 * @param declared the label of the part's header, else of the HTML itself. @throws DocumentError `mail-charset`.
 */
export function decodePart(bytes: Uint8Array, declared: string): string {
  const detected = detectEncoding(bytes);
  const label = declared.trim().toLowerCase();
  if (detected.mark || detected.name.startsWith('utf-16') || NO_CHARSET.test(label)) return decodeText(bytes, detected);
  const decoder = decoderOf(label);
  if (!decoder) {
    if (!iconv.encodingExists(label)) throw mailProblem('mail-charset');
    return iconv.decode(Buffer.from(bytes), label);
  }
  const isSingleByte = /^(windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(decoder.encoding);
  if (decoder.encoding === 'utf-8' || (isSingleByte && detected.name === 'utf-8')) return decodeText(bytes, detected);
  try {
    return decoder.decode(bytes);
  } catch {
    throw mailProblem('mail-charset');
  }
}

/** A decoder that refuses what is not of its set; undefined for labels that the platform does not know. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}
