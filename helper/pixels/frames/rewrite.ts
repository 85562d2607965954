import type { PixelReplacement } from '../../dicom/file/pixelReplacement.ts';
import type { DicomFile } from '../../dicom/file/reader.ts';
import { EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN } from '../../dicom/file/transferSyntax.ts';
import { TAG, type PixelLayout } from '../image/image.ts';
import { openFrames, type FrameReader } from './frames.ts';
import { frameBits, isSubsampled, type StoredFrame } from '../image/storedFrame.ts';

/** What is to change in the frames of one instance. */
export interface FrameChange {
  /** Whether anything of the frame changes; the others pass through as they are where the syntax allows. */
  touches(index: number): boolean;
  /** The changed frame, in the layout of the one given. */
  apply(frame: StoredFrame, index: number): StoredFrame | Promise<StoredFrame>;
  /** For sequential JPEG: the same change made to the compressed blocks, when every touched frame `canApplyToBlocks`. */
  applyToBlocks?: {
    possible(encoded: Uint8Array): boolean;
    apply(encoded: Uint8Array, index: number): Uint8Array;
  };
}

/** Several changes as one, made in their order; compressed blocks cannot be changed twice, so frames are decoded. */
export function combineChanges(changes: readonly FrameChange[]): FrameChange | undefined {
  if (changes.length <= 1) return changes[0];
  return {
    touches: (index) => changes.some((change) => change.touches(index)),
    apply: async (frame, index) => {
      let changed = frame;
      for (const change of changes) if (change.touches(index)) changed = await change.apply(changed, index);
      return changed;
    },
  };
}

type Plan =
  /** Touched frames are changed within their compressed blocks. */
  | { way: 'blocks' }
  /** Touched frames are decoded, changed and compressed without loss in the same syntax; with `all`, the untouched ones too. */
  | { way: 'encode'; all: boolean }
  /** All frames are written uncompressed. */
  | { way: 'native'; transferSyntax: string };

/**
 * New pixel data with the changed frames, in a syntax that the receiver of the original surely reads: the same one, or Explicit VR Little Endian.
 * Frames are read, changed and handed on one at a time.
 * @throws PixelError when a frame cannot be decoded; also from `frames()`.
 */
export async function rewriteFrames(file: DicomFile, change: FrameChange): Promise<PixelReplacement> {
  const reader = await openFrames(file);
  const touched = Array.from({ length: reader.count }, (_, index) => index).filter((index) => change.touches(index));
  const decoded = await reader.stored(touched[0] ?? 0);
  const plan = choosePlan(file, reader, change, touched, decoded.layout);
  return {
    transferSyntax: plan.way === 'native' ? plan.transferSyntax : file.transferSyntax,
    frames: () => plan.way === 'native' ? nativeFrames(reader, change) : encodedFrames(reader, change, plan),
    attributes: attributes(reader, plan, decoded.layout, touched.length > 0),
  };
}

function choosePlan(file: DicomFile, reader: FrameReader, change: FrameChange, touched: readonly number[], decoded: PixelLayout): Plan {
  const { codec, image } = reader;
  if (touched.length === 0 && codec.kind === 'encapsulated') return { way: 'encode', all: false };
  if (codec.blocks && change.applyToBlocks && touched.every((index) => change.applyToBlocks!.possible(reader.encoded(index)))) return { way: 'blocks' };
  if (codec.encoder?.fits(decoded)) {
    const sameColours = decoded.photometric === image.photometric || image.photometric === 'YBR_RCT' || image.photometric === 'YBR_ICT';
    return { way: 'encode', all: !sameColours || touched.length === reader.count };
  }
  return { way: 'native', transferSyntax: file.transferSyntax === IMPLICIT_LITTLE_ENDIAN ? IMPLICIT_LITTLE_ENDIAN : EXPLICIT_LITTLE_ENDIAN };
}

async function* encodedFrames(reader: FrameReader, change: FrameChange, plan: Exclude<Plan, { way: 'native' }>): AsyncIterable<Uint8Array> {
  const { encoder } = reader.codec;
  for (let index = 0; index < reader.count; index++) {
    const touched = change.touches(index);
    if (plan.way === 'blocks') {
      yield touched ? change.applyToBlocks!.apply(reader.encoded(index), index) : untouched(reader, index);
    } else if (!touched && !plan.all) {
      yield untouched(reader, index);
    } else {
      const frame = await reader.stored(index);
      yield await encoder!.encode(touched ? await change.apply(frame, index) : frame, reader.image.photometric);
    }
  }
}

/** The compressed frame as it is, but for comments. */
function untouched({ codec, encoded }: FrameReader, index: number): Uint8Array {
  return codec.clean ? codec.clean(encoded(index)) : encoded(index);
}

/** Frames that do not end at a byte boundary (1-bit images) are joined bit by bit. */
async function* nativeFrames(reader: FrameReader, change: FrameChange): AsyncIterable<Uint8Array> {
  let pending = 0;
  let rest = 0;
  for (let index = 0; index < reader.count; index++) {
    const frame = await reader.stored(index);
    const { layout, bytes } = change.touches(index) ? await change.apply(frame, index) : frame;
    const bits = frameBits(layout);
    if (pending === 0 && bits % 8 === 0) {
      yield bytes;
      continue;
    }
    const total = pending + bits;
    const joined = new Uint8Array(Math.ceil(total / 8));
    joined[0] = rest;
    for (let at = 0; at < bytes.length; at++) {
      const value = at === bytes.length - 1 && bits % 8 !== 0 ? bytes[at]! & ((1 << (bits % 8)) - 1) : bytes[at]!;
      joined[at] = joined[at]! | ((value << pending) & 0xff);
      if (at + 1 < joined.length) joined[at + 1] = value >> (8 - pending);
    }
    pending = total % 8;
    const whole = Math.floor(total / 8);
    rest = pending === 0 ? 0 : joined[whole]!;
    yield joined.subarray(0, whole);
  }
  if (pending > 0) yield Uint8Array.of(rest);
}

/** Elements that say how the pixels are stored now; once an image was compressed with loss, it stays so marked (PS3.3 C.7.6.1.1.5). */
function attributes(reader: FrameReader, plan: Plan, decoded: PixelLayout, touched: boolean): PixelReplacement['attributes'] {
  const { image, codec } = reader;
  if (!touched && plan.way === 'encode') return [];
  const changes: PixelReplacement['attributes'] = [
    { tag: TAG.SmallestImagePixelValue, vr: image.signed ? 'SS' : 'US', value: undefined },
    { tag: TAG.LargestImagePixelValue, vr: image.signed ? 'SS' : 'US', value: undefined },
  ];
  if (plan.way === 'blocks') return changes;
  const colourTransform = image.photometric === 'YBR_RCT' || image.photometric === 'YBR_ICT';
  const photometric = plan.way === 'native' || !colourTransform ? decoded.photometric : plan.all ? 'YBR_RCT' : image.photometric;
  changes.push({ tag: TAG.PhotometricInterpretation, vr: 'CS', value: photometric });
  changes.push({ tag: TAG.HighBit, vr: 'US', value: decoded.highBit });
  if (image.samples > 1) changes.push({ tag: TAG.PlanarConfiguration, vr: 'US', value: isSubsampled(decoded) ? 0 : decoded.planar });
  if (codec.lossy) changes.push({ tag: TAG.LossyImageCompression, vr: 'CS', value: '01' });
  return changes;
}
