import { clip, type Box, type Fill } from '../../image/box.ts';
import { middlePixel, surroundings } from '../../image/surroundings.ts';
import { codestreamHeader } from '../codestream.ts';
import { readCoefficients, type Component, type JpegImage } from './coefficients.ts';
import { levelOf, nearestLevel, readSamples, writeLevel, writeSamples } from './samples.ts';
import { writeJpeg } from './writer.ts';

/** Whether a frame is a sequential Huffman JPEG (T.81 SOF0, SOF1), whose blocks can be changed one by one. */
export function canBlankBlocks(encoded: Uint8Array): boolean {
  const header = codestreamHeader('jpeg', encoded);
  return header !== undefined && header.height > 0 && (header.process === 0xc0 || header.process === 0xc1);
}

/**
 * Blanks boxes of a sequential JPEG block by block: blocks that a box covers become flat; those at its edge are brought to samples, filled
 * where the box lies and quantised again with the steps that they had; the coefficients of all other blocks stay as they are. A box is filled
 * with its local background, or visibly, with the level of the darkest or brightest MCU of the picture, whichever is farther from the background.
 * Comments and application segments are left out, except those that say how colours are coded.
 * @param boxes in pixels.
 * @throws PixelError `pixels-corrupt` when the entropy coding is damaged.
 */
export function blankBlocks(encoded: Uint8Array, boxes: readonly Fill[]): Uint8Array {
  const image = readCoefficients(encoded);
  const areas = areasOf(image, boxes);
  for (const [at, component] of image.components.entries()) {
    const touched = new Map<number, Float64Array>();
    for (const { box, fill, background } of areas) cover(component, image, touched, { ...inSamples(box, component, image), fill: fill[at]!, background: background[at]! });
    for (const [offset, samples] of touched) writeSamples(component, offset, image.precision, samples);
  }
  return writeJpeg(image, encoded.length);
}

/** A box, with a level for each component: of what it is filled with, and of its background. */
interface Area {
  box: Box;
  fill: readonly number[];
  background: readonly number[];
}

function areasOf(image: JpegImage, boxes: readonly Fill[]): Area[] {
  const inside = boxes.flatMap((box) => {
    const part = clip(box, image.width, image.height);
    return part ? [{ ...part, visible: box.visible }] : [];
  });
  const samplesAt = pixelReader(image);
  const ends = inside.some(({ visible }) => visible) ? endsOf(image) : undefined;
  return inside.map((box) => {
    const around = surroundings(box, inside, image);
    const middle = around.length > 0 ? samplesAt(middlePixel(around, samplesAt)) : image.components.map(() => 2 ** (image.precision - 1));
    const background = image.components.map((component, at) => nearestLevel(component, image.precision, middle[at]!));
    return { box, background, fill: box.visible && ends ? farther(ends, background) : background };
  });
}

/** Reads single pixels, one sample of each component, from the blocks that hold them. */
function pixelReader(image: JpegImage): (pixel: number) => number[] {
  const blocks = image.components.map(() => new Map<number, Float64Array>());
  return (pixel) => image.components.map((component, at) => {
    const { scaleX, scaleY } = scaleOf(component, image);
    const [x, y] = [Math.floor((pixel % image.width) * scaleX), Math.floor(Math.floor(pixel / image.width) * scaleY)];
    const offset = offsetOf(component, x, y);
    if (!blocks[at]!.has(offset)) blocks[at]!.set(offset, readSamples(component, offset, image.precision));
    return blocks[at]!.get(offset)![(y & 7) * 8 + (x & 7)]!;
  });
}

/** Samples of a component for one pixel, at most one. */
function scaleOf({ h, v }: Component, { mcuWidth, mcuHeight }: JpegImage): { scaleX: number; scaleY: number } {
  return { scaleX: (8 * h) / mcuWidth, scaleY: (8 * v) / mcuHeight };
}

/** Of the first coefficient of the block that holds a sample. */
function offsetOf({ across }: Component, x: number, y: number): number {
  return ((y >> 3) * across + (x >> 3)) * 64;
}

/** In samples of a component; right and bottom are beyond the last one. */
interface SampleArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every sample that stands for a pixel of the box. At the right and lower edge of the image, what pads the last blocks repeats its pixels and belongs to them. */
function inSamples({ x, y, width, height }: Box, component: Component, image: JpegImage): SampleArea {
  const { scaleX, scaleY } = scaleOf(component, image);
  return {
    left: Math.floor(x * scaleX),
    top: Math.floor(y * scaleY),
    right: x + width >= image.width ? component.across * 8 : Math.ceil((x + width) * scaleX),
    bottom: y + height >= image.height ? component.down * 8 : Math.ceil((y + height) * scaleY),
  };
}

/**
 * How far from the background a sample beside a box counts as background, in standard deviations of the error that quantising adds to it.
 * Quantising spreads ripples of what a block shows over all of it, and from those beside a box one can tell what it covers: who knows font, place
 * and all other letters tells five of six letters in a banner without noise, and with the ripples levelled no more than by guessing (docs/pixels.md).
 */
const TRACE = 4;

/** The standard deviation, in a sample, of the error of coefficients rounded to the steps: a twelfth of each step's square, spread over the block. */
function quantisationError({ steps }: Component): number {
  return Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / 12) / 8;
}

/**
 * Fills the area in the samples of the blocks that it touches, and levels the traces beside it; blocks that it covers become flat at once.
 * @param touched samples by the offset of their block; those of further blocks are added.
 */
function cover(component: Component, { precision }: JpegImage, touched: Map<number, Float64Array>, { left, top, right, bottom, fill, background }: SampleArea & { fill: number; background: number }): void {
  const trace = TRACE * quantisationError(component);
  for (let y = top & ~7; y < bottom; y += 8) {
    for (let x = left & ~7; x < right; x += 8) {
      const offset = offsetOf(component, x, y);
      if (x >= left && x + 8 <= right && y >= top && y + 8 <= bottom) {
        writeLevel(component, offset, precision, fill);
        touched.delete(offset);
        continue;
      }
      const samples = touched.get(offset) ?? readSamples(component, offset, precision);
      for (let at = 0; at < samples.length; at++) {
        const [column, row] = [x + (at & 7), y + (at >> 3)];
        if (column >= left && column < right && row >= top && row < bottom) samples[at] = fill;
        else if (Math.abs(samples[at]! - background) <= trace) samples[at] = background;
      }
      touched.set(offset, samples);
    }
  }
}

/** The levels, by component, of the first blocks of the darkest and of the brightest MCU, as the first component (luminance) has it. */
function endsOf({ width, height, mcuWidth, mcuHeight, components, precision }: JpegImage): [number[], number[]] {
  const levelsAt = (column: number, row: number): number[] => components.map((component) => levelOf(component, precision, component.coefficients[(row * component.v * component.across + column * component.h) * 64]!));
  let [darkest, brightest] = [levelsAt(0, 0), levelsAt(0, 0)];
  for (let row = 0; row < Math.ceil(height / mcuHeight); row++) {
    for (let column = 0; column < Math.ceil(width / mcuWidth); column++) {
      const levels = levelsAt(column, row);
      if (levels[0]! < darkest[0]!) darkest = levels;
      if (levels[0]! > brightest[0]!) brightest = levels;
    }
  }
  return [darkest, brightest];
}

function farther([darkest, brightest]: [number[], number[]], background: readonly number[]): number[] {
  const distance = (levels: readonly number[]): number => Math.abs(levels[0]! - background[0]!);
  return distance(brightest) > distance(darkest) ? brightest : darkest;
}
