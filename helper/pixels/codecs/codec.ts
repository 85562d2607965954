import type { PixelLayout } from '../image/image.ts';
import type { StoredFrame } from '../image/storedFrame.ts';
import { decodeRle, encodeRle } from './rle.ts';
import { canEncode, decodeCodestream, encodeCodestream } from './wasmCodecs.ts';
import type { CodestreamKind } from './codestream.ts';
import { withoutMetadata } from './metadata.ts';

/** How the frames of a transfer syntax are stored, and what can be done with them. */
export interface Codec {
  name: string;
  /** `native` frames lie one after another; `encapsulated` ones are compressed each by itself; a `video` is one stream. */
  kind: 'native' | 'encapsulated' | 'video' | 'unknown';
  /** Whether decoded values can differ from what was compressed. */
  lossy: boolean;
  /** Sequential Huffman JPEG, whose blocks can be blanked without decoding the rest. */
  blocks?: boolean;
  decode?(encoded: Uint8Array, layout: PixelLayout): StoredFrame | Promise<StoredFrame>;
  /** The compressed frame without comments that could hold names; the same array when it has none. */
  clean?(encoded: Uint8Array): Uint8Array;
  /** Writes changed frames without loss in the same transfer syntax. Absent: a changed image is written uncompressed. */
  encoder?: Encoder;
}

export interface Encoder {
  /** Whether frames of this layout can be written. */
  fits(layout: PixelLayout): boolean;
  /** @param declared Photometric Interpretation of the image: YBR_RCT and YBR_ICT ask for a colour transform. */
  encode(frame: StoredFrame, declared: string): Uint8Array | Promise<Uint8Array>;
}

const codestream = (kind: CodestreamKind): Required<Pick<Codec, 'decode' | 'clean' | 'encoder'>> => ({
  decode: (encoded, layout) => decodeCodestream(kind, encoded, layout),
  clean: (encoded) => withoutMetadata(kind, encoded),
  encoder: {
    fits: (layout) => canEncode(kind, layout),
    encode: (frame, declared) => encodeCodestream(kind, frame, declared === 'YBR_RCT' || declared === 'YBR_ICT'),
  },
});

const rle: Required<Pick<Codec, 'decode' | 'encoder'>> = {
  decode: decodeRle,
  encoder: { fits: (layout) => layout.bitsAllocated > 1 && layout.samples * (layout.bitsAllocated / 8) <= 15, encode: encodeRle },
};

const native = (name: string): Codec => ({ name, kind: 'native', lossy: false });
const video = (name: string): Codec => ({ name, kind: 'video', lossy: true });
const compressed = (name: string, lossy: boolean, functions: Pick<Codec, 'decode' | 'clean' | 'encoder' | 'blocks'>): Codec => ({ name, kind: 'encapsulated', lossy, ...functions });
const jpeg = codestream('jpeg');
const lossyJpeg: Pick<Codec, 'decode' | 'clean'> = { decode: jpeg.decode, clean: jpeg.clean };

/**
 * The transfer syntaxes of PS3.6 Table A-1. A lossy JPEG 2000, HTJ2K or JPEG-LS syntax also allows streams without loss,
 * so changed frames stay in it; the lossy JPEG processes do not.
 */
const CODECS: Record<string, Codec> = {
  '1.2.840.10008.1.2': native('Implicit VR Little Endian'),
  '1.2.840.10008.1.2.1': native('Explicit VR Little Endian'),
  '1.2.840.10008.1.2.1.98': native('Encapsulated Uncompressed Explicit VR Little Endian'),
  '1.2.840.10008.1.2.1.99': native('Deflated Explicit VR Little Endian'),
  '1.2.840.10008.1.2.2': native('Explicit VR Big Endian'),
  '1.2.840.10008.1.2.5': compressed('RLE Lossless', false, rle),
  '1.2.840.10008.1.2.4.50': compressed('JPEG Baseline', true, { ...lossyJpeg, blocks: true }),
  '1.2.840.10008.1.2.4.51': compressed('JPEG Extended', true, { ...lossyJpeg, blocks: true }),
  '1.2.840.10008.1.2.4.53': compressed('JPEG Spectral Selection', true, lossyJpeg),
  '1.2.840.10008.1.2.4.55': compressed('JPEG Full Progression', true, lossyJpeg),
  '1.2.840.10008.1.2.4.57': compressed('JPEG Lossless', false, jpeg),
  '1.2.840.10008.1.2.4.70': compressed('JPEG Lossless SV1', false, jpeg),
  '1.2.840.10008.1.2.4.80': compressed('JPEG-LS Lossless', false, codestream('jpeg-ls')),
  '1.2.840.10008.1.2.4.81': compressed('JPEG-LS Near-Lossless', true, codestream('jpeg-ls')),
  '1.2.840.10008.1.2.4.90': compressed('JPEG 2000 Lossless', false, codestream('jpeg2000')),
  '1.2.840.10008.1.2.4.91': compressed('JPEG 2000', true, codestream('jpeg2000')),
  '1.2.840.10008.1.2.4.201': compressed('HTJ2K Lossless', false, codestream('htj2k')),
  '1.2.840.10008.1.2.4.202': compressed('HTJ2K Lossless RPCL', false, { decode: codestream('htj2k').decode, clean: codestream('htj2k').clean }),
  '1.2.840.10008.1.2.4.203': compressed('HTJ2K', true, codestream('htj2k')),
  '1.2.840.10008.1.2.4.100': video('MPEG-2 Main Profile, Main Level'),
  '1.2.840.10008.1.2.4.100.1': video('MPEG-2 Main Profile, Main Level'),
  '1.2.840.10008.1.2.4.101': video('MPEG-2 Main Profile, High Level'),
  '1.2.840.10008.1.2.4.101.1': video('MPEG-2 Main Profile, High Level'),
  '1.2.840.10008.1.2.4.102': video('MPEG-4 High Profile'),
  '1.2.840.10008.1.2.4.102.1': video('MPEG-4 High Profile'),
  '1.2.840.10008.1.2.4.103': video('MPEG-4 BD-compatible'),
  '1.2.840.10008.1.2.4.103.1': video('MPEG-4 BD-compatible'),
  '1.2.840.10008.1.2.4.104': video('MPEG-4 High Profile 4.2, 2D'),
  '1.2.840.10008.1.2.4.104.1': video('MPEG-4 High Profile 4.2, 2D'),
  '1.2.840.10008.1.2.4.105': video('MPEG-4 High Profile 4.2, 3D'),
  '1.2.840.10008.1.2.4.105.1': video('MPEG-4 High Profile 4.2, 3D'),
  '1.2.840.10008.1.2.4.106': video('MPEG-4 Stereo High Profile'),
  '1.2.840.10008.1.2.4.106.1': video('MPEG-4 Stereo High Profile'),
  '1.2.840.10008.1.2.4.107': video('HEVC Main Profile'),
  '1.2.840.10008.1.2.4.108': video('HEVC Main 10 Profile'),
};

/** What is known of a transfer syntax; `unknown` ones (JPIP, JPEG XL, private) cannot be looked into. */
export function codecOf(transferSyntax: string): Codec {
  return CODECS[transferSyntax] ?? { name: `transfer syntax ${transferSyntax}`, kind: 'unknown', lossy: true };
}
