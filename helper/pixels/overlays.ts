import type { DataSet } from '../dicom/dataset.ts';
import type { GrayImage } from './gray.ts';
import type { StoredFrame } from './storedFrame.ts';
import { cells } from './storedFrame.ts';

/** Elements of an overlay plane, by their number in the repeating group 60xx (PS3.3 C.9.2). */
const OVERLAY = { rows: 0x0010, columns: 0x0011, frames: 0x0015, origin: 0x0050, firstFrame: 0x0051, bitsAllocated: 0x0100, bitPosition: 0x0102, data: 0x3000 } as const;

const FIRST_GROUP = 0x6000;
const LAST_GROUP = 0x601e;

/** One overlay plane of an instance. */
export interface Overlay {
  /** 0x6000 to 0x601E. */
  group: number;
  width: number;
  height: number;
  /** Place of its upper left pixel in the image, from 0. */
  x: number;
  y: number;
  /** Planes of its own, for multi-frame overlays; the first belongs to frame `firstFrame`. */
  frames: number;
  firstFrame: number;
  /** The bit of the pixel cells that holds it, for planes of old devices without Overlay Data. */
  bitPosition?: number;
}

/** The overlay planes that a data set describes. */
export function readOverlays(dataset: DataSet): Overlay[] {
  const overlays: Overlay[] = [];
  for (let group = FIRST_GROUP; group <= LAST_GROUP; group += 2) {
    const tag = (element: number): number => group * 0x10000 + element;
    const height = dataset.number(tag(OVERLAY.rows));
    const width = dataset.number(tag(OVERLAY.columns));
    if (!height || !width) continue;
    const [top = 1, left = 1] = dataset.numbers(tag(OVERLAY.origin));
    const bitPosition = dataset.number(tag(OVERLAY.bitPosition)) ?? 0;
    overlays.push({
      group,
      width,
      height,
      x: left - 1,
      y: top - 1,
      frames: dataset.number(tag(OVERLAY.frames)) ?? 1,
      firstFrame: (dataset.number(tag(OVERLAY.firstFrame)) ?? 1) - 1,
      ...(dataset.has(tag(OVERLAY.data)) ? {} : { bitPosition }),
    });
  }
  return overlays;
}

/** Whether overlays lie in bits of the pixels themselves: removing their group leaves them there. */
export function hasEmbeddedOverlays(dataset: DataSet): boolean {
  return readOverlays(dataset).some((overlay) => overlay.bitPosition !== undefined);
}

/** A plane as a picture, white on black; undefined when its data is missing. @param plane from 0. @param frame for planes in the pixel cells. */
export function overlayImage(dataset: DataSet, overlay: Overlay, plane: number, frame?: StoredFrame): GrayImage | undefined {
  const { width, height, bitPosition } = overlay;
  const pixels = width * height;
  const data = new Uint8Array(pixels);
  if (bitPosition !== undefined) {
    if (!frame || frame.layout.bitsAllocated < 8 || frame.layout.width !== width || frame.layout.height !== height) return undefined;
    const words = cells(frame);
    for (let pixel = 0; pixel < pixels; pixel++) data[pixel] = (words[pixel]! >>> bitPosition) & 1 ? 255 : 0;
    return { width, height, data };
  }
  const element = dataset.get(overlay.group * 0x10000 + OVERLAY.data);
  const bytes = element?.bytes;
  if (!bytes || bytes.length * 8 < pixels * (plane + 1)) return undefined;
  const swapped = !dataset.littleEndian && element.vr === 'OW' ? 1 : 0;
  for (let pixel = 0, bit = pixels * plane; pixel < pixels; pixel++, bit++) data[pixel] = (bytes[(bit >> 3) ^ swapped]! >> (bit & 7)) & 1 ? 255 : 0;
  return { width, height, data };
}
