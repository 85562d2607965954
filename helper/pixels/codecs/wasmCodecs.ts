import { createRequire } from 'node:module';
import type * as DcmjsCodecs from 'dcmjs-codecs';
import type { PixelLayout } from '../image/image.ts';
import { PixelError } from '../problem.ts';
import { clearUnusedBits, frameBytes, unpack, type Frame, type StoredFrame } from '../image/storedFrame.ts';
import { codestreamHeader, type CodestreamKind } from './codestream.ts';

let loaded: typeof DcmjsCodecs | undefined;

/** A CommonJS bundle whose exports an ES import cannot name, loaded with the first compressed frame: it is large, and most pixels are not compressed. */
function library(): typeof DcmjsCodecs {
  return (loaded ??= createRequire(import.meta.url)('dcmjs-codecs') as typeof DcmjsCodecs);
}

/**
 * The compressed syntaxes, decoded and encoded by `dcmjs-codecs` (libijg 8/12/16 bit, CharLS, OpenJPEG and OpenJPH in one WebAssembly module).
 *
 * The module traps on some corrupt streams and is unusable after that, so a fresh one is made before the next call.
 */
type Family = 'Jpeg' | 'JpegLs' | 'Jpeg2000' | 'HtJpeg2000';

const FAMILY: Record<CodestreamKind, { codec: Family; name: string }> = {
  jpeg: { codec: 'Jpeg', name: 'JPEG' },
  'jpeg-ls': { codec: 'JpegLs', name: 'JPEG-LS' },
  jpeg2000: { codec: 'Jpeg2000', name: 'JPEG 2000' },
  htj2k: { codec: 'HtJpeg2000', name: 'High-Throughput JPEG 2000' },
};

/** The largest decoded frame that fits beside the decoder's own copies into the 32-bit memory of the module. */
const LARGEST_FRAME = 512 * 1024 * 1024;

let usable = false;

async function prepare(): Promise<void> {
  if (usable) return;
  library().log.setLevel('silent');
  await library().NativeCodecs.initializeAsync();
  usable = true;
}

/**
 * Decodes one frame. The components come as they are in the stream (only JPEG 2000 undoes its own colour transform), interleaved,
 * with subsampled chrominance spread.
 * @throws PixelError `pixels-corrupt` when the stream is damaged or describes another image than the data set does.
 */
export async function decodeCodestream(kind: CodestreamKind, encoded: Uint8Array, layout: PixelLayout): Promise<StoredFrame> {
  const { codec, name } = FAMILY[kind];
  const header = codestreamHeader(kind, encoded);
  if (!header || !header.complete) throw new PixelError('pixels-corrupt', `${name}, incomplete`);
  if (header.width !== layout.width || header.height !== layout.height || header.components !== layout.samples || header.bits > layout.bitsAllocated) {
    throw new PixelError('pixels-corrupt', `${name} of another size`);
  }
  if (!isExact(kind, layout)) throw new PixelError('pixels-unsupported', `${name} colour of more than 8 bits`);
  if (frameBytes(layout) > LARGEST_FRAME) throw new PixelError('pixels-unsupported', `${name} of more than 512 MB`);
  const context = contextOf(layout, { encodedBuffer: header.codestream });
  const bytes = (await run(`decode${codec}`, context, {}, name)).getDecodedBuffer();
  const decoded: PixelLayout = { ...layout, highBit: layout.bitsStored - 1, planar: 0, photometric: decodedPhotometric(kind, layout.photometric, header.colourTransform) };
  if (!bytes || bytes.length < frameBytes(decoded)) throw new PixelError('pixels-corrupt', `${name}, too few pixels`);
  return { layout: decoded, bytes: bytes.subarray(0, frameBytes(decoded)) };
}

/** JPEG 2000 and HTJ2K colour of more than 8 bits does not survive a round trip through the module: nobody could vouch for it. */
function isExact(kind: CodestreamKind, layout: PixelLayout): boolean {
  return kind === 'jpeg' || kind === 'jpeg-ls' || layout.samples === 1 || layout.bitsAllocated === 8;
}

/** Whether frames of the layout come back from `encodeCodestream` as they went in. */
export function canEncode(kind: CodestreamKind, layout: PixelLayout): boolean {
  const signedBytes = layout.signed && layout.bitsAllocated === 8;
  return (layout.bitsAllocated === 8 || layout.bitsAllocated === 16) && (layout.samples === 1 || layout.samples === 3) && isExact(kind, layout)
    && !(signedBytes && kind === 'jpeg2000');
}

/**
 * Encodes one interleaved frame without loss, and reads it back to be sure.
 * @param colourTransform whether JPEG 2000 colour is decorrelated (YBR_RCT) or stays as it is.
 * @throws PixelError `pixels-unsupported` when it does not come back as it went in.
 */
export async function encodeCodestream(kind: CodestreamKind, frame: StoredFrame, colourTransform: boolean): Promise<Uint8Array> {
  const { codec, name } = FAMILY[kind];
  const context = contextOf(frame.layout, { decodedBuffer: clearUnusedBits(frame).bytes });
  const encoded = (await run(`encode${codec}`, context, { lossy: false, allowMct: colourTransform ? 1 : 0 }, name)).getEncodedBuffer();
  const again = encoded?.length ? await decodeCodestream(kind, encoded, frame.layout) : undefined;
  if (!encoded || !again || !sameValues(unpack(again), unpack(frame))) throw new PixelError('pixels-unsupported', name);
  return encoded;
}

function sameValues(a: Frame, b: Frame): boolean {
  return a.data.length === b.data.length && a.data.every((value, index) => value === b.data[index]);
}

/** Colour is told to the module as RGB, so that it hands over the components untouched. */
const RAW_PHOTOMETRIC: Record<number, string> = { 1: 'MONOCHROME2', 3: 'RGB' };

function contextOf(layout: PixelLayout, buffer: { encodedBuffer: Uint8Array } | { decodedBuffer: Uint8Array }): DcmjsCodecs.Context {
  return new (library().Context)({
    width: layout.width,
    height: layout.height,
    bitsAllocated: layout.bitsAllocated,
    bitsStored: layout.bitsStored,
    samplesPerPixel: layout.samples,
    pixelRepresentation: layout.signed ? 1 : 0,
    planarConfiguration: 0,
    photometricInterpretation: RAW_PHOTOMETRIC[layout.samples] ?? layout.photometric,
    ...buffer,
  });
}

async function run(call: `${'encode' | 'decode'}${Family}`, context: DcmjsCodecs.Context, parameters: { lossy?: boolean; allowMct?: number }, name: string): Promise<DcmjsCodecs.Context> {
  await prepare();
  try {
    return library().NativeCodecs[call](context, parameters);
  } catch {
    usable = false;
    library().NativeCodecs.release();
    throw new PixelError('pixels-corrupt', name);
  }
}

/** The colour space of the components: JPEG 2000 arrives as RGB, JPEG as the Adobe marker or else the data set says. */
function decodedPhotometric(kind: CodestreamKind, declared: string, transform: boolean | undefined): string {
  if (kind === 'jpeg2000' || kind === 'htj2k') return transform || declared === 'YBR_RCT' || declared === 'YBR_ICT' ? 'RGB' : spread(declared);
  if (kind === 'jpeg' && transform !== undefined && declared !== 'PALETTE COLOR' && !declared.startsWith('MONOCHROME')) return transform ? 'YBR_FULL' : 'RGB';
  return spread(declared);
}

function spread(photometric: string): string {
  return photometric === 'YBR_FULL_422' || photometric === 'YBR_PARTIAL_422' ? 'YBR_FULL' : photometric;
}
