import type { CodestreamKind } from './codestream.ts';

/** JPEG and JPEG-LS segments without a place for text: JFIF, SPIFF and Adobe say how colours are coded. */
const KEPT_APPLICATIONS = new Set([0xe0, 0xe8, 0xee]);
const COMMENT = 0xfe;
const SOS = 0xda;

/** JPEG 2000 markers. */
const J2K = { COM: 0xff64, SOT: 0xff90 } as const;

/** Comments in which encoders name themselves; they tell nothing of the patient. */
const ENCODER_COMMENT = /^(created by|kakadu|openjpeg|jasper|openjph|aware|lead|dcmtk)[\w .:,()/-]*$/i;

/**
 * A compressed frame without comments and application segments, where names hide from every reader of headers. The coded image is untouched.
 * @returns the same array when there is nothing to leave out.
 */
export function withoutMetadata(kind: CodestreamKind, bytes: Uint8Array): Uint8Array {
  const spans = kind === 'jpeg' || kind === 'jpeg-ls' ? jpegMetadata(bytes) : jpeg2000Metadata(bytes);
  if (spans.length === 0) return bytes;
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    kept.push(bytes.subarray(at, start));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

type Span = [start: number, end: number];

function jpegMetadata(bytes: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === SOS) break;
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end <= at + 3 || end > bytes.length) break;
    const application = marker >= 0xe0 && marker <= 0xef;
    if (marker === COMMENT || (application && !KEPT_APPLICATIONS.has(marker))) spans.push([at, end]);
    at = end;
  }
  return spans;
}

/** Comments of the main header (ITU-T T.800 A.9.2). A stream inside a JP2 file is left to its decoder. */
function jpeg2000Metadata(bytes: Uint8Array): Span[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const spans: Span[] = [];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = view.getUint16(at);
    const end = at + 2 + view.getUint16(at + 2);
    if (marker < 0xff00 || marker === J2K.SOT || end > bytes.length || end <= at + 3) break;
    if (marker === J2K.COM && !ENCODER_COMMENT.test(Buffer.from(bytes.subarray(at + 6, end)).toString('latin1'))) spans.push([at, end]);
    at = end;
  }
  return spans;
}
