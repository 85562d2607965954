import type { DicomFile } from '../../dicom/file/reader.ts';
import { blankBlocks, canBlankBlocks } from '../codecs/jpeg/blank.ts';
import { fillBoxes } from '../image/fill.ts';
import type { Fill } from '../image/box.ts';
import { openFrames, type FrameReader } from './frames.ts';
import { hasEmbeddedOverlays } from './overlays.ts';
import type { FrameChange } from './rewrite.ts';
import { clearUnusedBits, holdsStrayBits } from '../image/storedFrame.ts';

/** A box to blank in some or all frames of an instance. */
export interface RedactionBox {
  /** Pixels of the decoded frame. */
  box: Fill;
  /** First and last frame, from 0; absent for all. */
  frames?: readonly [number, number];
}

/**
 * The change that blanks the boxes, to be combined with others or written by `rewriteFrames`; undefined when nothing has to change.
 *
 * Values outside the boxes are those of the original decoder, bit by bit; sequential JPEG is blanked in its blocks, so there it is the
 * blocks outside that stay, and those at the edge of a box are quantised again. Besides the boxes, overlays hidden in unused bits of the pixels, comments in
 * compressed frames and bytes behind the last frame go.
 * @throws PixelError when the pixel data is not described or cannot be decoded: the instance is to be held.
 */
export async function redactionChange(file: DicomFile, boxes: readonly RedactionBox[]): Promise<FrameChange | undefined> {
  const reader = await openFrames(file);
  const { image } = reader;
  const hidden = hasEmbeddedOverlays(file.dataset) || reader.spareBytes > 0 || await hasStrayBits(reader);
  if (boxes.length === 0 && !hidden && !hasComments(reader)) return undefined;
  const boxesOf = (index: number): Fill[] => boxes.filter(({ frames }) => !frames || (index >= frames[0] && index <= frames[1])).map(({ box }) => box);
  return {
    touches: (index) => hidden || boxesOf(index).length > 0,
    apply: (frame, index) => fillBoxes(hidden ? clearUnusedBits(frame) : frame, boxesOf(index), image),
    applyToBlocks: { possible: canBlankBlocks, apply: (encoded, index) => blankBlocks(encoded, boxesOf(index)) },
  };
}

/** Looks at every frame, but only at the first one where each would have to be decompressed. */
async function hasStrayBits(reader: FrameReader): Promise<boolean> {
  const { image: { bitsAllocated, bitsStored, samples }, codec, count } = reader;
  if (bitsAllocated === bitsStored || samples > 1) return false;
  for (let index = 0; index < (codec.kind === 'native' ? count : 1); index++) {
    if (holdsStrayBits(await reader.stored(index))) return true;
  }
  return false;
}

function hasComments({ codec, count, encoded }: FrameReader): boolean {
  const { clean } = codec;
  if (!clean) return false;
  for (let index = 0; index < count; index++) {
    const frame = encoded(index);
    if (clean(frame) !== frame) return true;
  }
  return false;
}
