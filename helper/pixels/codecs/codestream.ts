/** What a compressed frame says of itself, read before any decoder sees it: it must agree with the data set. */
export interface CodestreamHeader {
  width: number;
  height: number;
  components: number;
  /** Bits of a sample. */
  bits: number;
  /** Whether the stream has its end marker; data cut off in transfer has none. */
  complete: boolean;
  /** Whether the components are transformed colours, where the stream says so: the Adobe marker of JPEG, the MCT of JPEG 2000. */
  colourTransform?: boolean;
  /** The start-of-frame marker of JPEG, which tells the process. */
  process?: number;
  /** The stream without a file format around it. */
  codestream: Uint8Array;
}

export type CodestreamKind = 'jpeg' | 'jpeg-ls' | 'jpeg2000' | 'htj2k';

/** Undefined when the bytes do not begin as such a stream does. */
export function codestreamHeader(kind: CodestreamKind, bytes: Uint8Array): CodestreamHeader | undefined {
  return kind === 'jpeg' || kind === 'jpeg-ls' ? jpegHeader(bytes, kind) : jpeg2000Header(bytes);
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP14 = 0xee;
const JPEG_LS_FRAME = 0xf7;

/** Start-of-frame markers of JPEG that are decoded: Huffman sequential, progressive and lossless (ITU-T T.81 Table B.1). */
const JPEG_FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3]);

function jpegHeader(bytes: Uint8Array, kind: 'jpeg' | 'jpeg-ls'): CodestreamHeader | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  let colourTransform: boolean | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (marker === SOS || length < 2) return undefined;
    if (marker === APP14 && length >= 14 && ascii(bytes, at + 4, 5) === 'Adobe') colourTransform = bytes[at + 15] !== 0;
    if (kind === 'jpeg' ? JPEG_FRAMES.has(marker) : marker === JPEG_LS_FRAME) {
      if (at + 10 > bytes.length) return undefined;
      return {
        process: marker,
        bits: bytes[at + 4]!,
        height: (bytes[at + 5]! << 8) | bytes[at + 6]!,
        width: (bytes[at + 7]! << 8) | bytes[at + 8]!,
        components: bytes[at + 9]!,
        complete: endsWithMarker(bytes, EOI),
        ...(colourTransform !== undefined ? { colourTransform } : {}),
        codestream: bytes,
      };
    }
    at += 2 + length;
  }
  return undefined;
}

const SIZ = 0xff51;
const COD = 0xff52;
const SOT = 0xff90;
const CODESTREAM_BOX = 'jp2c';

/** SIZ and COD of ITU-T T.800 Annex A; a JP2 file around the stream is taken off. */
function jpeg2000Header(bytes: Uint8Array): CodestreamHeader | undefined {
  const codestream = unwrap(bytes);
  const view = new DataView(codestream.buffer, codestream.byteOffset, codestream.length);
  if (codestream.length < 42 || view.getUint16(0) !== 0xff4f || view.getUint16(2) !== SIZ) return undefined;
  const components = view.getUint16(40);
  if (components === 0 || codestream.length < 42 + components * 3 || !tilesFit(view) || !fullResolution(codestream, components)) return undefined;
  let colourTransform = false;
  for (let at = 4 + view.getUint16(4); at + 10 <= codestream.length && view.getUint16(at) !== SOT; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) === COD) colourTransform = codestream[at + 8] === 1;
  }
  return {
    width: view.getUint32(8) - view.getUint32(16),
    height: view.getUint32(12) - view.getUint32(20),
    components,
    bits: (codestream[42]! & 0x7f) + 1,
    complete: endsWithMarker(codestream, EOI),
    colourTransform,
    codestream,
  };
}

/** Most tiles of an image (T.800 A.4.2: a tile's index has 16 bits, 65535 stands for none). */
const MOST_TILES = 65_535;

/** Whether the tiles of SIZ cover the image as T.800 B.3 demands; decoders run for ever on some that do not. */
function tilesFit(view: DataView): boolean {
  const axes = [8, 12].map((at) => ({ size: view.getUint32(at), offset: view.getUint32(at + 8), tile: view.getUint32(at + 16), tileOffset: view.getUint32(at + 24) }));
  const valid = axes.every(({ size, offset, tile, tileOffset }) => offset < size && tileOffset <= offset && tile > 0 && tileOffset + tile > offset);
  return valid && axes.reduce((tiles, { size, tile, tileOffset }) => tiles * Math.ceil((size - tileOffset) / tile), 1) <= MOST_TILES;
}

/** Whether every component has a sample for each pixel, as decoded frames need it (XRsiz and YRsiz of T.800 A.5.1). */
function fullResolution(codestream: Uint8Array, components: number): boolean {
  return Array.from({ length: components }, (_, component) => 43 + 3 * component).every((at) => codestream[at] === 1 && codestream[at + 1] === 1);
}

function unwrap(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0 || ascii(bytes, 4, 4) !== 'jP  ') return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = view.getUint32(at) || bytes.length - at;
    if (ascii(bytes, at + 4, 4) === CODESTREAM_BOX) return bytes.subarray(at + 8, Math.min(bytes.length, at + length));
    if (length < 8) break;
    at += length;
  }
  return bytes;
}

/** How far before the end of the fragment the end marker may stand: encapsulation pads to an even length, some writers by much more. */
const PADDING = 4096;

function endsWithMarker(bytes: Uint8Array, marker: number): boolean {
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - PADDING); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === marker) return true;
  }
  return false;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
}
