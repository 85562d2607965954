import { Tensor } from 'onnxruntime-node';
import type { GrayImage } from '../image/gray.ts';
import { linkLines, type CellMaps } from './lines.ts';
import { model } from './models.ts';
import { scaled } from './raster.ts';
import type { TextRegion } from './textLine.ts';

/** Width and height of the network's input are multiples of this. */
const COARSEST = 32;

/** Pixels per cell of the network's maps, both ways. */
const STRIDE = 4;

/** How far from a place beyond the border pixels are near it. */
const NEARBY = 8;

/** A larger image is looked at in strips of about so many pixels, which bounds memory at about 150 MB. */
const STRIP_PIXELS = 2_500_000;

/** Rows above and below a strip that the network sees besides, so that lines at a seam are seen whole. */
const STRIP_MARGIN = 64;

/** What the network gets for each grey level. */
const LEVELS = Float32Array.from({ length: 256 }, (_, level) => level / 255);

/** The network's input of the last run, for the next one: it is the largest array of a search. Missing while a run has it. */
let spare: Float32Array | undefined;

/** Finds lines of text with the project's own network on the image enlarged by `scale`. */
export async function detectText(image: GrayImage, scale = 1): Promise<TextRegion[]> {
  const maps = await cellMaps(scaled(image, scale));
  return linkLines(maps).map((region) => {
    const { x, y, width, height } = region.box;
    const left = Math.max(0, Math.floor((x * STRIDE) / scale));
    const top = Math.max(0, Math.floor((y * STRIDE) / scale));
    const right = Math.min(image.width, Math.ceil(((x + width) * STRIDE) / scale));
    const bottom = Math.min(image.height, Math.ceil(((y + height) * STRIDE) / scale));
    return { ...region, box: { x: left, y: top, width: right - left, height: bottom - top } };
  });
}

/** Runs the network over the image, strip by strip, and puts its maps together. */
async function cellMaps(image: GrayImage): Promise<CellMaps> {
  const columns = Math.ceil(image.width / STRIDE);
  const rows = Math.ceil(image.height / STRIDE);
  const maps: CellMaps = { columns, rows, planes: [0, 1, 2, 3].map(() => new Float32Array(columns * rows)) };
  const stripRows = Math.max(2 * STRIP_MARGIN, Math.floor(STRIP_PIXELS / image.width / COARSEST) * COARSEST);
  for (let top = 0; top < image.height; top += stripRows) {
    const from = Math.max(0, top - STRIP_MARGIN);
    const to = Math.min(image.height, top + stripRows + STRIP_MARGIN);
    const strip = await runNetwork(image, from, to);
    const skip = (top - from) / STRIDE;
    const kept = Math.min(stripRows / STRIDE, rows - top / STRIDE);
    strip.planes.forEach((plane, index) => {
      for (let row = 0; row < kept; row++) {
        const start = (skip + row) * strip.columns;
        maps.planes[index]!.set(plane.subarray(start, start + columns), (top / STRIDE + row) * columns);
      }
    });
  }
  return maps;
}

/** The maps of the rows `from` to `to`. */
async function runNetwork(image: GrayImage, from: number, to: number): Promise<CellMaps> {
  const width = Math.ceil(image.width / COARSEST) * COARSEST;
  const height = Math.ceil((to - from) / COARSEST) * COARSEST;
  const room = spare && spare.length >= width * height ? spare : new Float32Array(width * height);
  spare = undefined;
  const input = room.subarray(0, width * height);
  for (let y = 0; y < to - from; y++) {
    const row = (from + y) * image.width;
    const start = y * width;
    for (let x = 0; x < image.width; x++) input[start + x] = LEVELS[image.data[row + x]!]!;
  }
  continueSmoothly(input, width, image.width, to - from);
  const session = await model('finder');
  const output = await session.run({ image: new Tensor('float32', input, [1, 1, height, width]) });
  spare = room;
  const data = output.maps!.data as Float32Array;
  const columns = width / STRIDE;
  const rows = height / STRIDE;
  const size = columns * rows;
  return { columns, rows, planes: [0, 1, 2, 3].map((index) => data.subarray(index * size, (index + 1) * size)) };
}

/**
 * Fills what lies right of and below the image with the mean of its last pixels nearby. Repeating or mirroring them would draw bars or figures
 * there in a noisy image, which look like a line of text along its border.
 * @param data whatever was there before: rows of `stride` pixels, of which the image fills `width`, in the first `height` rows.
 */
function continueSmoothly(data: Float32Array, stride: number, width: number, height: number): void {
  const meanOf = (left: number, right: number, top: number, bottom: number): number => {
    let sum = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += data[y * stride + x]!;
    return sum / ((right - left) * (bottom - top));
  };
  if (width < stride) {
    for (let y = 0; y < height; y++) data.fill(meanOf(Math.max(0, width - NEARBY), width, Math.max(0, y - NEARBY), Math.min(height, y + NEARBY + 1)), y * stride + width, (y + 1) * stride);
  }
  for (let x = 0; x < stride; x++) {
    const mean = meanOf(Math.max(0, x - NEARBY), Math.min(stride, x + NEARBY + 1), Math.max(0, height - NEARBY), height);
    for (let y = height; y * stride < data.length; y++) data[y * stride + x] = mean;
  }
}
